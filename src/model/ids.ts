/**
 * Ids carry their kind (`org:…`, `project:…`), so that an id of one kind never passes for another and a
 * plain word such as `constructor` is never a key. Only ingest looks inside one.
 */
import { z } from 'zod';

const idOf = <P extends string, B extends string>(prefix: P, _brand: B) =>
  z
    .string()
    .regex(
      new RegExp(`^${prefix}:[^\\s\\u0000-\\u001f]{1,200}$`),
      `an id that starts with "${prefix}:" and holds no white space`,
    )
    .brand<B>();

export const OrganisationId = idOf('org', 'OrganisationId');
export type OrganisationId = z.infer<typeof OrganisationId>;
export const ProjectId = idOf('project', 'ProjectId');
export type ProjectId = z.infer<typeof ProjectId>;
export const ThemeId = idOf('theme', 'ThemeId');
export type ThemeId = z.infer<typeof ThemeId>;
export const ClusterId = idOf('cluster', 'ClusterId');
export type ClusterId = z.infer<typeof ClusterId>;
export const ValueChainId = idOf('chain', 'ValueChainId');
export type ValueChainId = z.infer<typeof ValueChainId>;
export const StageId = idOf('stage', 'StageId');
export type StageId = z.infer<typeof StageId>;
export const SourceId = idOf('source', 'SourceId');
export type SourceId = z.infer<typeof SourceId>;
export const ImportId = idOf('import', 'ImportId');
export type ImportId = z.infer<typeof ImportId>;
export const JobId = idOf('job', 'JobId');
export type JobId = z.infer<typeof JobId>;
export const FeedbackId = idOf('feedback', 'FeedbackId');
export type FeedbackId = z.infer<typeof FeedbackId>;

/** Compares two strings by UTF-16 code unit: the one order used wherever order decides a result. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
