/** European leverage: what EU contribution participations bring, and how far ties reach. */
import type { Funding } from '../../network/details.ts';
import type { Ecosystem } from '../../network/ecosystem.ts';
import { jointProjects } from '../joint-projects.ts';
import type { Interval } from '../statistics/binomial.ts';
import { type PairShare, PairTally } from '../statistics/pair-share.ts';
import { knownDays } from '../themes/growth.ts';

export interface Leverage {
  readonly scheme: string;
  /** Participations under the scheme. */
  readonly participations: number;
  /** Those without an amount of EU contribution, and those of the rest without an own cost above 0. */
  readonly withoutAmount: number;
  readonly withoutCost: number;
  /** Euros of EU contribution a participation, over those with an amount. */
  readonly perParticipation: Interval & { readonly value: number; readonly n: number };
  /** Euros of EU contribution an euro of own cost, sums over sums, over those with both. */
  readonly perEuro: Interval & { readonly value: number; readonly n: number };
}

/** Fewer rows than this give no figure that could be told from chance. */
export const LEVERAGE_DEFAULTS = { least: 10 };

/** The 97.5% point of the standard normal distribution. */
const Z = 1.959963984540054;

/**
 * EU contribution per participation and per euro of own cost, within each funding scheme: rates differ between
 * schemes, so that figures over several would compare their mix. The 95% intervals take rows as drawn one by
 * one; that of the ratio is by linearisation (Cochran 1977, 6.4).
 *
 * @param among 1 for organisations that count; all of them without it
 * @returns most participations first, then by scheme; O(participations)
 */
export function leverage(
  ecosystem: Ecosystem,
  { contribution, cost }: Funding,
  { among, least = LEVERAGE_DEFAULTS.least }: { among?: Uint8Array; least?: number } = {},
): Leverage[] {
  const { projectStart, projectOrganisation } = ecosystem.participations;
  const rows = new Map<string, number[]>();
  ecosystem.projects.forEach(({ fundingScheme }, project) => {
    if (fundingScheme === undefined) return;
    const own = rows.get(fundingScheme) ?? [];
    rows.set(fundingScheme, own);
    for (let at = projectStart[project]; at < projectStart[project + 1]; at++)
      if (among?.[projectOrganisation[at]] !== 0) own.push(at);
  });
  return [...rows]
    .filter(([, own]) => own.length >= least)
    .map(([scheme, own]) => {
      const withAmount = own.filter((at) => !Number.isNaN(contribution[at]));
      const withBoth = withAmount.filter((at) => cost[at] > 0);
      return {
        scheme,
        participations: own.length,
        withoutAmount: own.length - withAmount.length,
        withoutCost: withAmount.length - withBoth.length,
        perParticipation: ratioOf(
          withAmount,
          (at) => contribution[at],
          () => 1,
        ),
        perEuro: ratioOf(
          withBoth,
          (at) => contribution[at],
          (at) => cost[at],
        ),
      };
    })
    .sort((a, b) => b.participations - a.participations || (a.scheme < b.scheme ? -1 : 1));
}

/** Sum over sum, with its interval. NaN where there are no rows. */
function ratioOf(rows: readonly number[], over: (at: number) => number, under: (at: number) => number) {
  const n = rows.length;
  const total = rows.reduce((sum, at) => sum + under(at), 0);
  const value = rows.reduce((sum, at) => sum + over(at), 0) / total;
  const squares = rows.reduce((sum, at) => sum + (over(at) - value * under(at)) ** 2, 0);
  const half = n < 2 ? Number.NaN : (Z * Math.sqrt((n * squares) / (n - 1))) / total;
  return { value, low: Math.max(0, value - half), high: value + half, n };
}

export interface Reach {
  /** Ties with at least one end among them. */
  readonly ties: number;
  /** Both ends among them; the other end in the same country; abroad. */
  readonly inside: PairShare;
  readonly sameCountry: PairShare;
  readonly abroad: PairShare;
  /** Ties to or from an organisation of unknown country. */
  readonly unknown: number;
}

/**
 * Where the ties of some organisations lead. The intervals allow for ties of one organisation or project.
 * Cost: the participations in their projects.
 *
 * @param among 1 for the organisations asked about, such as those of a region
 */
export function reachOfTies(ecosystem: Ecosystem, among: Uint8Array): Reach {
  const { organisations, ties } = ecosystem;
  const days = knownDays(ecosystem);
  const tally = new PairTally<'inside' | 'sameCountry' | 'abroad' | 'unknown'>();
  for (let node = 0; node < ties.nodes; node++) {
    if (among[node] === 0) continue;
    const joint = jointProjects(ecosystem, node, days);
    const { country } = organisations[node].place;
    for (let at = ties.start[node]; at < ties.start[node + 1]; at++) {
      const other = ties.target[at];
      if (among[other] === 1 && other < node) continue;
      const there = organisations[other].place.country;
      const outcome =
        among[other] === 1
          ? 'inside'
          : country === undefined || there === undefined
            ? 'unknown'
            : country === there
              ? 'sameCountry'
              : 'abroad';
      tally.add(node, other, joint.get(other)?.project ?? -1, outcome);
    }
  }
  const inside = tally.share('inside');
  return {
    ties: inside.n,
    inside,
    sameCountry: tally.share('sameCountry'),
    abroad: tally.share('abroad'),
    unknown: tally.share('unknown').hits,
  };
}
