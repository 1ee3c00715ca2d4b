/** From an ecosystem and a question to a team problem in numbers. */

import { communities } from '../../analysis/community/communities.ts';
import { nearnessTo } from '../../analysis/prediction/joint-walk.ts';
import type { ConsortiumQuery, TeamParts } from '../../model/consortium-answer.ts';
import { DAYS_A_YEAR } from '../../network/days.ts';
import { NO_DAY } from '../../store/graph-store.ts';
import type { MatchView } from '../view.ts';
import { familiesOf } from './limits.ts';
import type { Need } from './needs.ts';
import type { TeamProblem } from './team-problem.ts';

/** What counts beside the new, which the question sets; they add up to 1. Chosen on consortia of 2023 by {@link judgeConsortia}. */
export const TEAM_WEIGHTS = { cover: 0.2, experience: 0.3, ties: 0.5 } as const;
/** Years since its first project within which an organisation is a newcomer. */
const NEWCOMER_YEARS = 2;
/** Less of a need than this is not worth a row. */
const LEAST_LEVEL = 0.01;

export interface TeamSpace {
  readonly problem: TeamProblem;
  /** The organisation that each candidate of the problem stands for. */
  readonly candidates: readonly number[];
  readonly onBoard: readonly number[];
  readonly needs: readonly Need[];
  /** How each part of a candidate's own worth comes about; what it adds to the cover depends on the team. */
  readonly own: (candidate: number) => Omit<TeamParts, 'cover'>;
  readonly isNewcomer: (organisation: number) => boolean;
  readonly community: Int32Array;
}

/**
 * The problem of a question. A team is worth, in 0…1,
 *
 *     cover · Σ_needs weight · min(1, Σ_members level)                       what the call needs is there
 *     + experience · mean_members Σ_needs weight · level                       and in capable hands
 *     + ties · mean_members nearness to those on board, the nearest candidate's being 1
 *     + novelty · mean of: newcomers, SMEs, communities not there yet
 *
 * where the new counts only of those who bring some of what is needed,
 * with {@link TEAM_WEIGHTS} times (1 − novelty). Means are over the places to fill.
 */
export function teamSpace(
  view: MatchView,
  query: ConsortiumQuery,
  {
    needs,
    onBoard,
    candidates,
    pick,
  }: {
    needs: readonly Need[];
    onBoard: readonly number[];
    candidates: readonly number[];
    pick: number;
  },
): TeamSpace {
  const { ecosystem } = view;
  const { organisations } = ecosystem;
  const rest = 1 - query.novelty;
  const isNewcomer = newcomersIn(view);
  const community = communities(ecosystem).membership;
  const near = nearnessOf(view, onBoard, candidates);
  const places = Math.max(1, pick);
  // As of an earlier day the size of an organisation is not known.
  const sizeKnown = ecosystem.options.asOf === undefined;
  const kinds = sizeKnown ? 3 : 2;

  const needed = (node: number) => needs.length === 0 || needs.some(({ level }) => level[node] > 0);

  const own = (candidate: number): Omit<TeamParts, 'cover'> => {
    const node = candidates[candidate];
    const experience = needs.reduce((sum, { weight, level }) => sum + weight * level[node], 0);
    const isSme = sizeKnown && organisations[node].size === 'sme';
    const fresh = needed(node) ? (isNewcomer(node) ? 1 : 0) + (isSme ? 1 : 0) : 0;
    return {
      experience: (rest * TEAM_WEIGHTS.experience * experience) / places,
      ties: (rest * TEAM_WEIGHTS.ties * near[candidate]) / places,
      novelty: (query.novelty * fresh) / kinds / places,
    };
  };
  const problem: TeamProblem = {
    ...itemsOf({ needs, candidates, onBoard, community, needed }),
    worth: Float64Array.from(candidates, (_, c) => {
      const { experience, ties, novelty } = own(c);
      return experience + ties + novelty;
    }),
    weight: Float64Array.from([
      ...needs.map(({ weight }) => rest * TEAM_WEIGHTS.cover * weight),
      ...Array.from({ length: highest(community) + 1 }, () => query.novelty / kinds / places),
    ]),
    families: familiesOf(
      candidates.map((node) => organisations[node]),
      onBoard.map((node) => organisations[node]),
      query,
    ),
    pick,
  };
  return { problem, candidates, onBoard, needs, own, isNewcomer, community };
}

/** Items are the needs, then the communities: being of one brings it in full. */
function itemsOf({
  needs,
  candidates,
  onBoard,
  community,
  needed,
}: Pick<TeamSpace, 'needs' | 'candidates' | 'onBoard' | 'community'> & {
  needed: (node: number) => boolean;
}) {
  const start = new Int32Array(candidates.length + 1);
  const item: number[] = [];
  const level: number[] = [];
  candidates.forEach((node, c) => {
    needs.forEach((need, i) => {
      if (need.level[node] < LEAST_LEVEL) return;
      item.push(i);
      level.push(need.level[node]);
    });
    if (needed(node)) {
      item.push(needs.length + community[node]);
      level.push(1);
    }
    start[c + 1] = item.length;
  });
  const have = new Float64Array(needs.length + highest(community) + 1);
  for (const node of onBoard) {
    needs.forEach((need, i) => {
      have[i] += need.level[node];
    });
    have[needs.length + community[node]] = 1;
  }
  return { start, item: Int32Array.from(item), level: Float64Array.from(level), have };
}

function highest(values: Int32Array): number {
  return values.reduce((most, value) => Math.max(most, value), -1);
}

/** Nearness of each candidate to those on board, the nearest one's being 1; 0 for all where nobody is on board. */
function nearnessOf(
  view: MatchView,
  onBoard: readonly number[],
  candidates: readonly number[],
): Float64Array {
  if (onBoard.length === 0) return new Float64Array(candidates.length);
  const all = nearnessTo(view.recent.participations, onBoard);
  const near = Float64Array.from(candidates, (node) => all[node]);
  const most = near.reduce((a, b) => Math.max(a, b), 0);
  return most === 0 ? near : near.map((value) => value / most);
}

function newcomersIn({ ecosystem, day, known }: MatchView): (organisation: number) => boolean {
  const { organisationStart, organisationProject } = ecosystem.participations;
  const limit = day - NEWCOMER_YEARS * DAYS_A_YEAR;
  return (organisation) => {
    let dated = false;
    for (let i = organisationStart[organisation]; i < organisationStart[organisation + 1]; i++) {
      const since = known[organisationProject[i]];
      if (since === NO_DAY) continue;
      if (since <= limit) return false;
      dated = true;
    }
    return dated;
  };
}
