/** Marks and introductions on the command line: said, counted, listed, taken back. */
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { PartnersAnswer } from '../../src/model/answers.ts';
import { FeedbackAnswer, FeedbackEntry, IntroduceAnswer } from '../../src/model/feedback.ts';
import { temporaryFolder } from './support/command-line.ts';
import { runHere } from './support/here.ts';
import { writeSmallCordis } from './support/small-cordis.ts';

const folder = temporaryFolder();
const store = `sqlite:${join(folder, 'small.db')}`;
const ask = (...args: string[]) => runHere([...args, '--store', store]);
const json = async (...args: string[]) => JSON.parse((await ask(...args, '--json')).stdout);
const suggestions = async () => PartnersAnswer.parse(await json('partners', 'ThermoVault')).suggestions;

beforeAll(async () => {
  await ask('import', 'cordis', writeSmallCordis(join(folder, 'cordis')));
});

it('marks a suggestion, hides it, lists it and takes it back', async () => {
  const [{ organisation }] = await suggestions();
  const entry = FeedbackEntry.parse(
    await json('feedback', 'add', 'ThermoVault', organisation.id, '--not-relevant', '--note', 'too far'),
  );
  expect(entry).toMatchObject({ revision: 1, verdict: 'not-relevant', by: 'administrator', note: 'too far' });
  expect((await suggestions()).map((one) => one.organisation.id)).not.toContain(organisation.id);
  expect((await ask('partners', 'ThermoVault')).stdout).toContain(
    '1 hidden by your feedback (--show-not-relevant shows it).',
  );
  expect((await ask('partners', 'ThermoVault', '--show-not-relevant')).stdout).toContain(
    'Marked as not relevant on',
  );
  expect((await ask('feedback', 'list', '--lang', 'nl')).stdout).toMatch(/niet relevant +too far/);
  expect((await ask('feedback', 'undo', entry.id.slice(0, 18))).stdout).toMatch(/^Taken back: /);
  expect((await suggestions()).map((one) => one.organisation.id)).toContain(organisation.id);
  expect((await ask('feedback', 'list')).stdout).toBe('Nothing was said yet.\n');
  expect(FeedbackAnswer.parse(await json('feedback', 'list', '--taken-back')).entries).toHaveLength(1);
});

it('logs an introduction with its e-mail, and what came of it', async () => {
  const [{ organisation }] = await suggestions();
  const { introduction, letter } = IntroduceAnswer.parse(
    await json('introduce', 'ThermoVault', organisation.id, '--about', 'heat at home'),
  );
  expect(letter.body).toContain('What it is about: heat at home');
  expect((await ask('introductions', '--open', '--lang', 'fr')).stdout).toContain('en cours');
  expect((await ask('introductions', 'outcome', introduction.id, 'met')).stdout).toMatch(/: they met\.\n$/);
  expect((await ask('introductions', '--open')).stdout).toBe('No introductions.\n');
  const stale = await ask('introductions', 'outcome', introduction.id, 'no', '--revision', '1', '--json');
  expect([stale.code, JSON.parse(stale.stderr).error.code]).toEqual([1, 'stale']);
});

it.each([
  [
    ['feedback', 'add', 'ThermoVault', 'INESC TEC'],
    'Say whether it is relevant: --relevant or --not-relevant.',
  ],
  [
    ['feedback', 'undo', 'zzz'],
    'Nothing that was said has an id that begins with zzz. See: helixlens feedback list',
  ],
  [['introduce', 'ThermoVault', 'ThermoVault'], 'An organisation is no suggestion for itself: name two.'],
])('refuses %j', async (args, message) => {
  const { code, stderr } = await ask(...args, '--json');
  expect({ code, error: JSON.parse(stderr).error }).toEqual({ code: 2, error: { code: 'usage', message } });
});
