/** How often suggestions come true in the data at hand, for who makes use of them: the page and `GET /api/accuracy`. */
import { z } from 'zod';
import { EvaluatedFigure } from './evaluation-answer.ts';
import { Job } from './source.ts';

const count = z.number().int().nonnegative();

/** Who ranks: the suggestions, and controls that anyone could make. */
export const Ranker = z.enum(['model', 'p3', 'adamic-adar', 'resource-allocation', 'popularity']);
export type Ranker = z.infer<typeof Ranker>;

export const AccuracyQuery = z.object({
  /** How many organisations that gained a partner are drawn. */
  askers: z.coerce.number().int().min(10).max(5000).default(500),
  seed: z.coerce
    .number()
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .default(1),
});
export type AccuracyQuery = z.infer<typeof AccuracyQuery>;

/** One row of what keeping places for those seldom suggested costs. */
const LiftRow = z.object({
  share: z.number(),
  recall20: z.number(),
  gini: z.number(),
  sme: z.number(),
});

/** The figures without words, as they are kept. */
export const AccuracyFigures = z.object({
  split: z.object({ fitFrom: z.string(), trainUntil: z.string(), testUntil: z.string() }),
  weights: z.enum(['refitted', 'default']),
  organisations: count,
  gained: count,
  askers: count,
  rankers: z.array(z.object({ ranker: Ranker, recall20: EvaluatedFigure, hit10: EvaluatedFigure })),
  bySize: z.array(
    z.object({
      projects: z.string(),
      askers: count,
      model: EvaluatedFigure,
      popularity: EvaluatedFigure,
    }),
  ),
  newcomers: z.object({ cases: count, model: EvaluatedFigure, popularity: EvaluatedFigure }),
  calibration: z.object({
    error: z.number().nullable(),
    bins: z.array(
      z.object({
        cases: z.number().nonnegative(),
        predicted: z.number(),
        observed: z.number(),
        low: z.number(),
        high: z.number(),
      }),
    ),
  }),
  lift: z.array(LiftRow),
});
export type AccuracyFigures = z.infer<typeof AccuracyFigures>;

export const AccuracyAnswer = AccuracyFigures.extend({
  /** What it comes to, in sentences. */
  sentences: z.array(z.string()),
  definitions: z.record(
    z.enum(['hit10', 'recall20', 'calibration', 'lift']),
    z.object({ definition: z.string(), source: z.string(), n: count }),
  ),
  notes: z.array(z.string()),
  dataVersion: z.string(),
});
export type AccuracyAnswer = z.infer<typeof AccuracyAnswer>;

/** What is there: the answer of this data version, and the job that is at it. */
export const AccuracyState = z.object({ answer: AccuracyAnswer.optional(), job: Job.optional() });
export type AccuracyState = z.infer<typeof AccuracyState>;
