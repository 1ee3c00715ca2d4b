/** The answer to "do the helices meet?": evenness in projects and groups, and synergy of helix, place and size. */
import { z } from 'zod';
import { Language } from './answers.ts';
import { FlowLane } from './flow-answer.ts';
import { GroupKind } from './fragmentation-answer.ts';

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

/** What is asked for, as the API and its jobs take it. */
export const HelixMixQuestion = z.object({
  by: GroupKind.default('country'),
  /** NUTS codes or their beginnings: projects that someone from there is in. */
  region: z.array(z.string()).optional(),
  top: z.number().int().min(1).max(1000).default(20),
  lang: Language.default('en'),
});
export type HelixMixQuestion = z.infer<typeof HelixMixQuestion>;

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
  by: GroupKind,
  groups: z.object({
    ...defined,
    values: z.array(
      z.object({
        /** Its organisations are those that take part in the projects counted. */
        group: FlowLane,
        /** Participations by helix in the projects counted, in shares where groups overlap. */
        participations: z.array(z.number()),
        evenness: z.number().optional(),
      }),
    ),
  }),
  synergy: z.object({ ...defined, values: z.array(Synergy) }),
  /** What a reader should know: groups that stand in, synthetic records. */
  notes: z.array(z.string()),
  dataVersion: z.string(),
});
export type HelixMixAnswer = z.infer<typeof HelixMixAnswer>;
