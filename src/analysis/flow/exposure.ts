/**
 * Exposure: who may have learnt a theme from whom, and when. An organisation's first use of a theme, with the
 * partners around it that already worked on it. It says that knowledge could pass, never that it did.
 */
import { DAYS_A_YEAR } from '../../network/days.ts';
import { Growing, Knowledge } from './knowledge.ts';
import type { Timeline } from './timeline.ts';

export interface ExposureOptions {
  /** Years before a first use in which a shared project makes a partner a possible source. */
  window?: number;
  /** Years before a first use in which the data must show every theme of the organisation's projects. */
  lookBack?: number;
}
export const EXPOSURE_DEFAULTS = { window: 3, lookBack: 5 } as const satisfies Required<ExposureOptions>;

/** Whether a first use can be told to be one. */
export const TOLD = 0;
/** The data does not reach back as far as the look-back. */
export const TOO_SHORT = 1;
/** The organisation was in a project within the look-back of which the data gives no theme. */
export const THEMELESS = 2;
export type Telling = typeof TOLD | typeof TOO_SHORT | typeof THEMELESS;

/**
 * First uses as columns, in order of time: organisation, field, day, the position in the timeline of the first
 * project (the lowest, where several began that day), and whether it can be told ({@link Telling}). Its sources
 * are `source[start[u]…start[u+1])`, each once: each passes an equal share of one unit.
 */
export interface Exposures {
  readonly count: number;
  readonly organisation: Int32Array;
  readonly field: Int32Array;
  readonly day: Int32Array;
  readonly rank: Int32Array;
  readonly telling: Uint8Array;
  readonly start: Int32Array;
  readonly source: Int32Array;
}

/**
 * The exposures behind every first use of every field.
 *
 * Organisation b first works on field t on day s. Its sources are the partners a in that first project (in all
 * of them, where several on t began that day), and in its projects known within `window` years before s, that
 * worked on t before s. A first use without sources is one too: the organisation brought the field along.
 *
 * It is told to be a first use where the data begins `lookBack` years before it or earlier, and every project of
 * b in those years has themes; otherwise an earlier use may be hidden, and `telling` says why.
 *
 * Definition of our own, after the exposure of network diffusion (Valente 1995, Network Models of the Diffusion
 * of Innovations), with all weight on what the partner knew before.
 *
 * Cost: O(participations × themes of a project + first uses × participations of the partners' shared projects
 * within the window), 0.3 s on Horizon Europe.
 *
 * @example exposures(timeline(ecosystem, eachTheme(ecosystem)), { lookBack: 2 })
 */
export function exposures(time: Timeline, options: ExposureOptions = {}): Exposures {
  const { window, lookBack } = { ...EXPOSURE_DEFAULTS, ...options };
  const uses = firstUses(time);
  // In whole days, so that from one first of January to another is a year, leap years or not.
  const tell = teller(time, Math.floor(lookBack * DAYS_A_YEAR));
  const neighbours = new Neighbours(time, Math.ceil(window * DAYS_A_YEAR));
  const known = new Knowledge(time.organisations, time.fields);
  const day = new Int32Array(uses.count);
  const telling = new Uint8Array(uses.count);
  const start = new Int32Array(uses.count + 1);
  const source = new Growing();
  let learnt = 0;
  for (let use = 0; use < uses.count; use++) {
    const b = uses.organisation[use];
    const t = uses.field[use];
    const rank = uses.rank[use];
    day[use] = time.day[rank];
    telling[use] = tell(b, day[use]);
    for (; day[learnt] < day[use]; learnt++) known.add(uses.organisation[learnt], uses.field[learnt]);
    for (const a of neighbours.before(b, rank)) if (known.has(a, t)) source.push(a);
    for (const a of neighbours.sameDay(b, rank, t)) if (known.has(a, t)) source.push(a);
    start[use + 1] = source.length;
  }
  return { ...uses, day, telling, start, source: source.items() };
}

/** Every pair of organisation and field with the position of the first project that has both, in order of time. */
function firstUses(time: Timeline): Pick<Exposures, 'count' | 'organisation' | 'field' | 'rank'> {
  const seen = new Knowledge(time.organisations, time.fields);
  const organisation = new Growing();
  const field = new Growing();
  const rank = new Growing();
  for (let r = 0; r < time.day.length; r++)
    for (let i = time.organisationStart[r]; i < time.organisationStart[r + 1]; i++)
      for (let j = time.fieldStart[r]; j < time.fieldStart[r + 1]; j++) {
        if (seen.has(time.organisation[i], time.field[j])) continue;
        seen.add(time.organisation[i], time.field[j]);
        organisation.push(time.organisation[i]);
        field.push(time.field[j]);
        rank.push(r);
      }
  return {
    count: rank.length,
    organisation: organisation.items(),
    field: field.items(),
    rank: rank.items(),
  };
}

/** Says of a use whether the look-back before it, in days, is open to view. */
function teller(time: Timeline, lookBack: number): (organisation: number, day: number) => Telling {
  const begin = time.day[0];
  return (organisation, day) => {
    if (begin > day - lookBack) return TOO_SHORT;
    for (let i = time.rankStart[organisation]; i < time.rankStart[organisation + 1]; i++) {
      const r = time.rank[i];
      if (time.day[r] >= day) break;
      if (time.day[r] >= day - lookBack && time.hasTheme[r] === 0) return THEMELESS;
    }
    return TOLD;
  };
}

/** Partners of an organisation around a first use, each once, found anew only where the first project is another. */
class Neighbours {
  readonly #time: Timeline;
  readonly #window: number;
  /** The last gathering in which an organisation was met, by number. */
  readonly #met: Int32Array;
  readonly #metSameDay: Int32Array;
  #gathering = 0;
  #sameDayGathering = 0;
  #organisation = -1;
  #rank = -1;
  #found: number[] = [];

  constructor(time: Timeline, window: number) {
    this.#time = time;
    this.#window = window;
    this.#met = new Int32Array(time.organisations);
    this.#metSameDay = new Int32Array(time.organisations);
  }

  /** Partners in projects of the window before the day of that project. */
  before(organisation: number, rank: number): readonly number[] {
    if (organisation === this.#organisation && rank === this.#rank) return this.#found;
    this.#organisation = organisation;
    this.#rank = rank;
    this.#found = [];
    this.#met[organisation] = ++this.#gathering;
    const { day, rankStart, organisationStart } = this.#time;
    for (let i = rankStart[organisation]; i < rankStart[organisation + 1]; i++) {
      const r = this.#time.rank[i];
      if (day[r] >= day[rank]) break;
      if (day[r] < day[rank] - this.#window) continue;
      for (let j = organisationStart[r]; j < organisationStart[r + 1]; j++) {
        const partner = this.#time.organisation[j];
        if (this.#met[partner] === this.#gathering) continue;
        this.#met[partner] = this.#gathering;
        this.#found.push(partner);
      }
    }
    return this.#found;
  }

  /** Partners in the projects on that field that began on the same day, without those {@link before} it. */
  sameDay(organisation: number, rank: number, field: number): number[] {
    const { day, rankStart, organisationStart, fieldStart } = this.#time;
    const found: number[] = [];
    const gathering = ++this.#sameDayGathering;
    // The day's projects of the organisation that come before `rank` are not on the field, or it would be known.
    for (let i = this.#placeOf(organisation, rank); i < rankStart[organisation + 1]; i++) {
      const r = this.#time.rank[i];
      if (day[r] !== day[rank]) break;
      if (!this.#time.field.subarray(fieldStart[r], fieldStart[r + 1]).includes(field)) continue;
      for (let j = organisationStart[r]; j < organisationStart[r + 1]; j++) {
        const partner = this.#time.organisation[j];
        if (this.#met[partner] === this.#gathering || this.#metSameDay[partner] === gathering) continue;
        this.#metSameDay[partner] = gathering;
        found.push(partner);
      }
    }
    return found;
  }

  /** Where a project stands in the row of an organisation's projects. */
  #placeOf(organisation: number, rank: number): number {
    let low = this.#time.rankStart[organisation];
    let high = this.#time.rankStart[organisation + 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#time.rank[middle] < rank) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
