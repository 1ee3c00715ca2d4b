/** Exposure between single organisations: the ones with most flow in each lane, and what passed among them. */
import type { Exposures } from './exposure.ts';
import type { Lanes } from './lanes.ts';
import { yearOf } from './timeline.ts';

export interface FlowTies {
  readonly nodes: readonly { organisation: number; lane: number; inflow: number; outflow: number }[];
  /** By index into `nodes`; largest first, then by index and year. */
  readonly ties: readonly { from: number; to: number; year: number; flow: number }[];
  /** Organisations with flow that are not among the nodes. */
  readonly omitted: number;
}

/**
 * Takes from each lane, the rest aside, the `most` organisations with the largest sum of inflow and outflow over
 * the first uses that `keep` lets through. One at several stages stands in the first of them.
 *
 * Cost: O(sources).
 */
export function flowTies(
  found: Exposures,
  lanes: Lanes,
  most: number,
  keep: (use: number) => boolean,
): FlowTies {
  const organisations = lanes.start.length - 1;
  const inflow = new Float64Array(organisations);
  const outflow = new Float64Array(organisations);
  const uses: number[] = [];
  for (let use = 0; use < found.count; use++) {
    const sources = found.start[use + 1] - found.start[use];
    if (sources === 0 || !keep(use)) continue;
    uses.push(use);
    inflow[found.organisation[use]]++;
    for (let s = found.start[use]; s < found.start[use + 1]; s++) outflow[found.source[s]] += 1 / sources;
  }
  const flow = inflow.map((own, i) => own + outflow[i]);
  const listed = lanes.groups.flatMap(({ members, rest }, lane) =>
    rest
      ? []
      : members
          .filter((organisation) => flow[organisation] > 0 && lanes.group[lanes.start[organisation]] === lane)
          .sort((a, b) => flow[b] - flow[a] || a - b)
          .slice(0, most)
          .map((organisation) => ({
            organisation,
            lane,
            inflow: inflow[organisation],
            outflow: outflow[organisation],
          })),
  );
  return {
    nodes: listed,
    ties: tiesAmong(
      found,
      uses,
      listed.map(({ organisation }) => organisation),
      organisations,
    ),
    omitted: flow.filter((own) => own > 0).length - listed.length,
  };
}

function tiesAmong(
  found: Exposures,
  uses: readonly number[],
  listed: readonly number[],
  organisations: number,
): FlowTies['ties'] {
  const place = new Int32Array(organisations).fill(-1);
  listed.forEach((organisation, at) => {
    place[organisation] = at;
  });
  const ties = new Map<string, { from: number; to: number; year: number; flow: number }>();
  for (const use of uses) {
    const to = place[found.organisation[use]];
    if (to < 0) continue;
    const year = yearOf(found.day[use]);
    const each = 1 / (found.start[use + 1] - found.start[use]);
    for (let s = found.start[use]; s < found.start[use + 1]; s++) {
      const from = place[found.source[s]];
      if (from < 0) continue;
      const key = `${from} ${to} ${year}`;
      const tie = ties.get(key);
      if (tie === undefined) ties.set(key, { from, to, year, flow: each });
      else tie.flow += each;
    }
  }
  return [...ties.values()].sort(
    (a, b) => b.flow - a.flow || a.from - b.from || a.to - b.to || a.year - b.year,
  );
}
