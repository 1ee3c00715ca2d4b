/**
 * Effects by the year of joining and by calendar year, from a panel in which organisations join at different
 * times: the building blocks of a staggered difference-in-differences.
 *
 * Source: Callaway & Sant'Anna (2021), "Difference-in-differences with multiple time periods", Journal of
 * Econometrics 225.
 */
import { type TwoByTwoMethod, twoByTwo } from './two-by-two.ts';

/** Never treated, in {@link Panel.joined}. */
export const NEVER = 0;

/** Organisations by years; what is missing is NaN. */
export interface Panel {
  /** Ascending, without gaps. */
  readonly years: readonly number[];
  /** The year in which each organisation joined, or {@link NEVER}. */
  readonly joined: ArrayLike<number>;
  /** Of organisation i in the t-th year at `i·years + t`. */
  readonly outcome: Float64Array;
  /** Each like `outcome`; taken from the year that changes are measured from. */
  readonly covariates: readonly Float64Array[];
}

export interface GroupTimeOptions {
  method?: TwoByTwoMethod;
  /** Whom those who joined are compared with: whoever has not joined yet by then, or never joins. */
  control?: 'not-yet' | 'never';
  /** Before joining, changes are measured from the year before joining, or from the year before each. */
  base?: 'universal' | 'varying';
  /** Years before joining in which an effect may already show; those are no reference. */
  anticipation?: number;
  /** Fewest of those who joined, and of those compared with, for a comparison to be made. */
  fewest?: number;
  /**
   * Widens each one's influence by n/(n − 1) among those who joined and n/(n − k) among the others, as a
   * jackknife would: with a few dozen who joined, the plain formula's 95% interval holds in 92% of panels.
   */
  smallSample?: boolean;
}
export const GROUP_TIME_DEFAULTS = {
  method: 'doubly-robust',
  control: 'not-yet',
  base: 'universal',
  anticipation: 0,
  fewest: 5,
  smallSample: true,
} as const satisfies Required<GroupTimeOptions>;

export interface GroupTimeEffect {
  joined: number;
  year: number;
  effect: number;
  /** Those who joined, and those compared with, that were seen in both years. */
  treated: number;
  controls: number;
  /** Of every organisation of the panel on this effect, on the scale where the mean square over n is its variance. */
  influence: Float64Array;
}

export interface GroupTimeEffects {
  /** By year of joining, then by year. Cells of the reference year itself are not listed. */
  cells: GroupTimeEffect[];
  /** Comparisons that could not be made, since too few were seen in both years or the covariates failed. */
  left: number;
  /** How many organisations there are, and how many joined in each year. */
  organisations: number;
  joiners: ReadonlyMap<number, number>;
  joined: ArrayLike<number>;
}

/**
 * ATT(g, t) for every year of joining g and year t. Each comparison uses the organisations seen in both of its
 * years. Those who joined in the panel's first year or before have no earlier year, and are no control either.
 * Cost: one two-by-two a cell.
 */
export function groupTimeEffects(panel: Panel, options: GroupTimeOptions = {}): GroupTimeEffects {
  const settled = { ...GROUP_TIME_DEFAULTS, ...options };
  const { years, joined } = panel;
  const organisations = panel.joined.length;
  const joiners = new Map<number, number>();
  for (let i = 0; i < organisations; i++) {
    const year = joined[i];
    if (year > years[0] + settled.anticipation) joiners.set(year, (joiners.get(year) ?? 0) + 1);
  }
  const cells: GroupTimeEffect[] = [];
  let left = 0;
  for (const group of [...joiners.keys()].sort((a, b) => a - b)) {
    if (group > years[years.length - 1]) continue;
    const before = group - 1 - settled.anticipation;
    for (const year of years) {
      const reference = settled.base === 'varying' && year <= before ? year - 1 : before;
      if (year === reference || reference < years[0]) continue;
      const cell = compare(panel, group, year, reference, settled);
      if (cell === undefined) left++;
      else cells.push(cell);
    }
  }
  return { cells, left, organisations, joiners, joined };
}

function compare(
  { years, joined, outcome, covariates }: Panel,
  group: number,
  year: number,
  reference: number,
  { method, control, anticipation, fewest, smallSample }: Required<GroupTimeOptions>,
): GroupTimeEffect | undefined {
  const n = joined.length;
  const [now, then] = [year - years[0], reference - years[0]];
  const latest = Math.max(year, reference) + anticipation;
  const chosen: number[] = [];
  let treated = 0;
  for (let i = 0; i < n; i++) {
    const mayCompare = joined[i] === NEVER || (control === 'not-yet' && joined[i] > latest);
    if (joined[i] !== group && !mayCompare) continue;
    const row = i * years.length;
    if (Number.isNaN(outcome[row + now]) || Number.isNaN(outcome[row + then])) continue;
    if (covariates.some((values) => Number.isNaN(values[row + then]))) continue;
    chosen.push(i);
    if (joined[i] === group) treated++;
  }
  const controls = chosen.length - treated;
  if (treated < fewest || controls < fewest) return undefined;
  const at = (values: Float64Array, when: number) =>
    Float64Array.from(chosen, (i) => values[i * years.length + when]);
  const later = at(outcome, now);
  const result = twoByTwo(
    at(outcome, then).map((value, s) => later[s] - value),
    chosen.map((i) => (joined[i] === group ? 1 : 0)),
    covariates.map((values) => at(values, then)),
    method,
  );
  if (result === undefined) return undefined;
  const influence = new Float64Array(n);
  const widenTreated = smallSample ? treated / Math.max(1, treated - 1) : 1;
  const widenOthers = smallSample ? controls / Math.max(1, controls - 1 - covariates.length) : 1;
  chosen.forEach((i, s) => {
    const widen = joined[i] === group ? widenTreated : widenOthers;
    influence[i] = (widen * result.influence[s] * n) / chosen.length;
  });
  return { joined: group, year, effect: result.effect, treated, controls, influence };
}
