/** The answers about fragmentation that command line, API and web share. */
import { z } from 'zod';
import { Language, ThemeRef } from './answers.ts';
import { OrganisationId } from './ids.ts';
import { OrganisationRef } from './organisation.ts';

const count = z.number().int().nonnegative();

/** What organisations are grouped by. */
export const GroupKind = z.enum(['cluster', 'community', 'helix', 'region', 'country', 'theme']);
export type GroupKind = z.infer<typeof GroupKind>;

export const FRAGMENTATION_QUERY_DEFAULTS = {
  by: 'cluster',
  regionLevel: 2,
  themeLevel: 2,
  samples: 100,
  seed: 1,
} as const;

export const FragmentationQuery = z.object({
  by: GroupKind.default(FRAGMENTATION_QUERY_DEFAULTS.by),
  /** NUTS level of regions. */
  regionLevel: z.coerce.number().int().min(1).max(3).default(FRAGMENTATION_QUERY_DEFAULTS.regionLevel),
  /** Level of themes in their tree, from 1 at the root. */
  themeLevel: z.coerce.number().int().min(1).max(6).default(FRAGMENTATION_QUERY_DEFAULTS.themeLevel),
  /** Reshufflings to compare with. */
  samples: z.coerce.number().int().min(20).max(1000).default(FRAGMENTATION_QUERY_DEFAULTS.samples),
  seed: z.coerce
    .number()
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .default(FRAGMENTATION_QUERY_DEFAULTS.seed),
});
export type FragmentationQuery = z.infer<typeof FragmentationQuery>;

/** A question about a part of the ecosystem. */
export const FragmentationQuestion = FragmentationQuery.extend({
  /** NUTS codes or their beginnings, and countries: only organisations there. */
  region: z.array(z.string()).optional(),
  country: z.array(z.string()).optional(),
  perYear: z.boolean(),
  lang: Language,
});
export type FragmentationQuestion = z.infer<typeof FragmentationQuestion>;

const Range = z.object({ value: z.number(), low: z.number(), high: z.number() });
/** Observed over expected. Without `high` where chance may give nothing at all. */
export const Ratio = z.object({ value: z.number(), low: z.number(), high: z.number().optional() });
export type Ratio = z.infer<typeof Ratio>;

/** A number, and where chance has a say: what it would give, with the range of 95% of reshufflings. */
export const Measured = z.object({
  value: z.number(),
  expected: Range.optional(),
  ratio: Ratio.optional(),
  /** True where there is too little to say anything: under ten organisations, or less than one tie expected. */
  few: z.boolean().optional(),
});
export type Measured = z.infer<typeof Measured>;

export const FragmentationFigureName = z.enum([
  'within',
  'between',
  'acrossProjects',
  'modularity',
  'externalInternal',
  'fragmentation',
  'largestShare',
  'components',
  'isolates',
]);
export type FragmentationFigureName = z.infer<typeof FragmentationFigureName>;

export const Definition = z.object({ name: z.string(), definition: z.string(), source: z.string() });
/** What a figure is counted over. */
const Counted = z.object({ organisations: count, projects: count });

/** One figure: what it is, what it says, and the same without the five largest organisations. */
export const FragmentationFigure = Definition.extend({
  figure: FragmentationFigureName,
  n: Counted,
  now: Measured,
  withoutLargest: Measured,
});
export type FragmentationFigure = z.infer<typeof FragmentationFigure>;

export const FragmentationYear = z.object({
  year: z.number().int(),
  organisations: count,
  projects: count,
  figures: z.record(FragmentationFigureName, z.object({ now: Measured, withoutLargest: Measured })),
});

export const FragmentationGroup = z.object({
  id: z.string(),
  label: z.string(),
  size: count,
  /** Weight of ties within it and to others. */
  within: Measured,
  outside: Measured,
  externalInternal: Measured,
});

export const Bridge = z.object({
  organisation: OrganisationRef,
  /** Weight of its ties to either side. */
  toOne: z.number(),
  toOther: z.number(),
  projects: count,
});
export const OverlapPair = z.object({
  /** Places in the matrix. */
  one: count,
  other: count,
  likeness: z.number(),
  collaboration: Measured,
  themes: z.array(ThemeRef),
  activeInOne: z.array(OrganisationRef),
  activeInOther: z.array(OrganisationRef),
  bridges: z.array(Bridge),
});

export const ResilienceCurve = z.object({
  order: z.enum(['random', 'betweenness', 'cluster-organisations']),
  label: z.string(),
  points: z.array(z.object({ removed: count, largest: Range, efficiency: z.number() })),
});

export const KeyPlayerSet = Definition.extend({
  kind: z.enum(['breaking', 'reaching']),
  chosen: z.array(z.object({ organisation: OrganisationRef, value: z.number() })),
  /** No set as large can have more. */
  bound: z.number(),
  /** How many organisations it was chosen from. */
  candidates: count,
});

export const FragmentationAnswer = z.object({
  query: FragmentationQuery,
  /** Groups used; `by` differs from `asked` where others stand in. */
  groups: z.object({ asked: GroupKind, by: GroupKind, count, overlapping: z.boolean(), rest: count }),
  /** What the reader should know. */
  notes: z.array(z.string()),
  figures: z.array(FragmentationFigure),
  /** The five largest organisations, which `withoutLargest` leaves out. */
  largest: z.array(OrganisationRef),
  /** Ascending; empty where it was not asked for. */
  years: z.array(FragmentationYear),
  byGroup: Definition.extend({ groups: z.array(FragmentationGroup) }),
  /** Weight between listed groups, row by row; symmetric. */
  matrix: Definition.extend({
    n: Counted,
    groups: z.array(z.object({ id: z.string(), label: z.string(), size: count })),
    cells: z.array(Measured),
    omitted: count,
  }),
  overlaps: Definition.extend({
    n: Counted,
    judged: count,
    tooSmall: count,
    /** Likeness from which a pair counts. */
    least: z.number(),
    pairs: z.array(OverlapPair),
  }),
  resilience: Definition.extend({ organisations: count, curves: z.array(ResilienceCurve) }),
  keyPlayers: z.array(KeyPlayerSet),
  reshuffling: Definition.extend({ samples: count, seed: count, strata: count, movable: count }),
  dataVersion: z.string(),
});
export type FragmentationAnswer = z.infer<typeof FragmentationAnswer>;

const Shape = z.object({ components: count, isolates: count, largest: count, fragmentation: z.number() });
export const WhatIfLoss = Shape.extend({
  name: z.string(),
  definition: z.string(),
  /** How much more fragmented those who stay are. */
  added: Range,
  projects: count,
  alone: z.object({ count, listed: z.array(OrganisationRef) }),
  cutOff: z.object({ count, listed: z.array(OrganisationRef) }),
});
export const WhatIfAnswer = z.object({
  leaving: z.array(OrganisationRef),
  organisations: count,
  before: Shape,
  /** They leave, and their projects go on. */
  leaves: WhatIfLoss,
  /** They, and their projects, had never been. */
  missing: WhatIfLoss,
  definition: z.string(),
  source: z.string(),
  /** Organisations searched from; exact where it is all of them. */
  n: count,
  exact: z.boolean(),
  notes: z.array(z.string()),
  dataVersion: z.string(),
});
export type WhatIfAnswer = z.infer<typeof WhatIfAnswer>;

export const WhatIfQuery = z.object({
  org: z.union([OrganisationId.transform((id) => [id]), z.array(OrganisationId).min(1).max(50)]),
  lang: Language.default('en'),
});
