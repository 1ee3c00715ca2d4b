/** What came about after a day: who began to work with whom, and how newcomers got in. */

import { asKnownOn } from '../../network/as-known-on.ts';
import { dayNumber } from '../../network/days.ts';
import type { Ecosystem } from '../../network/ecosystem.ts';
import { candidatesFor, type History, historyOf, knownDays } from './history.ts';
import type { Profile } from './model.ts';

/** Organisations that an asker began to work with, by index, ascending. */
export type Gains = ReadonlyMap<number, Int32Array>;

/** One project that became known, as a question: who of those already there came together in it. */
export interface NewProject {
  /** Index in the whole ecosystem. */
  readonly project: number;
  /** Its participants that were there before, ascending. */
  readonly participants: readonly number[];
}

export interface NewcomerCase {
  readonly organisation: number;
  /** What it could have said of itself: its place and helix, and what its first project was about. */
  readonly profile: Profile;
  /** Index of that project in the whole ecosystem. */
  readonly project: number;
  /** Whom of those already there it met in that project, ascending. */
  readonly partners: Int32Array;
}

export interface Outcomes {
  readonly gains: Gains;
  readonly projects: readonly NewProject[];
  readonly newcomers: readonly NewcomerCase[];
}

/** A period to learn from or to be judged on: what was known on a day, and what came about until another. */
export interface Period {
  readonly from: string;
  readonly until: string;
  readonly history: History;
  readonly outcomes: Outcomes;
  /** The title of a new project, with its topics: what a question about it could have said. */
  readonly titleOf: (project: number) => string;
  /** The terms of its objective, which stand in for the draft of a proposal; empty where they are not known. */
  readonly draftOf: (project: number) => string;
}

/**
 * Splits an ecosystem in time. Whole projects move: one that became known after `from` is no part of the history,
 * and one that became known by `until` is all of the outcome.
 *
 * @param keepProject what else must hold for a project, in history and outcome alike
 */
export function periodOf(
  whole: Ecosystem,
  from: string,
  until: string,
  keepProject: (project: number) => boolean = () => true,
): Period {
  const history = historyOf(asKnownOn(whole, from, keepProject));
  return {
    from,
    until,
    history,
    outcomes: outcomesOf(whole, history, from, until, keepProject),
    titleOf: (project) =>
      [whole.projects[project].title ?? '', ...whole.projects[project].topics].join(' ').trim(),
    draftOf: (project) => objectiveOf(whole, project),
  };
}

/** The terms of a project's objective as one text. */
function objectiveOf({ projects, objectives }: Ecosystem, project: number): string {
  const terms = objectives?.of.get(projects[project].id) ?? new Int32Array(0);
  return Array.from(terms, (term) => objectives!.vocabulary[term]).join(' ');
}

function outcomesOf(
  whole: Ecosystem,
  history: History,
  from: string,
  until: string,
  keepProject: (project: number) => boolean,
): Outcomes {
  const { projectStart, projectOrganisation } = whole.participations;
  const known = knownDays(whole);
  const [after, last] = [dayNumber(from), dayNumber(until)];
  const fresh = Array.from(known, (_, project) => project).filter(
    (project) => known[project] > after && known[project] <= last && keepProject(project),
  );
  const membersOf = (project: number) =>
    projectOrganisation.subarray(projectStart[project], projectStart[project + 1]);

  const met = new Map<number, Set<number>>();
  const projects: NewProject[] = [];
  const firsts = new Map<number, number>();
  for (const project of fresh) {
    const members = membersOf(project);
    const participants = [...members].filter((member) => history.present[member] === 1);
    for (const member of members) {
      if (history.present[member] === 1) continue;
      const first = firsts.get(member);
      if (first === undefined || known[project] < known[first]) firsts.set(member, project);
    }
    if (participants.length < 2) continue;
    projects.push({ project, participants });
    for (const asker of participants) {
      const others = met.get(asker) ?? new Set<number>();
      for (const other of participants) others.add(other);
      met.set(asker, others);
    }
  }
  return {
    gains: gainsOf(history, met),
    projects,
    newcomers: newcomersOf(whole, history, firsts, membersOf),
  };
}

function gainsOf(history: History, met: ReadonlyMap<number, ReadonlySet<number>>): Gains {
  const gains = new Map<number, Int32Array>();
  for (const [asker, others] of [...met].sort(([a], [b]) => a - b)) {
    const open = candidatesFor(history, asker);
    const gained = [...others].filter((other) => open[other] === 1).sort((a, b) => a - b);
    if (gained.length > 0) gains.set(asker, Int32Array.from(gained));
  }
  return gains;
}

function newcomersOf(
  { organisations, projects }: Ecosystem,
  history: History,
  firsts: ReadonlyMap<number, number>,
  membersOf: (project: number) => Int32Array,
): NewcomerCase[] {
  const open = candidatesFor(history, undefined);
  return [...firsts]
    .sort(([a], [b]) => a - b)
    .map(([organisation, project]): NewcomerCase => {
      const { title, keywords, themes } = projects[project];
      const { place, helix } = organisations[organisation];
      return {
        organisation,
        project,
        profile: { themes, text: [title ?? '', ...keywords].join(' '), place, helix },
        partners: membersOf(project).filter((member) => open[member] === 1),
      };
    })
    .filter(({ partners }) => partners.length > 0);
}
