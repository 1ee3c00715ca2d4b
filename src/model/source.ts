/** Where facts come from, and who may see them. */
import { z } from 'zod';
import { ClusterId, ImportId, JobId, SourceId } from './ids.ts';

/**
 * A source of records. Of two sources that fill the same field the one with the higher `precedence` wins,
 * then the smaller id. Curated lists stand above downloads, downloads above generated data.
 */
export const Source = z.object({
  id: SourceId,
  name: z.string(),
  kind: z.enum(['cordis', 'bundle', 'table', 'curation', 'synthetic']),
  licence: z.string(),
  /** How the source asks to be named, e.g. `CORDIS, © European Union`. */
  attribution: z.string().optional(),
  url: z.string().optional(),
  /** Day on which the data was retrieved. */
  retrieved: z.iso.date(),
  precedence: z.number().int().min(0).max(1000),
  synthetic: z.boolean(),
});
export type Source = z.infer<typeof Source>;

/** Who may see a record: everyone who may read the store, or one cluster and the administrator. */
export const Scope = z.union([z.literal('public'), ClusterId]);
export type Scope = z.infer<typeof Scope>;

/** Who asks. An administrator sees every scope; a cluster's people see what is public and what is their cluster's. */
export const Viewer = z.discriminatedUnion('role', [
  z.object({ role: z.literal('administrator') }),
  z.object({ role: z.literal('facilitator'), cluster: ClusterId }),
  z.object({ role: z.literal('public') }),
]);
export type Viewer = z.infer<typeof Viewer>;
export const LOCAL_ADMINISTRATOR: Viewer = { role: 'administrator' };
export const PUBLIC_VIEWER: Viewer = { role: 'public' };

/** The scope that a viewer's answers are cached under: `*` for an administrator, a cluster's id, or `public`. */
export type ViewerScope = '*' | Scope;
export function viewerScope(viewer: Viewer): ViewerScope {
  if (viewer.role === 'administrator') return '*';
  return viewer.role === 'facilitator' ? viewer.cluster : 'public';
}

/** For whom feedback is given: a cluster, or whoever administers the store, who need not belong to one. */
export const FeedbackParty = z.union([z.literal('administrator'), ClusterId]);
export type FeedbackParty = z.infer<typeof FeedbackParty>;

/** A row or field that could not be read, kept with the reason and the remedy. */
export const SetAside = z.object({
  file: z.string(),
  /** Line in the file, from 1, where the row starts. */
  line: z.number().int().positive(),
  field: z.string().optional(),
  value: z.string().optional(),
  reason: z.string(),
  remedy: z.string(),
});
export type SetAside = z.infer<typeof SetAside>;

export const ImportState = z.enum(['running', 'done', 'interrupted', 'cancelled', 'failed', 'undone']);
export const ImportRun = z.object({
  id: ImportId,
  job: JobId.optional(),
  source: SourceId,
  files: z.array(z.string()),
  started: z.iso.datetime(),
  finished: z.iso.datetime().optional(),
  state: ImportState,
});
export type ImportRun = z.infer<typeof ImportRun>;

export const JobState = z.enum(['running', 'done', 'failed', 'cancelled', 'interrupted']);
export type JobState = z.infer<typeof JobState>;
/** Long work, persisted, so that a crash leaves a trace and another process can follow it. */
export const Job = z.object({
  id: JobId,
  kind: z.string(),
  params: z.record(z.string(), z.unknown()),
  state: JobState,
  /** 0…1, or absent while unknown. */
  progress: z.number().min(0).max(1).optional(),
  message: z.string().optional(),
  started: z.iso.datetime(),
  finished: z.iso.datetime().optional(),
  error: z.string().optional(),
  result: z.unknown().optional(),
});
export type Job = z.infer<typeof Job>;
