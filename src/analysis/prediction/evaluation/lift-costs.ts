/** What it costs to keep places for those who are seldom suggested, on a period that was held out. */
import { type Control, checkpoint } from '../../control.ts';
import { exposureOf, lift } from '../exposure.ts';
import type { Period } from '../outcomes.ts';
import { predict, type WeightSets } from '../predict.ts';
import { gini } from './ranking-metrics.ts';

export const LIFT_COST_DEFAULTS = { shares: [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.75, 1] } as const;

/** The first places that count. */
const PLACES = 20;

export interface LiftCosts {
  readonly share: number;
  /** Mean over askers of the later partners among the first twenty. */
  readonly recall20: number;
  /** Of how often each candidate is among the first twenty. */
  readonly gini: number;
  /** Share of the places that goes to declared SMEs. */
  readonly sme: number;
}

/**
 * Ranks each asker's pool with a growing share of places kept ({@link lift}) and looks at who came about.
 *
 * @param askers organisations that gained a partner in the period
 * @returns one row a share; cost that of a prediction an asker
 */
export function liftCosts(
  { history, outcomes }: Period,
  askers: readonly number[],
  weights: WeightSets,
  shares: readonly number[] = LIFT_COST_DEFAULTS.shares,
  control: Control = {},
): LiftCosts[] {
  const { ecosystem, present, brokers } = history;
  const exposure = exposureOf(history);
  const times = shares.map(() => new Float64Array(present.length));
  const recalls = shares.map(() => 0);
  askers.forEach((asker, done) => {
    checkpoint(control, done / askers.length);
    const { nodes, likelihood } = predict(ecosystem, { asker }, { weights });
    const odds = likelihood.map((chance) => Math.log(chance / (1 - chance)));
    const seen = Float64Array.from(nodes, (node) => exposure[node]);
    const gained = new Set(outcomes.gains.get(asker));
    shares.forEach((share, at) => {
      let found = 0;
      for (const place of lift(odds, seen, share, PLACES)) {
        const node = nodes[place.at];
        times[at][node]++;
        if (gained.has(node)) found++;
      }
      recalls[at] += found / gained.size / askers.length;
    });
  });
  checkpoint(control, 1);
  const open = [...present.keys()].filter((node) => present[node] === 1 && brokers[node] === 0);
  return shares.map((share, at) => {
    const given = times[at].reduce((sum, number) => sum + number, 0);
    const among = (is: (node: number) => boolean) =>
      times[at].reduce((sum, number, node) => sum + (is(node) ? number : 0), 0) / Math.max(1, given);
    return {
      share,
      recall20: recalls[at],
      gini: gini(Float64Array.from(open, (node) => times[at][node])),
      sme: among((node) => ecosystem.organisations[node].size === 'sme'),
    };
  });
}
