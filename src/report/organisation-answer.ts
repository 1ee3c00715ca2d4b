/** One organisation: what is known of it, what it works on, and with whom. */
import { communities, communityLabels } from '../analysis/community/communities.ts';
import { type OrganisationAnswer, projectRef, type ThemeRef } from '../model/answers.ts';
import { NotFoundError } from '../model/errors.ts';
import { compareIds, type OrganisationId, type ThemeId } from '../model/ids.ts';
import { organisationRef } from '../model/organisation.ts';
import type { ProjectSummary } from '../network/content.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { partnerCount } from './positions.ts';

/** The index of an organisation in the ecosystem. @throws NotFoundError */
export function requireIndex(ecosystem: Ecosystem, id: OrganisationId): number {
  const index = ecosystem.indexOf(id);
  if (index < 0) throw new NotFoundError(`There is no organisation ${id} in what is looked at.`);
  return index;
}

/**
 * Describes one organisation in full: every project, newest first, and every partner, strongest tie first.
 * Cost O(d log d) in its partners, once the communities are known.
 * @throws NotFoundError where the ecosystem does not hold it
 */
export function organisationAnswer(ecosystem: Ecosystem, id: OrganisationId): OrganisationAnswer {
  const index = requireIndex(ecosystem, id);
  const organisation = ecosystem.organisations[index];
  const projects = projectsOf(ecosystem, index);
  const years = projects.flatMap(({ startDate }) =>
    startDate === undefined ? [] : Number(startDate.slice(0, 4)),
  );

  return {
    organisation,
    sources: ecosystem.sources.filter((source) => organisation.sources.includes(source.id)),
    numbers: {
      projects: projects.length,
      partners: partnerCount(ecosystem, index),
      ...(years.length === 0 ? {} : { firstYear: Math.min(...years), lastYear: Math.max(...years) }),
    },
    ...communityOf(ecosystem, index),
    clusters: clustersOf(ecosystem, id),
    themes: themesOf(ecosystem, projects),
    projects: projects.map(projectRef),
    partners: partnersOf(ecosystem, index),
    dataVersion: ecosystem.dataVersion,
  };
}

/** Its projects, newest start first; those without a date last. */
function projectsOf({ participations, projects }: Ecosystem, index: number): ProjectSummary[] {
  const { organisationStart, organisationProject } = participations;
  return Array.from(
    organisationProject.subarray(organisationStart[index], organisationStart[index + 1]),
    (project) => projects[project],
  ).sort((a, b) => compareIds(b.startDate ?? '', a.startDate ?? '') || compareIds(a.id, b.id));
}

/** Clusters that it is a member of or runs. */
function clustersOf(
  { clusters, memberships }: Ecosystem,
  id: OrganisationId,
): OrganisationAnswer['clusters'] {
  const joined = new Set(memberships.filter((m) => m.organisation === id).map((m) => m.cluster));
  return clusters
    .filter((cluster) => joined.has(cluster.id) || cluster.organisation === id)
    .map(({ id: cluster, name, kind }) => ({ id: cluster, name, kind }));
}

/** Themes of its projects, as given, most frequent first. */
function themesOf({ themes }: Ecosystem, projects: readonly ProjectSummary[]): OrganisationAnswer['themes'] {
  const counts = new Map<ThemeId, number>();
  for (const project of projects)
    for (const theme of project.themes) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  return [...counts]
    .sort(([a, countA], [b, countB]) => countB - countA || compareIds(a, b))
    .map(([theme, count]) => ({ ...themeRef(themes, theme), projects: count }));
}

/** A theme as answers show it. */
export function themeRef(themes: Ecosystem['themes'], id: ThemeId): ThemeRef {
  return { id, title: themes.get(id)?.title ?? id };
}

/** Its community, unless it stands alone. */
function communityOf(ecosystem: Ecosystem, index: number): Pick<OrganisationAnswer, 'community'> {
  const partition = communities(ecosystem);
  const community = partition.membership[index];
  if (partition.sizes[community] < 2) return {};
  return { community: { id: community, label: communityLabels(ecosystem, partition)[community].label } };
}

function partnersOf({ ties, organisations }: Ecosystem, index: number): OrganisationAnswer['partners'] {
  const from = ties.start[index];
  return Array.from({ length: ties.start[index + 1] - from }, (_, offset) => from + offset)
    .sort((a, b) => ties.weight[b] - ties.weight[a] || ties.target[a] - ties.target[b])
    .map((tie) => ({
      organisation: organisationRef(organisations[ties.target[tie]]),
      projects: ties.shared[tie],
      strength: ties.weight[tie],
    }));
}
