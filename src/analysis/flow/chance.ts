/**
 * The null that exposure is shown against: the field could have come from anyone who already worked on it, each
 * as likely as it had projects by then. It keeps every first use with its day and every organisation's activity,
 * and forgets who worked with whom.
 */
import type { Exposures } from './exposure.ts';
import type { Lanes } from './lanes.ts';
import type { Timeline } from './timeline.ts';

/**
 * Walks first uses in order of time and holds, for each field, the projects of those who know it by then: in all,
 * and by lane. A source drawn by the null is in lane g with the chance `of(field, g)`.
 *
 * Cost of the whole walk: O(Σ over participations of the fields known by the organisation × its lanes).
 */
export class KnowersByLane {
  readonly #time: Timeline;
  readonly #found: Exposures;
  readonly #lanes: Lanes;
  readonly #lane: Float64Array;
  readonly #all: Float64Array;
  readonly #projects: Int32Array;
  readonly #knows: number[][];
  #rank = 0;
  #use = 0;

  constructor(time: Timeline, found: Exposures, lanes: Lanes) {
    this.#time = time;
    this.#found = found;
    this.#lanes = lanes;
    this.#lane = new Float64Array(time.fields * lanes.groups.length);
    this.#all = new Float64Array(time.fields);
    this.#projects = new Int32Array(time.organisations);
    this.#knows = Array.from({ length: time.organisations }, () => []);
  }

  /** Takes in everything before that day. Days may only go up. */
  advanceTo(day: number): void {
    const { organisationStart, organisation } = this.#time;
    while (this.#rank < this.#time.day.length && this.#time.day[this.#rank] < day) {
      const today = this.#time.day[this.#rank];
      for (; this.#time.day[this.#rank] === today; this.#rank++)
        for (let i = organisationStart[this.#rank]; i < organisationStart[this.#rank + 1]; i++) {
          const who = organisation[i];
          this.#projects[who]++;
          for (const field of this.#knows[who]) this.#add(who, field, 1);
        }
      for (; this.#found.day[this.#use] === today; this.#use++) {
        const who = this.#found.organisation[this.#use];
        const field = this.#found.field[this.#use];
        this.#knows[who].push(field);
        this.#add(who, field, this.#projects[who]);
      }
    }
  }

  /** Projects of all who know the field. */
  all(field: number): number {
    return this.#all[field];
  }

  /** The chance that the null draws a source in that lane; NaN where nobody knows the field. */
  of(field: number, lane: number): number {
    return this.#lane[field * this.#lanes.groups.length + lane] / this.#all[field];
  }

  #add(who: number, field: number, projects: number): void {
    const { start, group, share, groups } = this.#lanes;
    this.#all[field] += projects;
    for (let i = start[who]; i < start[who + 1]; i++)
      this.#lane[field * groups.length + group[i]] += projects * share[i];
  }
}
