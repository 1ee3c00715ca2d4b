/** From a choice of organisations to a picture: nodes, the ties among them, and what was left out. */
import { communities } from '../analysis/community/communities.ts';
import { measure as valuesOf } from '../analysis/measures.ts';
import type { MapAnswer, MeasureName } from '../model/answers.ts';
import { isClusterOrganisation, organisationRef } from '../model/organisation.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { layoutByForces } from './layout.ts';
import { partnerCount } from './positions.ts';

type Tie = MapAnswer['ties'][number];

/** Nobody can read a picture with more ties than this for each organisation in it, or than the most in all. */
const TIES_PER_NODE = 8;
const FEWEST_TIES = 300;
const MOST_TIES = 3000;

/**
 * Draws the chosen organisations, in the order given, out of `among`: those that could have been chosen.
 * Where there are more ties than can be read, the strongest stay, and at least one a node that has any.
 * With `steps`, the first is the centre, and `steps[k]` is how far the k-th stands from it.
 */
export function drawOrganisations(
  ecosystem: Ecosystem,
  chosen: readonly number[],
  { among, measure, steps }: { among: readonly number[]; measure: MeasureName; steps?: readonly number[] },
): MapAnswer {
  const allTies = tiesAmong(ecosystem, chosen);
  const ties = readable(allTies, chosen.length);
  const points = layoutByForces(chosen.length, ties, { centred: steps !== undefined });
  const values = valuesOf(ecosystem, measure);
  const { membership } = communities(ecosystem);

  return {
    nodes: chosen.map((index, k) => ({
      organisation: organisationRef(ecosystem.organisations[index]),
      community: membership[index],
      partners: partnerCount(ecosystem, index),
      value: values[index],
      clusterOrganisation: isClusterOrganisation(ecosystem.organisations[index]),
      ...(steps === undefined ? {} : { step: steps[k] }),
      ...points[k],
    })),
    ties,
    omitted: { nodes: among.length - chosen.length, ties: countTiesAmong(ecosystem, among) - ties.length },
    measure,
    dataVersion: ecosystem.dataVersion,
  };
}

/** Every tie between two of the chosen, by their places in the list, `from` before `to`. */
function tiesAmong({ ties }: Ecosystem, chosen: readonly number[]): Tie[] {
  const place = placesOf(ties.nodes, chosen);
  const found: Tie[] = [];
  chosen.forEach((index, from) => {
    for (let tie = ties.start[index]; tie < ties.start[index + 1]; tie++) {
      const to = place[ties.target[tie]];
      if (to > from) found.push({ from, to, weight: ties.weight[tie], shared: ties.shared[tie] });
    }
  });
  return found.sort((a, b) => a.from - b.from || a.to - b.to);
}

function countTiesAmong({ ties }: Ecosystem, among: readonly number[]): number {
  if (among.length === ties.nodes) return ties.ties;
  const place = placesOf(ties.nodes, among);
  let ends = 0;
  for (const index of among)
    for (let tie = ties.start[index]; tie < ties.start[index + 1]; tie++)
      if (place[ties.target[tie]] >= 0) ends++;
  return ends / 2;
}

/** For each organisation its place in the list, or −1. */
function placesOf(organisations: number, listed: readonly number[]): Int32Array {
  const place = new Int32Array(organisations).fill(-1);
  listed.forEach((index, k) => {
    place[index] = k;
  });
  return place;
}

function readable(ties: Tie[], nodes: number): Tie[] {
  const most = Math.min(MOST_TIES, Math.max(FEWEST_TIES, TIES_PER_NODE * nodes));
  if (ties.length <= most) return ties;
  const strongestFirst = [...ties].sort((a, b) => b.weight - a.weight || a.from - b.from || a.to - b.to);
  const kept = new Set<Tie>();
  const held = new Uint8Array(nodes);
  for (const tie of strongestFirst) {
    if (held[tie.from] && held[tie.to]) continue;
    held[tie.from] = held[tie.to] = 1;
    kept.add(tie);
  }
  for (const tie of strongestFirst) {
    if (kept.size >= most) break;
    kept.add(tie);
  }
  return ties.filter((tie) => kept.has(tie));
}
