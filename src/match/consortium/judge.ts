/** How well the ranking for a place finds a member that was left out of a real consortium. */
import { jointP3, nearnessTo } from '../../analysis/prediction/joint-walk.ts';
import { seededRandom, shuffle } from '../../analysis/random.ts';
import { type ConsortiumJudgement, ConsortiumQuery } from '../../model/consortium-answer.ts';
import { dayNumber } from '../../network/days.ts';
import type { Ecosystem } from '../../network/ecosystem.ts';
import { type MatchView, matchView } from '../view.ts';
import { needsOf } from './needs.ts';
import { gainOf, levelsOf } from './team-problem.ts';
import { teamSpace } from './team-space.ts';

export const JUDGE_DEFAULTS = { cases: 1000, seed: 1, smallest: 4, largest: 60 } as const;
const AT = 20;
const RESAMPLES = 1000;

export interface JudgeOptions {
  /** Projects that became known after this day and until `until` are judged, with what was known on it. */
  from: string;
  until: string;
  cases?: number;
  seed?: number;
}

type Method = 'consortium' | 'nearness' | 'p3' | 'popularity';
const METHODS: readonly Method[] = ['consortium', 'nearness', 'p3', 'popularity'];

/**
 * Hides one member of each of a number of consortia and ranks everyone who is not in it by what they would add
 * to the others, given the project's title as the call's text. Only what was known on `from` counts; the member
 * that is hidden was known by then and is drawn at random, as are the projects.
 *
 * Beside it: P3 from all the others together, earlier partners included; nearness alone; and how many projects an
 * organisation had, which is popularity. Recall@20 with 95% intervals by the bootstrap over projects, and ratios to
 * P3 and popularity on the same resamples.
 *
 * @returns figures by method; cost about 20 ms a case on 26,000 organisations
 */
export function judgeConsortia(whole: Ecosystem, options: JudgeOptions): ConsortiumJudgement {
  const { from, until, cases, seed } = { ...JUDGE_DEFAULTS, ...options };
  const random = seededRandom(seed);
  const view = matchView(whole, from);
  const hits: Record<Method, number[]> = { consortium: [], nearness: [], p3: [], popularity: [] };
  for (const held of heldOut(whole, view, { from, until, cases, random })) {
    const ranks = ranksOf(view, held);
    for (const method of METHODS) hits[method].push(ranks[method] <= AT ? 1 : 0);
  }
  const n = hits.consortium.length;
  const samples = Array.from({ length: RESAMPLES }, () =>
    Int32Array.from({ length: n }, () => Math.floor(random() * n)),
  );
  const interval = (of: (sample: Int32Array) => number, value: number) => {
    const values = samples.map(of).sort((a, b) => a - b);
    return {
      value,
      low: values[Math.floor(0.025 * RESAMPLES)],
      high: values[Math.ceil(0.975 * RESAMPLES) - 1],
    };
  };
  const everyone = Int32Array.from({ length: n }, (_, i) => i);
  const recall = (method: Method) => (sample: Int32Array) =>
    sample.reduce((sum, i) => sum + hits[method][i], 0) / Math.max(1, n);
  const ratio = (method: Method, to: Method) => (sample: Int32Array) =>
    recall(method)(sample) / Math.max(recall(to)(sample), 0.5 / Math.max(1, n));
  return {
    split: { asOf: from, until },
    cases: n,
    methods: METHODS.map((name) => ({
      name,
      recallAt20: interval(recall(name), recall(name)(everyone)),
      ratioToP3: interval(ratio(name, 'p3'), ratio(name, 'p3')(everyone)),
      ratioToPopularity: interval(ratio(name, 'popularity'), ratio(name, 'popularity')(everyone)),
    })),
    definition:
      'Share of consortia whose hidden member is among the first 20 of everyone not in them, with the others on board and the project’s title as the call’s text.',
    source: 'Own protocol; strictly as known on the day before the test period.',
    dataVersion: whole.dataVersion,
  };
}

interface HeldOut {
  hidden: number;
  others: number[];
  title: string;
}

function heldOut(
  whole: Ecosystem,
  view: MatchView,
  { from, until, cases, random }: { from: string; until: string; cases: number; random: () => number },
): HeldOut[] {
  const { known } = matchView(whole);
  const { projectStart, projectOrganisation, size } = whole.participations;
  const [after, last] = [dayNumber(from), dayNumber(until)];
  const order = Int32Array.from(whole.projects, (_, project) => project);
  shuffle(order, order.length, random);
  const found: HeldOut[] = [];
  for (const project of order) {
    if (found.length === cases) break;
    const { title } = whole.projects[project];
    const members = [...projectOrganisation.subarray(projectStart[project], projectStart[project + 1])];
    const fits =
      known[project] > after &&
      known[project] <= last &&
      title !== undefined &&
      size[project] >= JUDGE_DEFAULTS.smallest &&
      size[project] <= JUDGE_DEFAULTS.largest;
    const there = members.filter((node) => view.present[node] === 1 && view.brokers[node] === 0);
    if (!fits || there.length < 2) continue;
    const hidden = there[Math.floor(random() * there.length)];
    found.push({ hidden, others: members.filter((node) => node !== hidden), title });
  }
  return found;
}

function ranksOf(view: MatchView, { hidden, others, title }: HeldOut): Record<Method, number> {
  const { ecosystem, present, brokers } = view;
  const there = others.filter((node) => present[node] === 1);
  const not = new Set(others);
  const candidates = Array.from(ecosystem.organisations, (_, node) => node).filter(
    (node) => present[node] === 1 && brokers[node] === 0 && !not.has(node),
  );
  const needs = needsOf(view, { themes: [], text: title, onBoard: there });
  const query = ConsortiumQuery.parse({
    size: Math.min(40, others.length + 1),
    asOf: ecosystem.options.asOf,
  });
  const { problem } = teamSpace(view, query, { needs, onBoard: there, candidates, pick: 1 });
  const levels = levelsOf(problem, []);
  const near = nearnessTo(ecosystem.participations, there);
  const walked = jointP3(ecosystem.participations, there);
  const { organisationStart } = ecosystem.participations;
  return {
    consortium: rankOf(candidates, hidden, (_, c) => gainOf(problem, levels, c)),
    nearness: rankOf(candidates, hidden, (node) => near[node]),
    p3: rankOf(candidates, hidden, (node) => walked[node]),
    popularity: rankOf(candidates, hidden, (node) => organisationStart[node + 1] - organisationStart[node]),
  };
}

/** From 1; equal scores share the middle of their places. */
function rankOf(
  candidates: readonly number[],
  hidden: number,
  score: (node: number, candidate: number) => number,
): number {
  const own = score(hidden, candidates.indexOf(hidden));
  let above = 0;
  let equal = 0;
  candidates.forEach((node, c) => {
    const other = score(node, c);
    if (other > own) above++;
    else if (other === own) equal++;
  });
  return above + (equal + 1) / 2;
}
