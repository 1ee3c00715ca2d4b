/** Opening the embedded store, with an answer for every way in which that can fail. */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { StoreError } from '../../model/errors.ts';
import { folderCache } from '../cache/folder-cache.ts';
import { connect } from './database.ts';
import { prepareSchema } from './schema.ts';
import { SqliteStore } from './store.ts';

/**
 * Opens the store in that file. For writing, the file and its folder are made where they are missing, the
 * schema is brought up to date and what a crash left running is marked as interrupted.
 *
 * @param path a file, or `:memory:`
 * @param options.maxPages refuses to grow beyond that many pages of 8 kB, as a full disk would
 * @throws StoreError
 */
export async function openSqliteStore(
  path: string,
  options: { mode: 'read' | 'write'; maxPages?: number },
): Promise<SqliteStore> {
  const { mode } = options;
  const file = path === ':memory:' ? path : resolve(path);
  const url = `sqlite:${file}`;
  if (file !== ':memory:') checkFile(file, mode, url);
  const connection = connect(file, mode, url);
  try {
    prepareSchema(connection, mode, url);
    if (mode === 'write') {
      connection.exec('PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON');
      // Fewer, longer copies from the log into the file than every 4 MB.
      connection.row(`PRAGMA wal_autocheckpoint = ${LOG_PAGES}`);
      if (options.maxPages !== undefined)
        connection.row(`PRAGMA max_page_count = ${Number(options.maxPages)}`);
    }
    connection.exec(`PRAGMA cache_size = -${CACHE_KB}`);
    const beside = {
      openReader: () => openSqliteStore(file, { mode: 'read' }),
      cache: folderCache(`${file}-cache`, file),
    };
    const store = new SqliteStore(connection, url, mode, file === ':memory:' ? undefined : beside);
    if (mode === 'write') await store.sweepInterrupted();
    return store;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Pages of the write-ahead log after which they are copied into the file: 32 MB. */
const LOG_PAGES = 4_000;
/** Memory for pages of the file. */
const CACHE_KB = 65_536;

/**
 * Looks at the file from outside. It must not be opened here: closing it again would drop the locks that other
 * connections of this process hold on it (https://www.sqlite.org/howtocorrupt.html, 2.2).
 */
function checkFile(file: string, mode: 'read' | 'write', url: string): void {
  if (!existsSync(file)) {
    if (mode === 'read')
      throw new StoreError(
        'missing',
        url,
        `There is no store at ${file}. Import a source first, or name another one with --store.`,
      );
    try {
      mkdirSync(dirname(file), { recursive: true });
    } catch (error) {
      throw new StoreError(
        'read-only',
        url,
        `The folder ${dirname(file)} cannot be made (${(error as Error).message}). Name another place with --store.`,
        { cause: error },
      );
    }
    return;
  }
  if (statSync(file).isDirectory())
    throw new StoreError('not-a-database', url, `${file} is a folder. Name a file in it with --store.`);
}
