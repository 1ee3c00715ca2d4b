/** The answers of `newcomers`, `leverage` and `benchmark`. */
import { z } from 'zod';
import { Language, ThemeRef } from './answers.ts';
import { ClusterKind } from './cluster.ts';
import { FigureDefinition, ShareFigure } from './domains-answer.ts';
import { OrganisationRef } from './organisation.ts';

const count = z.number().int().nonnegative();
/** A share of euros: `n` is the whole in euros. It has no interval: amounts are counted in full. */
const EuroShare = z.object({ value: z.number().nullable(), n: z.number() });

const Shares = z.object({ participations: ShareFigure, funding: EuroShare, coordination: ShareFigure });

export const NewcomersAnswer = z.object({
  definitions: z.array(FigureDefinition),
  region: z.array(z.string()),
  years: z.array(
    z.object({
      year: count,
      organisations: count,
      /** Null: too few years of data before it, so one can't tell who is there for the first time. */
      newcomers: Shares.extend({ organisations: ShareFigure }).nullable(),
      sme: Shares,
    }),
  ),
  cohorts: z.array(
    z.object({
      year: count,
      organisations: count,
      positions: z.array(
        z.object({ years: count, again: ShareFigure, coordinated: ShareFigure, partners: z.number() }),
      ),
    }),
  ),
  /** Over all years of which one can tell. */
  groups: z
    .object({
      by: z.string(),
      rows: z.array(
        z.object({
          id: z.string(),
          label: z.string(),
          organisations: count,
          newcomers: ShareFigure.nullable(),
          sme: ShareFigure,
        }),
      ),
    })
    .optional(),
  notes: z.array(z.string()),
  dataVersion: z.string(),
});
export type NewcomersAnswer = z.infer<typeof NewcomersAnswer>;

const Amount = z.object({
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  n: count,
});

export const LeverageAnswer = z.object({
  definitions: z.array(FigureDefinition),
  region: z.array(z.string()),
  schemes: z.array(
    z.object({
      scheme: z.string(),
      participations: count,
      withoutAmount: count,
      withoutCost: count,
      perParticipation: Amount,
      perEuro: Amount,
    }),
  ),
  /** Where ties lead; without a region, to which country. */
  reach: z
    .object({
      ties: count,
      inside: ShareFigure,
      sameCountry: ShareFigure,
      abroad: ShareFigure,
      unknown: count,
    })
    .optional(),
  notes: z.array(z.string()),
  dataVersion: z.string(),
});
export type LeverageAnswer = z.infer<typeof LeverageAnswer>;

export const BenchmarkFigure = z.object({
  name: z.string(),
  title: z.string(),
  definition: z.string(),
  source: z.string(),
  unit: z.enum(['count', 'share']),
  /** Aligned with the groups. `value` is null where one can't tell. */
  values: z.array(
    z.object({
      value: z.number().nullable(),
      low: z.number().optional(),
      high: z.number().optional(),
      n: count,
      /** Cases of which it can't be told yet, since the data ends too soon after them; not in `n`. */
      censored: count.optional(),
    }),
  ),
});
export type BenchmarkFigure = z.infer<typeof BenchmarkFigure>;

/** What is asked for, as the API and its jobs take it. */
export const BenchmarkQuestion = z.object({
  /** Each one or several NUTS codes joined by `+`; the clusters with members where absent. */
  regions: z.array(z.string()).optional(),
  lang: Language.default('en'),
});
export type BenchmarkQuestion = z.infer<typeof BenchmarkQuestion>;

export const BenchmarkAnswer = z.object({
  groups: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      /** Of clusters. */
      kind: ClusterKind.optional(),
      members: count,
      /** Members that are synthetic: figures about them are true of nobody. */
      synthetic: count,
    }),
  ),
  figures: z.array(BenchmarkFigure),
  /** Of the first group: themes that hang on one organisation. */
  onOne: z.array(z.object({ theme: ThemeRef, holder: OrganisationRef, projects: count })),
  notes: z.array(z.string()),
  dataVersion: z.string(),
});
export type BenchmarkAnswer = z.infer<typeof BenchmarkAnswer>;
