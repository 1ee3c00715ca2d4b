/** Measures a picture beside the page, so that the page stays free. Buffers are handed over, not shared. */
import type { PictureMeasure } from '../view.ts';
import { measurePicture } from './picture-measures.ts';
import type { PictureTies } from './picture-ties.ts';

export interface PictureQuestion {
  /** Comes back with the answer. */
  question: number;
  ties: PictureTies;
  measure: PictureMeasure;
}

export interface PictureReply {
  question: number;
  /** By the organisation's number in the picture; undefined where the picture cannot be measured. */
  values: Float64Array<ArrayBuffer> | undefined;
}

const scope = self as unknown as {
  onmessage: (event: MessageEvent<PictureQuestion>) => void;
  postMessage(reply: PictureReply, transfer: Transferable[]): void;
};

scope.onmessage = ({ data: { question, ties, measure } }) => {
  try {
    const values = Float64Array.from(measurePicture(ties, measure));
    scope.postMessage({ question, values }, [values.buffer]);
  } catch {
    scope.postMessage({ question, values: undefined }, []);
  }
};
