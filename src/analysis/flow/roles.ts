/** What part each organisation plays in the flow: who spreads, takes up, passes on, brings in from outside. */
import type { Exposures } from './exposure.ts';
import type { Timeline } from './timeline.ts';

/** By organisation, in first uses. */
export interface FlowRoles {
  /** Shares of others' first uses that it was a source of. */
  readonly outflow: Float64Array;
  /** What the null expects of {@link outflow}: it keeps first uses and activity, and forgets who worked with whom. */
  readonly expectedOutflow: Float64Array;
  /** Its own first uses that had a source. */
  readonly inflow: Float64Array;
  /** Part of its inflow that came from organisations outside the focus. 0 everywhere where there is no focus. */
  readonly broughtIn: Float64Array;
}

/**
 * Roles over the first uses that `keep` lets through. Who passes on is told by the smaller of inflow and outflow.
 *
 * @param inFocus whether an organisation belongs to the region that is looked at
 */
export function flowRoles(
  time: Timeline,
  found: Exposures,
  keep: (use: number) => boolean = () => true,
  inFocus: (organisation: number) => boolean = () => true,
): FlowRoles {
  const outflow = new Float64Array(time.organisations);
  const inflow = new Float64Array(time.organisations);
  const broughtIn = new Float64Array(time.organisations);
  for (let use = 0; use < found.count; use++) {
    const sources = found.start[use + 1] - found.start[use];
    if (sources === 0 || !keep(use)) continue;
    const b = found.organisation[use];
    inflow[b]++;
    for (let s = found.start[use]; s < found.start[use + 1]; s++) {
      outflow[found.source[s]] += 1 / sources;
      if (!inFocus(found.source[s])) broughtIn[b] += 1 / sources;
    }
  }
  return { outflow, inflow, broughtIn, expectedOutflow: expectedOutflow(time, found, keep) };
}

/**
 * What each organisation would have passed on had every first use been shared among all who knew the field, by
 * their numbers of projects. A running sum for each field of 1 / projects of all who know it turns the sum over
 * first uses into differences, taken whenever an organisation's number of projects changes.
 *
 * Cost: O(Σ over participations of the fields known by the organisation).
 */
function expectedOutflow(time: Timeline, found: Exposures, keep: (use: number) => boolean): Float64Array {
  const expected = new Float64Array(time.organisations);
  const projects = new Int32Array(time.organisations);
  const knows: { field: number; since: number }[][] = Array.from({ length: time.organisations }, () => []);
  const all = new Float64Array(time.fields);
  const running = new Float64Array(time.fields);
  const settle = (who: number, added: number) => {
    for (const known of knows[who]) {
      expected[who] += projects[who] * (running[known.field] - known.since);
      known.since = running[known.field];
      all[known.field] += added;
    }
    projects[who] += added;
  };
  let use = 0;
  for (let rank = 0; rank < time.day.length; ) {
    const today = time.day[rank];
    const first = use;
    for (; found.day[use] === today; use++)
      if (found.start[use + 1] > found.start[use] && keep(use))
        running[found.field[use]] += 1 / all[found.field[use]];
    for (; time.day[rank] === today; rank++)
      for (let i = time.organisationStart[rank]; i < time.organisationStart[rank + 1]; i++)
        settle(time.organisation[i], 1);
    for (let learnt = first; learnt < use; learnt++) {
      const who = found.organisation[learnt];
      const field = found.field[learnt];
      knows[who].push({ field, since: running[field] });
      all[field] += projects[who];
    }
  }
  for (let who = 0; who < time.organisations; who++) settle(who, 0);
  return expected;
}
