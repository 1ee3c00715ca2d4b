import { beforeEach, describe, expect, it } from 'vitest';
import type { IngestEvent } from '../../src/ingest/reader.ts';
import { CancelledError, UsageError } from '../../src/model/errors.ts';
import type { SourceRecord } from '../../src/model/record.ts';
import type { GraphStore } from '../../src/store/graph-store.ts';
import { ImportAnswer, importInto } from '../../src/store/import-into.ts';
import { openStore } from '../../src/store/open-store.ts';
import { org, project, record, SOURCES } from '../contract/ecosystem-records.ts';
import { ADMINISTRATOR, gather } from '../contract/store-dump.ts';

const [FIRST, SECOND] = SOURCES;
const from = { source: SECOND.id };
const PAIR = { project: project('p'), organisation: org('a'), ended: false } as const;

function* events(...records: SourceRecord[]): Generator<IngestEvent> {
  yield { type: 'source', source: FIRST, files: ['a.csv'] };
  yield { type: 'progress', phase: 'organisations', done: 1, total: 4 };
  for (const r of records) yield { type: 'record', record: r };
}

async function* stream(list: Iterable<IngestEvent>): AsyncGenerator<IngestEvent> {
  yield* list;
}

function* everything(): Generator<IngestEvent> {
  yield* events(
    record('organisation', { id: org('a'), name: 'Alpha' }),
    record('project', { id: project('p') }),
    record('participation', { ...PAIR, roles: ['participant'], rows: 3 }),
  );
  yield { type: 'merged', source: FIRST.id, kind: 'participation', rows: 2 };
  const row = { file: 'a.csv', line: 7, remedy: 'Add it.' };
  yield { type: 'set-aside', source: FIRST.id, row: { ...row, reason: 'no id' } };
  yield { type: 'set-aside', source: FIRST.id, row: { ...row, line: 8, reason: 'bad date' } };
  yield { type: 'set-aside', source: FIRST.id, row: { ...row, line: 9, reason: 'bad date' } };
  yield { type: 'source', source: SECOND, files: ['b.csv'] };
  yield { type: 'record', record: record('organisation', { id: org('b'), name: 'Beta' }, from) };
}

describe('importing from a reader', () => {
  let store: GraphStore;
  beforeEach(async () => {
    store = await openStore('sqlite::memory:');
    return () => store.close();
  });

  it('answers with everything that became of the input', async () => {
    const seen: unknown[] = [];
    const answer = await importInto(store, stream(everything()), {
      holder: 'test',
      batchSize: 2,
      onProgress: (progress) => seen.push(progress),
    });
    const read = { organisation: 2, project: 1, participation: 1 };
    const none = { organisation: 0, project: 0, participation: 0 };
    expect(answer).toEqual({
      source: FIRST.id,
      sources: [FIRST, SECOND],
      read,
      new: read,
      changed: none,
      unchanged: none,
      merged: { participation: 2 },
      removed: {},
      setAside: {
        count: 3,
        file: null,
        byReason: [
          { reason: 'bad date', count: 2 },
          { reason: 'no id', count: 1 },
        ],
      },
      changes: [],
      totals: { organisations: 2, projects: 1, participations: 1 },
      dataVersion: await store.dataVersion(ADMINISTRATOR),
    });
    expect(ImportAnswer.parse(JSON.parse(JSON.stringify(answer)))).toEqual(answer);
    expect(seen).toEqual([{ phase: 'organisations', done: 1, total: 4 }]);
    expect((await gather(store.setAside(ADMINISTRATOR))).map(({ line }) => line)).toEqual([7, 8, 9]);
    expect(
      (await store.jobs()).map(({ state, progress, params, result }) => ({
        state,
        progress,
        params,
        result,
      })),
    ).toEqual([
      {
        state: 'done',
        progress: 1,
        params: { holder: 'test', sources: [FIRST.id, SECOND.id], files: ['a.csv', 'b.csv'] },
        result: answer,
      },
    ]);
    const [job] = await store.jobs();
    expect((await store.imports(ADMINISTRATOR)).map((run) => [run.source, run.state, run.job])).toEqual([
      [FIRST.id, 'done', job!.id],
      [SECOND.id, 'done', job!.id],
    ]);
  });

  it('says what a newer, complete input changed and removed', async () => {
    await importInto(store, stream(everything()), { holder: 'test' });
    const newer = events(
      record('organisation', { id: org('a'), name: 'Alpha', website: 'https://a.example' }),
      record('project', { id: project('p') }),
    );
    expect(await importInto(store, stream(newer), { holder: 'test', complete: true })).toMatchObject({
      read: { organisation: 1, project: 1 },
      new: { organisation: 0, project: 0 },
      changed: { organisation: 1, project: 0 },
      unchanged: { organisation: 0, project: 1 },
      removed: { participation: 1 },
      changes: [{ kind: 'organisation', key: 'org:a', fields: ['website'] }],
      totals: { organisations: 2, projects: 1, participations: 0 },
    });
  });

  it('names the first hundred changes', async () => {
    const many = (name: string) =>
      events(...Array.from({ length: 130 }, (_, i) => record('organisation', { id: org(`n${i}`), name })));
    await importInto(store, stream(many('old')), { holder: 'test' });
    const { changes, changed } = await importInto(store, stream(many('new')), {
      holder: 'test',
      batchSize: 40,
    });
    expect([changes.length, changed]).toEqual([100, { organisation: 130 }]);
  });

  it('stops between two batches, keeps what was written, and carries on when run again', async () => {
    const stop = new AbortController();
    async function* stopping(): AsyncGenerator<IngestEvent> {
      let records = 0;
      for (const event of everything()) {
        yield event;
        if (event.type === 'record' && ++records === 2) stop.abort();
      }
    }
    await expect(
      importInto(store, stopping(), { holder: 'test', signal: stop.signal, batchSize: 1, complete: true }),
    ).rejects.toThrow(new CancelledError());
    expect(await store.counts(ADMINISTRATOR)).toMatchObject({
      organisations: 1,
      projects: 1,
      participations: 0,
    });
    expect((await store.imports(ADMINISTRATOR)).map(({ state }) => state)).toEqual(['cancelled']);
    expect((await store.jobs()).map(({ state, error }) => [state, error])).toEqual([
      ['cancelled', undefined],
    ]);
    const answer = await importInto(store, stream(everything()), { holder: 'test' });
    expect(answer.unchanged).toEqual({ organisation: 1, project: 1, participation: 0 });
  });

  it('fails with the reader, and says so in the job', async () => {
    async function* failing(): AsyncGenerator<IngestEvent> {
      yield* events(record('organisation', { id: org('a'), name: 'Alpha' }));
      throw new Error('The archive ends in the middle.');
    }
    await expect(importInto(store, failing(), { holder: 'test' })).rejects.toThrow(
      'The archive ends in the middle.',
    );
    expect((await store.jobs()).map(({ state, error }) => [state, error])).toEqual([
      ['failed', 'The archive ends in the middle.'],
    ]);
    expect((await store.imports(ADMINISTRATOR)).map(({ state }) => state)).toEqual(['failed']);
  });

  it('refuses an input that names no source', async () => {
    await expect(importInto(store, stream([]), { holder: 'test' })).rejects.toThrow(
      new UsageError('The input names no source: there is nothing to import.'),
    );
  });
});
