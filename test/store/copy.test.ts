import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { CancelledError, StoreError, UsageError } from '../../src/model/errors.ts';
import type { Feedback } from '../../src/model/feedback.ts';
import type { SourceRecord } from '../../src/model/record.ts';
import { LOCAL_ADMINISTRATOR, PUBLIC_VIEWER, type Source } from '../../src/model/source.ts';
import { copyEcosystem } from '../../src/store/copy.ts';
import type { GraphStore } from '../../src/store/graph-store.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import {
  CLUSTERS,
  org,
  record,
  SOURCES,
  someRecords,
  source,
  sourceId,
} from '../contract/ecosystem-records.ts';
import { dump, gather, importRecords, VIEWERS } from '../contract/store-dump.ts';

const [FIRST, SECOND] = SOURCES;
const [BLUE] = CLUSTERS as [(typeof CLUSTERS)[number]];
const holder = 'test';
const opened: GraphStore[] = [];
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
});

async function empty(): Promise<GraphStore> {
  const store = await openSqliteStore(':memory:', { mode: 'write' });
  opened.push(store);
  return store;
}

async function filled(
  records: readonly SourceRecord[],
  sources: readonly Source[] = SOURCES,
): Promise<GraphStore> {
  const store = await empty();
  await store.write(holder, (writer) => importRecords(writer, sources, records));
  return store;
}

/** All that each viewer sees, but for the imports' own story. */
const seen = (store: GraphStore) =>
  Promise.all(
    VIEWERS.map(async (viewer) => {
      const { imports: _, ...rest } = await dump(store, viewer);
      return rest;
    }),
  );
const organisation = (name: string, from: Parameters<typeof record>[2] = {}) =>
  record('organisation', { id: org(name), name }, from);
const merge = (from: string, into: string, also: Parameters<typeof record>[2] = {}) =>
  record('merge', { from: org(from), into: org(into) }, also);

describe('copying an ecosystem', () => {
  it('loses nothing, for any viewer, and says what it copied', async () => {
    await fc.assert(
      fc.asyncProperty(someRecords(), fc.integer({ min: 1, max: 9 }), async (records, batchSize) => {
        const from = await filled(records);
        const to = await empty();
        const told: number[] = [];
        const result = await copyEcosystem(from, to, {
          holder,
          batchSize,
          onProgress: (written) => told.push(written),
        });
        expect(await seen(to)).toEqual(await seen(from));
        const kinds = records.map(({ kind }) => kind);
        expect(result).toEqual({
          sources: await from.sources(LOCAL_ADMINISTRATOR),
          records: Object.fromEntries(
            [...new Set(kinds)].map((kind) => [kind, kinds.filter((k) => k === kind).length]),
          ),
          counts: await from.counts(LOCAL_ADMINISTRATOR),
          dataVersion: await from.dataVersion(LOCAL_ADMINISTRATOR),
        });
        expect(told.at(-1) ?? 0).toBe(records.length);
        await Promise.all(opened.splice(0).map((store) => store.close()));
      }),
      { numRuns: 30 },
    );
  });

  it('brings a copy up to date: what is gone at the origin goes', async () => {
    await fc.assert(
      fc.asyncProperty(someRecords(), someRecords(), async (before, after) => {
        const kept = new Set(after.map(({ source: id }) => id));
        // The copy refuses to lose a whole source.
        const earlier = before.filter(({ source: id }) => kept.has(id));
        const to = await empty();
        await copyEcosystem(await filled(earlier), to, { holder });
        const from = await filled(after);
        await copyEcosystem(from, to, { holder });
        expect(await seen(to)).toEqual(await seen(from));
        await Promise.all(opened.splice(0).map((store) => store.close()));
      }),
      { numRuns: 15 },
    );
  });

  it('copies what is public for those who see no more, and not a trace of the rest', async () => {
    const from = await filled([
      organisation('a'),
      organisation('secret', { scope: BLUE }),
      record('offer', {
        id: 'offer:1',
        organisation: org('a'),
        direction: 'request',
        seek: 'supplier',
        text: 'hush',
        themes: [],
      }),
      organisation('hidden', { source: SECOND.id, scope: BLUE }),
      merge('a', 'hidden', { source: SECOND.id, scope: BLUE }),
    ]);
    const to = await empty();
    const result = await copyEcosystem(from, to, { holder, viewer: PUBLIC_VIEWER });
    expect(result).toEqual({
      sources: [FIRST],
      records: { organisation: 1, offer: 1 },
      counts: await from.counts(PUBLIC_VIEWER),
      dataVersion: await from.dataVersion(PUBLIC_VIEWER),
    });
    expect(await gather(to.records(LOCAL_ADMINISTRATOR))).toEqual(await gather(from.records(PUBLIC_VIEWER)));
    expect(await to.sources(LOCAL_ADMINISTRATOR)).toEqual([FIRST]);
    expect(await dump(to, LOCAL_ADMINISTRATOR)).toEqual(await dump(to, PUBLIC_VIEWER));
    // Again is fine.
    expect(await copyEcosystem(from, to, { holder, viewer: PUBLIC_VIEWER })).toEqual(result);
  });

  it('puts nothing for the public into a store that once held more', async () => {
    const from = await filled([organisation('a'), organisation('secret', { scope: BLUE })]);
    const to = await empty();
    await copyEcosystem(from, to, { holder });
    await expect(copyEcosystem(from, to, { holder, viewer: PUBLIC_VIEWER })).rejects.toThrow(
      new UsageError(
        `${to.url} was filled otherwise before, and may keep what is not for everyone's eyes. Name an empty store.`,
      ),
    );
  });

  it('takes merges in whatever order the origin came by them', async () => {
    const from = await filled([merge('a', 'b', { scope: BLUE, source: SECOND.id }), organisation('a')]);
    // Public merges are not held up by what only a cluster sees.
    await from.write(holder, async (writer) => {
      const id = await writer.startImport(FIRST.id, []);
      await writer.putRecords(id, [merge('b', 'a')]);
      await writer.finishImport(id, { state: 'done' });
    });
    const to = await empty();
    await copyEcosystem(from, to, { holder });
    expect(await seen(to)).toEqual(await seen(from));
    expect(await to.redirect(org('b'))).toBe(org('a'));
    expect(await to.redirect(org('a'), LOCAL_ADMINISTRATOR)).toBe(
      await from.redirect(org('a'), LOCAL_ADMINISTRATOR),
    );
  });

  it('refuses to overwrite what the origin does not hold', async () => {
    const from = await filled([organisation('a')]);
    const to = await filled([organisation('b', { source: sourceId('own') })], [source('own', 500)]);
    await expect(copyEcosystem(from, to, { holder })).rejects.toThrow(
      new UsageError(
        `${to.url} holds "Source own", which ${from.url} does not hold, so it cannot become a copy. Name an empty store.`,
      ),
    );
    expect(await to.counts(LOCAL_ADMINISTRATOR)).toMatchObject({ organisations: 1 });
  });

  it('brings feedback along for those who hear it, and loses none that the target alone holds', async () => {
    const said = (id: string, by: Feedback['by']): Feedback => ({
      id: `feedback:${id}` as Feedback['id'],
      revision: 3,
      by,
      asker: org('a'),
      suggested: org('b'),
      verdict: 'not-relevant',
      at: '2026-01-31T12:00:00.000Z',
      dataVersion: '00',
      synthetic: false,
    });
    const from = await filled([organisation('a')]);
    await from.replaceFeedback([said('1', BLUE), said('2', 'administrator')]);
    const [all, open] = [await empty(), await empty()];
    await copyEcosystem(from, all, { holder });
    expect(await seen(all)).toEqual(await seen(from));
    await copyEcosystem(from, all, { holder });
    expect(await seen(all)).toEqual(await seen(from));
    await copyEcosystem(from, open, { holder, viewer: PUBLIC_VIEWER });
    expect(await open.feedback(LOCAL_ADMINISTRATOR)).toEqual([]);

    await open.replaceFeedback([said('3', BLUE)]);
    for (const viewer of [PUBLIC_VIEWER, LOCAL_ADMINISTRATOR])
      await expect(copyEcosystem(from, open, { holder, viewer })).rejects.toEqual(
        new UsageError(
          'sqlite::memory: holds feedback that does not come along from sqlite::memory:, so it cannot become a copy. Name an empty store.',
        ),
      );
    expect(await open.feedback(LOCAL_ADMINISTRATOR)).toEqual([said('3', BLUE)]);
  });

  it('stops between two batches, and carries on', async () => {
    const from = await filled(Array.from({ length: 10 }, (_, i) => organisation(`n${i}`)));
    const to = await empty();
    const controller = new AbortController();
    const stopped = copyEcosystem(from, to, {
      holder,
      batchSize: 2,
      signal: controller.signal,
      onProgress: (written) => {
        if (written === 4) controller.abort();
      },
    });
    await expect(stopped).rejects.toThrow(new CancelledError());
    expect(await to.counts(LOCAL_ADMINISTRATOR)).toMatchObject({ organisations: 4 });
    expect((await to.imports(LOCAL_ADMINISTRATOR)).map(({ state }) => state)).toEqual(['cancelled']);
    await copyEcosystem(from, to, { holder });
    expect(await seen(to)).toEqual(await seen(from));
  });

  it('says that the origin changed meanwhile', async () => {
    const from = await filled(Array.from({ length: 4 }, (_, i) => organisation(`n${i}`)));
    const to = await empty();
    let change: Promise<void> | undefined;
    const copy = copyEcosystem(from, to, {
      holder,
      batchSize: 2,
      onProgress: () => {
        change ??= from.write('someone else', (writer) =>
          importRecords(writer, SOURCES, [organisation('late')]),
        );
      },
    });
    const failure = await copy.catch((error) => error);
    await change;
    expect(failure).toBeInstanceOf(StoreError);
    expect([failure.problem, failure.message]).toEqual([
      'busy',
      `The data in ${from.url} changed while it was copied. Copy again when the import that is running has ended.`,
    ]);
  });
});
