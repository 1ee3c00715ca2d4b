/** Scorecards, reports, benchmark, helix mix and impact on the command line, on the shipped ecosystem. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { HelixMixAnswer } from '../../src/model/helix-mix-answer.ts';
import { ImpactAnswer } from '../../src/model/impact-answer.ts';
import { BenchmarkAnswer } from '../../src/model/newcomers-answer.ts';
import { ScorecardAnswer } from '../../src/model/scorecard.ts';
import { temporaryFolder } from './support/command-line.ts';
import { runHere } from './support/here.ts';

const LONG = 120_000;
const FLANDERS = fileURLToPath(new URL('../../datasets/flanders', import.meta.url));
const folder = temporaryFolder();
const store = `sqlite:${join(folder, 'flanders.db')}`;
const ask = (...args: string[]) => runHere([...args, '--store', store]);
const json = async (...args: string[]) => JSON.parse((await ask(...args, '--json')).stdout);

beforeAll(async () => {
  await ask('import', 'bundle', FLANDERS);
}, LONG);

describe('scorecard and report', () => {
  it(
    'measure a cluster against targets set beforehand, and say what can’t be measured',
    async () => {
      const targets = join(folder, 'targets.csv');
      writeFileSync(
        targets,
        'indicator;value;set_on;set_by\nthree-helices;0.01;2020-01-01;Board\nsme-share;0.4;2099-01-01;Board\n',
      );
      const answer = ScorecardAnswer.parse(
        await json('scorecard', 'flux50', '--framework', 'vario-36', '--targets', targets),
      );
      const all = answer.criteria.flatMap(({ indicators }) => indicators);
      const of = (name: string) => all.find(({ indicator }) => indicator === name);
      expect([of('three-helices')?.light, of('sme-share')?.light]).toEqual(['met', 'set-later']);
      expect(of('member-judgement')?.missing?.text).toContain('needs a survey of members');
      expect(of('inter-cluster-flow')?.measured).toMatchObject({ value: expect.any(Number) });
      expect(of('sme-contribution')).toBeDefined();
      expect(all.every(({ definition, source }) => definition !== '' && source !== '')).toBe(true);
      const told = (await ask('scorecard', 'flux50', '--lang', 'nl')).stdout;
      expect(told).toMatch(/^Scorekaart: Flux50\n/);
      expect(told).toContain('Leden die samenhangen');
    },
    LONG,
  );

  it(
    'are one page without anything beside it, or Markdown',
    async () => {
      const file = join(folder, 'flux50.html');
      await ask('report', 'flux50', '--out', file, '--lang', 'fr');
      const page = readFileSync(file, 'utf8');
      expect(page).toContain('<html lang="fr">');
      expect(page).toContain('Équilibre des hélices dans les projets');
      expect(page).not.toMatch(/\b(src|href)=/);
      // Members' accounts before and after joining, and the other clusters beside it.
      expect(page).toContain('Les membres font-ils mieux après leur adhésion');
      expect(page.match(/<figure class="event">/g)).toHaveLength(1);
      expect(page).toMatch(/<th scope="col">MEDVIA<\/th>/);
      const markdown = (await ask('report', 'vil', '--as', 'markdown')).stdout;
      expect(markdown).toMatch(/^# /);
      expect(markdown).toContain('| Ties renewed |');
      const region = (await ask('report', 'region:BE2', '--as', 'markdown')).stdout;
      expect(region).not.toContain('Do members do better after joining');
      const { code, stderr } = await ask('scorecard', 'flux50', '--framework', 'none', '--json');
      expect([code, JSON.parse(stderr).error.code]).toEqual([2, 'usage']);
    },
    LONG,
  );
});

describe('impact', () => {
  it(
    'tells what goes with joining, and hides small groups with the next smallest',
    async () => {
      const answer = ImpactAnswer.parse(await json('impact'));
      expect(answer.synthetic).toBe(answer.accounts?.rows);
      expect(answer.effect!.overall.low).toBeGreaterThan(0);
      for (const year of new Set(answer.gaps.map((gap) => gap.year))) {
        const parts = answer.gaps.filter((gap) => gap.year === year && gap.status !== 'all');
        const hidden = parts.filter(({ estimate }) => estimate === undefined);
        // One alone could be found by subtraction from all members.
        expect(hidden.length).not.toBe(1);
        expect(parts.every(({ estimate }) => estimate === undefined || estimate.n >= 5)).toBe(true);
      }
      const told = (await ask('impact', '--cluster', 'flux50', '--lang', 'nl')).stdout;
      expect(told).toMatch(/^Leden van Flux50/);
      expect((await ask('impact', '--cluster', 'none')).code).toBe(2);
    },
    LONG,
  );
});

describe('benchmark', () => {
  it(
    'of clusters fits the terminal without a cut, and says what is synthetic',
    async () => {
      const { groups, figures } = BenchmarkAnswer.parse(await json('benchmark', '--clusters'));
      expect(groups.every(({ members, synthetic }) => synthetic > 0 && synthetic <= members)).toBe(true);
      const told = (await ask('benchmark', '--clusters')).stdout;
      const lines = told.split('\n');
      const tables = lines.slice(
        0,
        lines.findIndex((line) => line.startsWith('Themes in ')),
      );
      expect(tables.filter((line) => line.startsWith('Synthetic members ')).length).toBeGreaterThan(1);
      expect(tables.join('\n')).not.toContain('…');
      for (const { label } of groups) expect(tables.some((line) => line.includes(label))).toBe(true);
      for (const { title } of figures) expect(tables.some((line) => line.startsWith(title))).toBe(true);
      expect(Math.max(...tables.map((line) => line.length))).toBeLessThanOrEqual(100);
    },
    LONG,
  );
});

describe('helix-mix', () => {
  it(
    'counts groups in the projects of a region only, in three languages',
    async () => {
      const all = HelixMixAnswer.parse(await json('helix-mix', '--by', 'cluster'));
      const there = HelixMixAnswer.parse(await json('helix-mix', '--by', 'cluster', '--region', 'BE21'));
      const sum = ({ groups }: HelixMixAnswer) =>
        groups.values.reduce(
          (total, { participations }) => total + participations.reduce((a, b) => a + b, 0),
          0,
        );
      expect(sum(there)).toBeLessThan(sum(all));
      expect(sum(there)).toBeGreaterThan(0);
      const french = HelixMixAnswer.parse(await json('helix-mix', '--lang', 'fr'));
      expect(french.synergy.definition).toContain('Redondance mutuelle');
      expect((await ask('helix-mix', '--by', 'region', '--lang', 'nl')).stdout).toContain('Gelijkmatigheid');
    },
    LONG,
  );
});
