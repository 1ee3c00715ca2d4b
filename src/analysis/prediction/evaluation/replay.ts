/** Whether feedback makes suggestions better: marks are replayed, and what was not marked yet is ranked with and without them. */
import type { Ecosystem } from '../../../network/ecosystem.ts';
import { type LeanOptions, leanOf, learnLean, type Mark } from '../lean.ts';
import type { Period } from '../outcomes.ts';
import { predict } from '../predict.ts';
import { bootstrap, type Figure } from './bootstrap.ts';
import { drawAskers } from './judge-period.ts';

/** Suggestions of a list that are marked, in simulation. */
const MARKED = 20;

export const REPLAY_METRICS = ['hit10', 'recall20', 'reciprocalRank'] as const;
export type ReplayMetric = (typeof REPLAY_METRICS)[number];

/** A figure without feedback, with it, and the difference, each the mean over askers with a 95% interval. */
export interface Replayed {
  readonly askers: number;
  readonly marks: number;
  readonly metrics: Readonly<Record<ReplayMetric, { before: Figure; after: Figure; difference: Figure }>>;
}

/**
 * Simulates feedback from what came about: the first twenty suggestions on a day are marked as relevant where the two
 * began to work together within the period, as not relevant where not. What is left of the pool is ranked with and
 * without these marks, and judged on the new partners that were not marked: the residual collection (Salton, G. &
 * Buckley, C. (1990), Improving retrieval performance by relevance feedback, JASIS 41, 288–297). Each asker's weights
 * are learned from the marks of the others and its own, as those of a cluster are.
 *
 * Such marks are synthetic: they show that the method can use what marks tell, not that people mark like this.
 *
 * @returns over the askers that have partners left to find; cost of two questions an asker, and one for each mark
 */
export function simulateReplay(
  period: Period,
  { askers, seed, ...options }: LeanOptions & { askers: number; seed: number },
): Replayed {
  const { ecosystem } = period.history;
  const drawn = drawAskers(period, askers, seed);
  const shown = drawn.map((asker) => {
    const nodes = predict(ecosystem, { asker }).nodes;
    const partners = new Set(period.outcomes.gains.get(asker));
    const marks = [...nodes.subarray(0, MARKED)].map(
      (suggested): Mark => ({ asker, suggested, relevant: partners.has(suggested) }),
    );
    return { asker, nodes, partners, marks };
  });
  const marks = shown.flatMap((one) => one.marks);
  const lean = learnLean(ecosystem, marks, options);
  const judged = shown.flatMap(({ asker, nodes, partners, marks: own }) => {
    const marked = new Set(own.map(({ suggested }) => suggested));
    const left = new Set([...partners].filter((partner) => !marked.has(partner)));
    if (left.size === 0) return [];
    const after = predict(ecosystem, { asker }, { lean: leanOf(ecosystem, lean, own, options) }).nodes;
    return [{ before: residual(nodes, marked, left), after: residual(after, marked, left) }];
  });
  return { askers: judged.length, marks: marks.length, metrics: compared(judged) };
}

/** What a ranking without those that were marked is worth. */
function residual(
  nodes: Int32Array,
  marked: ReadonlySet<number>,
  left: ReadonlySet<number>,
): Record<ReplayMetric, number> {
  const open = [...nodes].filter((node) => !marked.has(node));
  const first = open.findIndex((node) => left.has(node));
  return {
    hit10: first >= 0 && first < 10 ? 1 : 0,
    recall20: open.slice(0, 20).filter((node) => left.has(node)).length / left.size,
    reciprocalRank: first < 0 ? 0 : 1 / (first + 1),
  };
}

type Values = Record<ReplayMetric, number>;

/** Means before and after, with intervals from the same draws of askers. */
export function compared(judged: readonly { before: Values; after: Values }[]): Replayed['metrics'] {
  const columns = new Map<string, Float64Array>();
  for (const metric of REPLAY_METRICS) {
    const before = Float64Array.from(judged, (one) => one.before[metric]);
    const after = Float64Array.from(judged, (one) => one.after[metric]);
    columns.set(`${metric} before`, before);
    columns.set(`${metric} after`, after);
    columns.set(
      `${metric} difference`,
      after.map((value, i) => value - before[i]),
    );
  }
  const figures = bootstrap(columns);
  const of = (metric: ReplayMetric) => ({
    before: figures.get(`${metric} before`)!,
    after: figures.get(`${metric} after`)!,
    difference: figures.get(`${metric} difference`)!,
  });
  return { hit10: of('hit10'), recall20: of('recall20'), reciprocalRank: of('reciprocalRank') };
}

/**
 * Replays marks as they were given, oldest first: each that is relevant is ranked among the asker's candidates without
 * feedback, and with the marks given before it. Pairs that work together by now are no candidates, and left out.
 *
 * @returns means over relevant marks; `undefined` where there is none to rank
 */
export function replayMarks(
  ecosystem: Ecosystem,
  marks: readonly Mark[],
  options: LeanOptions = {},
): Replayed | undefined {
  const judged = marks.flatMap((mark, at) => {
    if (!mark.relevant) return [];
    const { asker, suggested } = mark;
    const before = predict(ecosystem, { asker }).nodes;
    if (!before.includes(suggested)) return [];
    const given = marks.slice(0, at).filter((one) => one.asker !== asker || one.suggested !== suggested);
    const own = given.filter((one) => one.asker === asker);
    const lean = learnLean(ecosystem, given, options);
    const after = predict(ecosystem, { asker }, { lean: leanOf(ecosystem, lean, own, options) }).nodes;
    const hidden = new Set(own.filter(({ relevant }) => !relevant).map((one) => one.suggested));
    const sought = new Set([suggested]);
    return [{ before: residual(before, new Set(), sought), after: residual(after, hidden, sought) }];
  });
  if (judged.length === 0) return undefined;
  return { askers: judged.length, marks: marks.length, metrics: compared(judged) };
}
