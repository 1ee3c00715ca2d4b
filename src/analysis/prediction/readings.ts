/** Readings of the data for one asker: a number for every organisation, higher where it points to a partner. */

import { textTerms } from '../../network/text-terms.ts';
import { affinityBetween } from './affinity.ts';
import { type Ground, type NamedProfiles, onSphere } from './ground.ts';
import type { Profile } from './model.ts';
import { p3Sums } from './p3.ts';
import { addLikeness, addSharedActivity, type KindRow, rowOf, tellingRow } from './profiles.ts';
import { aboutTerms, knownTerms } from './project-index.ts';
import { asTwin, projectTwins } from './project-twins.ts';
import { largest, questionReadings, TOPIC } from './question-readings.ts';
import { shortWalk } from './short-walk.ts';

/** Mean radius of the earth in km (IUGG). */
const EARTH_RADIUS = 6371.0088;
/** Kilometres taken where the place of either is unknown: about the median on CORDIS. */
const USUAL_DISTANCE = 1300;

/** One value an organisation each, in the units of the data; not to be written to, since questions share them. */
export interface Readings {
  /** Whether anything is asked about. */
  readonly isAsked: boolean;
  /** The same object where all that follows from projects is the same, as it was read once. */
  readonly origin: object;
  /** Chance that a walk over two shared projects ends there; {@link scoreP3} with steps by 1/√(participants − 1). */
  readonly circles: Float64Array;
  /** Chance of passing by on a walk of two to five steps; {@link shortWalk}. */
  readonly walk: Float64Array;
  /** Number of shared partners, and the same weighed by how recent and exclusive those ties are. */
  readonly sharedPartners: Float64Array;
  readonly recentPartners: Float64Array;
  /** Recent activity in the same parts of a programme, and on the same themes; see {@link addSharedActivity}. */
  readonly programme: Float64Array;
  readonly themeActivity: Float64Array;
  /** Cosines 0…1. */
  readonly themes: Float64Array;
  readonly calls: Float64Array;
  readonly words: Float64Array;
  /** Recent work on what is asked about, how much so the closest project is, and work like the closest ones. */
  readonly question: Float64Array;
  readonly closest: Float64Array;
  readonly likeClosest: Float64Array;
  /** Chance that a walk from a project on what is asked about over one of its members meets them. */
  readonly around: Float64Array;
  /** Recent projects in the calls named in the question, by how much they are about it. */
  readonly call: Float64Array;
  /** Recent activity in the programme parts and on the themes of projects like what is asked about. */
  readonly field: Float64Array;
  /** Recent activity in the asker's country, and beside others from there. */
  readonly country: Float64Array;
  readonly beside: Float64Array;
  /** Of the candidate's country, of its helix, and kilometres away. */
  readonly countryAffinity: (candidate: number) => number;
  readonly helixAffinity: (candidate: number) => number;
  readonly kilometres: (candidate: number) => number;
}

/** Who asks, as readings need it: an organisation's rows, or those made of what a profile says. */
interface Rows {
  readonly themes: KindRow;
  readonly themeActivity: KindRow;
  readonly programme: KindRow;
  readonly calls: KindRow;
  readonly words: KindRow;
  readonly country: number;
  readonly helix: number;
  readonly point: readonly [number, number, number];
}

/**
 * Reads the data for an organisation or a profile.
 *
 * @param about what the joint project would be about; see {@link PredictionQuestion}
 * @param ofPartners whether the asker's own partners are candidates, too; else what is read of them is anything
 * @returns dense readings; cost O(n + the ties of partners + holders of the asker's themes, words and calls)
 */
export function readingsFor(
  ground: Ground,
  asker: number | Profile,
  { about, ofPartners = false }: { about?: string | undefined; ofPartners?: boolean } = {},
): Readings {
  const rows = typeof asker === 'number' ? rowsOfOrganisation(ground, asker) : rowsOfProfile(ground, asker);
  const question = questionOf(asker, about);
  const alike = question === '' ? undefined : projectsAbout(ground, question);
  const { nothing } = ground;
  const { country, beside } =
    rows.country < 0 ? { country: nothing, beside: nothing } : ground.from(rows.country);
  const [x, y, z] = ground.position;
  const [ownX, ownY, ownZ] = rows.point;
  return {
    isAsked: alike !== undefined,
    ...(typeof asker === 'number' ? readingsOfTwin(ground, asker, ofPartners) : readingsOfRows(ground, rows)),
    ...questionReadings(ground, question, alike),
    field: alike === undefined ? nothing : read(ground, (out) => addField(ground, alike, out)),
    country,
    beside,
    countryAffinity: (candidate) => affinityBetween(ground.countryAffinity, rows.country, candidate),
    helixAffinity: (candidate) => affinityBetween(ground.helixAffinity, rows.helix, candidate),
    kilometres: (v) => {
      const half = Math.sqrt((x[v] - ownX) ** 2 + (y[v] - ownY) ** 2 + (z[v] - ownZ) ** 2) / 2;
      return Number.isNaN(half) ? USUAL_DISTANCE : 2 * EARTH_RADIUS * Math.asin(Math.min(1, half));
    },
  };
}

/** What is asked about, in words: a profile asks about what it says of itself, too. */
export function questionOf(asker: number | Profile, about = ''): string {
  return [typeof asker === 'number' ? '' : (asker.text ?? ''), about].join(' ').trim();
}

/** What follows from an organisation's projects alone. */
type ProjectReadings = Pick<
  Readings,
  | 'origin'
  | 'circles'
  | 'walk'
  | 'sharedPartners'
  | 'recentPartners'
  | 'programme'
  | 'themeActivity'
  | 'themes'
  | 'calls'
  | 'words'
>;

const lastRead = new WeakMap<Ground, { readonly twin: number; readonly readings: ProjectReadings }>();
/** Arrays to write the next readings to, where {@link inTurn} allows it. */
const spare = new WeakMap<Ground, Float64Array[]>();
let turnsOn: Ground | undefined;

/**
 * Does work in which nothing that is read for one asker is looked at once the next one asks. The arrays are then
 * written to again and again, which spares the memory a megabyte for each.
 */
export function inTurn<T>(ground: Ground, work: () => T): T {
  lastRead.delete(ground);
  turnsOn = ground;
  try {
    return work();
  } finally {
    lastRead.delete(ground);
    turnsOn = undefined;
  }
}

/** Hands what was read for one asker on to the next. */
function handOn(ground: Ground, { origin: _, walk, ...readings }: ProjectReadings): void {
  const arrays = spare.get(ground) ?? [];
  for (const array of Object.values(readings)) if (array !== ground.nothing) arrays.push(array);
  spare.set(ground, arrays);
}

/** A zero for each organisation, to add to. */
function blank(ground: Ground): Float64Array {
  const array = turnsOn === ground ? spare.get(ground)?.pop() : undefined;
  return array?.fill(0) ?? new Float64Array(ground.nothing.length);
}

/** Read once for organisations with the same projects that ask one after the other. */
function readingsOfTwin(ground: Ground, asker: number, ofPartners: boolean): ProjectReadings {
  const twin = projectTwins(ground.history.participations)[asker];
  let last = lastRead.get(ground);
  if (last?.twin !== twin) {
    if (last !== undefined && turnsOn === ground) handOn(ground, last.readings);
    last = { twin, readings: readingsOfOrganisation(ground, twin) };
    lastRead.set(ground, last);
  }
  // All that differs is what is said of the two, who are partners.
  if (!ofPartners) return last.readings;
  const { walk, sharedPartners, recentPartners } = last.readings;
  return {
    ...last.readings,
    walk: asTwin(walk, asker, twin),
    sharedPartners: asTwin(sharedPartners, asker, twin),
    recentPartners: asTwin(recentPartners, asker, twin),
  };
}

/** Cosines of the themes of an organisation or a profile with those of all. Not to be written to. */
export function themeLikeness(ground: Ground, asker: number | Profile): Float64Array {
  if (typeof asker === 'number') return readingsOfTwin(ground, asker, false).themes;
  const { profiles } = ground.themeLikeness;
  return read(ground, (out) => addLikeness(profiles, rowsOfProfile(ground, asker).themes, out));
}

function readingsOfOrganisation(ground: Ground, asker: number): ProjectReadings {
  const [sharedPartners, recentPartners] = partnersOfPartners(ground, asker);
  return {
    ...readingsOfRows(ground, rowsOfOrganisation(ground, asker)),
    circles: p3Sums(ground.circles, asker, blank(ground)),
    walk: shortWalk(ground.history.participations, asker),
    sharedPartners,
    recentPartners,
  };
}

function readingsOfRows(ground: Ground, rows: Rows): ProjectReadings {
  const { nothing, programme, themes, themeLikeness, calls, words } = ground;
  return {
    origin: {},
    circles: nothing,
    walk: nothing,
    sharedPartners: nothing,
    recentPartners: nothing,
    programme: read(ground, (out) => addSharedActivity(programme.profiles, rows.programme, out)),
    themeActivity: read(ground, (out) => addSharedActivity(themes.profiles, rows.themeActivity, out)),
    themes: read(ground, (out) => addLikeness(themeLikeness.profiles, rows.themes, out)),
    calls: read(ground, (out) => addLikeness(calls.profiles, rows.calls, out)),
    words: read(ground, (out) => addLikeness(words.profiles, rows.words, out)),
  };
}

function read(ground: Ground, add: (out: Float64Array) => void): Float64Array {
  const out = blank(ground);
  add(out);
  return out;
}

function rowsOfOrganisation(ground: Ground, asker: number): Rows {
  const [x, y, z] = ground.position;
  return {
    themes: rowOf(ground.themeLikeness.profiles, asker),
    themeActivity: rowOf(ground.themes.profiles, asker),
    programme: rowOf(ground.programme.profiles, asker),
    calls: rowOf(ground.calls.profiles, asker),
    words: rowOf(ground.words.profiles, asker),
    country: ground.countryAffinity.group[asker],
    helix: ground.helixAffinity.group[asker],
    point: [x[asker], y[asker], z[asker]],
  };
}

const UNKNOWN = -1;
const NOTHING: KindRow = { kind: [], amount: [] };

/** The rows that a profile makes of what it says. */
export function rowsOfProfile(ground: Ground, { themes = [], text = '', place, helix }: Profile): Rows {
  const { countries, themeLikeness, words } = ground;
  const own = themes.flatMap((id) => themeLikeness.index.get(id) ?? []);
  const line = [...new Set(own.flatMap((theme) => [theme, ...ground.above[theme]]))];
  const country = place?.country === undefined ? undefined : countries.index.get(place.country);
  return {
    themes: tellingRow(themeLikeness.profiles, line),
    themeActivity: { kind: line, amount: line.map(() => 1) },
    programme: NOTHING,
    calls: NOTHING,
    words: tellingRow(words.profiles, kindsOf(words, textTerms(text))),
    country: country ?? UNKNOWN,
    helix: helix === undefined ? UNKNOWN : (ground.helices.get(helix) ?? UNKNOWN),
    point: onSphere(place ?? {}),
  };
}

/** Cosines of a question's words with those of each project. */
export function projectsLike({ projectWords, history }: Ground, question: string): Float64Array {
  const likeness = new Float64Array(history.recency.length);
  const { profiles } = projectWords;
  addLikeness(profiles, tellingRow(profiles, kindsOf(projectWords, textTerms(question))), likeness);
  return likeness;
}

const lastAsked = new WeakMap<Ground, { readonly question: string; readonly about: Float64Array }>();

/** How much each project is about a question, 0…1; see {@link aboutTerms}. For the one asked last it is at hand. */
export function projectsAbout(ground: Ground, question: string): Float64Array {
  const { index } = ground;
  let last = lastAsked.get(ground);
  if (last?.question !== question) {
    last = { question, about: aboutTerms(index, knownTerms(index, question.replace(TOPIC, ' '))) };
    lastAsked.set(ground, last);
  }
  return last.about;
}

/** Projects that stand for what is asked about: the most alike. */
const ALIKE = 30;

/** Recent activity in the programme parts and themes of the projects most like the question, by how alike they are. */
function addField(
  { programmeRows, themeRows, programme, themes }: Ground,
  likeness: Float64Array,
  out: Float64Array,
): void {
  const closest = largest(likeness, ALIKE);
  for (const [rows, { profiles }] of [
    [programmeRows, programme],
    [themeRows, themes],
  ] as const) {
    const amounts = new Map<number, number>();
    for (const project of closest)
      for (let i = rows.start[project]; i < rows.start[project + 1]; i++)
        amounts.set(rows.kind[i], (amounts.get(rows.kind[i]) ?? 0) + likeness[project] ** 2);
    addSharedActivity(profiles, { kind: [...amounts.keys()], amount: [...amounts.values()] }, out);
  }
}

function kindsOf({ index }: NamedProfiles, names: readonly string[]): number[] {
  return names.flatMap((name) => index.get(name) ?? []);
}

/**
 * For every organisation the partners that it shares with one, as a number and as
 *
 *     Σ (w(u, z) + w(z, v)) / s(z) over shared partners z
 *
 * with w the weight of ties by recency and s their sum (Lü, L. & Zhou, T. (2010), EPL 89, 18001).
 */
function partnersOfPartners(ground: Ground, asker: number): [Float64Array, Float64Array] {
  const { ties, strength } = ground.history;
  const { start, target, weight } = ties;
  const [number, recent] = [blank(ground), blank(ground)];
  for (let i = start[asker]; i < start[asker + 1]; i++) {
    const shared = target[i];
    const inverse = strength[shared] > 0 ? 1 / strength[shared] : 0;
    const own = weight[i];
    for (let j = start[shared], end = start[shared + 1]; j < end; j++) {
      number[target[j]]++;
      recent[target[j]] += (own + weight[j]) * inverse;
    }
  }
  return [number, recent];
}
