/** What became of members' figures, from annual accounts: `impact`. */
import { z } from 'zod';
import { Language } from './answers.ts';
import { Cluster } from './cluster.ts';
import { ClusterId } from './ids.ts';

const count = z.number().int().nonnegative();

/** Logarithms: 0.05 is about 5% more; `percent` says exactly how much. Intervals are 95%. */
export const ImpactEstimate = z.object({
  value: z.number(),
  percent: z.number(),
  low: z.number(),
  high: z.number(),
  /** Members that stand behind it. */
  n: count,
});
export type ImpactEstimate = z.infer<typeof ImpactEstimate>;

export const ImpactOutcome = z.enum(['productivity', 'labour-productivity', 'value-added', 'employment']);
export type ImpactOutcome = z.infer<typeof ImpactOutcome>;

/** What is asked for, as the API and its jobs take it. */
export const ImpactQuestion = z.object({
  cluster: ClusterId.optional(),
  outcome: ImpactOutcome.default('productivity'),
  lang: Language.default('en'),
});
export type ImpactQuestion = z.infer<typeof ImpactQuestion>;

export const ImpactAnswer = z.object({
  definition: z.string(),
  source: z.string(),
  /** Absent where members of any cluster are meant. */
  cluster: Cluster.pick({ id: true, name: true }).optional(),
  outcome: ImpactOutcome,
  options: z.record(z.string(), z.unknown()),
  /** Absent without accounts: no accounts, no number. */
  accounts: z
    .object({ rows: count, organisations: count, from: z.number().int(), until: z.number().int() })
    .optional(),
  /** Account years that are synthetic: the figures are then true of nobody. */
  synthetic: count,
  /** Organisations that joined within the years of the accounts, and those compared with. */
  n: z.object({ joined: count, others: count }),
  /** What was left out, and why. */
  dropped: z.array(z.object({ reason: z.string(), text: z.string(), count })),
  /** Elasticities of value added that total factor productivity rests on. */
  production: z
    .object({
      method: z.enum(['acf', 'wooldridge', 'index']),
      labour: z.number(),
      capital: z.number(),
      n: count,
      text: z.string(),
    })
    .optional(),
  /** Members less the others of their sector, by year. `estimate` is absent where there are too few to show. */
  gaps: z.array(
    z.object({
      year: z.number().int(),
      status: z.enum(['all', 'staying', 'new', 'leaving']),
      estimate: ImpactEstimate.optional(),
    }),
  ),
  /** Of joining, by a staggered difference-in-differences; absent where no comparison could be made. */
  effect: z
    .object({
      overall: ImpactEstimate,
      /** By years since joining; `bandLow` and `bandHigh` hold for all of them at once. */
      bySince: z.array(
        ImpactEstimate.extend({ years: z.number().int(), bandLow: z.number(), bandHigh: z.number() }),
      ),
      byJoining: z.array(ImpactEstimate.extend({ joined: z.number().int() })),
      /** How likely changes so large before joining would be if there were none. */
      preTrend: z
        .object({ pValue: z.number(), largest: z.number(), years: count, text: z.string() })
        .optional(),
      checks: z.array(
        z.object({
          name: z.enum(['never-treated', 'unconnected', 'within-sector', 'regression', 'index']),
          text: z.string(),
          estimate: ImpactEstimate.optional(),
          leftOut: count,
        }),
      ),
    })
    .optional(),
  /** The finding in words: associated with, never caused by. */
  summary: z.string(),
  assumptions: z.array(z.string()),
  dataVersion: z.string(),
});
export type ImpactAnswer = z.infer<typeof ImpactAnswer>;
