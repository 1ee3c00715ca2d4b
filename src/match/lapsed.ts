/** Partners of long ago. */
import { type Evidence, type Language, projectRef } from '../model/answers.ts';
import { DAYS_A_YEAR, dayNumber } from '../network/days.ts';
import { NO_DAY } from '../store/graph-store.ts';
import { say } from '../words/words.ts';
import { calledShortly, projectWithYear, sharedProjects } from './shared.ts';
import type { MatchView } from './view.ts';

export interface LapsedPartners {
  /** By how much they did together, most first. */
  readonly partners: readonly number[];
  /** The year since which nothing is going on with them. */
  readonly since: string;
}

/** Partners whose last joint project ended more than so many years ago. */
export function lapsedPartners({ ecosystem, day }: MatchView, node: number, years: number): LapsedPartners {
  if (day === NO_DAY) return { partners: [], since: '' };
  const { participations, projects, ties } = ecosystem;
  const { organisationStart, organisationProject, projectStart, projectOrganisation } = participations;
  const limit = day - years * DAYS_A_YEAR;
  const last = new Map<number, number>();
  for (let i = organisationStart[node]; i < organisationStart[node + 1]; i++) {
    const project = organisationProject[i];
    const { endDate, startDate } = projects[project];
    const end = endDate ?? startDate;
    // A project without a date may well be going on.
    const ended = end === undefined ? Number.POSITIVE_INFINITY : dayNumber(end);
    for (let j = projectStart[project]; j < projectStart[project + 1]; j++) {
      const partner = projectOrganisation[j];
      last.set(partner, Math.max(last.get(partner) ?? NO_DAY, ended));
    }
  }
  const partners: { partner: number; shared: number }[] = [];
  for (let i = ties.start[node]; i < ties.start[node + 1]; i++)
    if (last.get(ties.target[i])! < limit) partners.push({ partner: ties.target[i], shared: ties.shared[i] });
  return {
    partners: partners
      .sort((a, b) => b.shared - a.shared || a.partner - b.partner)
      .map(({ partner }) => partner),
    since: new Date(limit * 86_400_000).toISOString().slice(0, 4),
  };
}

/** What the two did together, long ago. */
export function lapsedReason(
  { ecosystem }: MatchView,
  node: number,
  partner: number,
  language: Language,
): Evidence {
  const shared = sharedProjects(ecosystem, node, partner);
  const params = {
    from: calledShortly(ecosystem.organisations[node]),
    to: calledShortly(ecosystem.organisations[partner]),
    count: shared.length,
    project: projectWithYear(shared[0]),
  };
  return {
    kind: 'lapsed-partner',
    params,
    text: say(language, 'suggestions.lapsed.reason', params),
    projects: shared.slice(0, SHOWN).map(projectRef),
  };
}

const SHOWN = 3;
