/** The overlaps without collaboration that the generator plants, found again; and who holds such a place together. */
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { againstChance } from '../../src/analysis/fragmentation/against-chance.ts';
import { fragmentationWithout } from '../../src/analysis/fragmentation/key-players.ts';
import { type Overlap, overlaps } from '../../src/analysis/fragmentation/overlap.ts';
import { whatIf } from '../../src/analysis/fragmentation/what-if.ts';
import { type Cover, groupsBy } from '../../src/analysis/groups/groups.ts';
import { bridge, DOMAINS, type DomainKey } from '../../src/generate/domains.ts';
import { lineage as codesAbove, EUROSCIVOC } from '../../src/generate/euroscivoc.ts';
import { readBundle } from '../../src/ingest/bundle/read-bundle.ts';
import type { FragmentationAnswer } from '../../src/model/fragmentation-answer.ts';
import { isClusterOrganisation } from '../../src/model/organisation.ts';
import type { Ecosystem } from '../../src/network/ecosystem.ts';
import { lineage } from '../../src/network/theme-tree.ts';
import { fragmentationAnswer } from '../../src/report/fragmentation-answer.ts';
import { whatIfAnswer } from '../../src/report/what-if-answer.ts';
import { ecosystemOf } from '../support/ecosystem-of.ts';

const FLANDERS = fileURLToPath(new URL('../../datasets/flanders', import.meta.url));
const DOMAIN_OF: Record<string, DomainKey> = {
  Catalisti: 'chemistry',
  'De Blauwe Cluster': 'blue',
  "Flanders' FOOD": 'food',
  Flux50: 'energy',
  MEDVIA: 'health',
  VIL: 'logistics',
};
const themesOf = (domain: DomainKey) =>
  new Set(DOMAINS.find(({ key }) => key === domain)!.subjects.flatMap(({ themes }) => themes));
const branchOf = (code: string) => codesAbove(code).map((above) => EUROSCIVOC.get(above)!);
/** Pairs of domains that have a theme in common and hardly ever meet, as the generator has them. */
const PLANTED = DOMAINS.flatMap(({ key: a }, i) =>
  DOMAINS.slice(i + 1).flatMap(({ key: b }) =>
    bridge(a, b) < 0.1 && [...themesOf(a)].some((theme) => themesOf(b).has(theme)) ? [[a, b]] : [],
  ),
);

let ecosystem: Ecosystem;
let cover: Cover;
let found: readonly Overlap[];
beforeAll(async () => {
  ecosystem = await ecosystemOf(readBundle(FLANDERS));
  cover = groupsBy(ecosystem, 'cluster');
  found = overlaps(ecosystem, cover, againstChance(ecosystem, cover, { samples: 40, seed: 1 })).pairs;
}, 60_000);

const domainsOf = ({ one, other }: Overlap) =>
  [one, other].map((group) => DOMAIN_OF[cover.groups[group].label]);
const between = (a: DomainKey, b: DomainKey) =>
  found.find((pair) => domainsOf(pair).includes(a) && domainsOf(pair).includes(b));

describe('the planted overlaps', () => {
  it('are three: energy with blue and with chemistry, food with health', () => {
    expect(PLANTED).toEqual([
      ['chemistry', 'energy'],
      ['blue', 'energy'],
      ['food', 'health'],
    ]);
  });

  it('are all found, on themes that both domains know, with who works there and who could bridge', () => {
    for (const [a, b] of PLANTED as [DomainKey, DomainKey][]) {
      const pair = between(a, b)!;
      expect(pair, `${a} and ${b}`).toBeDefined();
      expect(pair.collaboration.ratio!.high).toBeLessThan(0.6);
      // A theme of the plant, or one above it in the tree.
      const planted = [...themesOf(a)].filter((code) => themesOf(b).has(code)).flatMap(branchOf);
      const titles = pair.themes.map((theme) => ecosystem.themes.get(theme)!.title);
      expect(titles.filter((title) => planted.includes(title))).not.toEqual([]);
      expect(Math.min(pair.activeInOne.length, pair.activeInOther.length)).toBeGreaterThan(0);
      expect(pair.bridges.length).toBeGreaterThan(0);
      expect(pair.bridges.every(({ toOne, toOther }) => toOne > 0 && toOther > 0)).toBe(true);
    }
  });

  it('name members of either side, whoever is in both on the side where it stands more', () => {
    const shareIn = (organisation: number, group: number) => {
      for (let k = cover.start[organisation]; k < cover.start[organisation + 1]; k++)
        if (cover.group[k] === group) return cover.share[k];
      return 0;
    };
    for (const { activeInOne, activeInOther, one, other } of found) {
      for (const i of activeInOne) expect(shareIn(i, one)).toBeGreaterThanOrEqual(shareIn(i, other));
      for (const i of activeInOther) expect(shareIn(i, other)).toBeGreaterThanOrEqual(shareIn(i, one));
      for (const i of activeInOne) expect(shareIn(i, one)).toBeGreaterThan(0);
    }
  });
});

describe('overlaps of fields', () => {
  it('name shared subjects outside both fields', () => {
    const fields = groupsBy(ecosystem, 'theme', { themeLevel: 2 });
    const { pairs } = overlaps(ecosystem, fields, againstChance(ecosystem, fields, { samples: 20, seed: 1 }));
    expect(pairs.length).toBeGreaterThan(0);
    for (const { one, other, themes, collaboration } of pairs) {
      expect(collaboration.ratio!.high).toBeLessThan(1);
      expect(themes.length).toBeGreaterThan(0);
      for (const theme of themes) {
        const line: string[] = lineage(ecosystem.themes, theme);
        expect(line).not.toContain(fields.groups[one].id);
        expect(line).not.toContain(fields.groups[other].id);
      }
    }
  });
});

describe('who holds it together', () => {
  let answer: FragmentationAnswer;
  const query = { by: 'cluster', regionLevel: 2, themeLevel: 2, samples: 20, seed: 1 } as const;
  beforeAll(() => {
    answer = fragmentationAnswer(ecosystem, query, { language: 'en' });
  }, 60_000);

  it('breaks more the more key players leave, and more than without as many others', () => {
    const { chosen } = answer.keyPlayers.find(({ kind }) => kind === 'breaking')!;
    const values = chosen.map(({ value }) => value);
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    const indices = chosen.map(({ organisation }) => ecosystem.indexOf(organisation.id));
    const everyone = Int32Array.from(ecosystem.organisations.keys());
    const left = (leaving: readonly number[]) =>
      fragmentationWithout(
        ecosystem.participations,
        Uint8Array.from(everyone, (i) => (leaving.includes(i) ? 1 : 0)),
        everyone,
      );
    const others = [...everyone].filter((i) => !indices.includes(i));
    const some = Array.from({ length: indices.length }, (_, i) => others[i * 97]);
    expect(left(indices)).toBeGreaterThan(left(some));
  });

  it('loses little that hangs together without a broker that joins few projects, and tells so', () => {
    const broker = ecosystem.organisations.findIndex(
      (organisation) => isClusterOrganisation(organisation) && organisation.name === 'Flux50',
    );
    const told = whatIfAnswer(ecosystem, [broker], 'en');
    expect(told.leaving.map(({ name }) => name)).toEqual(['Flux50']);
    expect(told.leaves.added.value).toBeGreaterThanOrEqual(0);
    // Its projects going, too, costs at least as much as its going alone.
    expect(told.missing.components).toBeGreaterThanOrEqual(told.leaves.components);
    expect(told.notes.length).toBeGreaterThan(0);
  });

  it('adds up: those left alone, and the rest, are all who stay', () => {
    const { chosen } = answer.keyPlayers.find(({ kind }) => kind === 'breaking')!;
    const leaving = chosen.map(({ organisation }) => ecosystem.indexOf(organisation.id));
    const { before, leaving: after } = whatIf(ecosystem.participations, leaving, { sources: 400, seed: 1 });
    expect(after.largest).toBeLessThanOrEqual(before.largest - leaving.length);
    expect(after.isolates).toBeGreaterThanOrEqual(before.isolates);
    expect(after.alone.length).toBeGreaterThanOrEqual(after.isolates - before.isolates);
  });
});
