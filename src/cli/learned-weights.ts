/** Files of weights that `evaluate --save-weights` writes and `partners --weights` reads. */
import { readFile } from 'node:fs/promises';
import type { Evaluation } from '../analysis/prediction/evaluation/evaluate.ts';
import { fromLearnedWeights, toLearnedWeights } from '../analysis/prediction/learned-weights.ts';
import type { WeightSets } from '../analysis/prediction/predict.ts';
import { InputError, UsageError } from '../model/errors.ts';
import { LearnedWeights } from '../model/learned-weights.ts';
import { say } from '../words/words.ts';
import { saveFile } from './save-file.ts';
import type { Session } from './session.ts';

export interface ReadWeights {
  readonly sets: WeightSets;
  readonly learnedFrom: LearnedWeights['learnedFrom'];
}

/** @throws InputError for a file that can't be read, is no file of weights, or weighs what the model does not read */
export async function readWeights(file: string): Promise<ReadWeights> {
  const remedy = 'Such a file is made by: helixlens evaluate --save-weights FILE';
  let json: unknown;
  try {
    json = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    const what = error instanceof SyntaxError ? 'is no JSON' : "can't be read";
    throw new InputError(file, `${what}: ${(error as Error).message}.`, remedy);
  }
  const read = LearnedWeights.safeParse(json);
  if (!read.success) {
    const [{ path, message }] = read.error.issues;
    throw new InputError(file, `${path.length === 0 ? '' : `${path.join('.')}: `}${message}.`, remedy);
  }
  try {
    return { sets: fromLearnedWeights(read.data), learnedFrom: read.data.learnedFrom };
  } catch (error) {
    if (error instanceof UsageError) throw new InputError(file, error.message, '');
    throw error;
  }
}

/** What to tell of weights that were read: where they come from, and whether from other data. */
export function weightsNotes(
  { language }: Session,
  { learnedFrom }: ReadWeights,
  dataVersion: string,
): string[] {
  return [
    say(language, 'evaluation.weights.from', learnedFrom),
    ...(learnedFrom.dataVersion === dataVersion ? [] : [say(language, 'evaluation.weights.otherData')]),
  ];
}

/** @throws UsageError where the evaluation learned no weights of its own, or the file can't be written */
export async function saveWeights(
  session: Session,
  file: string,
  { fits, split, fitting }: Evaluation,
  { dataVersion, seed }: { dataVersion: string; seed: number },
): Promise<void> {
  if (fits === undefined)
    throw new UsageError(say(session.language, 'evaluation.weights.nothingLearned', { file }));
  const learned = toLearnedWeights(fits, {
    dataVersion,
    from: split.fitFrom,
    until: split.trainUntil,
    organisations: fitting.organisations,
    gained: fitting.gained,
    seed,
  });
  await saveFile(session, file, `${JSON.stringify(learned, undefined, 2)}\n`);
}
