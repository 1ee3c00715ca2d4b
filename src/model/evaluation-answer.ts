/** How good the suggestions are on years that were held out: `evaluate`. */
import { z } from 'zod';

const count = z.number().int().nonnegative();

/** A figure with its 95% interval; null where there was nothing to tell from. */
export const EvaluatedFigure = z.object({
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});
export type EvaluatedFigure = z.infer<typeof EvaluatedFigure>;

export const EvaluatedMethod = z.object({
  name: z.string(),
  /** By name; what each means is under `definitions`. */
  metrics: z.record(z.string(), EvaluatedFigure),
});
export type EvaluatedMethod = z.infer<typeof EvaluatedMethod>;

const ReliabilityBin = z.object({
  cases: z.number().nonnegative(),
  predicted: z.number(),
  observed: z.number(),
  low: z.number(),
  high: z.number(),
});

export const EvaluationAnswer = z.object({
  /** Weights are learned from what came about from `fitFrom` to `trainUntil`, and judged until `testUntil`. */
  split: z.object({ fitFrom: z.string(), trainUntil: z.string(), testUntil: z.string() }),
  /** `default` where there was too little to learn from. */
  weights: z.enum(['refitted', 'default']),
  population: z.object({
    /** Known on `trainUntil`: they ask, and they are candidates. */
    organisations: count,
    projects: count,
    /** Projects of the test period with at least two who were there before. */
    newProjects: count,
    /** Organisations that gained a partner, and those drawn from them. */
    gained: count,
    askers: count,
    newcomers: count,
  }),
  methods: z.array(EvaluatedMethod),
  /** The same lists with a share of places kept for those who are seldom suggested (`liftNewcomers`), by share. */
  lifts: z.array(z.object({ share: z.number(), metrics: z.record(z.string(), EvaluatedFigure) })),
  /** The shares of small, new and central organisations among all candidates, to set beside those of a method. */
  atHand: z.record(z.string(), z.number().nullable()),
  /** The candidates that the model ranks, and the share of later partners among them: what recall can reach. */
  pool: z.object({ size: z.number().nonnegative(), ceiling: EvaluatedFigure }),
  /** recall20 by how many projects the asker had. */
  bySize: z.array(
    z.object({ projects: z.string(), askers: count, recall20: z.record(z.string(), EvaluatedFigure) }),
  ),
  /** The same with another population. */
  variants: z.array(z.object({ name: z.string(), askers: count, methods: z.array(EvaluatedMethod) })),
  /** New projects asked about with and without words. */
  questions: z.object({ cases: count, methods: z.array(EvaluatedMethod) }),
  /** First projects of organisations that were not there before. */
  newcomers: z.object({ cases: count, methods: z.array(EvaluatedMethod) }),
  /** Whether chances mean what they say, for organisations drawn from all. */
  calibration: z.array(
    z.object({ weights: z.string(), error: z.number().nullable(), bins: z.array(ReliabilityBin) }),
  ),
  /** What hiding ties at random would report: a warning, not an accuracy. */
  randomSplit: z.object({ recall20: z.number().nullable(), note: z.string() }),
  /** The weights that were learned, with their standard errors. */
  fit: z.array(z.object({ feature: z.string(), weight: z.number(), error: z.number() })),
  definitions: z.record(z.string(), z.object({ definition: z.string(), source: z.string() })),
  notes: z.array(z.string()),
  dataVersion: z.string(),
});
export type EvaluationAnswer = z.infer<typeof EvaluationAnswer>;
