/** Whether chances mean what they say. */
import { wilson } from '../../statistics/binomial.ts';

/** Predicted chances with what came about, and how many cases each stands for. */
export interface Forecasts {
  readonly predicted: number[];
  readonly outcome: number[];
  readonly weight: number[];
}

export interface ReliabilityBin {
  readonly cases: number;
  /** Mean chance given, share that came about, and the latter's 95% interval (Wilson 1927) by the number of rows, whatever they weigh. */
  readonly predicted: number;
  readonly observed: number;
  readonly low: number;
  readonly high: number;
}

const BINS = 10;

/**
 * Forecasts in ten bins of equally many cases by chance given, and the expected calibration error: the mean over cases
 * of |predicted − observed| of their bin. Naeini, M. P., Cooper, G. & Hauskrecht, M. (2015), AAAI '15, 2901–2907.
 */
export function calibration({ predicted, outcome, weight }: Forecasts): {
  error: number;
  bins: ReliabilityBin[];
} {
  const order = predicted.map((_, i) => i).sort((a, b) => predicted[a] - predicted[b] || a - b);
  const all = weight.reduce((sum, cases) => sum + cases, 0);
  const bins: ReliabilityBin[] = [];
  let error = 0;
  let at = 0;
  for (let bin = 0, before = 0; bin < BINS && at < order.length; bin++) {
    let cases = 0;
    let rows = 0;
    let expected = 0;
    let observed = 0;
    while (at < order.length && (before + cases < (all * (bin + 1)) / BINS || bin === BINS - 1)) {
      const i = order[at++];
      cases += weight[i];
      rows++;
      expected += weight[i] * predicted[i];
      observed += weight[i] * outcome[i];
    }
    before += cases;
    if (cases === 0) continue;
    const share = observed / cases;
    bins.push({ cases, predicted: expected / cases, observed: share, ...wilson(share * rows, rows) });
    error += (cases / all) * Math.abs(expected / cases - share);
  }
  return { error, bins };
}
