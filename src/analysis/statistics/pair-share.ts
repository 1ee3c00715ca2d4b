/**
 * Shares of pairs of organisations, with intervals that allow for pairs hanging together: those of one organisation,
 * and those that one project made.
 */
import { type Interval, wilson } from './binomial.ts';

/** A share of pairs with its 95% interval. */
export interface PairShare extends Interval {
  readonly hits: number;
  /** Pairs. */
  readonly n: number;
  /** So many independent pairs would tell as much; never more than there are. */
  readonly effective: number;
}

/**
 * Counts pairs by outcome, one `add` a pair.
 *
 * The variance of a share sums over all pairs of pairs that have an organisation in common (Aronow, Samii & Assenova
 * 2015, Cluster-robust variance estimation for dyadic data, Political Analysis 23) or were made by the same project
 * (two ways of clustering: Cameron, Gelbach & Miller 2011, Journal of Business & Economic Statistics 29):
 *
 *     V = (Σᵢ Uᵢ² + Σₚ Uₚ² − Σᵢₚ Uᵢₚ²) / n²,  U the sum of (hit − share) over the pairs of a cluster
 *
 * and at least that of each way alone and of independent pairs. Wilson's interval is then taken with the number of
 * independent pairs of that variance. Where all pairs or none are hits there is no variance to see: each project
 * then counts as one.
 *
 * A bootstrap over organisations or projects would estimate the same; this needs no draws, one pass and
 * O(pairs) memory of clusters.
 *
 * @example const tally = new PairTally(); tally.add(0, 1, 7, 'new'); tally.share('new') // { hits: 1, n: 1, … }
 */
export class PairTally<Outcome extends string> {
  readonly #total: Counts<Outcome> = new Map();
  readonly #organisations = new Map<number, Counts<Outcome>>();
  readonly #projects = new Map<number, Counts<Outcome>>();
  readonly #both = new Map<number, Map<number, Counts<Outcome>>>();

  /** @param project the one that made the pair: where there are several, the first */
  add(one: number, other: number, project: number, outcome: Outcome): void {
    count(this.#total, outcome);
    count(within(this.#projects, project), outcome);
    for (const organisation of [one, other]) {
      count(within(this.#organisations, organisation), outcome);
      let own = this.#both.get(project);
      if (own === undefined) {
        own = new Map();
        this.#both.set(project, own);
      }
      count(within(own, organisation), outcome);
    }
  }

  /** The pairs with an outcome, over all pairs added; 0…1 where there are none. */
  share(outcome: Outcome): PairShare {
    const { hits, n } = sizeOf(this.#total, outcome);
    if (n === 0) return { hits, n, effective: 0, low: 0, high: 1 };
    const effective = this.#effective(outcome, hits, n);
    return { hits, n, effective, ...wilson(hits === n ? effective : (hits / n) * effective, effective) };
  }

  #effective(outcome: Outcome, hits: number, n: number): number {
    const share = hits / n;
    const clusters = Math.min(evenClusters(this.#projects), evenClusters(this.#organisations));
    if (hits === 0 || hits === n) return Math.min(n, clusters);
    const squares = (clusters: Iterable<Counts<Outcome>>): number => {
      let sum = 0;
      for (const counts of clusters) {
        const own = sizeOf(counts, outcome);
        sum += (own.hits - share * own.n) ** 2;
      }
      return sum;
    };
    const byOrganisation = squares(this.#organisations.values());
    const byProject = squares(this.#projects.values());
    let byBoth = 0;
    for (const own of this.#both.values()) byBoth += squares(own.values());
    const independent = n * share * (1 - share);
    const pairs = Math.max(
      byOrganisation + byProject - byBoth,
      byOrganisation - independent,
      byProject,
      independent,
    );
    return (n * independent) / (pairs * fewClusters(clusters));
  }
}

/** As many clusters of one size would weigh the same: (Σ n)² / Σ n² (Kish 1965). */
function evenClusters(clusters: ReadonlyMap<number, Counts<string>>): number {
  let sum = 0;
  let squares = 0;
  for (const counts of clusters.values()) {
    const { n } = sizeOf(counts, '');
    sum += n;
    squares += n * n;
  }
  return sum ** 2 / squares;
}

/** What a variance estimated from few clusters is short of: (t/z)² of so many less one, to first order. */
function fewClusters(clusters: number): number {
  return (1 + (Z ** 2 + 1) / (4 * Math.max(1, clusters - 1))) ** 2;
}
const Z = 1.959963984540054;

type Counts<Outcome> = Map<Outcome, number>;

function count<Outcome>(counts: Counts<Outcome>, outcome: Outcome): void {
  counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
}

function within<Outcome>(clusters: Map<number, Counts<Outcome>>, cluster: number): Counts<Outcome> {
  let counts = clusters.get(cluster);
  if (counts === undefined) {
    counts = new Map();
    clusters.set(cluster, counts);
  }
  return counts;
}

function sizeOf<Outcome>(counts: Counts<Outcome>, outcome: Outcome): { hits: number; n: number } {
  let n = 0;
  for (const own of counts.values()) n += own;
  return { hits: counts.get(outcome) ?? 0, n };
}
