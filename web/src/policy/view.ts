/** What the policymaker's pages on helices, members' accounts and peers show, as the URL says it. */
import { z } from 'zod';
import { GroupKind } from '../../../src/model/fragmentation-answer.ts';
import { ClusterId } from '../../../src/model/ids.ts';
import { ImpactOutcome } from '../../../src/model/impact-answer.ts';
import { optional, regions } from '../view.ts';

const asTable = optional(z.enum(['table']));

export const HelixMixView = z.object({
  by: optional(GroupKind),
  /** Projects with someone from there: NUTS codes by comma. */
  region: optional(regions),
  groups: asTable,
  synergy: asTable,
});
export type HelixMixView = z.infer<typeof HelixMixView>;

export const ImpactView = z.object({
  cluster: optional(ClusterId),
  outcome: optional(ImpactOutcome),
  event: asTable,
  gaps: asTable,
  checks: asTable,
});
export type ImpactView = z.infer<typeof ImpactView>;

const NUTS = '[A-Za-z]{2}[0-9A-Za-z]{0,3}';
const PEER = `${NUTS}(\\+${NUTS})*`;
/** Regions by comma, each one or several NUTS codes joined by `+`. */
export const peers = z.string().regex(new RegExp(`^${PEER}(,${PEER})*$`));

export const BenchmarkView = z.object({
  by: optional(z.enum(['cluster'])),
  regions: optional(peers),
  profile: asTable,
});
export type BenchmarkView = z.infer<typeof BenchmarkView>;
