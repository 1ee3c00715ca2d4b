/** The embedded store: one SQLite file, read by any number of processes and written by one at a time. */
import { StoreError } from '../../model/errors.ts';
import { Feedback } from '../../model/feedback.ts';
import {
  compareIds,
  type ImportId,
  type JobId,
  type OrganisationId,
  type ProjectId,
  type ThemeId,
} from '../../model/ids.ts';
import {
  ENTITIES,
  type Entities,
  type EntityKind,
  type RecordKind,
  type SourceRecord,
  STATEMENTS,
} from '../../model/record.ts';
import {
  ImportRun,
  Job,
  SetAside,
  Source,
  type Viewer,
  type ViewerScope,
  viewerScope,
} from '../../model/source.ts';
import type { Cache } from '../cache/cache.ts';
import { dataVersion, sumFromHex } from '../data-version.ts';
import { feedbackReadOnly } from '../feedback.ts';
import {
  type Counts,
  FINDINGS_KEPT,
  type Finding,
  findingKind,
  type GraphStore,
  type Incidence,
  NO_DAY,
  type ProjectThemes,
  type StoreWriter,
} from '../graph-store.ts';
import { LEASE_TERM } from '../leases.ts';
import { isGone, thisProcess } from '../process-identity.ts';
import type { Connection, Row } from './database.ts';
import * as feedback from './feedback.ts';
import { Lease, leaseInForce } from './lease.ts';
import * as sql from './reader-sql.ts';
import { roleBits } from './tables.ts';
import { SqliteWriter } from './writer.ts';

/** Entities that a page holds: enough to be quick, few enough to stay small. */
const PAGE = 500;

export class SqliteStore implements GraphStore {
  readonly url: string;
  declare readonly cache?: Cache;
  readonly #connection: Connection;
  readonly #mode: 'read' | 'write';

  readonly #openReader: (() => Promise<SqliteStore>) | undefined;
  /** Whether one transaction spans all that is read. */
  #held = false;

  /**
   * Takes over a connection whose schema is prepared. `beside.openReader` opens the same file once more, for reading;
   * a store in memory has no other to read it, and no cache.
   */
  constructor(
    connection: Connection,
    url: string,
    mode: 'read' | 'write',
    beside?: { openReader: () => Promise<SqliteStore>; cache: Cache },
  ) {
    this.#connection = connection;
    this.url = url;
    this.#mode = mode;
    this.#openReader = beside?.openReader;
    if (beside !== undefined) this.cache = beside.cache;
  }

  // — reading ————————————————————————————————————————————————————————————————

  async *read<K extends EntityKind>(
    viewer: Viewer,
    kind: K,
    filter?: { ids?: readonly string[] },
  ): AsyncIterable<Entities[K]> {
    const scope = viewerScope(viewer);
    if (filter?.ids === undefined) {
      for await (const { row } of this.#pages(sql.page(kind), scope)) yield this.#entity(kind, row);
      return;
    }
    const keys = kind === 'organisation' ? this.#current(scope, filter.ids) : filter.ids;
    const sorted = [...new Set(keys)].sort(compareIds);
    for (let from = 0; from < sorted.length; from += PAGE)
      for (const row of this.#connection.rows(
        sql.chosen(kind),
        scope,
        JSON.stringify(sorted.slice(from, from + PAGE).map(wellFormed)),
      ))
        yield this.#entity(kind, row);
  }

  async *readProjectSummaries(viewer: Viewer): AsyncIterable<Omit<Entities['project'], 'objective'>> {
    for await (const { row } of this.#pages(sql.summaryPage, viewerScope(viewer))) {
      const { objective: _, ...summary } = this.#entity('project', row);
      yield summary;
    }
  }

  async *records(viewer: Viewer): AsyncIterable<SourceRecord> {
    for (let after: Row[number] = 0, rows: Row[] = []; ; after = rows.at(-1)![0]!) {
      rows = this.#connection.rows(sql.recordPage, viewerScope(viewer), after, PAGE);
      for (const [, kind, source, scope, synthetic, statement] of rows)
        yield {
          kind,
          source,
          scope,
          synthetic: synthetic === 1,
          statement: this.#parse(STATEMENTS[kind as RecordKind] as Schema<unknown>, statement),
        } as SourceRecord;
      if (rows.length < PAGE) return;
    }
  }

  async incidence(viewer: Viewer): Promise<Incidence> {
    const scope = viewerScope(viewer);
    return this.#snapshot(() => {
      const organisations: OrganisationId[] = [];
      const indexOfOrganisation = new Map<number, number>();
      for (const [number, id] of this.#connection.rows(sql.organisationIds, scope))
        indexOfOrganisation.set(Number(number), organisations.push(id as OrganisationId) - 1);

      const rows = this.#connection.rows(sql.projectColumns, scope);
      const indexOfProject = new Map(rows.map(([number], index) => [Number(number), index]));
      const known = new Int32Array(rows.length);
      const start = new Int32Array(rows.length);
      const end = new Int32Array(rows.length);
      rows.forEach(([, , startDate, endDate, signatureDate, , own], index) => {
        const dates =
          own === null
            ? { startDate, endDate, signatureDate }
            : (JSON.parse(String(own)) as Entities['project']);
        start[index] = day(dates.startDate);
        end[index] = day(dates.endDate);
        known[index] = Math.max(start[index]!, day(dates.signatureDate));
      });

      const open = this.#connection.rows(sql.publicParticipations, scope);
      const own = this.#connection
        .rows(sql.scopedParticipations, scope)
        .map(([project, organisation, body]) => [
          project,
          organisation,
          roleBits((JSON.parse(String(body)) as Entities['participation']).roles),
        ]);
      const organisation = new Int32Array(open.length + own.length);
      const project = new Int32Array(open.length + own.length);
      const role = new Uint8Array(open.length + own.length);
      let length = 0;
      for (const rows of [open, own])
        for (const [projectNumber, organisationNumber, bits] of rows) {
          const p = indexOfProject.get(projectNumber as number);
          const o = indexOfOrganisation.get(organisationNumber as number);
          if (p === undefined || o === undefined) continue;
          project[length] = p;
          organisation[length] = o;
          role[length++] = bits as number;
        }
      return {
        organisations,
        projects: rows.map(([, id]) => id as ProjectId),
        known,
        start,
        end,
        organisation: organisation.subarray(0, length),
        project: project.subarray(0, length),
        role: role.subarray(0, length),
      };
    });
  }

  async projectThemes(viewer: Viewer): Promise<ProjectThemes> {
    const rows = this.#connection.rows(sql.projectColumns, viewerScope(viewer));
    const themes = new Map<ThemeId, number>();
    const project: number[] = [];
    const theme: number[] = [];
    rows.forEach(([, , , , , list, own], index) => {
      const ids =
        own === null
          ? (JSON.parse(String(list)) as ThemeId[])
          : (JSON.parse(String(own)) as Entities['project']).themes;
      for (const id of ids) {
        if (!themes.has(id)) themes.set(id, themes.size);
        project.push(index);
        theme.push(themes.get(id)!);
      }
    });
    return {
      projects: rows.map(([, id]) => id as ProjectId),
      themes: [...themes.keys()],
      project: Int32Array.from(project),
      theme: Int32Array.from(theme),
    };
  }

  async counts(viewer: Viewer): Promise<Counts> {
    const scope = viewerScope(viewer);
    const count = (kind: EntityKind) => Number(this.#connection.row(sql.count(kind), scope)![0]);
    return this.#snapshot(() => ({
      organisations: count('organisation'),
      projects: count('project'),
      participations: count('participation'),
      themes: count('theme'),
      clusters: count('cluster'),
      memberships: count('membership'),
    }));
  }

  /** On a connection of its own, since one connection has one transaction at a time. */
  async snapshot<T>(read: (store: GraphStore) => Promise<T>): Promise<T> {
    if (this.#openReader === undefined || this.#held) return read(this);
    const reader = await this.#openReader();
    try {
      reader.#held = true;
      reader.#connection.exec('BEGIN');
      return await read(reader);
    } finally {
      await reader.close();
    }
  }

  async dataVersion(viewer: Viewer): Promise<string> {
    return dataVersion(
      this.#visibleSums(viewerScope(viewer)).map(([body, records, sum]) => ({
        source: this.#parse(Source, body),
        sum: { records: Number(records), sum: sumFromHex(String(sum)) },
      })),
    );
  }

  async sources(viewer: Viewer): Promise<Source[]> {
    const byId = new Map(
      this.#visibleSums(viewerScope(viewer)).map(([body]) => {
        const source = this.#parse(Source, body);
        return [source.id, source];
      }),
    );
    return [...byId.values()].sort((a, b) => compareIds(a.id, b.id));
  }

  async redirect(id: OrganisationId, viewer: Viewer = { role: 'public' }): Promise<OrganisationId> {
    return this.#current(viewerScope(viewer), [id])[0] as OrganisationId;
  }

  async imports(viewer: Viewer): Promise<ImportRun[]> {
    const scope = viewerScope(viewer);
    return this.#connection
      .rows(
        `SELECT i.id, i.job, s.id, i.files, i.started, i.finished, i.state
         FROM import_run i JOIN source s ON s.number = i.source
         WHERE ?1 = '*' OR EXISTS (
           SELECT 1 FROM import_scope v WHERE v.import = i.number AND v.scope IN ('public', ?1))
         ORDER BY i.number`,
        scope,
      )
      .map(([id, job, source, files, started, finished, state]) =>
        this.#checked(ImportRun, {
          id,
          ...(job === null ? {} : { job }),
          source,
          files: JSON.parse(String(files)),
          started,
          ...(finished === null ? {} : { finished }),
          state,
        }),
      );
  }

  async *setAside(viewer: Viewer, importId?: ImportId): AsyncIterable<SetAside & { import: ImportId }> {
    if (viewer.role !== 'administrator') return;
    const imports = this.#connection.rows(
      'SELECT number, id FROM import_run WHERE ?1 IS NULL OR id = ?1 ORDER BY number DESC',
      importId,
    );
    for (const [run, id] of imports)
      for (let after: Row[number] = 0, rows: Row[] = []; ; ) {
        rows = this.#connection.rows(
          'SELECT number, body FROM set_aside WHERE import = ? AND number > ? ORDER BY number LIMIT ?',
          run,
          after,
          PAGE,
        );
        for (const [, body] of rows) yield { ...this.#parse(SetAside, body), import: id as ImportId };
        if (rows.length < PAGE) break;
        after = rows.at(-1)![0]!;
      }
  }

  // — findings and jobs ——————————————————————————————————————————————————————

  async finding(viewer: Viewer, key: string): Promise<Finding | undefined> {
    const row = this.#connection.row(
      'SELECT data_version, value FROM finding WHERE scope = ? AND key = ?',
      viewerScope(viewer),
      key,
    );
    return row && { key, dataVersion: String(row[0]), value: JSON.parse(String(row[1])) };
  }

  async keepFinding(viewer: Viewer, finding: Finding): Promise<void> {
    // A finding can be made again: those who only read go without.
    if (this.#mode === 'read') return;
    const scope = viewerScope(viewer);
    this.#connection.run(
      'INSERT OR REPLACE INTO finding (scope, key, data_version, value) VALUES (?, ?, ?, ?)',
      scope,
      finding.key,
      finding.dataVersion,
      JSON.stringify(finding.value ?? null),
    );
    // What is put in place of another gets a new rowid, so the highest are the newest.
    this.#connection.run(
      `DELETE FROM finding WHERE rowid IN (
        SELECT rowid FROM finding WHERE scope = ? AND substr(key || ':', 1, instr(key || ':', ':') - 1) = ?
        ORDER BY rowid DESC LIMIT -1 OFFSET ?)`,
      scope,
      findingKind(finding.key),
      FINDINGS_KEPT,
    );
  }

  async jobs(): Promise<Job[]> {
    return this.#connection
      .rows('SELECT body FROM job ORDER BY number')
      .map(([body]) => this.#parse(Job, body));
  }

  async job(id: JobId): Promise<Job | undefined> {
    const row = this.#connection.row('SELECT body FROM job WHERE id = ?', id);
    return row && this.#parse(Job, row[0]);
  }

  async putJob(job: Job): Promise<void> {
    const { host, pid, started } = thisProcess();
    this.#connection.run(
      `INSERT INTO job (id, kind, state, host, pid, process_started, touched, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, state = excluded.state, host = excluded.host,
         pid = excluded.pid, process_started = excluded.process_started, touched = excluded.touched,
         body = excluded.body`,
      job.id,
      job.kind,
      job.state,
      host,
      pid,
      started,
      Date.now(),
      JSON.stringify(job),
    );
  }

  async sweepInterrupted(): Promise<void> {
    this.#connection.transaction('immediate', () => {
      this.#connection.run(
        `UPDATE import_run SET state = 'interrupted' WHERE state = 'running' AND lease IS NOT ?`,
        leaseInForce(this.#connection)?.token,
      );
      for (const [body, host, pid, started, touched] of this.#connection.rows(
        `SELECT body, host, pid, process_started, touched FROM job WHERE state = 'running'`,
      )) {
        const process = { host: String(host), pid: Number(pid), started: String(started) };
        const silent = process.host !== thisProcess().host && Date.now() - Number(touched) > LEASE_TERM;
        if (!silent && !isGone(process)) continue;
        const job = { ...this.#parse(Job, body), state: 'interrupted' as const };
        this.#connection.run(
          'UPDATE job SET state = ?, body = ? WHERE id = ?',
          job.state,
          JSON.stringify(job),
          job.id,
        );
      }
    });
  }

  // — feedback ———————————————————————————————————————————————————————————————

  async feedback(viewer: Viewer): Promise<Feedback[]> {
    return feedback.readFeedback(this.#connection, viewer, (body) => this.#parse(Feedback, body));
  }

  async putFeedback(viewer: Viewer, given: Feedback): Promise<void> {
    if (this.#mode === 'read') throw feedbackReadOnly(this.url);
    feedback.writeFeedback(this.#connection, viewer, given);
  }

  async replaceFeedback(all: readonly Feedback[]): Promise<void> {
    if (this.#mode === 'read') throw feedbackReadOnly(this.url);
    feedback.replaceFeedback(this.#connection, all);
  }

  // — writing ————————————————————————————————————————————————————————————————

  async write<T>(holder: string, work: (writer: StoreWriter) => Promise<T>): Promise<T> {
    const lease = new Lease(this.#connection, this.url, holder);
    const writer = new SqliteWriter(this.#connection, lease, this.url);
    try {
      await this.sweepInterrupted();
      return await work(writer);
    } finally {
      // What was kept of the data as it was is of no use any more, and may hold what was just removed.
      this.cache?.clear();
      try {
        writer.end();
        lease.release();
      } catch {
        // The lease runs out by itself; what stopped the work matters more.
      }
    }
  }

  async close(): Promise<void> {
    if (this.#mode === 'write')
      try {
        this.#connection.emptyLog();
      } catch (error) {
        // Busy or full: whoever opens the store next reads the log as well.
        if (!(error instanceof StoreError)) throw error;
      }
    this.#connection.close();
  }

  // — inside —————————————————————————————————————————————————————————————————

  /** Several reads of one state of the store. */
  #snapshot<T>(work: () => T): T {
    return this.#held ? work() : this.#connection.transaction('deferred', work);
  }

  /** Rows of a statement that pages by key. Nothing stays open between two pages. */
  async *#pages(statement: string, scope: ViewerScope): AsyncIterable<{ row: Row }> {
    for (let after = ''; ; ) {
      const rows = this.#connection.rows(statement, scope, after, PAGE);
      for (const row of rows) yield { row };
      if (rows.length < PAGE) return;
      after = String(rows.at(-1)![0]);
    }
  }

  #entity<K extends EntityKind>(kind: K, [key, open, objective, own]: Row): Entities[K] {
    const body = JSON.parse(String(own ?? open));
    if (own === null && objective !== null) body.objective = JSON.parse(String(objective));
    const parsed = ENTITIES[kind].safeParse(body);
    if (parsed.success) return parsed.data as Entities[K];
    throw this.#corrupt(`${kind} ${key}`, parsed.error.message);
  }

  #visibleSums(scope: ViewerScope): Row[] {
    return this.#connection.rows(
      `SELECT s.body, v.records, v.sum FROM scope_version v JOIN source s ON s.number = v.source
       WHERE ?1 = '*' OR v.scope IN ('public', ?1)`,
      scope,
    );
  }

  /** Where these ids lead in the scope's eyes, in the order given. */
  #current(scope: ViewerScope, ids: readonly string[]): string[] {
    const own = this.#connection.row('SELECT 1 FROM redirection WHERE scope = ? LIMIT 1', scope);
    return ids.map((id) => {
      const row = this.#connection.row(
        'SELECT current FROM redirection WHERE scope = ? AND old = ?',
        own ? scope : 'public',
        wellFormed(id),
      );
      return row ? String(row[0]) : id;
    });
  }

  #parse<T>(schema: Schema<T>, body: Row[number] | undefined): T {
    return this.#checked(schema, JSON.parse(String(body)));
  }

  #checked<T>(schema: Schema<T>, value: unknown): T {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    throw this.#corrupt('a row', parsed.error.message);
  }

  #corrupt(what: string, why: string): StoreError {
    return new StoreError(
      'corrupt',
      this.url,
      `${this.url}: ${what} is not as it was written (${why}). Restore the file from a copy, or import the sources again.`,
    );
  }
}

interface Schema<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false; error: { message: string } };
}

/** Days since 1970-01-01. */
function day(date: Row[number] | undefined): number {
  return date === null || date === undefined ? NO_DAY : Date.parse(String(date)) / 86_400_000;
}

/** An id that can't be in the store must not break the asking. */
function wellFormed(id: string): string {
  return id.replaceAll('\0', '\ufffd').toWellFormed();
}
