/**
 * Reads a bundle: a folder of CSV files that anyone can make, documented in docs/bundle.md.
 *
 * Organisations, projects and themes are read twice, first for their ids, so that rows may refer to each other
 * in any order. Memory holds the bundle's ids; rows are staged on disk and come out sorted.
 */
import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BundleTable, ColumnOf } from '../../model/bundle-tables.ts';
import { CancelledError, InputError } from '../../model/errors.ts';
import { compareIds, type OrganisationId, type SourceId } from '../../model/ids.ts';
import { type RecordKind, type SourceRecord, type Statements, subjectKey } from '../../model/record.ts';
import type { Scope, SetAside, Source } from '../../model/source.ts';
import { findInputFiles, type InputFile, type InputFiles } from '../input-files.ts';
import { mergeParticipation } from '../participations.ts';
import type { IngestEvent, Reader, ReadOptions } from '../reader.ts';
import { grouped, Staging } from '../staging.ts';
import {
  bundleIds,
  EUROSCIVOC_PATH,
  organisationOfPic,
  projectOfGrant,
  themeOfEuroSciVoc,
} from '../subject-ids.ts';
import { asideOf, type FileTally, type Row, readTable } from '../table.ts';
import { columnsOf, IGNORED_COLUMNS } from './columns.ts';
import { readManifest } from './manifest.ts';
import {
  type BundleContext,
  identifyOrganisation,
  identifyProject,
  identifyTheme,
  KIND_OF_TABLE,
  ROW_READERS,
  scopeOf,
  sourceOf,
} from './rows.ts';

/** Tables in the order in which they are read: each refers to earlier ones only. */
const TABLES = Object.keys(KIND_OF_TABLE) as BundleTable[];
/** Kinds of record in the order in which they come out. */
const KINDS: RecordKind[] = [
  'theme',
  'organisation',
  'merge',
  ...TABLES.slice(2).map((table) => KIND_OF_TABLE[table]),
];
/** Tables whose rows may be confidential. */
const SCOPED: readonly BundleTable[] = ['memberships', 'supply', 'offers'];
/** Between how many records others get a turn, so that a request to stop can arrive. */
const RECORDS_PER_TURN = 2_000;

const STAGED = `SELECT key, value, file, line FROM staged WHERE kind = ? ORDER BY key, value, line`;
const SET_ASIDE = `SELECT value FROM staged WHERE kind = 'set-aside' ORDER BY file, line, value`;

/**
 * Reads a bundle. Records come by kind, each kind in the order of its keys.
 *
 * @param folder a folder with `bundle.json` and `organisations.csv`
 * @throws InputError where the folder, its manifest or a table can't be used as a whole; before the first record
 * @throws CancelledError
 * @example for await (const event of readBundle('datasets/flanders')) …
 */
export async function* readBundle(folder: string, options: ReadOptions = {}): Reader {
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory())
    throw new InputError(folder, found ? 'It is no folder.' : 'There is no such folder.', 'Check the path.');
  const manifest = await readManifest(folder);
  const staging = new Staging();
  let inputs: InputFiles | undefined;
  try {
    inputs = await findInputFiles([folder], staging.folder);
    const import_ = new BundleImport(manifest, tablesOf(folder, inputs.files), staging, options);
    yield* import_.stage();
    yield* import_.emit();
  } finally {
    inputs?.close();
    staging.close();
  }
}

/** The bundle's tables; other CSV files are refused, since their names are most likely slips. */
function tablesOf(folder: string, files: readonly InputFile[]): Map<BundleTable, InputFile> {
  const tables = new Map<BundleTable, InputFile>();
  for (const file of files) {
    const isTopLevel = file.name.split('/').length === 2;
    if (!isTopLevel || extname(file.base).toLowerCase() !== '.csv') continue;
    const table = TABLES.find((name) => `${name}.csv` === file.base);
    if (!table)
      throw new InputError(
        file.name,
        'A bundle has no file of this name.',
        `Rename it to one of ${TABLES.map((name) => `${name}.csv`).join(', ')}, or move it away.`,
      );
    tables.set(table, file);
  }
  if (!tables.has('organisations'))
    throw new InputError(folder, 'It holds no organisations.csv.', 'Add it as docs/bundle.md describes.');
  return tables;
}

interface Staged {
  source: SourceId;
  scope: Scope;
  synthetic: boolean;
  statement: object;
}

class BundleImport {
  readonly #tables: [BundleTable, InputFile][];
  readonly #staging: Staging;
  readonly #options: ReadOptions;
  readonly #context: BundleContext;
  readonly #tallies: FileTally[];
  /** The source that speaks for the bundle as a whole. */
  readonly #main: SourceId;

  constructor(
    { id, sources }: { id: string; sources: Map<string, Source> },
    tables: Map<BundleTable, InputFile>,
    staging: Staging,
    options: ReadOptions,
  ) {
    this.#tables = TABLES.flatMap((table) => (tables.has(table) ? [[table, tables.get(table)!]] : []));
    this.#staging = staging;
    this.#options = options;
    this.#tallies = this.#tables.map(([, { name }]) => ({ file: name, rows: 0, kept: 0, setAside: 0 }));
    this.#main = [...sources.values()][0].id;
    this.#context = {
      ids: bundleIds(id),
      sources,
      organisations: new Map(),
      themes: new Map(),
      themeIds: new Set(),
      themeParents: new Map(),
      clusters: new Map(),
      projects: new Map(),
      stages: new Map(),
    };
  }

  /** Reads every table into the staging. */
  async *stage(): AsyncGenerator<IngestEvent> {
    await this.#identify();
    const total = this.#tables.reduce((sum, [, { size }]) => sum + size, 0);
    let done = 0;
    for (const [index, [table, file]] of this.#tables.entries()) {
      const setAside = (row: SetAside) => this.#stageAside(row, index);
      const onBytes = (bytes: number) => {
        done += bytes;
      };
      for await (const rows of this.#rows(table, file, this.#tallies[index], setAside, onBytes)) {
        for (const row of rows) this.#stageRow(table, row, index);
        yield { type: 'progress', phase: 'read', done, total };
      }
    }
    yield { type: 'progress', phase: 'read', done: total, total };
  }

  #rows<T extends BundleTable>(
    table: T,
    file: InputFile,
    tally: FileTally,
    setAside: (row: SetAside) => void,
    onBytes: (bytes: number) => void = () => {},
  ): AsyncGenerator<Row<ColumnOf<T>>[]> {
    return readTable(file, columnsOf(table), {
      setAside,
      tally,
      onBytes,
      signal: this.#options.signal,
      ignored: IGNORED_COLUMNS,
      onUnknownColumn(name, columns) {
        throw new InputError(
          file.name,
          `A bundle has no column "${name}" in it.`,
          `Its columns are ${columns.join(', ')}. Rename the column, or call it note to have it ignored.`,
        );
      },
    });
  }

  /** Mints the ids of what other rows refer to before all of its rows are read. */
  async #identify(): Promise<void> {
    const { ids, organisations, projects, themes, themeIds, themeParents } = this.#context;
    const candidates = <T extends string>(): Map<string, T> => new Map();
    const smallest = <T extends string>(found: Map<string, T>, local: string, id: T) => {
      const other = found.get(local);
      if (other === undefined || compareIds(id, other) < 0) found.set(local, id);
    };

    const pics = candidates<string>();
    const named = new Set<string>();
    for await (const row of this.#first('organisations')) {
      const identified = identifyOrganisation(row);
      if (!identified) continue;
      if (identified.pics.length > 0) smallest(pics, identified.local, identified.pics[0]);
      if (identified.name !== undefined) named.add(identified.local);
    }
    for (const local of named) organisations.set(local, ids.organisation(local));
    for (const [local, pic] of pics) organisations.set(local, organisationOfPic(pic));

    const grants = candidates<ReturnType<typeof projectOfGrant>>();
    for await (const row of this.#first('projects')) {
      const identified = identifyProject(row);
      if (!identified) continue;
      const { local, programme, grant } = identified;
      projects.set(local, ids.project(local));
      if (programme !== undefined && grant !== undefined)
        smallest(grants, local, projectOfGrant(programme, grant));
    }
    for (const [local, id] of grants) projects.set(local, id);

    const codes = candidates<string>();
    for await (const row of this.#first('themes')) {
      const identified = identifyTheme(row);
      if (!identified) continue;
      const { local, code, parent } = identified;
      themes.set(local, ids.theme(local));
      if (EUROSCIVOC_PATH.test(code)) smallest(codes, local, code);
      if (parent !== '') smallest(themeParents, local, parent);
    }
    for (const [local, code] of codes) themes.set(local, themeOfEuroSciVoc(code));
    for (const id of themes.values()) themeIds.add(id);
  }

  /** A table's rows for a first look: what can't be read is told by the second. */
  async *#first<T extends BundleTable>(table: T): AsyncGenerator<Row<ColumnOf<T>>> {
    const file = this.#tables.find(([name]) => name === table)?.[1];
    if (!file) return;
    const tally = { file: file.name, rows: 0, kept: 0, setAside: 0 };
    for await (const rows of this.#rows(table, file, tally, () => {})) {
      for (const row of rows) if (sourceOf(row as never, this.#context)) yield row;
    }
  }

  #stageRow<T extends BundleTable>(table: T, row: Row<ColumnOf<T>>, file: number): void {
    const source = sourceOf(row as never, this.#context);
    const scope = SCOPED.includes(table) ? scopeOf(row as never, this.#context) : 'public';
    if (row.rejected || !source || !scope) return;
    const kind = KIND_OF_TABLE[table];
    const statement = ROW_READERS[table](row, this.#context, source);
    if (row.rejected || !statement) return;
    this.#stageRecord(
      kind,
      { source: source.id, scope, synthetic: source.synthetic, statement },
      file,
      row.line,
    );
    if (kind === 'organisation')
      this.#stageMerges(statement as Statements['organisation'], source, file, row.line);
  }

  /** Several PICs of one organisation say that CORDIS knows it under each of them. */
  #stageMerges(statement: Statements['organisation'], source: Source, file: number, line: number): void {
    const { id: into, identifiers } = statement;
    const others = (identifiers?.pic ?? []).map(organisationOfPic).filter((from) => from !== into);
    for (const from of new Set<OrganisationId>(others)) {
      const merge = { from, into, reason: 'The bundle gives both Participant Identification Codes.' };
      const { id, synthetic } = source;
      this.#stageRecord('merge', { source: id, scope: 'public', synthetic, statement: merge }, file, line);
    }
  }

  #stageRecord(kind: RecordKind, staged: Staged, file: number, line: number): void {
    const key = `${subjectKey(kind, staged.statement as Statements[typeof kind])}\n${staged.source}`;
    this.#staging.put({ kind, input: 0, subject: '', key, value: staged, file, line });
  }

  #stageAside(row: SetAside, file: number): void {
    this.#staging.put({
      kind: 'set-aside',
      input: 0,
      subject: '',
      key: '',
      value: row,
      file,
      line: row.line,
    });
  }

  /** Gives the sources, what was set aside, the records, and what became of each file's rows. */
  async *emit(): AsyncGenerator<IngestEvent> {
    const files = this.#tables.map(([, { name }]) => name);
    const sources = [...this.#context.sources.values()].sort((a, b) => compareIds(a.id, b.id));
    for (const source of sources) yield { type: 'source', source, files };
    for (const [row] of this.#staging.rows<[string]>(SET_ASIDE))
      yield { type: 'set-aside', source: this.#main, row: JSON.parse(row) };
    let records = 0;
    for (const kind of KINDS) {
      const rows = this.#staging.rows<[key: string, value: string, file: number, line: number]>(STAGED, [
        kind,
      ]);
      for (const group of grouped(rows, ([key]) => key)) {
        if (++records % RECORDS_PER_TURN === 0) await nextTurn();
        if (this.#options.signal?.aborted) throw new CancelledError();
        yield* this.#recordOf(kind, group);
      }
    }
    for (const tally of this.#tallies) yield { type: 'file', source: this.#main, ...tally };
  }

  /** The record of one subject and source: participations are merged, of anything else one row speaks. */
  *#recordOf(kind: RecordKind, group: [string, string, number, number][]): Generator<IngestEvent> {
    const [, value, file, line] = group[0];
    const first: Staged = JSON.parse(value);
    const { source, scope, synthetic } = first;
    if (kind !== 'participation') {
      yield {
        type: 'record',
        record: { kind, source, scope, synthetic, statement: first.statement } as SourceRecord,
      };
      if (kind === 'merge') return;
      this.#tallies[file].kept++;
      for (const [, , otherFile, otherLine] of group.slice(1)) {
        const tally = this.#tallies[otherFile];
        tally.setAside++;
        const row = asideOf(tally.file, otherLine, {
          reason: `Line ${line} speaks of the same thing, by the same source.`,
          remedy: 'Join the two rows, or name the other source.',
        });
        yield { type: 'set-aside', source, row };
      }
      return;
    }
    const rows = group.map(
      ([, text]) => (JSON.parse(text) as { statement: Statements['participation'] }).statement,
    );
    this.#tallies[file].kept += rows.length;
    const { project, organisation } = rows[0];
    const statement = { project, organisation, ...mergeParticipation(rows) };
    yield { type: 'record', record: { kind, source, scope, synthetic, statement } };
    if (rows.length > 1) yield { type: 'merged', source, kind, rows: rows.length - 1 };
  }
}
