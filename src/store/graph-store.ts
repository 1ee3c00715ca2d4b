/**
 * GraphStore: what every store engine promises. One contract suite (`test/contract/`) holds each engine to it.
 *
 * Writing goes through source records (see model/record.ts). After every batch the store derives the touched
 * organisations, projects and so on anew, in the same transaction, so that what is read is always a pure
 * function of the records. Reading always names a viewer.
 */

import type { Feedback } from '../model/feedback.ts';
import type { ImportId, JobId, OrganisationId, ProjectId, SourceId, ThemeId } from '../model/ids.ts';
import type { Entities, EntityKind, SourceRecord } from '../model/record.ts';
import type { ImportRun, Job, SetAside, Source, Viewer } from '../model/source.ts';
import type { Cache } from './cache/cache.ts';

/** Roles as bits in {@link Incidence.role}, so that a filter is one mask. */
export const ROLE_BITS = {
  coordinator: 1,
  participant: 2,
  partner: 4,
  'associated-partner': 8,
  'third-party': 16,
  supplier: 32,
  customer: 64,
} as const;

/** A day before every dated event, for projects without the date in question. */
export const NO_DAY = -(2 ** 31);

/**
 * Who takes part in what, as columns: the fast way from the store to a packed network.
 * Arrays of one group are aligned by index; the order of rows and ids is not promised.
 */
export interface Incidence {
  organisations: OrganisationId[];
  projects: ProjectId[];
  /** Days since 1970-01-01, or {@link NO_DAY} where unknown. `known`: the later of start and signature. */
  known: Int32Array;
  start: Int32Array;
  end: Int32Array;
  /** One entry a participation: index into `organisations`, index into `projects`, role bits. */
  organisation: Int32Array;
  project: Int32Array;
  role: Uint8Array;
}

/** Themes of projects as columns: index into `projects`, index into `themes`. */
export interface ProjectThemes {
  projects: ProjectId[];
  themes: ThemeId[];
  project: Int32Array;
  theme: Int32Array;
}

export interface Counts {
  organisations: number;
  projects: number;
  /** Distinct organisation–project pairs. */
  participations: number;
  themes: number;
  clusters: number;
  memberships: number;
}

/** What became of one kind of record in an import. `read` = new + changed + unchanged. */
export interface RecordTally {
  read: number;
  new: number;
  changed: number;
  unchanged: number;
}

/** One changed record, for "what did the newer download change". */
export interface RecordChange {
  kind: string;
  key: string;
  /** Names of the statement's top-level fields that differ. */
  fields: string[];
}

export interface PutResult {
  tally: Partial<Record<SourceRecord['kind'], RecordTally>>;
  changes: RecordChange[];
}

/**
 * A cached result of an analysis. The key names the finding's kind, up to the first colon, its options and the code
 * version.
 */
export interface Finding {
  key: string;
  dataVersion: string;
  value: unknown;
}

/** How many findings of one kind a scope keeps. */
export const FINDINGS_KEPT = 32;

/** The kind of finding that a key names. */
export const findingKind = (key: string): string => key.split(':', 1)[0];

export interface GraphStore {
  /** How the store was named, without secrets: `sqlite:/path/to.db`. */
  readonly url: string;
  /** Where what was worked out from the data may be kept, for engines that have such a place. */
  readonly cache?: Cache;

  // — reading ————————————————————————————————————————————————————————————————

  /**
   * Entities of one kind that the viewer may see, in ascending order of their subject key (by code point).
   * What names an organisation or a project is seen only where those are seen: no participation dangles.
   * A long reading is not one moment: compare the data version before and after where that matters.
   * With `ids`, only those subjects (for kinds with an `id`); merged organisations answer under their old ids too.
   */
  read<K extends EntityKind>(
    viewer: Viewer,
    kind: K,
    filter?: { ids?: readonly string[] },
  ): AsyncIterable<Entities[K]>;
  /** As `read('project')` without the objective, for lists and indexes: several times smaller. */
  readProjectSummaries(viewer: Viewer): AsyncIterable<Omit<Entities['project'], 'objective'>>;
  /**
   * The records that hold now and that the viewer may see, one a source and subject, in no promised order. A long
   * reading is not one moment, as with `read`.
   */
  records(viewer: Viewer): AsyncIterable<SourceRecord>;
  incidence(viewer: Viewer): Promise<Incidence>;
  projectThemes(viewer: Viewer): Promise<ProjectThemes>;
  counts(viewer: Viewer): Promise<Counts>;
  /** 32 hex digits that change exactly when something that the viewer may see changes, whatever the order of writes. */
  dataVersion(viewer: Viewer): Promise<string>;
  /** The sources behind what the viewer sees, by id. */
  sources(viewer: Viewer): Promise<Source[]>;
  /**
   * Runs reads that all see one state of the store, whatever is written meanwhile: `read` is given a store to
   * read from, which is closed after it. An engine that can't do this leaves it out, and whoever needs it reads
   * again when the data version has moved.
   */
  snapshot?<T>(read: (store: GraphStore) => Promise<T>): Promise<T>;
  /**
   * Where an old id of a merged organisation leads; the id itself where it was not merged. Merges recorded in
   * confidence count for those viewers only who may see them; without a viewer, only public ones do.
   */
  redirect(id: OrganisationId, viewer?: Viewer): Promise<OrganisationId>;
  imports(viewer: Viewer): Promise<ImportRun[]>;
  /** Rows set aside, newest import first. Only an administrator sees them: they hold rows as given. */
  setAside(viewer: Viewer, importId?: ImportId): AsyncIterable<SetAside & { import: ImportId }>;

  // — findings and jobs ——————————————————————————————————————————————————————

  finding(viewer: Viewer, key: string): Promise<Finding | undefined>;
  /**
   * Keeps a finding for the viewer's scope, in place of an earlier one under that key, and forgets those of its kind
   * and scope that are older than the newest {@link FINDINGS_KEPT}. A store that was opened for reading keeps none.
   */
  keepFinding(viewer: Viewer, finding: Finding): Promise<void>;
  jobs(): Promise<Job[]>;
  job(id: JobId): Promise<Job | undefined>;
  /** Creates or replaces a job. */
  putJob(job: Job): Promise<void>;
  /** Marks as `interrupted` every running job and import whose process is gone. Done at opening for writing, too. */
  sweepInterrupted(): Promise<void>;

  // — feedback ———————————————————————————————————————————————————————————————

  /**
   * What was said of suggestions, oldest first, taken back or not: all of it for an administrator, their own
   * cluster's for a facilitator, none for the public. It is no part of the data version.
   */
  feedback(viewer: Viewer): Promise<Feedback[]>;
  /**
   * Writes feedback: new with revision 1, a change with the revision after the one that is there.
   * @throws StaleError where another revision is there
   * @throws UsageError where it is not the viewer's to say
   * @throws StoreError `read-only` where the store was opened for reading
   */
  putFeedback(viewer: Viewer, feedback: Feedback): Promise<void>;
  /** Puts all feedback in place of what there is, as copying does. */
  replaceFeedback(all: readonly Feedback[]): Promise<void>;

  // — writing ————————————————————————————————————————————————————————————————

  /**
   * Runs `work` as the only writer. The lease is store-wide, renewed while `work` runs, and taken over once its
   * holder is gone.
   * @throws StoreError `lease-held` naming the holder and since when; `lease-lost` from a write after a takeover
   */
  write<T>(holder: string, work: (writer: StoreWriter) => Promise<T>): Promise<T>;

  close(): Promise<void>;
}

export interface StoreWriter {
  /** Adds or updates a source's own description. */
  putSource(source: Source): Promise<void>;
  /** Starts an import of one source, or carries on with that source's last one if it was interrupted. */
  startImport(source: SourceId, files: readonly string[], job?: JobId): Promise<ImportId>;
  /**
   * Writes a batch in one transaction: a record that is not there is new, one whose statement or scope differs
   * is appended as changed, one that is the same is left alone.
   * @throws UsageError where a record does not fit its zod schema, is of another source than the import, has a
   *   key that cannot be kept, or is a merge that leads in a circle; then nothing of the batch is written
   */
  putRecords(importId: ImportId, records: readonly SourceRecord[]): Promise<PutResult>;
  putSetAside(importId: ImportId, rows: readonly SetAside[]): Promise<void>;
  /**
   * Ends an import. With `complete`, records of that source that the import did not meet are removed, and
   * counted by kind in the result.
   */
  finishImport(
    importId: ImportId,
    end: { state: 'done' | 'cancelled' | 'failed'; complete?: boolean },
  ): Promise<Record<string, number>>;
  /** Takes back what an import wrote; what it had replaced comes back. */
  undoImport(importId: ImportId): Promise<void>;
  /** Removes every record of a source, and the source. */
  removeSource(source: SourceId): Promise<void>;
}
