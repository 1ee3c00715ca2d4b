/** Steps that an introduction can take: a shared project, or more weakly a shared cluster. */
import type { Cluster } from '../model/cluster.ts';
import { sharedProjects, tieWeight } from './shared.ts';
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
 * projects counting half after every {@link HALF_LIFE} years; between two in one cluster it is 1/(k − 1) for k in
 * the cluster, as if membership were a project of that size (Newman 2001).
 */
export interface HopNetwork {
  /** Calls `visit` once with everyone that is one hop away, and the hop's strength. */
  forEachHop(from: number, visit: (to: number, strength: number) => void): void;
  /** Strength of the hop between two; 0 where there is none. */
  strength(from: number, to: number): number;
  /** The smallest circle that two share, where they share no project. */
  circleOf(from: number, to: number): Circle | undefined;
  hasHops(from: number): boolean;
}

export function hopNetwork(view: MatchView): HopNetwork {
  const { ecosystem, recent } = view;
  const { start, target, weight } = recent.ties;
  const circles = circlesIn(view);
  const circlesOf = new Map<number, Circle[]>();
  for (const circle of circles)
    for (const member of circle.members) circlesOf.set(member, [...(circlesOf.get(member) ?? []), circle]);
  const chance = (rate: number) => -Math.expm1(-rate);
  const strengthWithin = ({ members }: Circle) => chance(1 / (members.length - 1));

  const circleOf = (from: number, to: number) =>
    sharedProjects(ecosystem, from, to).length > 0
      ? undefined
      : (circlesOf.get(from) ?? []).find(({ members }) => members.includes(to));

  return {
    forEachHop(from, visit) {
      for (let i = start[from]; i < start[from + 1]; i++) visit(target[i], chance(weight[i]));
      const met = new Set([from]);
      // The smallest circle first: of those that two share it is the strongest hop.
      for (const circle of circlesOf.get(from) ?? [])
        for (const member of circle.members) {
          if (met.has(member) || tieWeight(recent.ties, from, member) > 0) continue;
          met.add(member);
          visit(member, strengthWithin(circle));
        }
    },
    strength(from, to) {
      const tie = tieWeight(recent.ties, from, to);
      if (tie > 0) return chance(tie);
      const circle = circleOf(from, to);
      return circle === undefined ? 0 : strengthWithin(circle);
    },
    circleOf,
    hasHops: (from) => start[from + 1] > start[from] || circlesOf.has(from),
  };
}

/** The clusters with at least two in them, smallest first, so that the closest circle comes up first. */
function circlesIn({ ecosystem }: MatchView): Circle[] {
  const { clusters, memberships } = ecosystem;
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
