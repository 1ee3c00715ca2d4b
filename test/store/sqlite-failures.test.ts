import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Libsql from 'libsql';
import { describe, expect, it, onTestFinished } from 'vitest';
import { StoreError, UsageError } from '../../src/model/errors.ts';
import type { Feedback } from '../../src/model/feedback.ts';
import { openStore } from '../../src/store/open-store.ts';
import { connect } from '../../src/store/sqlite/database.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import { SCHEMA_VERSION } from '../../src/store/sqlite/schema.ts';
import { org, record, SOURCES } from '../contract/ecosystem-records.ts';
import { ADMINISTRATOR, dump, gather, importRecords } from '../contract/store-dump.ts';
import { temporaryFolder } from './temporary-store.ts';

const MODES = ['read', 'write'] as const;
const root = process.getuid?.() === 0;

async function failure(work: () => Promise<unknown>): Promise<unknown> {
  try {
    await work();
  } catch (error) {
    return error;
  }
  throw new Error('it did not fail');
}

async function refuses(
  file: string,
  mode: 'read' | 'write',
  problem: string,
  message: string,
): Promise<void> {
  const error = (await failure(() => openStore(`sqlite:${file}`, { mode }))) as StoreError;
  expect(error).toBeInstanceOf(StoreError);
  expect([error.problem, error.store, error.message]).toEqual([problem, `sqlite:${file}`, message]);
}

async function filled(file: string): Promise<void> {
  const store = await openStore(file);
  await store.write('test', (writer) =>
    importRecords(writer, SOURCES, [record('organisation', { id: org('a'), name: 'Alpha' })]),
  );
  await store.close();
}

describe('opening', () => {
  it('takes a URL or a bare path, and makes the folder when writing', async () => {
    const file = join(temporaryFolder(), 'new folder', 'é%20?.db');
    await filled(file);
    expect(existsSync(file)).toBe(true);
    for (const mode of MODES) {
      const store = await openStore(`sqlite:${file}`, { mode });
      expect(store.url).toBe(`sqlite:${file}`);
      expect(await gather(store.read(ADMINISTRATOR, 'organisation'))).toHaveLength(1);
      await store.close();
    }
  });

  it('opens a store that lives in memory', async () => {
    const store = await openStore('sqlite::memory:');
    expect([store.url, await store.counts(ADMINISTRATOR)]).toMatchObject([
      'sqlite::memory:',
      { organisations: 0 },
    ]);
    await store.close();
  });

  it('names what it cannot open', async () => {
    expect(await failure(() => openStore('mysql://x'))).toEqual(
      new UsageError(
        '"mysql://x" names no store. Name a file with --store sqlite:PATH, or a Neo4j database with --store neo4j://HOST:PORT.',
      ),
    );
    expect(await failure(() => openStore('sqlite:'))).toBeInstanceOf(UsageError);
  });

  it('says that there is nothing to read', async () => {
    const file = join(temporaryFolder(), 'none.db');
    const missing = `There is no store at ${file}. Import a source first, or name another one with --store.`;
    await refuses(file, 'read', 'missing', missing);
    expect(existsSync(file)).toBe(false);
    writeFileSync(file, '');
    await refuses(
      file,
      'read',
      'missing',
      `sqlite:${file} holds nothing yet. Import a source into it first.`,
    );
    await filled(file);
    await (await openStore(file, { mode: 'read' })).close();
  });

  it.each(MODES)(
    'refuses a folder, a file of another kind and a database of another program (%s)',
    async (mode) => {
      const folder = temporaryFolder();
      await refuses(folder, mode, 'not-a-database', `${folder} is a folder. Name a file in it with --store.`);

      const letter = join(folder, 'letter.db');
      writeFileSync(letter, 'Dear all, this is not a database.\n'.repeat(300));
      await refuses(
        letter,
        mode,
        'not-a-database',
        `sqlite:${letter}: The file is no database, and was left as it is. Name another file with --store.`,
      );
      const short = join(folder, 'short.db');
      writeFileSync(short, 'Hello');
      expect(await failure(() => openStore(short, { mode }))).toMatchObject({ problem: 'not-a-database' });
      expect(readFileSync(short, 'utf8')).toBe('Hello');
      expect(readFileSync(letter, 'utf8')).toBe('Dear all, this is not a database.\n'.repeat(300));

      const foreign = join(folder, 'foreign.db');
      const database = new Libsql(foreign);
      database.exec('CREATE TABLE bookmarks (url TEXT)');
      database.close();
      const before = readFileSync(foreign);
      await refuses(
        foreign,
        mode,
        'not-a-database',
        `sqlite:${foreign} is a database of another program. Name another file with --store.`,
      );
      expect(readFileSync(foreign).equals(before)).toBe(true);

      const cut = join(folder, 'cut.db');
      await filled(cut);
      writeFileSync(cut, readFileSync(cut).subarray(0, 3 * 8192 + 100));
      const damaged = (await failure(() =>
        openStore(cut, { mode }).then((store) => dump(store, ADMINISTRATOR)),
      )) as StoreError;
      expect([damaged.problem, damaged.message]).toEqual([
        'corrupt',
        `sqlite:${cut}: The file is damaged. Restore it from a copy, or remove it and import the sources again.`,
      ]);
    },
  );

  it.each(MODES)('refuses the store of a newer version, and leaves it alone (%s)', async (mode) => {
    const file = join(temporaryFolder(), 'newer.db');
    await filled(file);
    const database = new Libsql(file);
    database.exec(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`);
    database.close();
    await refuses(
      file,
      mode,
      'newer-schema',
      `sqlite:${file} was written by a newer version of Helixlens (schema ${SCHEMA_VERSION + 1}; this one knows ${SCHEMA_VERSION}). Update Helixlens, or name another store.`,
    );
  });

  it('brings up a file whose making was interrupted', async () => {
    const file = join(temporaryFolder(), 'begun.db');
    const database = new Libsql(file);
    database.exec('PRAGMA journal_mode = WAL; PRAGMA user_version = 0');
    database.close();
    await filled(file);
    const store = await openStore(file, { mode: 'read' });
    expect(await store.counts(ADMINISTRATOR)).toMatchObject({ organisations: 1 });
    await store.close();
  });
});

describe('a store opened for reading', () => {
  it('is read as it is where it is of the time before there was feedback, and takes none', async () => {
    const file = join(temporaryFolder(), 'older.db');
    await filled(file);
    const database = new Libsql(file);
    database.exec('DROP TABLE feedback; PRAGMA user_version = 1');
    database.close();
    const given = {
      id: 'feedback:a',
      revision: 1,
      by: 'administrator',
      asker: 'org:a',
      suggested: 'org:b',
      verdict: 'relevant',
      at: '2026-01-31T12:00:00.000Z',
      dataVersion: '00',
      synthetic: false,
    } as Feedback;
    const reader = await openStore(file, { mode: 'read' });
    expect(await reader.feedback(ADMINISTRATOR)).toEqual([]);
    await expect(reader.putFeedback(ADMINISTRATOR, given)).rejects.toEqual(
      new StoreError(
        'read-only',
        `sqlite:${file}`,
        `sqlite:${file} was opened for reading, so feedback can't be kept in it. Open it for writing.`,
      ),
    );
    await reader.close();
    const writer = await openStore(file, { mode: 'write' });
    await writer.putFeedback(ADMINISTRATOR, given);
    expect(await writer.feedback(ADMINISTRATOR)).toEqual([given]);
    await writer.close();
  });

  it('changes nothing', async () => {
    const file = join(temporaryFolder(), 'read.db');
    await filled(file);
    const store = await openStore(file, { mode: 'read' });
    await store.keepFinding(ADMINISTRATOR, { key: 'x', dataVersion: 'y', value: 1 });
    expect(await store.finding(ADMINISTRATOR, 'x')).toBeUndefined();
    expect(await failure(() => store.write('me', async () => {}))).toMatchObject({
      problem: 'read-only',
      message: `sqlite:${file}: The file or its folder cannot be written. Allow writing there, or name another place with --store.`,
    });
    await store.close();
  });
});

describe('a folder that cannot be written', () => {
  /** As somebody who is not root: root may write anywhere. */
  function asNobody(script: string, ...args: string[]): string {
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', script, ...args], {
      encoding: 'utf8',
      cwd: fileURLToPath(new URL('../../', import.meta.url)),
      ...(root ? { uid: 65_534, gid: 65_534 } : {}),
    });
    return run.stdout + run.stderr;
  }
  const attempt = (mode: string) => `
    const { openStore } = await import('./dist/store/open-store.js');
    try {
      const store = await openStore(process.argv[1], { mode: '${mode}' });
      console.log(JSON.stringify(await store.counts({ role: 'public' })));
      await store.close();
    } catch (error) { console.log(error.problem, error.message); }`;

  it('is named when writing, and can still be read from', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'store.db');
    await filled(file);
    chmodSync(file, 0o444);
    chmodSync(folder, 0o555);
    onTestFinished(() => chmodSync(folder, 0o755));
    expect(asNobody(attempt('write'), file)).toMatch(
      /^read-only sqlite:.*store\.db: The file or its folder cannot be written\. Allow writing there, or name another place with --store\.\n$/,
    );
    expect(asNobody(attempt('write'), join(folder, 'other.db'))).toMatch(
      /^(read-only|unavailable) sqlite:.*other\.db: The (file or its folder cannot be written|file cannot be opened)\..*\n$/,
    );
    expect(asNobody(attempt('write'), join(folder, 'deeper', 'other.db'))).toMatch(
      /^read-only The folder .*deeper cannot be made \(EACCES: .*\)\. Name another place with --store\.\n$/,
    );
    expect(JSON.parse(asNobody(attempt('read'), file))).toMatchObject({ organisations: 1 });
  });
});

describe('a full disk', () => {
  const many = (from: number) =>
    Array.from({ length: 200 }, (_, i) =>
      record('organisation', { id: org(`n${from + i}`), name: 'N', description: 'x'.repeat(2_000) }),
    );
  const FULL = 'The disk is full. What was written before stays; make room and run it again.';

  it('is named; what was written before stays, and the rest comes in once there is room', async () => {
    const file = join(temporaryFolder(), 'small.db');
    const small = await openSqliteStore(file, { mode: 'write', maxPages: 600 });
    const error = await failure(() =>
      small.write('test', async (writer) => {
        await writer.putSource(SOURCES[0]);
        const id = await writer.startImport(SOURCES[0].id, []);
        for (let batch = 0; batch < 20; batch++) await writer.putRecords(id, many(batch * 200));
      }),
    );
    expect(error).toMatchObject({ problem: 'disk-full', message: `sqlite:${file}: ${FULL}` });
    const { organisations } = await small.counts(ADMINISTRATOR);
    expect(organisations % 200).toBe(0);
    expect(organisations).toBeGreaterThan(0);
    await small.close();

    const roomy = await openSqliteStore(file, { mode: 'write' });
    expect((await roomy.imports(ADMINISTRATOR)).map(({ state }) => state)).toEqual(['interrupted']);
    const all = Array.from({ length: 20 }, (_, batch) => many(batch * 200)).flat();
    await roomy.write('test', (writer) => importRecords(writer, SOURCES, all));
    expect(await roomy.counts(ADMINISTRATOR)).toMatchObject({ organisations: 4_000 });
    await roomy.close();
  });

  const mounted = root && existsSync('/bin/mount') && canMount();
  it.skipIf(!mounted)('is named where the disk itself is full (needs root, to mount one)', async () => {
    const folder = join(temporaryFolder(), 'disk');
    mkdirSync(folder);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder]);
    onTestFinished(() => void execFileSync('umount', ['-l', folder]));
    const file = join(folder, 'store.db');
    const store = await openStore(file);
    const error = (await failure(() =>
      store.write('test', (writer) =>
        importRecords(writer, SOURCES, Array.from({ length: 20 }, (_, batch) => many(batch * 200)).flat(), {
          batch: 200,
        }),
      ),
    )) as StoreError;
    expect([error.problem, error.store]).toEqual(['disk-full', `sqlite:${file}`]);
    await store.close();
  });

  function canMount(): boolean {
    return spawnSync('unshare', ['-m', 'true']).status === 0;
  }
});

describe('the connection', () => {
  it('binds and returns what libsql alone would stumble over', () => {
    const connection = connect(':memory:', 'write', 'test');
    expect(connection.row('SELECT ?, ?, ?, ?, ?', true, false, null, undefined, 12n)).toEqual([
      1,
      0,
      null,
      null,
      12,
    ]);
    expect(connection.row('SELECT 1 AS a WHERE 0')).toBeUndefined();
    expect(connection.rows("SELECT 'é😀', 2.5")).toEqual([['é😀', 2.5]]);
    for (const text of ['a\u0000b', 'half \ud800'])
      expect(() => connection.row('SELECT ?', text)).toThrow(
        new UsageError(
          `The text ${JSON.stringify(text)} holds a NUL or half a character, which the store can't keep. Remove it at the source.`,
        ),
      );
    connection.close();
  });

  it('inserts any number of rows, and none of them where one fails', () => {
    const connection = connect(':memory:', 'write', 'test');
    connection.exec('CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT)');
    connection.insert(
      'INSERT INTO t (a, b)',
      Array.from({ length: 123 }, (_, i) => [i, `row ${i}`]),
    );
    connection.insert('INSERT INTO t (a, b)', []);
    expect(connection.row('SELECT count(*), sum(a), max(b) FROM t')).toEqual([123, 7503, 'row 99']);
    expect(() =>
      connection.transaction('immediate', () =>
        connection.insert('INSERT INTO t (a, b)', [
          [500, 'new'],
          [1, 'there already'],
        ]),
      ),
    ).toThrow('UNIQUE constraint failed: t.a');
    expect(connection.row('SELECT count(*) FROM t')).toEqual([123]);
    connection.close();
  });

  it('leaves everything in the one file when closed', async () => {
    const file = join(temporaryFolder(), 'tidy.db');
    await filled(file);
    expect(statSync(file).size).toBeGreaterThan(8192);
    expect(statSync(`${file}-wal`).size).toBe(0);
  });
});
