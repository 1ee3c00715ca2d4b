/** Readings of the data for what is asked about: a number for every organisation. */
import { callFamily, type Ground } from './ground.ts';
import { participationWalk } from './participation-walk.ts';
import { aboutTerms, tellingTerms } from './project-index.ts';

/** A call topic as the programmes write it: `HORIZON-CL5-2021-D2-01-11`. */
export const TOPIC = /\b[A-Z][A-Z0-9]+(?:-[A-Za-z0-9]+){2,}\b/g;

/** Projects from which a walk starts, and those whose words say in more words what was asked. */
const START = 50;
const EXPANDING = 15;
/** Words that are added to a question. */
const ADDED = 30;
/** What a project in a named call counts that is not about the question at all. */
const CALL_ALONE = 0.05;

export interface QuestionReadings {
  readonly question: Float64Array;
  readonly closest: Float64Array;
  readonly likeClosest: Float64Array;
  readonly around: Float64Array;
  readonly call: Float64Array;
}

/**
 * @param about how much each project is about the question, 0…1; undefined without one
 * @returns what {@link Readings} says of each; zeros without a question. O(n + participations)
 */
export function questionReadings(
  ground: Ground,
  question: string,
  about: Float64Array | undefined,
): QuestionReadings {
  const { nothing } = ground;
  if (about === undefined)
    return { question: nothing, closest: nothing, likeClosest: nothing, around: nothing, call: nothing };
  const { recency, participations } = ground.history;
  const nearest = largest(about, START);
  const families = familiesIn(ground, question);
  const like = likeNearest(ground, about, nearest.slice(0, EXPANDING));
  return {
    question: sumOver(ground, (project) => about[project] ** 2 * recency[project]),
    closest: most(ground, (project) => (participations.size[project] > 1 ? about[project] : 0)),
    likeClosest: sumOver(ground, (project) => like[project] ** 3 * recency[project]),
    around: walkFrom(ground, about, nearest),
    call: sumOver(ground, (project) =>
      families.size > 0 && isIn(ground, project, families)
        ? recency[project] * (CALL_ALONE + about[project])
        : 0,
    ),
  };
}

/** How much each project is about the words that tell most of the nearest ones, in shares of the most so. */
function likeNearest({ index }: Ground, about: Float64Array, nearest: readonly number[]): Float64Array {
  const { terms, stress } = tellingTerms(index, nearest, (project) => about[project], ADDED);
  const like = aboutTerms(index, terms, stress);
  const most = like.reduce((a, b) => Math.max(a, b), 0);
  return most === 0 ? like : like.map((value) => value / most);
}

/** One collaboration away from the members of projects, who count by how much theirs is about the question. */
function walkFrom({ history }: Ground, about: Float64Array, projects: readonly number[]): Float64Array {
  const { participations, degree } = history;
  const { organisationStart, organisationProject, projectStart, projectOrganisation, size } = participations;
  const { projectWeight, inverseStrength } = participationWalk(participations);
  const chance = new Map<number, number>();
  let all = 0;
  for (const project of projects) {
    const amount = about[project] ** 3;
    all += amount;
    for (let i = projectStart[project]; i < projectStart[project + 1]; i++) {
      const o = projectOrganisation[i];
      chance.set(o, (chance.get(o) ?? 0) + amount / Math.sqrt(size[project]));
    }
  }
  const reached = new Map<number, number>();
  for (const [o, amount] of chance) {
    const share = (amount / all) * inverseStrength[o];
    if (share === 0) continue;
    for (let i = organisationStart[o]; i < organisationStart[o + 1]; i++) {
      const project = organisationProject[i];
      reached.set(project, (reached.get(project) ?? 0) + share);
    }
  }
  const out = new Float64Array(degree.length);
  for (const [project, share] of reached)
    for (let i = projectStart[project]; i < projectStart[project + 1]; i++)
      out[projectOrganisation[i]] += share * projectWeight[project];
  return out;
}

function familiesIn({ callActivity }: Ground, question: string): Set<number> {
  return new Set(
    (question.match(TOPIC) ?? []).flatMap((topic) => callActivity.index.get(callFamily(topic)) ?? []),
  );
}

function isIn({ familyRows: { start, kind } }: Ground, project: number, families: ReadonlySet<number>) {
  for (let i = start[project]; i < start[project + 1]; i++) if (families.has(kind[i])) return true;
  return false;
}

function sumOver(ground: Ground, amount: (project: number) => number): Float64Array {
  return gather(ground, amount, (a, b) => a + b);
}

function most(ground: Ground, amount: (project: number) => number): Float64Array {
  return gather(ground, amount, Math.max);
}

function gather(
  { history }: Ground,
  amount: (project: number) => number,
  join: (a: number, b: number) => number,
): Float64Array {
  const { projectStart, projectOrganisation } = history.participations;
  const out = new Float64Array(history.degree.length);
  for (let project = 0; project < projectStart.length - 1; project++) {
    const value = amount(project);
    if (value === 0) continue;
    for (let i = projectStart[project]; i < projectStart[project + 1]; i++)
      out[projectOrganisation[i]] = join(out[projectOrganisation[i]], value);
  }
  return out;
}

/** Places of the `k` largest values above 0, largest first; equal ones in order. */
export function largest(values: Float64Array, k: number): number[] {
  const above = values.filter((value) => value > 0).sort();
  const bar = above.length <= k ? 0 : above[above.length - k];
  const places: number[] = [];
  for (let place = 0; place < values.length; place++)
    if (values[place] > 0 && values[place] >= bar) places.push(place);
  return places.sort((a, b) => values[b] - values[a] || a - b).slice(0, k);
}
