/** How often suggestions come true in the data at hand, worked out and put into words. */

import type { Control } from '../analysis/control.ts';
import type { Figure } from '../analysis/prediction/evaluation/bootstrap.ts';
import { evaluate } from '../analysis/prediction/evaluation/evaluate.ts';
import type { MethodFigures } from '../analysis/prediction/evaluation/judge-period.ts';
import { lastWholeYear } from '../analysis/prediction/history.ts';
import type { AccuracyAnswer, AccuracyFigures, AccuracyQuery } from '../model/accuracy-answer.ts';
import { Ranker } from '../model/accuracy-answer.ts';
import type { Language } from '../model/answers.ts';
import type { EvaluatedFigure } from '../model/evaluation-answer.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { say } from '../words/words.ts';

/**
 * Judges the suggestions on the last whole year of an ecosystem: what was known at the end of the year before is seen,
 * and the year itself foretold.
 *
 * @throws UsageError where no project carries a date, or nobody gained a partner in that year
 */
export function accuracyFigures(
  ecosystem: Ecosystem,
  { askers, seed }: AccuracyQuery,
  control: Control = {},
): AccuracyFigures {
  const year = lastWholeYear(ecosystem);
  const [trainUntil, testUntil] = [`${year - 1}-12-31`, `${year}-12-31`];
  const evaluation = evaluate(ecosystem, {
    trainUntil,
    testUntil,
    askers,
    seed,
    control,
  });
  const { main, population, newcomers, calibration } = evaluation;
  return {
    split: evaluation.split,
    weights: evaluation.weights,
    organisations: population.organisations,
    gained: population.gained,
    askers: population.askers,
    rankers: Ranker.options.flatMap((ranker) => {
      const found = main.methods.find(({ name }) => name === ranker);
      return found === undefined
        ? []
        : [{ ranker, recall20: figureIn(found, 'recall20'), hit10: figureIn(found, 'hit10') }];
    }),
    bySize: main.bySize.map(({ projects, askers: asked, metrics }) => ({
      projects,
      askers: asked,
      model: figureOf(metrics.model),
      popularity: figureOf(metrics.popularity),
    })),
    newcomers: {
      cases: newcomers.cases,
      // The last way of asking says the most: place, themes and words.
      model: figureIn(newcomers.ways.at(-1), 'recall20'),
      popularity: figureIn(
        newcomers.ways.find(({ name }) => name === 'popularity'),
        'recall20',
      ),
    },
    calibration: {
      error: Number.isFinite(calibration[0].error) ? calibration[0].error : null,
      bins: [...calibration[0].bins],
    },
    lift: [
      { share: 0, metrics: main.methods.find(({ name }) => name === 'model')!.metrics },
      ...main.lifts,
    ].map(({ share, metrics: { recall20, gini, smeShare } }) => ({
      share,
      recall20: recall20.value,
      gini: gini.value,
      sme: smeShare.value,
    })),
  };
}

/** The figures with what they come to, in the reader's language. */
export function accuracyAnswer(
  figures: AccuracyFigures,
  dataVersion: string,
  language: Language,
): AccuracyAnswer {
  const { rankers, newcomers, askers, weights, calibration } = figures;
  const hit = (ranker: Ranker) => rankers.find((one) => one.ranker === ranker)?.hit10.value ?? 0;
  const ofTen = (share: number) => Math.round(share * 10);
  const percent = (share: number | null) => Math.round((share ?? 0) * 100);
  return {
    ...figures,
    sentences: [
      say(language, 'accuracy.sentence.hit', { of: ofTen(hit('model')), ...figures.split }),
      say(language, 'accuracy.sentence.popularity', { of: ofTen(hit('popularity')) }),
      say(language, 'accuracy.sentence.recall', {
        recall: percent(rankers[0]?.recall20.value ?? null),
        popularity: percent(rankers.find(({ ranker }) => ranker === 'popularity')?.recall20.value ?? null),
      }),
      ...(newcomers.cases === 0
        ? []
        : [
            say(language, 'accuracy.sentence.newcomers', {
              recall: percent(newcomers.model.value),
              popularity: percent(newcomers.popularity.value),
            }),
          ]),
    ],
    definitions: {
      hit10: {
        definition: say(language, 'evaluation.definition.hit10'),
        source: 'Deshpande & Karypis (2004), ACM Transactions on Information Systems 22, 143–177',
        n: askers,
      },
      recall20: {
        definition: say(language, 'evaluation.definition.recall20'),
        source: 'Manning, Raghavan & Schütze (2008), Introduction to Information Retrieval, §8.4',
        n: askers,
      },
      calibration: {
        definition: say(language, 'accuracy.definition.calibration'),
        source: 'Naeini, Cooper & Hauskrecht (2015), AAAI ’15, 2901–2907',
        n: Math.round(calibration.bins.reduce((sum, { cases }) => sum + cases, 0)),
      },
      lift: {
        definition: say(language, 'accuracy.definition.lift'),
        source: 'Singh & Joachims (2018), KDD ’18, 2219–2228',
        n: askers,
      },
    },
    notes: [
      say(language, 'evaluation.note.public'),
      ...(weights === 'default' ? [say(language, 'evaluation.note.default')] : []),
      say(language, 'evaluation.note.drift'),
    ],
    dataVersion,
  };
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

function figureOf(figure: Figure | undefined): EvaluatedFigure {
  return figure === undefined
    ? { value: null, low: null, high: null }
    : { value: finite(figure.value), low: finite(figure.low), high: finite(figure.high) };
}

function figureIn(method: MethodFigures | undefined, metric: string): EvaluatedFigure {
  return figureOf(method?.metrics[metric]);
}
