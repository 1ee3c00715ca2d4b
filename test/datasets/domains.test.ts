import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { shippedDomainAccuracies, shippedDomains } from '../../src/ingest/domains.ts';

const domains = shippedDomains();
const labels = parse(readFileSync(new URL('../../datasets/domains/sample/labels.csv', import.meta.url)), {
  columns: true,
}) as { project: string; stratum: string; part: string; domains: string }[];

describe('shipped domains', () => {
  it('are those of the six spearhead clusters', () => {
    expect(domains.map(({ id }) => id)).toEqual([
      'catalisti',
      'de-blauwe-cluster',
      'flanders-food',
      'flux50',
      'medvia',
      'vil',
    ]);
  });

  it.each(domains)('$id has no term twice, and none in two lists', ({ rule }) => {
    const terms = [...rule.core, ...rule.side, ...rule.against];
    expect(terms.filter((term, i) => terms.indexOf(term) !== i)).toEqual([]);
  });
});

describe('the labelled sample', () => {
  it('holds at least 600 projects of the strata, each once', () => {
    expect(new Set(labels.map(({ project }) => project)).size).toBe(labels.length);
    expect(labels.length).toBeGreaterThanOrEqual(600);
    expect(labels.filter(({ part }) => part === 'held-out').length).toBe(440);
  });

  it('names known domains only', () => {
    const known = new Set(domains.map(({ id }) => id));
    expect(
      labels.flatMap((row) => row.domains.split(' ').filter((id) => id !== '' && !known.has(id))),
    ).toEqual([]);
  });

  it('was measured with the domains as they are', () => {
    const { sample, domains: measured } = shippedDomainAccuracies();
    expect(sample.labelled).toBe(labels.length);
    expect(Object.entries(measured).map(([id, { version }]) => [id, version])).toEqual(
      domains.map(({ id, version }) => [id, version]),
    );
    for (const { id } of domains)
      expect(measured[id].positive).toBe(labels.filter((row) => row.domains.split(' ').includes(id)).length);
  });
});
