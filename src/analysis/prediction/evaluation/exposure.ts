/** How evenly suggestions are spread over all that could be suggested, and who they are. */
import type { Organisation } from '../../../model/organisation.ts';
import { seededRandom } from '../../random.ts';
import type { History } from '../history.ts';
import { centredFigureOf, type Figure } from './bootstrap.ts';
import { gini } from './ranking-metrics.ts';

/** Draws for an interval. */
const ROUNDS = 100;
/** Regions that count as the largest. */
const LARGEST = 10;

/** Shares 0…1 of some organisations that did one project, that are small or medium, or that are in the largest regions. */
interface Shares {
  readonly singleProjectShare: number;
  readonly smeShare: number;
  readonly largestRegionsShare: number;
}

export interface Spread {
  /** Of the lists: who is on them, and how evenly candidates are: `coverage`, `gini` and the shares, with intervals. */
  of(lists: readonly (readonly number[])[], seed: number): Record<string, Figure>;
  /** The shares among all candidates. */
  readonly atHand: Shares;
}

/** What is needed to judge lists of suggestions from a history; O(n). */
export function spreadIn(history: History): Spread {
  const { present, brokers, projects, ecosystem } = history;
  const candidates = Int32Array.from(present.keys()).filter((v) => present[v] === 1 && brokers[v] === 0);
  const regions = ecosystem.organisations.map(regionOf);
  const largest = largestOf(Array.from(candidates, (v) => regions[v]));
  const flag = (is: (v: number) => boolean) => Uint8Array.from(present, (_, v) => (is(v) ? 1 : 0));
  const singles = flag((v) => projects[v] <= 1);
  const smes = flag((v) => ecosystem.organisations[v].size === 'sme');
  const central = flag((v) => largest.has(regions[v]));
  const sharesOf = (counts: Float64Array): Shares => {
    let [all, single, sme, middle] = [0, 0, 0, 0];
    for (let v = 0; v < counts.length; v++) {
      const times = counts[v];
      if (times === 0) continue;
      all += times;
      single += times * singles[v];
      sme += times * smes[v];
      middle += times * central[v];
    }
    return { singleProjectShare: single / all, smeShare: sme / all, largestRegionsShare: middle / all };
  };
  const measure = (lists: readonly (readonly number[])[]) => {
    const counts = new Float64Array(present.length);
    for (const list of lists) for (const v of list) counts[v]++;
    const own = Float64Array.from(candidates, (v) => counts[v]);
    const covered = own.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
    return { coverage: covered / own.length, gini: gini(own), ...sharesOf(counts) };
  };
  const once = new Float64Array(present.length);
  for (const v of candidates) once[v] = 1;
  return {
    atHand: sharesOf(once),
    of(lists, seed) {
      const random = seededRandom(seed);
      const draws = Array.from({ length: ROUNDS }, () =>
        measure(lists.map(() => lists[Math.floor(random() * lists.length)])),
      );
      return Object.fromEntries(
        Object.entries(measure(lists)).map(([key, value]) => [
          key,
          centredFigureOf(
            value,
            Float64Array.from(draws, (draw) => draw[key as keyof typeof draw]),
          ),
        ]),
      );
    },
  };
}

/** The NUTS 2 region, or the country where only that is known. */
function regionOf({ place: { nuts, country = '' } }: Organisation): string {
  return nuts === undefined ? country : nuts.slice(0, 4);
}

function largestOf(regions: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const region of regions) counts.set(region, (counts.get(region) ?? 0) + 1);
  return new Set(
    [...counts]
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .slice(0, LARGEST)
      .map(([region]) => region),
  );
}
