/**
 * A temporary table on disk that sorts and groups more rows than memory holds. It lives in one folder under the
 * system's temporary folder, and is gone after `close`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';

/** A staged row. `value` is JSON, which keeps out what libsql can't bind: NUL and lone surrogates. */
export interface StagedRow {
  /** What the row is for, e.g. a kind of record. */
  kind: string;
  /** Which input it came from; with `subject` it names a row of `subjects`. */
  input: number;
  /** What it belongs to within that input, e.g. a project's id. */
  subject: string;
  /** What rows are grouped by. */
  key: string;
  value: unknown;
  file: number;
  line: number;
}

/** libsql is compiled to sort in memory unless told otherwise: `temp_store`. */
const SCHEMA = `
  PRAGMA journal_mode = OFF;
  PRAGMA synchronous = OFF;
  PRAGMA locking_mode = EXCLUSIVE;
  PRAGMA cache_size = -16000;
  PRAGMA temp_store = FILE;
  CREATE TABLE staged (
    kind TEXT NOT NULL, input INTEGER NOT NULL, subject TEXT NOT NULL, key TEXT NOT NULL,
    value TEXT NOT NULL, file INTEGER NOT NULL, line INTEGER NOT NULL
  );
  BEGIN;
`;

/** Rows that one statement stages: each call into the database costs more than the row. */
const TOGETHER = 32;
const INTO = 'INSERT INTO staged VALUES ';
const ROW = '(?, ?, ?, ?, ?, ?, ?)';

export class Staging {
  /** A folder for other temporary files; it goes with the staging. */
  readonly folder: string;
  readonly #database: Database.Database;
  readonly #insert: Database.Statement;
  /** Rows that wait to be staged, column after column. */
  #waiting: (string | number)[] = [];
  #rows = 0;
  #closed = false;

  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'helixlens-'));
    this.#database = new Database(join(this.folder, 'staging.db'));
    this.#database.exec(SCHEMA);
    this.#insert = this.#database.prepare(INTO + Array(TOGETHER).fill(ROW).join(', '));
  }

  /** With every row that was put. */
  get database(): Database.Database {
    if (this.#rows > 0) {
      const rows = Array(this.#rows).fill(ROW).join(', ');
      this.#database.prepare(INTO + rows).run(this.#taken());
    }
    return this.#database;
  }

  put({ kind, input, subject, key, value, file, line }: StagedRow): void {
    this.#waiting.push(kind, input, subject, key, JSON.stringify(value), file, line);
    if (++this.#rows === TOGETHER) this.#insert.run(this.#taken());
  }

  #taken(): (string | number)[] {
    const taken = this.#waiting;
    this.#waiting = [];
    this.#rows = 0;
    return taken;
  }

  /** Rows of a query as arrays of columns, one at a time. */
  *rows<T extends unknown[]>(sql: string, parameters: (string | number)[] = []): Generator<T> {
    yield* this.database.prepare(sql).raw(true).iterate(parameters) as Iterable<T>;
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    try {
      this.#database.close();
    } finally {
      rmSync(this.folder, { recursive: true, force: true });
    }
  }
}

/** Joins rows that follow each other under one key. */
export function* grouped<T>(rows: Iterable<T>, keyOf: (row: T) => string): Generator<T[]> {
  let group: T[] = [];
  for (const row of rows) {
    if (group.length > 0 && keyOf(group[0]) !== keyOf(row)) {
      yield group;
      group = [];
    }
    group.push(row);
  }
  if (group.length > 0) yield group;
}
