/** The store of record: a Neo4j database, read by any number of processes and written by one at a time. */
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
  type Scope,
  SetAside,
  Source,
  type Viewer,
  type ViewerScope,
  viewerScope,
} from '../../model/source.ts';
import { dataVersion, type RecordSum, sumFromHex } from '../data-version.ts';
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
  ROLE_BITS,
  type StoreWriter,
} from '../graph-store.ts';
import { LEASE_TERM } from '../leases.ts';
import { isGone, thisProcess } from '../process-identity.ts';
import { sees } from '../scopes.ts';
import { type Connection, int } from './connection.ts';
import * as feedback from './feedback.ts';
import { GRAPH } from './graph.ts';
import { importRows } from './imports.ts';
import { Lease, leaseInForce } from './lease.ts';
import { Sight } from './sight.ts';
import { Neo4jWriter } from './writer.ts';

/** Entities that a page holds: enough to be quick, few enough to stay small. */
const PAGE = 2_000;

export class Neo4jStore implements GraphStore {
  readonly url: string;
  readonly #connection: Connection;
  readonly #mode: 'read' | 'write';

  /** Takes over a connection to a database whose schema is prepared. */
  constructor(connection: Connection, mode: 'read' | 'write') {
    this.#connection = connection;
    this.url = connection.shown;
    this.#mode = mode;
  }

  // — reading ————————————————————————————————————————————————————————————————

  async *read<K extends EntityKind>(
    viewer: Viewer,
    kind: K,
    filter?: { ids?: readonly string[] },
  ): AsyncIterable<Entities[K]> {
    const scope = viewerScope(viewer);
    if (filter?.ids === undefined) {
      yield* this.#entities(scope, kind, `${kind}/read`);
      return;
    }
    const ids = filter.ids.filter((id) => id.isWellFormed());
    const keys = kind === 'organisation' ? await this.#current(scope, ids) : ids;
    yield* this.#entities(scope, kind, `${kind}/read`, keys);
  }

  async *readProjectSummaries(viewer: Viewer): AsyncIterable<Omit<Entities['project'], 'objective'>> {
    for await (const project of this.#entities(viewerScope(viewer), 'project', 'project/read-summaries')) {
      const { objective: _, ...summary } = project;
      yield summary;
    }
  }

  async *records(viewer: Viewer): AsyncIterable<SourceRecord> {
    const scopes = viewer.role === 'administrator' ? null : ['public', viewerScope(viewer)];
    for await (const [kind, source, scope, synthetic, text] of this.#connection.stream('record/list', {
      scopes,
    })) {
      const statement = this.#parse(STATEMENTS[kind as RecordKind] as Schema<unknown>, text);
      yield { kind, source, scope, synthetic, statement } as SourceRecord;
    }
  }

  async incidence(viewer: Viewer): Promise<Incidence> {
    const [sight, organisationRows, projectRows, participationRows] = await this.#connection.read(
      async (transaction) => {
        const sight = await Sight.read(transaction, viewerScope(viewer));
        const rows = await Promise.all([
          transaction.run('organisation/keys'),
          transaction.run('network/projects'),
          transaction.run('network/participations'),
        ]);
        return [sight, ...rows] as const;
      },
    );
    const organisations = overlaid(
      organisationRows.map(([id]) => [String(id), true]),
      sight?.views('organisation'),
    );
    const dates = overlaid<Record<'startDate' | 'endDate' | 'signatureDate', unknown>>(
      projectRows.map(([id, startDate, endDate, signatureDate]) => [
        String(id),
        { startDate, endDate, signatureDate },
      ]),
      sight?.views('project'),
    );
    const known = new Int32Array(dates.size);
    const start = new Int32Array(dates.size);
    const end = new Int32Array(dates.size);
    [...dates.values()].forEach((of, index) => {
      start[index] = day(of.startDate);
      end[index] = day(of.endDate);
      known[index] = Math.max(start[index]!, day(of.signatureDate));
    });

    const indexOfOrganisation = indexOf(organisations.keys());
    const indexOfProject = indexOf(dates.keys());
    const columns = { organisation: [] as number[], project: [] as number[], role: [] as number[] };
    const add = (p: number | undefined, o: number | undefined, roles: readonly string[]) => {
      if (p === undefined || o === undefined) return;
      columns.organisation.push(o);
      columns.project.push(p);
      columns.role.push(roleBits(roles));
    };
    const own = sight?.views('participation') ?? new Map<string, unknown>();
    for (const [id, takingPart, roles] of participationRows) {
      const p = indexOfProject.get(String(id));
      (takingPart as string[]).forEach((o, index) => {
        if (own.size > 0 && own.has(`${id} ${o}`)) return;
        add(p, indexOfOrganisation.get(o), (roles as string[][])[index]!);
      });
    }
    for (const view of own.values()) {
      if (view === undefined) continue;
      const { project, organisation, roles } = view as Entities['participation'];
      add(indexOfProject.get(project), indexOfOrganisation.get(organisation), roles);
    }
    return {
      organisations: [...organisations.keys()] as OrganisationId[],
      projects: [...dates.keys()] as ProjectId[],
      known,
      start,
      end,
      organisation: Int32Array.from(columns.organisation),
      project: Int32Array.from(columns.project),
      role: Uint8Array.from(columns.role),
    };
  }

  async projectThemes(viewer: Viewer): Promise<ProjectThemes> {
    const [sight, projectRows, themeRows] = await this.#connection.read(async (transaction) => {
      const sight = await Sight.read(transaction, viewerScope(viewer));
      const rows = await Promise.all([transaction.run('project/keys'), transaction.run('network/themes')]);
      return [sight, ...rows] as const;
    });
    const open = new Map(themeRows.map(([id, themes]) => [String(id), themes as ThemeId[]]));
    const projects = overlaid<{ themes: ThemeId[] }>(
      projectRows.map(([id]) => [String(id), { themes: (open.get(String(id)) ?? []).sort(compareIds) }]),
      sight?.views('project'),
    );
    const themes = new Map<ThemeId, number>();
    const project: number[] = [];
    const theme: number[] = [];
    [...projects.values()].forEach((about, index) => {
      for (const id of about.themes) {
        if (!themes.has(id)) themes.set(id, themes.size);
        project.push(index);
        theme.push(themes.get(id)!);
      }
    });
    return {
      projects: [...projects.keys()] as ProjectId[],
      themes: [...themes.keys()],
      project: Int32Array.from(project),
      theme: Int32Array.from(theme),
    };
  }

  async counts(viewer: Viewer): Promise<Counts> {
    const { sight, row } = await this.#connection.read(async (transaction) => ({
      sight: await Sight.read(transaction, viewerScope(viewer)),
      row: (await transaction.run('network/counts'))[0] as number[],
    }));
    if (sight) return this.#counted(viewer);
    const [organisations, projects, participations, themes, clusters, memberships] = row as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    return { organisations, projects, participations, themes, clusters, memberships };
  }

  /** The counts of someone who sees otherwise than the public: by looking. */
  async #counted(viewer: Viewer): Promise<Counts> {
    const { organisations, projects, organisation } = await this.incidence(viewer);
    const count = async (kind: EntityKind) => {
      let number = 0;
      for await (const _ of this.read(viewer, kind)) number++;
      return number;
    };
    return {
      organisations: organisations.length,
      projects: projects.length,
      participations: organisation.length,
      themes: await count('theme'),
      clusters: await count('cluster'),
      memberships: await count('membership'),
    };
  }

  async dataVersion(viewer: Viewer): Promise<string> {
    return dataVersion(await this.#visibleSums(viewerScope(viewer)));
  }

  async sources(viewer: Viewer): Promise<Source[]> {
    const sums = await this.#visibleSums(viewerScope(viewer));
    const byId = new Map(sums.map(({ source }) => [source.id, source]));
    return [...byId.values()].sort((a, b) => compareIds(a.id, b.id));
  }

  async redirect(id: OrganisationId, viewer: Viewer = { role: 'public' }): Promise<OrganisationId> {
    if (!id.isWellFormed()) return id;
    return (await this.#current(viewerScope(viewer), [id]))[0] as OrganisationId;
  }

  async imports(viewer: Viewer): Promise<ImportRun[]> {
    const scope = viewerScope(viewer);
    const runs = await this.#connection.read(importRows);
    return runs
      .filter(({ scopes }) => scope === '*' || scopes.some((one) => one === 'public' || one === scope))
      .map(({ run }) => this.#checked(ImportRun, run));
  }

  async *setAside(viewer: Viewer, importId?: ImportId): AsyncIterable<SetAside & { import: ImportId }> {
    if (viewer.role !== 'administrator') return;
    const runs = await this.#connection.read(importRows);
    for (const { id, number } of runs.reverse()) {
      if (importId !== undefined && id !== importId) continue;
      const [[last]] = (await this.#connection.rows('set-aside/last', { import: int(number) })) as [[number]];
      for (let after = 0; after < last; after += PAGE) {
        const rows = await this.#connection.rows('set-aside/page', {
          import: int(number),
          after: int(after),
          size: int(PAGE),
        });
        rows.sort(([a], [b]) => Number(a) - Number(b));
        for (const [, body] of rows) yield { ...this.#parse(SetAside, body), import: id };
      }
    }
  }

  // — findings and jobs ——————————————————————————————————————————————————————

  async finding(viewer: Viewer, key: string): Promise<Finding | undefined> {
    const [row] = await this.#connection.rows('finding/get', { scope: viewerScope(viewer), key });
    return row && { key, dataVersion: String(row[0]), value: JSON.parse(String(row[1])) };
  }

  async keepFinding(viewer: Viewer, finding: Finding): Promise<void> {
    // A finding can be made again: those who only read go without.
    if (this.#mode === 'read') return;
    const scope = viewerScope(viewer);
    await this.#connection.write(async (transaction) => {
      await transaction.run('finding/put', {
        scope,
        key: finding.key,
        dataVersion: finding.dataVersion,
        value: JSON.stringify(finding.value ?? null),
      });
      await transaction.run('finding/forget', {
        scope,
        kind: findingKind(finding.key),
        most: FINDINGS_KEPT,
      });
    });
  }

  async jobs(): Promise<Job[]> {
    const rows = await this.#connection.rows('job/list');
    return rows
      .sort(([a, x], [b, y]) => Number(a) - Number(b) || compareIds(String(x), String(y)))
      .map(([, , body]) => this.#parse(Job, body));
  }

  async job(id: JobId): Promise<Job | undefined> {
    const [row] = await this.#connection.rows('job/get', { id });
    return row && this.#parse(Job, row[0]);
  }

  async putJob(job: Job): Promise<void> {
    const { host, pid, started } = thisProcess();
    await this.#connection.write((transaction) =>
      transaction.run('job/put', {
        id: job.id,
        properties: {
          kind: job.kind,
          state: job.state,
          host,
          pid: int(pid),
          processStarted: started,
          body: JSON.stringify(job),
        },
      }),
    );
  }

  async sweepInterrupted(): Promise<void> {
    await this.#connection.write(async (transaction) => {
      const held = await leaseInForce(transaction);
      await transaction.run('import/interrupt', { token: held === undefined ? null : int(held.token) });
      for (const [id, body, host, pid, started, silence] of await transaction.run('job/running')) {
        const process = { host: String(host), pid: Number(pid), started: String(started) };
        const silent = process.host !== thisProcess().host && Number(silence) > LEASE_TERM;
        if (!silent && !isGone(process)) continue;
        const job = { ...this.#parse(Job, body), state: 'interrupted' as const };
        await transaction.run('job/interrupt', { id, body: JSON.stringify(job) });
      }
    });
  }

  // — feedback ———————————————————————————————————————————————————————————————

  async feedback(viewer: Viewer): Promise<Feedback[]> {
    return feedback.readFeedback(this.#connection, viewer, (body) => this.#parse(Feedback, body));
  }

  async putFeedback(viewer: Viewer, given: Feedback): Promise<void> {
    if (this.#mode === 'read') throw feedbackReadOnly(this.url);
    await feedback.writeFeedback(this.#connection, viewer, given);
  }

  async replaceFeedback(all: readonly Feedback[]): Promise<void> {
    if (this.#mode === 'read') throw feedbackReadOnly(this.url);
    await feedback.replaceFeedback(this.#connection, all);
  }

  // — writing ————————————————————————————————————————————————————————————————

  async write<T>(holder: string, work: (writer: StoreWriter) => Promise<T>): Promise<T> {
    const lease = await Lease.take(this.#connection, holder);
    const writer = new Neo4jWriter(this.#connection, lease);
    try {
      await this.sweepInterrupted();
      return await work(writer);
    } finally {
      try {
        await writer.end();
      } catch {
        // The next one to write marks what was left running; what stopped the work matters more.
      }
      try {
        await lease.release();
      } catch {
        // The lease runs out by itself.
      }
    }
  }

  async close(): Promise<void> {
    await this.#connection.close();
  }

  // — inside —————————————————————————————————————————————————————————————————

  /**
   * Entities that the scope sees, in order of their keys: the keys are read first and put in order here, then
   * the entities page by page. The next page is read while one is used.
   */
  async *#entities<K extends EntityKind>(
    scope: ViewerScope,
    kind: K,
    statement: string,
    only?: readonly string[],
  ): AsyncIterable<Entities[K]> {
    const sight = await this.#connection.read((transaction) => Sight.read(transaction, scope));
    const views = sight?.views(kind) ?? new Map<string, unknown>();
    const keys = new Set(only);
    if (only === undefined) {
      for (const [key, seen] of await this.#connection.rows(`${kind}/keys`))
        if (sight || seen === true) keys.add(String(key));
      for (const key of views.keys()) keys.add(key);
    }
    const ordered = [...keys].sort(compareCodePoints);
    const { address, entity, names } = GRAPH[kind];

    const page = async (from: number): Promise<Entities[K][]> => {
      const asked = ordered.slice(from, from + PAGE);
      const open = asked.filter((key) => !views.has(key));
      const rows =
        open.length === 0 ? [] : await this.#connection.rows(statement, { keys: open.map(address) });
      const found = new Map(rows.map((row) => [String(row[0]), row]));
      return asked.flatMap((key) => {
        const row = found.get(key);
        if (!sight && row?.[1] !== true) return [];
        const given = row ? entity(key, row[2], row[3]) : views.get(key);
        if (given === undefined) return [];
        const checked = this.#entity(kind, key, given);
        return !sight || sight.seesAll(names(checked)) ? [checked] : [];
      });
    };
    let next = page(0);
    for (let from = PAGE; ; from += PAGE) {
      const entities = await next;
      if (from < ordered.length) {
        next = page(from);
        // Whoever stops reading here does not want to hear of it.
        next.catch(() => undefined);
      }
      yield* entities;
      if (from >= ordered.length) return;
    }
  }

  #entity<K extends EntityKind>(kind: K, key: string, given: unknown): Entities[K] {
    const parsed = ENTITIES[kind].safeParse(given);
    if (parsed.success) return parsed.data as Entities[K];
    throw this.#corrupt(`${kind} ${key}`, parsed.error.message);
  }

  /** What the data version is made of, as far as the scope sees. */
  async #visibleSums(scope: ViewerScope): Promise<{ source: Source; sum: RecordSum }[]> {
    const [sources, sums] = await this.#connection.read((transaction) =>
      Promise.all([transaction.run('source/list'), transaction.run('sums/list')]),
    );
    const byId = new Map(sources.map(([id, , body]) => [String(id), body]));
    return sums
      .filter(([, of, records]) => sees(scope, of as Scope) && Number(records) > 0)
      .map(([source, , records, sum]) => ({
        source: this.#parse(Source, byId.get(String(source))),
        sum: { records: Number(records), sum: sumFromHex(String(sum)) },
      }));
  }

  /** Where these ids lead in the scope's eyes, in the order given. */
  async #current(scope: ViewerScope, ids: readonly string[]): Promise<string[]> {
    const rows = await this.#connection.rows('redirection/find', { scope, ids });
    const current = new Map(rows.map(([old, now]) => [String(old), String(now)]));
    return ids.map((id) => current.get(id) ?? id);
  }

  #parse<T>(schema: Schema<T>, body: unknown): T {
    return this.#checked(schema, JSON.parse(String(body)));
  }

  #checked<T>(schema: Schema<T>, value: unknown): T {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    throw this.#corrupt('a node', parsed.error.message);
  }

  #corrupt(what: string, why: string): StoreError {
    return new StoreError(
      'corrupt',
      this.url,
      `${this.url}: ${what} is not as it was written (${why}). Restore the database from a backup, or import the sources again.`,
    );
  }
}

interface Schema<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false; error: { message: string } };
}

/** What is public, with a scope's own views in its place. */
function overlaid<T>(
  open: readonly (readonly [string, unknown])[],
  views: ReadonlyMap<string, unknown> = new Map(),
): Map<string, T> {
  const all = new Map(open);
  for (const [key, own] of views)
    if (own === undefined) all.delete(key);
    else all.set(key, own);
  return all as Map<string, T>;
}

const indexOf = (keys: Iterable<string>): Map<string, number> =>
  new Map([...keys].map((key, index) => [key, index]));

const roleBits = (roles: readonly string[]): number =>
  roles.reduce((bits, role) => bits | ROLE_BITS[role as keyof typeof ROLE_BITS], 0);

/** Days since 1970-01-01 of an ISO day, or of the server's kind of date, which spells itself like one. */
const day = (date: unknown): number =>
  date === null || date === undefined ? NO_DAY : Date.parse(String(date)) / 86_400_000;

/** By code point, as UTF-8 orders: half a character counts as what stands for it. */
function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)];
    if (x === y) continue;
    // A surrogate, which comes in pairs, stands for something beyond every single unit.
    const [xPaired, yPaired] = [(x & 0xf800) === 0xd800, (y & 0xf800) === 0xd800];
    return xPaired === yPaired ? x - y : xPaired ? 1 : -1;
  }
  return a.length - b.length;
}
