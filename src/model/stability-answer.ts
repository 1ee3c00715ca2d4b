/** Whether communities come back when the search starts from other seeds. */
import { z } from 'zod';
import { CommunityStability } from './answers.ts';

const count = z.number().int().nonnegative();

export const StabilityQuery = z.object({
  /** From how many other seeds to search. */
  runs: z.coerce.number().int().min(1).max(100).default(10),
});
export type StabilityQuery = z.infer<typeof StabilityQuery>;

export const StabilityAnswer = z.object({
  runs: count,
  /** Adjusted mutual information with the communities of the other seeds, in the mean. */
  agreement: z.number(),
  definition: z.string(),
  source: z.string(),
  /** Those of two members or more, by the number that they have in every other answer. */
  communities: z.array(CommunityStability.extend({ id: count })),
  dataVersion: z.string(),
});
export type StabilityAnswer = z.infer<typeof StabilityAnswer>;
