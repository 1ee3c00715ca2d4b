/** What is kept of a store gives the very same ecosystem again, to the same viewer, until the data changes. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { suggestPartners } from '../../src/match/partners.ts';
import { PartnersQuery } from '../../src/model/answers.ts';
import type { Viewer } from '../../src/model/source.ts';
import { type Ecosystem, loadEcosystem } from '../../src/network/ecosystem.ts';
import { packRows, unpackRows } from '../../src/network/packed-rows.ts';
import { openStore } from '../../src/store/open-store.ts';
import { CLUSTERS, org, project, record, SOURCES } from '../contract/ecosystem-records.ts';
import { ADMINISTRATOR, facilitator, importRecords } from '../contract/store-dump.ts';
import { temporaryFolder } from '../store/temporary-store.ts';

const ORGANISATIONS = 2000;
const [BLUE] = CLUSTERS;

/** A store with two thousand organisations in chains of three, some of them confidential. */
async function largeStore() {
  const file = join(temporaryFolder(), 'large.db');
  const store = await openStore(`sqlite:${file}`);
  const numbers = Array.from({ length: ORGANISATIONS }, (_, i) => i);
  await store.write('test', (writer) =>
    importRecords(writer, SOURCES, [
      ...numbers.map((i) =>
        record(
          'organisation',
          { id: org(`o${i}`), name: `Organisation № ${i}`, place: { country: i % 2 ? 'BE' : 'NL' } },
          i % 100 === 7 ? { scope: BLUE } : {},
        ),
      ),
      ...numbers.map((i) => record('project', { id: project(`p${i}`), startDate: '2023-01-01' })),
      ...numbers.flatMap((i) =>
        [0, 1, 2].map((step) =>
          record('participation', {
            project: project(`p${i}`),
            organisation: org(`o${(i + step) % ORGANISATIONS}`),
            roles: ['participant'],
            ended: false,
            rows: 1,
          }),
        ),
      ),
    ]),
  );
  return { file, store, folder: `${file}-cache` };
}

const { indexOf: _, ...nothing } = { indexOf: 0 };
const plain = (ecosystem: Ecosystem) => ({
  ...ecosystem,
  ...nothing,
  ties: ecosystem.ties,
  indexOf: undefined,
});

describe('an ecosystem that was kept', () => {
  it('is the same again for each viewer, and gone when the data changes', { timeout: 60_000 }, async () => {
    const { store, folder } = await largeStore();
    const viewers: Viewer[] = [ADMINISTRATOR, facilitator(BLUE), { role: 'public' }];
    const options = [{}, { country: ['BE'] }];
    const firsts: ReturnType<typeof plain>[] = [];
    for (const viewer of viewers)
      for (const option of options) firsts.push(plain(await loadEcosystem(store, viewer, option)));
    // Of each of three scopes what was read, and the ties of the whole: those of half are soon made.
    expect(readdirSync(folder)).toHaveLength(6);
    const again: typeof firsts = [];
    for (const viewer of viewers)
      for (const option of options) again.push(plain(await loadEcosystem(store, viewer, option)));
    expect(again).toEqual(firsts);
    expect(again.map(({ organisations }) => organisations.length)).toEqual([
      2000, 1000, 2000, 1000, 1980, 980,
    ]);

    await store.write('test', (writer) =>
      importRecords(writer, SOURCES, [record('organisation', { id: org('new'), name: 'New' })]),
    );
    expect(existsSync(folder)).toBe(false);
    expect((await loadEcosystem(store, ADMINISTRATOR)).indexOf(org('new'))).toBeGreaterThanOrEqual(0);
    await store.close();
  });

  it('gives the very same suggestions, made or kept', { timeout: 60_000 }, async () => {
    const { store, folder } = await largeStore();
    const asked = async () => {
      const ecosystem = await loadEcosystem(store, ADMINISTRATOR, {}, { objectives: true });
      return [{}, { text: 'Project p7' }, { liftNewcomers: 0.5 }].map((query) =>
        suggestPartners(ecosystem, org('o5'), PartnersQuery.parse(query), 'en'),
      );
    };
    const made = await asked();
    expect(made[0].suggestions).toHaveLength(20);
    const files = readdirSync(folder).sort();
    // What was read, three kinds of ties, profiles of themes, words, calls and programmes, and more.
    expect(files.length).toBeGreaterThanOrEqual(12);
    expect(await asked()).toEqual(made);
    expect(readdirSync(folder).sort()).toEqual(files);
    await store.close();
  });

  it('reads objectives only where that is called for by what was read', { timeout: 60_000 }, async () => {
    const { store } = await largeStore();
    const seen: number[] = [];
    const read = (wanted: boolean) =>
      loadEcosystem(
        store,
        ADMINISTRATOR,
        {},
        {
          objectives: ({ organisations }) => {
            seen.push(organisations.length);
            return wanted;
          },
        },
      );
    expect((await read(false)).objectives).toBeUndefined();
    expect((await read(true)).objectives).toEqual({ vocabulary: [], of: new Map() });
    expect(seen).toEqual([ORGANISATIONS, ORGANISATIONS]);
    await store.close();
  });
});

describe('packed rows', () => {
  it('come back as they were, with what they have in common once', () => {
    const rows = Array.from({ length: 100 }, (_, i) => ({
      id: i,
      tags: [String(i % 3)],
      own: { number: i },
      ...(i % 2 ? { rare: ['x'] } : {}),
    }));
    const unpacked = unpackRows<(typeof rows)[number]>(packRows(rows));
    expect(unpacked).toEqual(rows);
    expect(unpacked[0].tags).toBe(unpacked[3].tags);
    expect(Object.isFrozen(unpacked[0].tags)).toBe(true);
    expect(unpackRows(packRows([]))).toEqual([]);
  });
});
