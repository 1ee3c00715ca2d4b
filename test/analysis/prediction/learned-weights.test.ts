import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_WEIGHTS } from '../../../src/analysis/prediction/default-weights.ts';
import { ASKER_FEATURE_NAMES, FEATURE_NAMES } from '../../../src/analysis/prediction/features.ts';
import { fromLearnedWeights, toLearnedWeights } from '../../../src/analysis/prediction/learned-weights.ts';
import { WEIGHT_COUNT, type WeightSets } from '../../../src/analysis/prediction/predict.ts';
import { UsageError } from '../../../src/model/errors.ts';
import { LearnedWeights, WEIGHT_KINDS } from '../../../src/model/learned-weights.ts';

const FROM = {
  dataVersion: 'a1',
  from: '2022-12-31',
  until: '2023-12-31',
  organisations: 900,
  gained: 120,
  seed: 1,
};

describe('weights in a file', () => {
  it('come back as they went, whatever they are', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    const set = fc.record({
      intercept: number,
      weights: fc.array(number, { minLength: WEIGHT_COUNT, maxLength: WEIGHT_COUNT }),
    });
    const sets = fc.record(Object.fromEntries(WEIGHT_KINDS.map((kind) => [kind, set])));
    fc.assert(
      fc.property(sets, (made) => {
        const written = JSON.stringify(toLearnedWeights(made as unknown as WeightSets, FROM));
        const read = fromLearnedWeights(LearnedWeights.parse(JSON.parse(written)));
        // JSON knows no negative zero.
        expect(read).toEqual(JSON.parse(JSON.stringify(made)));
      }),
    );
  });

  it('are known by name, so that their order is no matter', () => {
    const file = toLearnedWeights(DEFAULT_WEIGHTS, FROM);
    const [first] = FEATURE_NAMES;
    expect(file.kinds.organisation.weights[first]).toBe(DEFAULT_WEIGHTS.organisation.weights[0]);
    const { weights } = file.kinds.organisation;
    const turned = Object.fromEntries(Object.entries(weights).reverse());
    expect(
      fromLearnedWeights({
        ...file,
        kinds: { ...file.kinds, organisation: { ...file.kinds.organisation, weights: turned } },
      }),
    ).toEqual(fromLearnedWeights(file));
    expect(Object.keys(weights)).toEqual([...FEATURE_NAMES, ...ASKER_FEATURE_NAMES]);
  });

  it('of another version of the model are refused by what they lack and weigh', () => {
    const file = toLearnedWeights(DEFAULT_WEIGHTS, FROM);
    const { walk: _, ...rest } = file.kinds.question.weights;
    const other = {
      ...file,
      kinds: { ...file.kinds, question: { intercept: 0, weights: { ...rest, charm: 1 } } },
    };
    expect(() => fromLearnedWeights(other)).toThrow(
      new UsageError(
        'The weights for "question" were learned by another version of the model. It lacks walk. It weighs charm, which is not read. Learn them again: helixlens evaluate --save-weights FILE',
      ),
    );
  });
});
