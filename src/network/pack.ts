/** From the store's columns to packed participations: who counts, since when, and how much. */
import { UsageError } from '../model/errors.ts';
import { compareIds } from '../model/ids.ts';
import { type Incidence, NO_DAY, ROLE_BITS } from '../store/graph-store.ts';
import { accumulate, floats, integers } from './arrays.ts';
import { DAYS_A_YEAR, dayNumber } from './days.ts';
import type { Participations } from './packed.ts';

export interface PackOptions {
  /**
   * ISO day: only projects known by then, that is from the later of start and signature. A project without
   * either date is left out when this is given, and always counts when it is not.
   */
  asOf?: string;
  /**
   * ISO day: projects that ended before it are left out. One without an end is judged by its start, one
   * without either stays.
   */
  since?: string;
  /**
   * Years after which a tie weighs half: a project weighs 2^(−age/halfLife). Its age runs in years of 365.25
   * days from its end (without one its start, else the day it was known; without any it is 0) to `asOf`, or
   * to the newest day on which any project of the data became known; never below 0.
   */
  halfLife?: number;
  /**
   * Leaves out third parties and associated partners. They are then no participants at all: `size` counts
   * the others only.
   */
  coreRolesOnly?: boolean;
  /** Whether to keep the project with that index in the incidence. */
  keepProject?(index: number): boolean;
  /**
   * Whether to keep the organisation with that index in the incidence. Those left out still count in the
   * size of their projects.
   */
  keepOrganisation?(index: number): boolean;
}

const OTHER_ROLES = ROLE_BITS['third-party'] | ROLE_BITS['associated-partner'];

/**
 * Packs an incidence. The result depends on what it says, not on the order of its rows and ids; a pair that is
 * listed twice counts once.
 *
 * Every organisation of the incidence becomes a node, also without a project, unless `keepOrganisation` says
 * otherwise. A project whose participants were all left out is left out; one that never had any stays.
 *
 * Cost: O(n log n + q log q + participations), with n organisations and q projects.
 *
 * @throws UsageError for a day that does not exist or a half-life that is not above 0
 */
export function packParticipations(incidence: Incidence, options: PackOptions = {}): Participations {
  const { halfLife } = options;
  if (halfLife !== undefined && !(halfLife > 0))
    throw new UsageError(`A half-life is a number of years above 0, not ${halfLife}.`);

  const organisationOrder = orderOf(incidence.organisations);
  const projectOrder = orderOf(incidence.projects);
  const everyone = incidenceRows(incidence, organisationOrder, projectOrder, options.coreRolesOnly ?? false);
  const { projectStart, projectOrganisation } = everyone;

  const keptOrganisations = selection(organisationOrder, options.keepOrganisation ?? (() => true));
  const isKnown = knownIn(incidence, options);
  const keptProjects = selection(projectOrder, (index, place) => {
    if (!isKnown(index) || options.keepProject?.(index) === false) return false;
    const participants = projectOrganisation.subarray(projectStart[place], projectStart[place + 1]);
    return (
      everyone.withoutParticipants(index) ||
      participants.some((place) => keptOrganisations.placeOf[place] >= 0)
    );
  });

  const size = integers(keptProjects.indices.length);
  const weight = floats(keptProjects.indices.length);
  const weightOf = timeWeight(incidence, options);
  keptProjects.indices.forEach((index, place) => {
    const before = keptProjects.places[place];
    size[place] = projectStart[before + 1] - projectStart[before];
    weight[place] = weightOf(index);
  });
  const [organisationStart, organisationProject] = selectRows(
    everyone.organisationStart,
    everyone.organisationProject,
    keptOrganisations,
    keptProjects,
  );
  const [start, organisation] = selectRows(
    projectStart,
    projectOrganisation,
    keptProjects,
    keptOrganisations,
  );
  return {
    organisations: keptOrganisations.indices.map((index) => incidence.organisations[index]),
    projects: keptProjects.indices.map((index) => incidence.projects[index]),
    organisationStart,
    organisationProject,
    projectStart: start,
    projectOrganisation: organisation,
    size,
    weight,
  };
}

/** Indices in ascending order of their ids. */
function orderOf(ids: readonly string[]): number[] {
  const order = Array.from(ids, (_, index) => index);
  const isSorted = ids.every((id, index) => index === 0 || ids[index - 1] < id);
  return isSorted ? order : order.sort((a, b) => compareIds(ids[a], ids[b]));
}

/** Where each index went in an order. */
function placesIn(order: readonly number[]): Int32Array {
  const place = new Int32Array(order.length);
  order.forEach((index, at) => {
    place[index] = at;
  });
  return place;
}

/**
 * The participations in chosen roles as rows both ways, each ascending and without repeats, numbered by place
 * in the two orders. Two counting sorts: by project in any order, then project by project into the
 * organisations' rows, which leaves those ascending; and back.
 */
function incidenceRows(
  incidence: Incidence,
  organisationOrder: readonly number[],
  projectOrder: readonly number[],
  coreRolesOnly: boolean,
) {
  const organisationPlace = placesIn(organisationOrder);
  const projectPlace = placesIn(projectOrder);
  const listed = incidence.organisation.length;
  const hasAny = new Uint8Array(projectOrder.length);
  const organisation = new Int32Array(listed);
  const project = new Int32Array(listed);
  let entries = 0;
  for (let row = 0; row < listed; row++) {
    hasAny[incidence.project[row]] = 1;
    if (coreRolesOnly && !isCore(incidence.role[row])) continue;
    organisation[entries] = organisationPlace[incidence.organisation[row]];
    project[entries] = projectPlace[incidence.project[row]];
    entries++;
  }
  const byProject = bucket(
    project.subarray(0, entries),
    organisation.subarray(0, entries),
    projectOrder.length,
  );
  const [organisationStart, organisationProject] = transpose(...byProject, organisationOrder.length);
  const [projectStart, projectOrganisation] = transpose(
    organisationStart,
    organisationProject,
    projectOrder.length,
  );
  return {
    organisationStart,
    organisationProject,
    projectStart,
    projectOrganisation,
    /** True for a project without participants in any role; `index` as in the incidence. */
    withoutParticipants: (index: number) => hasAny[index] === 0,
  };
}

/** A participation without a role that we know counts as core. */
function isCore(role: number): boolean {
  return role === 0 || (role & ~OTHER_ROLES) !== 0;
}

type Rows = [start: Int32Array, items: Int32Array];

/** Entries (row, item) as rows, items in the order given. */
function bucket(row: Int32Array, item: Int32Array, rows: number): Rows {
  const start = integers(rows + 1);
  for (const r of row) start[r + 1]++;
  accumulate(start);
  const items = integers(row.length);
  const next = start.slice(0, rows);
  for (let entry = 0; entry < row.length; entry++) items[next[row[entry]]++] = item[entry];
  return [start, items];
}

/** Rows turned round: for each item the rows that hold it, ascending, each once. */
function transpose(start: Int32Array, items: Int32Array, rows: number): Rows {
  const last = new Int32Array(rows).fill(-1);
  const turnedStart = integers(rows + 1);
  for (let row = 0; row < start.length - 1; row++)
    for (let at = start[row]; at < start[row + 1]; at++)
      if (last[items[at]] !== row) {
        last[items[at]] = row;
        turnedStart[items[at] + 1]++;
      }
  accumulate(turnedStart);
  const turned = integers(turnedStart[rows]);
  const next = turnedStart.slice(0, rows);
  last.fill(-1);
  for (let row = 0; row < start.length - 1; row++)
    for (let at = start[row]; at < start[row + 1]; at++) {
      const item = items[at];
      if (last[item] === row) continue;
      last[item] = row;
      turned[next[item]++] = row;
    }
  return [turnedStart, turned];
}

/** What remains of an order: each one's index in the incidence, its place before, and the new place of each old one (−1: gone). */
interface Selection {
  indices: number[];
  places: number[];
  placeOf: Int32Array;
}

function selection(order: readonly number[], keep: (index: number, place: number) => boolean): Selection {
  const indices: number[] = [];
  const places: number[] = [];
  const placeOf = new Int32Array(order.length).fill(-1);
  order.forEach((index, place) => {
    if (!keep(index, place)) return;
    placeOf[place] = indices.length;
    indices.push(index);
    places.push(place);
  });
  return { indices, places, placeOf };
}

/** The remaining rows with their remaining items, renumbered. Renumbering keeps the order. */
function selectRows(start: Int32Array, items: Int32Array, rows: Selection, columns: Selection): Rows {
  if (rows.places.length === rows.placeOf.length && columns.places.length === columns.placeOf.length)
    return [start, items];
  const selectedStart = integers(rows.places.length + 1);
  const selected: number[] = [];
  rows.places.forEach((before, row) => {
    for (let at = start[before]; at < start[before + 1]; at++) {
      const column = columns.placeOf[items[at]];
      if (column >= 0) selected.push(column);
    }
    selectedStart[row + 1] = selected.length;
  });
  const selectedItems = integers(selected.length);
  selectedItems.set(selected);
  return [selectedStart, selectedItems];
}

/** Whether a project was known by `asOf` and had not ended before `since`. */
function knownIn(incidence: Incidence, { asOf, since }: PackOptions): (index: number) => boolean {
  const { known, start, end } = incidence;
  const asOfDay = asOf === undefined ? undefined : dayNumber(asOf);
  const sinceDay = since === undefined ? undefined : dayNumber(since);
  return (index) => {
    if (asOfDay !== undefined && (known[index] === NO_DAY || known[index] > asOfDay)) return false;
    if (sinceDay === undefined) return true;
    const ended = end[index] === NO_DAY ? start[index] : end[index];
    return ended === NO_DAY || ended >= sinceDay;
  };
}

/** The time weight of each project by its index: {@link PackOptions.halfLife}. */
export function timeWeight(
  { known, start, end }: Pick<Incidence, 'known' | 'start' | 'end'>,
  { asOf, halfLife }: Pick<PackOptions, 'asOf' | 'halfLife'>,
): (index: number) => number {
  if (halfLife === undefined) return () => 1;
  const today =
    asOf === undefined ? known.reduce((newest, day) => Math.max(newest, day), NO_DAY) : dayNumber(asOf);
  return (index) => {
    const ended = [end[index], start[index], known[index]].find((day) => day !== NO_DAY);
    const age = ended === undefined ? 0 : Math.max(0, today - ended) / DAYS_A_YEAR;
    return 2 ** (-age / halfLife);
  };
}
