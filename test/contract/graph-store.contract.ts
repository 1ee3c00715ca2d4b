/**
 * What every GraphStore engine is held to. An engine's test file calls {@link graphStoreContract} with a way to
 * open an empty store.
 */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NotFoundError, StaleError, StoreError, UsageError } from '../../src/model/errors.ts';
import type { Feedback } from '../../src/model/feedback.ts';
import type { ImportId, JobId, OrganisationId } from '../../src/model/ids.ts';
import type { SourceRecord } from '../../src/model/record.ts';
import type { Job, Source, Viewer } from '../../src/model/source.ts';
import { viewerScope } from '../../src/model/source.ts';
import { canonicalJson } from '../../src/store/canonical-json.ts';
import {
  FINDINGS_KEPT,
  type GraphStore,
  NO_DAY,
  ROLE_BITS,
  type StoreWriter,
} from '../../src/store/graph-store.ts';
import { sees } from '../../src/store/scopes.ts';
import {
  CLUSTERS,
  cluster,
  org,
  project,
  record,
  recordIdentity,
  SOURCES,
  someRecords,
  stage,
  theme,
} from './ecosystem-records.ts';
import {
  ADMINISTRATOR,
  dump,
  expected,
  facilitator,
  gather,
  importRecords,
  PUBLIC,
  readAll,
  VIEWERS,
} from './store-dump.ts';

export interface OpenedStore {
  store: GraphStore;
  /** Closes the store and opens it again. */
  reopen(): Promise<GraphStore>;
  /** Closes the store and removes what it holds. */
  destroy(): Promise<void>;
}

const [FIRST, SECOND, THIRD] = SOURCES;
const [BLUE, GREEN] = CLUSTERS as [(typeof CLUSTERS)[number], (typeof CLUSTERS)[number]];
const organisation = (id: OrganisationId, name: string, from: Parameters<typeof record>[2] = {}) =>
  record('organisation', { id, name }, from);
const takesPart = (p: string, o: string, from: Parameters<typeof record>[2] = {}) =>
  record(
    'participation',
    { project: project(p), organisation: org(o), roles: ['participant'], ended: false, rows: 1 },
    from,
  );

/**
 * @param open an empty store that outlives its closing
 * @param scratch an empty store for one look, where there is a quicker way than `open`; never two at a time
 * @param runs of each property, each of which fills a few stores
 */
export function graphStoreContract(
  name: string,
  open: () => Promise<OpenedStore>,
  scratch: () => Promise<Pick<OpenedStore, 'store' | 'destroy'>> = open,
  runs = 40,
): void {
  const RUNS = { numRuns: runs };
  describe(`${name} keeps the GraphStore promise`, () => {
    let opened: OpenedStore;
    let store: GraphStore;
    beforeEach(async () => {
      opened = await open();
      store = opened.store;
    });
    afterEach(() => opened.destroy());

    const write = <T>(work: (writer: StoreWriter) => Promise<T>) => store.write('test', work);
    const put = (records: SourceRecord[], sources: readonly Source[] = SOURCES) =>
      write((writer) => importRecords(writer, sources, records));
    const names = async (viewer: Viewer) =>
      (await gather(store.read(viewer, 'organisation'))).map((o) => [o.id, o.name]);

    /** A throw-away store with these records. */
    async function other<T>(
      fill: (writer: StoreWriter) => Promise<void>,
      look: (store: GraphStore) => Promise<T>,
    ): Promise<T> {
      const another = await scratch();
      try {
        await another.store.write('test', fill);
        return await look(another.store);
      } finally {
        await another.destroy();
      }
    }

    describe('an empty store', () => {
      it('holds nothing, for anyone', async () => {
        const empty = await dump(store, PUBLIC);
        expect(empty.counts).toEqual({
          organisations: 0,
          projects: 0,
          participations: 0,
          themes: 0,
          clusters: 0,
          memberships: 0,
        });
        expect(empty.dataVersion).toMatch(/^[0-9a-f]{32}$/);
        for (const viewer of VIEWERS) expect(await dump(store, viewer)).toEqual(empty);
      });
    });

    describe('importing', () => {
      it('tells new, changed and unchanged records apart, and what changed', async () => {
        await write(async (writer) => {
          await writer.putSource(FIRST);
          const first = await writer.startImport(FIRST.id, ['a.csv']);
          expect(
            await writer.putRecords(first, [
              organisation(org('a'), 'Alpha'),
              organisation(org('b'), 'Beta'),
              takesPart('p', 'a'),
            ]),
          ).toEqual({
            tally: {
              organisation: { read: 2, new: 2, changed: 0, unchanged: 0 },
              participation: { read: 1, new: 1, changed: 0, unchanged: 0 },
            },
            changes: [],
          });
          expect(await writer.finishImport(first, { state: 'done' })).toEqual({});

          const second = await writer.startImport(FIRST.id, ['b.csv']);
          expect(second).not.toBe(first);
          expect(
            await writer.putRecords(second, [
              record('organisation', { id: org('a'), name: 'Alpha Ltd', website: 'https://a.example' }),
              organisation(org('b'), 'Beta'),
              organisation(org('c'), 'Gamma'),
            ]),
          ).toEqual({
            tally: { organisation: { read: 3, new: 1, changed: 1, unchanged: 1 } },
            changes: [{ kind: 'organisation', key: 'org:a', fields: ['name', 'website'] }],
          });
          await writer.finishImport(second, { state: 'done' });
        });
        expect((await store.imports(ADMINISTRATOR)).map(({ files, state }) => [files, state])).toEqual([
          [['a.csv'], 'done'],
          [['b.csv'], 'done'],
        ]);
      });

      it('names scope and synthetic among what changed, and takes the last word on a repeated subject', async () => {
        await put([organisation(org('a'), 'Alpha')]);
        const result = await write(async (writer) => {
          const id = await writer.startImport(FIRST.id, []);
          return writer.putRecords(id, [
            organisation(org('a'), 'Alpha', { scope: BLUE, synthetic: true }),
            organisation(org('a'), 'Alpha again', { scope: BLUE, synthetic: true }),
            organisation(org('a'), 'Alpha again', { scope: BLUE, synthetic: true }),
          ]);
        });
        expect(result).toEqual({
          tally: { organisation: { read: 3, new: 0, changed: 2, unchanged: 1 } },
          changes: [
            { kind: 'organisation', key: 'org:a', fields: ['scope', 'synthetic'] },
            { kind: 'organisation', key: 'org:a', fields: ['name'] },
          ],
        });
        expect(await names(PUBLIC)).toEqual([]);
        expect(await names(facilitator(BLUE))).toEqual([[org('a'), 'Alpha again']]);
      });

      it('changes nothing the second time', async () => {
        await fc.assert(
          fc.asyncProperty(someRecords(), fc.integer({ min: 1, max: 7 }), async (records, batch) => {
            await other(
              (writer) => importRecords(writer, SOURCES, records),
              async (filled) => {
                const before = await Promise.all(VIEWERS.map((viewer) => readAll(filled, viewer)));
                const versions = await Promise.all(VIEWERS.map((viewer) => filled.dataVersion(viewer)));
                await filled.write('again', (writer) =>
                  importRecords(writer, SOURCES, records, { batch, complete: true }),
                );
                expect(await Promise.all(VIEWERS.map((viewer) => readAll(filled, viewer)))).toEqual(before);
                expect(await Promise.all(VIEWERS.map((viewer) => filled.dataVersion(viewer)))).toEqual(
                  versions,
                );
              },
            );
          }),
          RUNS,
        );
      });

      it('gives everyone what follows from the records, whatever their order and their batches', async () => {
        await fc.assert(
          fc.asyncProperty(
            someRecords(),
            fc.infiniteStream(fc.nat()),
            fc.shuffledSubarray([...SOURCES], { minLength: SOURCES.length }),
            fc.integer({ min: 1, max: 9 }),
            async (records, keys, sources, batch) => {
              const shuffled = records
                .map((r) => ({ r, by: keys.next().value as number }))
                .sort((a, b) => a.by - b.by)
                .map(({ r }) => r);
              const look = (filled: GraphStore) =>
                Promise.all(
                  VIEWERS.map(async (viewer) => {
                    const { imports, ...seen } = await dump(filled, viewer);
                    return { ...seen, imports: imports.map((run) => run.source).sort() };
                  }),
                );
              const straight = await other((writer) => importRecords(writer, SOURCES, records), look);
              const anyhow = await other(
                (writer) => importRecords(writer, sources, shuffled, { batch }),
                look,
              );
              expect(anyhow).toEqual(straight);
              VIEWERS.forEach((viewer, i) => {
                expect(straight[i]!.entities).toEqual(expected(SOURCES, records, viewer));
              });
            },
          ),
          RUNS,
        );
      });

      it('derives anew when records change, and when a source comes to weigh otherwise', async () => {
        await fc.assert(
          fc.asyncProperty(
            someRecords(),
            someRecords(),
            fc.integer({ min: 0, max: 1000 }),
            async (earlier, later, precedence) => {
              const sources = [FIRST, { ...SECOND, precedence }, THIRD];
              const current = new Map([...earlier, ...later].map((r) => [recordIdentity(r), r]));
              const versions = (filled: GraphStore) =>
                Promise.all(VIEWERS.map((viewer) => filled.dataVersion(viewer)));
              const changed = await other(
                async (writer) => {
                  await importRecords(writer, SOURCES, earlier);
                  await importRecords(writer, SOURCES, later);
                  await writer.putSource(sources[1]!);
                },
                async (filled) => {
                  for (const viewer of VIEWERS)
                    expect(await readAll(filled, viewer)).toEqual(
                      expected(sources, [...current.values()], viewer),
                    );
                  return versions(filled);
                },
              );
              const clean = await other(
                (writer) => importRecords(writer, sources, [...current.values()]),
                versions,
              );
              expect(changed).toEqual(clean);
            },
          ),
          RUNS,
        );
      });

      it('removes what a complete import did not meet, and nothing after an incomplete one', async () => {
        await put([organisation(org('a'), 'Alpha'), organisation(org('b'), 'Beta'), takesPart('p', 'b')]);
        await put([organisation(org('b'), 'Other', { source: SECOND.id })]);
        const again = (end: Parameters<StoreWriter['finishImport']>[1]) =>
          write(async (writer) => {
            const id = await writer.startImport(FIRST.id, []);
            await writer.putRecords(id, [organisation(org('a'), 'Alpha')]);
            return writer.finishImport(id, end);
          });
        expect(await again({ state: 'cancelled', complete: true })).toEqual({});
        expect(await again({ state: 'done' })).toEqual({});
        expect(await names(PUBLIC)).toEqual([
          [org('a'), 'Alpha'],
          [org('b'), 'Beta'],
        ]);
        expect(await again({ state: 'done', complete: true })).toEqual({ organisation: 1, participation: 1 });
        expect(await names(PUBLIC)).toEqual([
          [org('a'), 'Alpha'],
          [org('b'), 'Other'],
        ]);
      });

      it('carries on with an interrupted import under its id, and meets everything anew', async () => {
        let first: ImportId | undefined;
        await expect(
          write(async (writer) => {
            await writer.putSource(FIRST);
            first = await writer.startImport(FIRST.id, ['a.csv']);
            await writer.putRecords(first, [organisation(org('a'), 'Alpha'), organisation(org('b'), 'Beta')]);
            throw new Error('the power went');
          }),
        ).rejects.toThrow('the power went');
        expect((await store.imports(ADMINISTRATOR)).map(({ id, state }) => [id, state])).toEqual([
          [first, 'interrupted'],
        ]);
        const removed = await write(async (writer) => {
          expect(await writer.startImport(FIRST.id, ['a.csv'])).toBe(first);
          await writer.putRecords(first!, [organisation(org('a'), 'Alpha')]);
          return writer.finishImport(first!, { state: 'done', complete: true });
        });
        expect(removed).toEqual({ organisation: 1 });
        expect(await names(ADMINISTRATOR)).toEqual([[org('a'), 'Alpha']]);
        expect((await store.imports(ADMINISTRATOR)).map(({ id, state }) => [id, state])).toEqual([
          [first, 'done'],
        ]);
      });

      it('writes nothing of a batch that holds a record that does not fit', async () => {
        await write(async (writer) => {
          await writer.putSource(FIRST);
          const id = await writer.startImport(FIRST.id, []);
          const batch = (last: SourceRecord) =>
            writer.putRecords(id, [organisation(org('a'), 'Alpha'), last]);
          await expect(
            batch(record('organisation', { id: org('b'), helix: 'robot' as never })),
          ).rejects.toThrow(/^A record of source:first does not fit the kind "organisation": helix: /);
          await expect(batch(organisation(org('b'), 'Beta', { source: SECOND.id }))).rejects.toThrow(
            new UsageError(`${id} imports source:first, so a record of source:second cannot be part of it.`),
          );
          await expect(
            batch(record('supply', { supplier: org('a'), customer: org('b'), what: 'a\u0000b' })),
          ).rejects.toThrow(UsageError);
          await writer.finishImport(id, { state: 'done' });
          await expect(batch(organisation(org('b'), 'Beta'))).rejects.toThrow(
            new UsageError(`${id} is done: nothing can be added to it. Start another import.`),
          );
          await expect(writer.startImport(SECOND.id, [])).rejects.toThrow(NotFoundError);
          await expect(writer.undoImport('import:none' as ImportId)).rejects.toThrow(NotFoundError);
        });
        expect(await names(ADMINISTRATOR)).toEqual([]);
      });

      it('keeps any text as given', async () => {
        await fc.assert(
          fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (text) => {
            await put([
              record('organisation', { id: org('a'), name: text, otherNames: ['zz'] }),
              record('project', { id: project('p'), objective: text, title: text }),
            ]);
            const [o] = await gather(store.read(PUBLIC, 'organisation'));
            const [p] = await gather(store.read(PUBLIC, 'project'));
            expect([o!.name, p!.title, p!.objective]).toEqual([text, text, text]);
          }),
          RUNS,
        );
        await put([record('project', { id: project('p'), objective: 'half \ud800 nul \u0000.' })]);
        const [p] = await gather(store.read(PUBLIC, 'project'));
        expect(p!.objective).toBe('half \ud800 nul \u0000.');
      });
    });

    describe('taking back', () => {
      it('leaves everything as if the import had never run', async () => {
        const runs = fc.array(
          fc.record({ records: someRecords({ sources: [FIRST] }), complete: fc.boolean() }),
          { minLength: 1, maxLength: 5 },
        );
        await fc.assert(
          fc.asyncProperty(
            runs,
            someRecords({ sources: [SECOND] }),
            fc.infiniteStream(fc.nat()),
            fc.nat(4),
            async (imports, standing, keys, keep) => {
              const fill = async (writer: StoreWriter, chosen: typeof imports) => {
                await importRecords(writer, SOURCES, standing);
                await writer.putSource(FIRST);
                const ids: ImportId[] = [];
                for (const { records, complete } of chosen) {
                  const id = await writer.startImport(FIRST.id, []);
                  ids.push(id);
                  await writer.putRecords(id, records);
                  await writer.finishImport(id, { state: 'done', complete });
                }
                return ids;
              };
              const undone = imports
                .map((_, i) => ({ i, by: keys.next().value as number }))
                .sort((a, b) => a.by - b.by)
                .slice(0, Math.max(imports.length - keep, 1))
                .map(({ i }) => i);
              const look = async (filled: GraphStore) => ({
                entities: await Promise.all(VIEWERS.map((viewer) => readAll(filled, viewer))),
                versions: await Promise.all(VIEWERS.map((viewer) => filled.dataVersion(viewer))),
              });
              const never = await other(async (writer) => {
                await fill(
                  writer,
                  imports.filter((_, i) => !undone.includes(i)),
                );
              }, look);
              const taken = await other(async (writer) => {
                const ids = await fill(writer, imports);
                for (const i of undone) await writer.undoImport(ids[i]!);
              }, look);
              expect(taken).toEqual(never);
            },
          ),
          { numRuns: 2 * RUNS.numRuns },
        );
      });

      it('copes with an import that said the same before it said otherwise', async () => {
        const ids = await write(async (writer) => {
          await writer.putSource(FIRST);
          const started: ImportId[] = [];
          for (const said of [['Alpha'], ['Alpha', 'Beta']]) {
            const id = await writer.startImport(FIRST.id, []);
            for (const name of said) await writer.putRecords(id, [organisation(org('a'), name)]);
            await writer.finishImport(id, { state: 'done' });
            started.push(id);
          }
          return started;
        });
        await write((writer) => writer.undoImport(ids[0]!));
        expect(await names(PUBLIC)).toEqual([[org('a'), 'Beta']]);
        await write((writer) => writer.undoImport(ids[1]!));
        expect(await names(PUBLIC)).toEqual([]);
      });

      it('is refused twice, and while the import runs', async () => {
        await write(async (writer) => {
          await writer.putSource(FIRST);
          const id = await writer.startImport(FIRST.id, []);
          await expect(writer.undoImport(id)).rejects.toThrow(
            new UsageError(`${id} is still running. Stop it first, then take it back.`),
          );
          await writer.putRecords(id, [organisation(org('a'), 'Alpha')]);
          await writer.putSetAside(id, [{ file: 'a.csv', line: 2, reason: 'no id', remedy: 'add one' }]);
          await writer.finishImport(id, { state: 'failed' });
          await writer.undoImport(id);
          await expect(writer.undoImport(id)).rejects.toThrow(new UsageError(`${id} was taken back before.`));
        });
        expect(await names(ADMINISTRATOR)).toEqual([]);
        expect(await gather(store.setAside(ADMINISTRATOR))).toEqual([]);
        expect((await store.imports(ADMINISTRATOR)).map(({ state }) => state)).toEqual(['undone']);
      });

      it('removes a source as if it had never been described', async () => {
        await fc.assert(
          fc.asyncProperty(someRecords(), async (records) => {
            const look = (filled: GraphStore) => Promise.all(VIEWERS.map((viewer) => dump(filled, viewer)));
            const without = await other(
              (writer) =>
                importRecords(
                  writer,
                  SOURCES,
                  records.filter((r) => r.source !== SECOND.id),
                ),
              look,
            );
            const removed = await other(async (writer) => {
              await writer.putSource(SECOND);
              await importRecords(writer, SOURCES, records);
              await writer.removeSource(SECOND.id);
              await expect(writer.removeSource(SECOND.id)).rejects.toThrow(NotFoundError);
            }, look);
            expect(removed).toEqual(without);
          }),
          RUNS,
        );
      });
    });

    describe('confidence', () => {
      it('shows nobody a trace of what is not theirs', async () => {
        await fc.assert(
          fc.asyncProperty(someRecords(), someRecords(), async (earlier, later) => {
            const fill = (keep: (r: SourceRecord) => boolean) => async (writer: StoreWriter) => {
              await importRecords(writer, SOURCES, earlier.filter(keep));
              await importRecords(writer, SOURCES, later.filter(keep));
            };
            // A record that a later one takes out of sight was seen before: each subject keeps its scope.
            const scopes = new Map(earlier.map((r) => [recordIdentity(r), r.scope]));
            later = later.map((r) => ({ ...r, scope: scopes.get(recordIdentity(r)) ?? r.scope }));
            const whole = await other(
              fill(() => true),
              (filled) => Promise.all(VIEWERS.map((viewer) => dump(filled, viewer))),
            );
            for (const [i, viewer] of VIEWERS.entries()) {
              const scope = viewerScope(viewer);
              const honest = await other(
                fill((r) => sees(scope, r.scope)),
                (part) => dump(part, viewer),
              );
              expect(whole[i]).toEqual(honest);
            }
          }),
          RUNS,
        );
      });

      it('keeps an organisation that one cluster knows of to that cluster and the administrator', async () => {
        await put([organisation(org('a'), 'Alpha'), record('project', { id: project('p') })]);
        const before = await store.dataVersion(PUBLIC);
        await put([
          organisation(org('secret'), 'Secret', { source: SECOND.id, scope: BLUE }),
          takesPart('p', 'secret', { source: SECOND.id, scope: BLUE }),
          record(
            'organisation',
            { id: org('a'), website: 'https://a.example' },
            { source: SECOND.id, scope: BLUE },
          ),
        ]);
        for (const viewer of [PUBLIC, facilitator(GREEN)]) {
          expect(await names(viewer)).toEqual([[org('a'), 'Alpha']]);
          expect(await gather(store.read(viewer, 'organisation', { ids: [org('secret')] }))).toEqual([]);
          expect(await store.counts(viewer)).toMatchObject({ organisations: 1, participations: 0 });
          expect(await store.dataVersion(viewer)).toBe(before);
          expect((await store.sources(viewer)).map(({ id }) => id)).toEqual([FIRST.id]);
          expect((await store.imports(viewer)).map((run) => run.source)).toEqual([FIRST.id]);
        }
        for (const viewer of [facilitator(BLUE), ADMINISTRATOR]) {
          expect(await names(viewer)).toEqual([
            [org('a'), 'Alpha'],
            [org('secret'), 'Secret'],
          ]);
          const [a] = await gather(store.read(viewer, 'organisation', { ids: [org('a')] }));
          expect([a!.website, a!.sources]).toEqual(['https://a.example', [FIRST.id, SECOND.id]]);
          expect(await store.counts(viewer)).toMatchObject({ organisations: 2, participations: 1 });
          expect(await store.dataVersion(viewer)).not.toBe(before);
          expect((await store.sources(viewer)).map(({ id }) => id)).toEqual([FIRST.id, SECOND.id]);
        }
      });

      it('shows a participation only where its organisation and project are seen', async () => {
        await put([takesPart('p', 'a'), organisation(org('a'), 'Alpha')]);
        expect(await gather(store.read(PUBLIC, 'participation'))).toEqual([]);
        expect((await store.incidence(PUBLIC)).organisation).toHaveLength(0);
        await put([record('project', { id: project('p') }, { source: SECOND.id, scope: BLUE })]);
        expect((await store.incidence(PUBLIC)).organisation).toHaveLength(0);
        expect((await store.incidence(facilitator(BLUE))).organisation).toHaveLength(1);
        await put([record('project', { id: project('p') }, { source: THIRD.id })]);
        expect(await gather(store.read(PUBLIC, 'participation'))).toHaveLength(1);
      });
    });

    describe('merging organisations', () => {
      const merge = (from: string, into: string, also: Parameters<typeof record>[2] = {}) =>
        record('merge', { from: org(from), into: org(into) }, also);

      it('redirects along the chain, unites records and participations, and comes apart again', async () => {
        await put([
          record('organisation', { id: org('a'), name: 'Alpha', identifiers: { pic: ['901'] } }),
          record('organisation', { id: org('b'), name: 'Alpha BV', identifiers: { pic: ['900'] } }),
          record('organisation', { id: org('c'), name: 'Alpha NV' }),
          record('project', { id: project('p') }),
          { ...takesPart('p', 'a') },
          takesPart('p', 'b'),
          record('membership', { cluster: BLUE, organisation: org('a') }),
          record('supply', { supplier: org('a'), customer: org('c'), what: 'steel' }),
        ]);
        const before = await dump(store, PUBLIC);
        await put([merge('a', 'b', { source: SECOND.id }), merge('b', 'c', { source: SECOND.id })]);
        expect(await Promise.all(['a', 'b', 'c', 'd'].map((id) => store.redirect(org(id))))).toEqual(
          ['c', 'c', 'c', 'd'].map(org),
        );
        const [merged, ...others] = await gather(store.read(PUBLIC, 'organisation'));
        expect(others).toEqual([]);
        expect([merged!.id, merged!.name, merged!.otherNames, merged!.identifiers.pic]).toEqual([
          org('c'),
          'Alpha NV',
          ['Alpha', 'Alpha BV'],
          ['900', '901'],
        ]);
        expect(
          await gather(store.read(PUBLIC, 'organisation', { ids: [org('a'), org('b'), org('zzz')] })),
        ).toEqual([merged]);
        expect(await gather(store.read(PUBLIC, 'participation'))).toMatchObject([
          { project: project('p'), organisation: org('c'), rows: 2 },
        ]);
        expect(await gather(store.read(PUBLIC, 'membership'))).toMatchObject([{ organisation: org('c') }]);
        // What it supplied to itself is no tie.
        expect(await gather(store.read(PUBLIC, 'supply'))).toEqual([]);
        expect(await store.counts(PUBLIC)).toMatchObject({ organisations: 1, participations: 1 });

        await write((writer) => writer.removeSource(SECOND.id));
        expect(await dump(store, PUBLIC)).toEqual(before);
        expect(await store.redirect(org('a'))).toBe(org('a'));
      });

      it('merges for one cluster only what was merged in its confidence', async () => {
        await put([organisation(org('a'), 'Alpha'), organisation(org('b'), 'Beta')]);
        await put([merge('a', 'b', { source: SECOND.id, scope: BLUE })]);
        expect(await names(PUBLIC)).toHaveLength(2);
        expect(await names(facilitator(GREEN))).toHaveLength(2);
        expect(await names(facilitator(BLUE))).toEqual([[org('b'), 'Beta']]);
        expect(await names(ADMINISTRATOR)).toEqual([[org('b'), 'Beta']]);
        expect(await store.redirect(org('a'))).toBe(org('a'));
        expect(await store.redirect(org('a'), facilitator(GREEN))).toBe(org('a'));
        expect(await store.redirect(org('a'), facilitator(BLUE))).toBe(org('b'));
      });

      it('refuses a merge that leads in a circle', async () => {
        await put([merge('a', 'b'), merge('b', 'c')]);
        const refused = (from: string, into: string, circle: string) =>
          expect(put([merge(from, into, { source: SECOND.id })])).rejects.toThrow(
            new UsageError(
              `Merging org:${from} into org:${into} would lead in a circle: ${circle}. Undo one of these merges first.`,
            ),
          );
        await refused('c', 'a', 'org:c → org:a → org:b → org:c');
        await refused('d', 'd', 'org:d → org:d');
        expect(await store.redirect(org('a'))).toBe(org('c'));
        expect(await store.redirect(org('c'))).toBe(org('c'));
      });

      it('says nothing of a circle that only confidential merges close', async () => {
        await put([merge('a', 'b', { scope: BLUE })]);
        await put([merge('b', 'a', { source: SECOND.id })]);
        expect(await store.redirect(org('b'))).toBe(org('a'));
        // Where both are seen, the source that weighs more is believed.
        expect(await store.redirect(org('a'), ADMINISTRATOR)).toBe(org('b'));
        expect(await store.redirect(org('b'), ADMINISTRATOR)).toBe(org('b'));
      });
    });

    describe('reading', () => {
      beforeEach(() =>
        put([
          record('project', {
            id: project('q'),
            title: 'Q',
            objective: 'Long text',
            startDate: '2021-01-01',
            endDate: '2024-06-30',
            signatureDate: '2021-03-01',
            themes: [theme('u'), theme('t')],
          }),
          record('project', { id: project('p') }),
          organisation(org('b'), 'Beta'),
          organisation(org('a'), 'Alpha'),
          record('participation', {
            project: project('q'),
            organisation: org('a'),
            roles: ['third-party', 'coordinator'],
            ended: false,
            rows: 2,
          }),
        ]),
      );

      it('gives columns for the packed network', async () => {
        const incidence = await store.incidence(PUBLIC);
        expect(incidence.organisations.toSorted()).toEqual([org('a'), org('b')]);
        expect(incidence.projects.toSorted()).toEqual([project('p'), project('q')]);
        const q = incidence.projects.indexOf(project('q'));
        expect([incidence.start[q], incidence.end[q], incidence.known[q]]).toEqual([18_628, 19_904, 18_687]);
        expect([incidence.start[1 - q], incidence.end[1 - q], incidence.known[1 - q]]).toEqual([
          NO_DAY,
          NO_DAY,
          NO_DAY,
        ]);
        expect([...incidence.project]).toEqual([q]);
        expect([...incidence.organisation]).toEqual([incidence.organisations.indexOf(org('a'))]);
        expect([...incidence.role]).toEqual([ROLE_BITS.coordinator | ROLE_BITS['third-party']]);
        const themes = await store.projectThemes(PUBLIC);
        expect(
          [...themes.theme].map((t, i) => [themes.projects[themes.project[i]!], themes.themes[t]]),
        ).toEqual([
          [project('q'), theme('t')],
          [project('q'), theme('u')],
        ]);
      });

      it('gives entities in order, chosen ones, and projects without their objective', async () => {
        expect((await gather(store.read(PUBLIC, 'organisation'))).map(({ id }) => id)).toEqual([
          org('a'),
          org('b'),
        ]);
        const chosen = { ids: [project('q'), project('none'), project('q'), 'half \ud800 \u0000'] };
        const [q, ...rest] = await gather(store.read(PUBLIC, 'project', chosen));
        expect([q!.id, q!.objective, rest]).toEqual([project('q'), 'Long text', []]);
        expect(await gather(store.read(PUBLIC, 'project', { ids: [] }))).toEqual([]);
        const summaries = await gather(store.readProjectSummaries(PUBLIC));
        expect(summaries.map(({ id }) => id)).toEqual([project('p'), project('q')]);
        const { objective: _, ...summary } = q!;
        expect(summaries[1]).toEqual(summary);
      });

      it('gives back the records that hold, to those who may see them', async () => {
        const spelt = (records: readonly SourceRecord[]) => records.map((r) => canonicalJson(r)).sort();
        await fc.assert(
          fc.asyncProperty(someRecords(), async (records) => {
            await other(
              (writer) => importRecords(writer, SOURCES, records),
              async (filled) => {
                for (const viewer of VIEWERS)
                  expect(spelt(await gather(filled.records(viewer)))).toEqual(
                    spelt(records.filter(({ scope }) => sees(viewerScope(viewer), scope))),
                  );
              },
            );
          }),
          RUNS,
        );
      });

      it('gives many records, and each as it is now, not as it was', async () => {
        const renamed = (suffix: string) =>
          Array.from({ length: 1_234 }, (_, i) =>
            organisation(org(`n${i}`), `N ${i}${suffix}`, { source: SECOND.id }),
          );
        await put(renamed(''));
        await put(renamed(' Ltd').slice(0, 700));
        const names = (await gather(store.records(PUBLIC)))
          .filter(({ source }) => source === SECOND.id)
          .map(({ statement }) => (statement as { name: string }).name);
        const expectedNames = [...renamed(' Ltd').slice(0, 700), ...renamed('').slice(700)];
        expect(names.toSorted()).toEqual(
          expectedNames.map((r) => (r.statement as { name: string }).name).toSorted(),
        );
      });

      it('gives many in order, page by page', async () => {
        const many = Array.from({ length: 1_234 }, (_, i) => organisation(org(`n${i}`), `N ${i}`));
        await put(many);
        const ids = (await gather(store.read(PUBLIC, 'organisation'))).map(({ id }) => id);
        expect(ids).toEqual(
          [org('a'), org('b'), ...many.map((r) => (r.statement as { id: string }).id)].toSorted(),
        );
      });

      it('gives all of it again after closing and opening', async () => {
        const before = await dump(store, ADMINISTRATOR);
        store = await opened.reopen();
        expect(await dump(store, ADMINISTRATOR)).toEqual(before);
      });
    });

    describe('the data version', () => {
      it('follows the records and what sources say of themselves, not the day of retrieval', async () => {
        await put([organisation(org('a'), 'Alpha')]);
        const version = await store.dataVersion(PUBLIC);
        await put([organisation(org('a'), 'Alpha')], [{ ...FIRST, retrieved: '2026-02-28' }]);
        expect(await store.dataVersion(PUBLIC)).toBe(version);
        expect((await store.sources(PUBLIC))[0]!.retrieved).toBe('2026-02-28');
        await put([organisation(org('a'), 'Alpha')], [{ ...FIRST, licence: 'CC-BY-4.0' }]);
        expect(await store.dataVersion(PUBLIC)).not.toBe(version);
        await put([organisation(org('a'), 'Alpha')]);
        expect(await store.dataVersion(PUBLIC)).toBe(version);
        await put([organisation(org('a'), 'Alpha', { synthetic: true })]);
        expect(await store.dataVersion(PUBLIC)).not.toBe(version);
      });

      it('is the same number on every engine', async () => {
        await put([
          record('organisation', { id: org('a'), name: 'Álpha 😀', identifiers: { pic: ['900'] } }),
          record('stage', {
            id: stage('s0'),
            chain: 'chain:x' as never,
            chainName: 'X',
            name: 'S',
            position: 0,
          }),
          record('cluster', { id: cluster('blue'), name: 'Blue', kind: 'ibn' }, { source: SECOND.id }),
        ]);
        // Worked out with Python's hashlib and json from the description in data-version.ts.
        expect(await store.dataVersion(PUBLIC)).toBe('0205fc1f980b70e8349a933ff6ee32f4');
      });
    });

    describe('rows set aside', () => {
      it('are kept as given, newest import first, for the administrator alone', async () => {
        const row = (line: number, value?: string) => ({
          file: 'a.csv',
          line,
          ...(value === undefined ? {} : { field: 'name', value }),
          reason: 'not readable',
          remedy: 'Correct the row and import again.',
        });
        const ids = await write(async (writer) => {
          await writer.putSource(FIRST);
          const started: ImportId[] = [];
          for (const rows of [[row(2), row(9, 'half \ud800 nul \u0000')], [row(3)]]) {
            const id = await writer.startImport(FIRST.id, ['a.csv']);
            await writer.putSetAside(id, rows.slice(0, 1));
            await writer.putSetAside(id, rows.slice(1));
            await writer.finishImport(id, { state: 'done' });
            started.push(id);
          }
          return started;
        });
        expect(await gather(store.setAside(ADMINISTRATOR))).toEqual([
          { ...row(3), import: ids[1] },
          { ...row(2), import: ids[0] },
          { ...row(9, 'half \ud800 nul \u0000'), import: ids[0] },
        ]);
        expect(await gather(store.setAside(ADMINISTRATOR, ids[1]))).toEqual([{ ...row(3), import: ids[1] }]);
        for (const viewer of [PUBLIC, facilitator(BLUE)])
          expect(await gather(store.setAside(viewer, ids[0]))).toEqual([]);
      });
    });

    describe('findings and jobs', () => {
      it('keeps one finding a scope and key', async () => {
        const finding = { key: 'centrality degree v1', dataVersion: 'abc', value: { top: [1, 2.5, null] } };
        await store.keepFinding(PUBLIC, finding);
        await store.keepFinding(ADMINISTRATOR, { ...finding, value: 'all' });
        expect(await store.finding(PUBLIC, finding.key)).toEqual(finding);
        expect(await store.finding(facilitator(BLUE), finding.key)).toBeUndefined();
        await store.keepFinding(PUBLIC, { ...finding, dataVersion: 'def' });
        store = await opened.reopen();
        expect((await store.finding(PUBLIC, finding.key))!.dataVersion).toBe('def');
        expect((await store.finding(ADMINISTRATOR, finding.key))!.value).toBe('all');
      });

      it('forgets the oldest findings of a kind, and of no other kind or scope', async () => {
        const finding = (kind: string, i: number) => ({
          key: `${kind}:${i}:v1`,
          dataVersion: 'abc',
          value: i,
        });
        await store.keepFinding(PUBLIC, finding('stability', 0));
        await store.keepFinding(ADMINISTRATOR, finding('measure', 0));
        for (let i = 0; i < FINDINGS_KEPT; i++) await store.keepFinding(PUBLIC, finding('measure', i));
        expect((await store.finding(PUBLIC, 'measure:0:v1'))?.value).toBe(0);
        // Kept anew, so that the next is the oldest.
        await store.keepFinding(PUBLIC, finding('measure', 0));
        for (const i of [FINDINGS_KEPT, FINDINGS_KEPT + 1]) {
          await new Promise((resolve) => setTimeout(resolve, 5));
          await store.keepFinding(PUBLIC, finding('measure', i));
        }
        const values: unknown[] = [];
        for (let i = 0; i < FINDINGS_KEPT + 2; i++)
          values.push((await store.finding(PUBLIC, `measure:${i}:v1`))?.value);
        expect(values.filter((value) => value !== undefined)).toHaveLength(FINDINGS_KEPT);
        expect(values.slice(-2)).toEqual([FINDINGS_KEPT, FINDINGS_KEPT + 1]);
        expect((await store.finding(PUBLIC, 'stability:0:v1'))?.value).toBe(0);
        expect((await store.finding(ADMINISTRATOR, 'measure:0:v1'))?.value).toBe(0);
      });

      it('keeps jobs in the order in which they came, and leaves those of a living process running', async () => {
        const job = (id: string, state: Job['state']): Job => ({
          id: `job:${id}` as JobId,
          kind: 'import',
          params: { files: ['a.csv'] },
          state,
          progress: 0.5,
          started: '2026-01-31T12:00:00.000Z',
        });
        await store.putJob(job('2', 'running'));
        await store.putJob(job('1', 'running'));
        await store.putJob({ ...job('2', 'done'), result: { read: 3 } });
        await store.sweepInterrupted();
        expect(await store.jobs()).toEqual([
          { ...job('2', 'done'), result: { read: 3 } },
          job('1', 'running'),
        ]);
        expect(await store.job('job:1' as JobId)).toEqual(job('1', 'running'));
        expect(await store.job('job:3' as JobId)).toBeUndefined();
      });
    });

    describe('feedback', () => {
      const said = (
        id: string,
        by: Feedback['by'],
        { day = 1, ...rest }: Partial<Feedback> & { day?: number } = {},
      ): Feedback => ({
        id: `feedback:${id}` as Feedback['id'],
        revision: 1,
        by,
        asker: org('a'),
        suggested: org('b'),
        verdict: 'relevant',
        at: `2026-01-0${day}T12:00:00.000Z`,
        dataVersion: '0123456789abcdef0123456789abcdef',
        synthetic: false,
        ...rest,
      });

      it('is kept oldest first, and heard by its own cluster and the administrator alone', async () => {
        const later = said('later', BLUE, { day: 3, note: 'They “met” in Ghent' });
        const first = said('first', GREEN, { day: 1, verdict: 'not-relevant' });
        const own = said('own', 'administrator', { day: 2, verdict: 'introduced', introducer: org('c') });
        await store.putFeedback(facilitator(BLUE), later);
        await store.putFeedback(facilitator(GREEN), first);
        await store.putFeedback(ADMINISTRATOR, own);
        store = await opened.reopen();
        expect(await store.feedback(ADMINISTRATOR)).toEqual([first, own, later]);
        expect(await store.feedback(facilitator(BLUE))).toEqual([later]);
        expect(await store.feedback(facilitator(GREEN))).toEqual([first]);
        expect(await store.feedback(PUBLIC)).toEqual([]);
      });

      it('changes with the next revision only, and is taken back without being forgotten', async () => {
        const introduced = said('a', BLUE, { verdict: 'introduced' });
        await store.putFeedback(ADMINISTRATOR, introduced);
        const met: Feedback = {
          ...introduced,
          revision: 2,
          outcome: 'met',
          outcomeAt: '2026-02-01T12:00:00.000Z',
        };
        await store.putFeedback(facilitator(BLUE), met);
        for (const stale of [
          introduced,
          { ...met, note: 'too late' },
          { ...met, revision: 4 },
          said('b', BLUE, { revision: 2 }),
        ])
          await expect(store.putFeedback(facilitator(BLUE), stale)).rejects.toEqual(
            new StaleError(
              `${stale.id} is not at revision ${stale.revision - 1} any more: it was changed meanwhile. Read it again, and change that.`,
            ),
          );
        const takenBack = { ...met, revision: 3, takenBack: '2026-02-02T12:00:00.000Z' };
        await store.putFeedback(facilitator(BLUE), takenBack);
        expect(await store.feedback(ADMINISTRATOR)).toEqual([takenBack]);
      });

      it('is nobody else’s to give or to change', async () => {
        await store.putFeedback(facilitator(BLUE), said('a', BLUE));
        await expect(store.putFeedback(facilitator(GREEN), said('b', BLUE))).rejects.toEqual(
          new UsageError(`This feedback would be given by ${BLUE}, for which only its own people speak.`),
        );
        await expect(store.putFeedback(PUBLIC, said('b', GREEN))).rejects.toEqual(
          new UsageError('Feedback is given by a cluster organisation or by whoever administers the store.'),
        );
        await expect(
          store.putFeedback(facilitator(GREEN), said('a', GREEN, { revision: 2 })),
        ).rejects.toBeInstanceOf(StaleError);
        expect(await store.feedback(ADMINISTRATOR)).toEqual([said('a', BLUE)]);
      });

      it('leaves the data version alone, and outlives imports', async () => {
        await put([organisation(org('a'), 'Alpha')]);
        const before = await store.dataVersion(ADMINISTRATOR);
        await store.putFeedback(ADMINISTRATOR, said('a', BLUE));
        expect(await store.dataVersion(ADMINISTRATOR)).toBe(before);
        await write((writer) => writer.removeSource(FIRST.id));
        expect(await store.feedback(ADMINISTRATOR)).toEqual([said('a', BLUE)]);
      });

      it('is replaced as a whole', async () => {
        await store.putFeedback(ADMINISTRATOR, said('a', BLUE));
        const all = [said('b', GREEN, { revision: 7 }), said('c', 'administrator')];
        await store.replaceFeedback(all);
        expect(await store.feedback(ADMINISTRATOR)).toEqual(all);
        await store.replaceFeedback([]);
        expect(await store.feedback(ADMINISTRATOR)).toEqual([]);
      });
    });

    describe('the lease', () => {
      it('lets one write at a time, and tells the other who and since when', async () => {
        await store.write('the first', async () => {
          const failure = await store.write('the second', async () => 'never').catch((error) => error);
          expect(failure).toBeInstanceOf(StoreError);
          expect(failure.problem).toBe('lease-held');
          expect(failure.message).toContain(`is being written by "the first" (process ${process.pid} on `);
          expect(failure.message).toMatch(
            / since \d{4}-\d\d-\d\dT[\d:.]+Z\. Wait until it is done, or stop it\.$/,
          );
        });
        expect(await store.write('the second', async () => 'now')).toBe('now');
      });

      it('ends with the work, also where that fails', async () => {
        let late: StoreWriter | undefined;
        await expect(
          write(async (writer) => {
            late = writer;
            throw new Error('no');
          }),
        ).rejects.toThrow('no');
        await expect(late!.putSource(FIRST)).rejects.toMatchObject({ problem: 'lease-lost' });
        await put([organisation(org('a'), 'Alpha')]);
        expect(await names(PUBLIC)).toHaveLength(1);
      });
    });
  });
}
