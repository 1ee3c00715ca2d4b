/** Projects and who takes part in them. Dates are ISO `YYYY-MM-DD`; amounts are euros. */
import { z } from 'zod';
import { OrganisationId, ProjectId, SourceId, ThemeId } from './ids.ts';

/** A calendar day that exists, as ISO `YYYY-MM-DD`. */
export const Day = z.iso.date();

export const Project = z.object({
  id: ProjectId,
  acronym: z.string().optional(),
  title: z.string().optional(),
  objective: z.string().optional(),
  keywords: z.array(z.string()),
  /** Framework programme as the source names it: `HORIZON`, `H2020`, `FP7`… */
  programme: z.string().optional(),
  /** Pillar and part of the programme, e.g. `HORIZON.2.5`; several where the source lists several. */
  legalBasis: z.array(z.string()),
  /** Call topics, e.g. `HORIZON-CL5-2021-D2-01-11`. */
  topics: z.array(z.string()),
  fundingScheme: z.string().optional(),
  status: z.string().optional(),
  startDate: Day.optional(),
  endDate: Day.optional(),
  signatureDate: Day.optional(),
  totalCost: z.number().nonnegative().optional(),
  contribution: z.number().nonnegative().optional(),
  doi: z.string().optional(),
  /** Themes that the source gives, most specific only; ancestors follow from the theme tree. Sorted. */
  themes: z.array(ThemeId),
  synthetic: z.boolean(),
  sources: z.array(SourceId),
  fieldSources: z.record(z.string(), SourceId),
});
export type Project = z.infer<typeof Project>;

export const ParticipationRole = z.enum([
  'coordinator',
  'participant',
  'partner',
  'associated-partner',
  'third-party',
  'supplier',
  'customer',
]);
export type ParticipationRole = z.infer<typeof ParticipationRole>;

/** One organisation in one project: rows that repeat the pair are merged, with all their roles. */
export const Participation = z.object({
  project: ProjectId,
  organisation: OrganisationId,
  /** Distinct roles; the first is the leading one (coordinator before participant before partner before the rest). */
  roles: z.array(ParticipationRole).min(1),
  order: z.number().int().nonnegative().optional(),
  /** EU contribution, net EU contribution and own cost in euros, summed over merged rows; absent where blank in all. */
  contribution: z.number().nonnegative().optional(),
  netContribution: z.number().nonnegative().optional(),
  totalCost: z.number().nonnegative().optional(),
  /** True where every merged row says that the participation ended early; as of the download. */
  ended: z.boolean(),
  /** How many rows of the source were merged into this one. */
  rows: z.number().int().positive(),
  synthetic: z.boolean(),
  sources: z.array(SourceId),
});
export type Participation = z.infer<typeof Participation>;

/** A node of the theme tree (EuroSciVoc, or a bundle's own). */
export const Theme = z.object({
  id: ThemeId,
  /** Code path from the root, e.g. `/25/67/425`. */
  code: z.string(),
  title: z.string(),
  /** The parent's id, absent at a root. */
  parent: ThemeId.optional(),
  synthetic: z.boolean(),
  sources: z.array(SourceId),
});
export type Theme = z.infer<typeof Theme>;
