/**
 * The picture as a network of its own: the organisations that are drawn and the ties among them, without
 * whatever the picture leaves out.
 */
import type { MapAnswer } from '../../../src/model/answers.ts';
import { compareIds } from '../../../src/model/ids.ts';

/** The drawn ties in flat arrays, to be handed to a worker. Nodes are numbered in order of id. */
export interface PictureTies {
  nodes: number;
  from: Int32Array<ArrayBuffer>;
  to: Int32Array<ArrayBuffer>;
  weight: Float64Array<ArrayBuffer>;
}

/** Which number each drawn organisation has in {@link PictureTies}, in the order of the answer. */
export function pictureNumbers({ nodes }: Pick<MapAnswer, 'nodes'>): Int32Array {
  const order = nodes
    .map((_, place) => place)
    .sort((a, b) => compareIds(nodes[a].organisation.id, nodes[b].organisation.id));
  const numbers = new Int32Array(nodes.length);
  order.forEach((place, number) => {
    numbers[place] = number;
  });
  return numbers;
}

/** The answer's ties among {@link pictureNumbers}: the same whatever the order of the answer's rows, once packed. */
export function pictureTies({ nodes, ties }: Pick<MapAnswer, 'nodes' | 'ties'>): PictureTies {
  const numbers = pictureNumbers({ nodes });
  return {
    nodes: nodes.length,
    from: Int32Array.from(ties, ({ from }) => numbers[from]),
    to: Int32Array.from(ties, ({ to }) => numbers[to]),
    weight: Float64Array.from(ties, ({ weight }) => weight),
  };
}
