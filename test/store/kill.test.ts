import { join } from 'node:path';
import Libsql from 'libsql';
import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import { dump, VIEWERS } from '../contract/store-dump.ts';
import { startImport } from './child-process.ts';
import { temporaryFolder } from './temporary-store.ts';

const KILLS = 100;
/** Editions differ from one another, so that every import has something to write and to remove. */
const EDITIONS = 5;

function integrity(file: string): unknown {
  const database = new Libsql(file);
  try {
    return [
      database.prepare('PRAGMA integrity_check').raw().all(),
      database.prepare('PRAGMA foreign_key_check').raw().all(),
    ];
  } finally {
    database.close();
  }
}

/** All that anyone sees, without the history of imports, which a killed one rightly lengthens. */
async function seenIn(file: string) {
  const store = await openSqliteStore(file, { mode: 'write' });
  try {
    return await Promise.all(
      VIEWERS.map(async (viewer) => {
        const { imports, ...seen } = await dump(store, viewer);
        expect(imports.length).toBeGreaterThan(0);
        return seen;
      }),
    );
  } finally {
    await store.close();
  }
}

describe('a store whose writer is killed', () => {
  it(`opens again after each of ${KILLS} kills and ends as if nothing had happened`, {
    timeout: 300_000,
  }, async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'killed.db');
    const states = new Map<string, number>();
    let kills = 0;
    // Kills are spread over all of an import: the span grows until a few of them come too late.
    let span = 50;
    for (let round = 0; kills < KILLS; round++) {
      const child = startImport(`sqlite:${file}`, round % EDITIONS);
      await child.says('writing');
      const timer = setTimeout(() => child.kill(), Math.random() * span);
      const { signal, errors } = await child.ended;
      clearTimeout(timer);
      expect(errors).toBe('');
      if (signal === 'SIGKILL') kills++;
      span *= signal === 'SIGKILL' ? 1.05 : 0.75;

      expect(integrity(file)).toEqual([[['ok']], []]);
      const store = await openSqliteStore(file, { mode: 'write' });
      for (const run of await store.imports({ role: 'administrator' }))
        states.set(run.state, (states.get(run.state) ?? 0) + 1);
      const jobs = await store.jobs();
      expect(jobs.filter(({ state }) => state === 'running')).toEqual([]);
      await store.close();
    }
    expect([...states.keys()].sort()).toEqual(['done', 'interrupted']);

    for (const path of [file, join(folder, 'clean.db')]) {
      const { code, errors } = await startImport(`sqlite:${path}`, EDITIONS).ended;
      expect([code, errors]).toEqual([0, '']);
    }
    expect(await seenIn(file)).toEqual(await seenIn(join(folder, 'clean.db')));
  });
});
