/** A measure of the picture, from the page's one worker, which starts when it is first asked. */
import { useEffect, useMemo, useState } from 'react';
import type { MapAnswer } from '../../../src/model/answers.ts';
import type { PictureMeasure } from '../view.ts';
import { pictureNumbers, pictureTies } from './picture-ties.ts';
import type { PictureQuestion, PictureReply } from './picture-worker.ts';

type Waiting = (values: Float64Array | undefined) => void;

let worker: Worker | undefined;
let asked = 0;
const waiting = new Map<number, Waiting>();

function pictureWorker(): Worker {
  if (worker !== undefined) return worker;
  const started = new Worker(new URL('./picture-worker.ts', import.meta.url), { type: 'module' });
  started.onmessage = ({ data: { question, values } }: MessageEvent<PictureReply>) => {
    waiting.get(question)?.(values);
    waiting.delete(question);
  };
  // It could not be loaded, or fell over: the next question starts another.
  started.onerror = () => {
    worker = undefined;
    started.terminate();
    for (const answer of waiting.values()) answer(undefined);
    waiting.clear();
  };
  worker = started;
  return started;
}

/** @returns what takes the question back */
function ask(answer: MapAnswer, measure: PictureMeasure, then: Waiting): () => void {
  const question = ++asked;
  waiting.set(question, then);
  const ties = pictureTies(answer);
  pictureWorker().postMessage({ question, ties, measure } satisfies PictureQuestion, [
    ties.from.buffer,
    ties.to.buffer,
    ties.weight.buffer,
  ]);
  return () => void waiting.delete(question);
}

export type Measured =
  | { state: 'unasked' | 'measuring' | 'failed' }
  /** By place in the answer's nodes. */
  | { state: 'measured'; values: readonly number[] };

/** `measure` of each of the answer's nodes within the picture; unasked where the measure is the server's. */
export function usePictureMeasure(answer: MapAnswer, measure: PictureMeasure | undefined): Measured {
  const [reply, setReply] = useState<{
    answer: MapAnswer;
    measure: PictureMeasure;
    values: Float64Array | undefined;
  }>();
  useEffect(() => {
    if (measure === undefined) return;
    return ask(answer, measure, (values) => setReply({ answer, measure, values }));
  }, [answer, measure]);
  return useMemo(() => {
    if (measure === undefined) return { state: 'unasked' };
    if (reply?.answer !== answer || reply.measure !== measure) return { state: 'measuring' };
    const { values } = reply;
    if (values === undefined) return { state: 'failed' };
    return { state: 'measured', values: Array.from(pictureNumbers(answer), (number) => values[number]) };
  }, [answer, measure, reply]);
}
