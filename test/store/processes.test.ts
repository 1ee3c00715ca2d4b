import { join } from 'node:path';
import Libsql from 'libsql';
import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import { SOURCES } from '../contract/ecosystem-records.ts';
import { ADMINISTRATOR, gather } from '../contract/store-dump.ts';
import { startImport } from './child-process.ts';
import { temporaryFolder } from './temporary-store.ts';

describe('several processes on one store', () => {
  it('reads while another process writes, and sees whole batches', async () => {
    const file = join(temporaryFolder(), 'shared.db');
    await (await openSqliteStore(file, { mode: 'write' })).close();
    const reader = await openSqliteStore(file, { mode: 'read' });
    const child = startImport(`sqlite:${file}`, 1, '--large');
    let ended = false;
    child.ended.then(() => {
      ended = true;
    });
    await child.says('writing');
    const seen = new Set<number>();
    while (!ended) {
      // In one state, since merges make organisations fewer from one batch to the next.
      const [counted, listed] = await reader.snapshot(async (held) => [
        (await held.counts(ADMINISTRATOR)).organisations,
        (await held.incidence(ADMINISTRATOR)).organisations.length,
      ]);
      expect(listed).toBe(counted);
      seen.add(counted);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    expect(await child.ended).toEqual({ code: 0, signal: null, errors: '' });
    // At least one look fell into the import.
    expect(seen.size).toBeGreaterThan(1);
    expect(`done ${await reader.dataVersion(ADMINISTRATOR)}`).toBe(await child.says('done'));
    await reader.close();
  });

  it('shows a reader one state of the store for as long as it needs, whatever is written meanwhile', async () => {
    const file = join(temporaryFolder(), 'shared.db');
    await (await openSqliteStore(file, { mode: 'write' })).close();
    const reader = await openSqliteStore(file, { mode: 'read' });
    const child = startImport(`sqlite:${file}`, 1, '--large');
    await child.says('writing');
    const [before, after] = await reader.snapshot(async (held) => {
      const first = [await held.dataVersion(ADMINISTRATOR), await held.counts(ADMINISTRATOR)];
      expect(await child.ended).toEqual({ code: 0, signal: null, errors: '' });
      expect((await held.incidence(ADMINISTRATOR)).organisations).toHaveLength(
        (await held.counts(ADMINISTRATOR)).organisations,
      );
      return [first, [await held.dataVersion(ADMINISTRATOR), await held.counts(ADMINISTRATOR)]];
    });
    expect(after).toEqual(before);
    expect(await reader.dataVersion(ADMINISTRATOR)).not.toBe(before[0]);
    await reader.close();
  });

  it('lets the second of two writers know who writes, and takes over once that one is gone', async () => {
    const file = join(temporaryFolder(), 'shared.db');
    const child = startImport(`sqlite:${file}`, 2, '--hold');
    await child.says('holding');
    const store = await openSqliteStore(file, { mode: 'write' });
    const held = await store.write('me', async () => 'never').catch((error) => error);
    expect([held.problem, held.message]).toEqual([
      'lease-held',
      expect.stringContaining(`is being written by "holding" (process ${child.pid} on `),
    ]);
    await child.kill();
    expect(await store.write('me', async () => 'now')).toBe('now');
    await store.close();
  });

  it('makes one store of two that are made at once', async () => {
    const file = join(temporaryFolder(), 'raced.db');
    const children = [1, 1, 1].map((edition) => startImport(`sqlite:${file}`, edition));
    const ends = await Promise.all(children.map((child) => child.ended));
    // Whoever came while another one wrote was told so; at least one came through.
    for (const { code, errors } of ends) if (code !== 0) expect(errors).toContain('StoreError');
    expect(ends.some(({ code }) => code === 0)).toBe(true);
    for (const { errors } of ends.filter(({ code }) => code !== 0))
      expect(errors).toContain("problem: 'lease-held'");
    const store = await openSqliteStore(file, { mode: 'read' });
    expect((await gather(store.read(ADMINISTRATOR, 'organisation'))).length).toBeGreaterThan(50);
    await store.close();
  });

  it('stops a writer that gave no sign of life for so long that another one took over', async () => {
    const file = join(temporaryFolder(), 'shared.db');
    const sleeper = await openSqliteStore(file, { mode: 'write' });
    const other = await openSqliteStore(file, { mode: 'write' });
    await sleeper.write('sleeper', async (writer) => {
      await writer.putSource(SOURCES[0]);
      const database = new Libsql(file);
      database.exec('UPDATE lease SET renewed = renewed - 61000');
      database.close();
      await other.write('other', async (second) => {
        await second.putSource(SOURCES[1]);
        await expect(writer.putSource(SOURCES[2])).rejects.toMatchObject({ problem: 'lease-lost' });
      });
      await expect(writer.startImport(SOURCES[0].id, [])).rejects.toMatchObject({ problem: 'lease-lost' });
    });
    expect(await other.write('other', async () => 'still works')).toBe('still works');
    await sleeper.close();
    await other.close();
  });

  it('keeps its hold on the file when the same process opens and closes it once more', async () => {
    const file = join(temporaryFolder(), 'shared.db');
    const store = await openSqliteStore(file, { mode: 'write' });
    for (const mode of ['read', 'write'] as const) await (await openSqliteStore(file, { mode })).close();
    // Were the locks gone, the child would take itself for the only one and remove the log under our feet.
    for (const edition of [1, 2])
      expect(await startImport(`sqlite:${file}`, edition).ended).toEqual({
        code: 0,
        signal: null,
        errors: '',
      });
    await store.write('me', (writer) => writer.putSource(SOURCES[0]));
    const fresh = await openSqliteStore(file, { mode: 'read' });
    expect(await store.counts(ADMINISTRATOR)).toEqual(await fresh.counts(ADMINISTRATOR));
    await fresh.close();
    await store.close();
    const database = new Libsql(file);
    expect(database.prepare('PRAGMA integrity_check').raw().all()).toEqual([['ok']]);
    database.close();
  });

  it('marks the jobs of a process that is gone as interrupted', async () => {
    const file = join(temporaryFolder(), 'shared.db');
    const child = startImport(`sqlite:${file}`, 3);
    await child.says('writing');
    await child.kill();
    const store = await openSqliteStore(file, { mode: 'write' });
    expect((await store.jobs()).map(({ kind, state }) => [kind, state])).toEqual([['import', 'interrupted']]);
    await store.close();
  });
});
