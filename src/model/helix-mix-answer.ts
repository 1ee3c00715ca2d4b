/** The answer to "do the helices meet?": evenness in projects and groups, and synergy of helix, place and size. */
import { z } from 'zod';
import { FlowLane } from './flow-answer.ts';

const count = z.number().int().nonnegative();
const defined = { definition: z.string(), source: z.string() };
const Range = z.object({ low: z.number(), high: z.number() });

export const Synergy = z.object({
  dimensions: z.array(z.enum(['helix', 'place', 'size'])),
  /** Organisations counted: of place and size, companies only. */
  n: count,
  /** Bias-corrected redundancy in millibits; negative means synergy. */
  value: z.number(),
  plain: z.number(),
  /** What dealing one dimension anew gives, the middle 95%. */
  chance: Range,
});
export type Synergy = z.infer<typeof Synergy>;

export const HelixMixAnswer = z.object({
  helices: z.array(z.enum(['company', 'knowledge', 'government', 'civil-society'])),
  /** Participations left out: by organisations of unknown helix, and by cluster organisations. */
  leftOut: z.object({ unknown: count, clusterOrganisations: count }),
  region: z.array(z.string()).optional(),
  projects: z.object({
    ...defined,
    n: count,
    /** Mean over projects, 0…1; absent where there is none. */
    evenness: z.number().optional(),
    chance: Range.optional(),
    /** Projects with one, two, three and four helices. */
    holding: z.array(count),
  }),
  by: z.enum(['cluster', 'community', 'helix', 'region', 'country', 'theme']),
  groups: z.object({
    ...defined,
    values: z.array(
      z.object({
        group: FlowLane,
        /** Participations by helix, in shares where groups overlap. */
        participations: z.array(z.number()),
        evenness: z.number().optional(),
      }),
    ),
  }),
  synergy: z.object({ ...defined, values: z.array(Synergy) }),
  dataVersion: z.string(),
});
export type HelixMixAnswer = z.infer<typeof HelixMixAnswer>;
