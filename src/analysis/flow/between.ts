/** Flow between lanes: exposure summed over the groups of sources and receivers, beside what the null expects. */
import { KnowersByLane } from './chance.ts';
import type { Exposures } from './exposure.ts';
import type { Lanes } from './lanes.ts';
import { type Timeline, yearOf } from './timeline.ts';

/** Fewest first projects behind a ratio for which an interval is given. */
export const FEWEST_PROJECTS = 10;

/**
 * Flow from lane g to lane h at place g × lanes + h. One unit is one first use with a source.
 *
 * `expected` is what the null gives ({@link KnowersByLane}), `projects` how many first projects the flow comes
 * through, `spread` the standard error of flow / expected, by linearisation over first projects (all who come to
 * a field through one project share their sources, so the project is what is drawn).
 */
export interface FlowBetween {
  readonly lanes: number;
  readonly flow: Float64Array;
  readonly expected: Float64Array;
  readonly projects: Int32Array;
  readonly spread: Float64Array;
  /** Flow by year, ascending, in the same places. */
  readonly years: readonly { year: number; flow: Float64Array }[];
  readonly ways: Record<Way, Share>;
  /** All flow between stages, without those off the chain. */
  readonly total: number;
}

/** Towards use, within one stage, or back towards research. */
export type Way = 'forward' | 'within' | 'backward';
const WAYS: readonly Way[] = ['forward', 'within', 'backward'];
export interface Share {
  readonly flow: number;
  readonly expected: number;
  /** Of the flow between stages, and the standard error of that share over first projects. */
  readonly share: number;
  readonly spread: number;
  /** What the share would be under the null. */
  readonly expectedShare: number;
}

/**
 * Sums the first uses that `keep` lets through. For lanes without an order, `ways` tells what stays within a
 * lane and what crosses it; forward and backward are then those with the source before or after by number.
 *
 * Cost: O(sources + first uses × lanes + {@link KnowersByLane}).
 */
export function flowBetween(
  time: Timeline,
  found: Exposures,
  lanes: Lanes,
  keep: (use: number) => boolean = () => true,
): FlowBetween {
  const count = lanes.groups.length;
  const knowers = new KnowersByLane(time, found, lanes);
  const sums = new Sums(count, wayOfCells(lanes));
  let rank = -1;
  for (let use = 0; use < found.count; use++) {
    if (found.start[use + 1] === found.start[use] || !keep(use)) continue;
    knowers.advanceTo(found.day[use]);
    if (found.rank[use] !== rank) {
      sums.closeProject();
      rank = found.rank[use];
      sums.openYear(yearOf(found.day[use]));
    }
    addUse(sums, found, lanes, knowers, use);
  }
  sums.closeProject();
  return sums.result();
}

function addUse(sums: Sums, found: Exposures, lanes: Lanes, knowers: KnowersByLane, use: number): void {
  const { start, group, share, groups } = lanes;
  const b = found.organisation[use];
  const each = 1 / (found.start[use + 1] - found.start[use]);
  for (let to = start[b]; to < start[b + 1]; to++) {
    for (let s = found.start[use]; s < found.start[use + 1]; s++) {
      const a = found.source[s];
      for (let from = start[a]; from < start[a + 1]; from++)
        sums.addFlow(group[from] * groups.length + group[to], each * share[from] * share[to]);
    }
    for (let from = 0; from < groups.length; from++) {
      const chance = knowers.of(found.field[use], from);
      if (chance > 0) sums.addExpected(from * groups.length + group[to], chance * share[to]);
    }
  }
}

/** Way of each cell as a number, or 3 where an end is off the chain. */
function wayOfCells({ groups }: Lanes): Uint8Array {
  return Uint8Array.from({ length: groups.length ** 2 }, (_, cell) => {
    const from = Math.floor(cell / groups.length);
    const to = cell % groups.length;
    if (groups[from].rest || groups[to].rest) return WAYS.length;
    return from < to ? 0 : from === to ? 1 : 2;
  });
}

/** Sums over first uses that keep, project by project, the squares that a standard error needs. */
class Sums {
  readonly #lanes: number;
  readonly #way: Uint8Array;
  readonly #flow: Float64Array;
  readonly #expected: Float64Array;
  readonly #projects: Int32Array;
  /** Over projects: Σ flow², Σ flow × expected, Σ expected². */
  readonly #squares: [Float64Array, Float64Array, Float64Array];
  readonly #projectFlow: Float64Array;
  readonly #projectExpected: Float64Array;
  #touched: number[] = [];
  readonly #isTouched: Uint8Array;
  readonly #wayFlow = new Float64Array(WAYS.length);
  readonly #wayExpected = new Float64Array(WAYS.length);
  /** Over projects: Σ flow of the way², Σ flow of the way × total; and Σ total². */
  readonly #waySquares = new Float64Array(WAYS.length);
  readonly #wayProducts = new Float64Array(WAYS.length);
  #totalSquares = 0;
  readonly #years = new Map<number, Float64Array>();
  #year: Float64Array = new Float64Array(0);

  constructor(lanes: number, way: Uint8Array) {
    const cells = lanes ** 2;
    this.#lanes = lanes;
    this.#way = way;
    this.#flow = new Float64Array(cells);
    this.#expected = new Float64Array(cells);
    this.#projects = new Int32Array(cells);
    this.#squares = [new Float64Array(cells), new Float64Array(cells), new Float64Array(cells)];
    this.#projectFlow = new Float64Array(cells);
    this.#projectExpected = new Float64Array(cells);
    this.#isTouched = new Uint8Array(cells);
  }

  openYear(year: number): void {
    let flow = this.#years.get(year);
    if (flow === undefined) {
      flow = new Float64Array(this.#lanes ** 2);
      this.#years.set(year, flow);
    }
    this.#year = flow;
  }

  addFlow(cell: number, amount: number): void {
    this.#touch(cell);
    this.#projectFlow[cell] += amount;
  }

  addExpected(cell: number, amount: number): void {
    this.#touch(cell);
    this.#projectExpected[cell] += amount;
  }

  #touch(cell: number): void {
    if (this.#isTouched[cell] === 1) return;
    this.#isTouched[cell] = 1;
    this.#touched.push(cell);
  }

  closeProject(): void {
    const ways = [0, 0, 0];
    for (const cell of this.#touched) {
      const flow = this.#projectFlow[cell];
      const expected = this.#projectExpected[cell];
      this.#flow[cell] += flow;
      this.#expected[cell] += expected;
      this.#year[cell] += flow;
      if (flow > 0) this.#projects[cell]++;
      this.#squares[0][cell] += flow * flow;
      this.#squares[1][cell] += flow * expected;
      this.#squares[2][cell] += expected * expected;
      const way = this.#way[cell];
      if (way < WAYS.length) {
        ways[way] += flow;
        this.#wayExpected[way] += expected;
      }
      this.#projectFlow[cell] = 0;
      this.#projectExpected[cell] = 0;
      this.#isTouched[cell] = 0;
    }
    this.#touched = [];
    const total = ways[0] + ways[1] + ways[2];
    this.#totalSquares += total * total;
    ways.forEach((flow, way) => {
      this.#wayFlow[way] += flow;
      this.#waySquares[way] += flow * flow;
      this.#wayProducts[way] += flow * total;
    });
  }

  result(): FlowBetween {
    const total = this.#wayFlow.reduce((sum, flow) => sum + flow, 0);
    const expectedTotal = this.#wayExpected.reduce((sum, flow) => sum + flow, 0);
    const ways = WAYS.map((way, place): [Way, Share] => {
      const share = this.#wayFlow[place] / total;
      return [
        way,
        {
          flow: this.#wayFlow[place],
          expected: this.#wayExpected[place],
          share,
          spread: standardErrorOfRatio(
            share,
            [this.#waySquares[place], this.#wayProducts[place], this.#totalSquares],
            total,
          ),
          expectedShare: this.#wayExpected[place] / expectedTotal,
        },
      ];
    });
    const [flows, products, expectations] = this.#squares;
    return {
      lanes: this.#lanes,
      flow: this.#flow,
      expected: this.#expected,
      projects: this.#projects,
      spread: this.#flow.map((flow, cell) =>
        standardErrorOfRatio(
          flow / this.#expected[cell],
          [flows[cell], products[cell], expectations[cell]],
          this.#expected[cell],
        ),
      ),
      years: [...this.#years].sort(([a], [b]) => a - b).map(([year, flow]) => ({ year, flow })),
      ways: Object.fromEntries(ways) as Record<Way, Share>,
      total,
    };
  }
}

/**
 * Standard error of a ratio of totals, by linearisation (Cochran 1977, Sampling Techniques, 6.4): the root of
 * Σ(o − r·e)² over the drawn units, over the total below the line.
 */
export function standardErrorOfRatio(
  ratio: number,
  [squares, products, below]: readonly [number, number, number],
  total: number,
): number {
  return Math.sqrt(Math.max(0, squares - 2 * ratio * products + ratio * ratio * below)) / total;
}
