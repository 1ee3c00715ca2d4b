/**
 * What a few marks, relevant or not, change in a ranking: a Bayesian update of the model's weights, held close to what
 * they were, and likeness to what was marked for the same asker.
 */
import type { Helix } from '../../model/organisation.ts';
import type { Ecosystem } from '../../network/ecosystem.ts';
import { fitLogistic } from '../statistics/logistic.ts';
import { DEFAULT_WEIGHTS } from './default-weights.ts';
import { FEATURE_NAMES, featureRows, standardise } from './features.ts';
import { type Ground, groundOf } from './ground.ts';
import { type History, historyOf } from './history.ts';
import { type Asked, ask, oddsOf, type WeightSets } from './predict.ts';
import { type Readings, readingsFor } from './readings.ts';

/** What someone thinks of one organisation as a partner for another, by index. */
export interface Mark {
  readonly asker: number;
  readonly suggested: number;
  readonly relevant: boolean;
}

export interface LeanOptions {
  /** How firmly the weights are held where they are: 1 / the variance of what each may change by. */
  readonly ridge?: number;
  /** What full likeness to all that is relevant adds to the log-odds. */
  readonly likeness?: number;
  /** The weights that are leant from. */
  readonly weights?: WeightSets;
}

export const LEAN_DEFAULTS = { ridge: 4, likeness: 4 } as const;
/** Marks that count for one asker's likeness: the newest. Each costs a reading of the data. */
const LIKE_AT_MOST = 10;

/** What an organisation is, beside what the model reads of a pair. */
const HELICES: readonly Helix[] = ['company', 'knowledge', 'government', 'civil-society', 'association'];
const TRAITS: readonly string[] = [...HELICES, 'sme'];

/** What marks have changed, in log-odds. */
export interface Lean {
  /** Names of `weights`: the model's features, then what an organisation is. */
  readonly names: readonly string[];
  /** What is added to the weight of each, and how far it may be off by chance. */
  readonly weights: Float64Array;
  readonly errors: Float64Array;
  /** How many marks this is learned from. Pairs that work together by now teach nothing and are left out. */
  readonly marks: number;
}

/**
 * Learns from marks, whoever they were made for: the weights w of the shipped model become w + δ, where δ is the most
 * likely change under a normal prior with mean 0 and variance 1/ridge,
 *
 *     P(relevant | x) = 1 / (1 + e^−(a + wᵀx + δᵀx)),
 *
 * with an intercept a of its own, since how often something is called relevant says nothing of chances. That is
 * logistic regression with offset wᵀx and a ridge penalty (Bishop, C. (2006), Pattern Recognition and Machine Learning,
 * §4.5.1, Laplace approximation).
 *
 * @param marks in any order; the result is the same
 * @returns `undefined` unless some are relevant and some are not; cost of a question for each asker with marks
 */
export function learnLean(
  ecosystem: Ecosystem,
  marks: readonly Mark[],
  options: LeanOptions = {},
): Lean | undefined {
  const { ridge, weights } = { ...LEAN_DEFAULTS, weights: DEFAULT_WEIGHTS, ...options };
  const history = historyOf(ecosystem);
  const open = marks
    .filter((mark) => !isTied(history, mark))
    .sort(
      (a, b) => a.asker - b.asker || a.suggested - b.suggested || Number(a.relevant) - Number(b.relevant),
    );
  // What is said of all alike tells nothing of what sets them apart.
  if (open.every(({ relevant }) => relevant === open[0].relevant)) return undefined;
  const ground = groundOf(history);
  const columns = FEATURE_NAMES.length + TRAITS.length;
  const features = new Float64Array(open.length * columns);
  const offset = new Float64Array(open.length);
  let asked: Asked | undefined;
  open.forEach(({ asker, suggested }, at) => {
    if (at === 0 || open[at - 1].asker !== asker) asked = ask(ground, { asker });
    const { kind, readings, scale, own } = asked!;
    const row = standardise(featureRows(readings, ground, [suggested]), scale);
    offset[at] = oddsOf(weights[kind], row, own)[0];
    features.set([...row, ...traitsOf(history, suggested)], at * columns);
  });
  const fit = fitLogistic(
    { columns, features, offset, outcome: Uint8Array.from(open, ({ relevant }) => (relevant ? 1 : 0)) },
    { ridge },
  );
  return {
    names: [...FEATURE_NAMES, ...TRAITS],
    weights: fit.weights,
    errors: fit.errors,
    marks: open.length,
  };
}

/**
 * What marks add to the log-odds of an asker's candidates: δᵀx, and the likeness to what was marked for this asker.
 *
 * Likeness to one marked is the mean of the cosines of themes and words; to several their sum over one more than
 * there are, so that a single mark counts half.
 *
 * @param own marks for this asker, newest last
 */
export function leanOf(
  ecosystem: Ecosystem,
  lean: Lean | undefined,
  own: readonly Mark[],
  options: LeanOptions = {},
): (asked: Pick<Asked, 'candidates' | 'rows'>) => Float64Array {
  const { likeness } = { ...LEAN_DEFAULTS, ...options };
  const history = historyOf(ecosystem);
  const relevant = likenessTo(groundOf(history), own, true);
  const not = likenessTo(groundOf(history), own, false);
  return ({ candidates, rows }) => {
    const columns = FEATURE_NAMES.length;
    return Float64Array.from(candidates, (candidate, i) => {
      let sum = likeness * (relevant(candidate) - not(candidate));
      if (lean === undefined) return sum;
      for (let c = 0; c < columns; c++) sum += lean.weights[c] * rows[i * columns + c];
      traitsOf(history, candidate).forEach((trait, t) => {
        sum += lean.weights[columns + t] * trait;
      });
      return sum;
    });
  };
}

/** How like an organisation is to one that was marked, 0…1. */
export interface Likeness {
  readonly marked: number;
  readonly likeness: number;
}

/**
 * What an organisation is most like of what was marked as relevant; the mean of the cosines of themes and words.
 *
 * @returns by index; `undefined` where nothing was
 */
export function likestOf(ecosystem: Ecosystem, own: readonly Mark[]): (node: number) => Likeness | undefined {
  const like = likenesses(groundOf(historyOf(ecosystem)), own, true);
  return (node) => {
    let most: Likeness | undefined;
    for (const { marked, to } of like)
      if (marked !== node && (most === undefined || to(node) > most.likeness))
        most = { marked, likeness: to(node) };
    return most;
  };
}

/** How like an organisation is to the newest of those marked so, 0…1. */
function likenessTo(ground: Ground, own: readonly Mark[], relevant: boolean): (node: number) => number {
  const like = likenesses(ground, own, relevant);
  return (node) => like.reduce((sum, { to }) => sum + to(node), 0) / (like.length + 1);
}

const read = new WeakMap<Ground, Map<number, Pick<Readings, 'themes' | 'words'>>>();
/** Readings kept for one ground. */
const KEPT = 200;

function likenesses(ground: Ground, own: readonly Mark[], relevant: boolean) {
  return own
    .filter((mark) => mark.relevant === relevant)
    .slice(-LIKE_AT_MOST)
    .map(({ suggested: marked }) => {
      const { themes, words } = readOnce(ground, marked);
      return { marked, to: (node: number) => (themes[node] + words[node]) / 2 };
    });
}

function readOnce(ground: Ground, node: number): Pick<Readings, 'themes' | 'words'> {
  const known = read.get(ground) ?? new Map<number, Pick<Readings, 'themes' | 'words'>>();
  read.set(ground, known);
  let readings = known.get(node);
  if (readings === undefined) {
    const { themes, words } = readingsFor(ground, node);
    readings = { themes, words };
    for (const old of [...known.keys()].slice(0, Math.max(0, known.size + 1 - KEPT))) known.delete(old);
    known.set(node, readings);
  }
  return readings;
}

function traitsOf({ ecosystem }: History, node: number): number[] {
  const { helix, size } = ecosystem.organisations[node];
  return [...HELICES.map((one) => (one === helix ? 1 : 0)), size === 'sme' ? 1 : 0];
}

function isTied({ ties: { start, target } }: History, { asker, suggested }: Mark): boolean {
  return target.subarray(start[asker], start[asker + 1]).includes(suggested);
}
