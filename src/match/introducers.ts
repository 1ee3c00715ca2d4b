/** Who knows two organisations that should meet, how, and how well. */
import { organisationRef } from '../model/organisation.ts';
import type { Introducer, IntroducerKind, PathAnswer, PathHop } from '../model/path-answer.ts';
import { type HopReader, hopBetween, memberSentence } from './hop-evidence.ts';
import type { Circle } from './hops.ts';

/**
 * Those who know both: the cluster organisation of a cluster that both are in, shared partners, those known from a
 * consortium that ended, fellow members. The strongest first, the product of the strengths of both hops, in which
 * projects fade once they ended; of equally strong ones the freshest, then by index.
 *
 * @returns the first `limit`, each with both hops, and how many know both; O(hops of both)
 */
export function introducersBetween(
  reader: HopReader,
  from: number,
  to: number,
  limit: number,
): Pick<PathAnswer, 'introducers' | 'knowingBoth'> {
  const { network, view } = reader;
  const toFrom = new Map<number, number>();
  network.forEachHop(from, (node, strength) => {
    if (node !== to) toFrom.set(node, strength);
  });
  const found: { node: number; strength: number }[] = [];
  network.forEachHop(to, (node, strength) => {
    const other = toFrom.get(node);
    if (other !== undefined) found.push({ node, strength: other * strength });
  });
  found.sort((a, b) => b.strength - a.strength || a.node - b.node);
  // Freshness takes reading shared projects: only those that could still be listed are read.
  const last = found[Math.min(limit, found.length) - 1]?.strength ?? 0;
  const introducers = found
    .filter(({ strength }) => strength >= last)
    .map(({ node, strength }) => {
      const hops: [PathHop, PathHop] = [hopBetween(reader, from, node), hopBetween(reader, node, to)];
      const { kind, why } = knownBy(reader, from, node, to, hops);
      return {
        organisation: organisationRef(view.ecosystem.organisations[node]),
        kind,
        strength,
        freshness: Math.min(hops[0].freshness, hops[1].freshness),
        why,
        hops,
      };
    })
    .sort((a, b) => b.strength - a.strength || b.freshness - a.freshness)
    .slice(0, limit);
  return { introducers, knowingBoth: found.length };
}

/** How somebody between two knows them both, and that in words. */
export function knownBy(
  reader: HopReader,
  from: number,
  node: number,
  to: number,
  [before, after]: readonly [PathHop, PathHop],
): Pick<Introducer, 'kind' | 'why'> {
  const circle = reader.network.circlesOfBoth(from, to).find(({ broker }) => broker === node);
  const words = [before.text, after.text];
  if (circle === undefined) return { kind: kindOf([before, after]), why: words.join(' ') };
  return { kind: 'cluster-organisation', why: bothMembers(reader, circle, from, to, words) };
}

/** That both are members of a circle, with what else ties them to who runs it. */
function bothMembers(
  reader: HopReader,
  circle: Circle,
  from: number,
  to: number,
  words: readonly string[] = [],
): string {
  const membership = [from, to].map((member) => memberSentence(reader, circle, member));
  return [...new Set([...membership, ...words])].join(' ');
}

function kindOf(hops: readonly PathHop[]): IntroducerKind {
  const among = (...kinds: readonly string[]) => hops.some(({ kind }) => kinds.includes(kind));
  if (among('cluster', 'cluster-organisation')) return 'cluster-member';
  return among('former-consortium') ? 'former-consortium' : 'shared-partner';
}

/** The cluster organisation of a cluster that alone ties two, where it is neither of them. */
export function brokerBetween(
  reader: HopReader,
  from: number,
  to: number,
): Pick<Introducer, 'organisation' | 'kind' | 'why'>[] {
  const circle = reader.network.circleOf(from, to);
  if (circle?.broker === undefined || circle.broker === from || circle.broker === to) return [];
  return [
    {
      organisation: organisationRef(reader.view.ecosystem.organisations[circle.broker]),
      kind: 'cluster-organisation',
      why: bothMembers(reader, circle, from, to),
    },
  ];
}
