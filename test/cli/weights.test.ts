import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_WEIGHTS } from '../../src/analysis/prediction/default-weights.ts';
import type { Evaluation } from '../../src/analysis/prediction/evaluation/evaluate.ts';
import { toLearnedWeights } from '../../src/analysis/prediction/learned-weights.ts';
import type { WeightSets } from '../../src/analysis/prediction/predict.ts';
import { readWeights, saveWeights } from '../../src/cli/learned-weights.ts';
import type { Session } from '../../src/cli/session.ts';
import { PartnersAnswer } from '../../src/model/answers.ts';
import { UsageError } from '../../src/model/errors.ts';
import { temporaryFolder } from './support/command-line.ts';
import { runHere } from './support/here.ts';
import { writeSmallCordis } from './support/small-cordis.ts';

const folder = temporaryFolder();
const store = `sqlite:${join(folder, 'small.db')}`;
const FROM = {
  dataVersion: 'elsewhere',
  from: '2021-12-31',
  until: '2022-12-31',
  organisations: 900,
  gained: 120,
  seed: 1,
};
const fileOf = (name: string, content: unknown) => {
  const file = join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};
const partners = async (...args: string[]) => {
  const ran = await runHere(['partners', 'ThermoVault', ...args, '--store', store, '--json']);
  expect([ran.code, ran.stderr]).toEqual([0, '']);
  return PartnersAnswer.parse(JSON.parse(ran.stdout));
};

beforeAll(async () => {
  const { code } = await runHere([
    'import',
    'cordis',
    writeSmallCordis(join(folder, 'cordis')),
    '--store',
    store,
  ]);
  expect(code).toBe(0);
});

describe('partners --weights', () => {
  it('ranks by the weights of the file and says what they were learned from', async () => {
    const plain = await partners();
    const same = await partners('--weights', fileOf('same.json', toLearnedWeights(DEFAULT_WEIGHTS, FROM)));
    expect(same.suggestions).toEqual(plain.suggestions);
    expect(same.notes).toEqual([
      ...plain.notes,
      'Ranked by weights that were learned from what came about from 2021-12-31 to 2022-12-31: 120 of 900 organisations gained a partner.',
      'They were learned from another version of the data: evaluate says how well they hold here.',
    ]);
    const turned = Object.fromEntries(
      Object.entries(DEFAULT_WEIGHTS).map(([kind, { intercept, weights }]) => [
        kind,
        { intercept, weights: Array.from(weights, (weight: number) => -weight) },
      ]),
    ) as unknown as WeightSets;
    const known = { ...FROM, dataVersion: plain.dataVersion };
    const other = await partners('--weights', fileOf('turned.json', toLearnedWeights(turned, known)));
    expect(other.notes).toHaveLength(plain.notes.length + 1);
    expect(other.suggestions.map(({ probability }) => probability)).not.toEqual(
      plain.suggestions.map(({ probability }) => probability),
    );
  });

  it.each([
    ['{', /^weights\.json: is no JSON: .*Such a file is made by: helixlens evaluate --save-weights FILE$/],
    [
      { format: 'other' },
      /^weights\.json: format: .*Such a file is made by: helixlens evaluate --save-weights FILE$/,
    ],
    [
      {
        ...toLearnedWeights(DEFAULT_WEIGHTS, FROM),
        kinds: {
          ...toLearnedWeights(DEFAULT_WEIGHTS, FROM).kinds,
          place: { intercept: 0, weights: {} },
        },
      },
      /^weights\.json: The weights for "place" were learned by another version of the model\. It lacks circles, walk,/,
    ],
  ])('names the file and the remedy where it is no good', async (content, message) => {
    const file = fileOf('weights.json', content);
    const { code, stdout, stderr } = await runHere([
      'partners',
      'ThermoVault',
      '--weights',
      file,
      '--store',
      store,
      '--json',
    ]);
    const { error } = JSON.parse(stderr);
    expect([code, stdout, error.code]).toEqual([1, '', 'input']);
    expect(error.message.replace(folder, '').replace(/^\//, '')).toMatch(message);
  });
});

describe('evaluate --save-weights', () => {
  const session = { language: 'en' } as Session;
  const evaluation = {
    fits: DEFAULT_WEIGHTS,
    split: { fitFrom: '2021-12-31', trainUntil: '2022-12-31', testUntil: '2023-12-31' },
    fitting: { organisations: 900, gained: 120 },
  } as unknown as Evaluation;

  it('writes what partners reads again', async () => {
    const file = join(folder, 'saved.json');
    await saveWeights(session, file, evaluation, { dataVersion: 'elsewhere', seed: 1 });
    expect(await readWeights(file)).toEqual({ sets: DEFAULT_WEIGHTS, learnedFrom: FROM });
    expect(readFileSync(file, 'utf8').endsWith('}\n')).toBe(true);
  });

  it('says so where nothing was learned, or the file can not be written', async () => {
    const { fits: _, ...unlearned } = evaluation;
    await expect(saveWeights(session, 'w.json', unlearned, { dataVersion: 'x', seed: 1 })).rejects.toThrow(
      UsageError,
    );
    await expect(
      saveWeights(session, join(folder, 'none', 'w.json'), evaluation, { dataVersion: 'x', seed: 1 }),
    ).rejects.toThrow(/ENOENT/);
  });
});
