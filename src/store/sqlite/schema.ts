/**
 * The tables, as numbered migrations. The file says what it is (`application_id`) and how far it has come
 * (`user_version`). A migration that was released is never changed: add another one.
 */
import { StoreError } from '../../model/errors.ts';
import type { Connection } from './database.ts';

/** `HLXS`, in the header of every store's file. */
export const APPLICATION_ID = 0x484c5853;

const MIGRATIONS: readonly string[] = [
  `
  -- Where facts come from. Numbers stand for ids inside the file.
  CREATE TABLE source (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    precedence INTEGER NOT NULL,
    body TEXT NOT NULL
  );
  CREATE TABLE import_run (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    source INTEGER NOT NULL REFERENCES source,
    job TEXT,
    files TEXT NOT NULL,
    started TEXT NOT NULL,
    finished TEXT,
    state TEXT NOT NULL,
    complete INTEGER NOT NULL DEFAULT 0,
    lease INTEGER NOT NULL
  );
  CREATE INDEX import_run_source ON import_run (source);
  CREATE TABLE import_scope (
    import INTEGER NOT NULL REFERENCES import_run,
    scope TEXT NOT NULL,
    PRIMARY KEY (import, scope)
  ) WITHOUT ROWID;
  CREATE TABLE set_aside (
    import INTEGER NOT NULL REFERENCES import_run,
    number INTEGER NOT NULL,
    file TEXT NOT NULL,
    line INTEGER NOT NULL,
    reason TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (import, number)
  ) WITHOUT ROWID;

  -- What records speak of.
  CREATE TABLE subject (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    UNIQUE (kind, key)
  );

  -- What sources say: nothing is overwritten. A record that no longer holds names the import that superseded it.
  -- organisation and other are the organisations that the statement names.
  CREATE TABLE record (
    number INTEGER PRIMARY KEY,
    subject INTEGER NOT NULL REFERENCES subject,
    source INTEGER NOT NULL REFERENCES source,
    import INTEGER NOT NULL REFERENCES import_run,
    superseded INTEGER REFERENCES import_run,
    scope TEXT NOT NULL,
    synthetic INTEGER NOT NULL,
    organisation INTEGER REFERENCES subject,
    other INTEGER REFERENCES subject,
    digest TEXT NOT NULL,
    statement TEXT NOT NULL,
    UNIQUE (subject, source, import)
  );
  CREATE INDEX record_organisation ON record (organisation) WHERE organisation IS NOT NULL;
  CREATE INDEX record_other ON record (other) WHERE other IS NOT NULL;
  CREATE TABLE met (
    import INTEGER NOT NULL,
    record INTEGER NOT NULL,
    PRIMARY KEY (import, record)
  ) WITHOUT ROWID;

  -- What follows from public records.
  CREATE TABLE organisation (
    subject INTEGER PRIMARY KEY REFERENCES subject,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    helix TEXT NOT NULL,
    country TEXT,
    nuts TEXT,
    body TEXT NOT NULL
  );
  CREATE TABLE project (
    subject INTEGER PRIMARY KEY REFERENCES subject,
    id TEXT NOT NULL,
    acronym TEXT,
    programme TEXT,
    start_date TEXT,
    end_date TEXT,
    signature_date TEXT,
    themes TEXT NOT NULL,
    body TEXT NOT NULL,
    objective TEXT
  );
  CREATE TABLE participation (
    subject INTEGER PRIMARY KEY REFERENCES subject,
    project INTEGER NOT NULL REFERENCES subject,
    organisation INTEGER NOT NULL REFERENCES subject,
    role INTEGER NOT NULL,
    body TEXT NOT NULL
  );
  CREATE TABLE theme (
    subject INTEGER PRIMARY KEY REFERENCES subject,
    id TEXT NOT NULL,
    code TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL
  );
  CREATE TABLE cluster (
    subject INTEGER PRIMARY KEY REFERENCES subject,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    body TEXT NOT NULL
  );
  CREATE TABLE membership (
    subject INTEGER PRIMARY KEY REFERENCES subject,
    cluster TEXT NOT NULL,
    organisation INTEGER NOT NULL REFERENCES subject,
    since TEXT,
    until TEXT,
    body TEXT NOT NULL
  );
  CREATE TABLE stage (
    subject INTEGER PRIMARY KEY REFERENCES subject,
    id TEXT NOT NULL,
    chain TEXT NOT NULL,
    name TEXT NOT NULL,
    position INTEGER NOT NULL,
    body TEXT NOT NULL
  );
  CREATE TABLE position (
    subject INTEGER PRIMARY KEY REFERENCES subject,
    stage TEXT NOT NULL,
    organisation INTEGER NOT NULL REFERENCES subject,
    body TEXT NOT NULL
  );
  CREATE TABLE supply (
    subject INTEGER PRIMARY KEY REFERENCES subject,
    organisation INTEGER NOT NULL REFERENCES subject,
    other INTEGER NOT NULL REFERENCES subject,
    what TEXT NOT NULL,
    body TEXT NOT NULL
  );
  CREATE TABLE offer (
    subject INTEGER PRIMARY KEY REFERENCES subject,
    organisation INTEGER NOT NULL REFERENCES subject,
    direction TEXT NOT NULL,
    body TEXT NOT NULL
  );
  CREATE TABLE account (
    subject INTEGER PRIMARY KEY REFERENCES subject,
    organisation INTEGER NOT NULL REFERENCES subject,
    year INTEGER NOT NULL,
    body TEXT NOT NULL
  );

  -- What those see otherwise who also see confidential records: one cluster, or everything (*).
  -- A row without a body hides what is public.
  CREATE TABLE scoped (
    scope TEXT NOT NULL,
    subject INTEGER NOT NULL REFERENCES subject,
    project INTEGER REFERENCES subject,
    organisation INTEGER REFERENCES subject,
    other INTEGER REFERENCES subject,
    body TEXT,
    PRIMARY KEY (scope, subject)
  ) WITHOUT ROWID;
  CREATE INDEX scoped_subject ON scoped (subject);

  -- Where old ids of merged organisations lead, in full for every scope that has merges.
  CREATE TABLE redirection (
    scope TEXT NOT NULL,
    old TEXT NOT NULL,
    current TEXT NOT NULL,
    PRIMARY KEY (scope, old)
  ) WITHOUT ROWID;

  CREATE TABLE scope_version (
    scope TEXT NOT NULL,
    source INTEGER NOT NULL REFERENCES source,
    records INTEGER NOT NULL,
    sum TEXT NOT NULL,
    PRIMARY KEY (scope, source)
  ) WITHOUT ROWID;

  CREATE TABLE finding (
    scope TEXT NOT NULL,
    key TEXT NOT NULL,
    data_version TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (scope, key)
  );
  CREATE TABLE job (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    host TEXT NOT NULL,
    pid INTEGER NOT NULL,
    process_started TEXT NOT NULL,
    touched INTEGER NOT NULL,
    body TEXT NOT NULL
  );
  CREATE TABLE lease (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    token INTEGER NOT NULL,
    holder TEXT,
    host TEXT,
    pid INTEGER,
    process_started TEXT,
    since TEXT,
    renewed INTEGER
  );
  INSERT INTO lease (one, token) VALUES (1, 0);

  CREATE VIEW current_record AS
    SELECT subject.kind, subject.key, source.id AS source, import_run.id AS import, record.scope,
      record.synthetic, record.statement
    FROM record
    JOIN subject ON subject.number = record.subject
    JOIN source ON source.number = record.source
    JOIN import_run ON import_run.number = record.import
    WHERE record.superseded IS NULL;
  `,
  `
  -- What people say of suggestions. party: a cluster's id, or 'administrator'.
  CREATE TABLE feedback (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    party TEXT NOT NULL,
    body TEXT NOT NULL
  );
  CREATE INDEX feedback_party ON feedback (party);
  `,
];

/** The oldest schema that can be read as it is: what came later is missing there, and counts as empty. */
const OLDEST_READABLE = 1;

/** The schema that this build writes. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/**
 * Makes sure that the file is a store that this build can use, and brings it up to date when writing.
 * @throws StoreError `not-a-database`, `missing` or `newer-schema`
 */
export function prepareSchema(connection: Connection, mode: 'read' | 'write', store: string): void {
  const version = recognise(connection, store);
  if (version === SCHEMA_VERSION) return;
  if (mode === 'read' && version >= OLDEST_READABLE) return;
  if (mode === 'read')
    throw new StoreError('missing', store, `${store} holds nothing yet. Import a source into it first.`);
  // Pages that hold a project with its objective; has no effect on a file that is there.
  connection.exec('PRAGMA page_size = 8192');
  // Readers go on while one process writes.
  connection.row('PRAGMA journal_mode = WAL');
  connection.transaction('immediate', () => {
    // Another process may have done it in the meantime.
    for (let done = recognise(connection, store); done < SCHEMA_VERSION; done++) {
      connection.exec(MIGRATIONS[done]!);
      connection.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${done + 1}`);
    }
  });
}

/** The file's schema version, 0 for an empty database. */
function recognise(connection: Connection, store: string): number {
  const id = Number(connection.row('PRAGMA application_id')![0]);
  const version = Number(connection.row('PRAGMA user_version')![0]);
  const tables = Number(connection.row('SELECT count(*) FROM sqlite_schema')![0]);
  if (id !== APPLICATION_ID && (id !== 0 || tables > 0))
    throw new StoreError(
      'not-a-database',
      store,
      `${store} is a database of another program. Name another file with --store.`,
    );
  if (version > SCHEMA_VERSION)
    throw new StoreError(
      'newer-schema',
      store,
      `${store} was written by a newer version of Helixlens (schema ${version}; this one knows ${SCHEMA_VERSION}). Update Helixlens, or name another store.`,
    );
  return version;
}
