/** Weights between the model, which knows them by place, and a file, which knows them by name. */
import { UsageError } from '../../model/errors.ts';
import { type LearnedWeights, WEIGHT_KINDS } from '../../model/learned-weights.ts';
import { ASKER_FEATURE_NAMES, FEATURE_NAMES } from './features.ts';
import type { WeightSets } from './predict.ts';

const NAMES: readonly string[] = [...FEATURE_NAMES, ...ASKER_FEATURE_NAMES];

/** What a file says of weights that were learned. */
export function toLearnedWeights(
  sets: WeightSets,
  learnedFrom: LearnedWeights['learnedFrom'],
): LearnedWeights {
  const named = Object.fromEntries(
    WEIGHT_KINDS.map((kind) => [
      kind,
      {
        intercept: sets[kind].intercept,
        weights: Object.fromEntries(NAMES.map((name, i) => [name, sets[kind].weights[i]])),
      },
    ]),
  ) as LearnedWeights['kinds'];
  return { format: 'helixlens-weights', version: 1, learnedFrom, kinds: named };
}

/**
 * The weights of a file in the order of the model's readings.
 *
 * @throws UsageError where the file weighs other readings than this model has
 * @example predict(ecosystem, { asker }, { weights: fromLearnedWeights(file) })
 */
export function fromLearnedWeights({ kinds }: LearnedWeights): WeightSets {
  for (const kind of WEIGHT_KINDS) {
    const { weights } = kinds[kind];
    const missing = NAMES.filter((name) => !Object.hasOwn(weights, name));
    const unknown = Object.keys(weights).filter((name) => !NAMES.includes(name));
    if (missing.length + unknown.length === 0) continue;
    const lacks = missing.length === 0 ? '' : ` It lacks ${missing.join(', ')}.`;
    const strange = unknown.length === 0 ? '' : ` It weighs ${unknown.join(', ')}, which is not read.`;
    throw new UsageError(
      `The weights for "${kind}" were learned by another version of the model.${lacks}${strange} Learn them again: helixlens evaluate --save-weights FILE`,
    );
  }
  return Object.fromEntries(
    WEIGHT_KINDS.map((kind) => [
      kind,
      {
        intercept: kinds[kind].intercept,
        weights: NAMES.map((name) => kinds[kind].weights[name]),
      },
    ]),
  ) as unknown as WeightSets;
}
