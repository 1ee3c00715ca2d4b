/** The answer of `themes`: emerging themes, why, with whom, and whether a cluster's domain covers them. */
import { z } from 'zod';
import { Language, ThemeRef } from './answers.ts';
import { FigureDefinition, ShareFigure } from './domains-answer.ts';
import { OrganisationRef } from './organisation.ts';

const count = z.number().int().nonnegative();

/** Rate in the later period over rate before. Null: nothing before, or nothing at all; `high` null: without bound. */
export const RatioFigure = z.object({
  value: z.number().nullable(),
  low: z.number(),
  high: z.number().nullable(),
  before: count,
  after: count,
});
export type RatioFigure = z.infer<typeof RatioFigure>;

export const ThemeRow = z.object({
  theme: ThemeRef,
  /** Titles of the themes above it, nearest first. */
  within: z.array(z.string()),
  growth: RatioFigure,
  /** False discovery rate. */
  q: z.number(),
  origin: z.enum(['applicants', 'work-programme', 'unclear']),
  /** Among projects where applicants choose the theme. */
  chosen: RatioFigure,
  topics: z.array(z.object({ topic: z.string(), projects: count })),
  /** Pairs of organisations that share a later project on it without an earlier project together. */
  newTies: ShareFigure,
  /** Later projects on it that lie in the domain of some cluster, and the domain that holds most. */
  covered: ShareFigure,
  domain: z.object({ id: z.string(), cluster: z.string(), projects: count }).optional(),
  /** Organisations on it that are members of some cluster; absent where no memberships are known. */
  members: ShareFigure.optional(),
  /** Emerging, also where applicants choose, and more than half of it outside every domain. */
  candidate: z.boolean(),
  /** In the region asked for: organisations on it, and those with most of its projects. */
  organisations: count,
  carriers: z.array(z.object({ organisation: OrganisationRef, projects: count })),
});
export type ThemeRow = z.infer<typeof ThemeRow>;

/** What is asked for, as the API and its jobs take it. */
export const EmergingQuestion = z.object({
  /** NUTS codes or their beginnings: whose organisations are listed as carriers. */
  region: z.array(z.string()).optional(),
  withinRegion: z.boolean().optional(),
  asOf: z.iso.date().optional(),
  months: z.number().int().min(1).max(120).optional(),
  q: z.number().min(0).max(1).optional(),
  backtest: z.iso.date().optional(),
  lang: Language.default('en'),
});
export type EmergingQuestion = z.infer<typeof EmergingQuestion>;

export const EmergingAnswer = z.object({
  definitions: z.array(FigureDefinition),
  options: z.object({
    asOf: z.string(),
    months: count,
    q: z.number(),
    least: count,
    region: z.array(z.string()),
    withinRegion: z.boolean(),
  }),
  periods: z.object({ baseFrom: z.string(), from: z.string(), to: z.string() }),
  projects: z.object({ before: count, after: count }),
  tested: count,
  emerging: z.array(ThemeRow),
  /** Growing, though not beyond chance among so many themes. */
  closest: z.array(ThemeRow),
  backtest: z
    .object({
      asOf: z.string(),
      laterFrom: z.string(),
      laterTo: z.string(),
      projects: count,
      tested: count,
      named: z.array(
        z.object({
          theme: ThemeRef,
          growth: RatioFigure,
          origin: ThemeRow.shape.origin,
          /** Rate after the naming over rate in its base period. */
          later: RatioFigure,
          fate: z.enum(['above', 'unclear', 'below']),
        }),
      ),
      /** Of the themes named: those above their base later, beyond chance. */
      stayed: ShareFigure,
      /** The same of the tested themes that were not named. */
      others: ShareFigure,
    })
    .optional(),
  placebo: z
    .object({
      rounds: count,
      /** Of tests where nothing grows: those with p ≤ 0.05 upward, each taken alone. */
      alone: ShareFigure,
      /** Of rounds where nothing grows: those that name at least one theme. */
      named: ShareFigure,
    })
    .optional(),
  notes: z.array(z.string()),
  dataVersion: z.string(),
});
export type EmergingAnswer = z.infer<typeof EmergingAnswer>;
