/** `partner-lists` on the shipped ecosystem. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { PartnersAnswer } from '../../src/model/answers.ts';
import { PartnerList, PartnerListsAnswer } from '../../src/model/partner-list.ts';
import { temporaryFolder } from './support/command-line.ts';
import { runHere } from './support/here.ts';

const LONG = 240_000;
const FLANDERS = fileURLToPath(new URL('../../datasets/flanders', import.meta.url));
const folder = temporaryFolder();
const store = `sqlite:${join(folder, 'flanders.db')}`;
const ask = (...args: string[]) => runHere([...args, '--store', store]);
const file = (name: string) => join(folder, name);

beforeAll(async () => {
  await ask('import', 'bundle', FLANDERS);
}, LONG);

describe('partner-lists', () => {
  it(
    'makes the same file whatever the number of threads, with the partners that each would be told',
    async () => {
      const [one, three] = [file('one.jsonl'), file('three.jsonl')];
      const told = await ask(
        'partner-lists',
        '--as',
        'jsonl',
        '-k',
        '5',
        '--threads',
        '1',
        '--out',
        one,
        '--json',
      );
      const answer = PartnerListsAnswer.parse(JSON.parse(told.stdout));
      expect(
        (await ask('partner-lists', '--as', 'jsonl', '-k', '5', '--threads', '3', '--out', three)).code,
      ).toBe(0);
      expect(readFileSync(three, 'utf8')).toBe(readFileSync(one, 'utf8'));

      const lists = readFileSync(one, 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => PartnerList.parse(JSON.parse(line)));
      const shown = lists.flatMap(({ suggestions }) =>
        suggestions.map(({ organisation }) => organisation.id),
      );
      expect(answer).toMatchObject({
        file: one,
        lists: lists.length,
        empty: lists.filter(({ suggestions }) => suggestions.length === 0).length,
        suggestions: shown.length,
        named: new Set(shown).size,
      });
      for (const { organisation, suggestions } of lists.filter((_, i) => i % 200 === 0)) {
        const alone = PartnersAnswer.parse(
          JSON.parse((await ask('partners', organisation.id, '-k', '5', '--json')).stdout),
        );
        expect(suggestions).toEqual(alone.suggestions.map(({ evidence: _, ...rest }) => rest));
      }
    },
    LONG,
  );

  it(
    'makes them for the members of a cluster, with evidence',
    async () => {
      const out = file('members.csv');
      const told = await ask(
        'partner-lists',
        '--of-cluster',
        'flux50',
        '--of-helix',
        'company',
        '--evidence',
        '-k',
        '3',
        '--out',
        out,
      );
      expect(told.stdout).toMatch(/^\d+ lists with \d+ suggestions: .*members\.csv\./);
      const rows = readFileSync(out, 'utf8').trimEnd().split('\r\n');
      expect(rows[0]).toMatch(/^organisation_id,organisation,rank,.*,evidence$/);
      expect(
        rows
          .slice(1, 4)
          .map((row) => row.split(',')[0])
          .every((id, _, all) => id === all[0]),
      ).toBe(true);
      const asked = new Set(rows.slice(1).map((row) => row.split(',')[0]));
      expect(asked.size).toBe(Number(/^\d+/.exec(told.stdout)![0]));
    },
    LONG,
  );

  it('says what does not fit, and leaves no file behind', async () => {
    for (const [args, error] of [
      [['--of-country', 'ZZ'], 'No organisation fits --of-cluster'],
      [['-k', '51'], '-k'],
      [['--as', 'xlsx'], '--as'],
      [['--threads', '0'], '--threads'],
      [['--of-cluster', 'nobody'], 'nobody'],
    ] as const) {
      const out = file('never.csv');
      const { code, stderr } = await ask('partner-lists', ...args, '--out', out);
      expect([args, code]).toEqual([args, 2]);
      expect(stderr).toContain(error);
      expect(existsSync(out)).toBe(false);
    }
    const nowhere = await ask(
      'partner-lists',
      '--of-cluster',
      'flux50',
      '--out',
      join(folder, 'no', 'such.csv'),
    );
    expect([nowhere.code, nowhere.stderr]).toEqual([2, expect.stringContaining('such.csv')]);
    expect((await ask('partner-lists', '--lang', 'nl')).stderr).toContain('--out');
  });
});
