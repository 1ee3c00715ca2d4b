/** The groups that a scorecard can be about: declared clusters, else what stands in for them. */

import { groupsBy } from '../../analysis/groups/groups.ts';
import type { MeasuredGroup, Period } from '../../analysis/indicators/activity.ts';
import type { Language } from '../../model/answers.ts';
import type { Cluster } from '../../model/cluster.ts';
import { UsageError } from '../../model/errors.ts';
import { isClusterOrganisation } from '../../model/organisation.ts';
import type { GroupKind, ScorecardChoices } from '../../model/scorecard.ts';
import type { Ecosystem } from '../../network/ecosystem.ts';
import { isIn, isInRegion } from '../../network/place-filter.ts';
import { countryName, say } from '../../words/words.ts';

export interface ScorecardGroup extends MeasuredGroup {
  kind: GroupKind;
  id: string;
  name: string;
}

/** Regions and communities to compare with; more would be a cloud. */
const MOST_OTHERS = 12;

/**
 * The group that is meant: a declared cluster by id or name; the surroundings of a cluster organisation where it
 * has no membership list; `region:BE2`, `country:BE`, `community:0`.
 *
 * @throws UsageError naming the groups that there are
 */
export function groupCalled(ecosystem: Ecosystem, asked: string, language: Language): ScorecardGroup {
  const wanted = asked.trim().toLowerCase();
  const known = namedGroups(ecosystem);
  const named = known.find(
    ({ id, name }) =>
      id.toLowerCase() === wanted ||
      id.toLowerCase() === `cluster:${wanted}` ||
      name.toLowerCase() === wanted,
  );
  const found =
    named ?? placeOrCommunity(ecosystem, asked.trim(), language) ?? aroundOrganisation(ecosystem, wanted);
  if (found !== undefined && found.members(EVER).length > 0) return found;
  throw new UsageError(
    known.length === 0
      ? say(language, 'scorecard.noGroups', { asked })
      : say(language, 'scorecard.unknownGroup', { asked, known: known.map(({ name }) => name).join(', ') }),
  );
}

/** Others of the same kind, to see a group among: every declared cluster, or the largest of the rest. By name. */
export function othersLike(
  ecosystem: Ecosystem,
  group: ScorecardGroup,
  language: Language,
): ScorecardGroup[] {
  const all = alike(ecosystem, group, language).filter(({ id }) => id !== group.id);
  return all.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The groups that a person may choose among. */
export function groupChoices(ecosystem: Ecosystem, language: Language): ScorecardChoices['groups'] {
  const named = namedGroups(ecosystem);
  const communities = groupsBy(ecosystem, 'community').groups.slice(0, MOST_OTHERS);
  const groups = [
    ...named.sort((a, b) => (a.name < b.name ? -1 : 1)),
    ...communities.map(({ id }) => placeOrCommunity(ecosystem, `community:${id}`, language)!),
    ...largest(ecosystem, 'country', MOST_OTHERS).map(
      (id) => placeOrCommunity(ecosystem, `country:${id}`, language)!,
    ),
  ];
  return groups.map(({ id, name, kind, members }) => ({ id, name, kind, members: members(EVER).length }));
}

const EVER: Period = { from: 0, until: 9999 };

function namedGroups(ecosystem: Ecosystem): ScorecardGroup[] {
  const declared = ecosystem.clusters.filter((cluster) =>
    ecosystem.memberships.some((membership) => membership.cluster === cluster.id),
  );
  const runs = new Set(declared.map(({ organisation }) => organisation));
  const brokers = ecosystem.organisations.flatMap((organisation, index) =>
    isClusterOrganisation(organisation) && !runs.has(organisation.id) ? [index] : [],
  );
  return [
    ...declared.map((cluster) => declaredCluster(ecosystem, cluster)),
    ...brokers
      .map((broker) => surroundings(ecosystem, broker))
      .filter(({ members }) => members(EVER).length > 0),
  ];
}

function declaredCluster(ecosystem: Ecosystem, { id, name, organisation }: Cluster): ScorecardGroup {
  const broker = organisation === undefined ? -1 : ecosystem.indexOf(organisation);
  const own = ecosystem.memberships.filter(({ cluster }) => cluster === id);
  return {
    kind: 'cluster',
    id,
    name,
    cluster: id,
    ...(broker < 0 ? {} : { broker }),
    members: ({ from, until }) =>
      distinct(
        own
          .filter(
            ({ since = '0000', until: left = '9999' }) =>
              Number(since.slice(0, 4)) <= until && Number(left.slice(0, 4)) >= from,
          )
          .map((membership) => ecosystem.indexOf(membership.organisation))
          .filter((index) => index !== broker),
      ),
  };
}

/** The surroundings of an organisation by its exact name, short name or id. */
function aroundOrganisation(ecosystem: Ecosystem, wanted: string): ScorecardGroup | undefined {
  const broker = ecosystem.organisations.findIndex(({ id, name, shortName }) =>
    [id, name, shortName].some((each) => each?.toLowerCase() === wanted),
  );
  return broker < 0 ? undefined : surroundings(ecosystem, broker);
}

/** Those that ever shared a project with a cluster organisation. */
function surroundings(ecosystem: Ecosystem, broker: number): ScorecardGroup {
  const { start, target } = ecosystem.ties;
  const partners = distinct([...target.subarray(start[broker], start[broker + 1])]);
  const { id, name } = ecosystem.organisations[broker];
  return { kind: 'surroundings', id, name, broker, members: () => partners };
}

function placeOrCommunity(
  ecosystem: Ecosystem,
  asked: string,
  language: Language,
): ScorecardGroup | undefined {
  const [, kind, code] = /^(region|country|community):(\w+)$/i.exec(asked) ?? [];
  const where = code?.toUpperCase() ?? '';
  const those = (keep: (index: number) => boolean) => {
    const members = ecosystem.organisations.flatMap((organisation, index) =>
      keep(index) && !isClusterOrganisation(organisation) ? [index] : [],
    );
    return () => members;
  };
  switch (kind?.toLowerCase()) {
    case 'region':
      return {
        kind: 'region',
        id: `region:${where}`,
        name: where,
        members: those((index) => isInRegion(ecosystem.organisations[index].place, where)),
      };
    case 'country':
      return {
        kind: 'country',
        id: `country:${where}`,
        name: where.length === 2 ? countryName(language, where) : where,
        members: those((index) => isIn(ecosystem.organisations[index].place, [where])),
      };
    case 'community': {
      const community = groupsBy(ecosystem, 'community').groups.find(({ id }) => id === code);
      if (community === undefined) return undefined;
      const members = community.members.filter(
        (index) => !isClusterOrganisation(ecosystem.organisations[index]),
      );
      return { kind: 'community', id: `community:${code}`, name: community.label, members: () => members };
    }
    default:
      return undefined;
  }
}

function alike(ecosystem: Ecosystem, { kind, id }: ScorecardGroup, language: Language): ScorecardGroup[] {
  const ask = (asked: string) => placeOrCommunity(ecosystem, asked, language)!;
  switch (kind) {
    case 'cluster':
    case 'surroundings':
      return namedGroups(ecosystem).filter((group) => group.kind === kind);
    case 'community':
      return groupsBy(ecosystem, 'community')
        .groups.slice(0, MOST_OTHERS)
        .map((group) => ask(`community:${group.id}`));
    case 'country':
      return largest(ecosystem, 'country', MOST_OTHERS).map((code) => ask(`country:${code}`));
    case 'region': {
      const level = id.length - 'region:XX'.length;
      if (level < 1 || level > 3) return [];
      return largest(ecosystem, 'region', MOST_OTHERS, level as 1 | 2 | 3).map((code) =>
        ask(`region:${code}`),
      );
    }
  }
}

function largest(
  ecosystem: Ecosystem,
  by: 'country' | 'region',
  most: number,
  regionLevel: 1 | 2 | 3 = 1,
): string[] {
  return groupsBy(ecosystem, by, { regionLevel })
    .groups.filter(({ rest }) => !rest)
    .slice(0, most)
    .map(({ id }) => id);
}

function distinct(indices: readonly number[]): number[] {
  return [...new Set(indices)].filter((index) => index >= 0).sort((a, b) => a - b);
}
