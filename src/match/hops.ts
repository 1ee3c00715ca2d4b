/** Steps that an introduction can take: a shared project, or more weakly a shared cluster. */
import type { Cluster } from '../model/cluster.ts';
import { dayNumber } from '../network/days.ts';
import { tieWeight } from './shared.ts';
import type { MatchView } from './view.ts';

/** A cluster with the indices of its cluster organisation and members. */
export interface Circle {
  readonly cluster: Cluster;
  readonly broker: number | undefined;
  /** Members and the cluster organisation, ascending. */
  readonly members: readonly number[];
}

/**
 * The network that introductions travel through. A hop's strength (0…1) is 1 − e^(−w): the chance of at least one
 * exchange where exchanges come at rate w. Between two that share projects w is the weight of their tie with
 * projects counting half after every three years since they ended; between two members of one cluster it is 1/(k − 1)
 * for k in the cluster, as if membership were a project of that size (Newman 2001). A cluster organisation knows each
 * of its members as if they had a project of two: 1, on top of what they share. Memberships that ended tie nobody.
 */
export interface HopNetwork {
  /** Calls `visit` once with everyone that is one hop away, and the hop's strength. */
  forEachHop(from: number, visit: (to: number, strength: number) => void): void;
  /** Strength of the hop between two; 0 where there is none. */
  strength(from: number, to: number): number;
  /** The smallest circle that either of two runs for the other, else the smallest that both are members of. */
  circleOf(from: number, to: number): Circle | undefined;
  /** All circles that both are in, smallest first. */
  circlesOfBoth(from: number, to: number): readonly Circle[];
  hasHops(from: number): boolean;
}

export function hopNetwork(view: MatchView): HopNetwork {
  const { recent } = view;
  const { start, target, weight } = recent.ties;
  const circles = circlesIn(view);
  const circlesOf = new Map<number, Circle[]>();
  for (const circle of circles)
    for (const member of circle.members) circlesOf.set(member, [...(circlesOf.get(member) ?? []), circle]);
  const chance = (rate: number) => -Math.expm1(-rate);
  const runs = ({ broker }: Circle, from: number, to: number) => broker === from || broker === to;
  const circlesOfBoth = (from: number, to: number) =>
    (circlesOf.get(from) ?? []).filter(({ members }) => members.includes(to));
  const circleOf = (from: number, to: number) => {
    const both = circlesOfBoth(from, to);
    return both.find((circle) => runs(circle, from, to)) ?? both[0];
  };
  /** The rate of exchange within the closest circle of two, where a tie of so much weight binds them, too. */
  const rateWithin = (circle: Circle, from: number, to: number, tie: number) => {
    if (runs(circle, from, to)) return tie + 1;
    return tie > 0 ? tie : 1 / (circle.members.length - 1);
  };
  const strength = (from: number, to: number) => {
    const tie = tieWeight(recent.ties, from, to);
    const circle = circleOf(from, to);
    return chance(circle === undefined ? tie : rateWithin(circle, from, to, tie));
  };

  return {
    forEachHop(from, visit) {
      const closest = new Map<number, Circle>();
      for (const circle of circlesOf.get(from) ?? [])
        for (const member of circle.members) {
          const closer = closest.get(member);
          if (closer === undefined || (runs(circle, from, member) && !runs(closer, from, member)))
            closest.set(member, circle);
        }
      closest.delete(from);
      for (let i = start[from]; i < start[from + 1]; i++)
        if (!closest.has(target[i])) visit(target[i], chance(weight[i]));
      for (const [member, circle] of closest)
        visit(member, chance(rateWithin(circle, from, member, tieWeight(recent.ties, from, member))));
    },
    strength,
    circleOf,
    circlesOfBoth,
    hasHops: (from) => start[from + 1] > start[from] || circlesOf.has(from),
  };
}

/** The clusters with at least two in them, smallest first, so that the closest circle comes up first. */
function circlesIn({ ecosystem, day }: MatchView): Circle[] {
  const { clusters } = ecosystem;
  const memberships = ecosystem.memberships.filter(
    ({ until }) => until === undefined || dayNumber(until) >= day,
  );
  return clusters
    .map((cluster) => {
      const broker = cluster.organisation === undefined ? -1 : ecosystem.indexOf(cluster.organisation);
      const members = memberships
        .filter((membership) => membership.cluster === cluster.id)
        .map(({ organisation }) => ecosystem.indexOf(organisation));
      return {
        cluster,
        broker: broker < 0 ? undefined : broker,
        members: [...new Set([...members, broker])].filter((index) => index >= 0).sort((a, b) => a - b),
      };
    })
    .filter(({ members }) => members.length > 1)
    .sort((a, b) => a.members.length - b.members.length || (a.cluster.id < b.cluster.id ? -1 : 1));
}
