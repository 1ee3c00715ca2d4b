/**
 * The one place that talks to libsql. It hides what libsql 0.5.29 does differently from better-sqlite3:
 * booleans and lone buffers as parameters and text that is not well-formed abort the process, text is cut at
 * NUL, `readonly` and `fileMustExist` are ignored, rows carry `_metadata`, and failures to open have no code.
 */
import { existsSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import Libsql from 'libsql';
import { StoreError, type StoreProblem, UsageError } from '../../model/errors.ts';

declare global {
  interface String {
    /** ES2024, in every Node that this runs on. */
    isWellFormed(): boolean;
    toWellFormed(): string;
  }
}

export type Bind = string | number | bigint | boolean | null | undefined;
export type Row = (string | number | null)[];

/** Milliseconds that a connection waits for another process's transaction to end. */
const BUSY_TIMEOUT = 10_000;

export interface Connection {
  /** Runs statements that take no parameters. */
  exec(sql: string): void;
  /** Runs a statement, with how many rows it changed. */
  run(sql: string, ...binds: Bind[]): number;
  /** The first row as an array of its columns, or undefined. */
  row(sql: string, ...binds: Bind[]): Row | undefined;
  /** Every row as an array of its columns. */
  rows(sql: string, ...binds: Bind[]): Row[];
  /** Inserts rows of equal length, many to a statement: `head` is `INSERT INTO t (a, b)`, `tail` an ON CONFLICT clause. */
  insert(head: string, rows: readonly Bind[][], tail?: string): void;
  /**
   * Runs `work` in a transaction, rolled back where it throws. `immediate` takes the write lock at once;
   * `deferred` gives several reads one snapshot.
   */
  transaction<T>(mode: 'immediate' | 'deferred', work: () => T): T;
  /**
   * Brings what is in the write-ahead log into the file, unless somebody is reading from it. To be done before
   * closing: libsql closes in earnest only once its statements are collected, and leaves the log.
   */
  emptyLog(): void;
  close(): void;
}

/**
 * Opens a connection. For reading the file must exist; nothing is created.
 * @throws StoreError
 */
export function connect(path: string, mode: 'read' | 'write', store: string): Connection {
  if (mode === 'write' || path === ':memory:') return new LibsqlConnection(path, store);
  const url = pathToFileURL(path).href;
  const connection = new LibsqlConnection(`${url}?mode=ro`, store);
  try {
    connection.row('SELECT count(*) FROM sqlite_schema');
    return connection;
  } catch (error) {
    // A write-ahead log needs its index beside it. Where none can be made, and no log is waiting, the file can
    // be read as one that does not change.
    const log = `${path}-wal`;
    if (!(error instanceof StoreError) || !['read-only', 'unavailable'].includes(error.problem)) throw error;
    if (existsSync(log) && statSync(log).size > 0) throw error;
    connection.close();
    return new LibsqlConnection(`${url}?immutable=1`, store);
  }
}

type Prepared = ReturnType<InstanceType<typeof Libsql>['prepare']>;

/** Rows that one INSERT carries: beyond some dozens nothing is gained. */
const ROWS_PER_INSERT = 50;

class LibsqlConnection implements Connection {
  readonly #database: InstanceType<typeof Libsql>;
  readonly #store: string;
  readonly #prepared = new Map<string, Prepared>();

  constructor(path: string, store: string) {
    this.#store = store;
    this.#database = this.#translate(() => new Libsql(path, { timeout: BUSY_TIMEOUT }));
  }

  exec(sql: string): void {
    this.#translate(() => this.#database.exec(sql));
  }

  run(sql: string, ...binds: Bind[]): number {
    return this.#translate(() => this.#prepare(sql).run(binds.map(bindable)).changes);
  }

  row(sql: string, ...binds: Bind[]): Row | undefined {
    return this.#translate(() => this.#prepare(sql).get(binds.map(bindable)) as Row | undefined);
  }

  rows(sql: string, ...binds: Bind[]): Row[] {
    return this.#translate(() => this.#prepare(sql).all(binds.map(bindable)) as Row[]);
  }

  insert(head: string, rows: readonly Bind[][], tail = ''): void {
    if (rows.length === 0) return;
    const row = `(${rows[0]!.map(() => '?').join(',')})`;
    const many = `${head} VALUES ${Array(ROWS_PER_INSERT).fill(row).join(',')} ${tail}`;
    const one = `${head} VALUES ${row} ${tail}`;
    this.#translate(() => {
      let next = 0;
      for (; next + ROWS_PER_INSERT <= rows.length; next += ROWS_PER_INSERT) {
        const binds: unknown[] = [];
        for (let i = next; i < next + ROWS_PER_INSERT; i++)
          for (const bind of rows[i]!) binds.push(bindable(bind));
        this.#prepare(many).run(binds);
      }
      for (; next < rows.length; next++) this.#prepare(one).run(rows[next]!.map(bindable));
    });
  }

  transaction<T>(mode: 'immediate' | 'deferred', work: () => T): T {
    this.exec(`BEGIN ${mode}`);
    try {
      const result = work();
      this.exec('COMMIT');
      return result;
    } catch (error) {
      // A full disk has already rolled it back.
      if (this.#database.inTransaction) this.exec('ROLLBACK');
      throw error;
    }
  }

  emptyLog(): void {
    this.row('PRAGMA busy_timeout = 0');
    this.row('PRAGMA wal_checkpoint(TRUNCATE)');
  }

  close(): void {
    this.#prepared.clear();
    this.#database.close();
  }

  #prepare(sql: string): Prepared {
    let statement = this.#prepared.get(sql);
    if (!statement) {
      statement = this.#database.prepare(sql);
      // Statements that give no rows can't be asked for arrays.
      if (statement.reader) statement.raw();
      this.#prepared.set(sql, statement);
    }
    return statement;
  }

  #translate<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw storeError(error, this.#store);
    }
  }
}

function bindable(value: Bind): string | number | bigint | null {
  switch (typeof value) {
    case 'boolean':
      return value ? 1 : 0;
    case 'string':
      if (value.includes('\0') || !value.isWellFormed())
        throw new UsageError(
          `The text ${JSON.stringify(value.slice(0, 80))} holds a NUL or half a character, which the store can't keep. Remove it at the source.`,
        );
      return value;
    case 'undefined':
      return null;
    default:
      return value;
  }
}

const REMEDIES: Record<string, [StoreProblem, string]> = {
  SQLITE_FULL: ['disk-full', 'The disk is full. What was written before stays; make room and run it again.'],
  SQLITE_IOERR_SHMSIZE: ['disk-full', 'The disk is full. Make room and run it again.'],
  SQLITE_READONLY: [
    'read-only',
    'The file or its folder cannot be written. Allow writing there, or name another place with --store.',
  ],
  SQLITE_BUSY: ['busy', 'Another process is writing. Try again in a moment.'],
  SQLITE_LOCKED: ['busy', 'Another process is writing. Try again in a moment.'],
  SQLITE_NOTADB: [
    'not-a-database',
    'The file is no database, and was left as it is. Name another file with --store.',
  ],
  SQLITE_CORRUPT: [
    'corrupt',
    'The file is damaged. Restore it from a copy, or remove it and import the sources again.',
  ],
  SQLITE_CANTOPEN: [
    'unavailable',
    'The file cannot be opened. Check that the folder exists and may be written.',
  ],
  SQLITE_IOERR: ['unavailable', 'The disk cannot be read or written.'],
};

/** SQLite's failure as a StoreError that says what to do; anything else as it came. */
function storeError(error: unknown, store: string): unknown {
  if (!(error instanceof Error) || error instanceof StoreError || error instanceof UsageError) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === '') {
    if (!error.message.startsWith('ConnectionFailed')) return error;
    const [problem, remedy] = REMEDIES.SQLITE_CANTOPEN!;
    return new StoreError(problem, store, `${store}: ${remedy}`, { cause: error });
  }
  for (let known = code; known !== ''; known = known.slice(0, Math.max(known.lastIndexOf('_'), 0))) {
    const remedy = REMEDIES[known];
    if (remedy) return new StoreError(remedy[0], store, `${store}: ${remedy[1]}`, { cause: error });
  }
  return error;
}
