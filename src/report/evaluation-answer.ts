/** An evaluation as people and scripts read it. */
import type { Figure } from '../analysis/prediction/evaluation/bootstrap.ts';
import type { Evaluation } from '../analysis/prediction/evaluation/evaluate.ts';
import type { MethodFigures } from '../analysis/prediction/evaluation/judge-period.ts';
import { ASKER_FEATURE_NAMES, FEATURE_NAMES } from '../analysis/prediction/features.ts';
import type { Language } from '../model/answers.ts';
import type { EvaluatedFigure, EvaluatedMethod, EvaluationAnswer } from '../model/evaluation-answer.ts';
import { say } from '../words/words.ts';

const SOURCES: Readonly<Record<string, string>> = {
  recall10: 'Manning, Raghavan & Schütze (2008), Introduction to Information Retrieval, §8.4',
  recall20: 'Manning, Raghavan & Schütze (2008), Introduction to Information Retrieval, §8.4',
  hit10: 'Deshpande & Karypis (2004), ACM Transactions on Information Systems 22, 143–177',
  ndcg20: 'Järvelin & Kekäläinen (2002), ACM Transactions on Information Systems 20, 422–446',
  matchedAuc: 'Hanley & McNeil (1982), Radiology 143, 29–36; negatives of like degree',
  twoHopAuc: 'Hanley & McNeil (1982), Radiology 143, 29–36; negatives that share a partner',
  twoHopAp: 'Manning, Raghavan & Schütze (2008), §8.4; negatives that share a partner',
  twoHopMrr: 'Voorhees (1999), TREC-8, 77–82; negatives that share a partner',
  coverage: 'Ge, Delgado-Battenfeld & Jannach (2010), RecSys ’10, 257–260',
  gini: 'Gini (1912), as in Fleder & Hosanagar (2009), Management Science 55, 697–712',
  singleProjectShare: 'Count over the lists',
  smeShare: 'Count over the lists',
  largestRegionsShare: 'Count over the lists; regions NUTS 2',
  ece: 'Naeini, Cooper & Hauskrecht (2015), AAAI ’15, 2901–2907',
};

export function evaluationAnswer(
  evaluation: Evaluation,
  dataVersion: string,
  language: Language,
): EvaluationAnswer {
  const { main, variants, questions, newcomers, calibration, fits } = evaluation;
  const names = [...FEATURE_NAMES, ...ASKER_FEATURE_NAMES];
  return {
    split: evaluation.split,
    weights: evaluation.weights,
    population: evaluation.population,
    methods: main.methods.map(methodOf),
    lifts: main.lifts.map(({ share, metrics }) => ({ share, metrics: figuresOf(metrics) })),
    atHand: Object.fromEntries(Object.entries(main.atHand).map(([name, value]) => [name, finite(value)])),
    pool: { size: main.pool.size, ceiling: figureOf(main.pool.ceiling) },
    bySize: main.bySize.map(({ projects, askers, metrics }) => ({
      projects,
      askers,
      recall20: Object.fromEntries(Object.entries(metrics).map(([name, figure]) => [name, figureOf(figure)])),
    })),
    variants: variants.map(({ name, judgement }) => ({
      name,
      askers: judgement.askers,
      methods: judgement.methods.map(methodOf),
    })),
    questions: { cases: questions.cases, methods: questions.ways.map(methodOf) },
    newcomers: { cases: newcomers.cases, methods: newcomers.ways.map(methodOf) },
    calibration: calibration.map(({ weights, error, bins }) => ({
      weights,
      error: finite(error),
      bins: [...bins],
    })),
    randomSplit: {
      recall20: finite(evaluation.randomSplitRecall20),
      note: say(language, 'evaluation.randomSplit'),
    },
    fit:
      fits === undefined
        ? []
        : names.map((feature, i) => ({
            feature,
            weight: fits.organisation.weights[i],
            error: fits.organisation.errors[i],
          })),
    definitions: definitionsIn(language),
    notes: [
      say(language, 'evaluation.note.public'),
      ...(evaluation.weights === 'default' ? [say(language, 'evaluation.note.default')] : []),
      say(language, 'evaluation.note.drift'),
    ],
    dataVersion,
  };
}

function definitionsIn(language: Language): EvaluationAnswer['definitions'] {
  const definitions = {
    recall10: say(language, 'evaluation.definition.recall10'),
    recall20: say(language, 'evaluation.definition.recall20'),
    hit10: say(language, 'evaluation.definition.hit10'),
    ndcg20: say(language, 'evaluation.definition.ndcg20'),
    matchedAuc: say(language, 'evaluation.definition.matchedAuc'),
    twoHopAuc: say(language, 'evaluation.definition.twoHopAuc'),
    twoHopAp: say(language, 'evaluation.definition.twoHopAp'),
    twoHopMrr: say(language, 'evaluation.definition.twoHopMrr'),
    coverage: say(language, 'evaluation.definition.coverage'),
    gini: say(language, 'evaluation.definition.gini'),
    singleProjectShare: say(language, 'evaluation.definition.singleProjectShare'),
    smeShare: say(language, 'evaluation.definition.smeShare'),
    largestRegionsShare: say(language, 'evaluation.definition.largestRegionsShare'),
    ece: say(language, 'evaluation.definition.ece'),
  };
  return Object.fromEntries(
    Object.entries(definitions).map(([name, definition]) => [name, { definition, source: SOURCES[name] }]),
  );
}

function methodOf({ name, metrics }: MethodFigures): EvaluatedMethod {
  return { name, metrics: figuresOf(metrics) };
}

function figuresOf(metrics: MethodFigures['metrics']): EvaluatedMethod['metrics'] {
  return Object.fromEntries(Object.entries(metrics).map(([key, figure]) => [key, figureOf(figure)]));
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

function figureOf({ value, low, high }: Figure): EvaluatedFigure {
  return { value: finite(value), low: finite(low), high: finite(high) };
}
