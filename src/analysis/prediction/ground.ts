/** What all predictions on one history share: profiles of what organisations do, where and with whom. */
import type { Organisation } from '../../model/organisation.ts';
import type { ProjectSummary } from '../../network/content.ts';
import type { Ecosystem } from '../../network/ecosystem.ts';
import { lazily, once } from '../../network/once.ts';
import type { Participations } from '../../network/packed.ts';
import { recalledOfMany } from '../../network/recall.ts';
import { textTerms } from '../../network/text-terms.ts';
import type { Sections } from '../../store/cache/cache.ts';
import { themeLineRows } from '../themes/project-themes.ts';
import { type Affinity, affinityOf } from './affinity.ts';
import { type CountryReadings, countryReadings } from './country-readings.ts';
import { type History, knownDays } from './history.ts';
import {
  bothWays,
  type KindRows,
  numberKinds,
  type Profiles,
  profilesOf,
  type TellingProfiles,
  telling,
} from './profiles.ts';
import { type ProjectIndex, projectIndexOf } from './project-index.ts';

/** Terms that an organisation's text keeps: its most telling. */
const TERMS_KEPT = 80;

/** Profiles with the number of each kind by name. */
export interface NamedProfiles<P extends Profiles = Profiles> {
  readonly profiles: P;
  readonly index: ReadonlyMap<string, number>;
}

/** What is not asked of it is not made. */
export interface Ground {
  readonly history: History;
  /** Recent activity by the deepest part of a programme, such as `HORIZON.2.5`. */
  readonly programme: NamedProfiles;
  /** Recent activity by theme, with those above it. */
  readonly themes: NamedProfiles;
  /** The programme part and the themes of each project. */
  readonly programmeRows: KindRows;
  readonly themeRows: KindRows;
  /** Likeness of themes; of programme parts, families of calls and funding schemes; of words. Rows of length 1. */
  readonly themeLikeness: NamedProfiles<TellingProfiles>;
  readonly calls: NamedProfiles<TellingProfiles>;
  readonly words: NamedProfiles<TellingProfiles>;
  /** Words by project instead of organisation, rows of length 1. */
  readonly projectWords: NamedProfiles<TellingProfiles>;
  /** Which projects a text is about; made when first asked for. */
  readonly index: ProjectIndex;
  /** The families of calls of each project, as {@link Ground.callActivity} numbers them. */
  readonly familyRows: KindRows;
  /** Recent activity by family of calls. */
  readonly callActivity: NamedProfiles;
  /** ln(1 + reach) of each organisation. */
  readonly activity: Float64Array;
  /**
   * What the model takes of each organisation alone, as logarithms: recent organisations that came in with it (those
   * whose first project was one of its own), its partners and its recent projects.
   */
  readonly standing: Readonly<Record<'broughtIn' | 'partners' | 'recentProjects', Float64Array>>;
  /** A zero for each organisation: what a reading says that says nothing. */
  readonly nothing: Float64Array;
  /** The themes above each theme. */
  readonly above: readonly (readonly number[])[];
  /** Recent activity by country, one kind an organisation at most. */
  readonly countries: NamedProfiles;
  readonly countryAffinity: Affinity;
  /** What is read for whoever asks from a country, by its number. */
  readonly from: (country: number) => CountryReadings;
  readonly helixAffinity: Affinity;
  /** The group of each helix in {@link helixAffinity}. */
  readonly helices: ReadonlyMap<string, number>;
  /** The participations with weights that make P3 step by 1/√(participants − 1) instead of 1/(participants − 1). */
  readonly circles: Participations;
  /** x, y and z of each organisation on the unit sphere; NaN where unknown. */
  readonly position: readonly [Float64Array, Float64Array, Float64Array];
}

const made = new WeakMap<History, Ground>();

/**
 * @returns the same object again for the same history. For 26,000 organisations the first question waits about a second,
 *   or a tenth of it where the store's cache has the profiles
 */
export function groundOf(history: History): Ground {
  let ground = made.get(history);
  if (ground === undefined) {
    ground = build(history);
    made.set(history, ground);
  }
  return ground;
}

function build(history: History): Ground {
  const ground: Ground = lazily<Ground>({
    history: () => history,
    ...makeProfiles(history),
    ...makeGroups(history),
    index: () => projectIndexOf(history.ecosystem),
    standing: () => ({
      broughtIn: broughtInBy(history).map((recent) => Math.log(recent + 0.1)),
      partners: history.degree.map(Math.log1p),
      recentProjects: history.recentProjects.map(Math.log1p),
    }),
    activity: () => history.reach.map(Math.log1p),
    nothing: () => new Float64Array(history.reach.length),
    from: () => countryReadings(ground),
    circles: () => ({
      ...history.participations,
      weight: Float64Array.from(history.participations.size, (k) => Math.sqrt(Math.max(1, k - 1))),
    }),
    position: () => positionsOf(history.ecosystem.organisations, knownOf(history, 'place.latitude')),
  });
  return ground;
}

/** How to make what projects say of those who take part in them. */
function makeProfiles(history: History) {
  const { ecosystem, participations } = history;
  const { projects } = ecosystem;
  const lines = once(() => themeLineRows(ecosystem));
  const themeRows = once(() => ({
    kinds: lines().themes.length,
    start: lines().start,
    kind: lines().theme,
    index: new Map<string, number>(lines().themes.map((id, number) => [id, number])),
  }));
  const parts = once(() => numberKinds(projects.map(({ legalBasis }) => deepest(legalBasis))));
  const families = once(() => numberKinds(projects.map(({ topics }) => topics.map(callFamily))));
  const calls = once(() => numberKinds(projects.map(callsOf)));
  const words = once(() => numberKinds(projects.map(wordsOf)));

  const active = activityOf(history);
  const each = new Float64Array(projects.length).fill(1);
  const recent = (rows: KindRows) => profilesOf(participations, rows, active);
  const all = (rows: KindRows) => profilesOf(participations, rows, each);
  const kept =
    <P extends Profiles>(what: string, rows: () => NamedRows, make: (rows: KindRows) => P) =>
    () =>
      keptProfiles(ecosystem, what, rows, make);
  return {
    programme: kept('programme', parts, recent),
    themes: kept('themes', themeRows, recent),
    themeLikeness: kept('theme likeness', themeRows, (rows) => telling(all(rows))),
    calls: kept('calls', calls, (rows) => telling(all(rows))),
    words: kept('words', words, (rows) => telling(all(rows), TERMS_KEPT)),
    projectWords: kept('project words', words, (rows) => telling(onceEach(rows))),
    callActivity: kept('call activity', families, recent),
    familyRows: families,
    programmeRows: parts,
    themeRows,
    above: () => lines().above,
  };
}

type NamedRows = KindRows & { readonly index: ReadonlyMap<string, number> };

/** Profiles of rows with the names of their kinds: as the cache has them, else made and kept. */
function keptProfiles<P extends Profiles>(
  ecosystem: Ecosystem,
  what: string,
  rows: () => NamedRows,
  make: (rows: KindRows) => P,
): NamedProfiles<P> {
  const kept = recalledOfMany<Sections>(ecosystem, `profiles ${what}`, () => ({
    ...(make(rows()) as unknown as Sections),
    names: JSON.stringify([...rows().index.keys()]),
  })) as unknown as P & { names: string };
  return lazily<NamedProfiles<P>>({
    profiles: () => kept,
    index: () => new Map((JSON.parse(kept.names) as string[]).map((name, kind) => [name, kind])),
  });
}

/** How to make what countries and helices say of the organisations in them. */
function makeGroups(history: History) {
  const { organisations } = history.ecosystem;
  const countries = once(() => numberKinds(countriesOf(history)));
  const saysHelix = knownOf(history, 'helix');
  const helices = once(() => numberKinds(organisations.map(({ helix }, o) => (saysHelix(o) ? [helix] : []))));
  const affinity = (what: string, { kinds, ...rows }: KindRows): Affinity => {
    const group = groupOf(rows);
    const { ratio } = recalledOfMany(history.ecosystem, `affinity of ${what}`, () => ({
      ratio: affinityOf(history.ties, group, kinds),
    }));
    return { group, groups: kinds, ratio };
  };
  return {
    countries: () => ({
      profiles: activityByKind(countries(), history.reach),
      index: countries().index,
    }),
    countryAffinity: () => affinity('countries', countries()),
    helixAffinity: () => affinity('helices', helices()),
    helices: () => helices().index,
  };
}

/** What each project counts for recent activity: nothing without others. */
function activityOf({ recency, participations: { size } }: History): Float64Array {
  return recency.map((weight, p) => (size[p] > 1 ? weight * Math.sqrt(size[p] - 1) : 0));
}

/** Rows as profiles in which each kind of a row counts once. */
function onceEach({ start, kind, kinds }: KindRows): Profiles {
  return bothWays(start, kind, new Float64Array(kind.length).fill(1), kinds);
}

const wordsOf = ({ title, keywords }: ProjectSummary): string[] =>
  textTerms([title ?? '', ...keywords].join(' '));

const callsOf = ({ legalBasis, topics, fundingScheme }: ProjectSummary): string[] => [
  ...deepest(legalBasis),
  ...topics.map(callFamily),
  ...(fundingScheme === undefined ? [] : [fundingScheme]),
];

/** The country of each organisation, as far as it was known. */
function countriesOf(history: History): string[][] {
  const isKnown = knownOf(history, 'place.country');
  return history.ecosystem.organisations.map(({ place }, o) =>
    place.country === undefined || !isKnown(o) ? [] : [place.country],
  );
}

/** Of a programme's parts, which a source lists with those above them, the deepest one. */
function deepest(parts: readonly string[]): string[] {
  return [...parts].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, 1);
}

/** How many parts of a call topic name its family. */
const FAMILY_PARTS = 3;

/**
 * The family of a call topic, whatever its programme, year and number: `CL5-D2` for `HORIZON-CL5-2021-D2-01-11`,
 * `JTI-CLEANH2` for `HORIZON-JTI-CLEANH2-2022-02-02`, `ERC-STG` for `ERC-2022-STG`.
 */
export function callFamily(topic: string): string {
  const parts = topic.split('-').filter((part) => part !== 'HORIZON' && !/^\d+$/.test(part));
  return parts.slice(0, FAMILY_PARTS).join('-');
}

/** For each organisation the others whose first project it shared, by that project's recency. */
function broughtInBy({ ecosystem, participations, recency }: History): Float64Array {
  const { organisationStart, organisationProject, projectStart, projectOrganisation } = participations;
  const known = knownDays(ecosystem);
  const first = Int32Array.from({ length: organisationStart.length - 1 }, (_, o) => {
    let earliest = -1;
    for (let i = organisationStart[o]; i < organisationStart[o + 1]; i++) {
      const project = organisationProject[i];
      if (earliest < 0 || known[project] < known[earliest]) earliest = project;
    }
    return earliest;
  });
  const beginners = new Float64Array(recency.length);
  for (const project of first) if (project >= 0) beginners[project]++;
  const brought = new Float64Array(first.length);
  for (let project = 0; project < recency.length; project++)
    for (let i = projectStart[project]; i < projectStart[project + 1]; i++) {
      const o = projectOrganisation[i];
      brought[o] += recency[project] * (beginners[project] - (first[o] === project ? 1 : 0));
    }
  return brought;
}

/**
 * Whether a field of an organisation was known on the history's day. What a source says of an organisation carries
 * no date, but it comes with the organisation's projects in that source. So it counts from the first project of any
 * source that fills the field: a later download must not tell that an organisation will come back.
 */
function knownOf({ ecosystem, participations }: History, field: string): (organisation: number) => boolean {
  const { organisations, projects, options } = ecosystem;
  if (options.asOf === undefined) return () => true;
  const telling = new Set(organisations.flatMap(({ fieldSources }) => fieldSources[field] ?? []));
  const tells = projects.map(({ sources }) => sources.some((source) => telling.has(source)));
  const { organisationStart, organisationProject } = participations;
  return (organisation) => {
    for (let i = organisationStart[organisation]; i < organisationStart[organisation + 1]; i++)
      if (tells[organisationProject[i]]) return true;
    return false;
  };
}

/** The one kind of each row, −1 for none. */
function groupOf({ start, kind }: Pick<KindRows, 'start' | 'kind'>): Int32Array {
  return Int32Array.from({ length: start.length - 1 }, (_, row) =>
    start[row + 1] > start[row] ? kind[start[row]] : -1,
  );
}

function activityByKind({ start, kind, kinds }: KindRows, activity: Float64Array): Profiles {
  const amount = new Float64Array(kind.length);
  for (let o = 0; o < start.length - 1; o++) amount.fill(activity[o], start[o], start[o + 1]);
  return bothWays(start, kind, amount, kinds);
}

function positionsOf(
  organisations: readonly Organisation[],
  isKnown: (organisation: number) => boolean,
): [Float64Array, Float64Array, Float64Array] {
  const [x, y, z] = [0, 1, 2].map(() => new Float64Array(organisations.length).fill(Number.NaN));
  organisations.forEach(({ place }, o) => {
    if (isKnown(o)) [x[o], y[o], z[o]] = onSphere(place);
  });
  return [x, y, z];
}

/** A place's point on the unit sphere; NaN without coordinates. */
export function onSphere({
  latitude,
  longitude,
}: {
  latitude?: number | undefined;
  longitude?: number | undefined;
}): [number, number, number] {
  if (latitude === undefined || longitude === undefined) return [Number.NaN, Number.NaN, Number.NaN];
  const [phi, lambda] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}
