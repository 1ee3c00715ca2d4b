/** The communities that collaboration falls into, what each is about and who is in it. */
import {
  COMMUNITY_DEFAULTS,
  type CommunityOptions,
  communities,
  communityLabels,
  type Partition,
} from '../analysis/community/communities.ts';
import { type Stability, stability } from '../analysis/community/stability.ts';
import type { CommunitiesAnswer, ComparedWith } from '../model/answers.ts';
import { organisationRef } from '../model/organisation.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { agreementWith } from './communities-agreement.ts';
import { themeRef } from './organisation-answer.ts';
import { helixMix } from './positions.ts';
import { topBy } from './ranking.ts';
import { STABILITY_DEFINITION, STABILITY_SOURCE } from './stability-answer.ts';

export interface CommunitiesAnswerOptions {
  /** How many members of each to list at most. */
  members?: number;
  /** From how many other seeds to search again, to say which communities come back; 0 leaves that out. */
  runs?: number;
  /** What to compare the communities with. */
  compare?: readonly ComparedWith[];
  signal?: AbortSignal;
  onProgress?: (done: number) => void;
}

/**
 * Finds and describes communities. Members are listed by the strength of their ties within the community,
 * at most `members` of each; `size` is always the full number.
 *
 * @throws UsageError for a comparison with the year before of an ecosystem that is not as of a day
 */
export function communitiesAnswer(
  ecosystem: Ecosystem,
  options: CommunityOptions = {},
  { members = Number.POSITIVE_INFINITY, runs = 0, compare = [], ...running }: CommunitiesAnswerOptions = {},
): CommunitiesAnswer {
  const { algorithm, resolution, seed } = { ...COMMUNITY_DEFAULTS, ...options };
  const partition = communities(ecosystem, { algorithm, resolution, seed });
  const labels = communityLabels(ecosystem, partition);
  const chosen = { algorithm, resolution, seed };
  const steady = runs === 0 ? undefined : stability(ecosystem.ties, partition, { ...chosen, runs }, running);
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
      ...(steady === undefined ? {} : { stability: steady.communities[id] }),
      members: refs(topBy(list, inside, members)),
    })),
    ...(steady === undefined ? {} : { stability: stabilityFigures(steady) }),
    ...(compare.length === 0
      ? {}
      : { agreement: compare.map((other) => agreementWith(ecosystem, chosen, other)) }),
    dataVersion: ecosystem.dataVersion,
  };
}

function stabilityFigures({ runs, agreement }: Stability): CommunitiesAnswer['stability'] {
  return {
    runs,
    agreement,
    definition: STABILITY_DEFINITION,
    source: STABILITY_SOURCE,
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
