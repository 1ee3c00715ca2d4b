/** Weights of the model that ranks suggestions, as a file that one ecosystem's evaluation writes and others read. */
import { z } from 'zod';
import { Day } from './project.ts';

/** The kinds of question that have weights of their own. */
export const WEIGHT_KINDS = ['organisation', 'question', 'profile', 'themes', 'place'] as const;

const KindWeights = z.strictObject({
  intercept: z.number(),
  /** By the name of what is read; each in log-odds for one standard deviation above the mean of the pool. */
  weights: z.record(z.string(), z.number()),
});

export const LearnedWeights = z.strictObject({
  format: z.literal('helixlens-weights'),
  version: z.literal(1),
  learnedFrom: z.strictObject({
    /** Which data they were learned from, as the store named it then. */
    dataVersion: z.string().min(1),
    /** What was known by the first day was seen; what became known by the second taught. */
    from: Day,
    until: Day,
    /** How many organisations were known, and how many of them gained a partner. */
    organisations: z.number().int().nonnegative(),
    gained: z.number().int().nonnegative(),
    seed: z.number().int().nonnegative(),
  }),
  kinds: z.strictObject({
    organisation: KindWeights,
    question: KindWeights,
    profile: KindWeights,
    themes: KindWeights,
    place: KindWeights,
  }),
});
export type LearnedWeights = z.infer<typeof LearnedWeights>;
