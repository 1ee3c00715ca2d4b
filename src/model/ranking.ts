/** What a person sets of the order of suggestions, and the three numbers that each suggestion carries. */
import { z } from 'zod';

/** What suggestions are ordered by. */
export const RankedBy = z.enum(['likelihood', 'fit', 'novelty']);
export type RankedBy = z.infer<typeof RankedBy>;

/** What each of the three weighs in the order; they sum to 1. */
export type Mix = Readonly<Record<RankedBy, number>>;

/** The order that `evaluate` judges. */
export const RANKING_DEFAULTS = {
  mix: { likelihood: 1, fit: 0, novelty: 0 },
  diversity: 0,
  liftNewcomers: 0,
  lapsed: 'exclude',
  lapsedYears: 5,
} as const;

const PART = /^(likelihood|fit|novelty)=(\d+(?:\.\d+)?|\.\d+)$/;

/** `likelihood=.6,fit=.3,novelty=.1`: each at most once, one above 0; what is not named weighs nothing. */
export const MixText = z.string().refine((text) => readMix(text) !== undefined, {
  message: 'write it as likelihood=0.6,fit=0.3,novelty=0.1, with one of them above 0',
});

/** Whether partners of long ago are suggested again. */
export const Lapsed = z.enum(['exclude', 'include', 'only']);
export type Lapsed = z.infer<typeof Lapsed>;

const share = z.number().min(0).max(1);

/** Each 0…1; what they mean is under `definitions` of the answer. */
export const SuggestionNumbers = z.object({
  /** Absent where the model can't tell. */
  likelihood: share.optional(),
  fit: share,
  novelty: share,
});
export type SuggestionNumbers = z.infer<typeof SuggestionNumbers>;

export const NumberDefinition = z.object({
  definition: z.string(),
  source: z.string(),
  low: z.literal(0),
  high: z.literal(1),
});
export const NumberDefinitions = z.object({
  likelihood: NumberDefinition,
  fit: NumberDefinition,
  novelty: NumberDefinition,
});
export type NumberDefinitions = z.infer<typeof NumberDefinitions>;

/** The order as it was used. */
export const RankingUsed = z.object({
  mix: z.object({ likelihood: share, fit: share, novelty: share }),
  diversity: share,
  liftNewcomers: share,
});

/**
 * The mix of a question: what it names, else what its share of novelty leaves to likelihood.
 *
 * @returns weights that sum to 1
 * @example mixOf({ mix: 'likelihood=3,fit=1', novelty: 0 }) // { likelihood: 0.75, fit: 0.25, novelty: 0 }
 */
export function mixOf({ mix, novelty = 0 }: { mix?: string | undefined; novelty?: number | undefined }): Mix {
  const read = mix === undefined ? undefined : readMix(mix);
  return read ?? { likelihood: 1 - novelty, fit: 0, novelty };
}

/** The weights of a question as they were set, which need not sum to 1. */
export function weightsIn({ mix, novelty }: Parameters<typeof mixOf>[0]): Record<RankedBy, number> {
  return { ...((mix === undefined ? undefined : readWeights(mix)) ?? mixOf({ novelty })) };
}

/**
 * Weights as text, what weighs nothing left out; nothing where they are the usual ones or all are 0.
 *
 * @example weightsText({ likelihood: 0.6, fit: 0.3, novelty: 0 }) // 'likelihood=0.6,fit=0.3'
 */
export function weightsText(weights: Mix): string | undefined {
  const named = RankedBy.options.filter((name) => weights[name] > 0);
  if (named.length === 0 || (named.length === 1 && named[0] === 'likelihood')) return undefined;
  return named.map((name) => `${name}=${Math.round(weights[name] * 1000) / 1000}`).join(',');
}

function readMix(text: string): Mix | undefined {
  const weights = readWeights(text);
  if (weights === undefined) return undefined;
  const { likelihood, fit, novelty } = weights;
  const sum = likelihood + fit + novelty;
  return { likelihood: likelihood / sum, fit: fit / sum, novelty: novelty / sum };
}

function readWeights(text: string): Mix | undefined {
  const weights: Record<RankedBy, number> = { likelihood: 0, fit: 0, novelty: 0 };
  const named = new Set<string>();
  for (const part of text.split(',')) {
    const [, name, weight] = PART.exec(part.trim()) ?? [];
    if (name === undefined || named.has(name)) return undefined;
    named.add(name);
    weights[name as RankedBy] = Number(weight);
  }
  const sum = weights.likelihood + weights.fit + weights.novelty;
  return sum > 0 && Number.isFinite(sum) ? weights : undefined;
}
