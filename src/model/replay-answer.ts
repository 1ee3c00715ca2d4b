/** What `evaluate --replay-feedback` answers: whether the ranking is better with feedback than without. */
import { z } from 'zod';

/** Not a number where nobody is left to judge. */
const number = z.number().nullable();
const figure = z.object({ value: number, low: number, high: number });
const metric = z.object({ before: figure, after: figure, difference: figure });
const replayed = z.object({
  /** How many were judged: askers in simulation, relevant marks in a replay. */
  n: z.number().int().nonnegative(),
  marks: z.number().int().nonnegative(),
  metrics: z.object({ hit10: metric, recall20: metric, reciprocalRank: metric }),
});

export const ReplayAnswer = z.object({
  /** What was said, replayed in the order in which it was; absent where nothing relevant was marked. */
  recorded: replayed.optional(),
  /** Marks made from what came about in the period: no one has said this. */
  simulated: replayed.extend({
    synthetic: z.literal(true),
    split: z.object({ trainUntil: z.string(), testUntil: z.string() }),
  }),
  definition: z.string(),
  source: z.string(),
  dataVersion: z.string(),
});
export type ReplayAnswer = z.infer<typeof ReplayAnswer>;
