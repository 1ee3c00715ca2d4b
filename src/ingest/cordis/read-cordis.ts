/**
 * Reads CORDIS open data: projects, organisations, participations and themes of one or several programmes.
 *
 * Rows are read once, staged on disk, and come out sorted, so that rows of one subject can be merged, whatever
 * their order, in memory that does not grow with the input.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { CancelledError, InputError, UsageError } from '../../model/errors.ts';
import { compareIds, type SourceId } from '../../model/ids.ts';
import type { RecordKind, SourceRecord, Statements } from '../../model/record.ts';
import { type SetAside, Source } from '../../model/source.ts';
import { findInputFiles, type InputFile, type InputFiles } from '../input-files.ts';
import { mergeParticipation } from '../participations.ts';
import { cordisPrecedence } from '../precedence.ts';
import type { IngestEvent, Reader, ReadOptions } from '../reader.ts';
import { grouped, Staging } from '../staging.ts';
import { organisationOfPic, projectOfGrant, sourceOfProgramme } from '../subject-ids.ts';
import { asideOf, type Columns, type FileTally, type Row, readTable } from '../table.ts';
import {
  IGNORED_COLUMNS,
  LEGAL_BASIS_COLUMNS,
  ORGANISATION_COLUMNS,
  PROJECT_COLUMNS,
  THEME_COLUMNS,
  TOPIC_COLUMNS,
} from './columns.ts';
import { type Dataset, findDatasets, type TableKind } from './datasets.ts';
import { OrganisationVotes } from './organisation.ts';
import { mergeProject } from './project.ts';
import {
  type ConsortiumRow,
  type ProjectPart,
  type ProjectRow,
  readConsortium,
  readLegalBasis,
  readProject,
  readTheme,
  readTopic,
} from './rows.ts';
import { ThemeTree } from './themes.ts';

export interface CordisOptions extends ReadOptions {
  /** Day of the download, ISO; unless given, the newest day on which a file of it was changed. */
  retrieved?: string;
}

/**
 * Reads CORDIS downloads.
 *
 * Each programme is a source of its own: `source:cordis-horizon`, `source:cordis-h2020`… by the column
 * `frameworkProgramme`, or by the names of archive and files where it is missing or blank. Per source come its
 * themes, projects, organisations and participations, each in the order of their ids. A project that two
 * downloads hold is read from the one that was updated last, with its participations and themes.
 *
 * Cost: one pass over the input and one sort on disk; about a third of the unpacked size in temporary space per
 * table, and some 200 MB of memory whatever the size.
 *
 * @param paths archives, folders or files, any number of programmes together
 * @throws InputError where a path, archive or table can't be used as a whole; always before the first record
 * @throws CancelledError
 * @example for await (const event of readCordis(['cordis-HORIZONprojects-csv.zip'])) …
 */
export async function* readCordis(paths: readonly string[], options: CordisOptions = {}): Reader {
  if (options.retrieved !== undefined && !Source.shape.retrieved.safeParse(options.retrieved).success)
    throw new UsageError(`"${options.retrieved}" is not a day. Write the day of the download as YYYY-MM-DD.`);
  const staging = new Staging();
  let inputs: InputFiles | undefined;
  try {
    inputs = await findInputFiles(paths, staging.folder);
    const { datasets, skipped } = findDatasets(inputs.files);
    for (const { name, size } of skipped)
      yield { type: 'progress', phase: `skip ${name}`, done: size, total: size };
    const import_ = new CordisImport(staging, datasets, options);
    yield* import_.stage();
    yield* import_.emit();
  } finally {
    inputs?.close();
    staging.close();
  }
}

/** Projects by the dataset that they came with; `chosen` is 0 where another dataset has a newer version. */
const SUBJECTS = `
  CREATE TABLE subjects (
    input INTEGER NOT NULL, subject TEXT NOT NULL, programme TEXT NOT NULL, updated TEXT NOT NULL,
    chosen INTEGER NOT NULL DEFAULT 1, PRIMARY KEY (input, subject)
  ) WITHOUT ROWID;
`;
const ADD_SUBJECT = `
  INSERT INTO subjects (input, subject, programme, updated) VALUES (?, ?, ?, ?)
  ON CONFLICT DO UPDATE SET programme = min(programme, excluded.programme), updated = max(updated, excluded.updated)
`;
const CHOOSE_NEWEST = `
  CREATE INDEX subjects_by_programme ON subjects (programme, subject, updated, input);
  UPDATE subjects SET chosen = 0 WHERE EXISTS (
    SELECT 1 FROM subjects AS other
    WHERE other.programme = subjects.programme AND other.subject = subjects.subject
      AND (other.updated > subjects.updated OR (other.updated = subjects.updated AND other.input < subjects.input))
  );
`;
const SET_ASIDE = `SELECT input, value FROM staged WHERE kind = 'set-aside' ORDER BY input, file, line, value`;
const ORPHANS = `
  SELECT input, file, line, subject FROM staged
  WHERE kind IN ('part', 'consortium')
    AND NOT EXISTS (SELECT 1 FROM subjects WHERE subjects.input = staged.input AND subjects.subject = staged.subject)
  ORDER BY input, file, line
`;
const THEMES = `
  SELECT value, count(*) FROM staged JOIN subjects USING (input, subject)
  WHERE kind = 'part' AND programme = ? AND chosen = 1 GROUP BY value
`;
const PROJECTS = `
  SELECT subject, kind, chosen, file, value FROM staged JOIN subjects USING (input, subject)
  WHERE kind IN ('project', 'part') AND programme = ? ORDER BY subject, kind DESC, value
`;
const BY_ORGANISATION = `
  SELECT key, value FROM staged JOIN subjects USING (input, subject)
  WHERE kind = 'consortium' AND programme = ? AND chosen = 1 ORDER BY key
`;
const BY_PROJECT = `
  SELECT subject, key, chosen, file, value FROM staged JOIN subjects USING (input, subject)
  WHERE kind = 'consortium' AND programme = ? ORDER BY subject, key, chosen DESC, value
`;

/** Between how many records others get a turn, so that a request to stop can arrive. */
const RECORDS_PER_TURN = 2_000;
/** Between how many bytes progress is told. */
const BYTES_PER_PROGRESS = 1 << 20;

interface StagedFile {
  input: number;
  kind: TableKind;
  file: InputFile;
  tally: FileTally;
  /** The file's own name for its project column. */
  projectColumn: string;
}

class CordisImport {
  readonly #staging: Staging;
  readonly #datasets: readonly Dataset[];
  readonly #options: CordisOptions;
  readonly #files: StagedFile[];
  #sinceTurn = 0;

  constructor(staging: Staging, datasets: readonly Dataset[], options: CordisOptions) {
    this.#staging = staging;
    this.#datasets = datasets;
    this.#options = options;
    this.#files = datasets.flatMap(({ tables }, input) =>
      tables.map(({ kind, file }) => ({
        input,
        kind,
        file,
        tally: { file: file.name, rows: 0, kept: 0, setAside: 0 },
        projectColumn: 'projectID',
      })),
    );
    staging.database.exec(SUBJECTS);
  }

  /** Reads every table into the staging. */
  async *stage(): AsyncGenerator<IngestEvent> {
    const total = this.#files.reduce((sum, { file }) => sum + file.size, 0);
    let done = 0;
    let told = 0;
    for (const [index, staged] of this.#files.entries()) {
      const news: IngestEvent[] = [];
      const batches = this.#read(staged, index, {
        onBytes: (bytes) => {
          done += bytes;
        },
        onUnknownColumn: (name) =>
          news.push({ type: 'progress', phase: `skip column "${name}" of ${staged.file.name}`, done, total }),
      });
      for await (const _ of batches) {
        yield* news.splice(0);
        if (done - told < BYTES_PER_PROGRESS) continue;
        told = done;
        yield { type: 'progress', phase: 'read', done, total };
      }
      yield* news;
      if (staged.kind === 'project' && staged.tally.rows === 0)
        throw new InputError(staged.file.name, 'It holds no project.', 'Download it again.');
    }
    if (this.#datasets.length > 1) this.#staging.database.exec(CHOOSE_NEWEST);
    yield { type: 'progress', phase: 'read', done: total, total };
  }

  #read(
    staged: StagedFile,
    file: number,
    hooks: { onBytes: (bytes: number) => void; onUnknownColumn: (name: string) => void },
  ): AsyncGenerator<void> {
    const { input, kind } = staged;
    const part =
      <C extends string>(
        read: (row: Row<C | 'project'>) => { project: string; part: ProjectPart } | undefined,
      ) =>
      (row: Row<C | 'project'>) => {
        const found = read(row);
        staged.projectColumn = row.nameOf('project');
        if (found)
          this.#put({ kind: 'part', input, subject: found.project, key: '', value: found.part, file, row });
      };
    const table = <C extends string>(columns: Columns<C>, take: (row: Row<C>) => void) =>
      this.#readRows(staged, file, columns, take, hooks);
    switch (kind) {
      case 'project':
        return table(PROJECT_COLUMNS, (row) => this.#stageProject(row, input, file));
      case 'organisation':
        return table(ORGANISATION_COLUMNS, (row) => {
          staged.projectColumn = row.nameOf('project');
          this.#stageConsortium(row, input, file);
        });
      case 'theme':
        return table(THEME_COLUMNS, part(readTheme));
      case 'topic':
        return table(TOPIC_COLUMNS, part(readTopic));
      case 'legalBasis':
        return table(LEGAL_BASIS_COLUMNS, part(readLegalBasis));
    }
  }

  async *#readRows<C extends string>(
    { input, kind, file, tally }: StagedFile,
    index: number,
    columns: Columns<C>,
    take: (row: Row<C>) => void,
    hooks: { onBytes: (bytes: number) => void; onUnknownColumn: (name: string) => void },
  ): AsyncGenerator<void> {
    const setAside = (row: SetAside) =>
      this.#staging.put({
        kind: 'set-aside',
        input,
        subject: '',
        key: '',
        value: row,
        file: index,
        line: row.line,
      });
    const { signal } = this.#options;
    const rows = readTable(file, columns, {
      setAside,
      tally,
      signal,
      ignored: IGNORED_COLUMNS[kind],
      ...hooks,
    });
    for await (const batch of rows) {
      for (const row of batch) take(row);
      yield;
    }
  }

  #put(staged: {
    kind: string;
    input: number;
    subject: string;
    key: string;
    value: unknown;
    file: number;
    row: { line: number };
  }): void {
    const { row, ...rest } = staged;
    this.#staging.put({ ...rest, line: row.line });
  }

  #stageProject(row: Row<keyof typeof PROJECT_COLUMNS>, input: number, file: number): void {
    const project = readProject(row, this.#datasets[input].programme);
    if (!project) return;
    const { id, programme, updated } = project;
    this.#addSubject ??= this.#staging.database.prepare(ADD_SUBJECT);
    this.#addSubject.run([input, id, programme, updated]);
    this.#put({ kind: 'project', input, subject: id, key: '', value: project, file, row });
  }
  #addSubject: ReturnType<Staging['database']['prepare']> | undefined;

  #stageConsortium(row: Row<keyof typeof ORGANISATION_COLUMNS>, input: number, file: number): void {
    const consortium = readConsortium(row);
    if (!consortium) return;
    const { project, pic, ...value } = consortium;
    this.#put({ kind: 'consortium', input, subject: project, key: pic, value, file, row });
  }

  /** Gives the sources, what was set aside, the records, and what became of each file's rows. */
  async *emit(): AsyncGenerator<IngestEvent> {
    const home = this.#datasets.map((_, input) => this.#programmesOf(input)[0]);
    const programmes = [...new Set(this.#datasets.flatMap((_, input) => this.#programmesOf(input)))].sort(
      compareIds,
    );
    for (const programme of programmes) yield this.#source(programme);

    for (const [input, row] of this.#staging.rows<[number, string]>(SET_ASIDE))
      yield { type: 'set-aside', source: sourceOfProgramme(home[input]), row: JSON.parse(row) };
    for (const orphan of this.#staging.rows<[number, number, number, string]>(ORPHANS))
      yield this.#orphan(orphan, sourceOfProgramme(home[orphan[0]]));

    for (const programme of programmes) {
      yield* this.#themes(programme);
      yield* this.#projects(programme);
      yield* this.#organisations(programme);
      yield* this.#participations(programme);
    }
    for (const { input, tally } of this.#files)
      yield { type: 'file', source: sourceOfProgramme(home[input]), ...tally };
  }

  /** A dataset's programmes, the one with the most projects first; the one of its name where it has none. */
  #programmesOf(input: number): string[] {
    const counts = this.#staging.rows<[string]>(
      'SELECT programme FROM subjects WHERE input = ? GROUP BY programme ORDER BY count(*) DESC, programme',
      [input],
    );
    const programmes = [...counts].map(([programme]) => programme);
    return programmes.length > 0 ? programmes : [this.#datasets[input].programme];
  }

  #source(programme: string): IngestEvent {
    const files = this.#files.filter(({ input }) => this.#programmesOf(input).includes(programme));
    const changed = files.map(({ file }) => localDay(file.modified)).sort(compareIds);
    const url = DOWNLOADS[programme];
    return {
      type: 'source',
      source: {
        id: sourceOfProgramme(programme),
        name: NAMES[programme] ?? `CORDIS ${programme}`,
        kind: 'cordis',
        licence: 'European Commission reuse notice 2011/833/EU',
        attribution: 'CORDIS, © European Union',
        ...(url === undefined ? {} : { url }),
        retrieved: this.#options.retrieved ?? changed.at(-1)!,
        precedence: cordisPrecedence(programme),
        synthetic: false,
      },
      files: files.map(({ file }) => file.name),
    };
  }

  #orphan([, file, line, subject]: [number, number, number, string], source: SourceId): IngestEvent {
    const { tally, projectColumn, input } = this.#files[file];
    tally.setAside++;
    const projects = this.#files.find((other) => other.input === input && other.kind === 'project')!.tally
      .file;
    return {
      type: 'set-aside',
      source,
      row: asideOf(tally.file, line, {
        field: projectColumn,
        value: subject,
        reason: `The project is not in ${projects}, or its row there was set aside.`,
        remedy: 'Import the files of one download together; correct the project row if it was set aside.',
      }),
    };
  }

  *#themeTree(programme: string): Generator<Statements['theme']> {
    const tree = new ThemeTree();
    for (const [value, times] of this.#staging.rows<[string, number]>(THEMES, [programme])) {
      const part: ProjectPart = JSON.parse(value);
      if ('theme' in part) tree.add(part.theme, times);
    }
    yield* tree.statements();
  }

  async *#themes(programme: string): AsyncGenerator<IngestEvent> {
    for (const theme of this.#themeTree(programme)) yield* this.#record(programme, 'theme', theme);
  }

  async *#projects(programme: string): AsyncGenerator<IngestEvent> {
    type Staged = [subject: string, kind: string, chosen: number, file: number, value: string];
    const rows = this.#staging.rows<Staged>(PROJECTS, [programme]);
    for (const group of grouped(rows, ([subject]) => subject)) {
      const projects: ProjectRow[] = [];
      const parts: ProjectPart[] = [];
      for (const [, kind, chosen, file, value] of group) {
        this.#files[file].tally.kept++;
        if (kind === 'project') projects.push(JSON.parse(value));
        else if (chosen) parts.push(JSON.parse(value));
      }
      yield* this.#record(programme, 'project', mergeProject(programme, projects, parts));
      yield* this.#merged(programme, 'project', projects.length - 1);
    }
  }

  async *#organisations(programme: string): AsyncGenerator<IngestEvent> {
    let votes: OrganisationVotes | undefined;
    for (const [pic, value] of this.#staging.rows<[string, string]>(BY_ORGANISATION, [programme])) {
      if (votes?.pic !== pic) {
        if (votes) yield* this.#record(programme, 'organisation', votes.statement());
        votes = new OrganisationVotes(pic);
      }
      votes.add((JSON.parse(value) as ConsortiumRow).organisation);
    }
    if (votes) yield* this.#record(programme, 'organisation', votes.statement());
  }

  async *#participations(programme: string): AsyncGenerator<IngestEvent> {
    type Staged = [subject: string, pic: string, chosen: number, file: number, value: string];
    const rows = this.#staging.rows<Staged>(BY_PROJECT, [programme]);
    for (const group of grouped(rows, ([subject, pic]) => `${subject} ${pic}`)) {
      const [project, pic] = group[0];
      for (const [, , , file] of group) this.#files[file].tally.kept++;
      const chosen = group.filter((row) => row[2] === 1);
      if (chosen.length > 0)
        yield* this.#record(programme, 'participation', {
          project: projectOfGrant(programme, project),
          organisation: organisationOfPic(pic),
          ...mergeParticipation(chosen.map((row) => (JSON.parse(row[4]) as ConsortiumRow).participation)),
        });
      yield* this.#merged(programme, 'participation', group.length - Math.sign(chosen.length));
    }
  }

  async *#record<K extends RecordKind>(
    programme: string,
    kind: K,
    statement: Statements[K],
  ): AsyncGenerator<IngestEvent> {
    if (++this.#sinceTurn >= RECORDS_PER_TURN) {
      this.#sinceTurn = 0;
      await nextTurn();
      if (this.#options.signal?.aborted) throw new CancelledError();
    }
    const source = sourceOfProgramme(programme);
    const record = { kind, source, scope: 'public', synthetic: false, statement } as SourceRecord;
    yield { type: 'record', record };
  }

  *#merged(programme: string, kind: 'project' | 'participation', rows: number): Generator<IngestEvent> {
    if (rows > 0) yield { type: 'merged', source: sourceOfProgramme(programme), kind, rows };
  }
}

const NAMES: Record<string, string | undefined> = {
  HORIZON: 'CORDIS, Horizon Europe',
  H2020: 'CORDIS, Horizon 2020',
  FP7: 'CORDIS, Seventh Framework Programme',
};
const DOWNLOADS: Record<string, string | undefined> = {
  HORIZON: 'https://data.europa.eu/data/datasets/cordis-eu-research-projects-under-horizon-europe-2021-2027',
  H2020: 'https://data.europa.eu/data/datasets/cordish2020projects',
  FP7: 'https://data.europa.eu/data/datasets/cordisfp7projects',
};

/** The calendar day on this machine's clock; archives note local time. */
function localDay(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
