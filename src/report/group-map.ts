/** The ecosystem from afar: groups, and the collaboration within and between them. */
import { type Cover, groupsBy } from '../analysis/groups/groups.ts';
import type { GroupMapAnswer } from '../model/answers.ts';
import { organisationRef } from '../model/organisation.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { layoutGroups } from './layout.ts';
import { helixMix, partnerCount } from './positions.ts';
import { topBy } from './ranking.ts';

/** More circles than this can't be told apart. */
const MOST_GROUPS = 40;
const CENTRAL_MEMBERS = 3;

/**
 * Groups and the weight of ties within and between them. The largest are drawn; communities of one are not.
 * Where an organisation stands in several groups, its ties are shared out among them.
 *
 * `modularity` is Newman's (2004), over all groups: Σ_g [w_g / W − (s_g / 2W)²], −½…1, with w_g the weight
 * within g, s_g the strength of its members and W the weight of all ties; 0 where there are none. Cost O(m).
 */
export function groupMap(ecosystem: Ecosystem, by: GroupMapAnswer['by']): GroupMapAnswer {
  const cover = groupsBy(ecosystem, by);
  const { groups } = cover;
  const smallest = by === 'community' ? 2 : 1;
  const drawn = groups
    .map((_, g) => g)
    .filter((g) => groups[g].members.length >= smallest)
    .sort((a, b) => groups[b].members.length - groups[a].members.length || a - b)
    .slice(0, MOST_GROUPS)
    .sort((a, b) => a - b);
  const flow = measureFlow(ecosystem, cover, drawn);
  const points = layoutGroups(
    drawn.map((g) => groups[g].members.length),
    flow.links,
  );
  const degrees = ecosystem.organisations.map((_, i) => partnerCount(ecosystem, i));

  return {
    by,
    groups: drawn.map((g, k) => {
      const { id, label, members } = groups[g];
      return {
        id,
        label,
        size: members.length,
        within: flow.within[g],
        helix: helixMix(ecosystem, members),
        centralMembers: topBy(members, degrees, CENTRAL_MEMBERS).map((i) =>
          organisationRef(ecosystem.organisations[i]),
        ),
        ...points[k],
      };
    }),
    links: flow.links,
    omitted: {
      groups: groups.length - drawn.length,
      organisations: ecosystem.organisations.length - new Set(drawn.flatMap((g) => groups[g].members)).size,
    },
    modularity: flow.modularity,
    dataVersion: ecosystem.dataVersion,
  };
}

interface Flow {
  /** By group. */
  within: Float64Array;
  /** Between drawn groups, by their place among the drawn. */
  links: GroupMapAnswer['links'];
  modularity: number;
}

function measureFlow({ ties }: Ecosystem, cover: Cover, drawn: readonly number[]): Flow {
  const { groups, start: first, group, share: part } = cover;
  const placeOf = new Int32Array(groups.length).fill(-1);
  drawn.forEach((g, k) => {
    placeOf[g] = k;
  });
  const count = drawn.length;
  const within = new Float64Array(groups.length);
  const strength = new Float64Array(groups.length);
  const weight = new Float64Array(count * count);
  const number = new Int32Array(count * count);
  let total = 0;

  for (let u = 0; u < ties.nodes; u++) {
    for (let tie = ties.start[u]; tie < ties.start[u + 1]; tie++) {
      const v = ties.target[tie];
      for (let i = first[u]; i < first[u + 1]; i++) strength[group[i]] += ties.weight[tie] * part[i];
      if (v < u) continue;
      total += ties.weight[tie];
      for (let i = first[u]; i < first[u + 1]; i++)
        for (let j = first[v]; j < first[v + 1]; j++) {
          const g = group[i];
          const h = group[j];
          const share = ties.weight[tie] * part[i] * part[j];
          if (g === h) {
            within[g] += share;
            continue;
          }
          const a = Math.min(placeOf[g], placeOf[h]);
          const b = Math.max(placeOf[g], placeOf[h]);
          if (a < 0) continue;
          weight[a * count + b] += share;
          number[a * count + b]++;
        }
    }
  }

  const links: Flow['links'] = [];
  for (let a = 0; a < count; a++)
    for (let b = a + 1; b < count; b++)
      if (number[a * count + b] > 0)
        links.push({ from: a, to: b, weight: weight[a * count + b], ties: number[a * count + b] });

  let modularity = 0;
  if (total > 0)
    for (let g = 0; g < groups.length; g++)
      modularity += within[g] / total - (strength[g] / (2 * total)) ** 2;
  return { within, links, modularity };
}
