/** The communities that collaboration falls into, what each is about and who is in it. */
import {
  COMMUNITY_DEFAULTS,
  type CommunityOptions,
  communities,
  communityLabels,
  type Partition,
} from '../analysis/community/communities.ts';
import type { CommunitiesAnswer } from '../model/answers.ts';
import { organisationRef } from '../model/organisation.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { themeRef } from './organisation-answer.ts';
import { helixMix } from './positions.ts';
import { topBy } from './ranking.ts';

/**
 * Finds and describes communities. Members are listed by the strength of their ties within the community,
 * at most `members` of each; `size` is always the full number.
 */
export function communitiesAnswer(
  ecosystem: Ecosystem,
  options: CommunityOptions = {},
  { members = Number.POSITIVE_INFINITY }: { members?: number } = {},
): CommunitiesAnswer {
  const { algorithm, resolution, seed } = { ...COMMUNITY_DEFAULTS, ...options };
  const partition = communities(ecosystem, { algorithm, resolution, seed });
  const labels = communityLabels(ecosystem, partition);
  const inside = strengthWithin(ecosystem, partition);
  const memberLists = membersOf(partition);
  const refs = (indices: readonly number[]) =>
    indices.map((i) => organisationRef(ecosystem.organisations[i]));

  return {
    algorithm,
    options: { resolution, seed },
    modularity: partition.modularity,
    communities: memberLists.map((list, id) => ({
      id,
      label: labels[id].label,
      size: list.length,
      centralMembers: refs(labels[id].centralMembers),
      themes: labels[id].themes.map((theme) => themeRef(ecosystem.themes, theme)),
      helix: helixMix(ecosystem, list),
      members: refs(topBy(list, inside, members)),
    })),
    dataVersion: ecosystem.dataVersion,
  };
}

/** For each organisation the weight of its ties to others of its community. */
function strengthWithin({ ties }: Ecosystem, { membership }: Partition): Float64Array {
  const inside = new Float64Array(ties.nodes);
  for (let node = 0; node < ties.nodes; node++)
    for (let tie = ties.start[node]; tie < ties.start[node + 1]; tie++)
      if (membership[ties.target[tie]] === membership[node]) inside[node] += ties.weight[tie];
  return inside;
}

function membersOf({ membership, count }: Partition): number[][] {
  const members: number[][] = Array.from({ length: count }, () => []);
  membership.forEach((community, node) => {
    members[community].push(node);
  });
  return members;
}
