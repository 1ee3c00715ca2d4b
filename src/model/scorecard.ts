/** Frameworks of criteria that a cluster is looked at by, targets set for them, and the scorecard that comes of it. */
import { z } from 'zod';
import { Language } from './answers.ts';
import { OrganisationRef } from './organisation.ts';
import { Source } from './source.ts';

const count = z.number().int().nonnegative();
const ThreeLanguages = z.object({ en: z.string().min(1), nl: z.string().min(1), fr: z.string().min(1) });

export const IndicatorName = z.enum([
  'members',
  'member-collaboration',
  'density',
  'broker-projects',
  'company-share',
  'three-helices',
  'sme-share',
  'newcomer-share',
  'european-participation',
  'sme-european',
  'foreign-partners',
  'knowledge-reach',
  'safe-themes',
  'new-themes',
  'inter-cluster-projects',
  'largest-component',
  'renewed-ties',
  'helix-evenness',
  'member-synergy',
  'exposed-uptake',
  'inter-cluster-flow',
  'pioneered-themes',
  'mission-share',
  'sme-contribution',
  'sector-gap',
  'productivity-effect',
  'employment-effect',
  'introductions',
  'member-judgement',
  'criteria-with-target',
]);
export type IndicatorName = z.infer<typeof IndicatorName>;

export const Direction = z.enum(['up', 'down', 'none']);
export type Direction = z.infer<typeof Direction>;

/** A framework file. What the source document doesn't say is left open, never made up. */
export const Framework = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  name: ThreeLanguages,
  source: z.strictObject({ document: z.string(), publisher: z.string(), date: z.string().optional() }),
  /** What a reader should know of the framework: what is taken from the source, and what is ours. */
  note: ThreeLanguages,
  criteria: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
        name: ThreeLanguages,
        /** True where the source's wording is not at hand: to be filled in from it. */
        toBeFilled: z.literal(true).optional(),
        indicators: z.array(
          z.strictObject({
            indicator: IndicatorName,
            /** Which way is better: ours, unless the source says so. */
            direction: Direction,
            /** Only where the source itself set one. */
            target: z.strictObject({ value: z.number(), setBy: z.string(), setOn: z.iso.date() }).optional(),
          }),
        ),
      }),
    )
    .min(1),
});
export type Framework = z.infer<typeof Framework>;

/** A row of a target file. Shares and changes as fractions (0.4 is 40%), counts as they are. */
export const Target = z.object({
  /** Framework's id; blank for every framework. */
  framework: z.string().optional(),
  /** Cluster's id or name; blank for every cluster. */
  cluster: z.string().optional(),
  indicator: IndicatorName,
  value: z.number(),
  setOn: z.iso.date(),
  setBy: z.string().min(1),
});
export type Target = z.infer<typeof Target>;

const Years = z.object({ from: z.number().int(), until: z.number().int() });

/** `met`: the interval (or the count) is on the right side of the target; `near`: the interval holds the target. */
export const Light = z.enum(['met', 'near', 'missed', 'no-target', 'set-later', 'unmeasured']);
export type Light = z.infer<typeof Light>;
export const Trend = z.enum(['better', 'worse', 'up', 'down', 'unclear', 'untested', 'unknown']);
export type Trend = z.infer<typeof Trend>;

export const ScorecardValue = z.object({
  value: z.number(),
  low: z.number().optional(),
  high: z.number().optional(),
  n: count,
});
export type ScorecardValue = z.infer<typeof ScorecardValue>;

export const ScorecardIndicator = z.object({
  indicator: IndicatorName,
  name: z.string(),
  definition: z.string(),
  source: z.string(),
  direction: Direction,
  /** `share` 0…1, `count`, `change`: a share of more or less, or `millibits` of redundancy. */
  unit: z.enum(['share', 'count', 'change', 'millibits']),
  /** Absent where it can't be measured, or where too few stand behind it to show. */
  measured: ScorecardValue.optional(),
  /** Why there is no figure, and what would be needed. */
  missing: z.object({ reason: z.enum(['unmeasured', 'too-few']), text: z.string() }).optional(),
  caveats: z.array(z.string()),
  /** Earlier periods of the same length, oldest first, and the one looked at last. */
  series: z.array(Years.extend({ value: z.number().optional() })),
  trend: Trend,
  trendText: z.string(),
  target: z.object({ value: z.number(), setBy: z.string(), setOn: z.string() }).optional(),
  light: Light,
  lightText: z.string(),
  /** The same figure of other groups of the kind, by name: a profile, no ranking. */
  others: z.array(z.object({ id: z.string(), name: z.string(), value: z.number(), n: count })),
});
export type ScorecardIndicator = z.infer<typeof ScorecardIndicator>;

export const GroupKind = z.enum(['cluster', 'surroundings', 'community', 'region', 'country']);
export type GroupKind = z.infer<typeof GroupKind>;

/** What is asked for by what ships, as the API and its jobs take it. */
export const ScorecardQuestion = z.object({
  /** A cluster or its organisation, or `region:BE2`, `country:BE`, `community:0`. */
  group: z.string().min(1).max(400),
  /** A framework that ships, by id. */
  framework: z.string().max(100).default('memorandum-2024'),
  years: z.coerce.number().int().min(1).max(20).default(2),
  until: z.coerce.number().int().min(1900).max(2200).optional(),
  lang: Language.default('en'),
});
export type ScorecardQuestion = z.infer<typeof ScorecardQuestion>;

export const ScorecardAnswer = z.object({
  framework: z.object({
    id: z.string(),
    name: z.string(),
    document: z.string(),
    publisher: z.string(),
    date: z.string().optional(),
    note: z.string(),
  }),
  group: z.object({
    kind: GroupKind,
    id: z.string(),
    name: z.string(),
    members: count,
    broker: OrganisationRef.optional(),
    /** Who is meant by members, where nobody declared any. */
    text: z.string(),
  }),
  period: Years,
  filters: z.array(z.string()),
  criteria: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      toBeFilled: z.boolean(),
      indicators: z.array(ScorecardIndicator),
    }),
  ),
  notes: z.array(z.string()),
  /** Members that are synthetic: the figures are then true of nobody. */
  synthetic: count,
  sources: z.array(Source),
  dataVersion: z.string(),
});
export type ScorecardAnswer = z.infer<typeof ScorecardAnswer>;

/** What can be asked for: frameworks, and the groups of the data. */
export const ScorecardChoices = z.object({
  frameworks: z.array(z.object({ id: z.string(), name: z.string() })),
  groups: z.array(z.object({ id: z.string(), name: z.string(), kind: GroupKind, members: count })),
  /** Years in which projects start. */
  years: Years.optional(),
});
export type ScorecardChoices = z.infer<typeof ScorecardChoices>;
