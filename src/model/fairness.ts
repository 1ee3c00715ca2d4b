/** Who is among those suggested, beside who could have been. */
import { z } from 'zod';

const count = z.number().int().nonnegative();
const share = z.number().min(0).max(1);
const explained = { definition: z.string(), source: z.string() };

export const FairnessGroup = z.enum(['sme', 'newcomer', 'own-region']);
export type FairnessGroup = z.infer<typeof FairnessGroup>;

/** One line of what keeping places for those seldom suggested costs, as it was measured. */
export const LiftCost = z.object({
  share,
  recall20: share,
  /** Of how often each organisation is among the first twenty, over everybody's lists. */
  gini: share,
  /** Of the places, how many go to declared SMEs. */
  sme: share,
});
export type LiftCost = z.infer<typeof LiftCost>;

export const Fairness = z.object({
  /** Share among the suggestions and among the candidates that the filters leave. */
  groups: z.array(
    z.object({
      group: FairnessGroup,
      suggested: share,
      candidates: share,
      n: z.object({ suggested: count, candidates: count }),
      ...explained,
    }),
  ),
  /** Regions (NUTS 2, else countries): how many, and each of those suggested. */
  regions: z.object({
    suggested: count,
    candidates: count,
    each: z.array(z.object({ region: z.string(), suggested: share, candidates: share })),
    ...explained,
  }),
  /** Places kept for those who are seldom suggested, and what that costs. */
  lift: z.object({
    share,
    kept: count,
    cost: LiftCost,
    /** Without any places kept. */
    without: LiftCost,
    n: count,
    ...explained,
  }),
});
export type Fairness = z.infer<typeof Fairness>;
