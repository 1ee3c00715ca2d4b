/** How one field of knowledge spread: who knew it in each year, how long it took to companies, who opened the door. */
import { isClusterOrganisation } from '../../model/organisation.ts';
import type { Ecosystem } from '../../network/ecosystem.ts';
import type { Exposures } from './exposure.ts';
import type { Lanes } from './lanes.ts';
import { type Timeline, yearOf } from './timeline.ts';

export interface Diffusion {
  /** From the first year of use to the last of the data; by lane, in shares where lanes overlap. */
  readonly years: readonly { year: number; learnt: Float64Array; know: Float64Array }[];
  /** Day of the first use by a knowledge organisation and by a company, where there is one. */
  readonly firstResearch: number | undefined;
  readonly firstCompany: number | undefined;
  /** Organisations whose very first project in the data was on the field. */
  readonly newcomers: number;
  /** Of those, how many came to it in a project that a cluster organisation was in. */
  readonly throughCluster: number;
}

/** Diffusion of all fields of the timeline together; meant for one ({@link oneField}). Counts every first use seen. */
export function diffusion(
  ecosystem: Ecosystem,
  time: Timeline,
  found: Exposures,
  lanes: Lanes,
  keep: (use: number) => boolean = () => true,
): Diffusion {
  const helices = ecosystem.organisations.map(({ helix }) => helix);
  const brokers = ecosystem.organisations.map(isClusterOrganisation);
  const learnt = new Map<number, Float64Array>();
  const firstOf = new Map<string, number>();
  let newcomers = 0;
  let throughCluster = 0;
  for (let use = 0; use < found.count; use++) {
    if (!keep(use)) continue;
    const b = found.organisation[use];
    const year = yearOf(found.day[use]);
    if (!learnt.has(year)) learnt.set(year, new Float64Array(lanes.groups.length));
    for (let i = lanes.start[b]; i < lanes.start[b + 1]; i++)
      learnt.get(year)![lanes.group[i]] += lanes.share[i];
    if (!firstOf.has(helices[b])) firstOf.set(helices[b], found.day[use]);
    const rank = found.rank[use];
    if (time.day[time.rank[time.rankStart[b]]] < found.day[use] || brokers[b]) continue;
    newcomers++;
    const consortium = time.organisation.subarray(
      time.organisationStart[rank],
      time.organisationStart[rank + 1],
    );
    if (consortium.some((partner) => brokers[partner])) throughCluster++;
  }
  return {
    years: cumulated(learnt, time, lanes.groups.length),
    firstResearch: firstOf.get('knowledge'),
    firstCompany: firstOf.get('company'),
    newcomers,
    throughCluster,
  };
}

function cumulated(
  learnt: ReadonlyMap<number, Float64Array>,
  time: Timeline,
  lanes: number,
): Diffusion['years'] {
  if (learnt.size === 0) return [];
  const first = Math.min(...learnt.keys());
  const last = yearOf(time.day[time.day.length - 1]);
  let know = new Float64Array(lanes);
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const own = learnt.get(first + i) ?? new Float64Array(lanes);
    know = know.map((sum, lane) => sum + own[lane]);
    return { year: first + i, learnt: own, know };
  });
}
