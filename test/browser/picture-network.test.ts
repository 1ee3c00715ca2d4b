import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betweennessOfTies } from '../../src/analysis/centrality/betweenness.ts';
import { degree } from '../../src/analysis/centrality/degree.ts';
import { pageRank } from '../../src/analysis/centrality/page-rank.ts';
import type { MapAnswer } from '../../src/model/answers.ts';
import { tiesFromEdges } from '../../src/network/ties-from-edges.ts';
import { pictureGroups } from '../../web/src/map/picture-groups.ts';
import { measurePicture } from '../../web/src/map/picture-measures.ts';
import { pictureNumbers, pictureTies } from '../../web/src/map/picture-ties.ts';
import type { PictureMeasure } from '../../web/src/view.ts';

type Drawn = Pick<MapAnswer, 'nodes' | 'ties'>;

/** A picture of these organisations, as the server would send it, and ties by place. */
const drawn = (
  ids: string[],
  ties: readonly (readonly [from: number, to: number, weight: number])[],
): Drawn => ({
  nodes: ids.map((id) => ({ organisation: { id: `org:${id}` } })) as unknown as MapAnswer['nodes'],
  ties: ties.map(([from, to, weight]) => ({ from, to, weight, shared: 1 })),
});

/** Two triangles, one heavy and one with a tail, joined by a light tie; the last organisation has no tie. */
const TWO = drawn(
  ['m', 'c', 'x', 'b', 'q', 'a', 'z', 'y'],
  [
    [0, 2, 3],
    [0, 4, 3],
    [2, 4, 3],
    [1, 3, 2],
    [1, 5, 2],
    [3, 5, 2],
    [5, 6, 2],
    [0, 1, 0.1],
  ],
);

/** By place in the answer. */
const measure = (picture: Drawn, name: PictureMeasure) => {
  const values = measurePicture(pictureTies(picture), name);
  return Array.from(pictureNumbers(picture), (number) => values[number]);
};

/** The same picture with its rows in another order: `order[new place]` is the old one. */
const reordered = ({ nodes, ties }: Drawn, order: number[]): Drawn => ({
  nodes: order.map((place) => nodes[place]),
  ties: ties.map((tie) => ({ ...tie, from: order.indexOf(tie.to), to: order.indexOf(tie.from) })).reverse(),
});

const pictures = fc.integer({ min: 0, max: 14 }).chain((n) =>
  fc
    .tuple(
      fc.shuffledSubarray(
        Array.from({ length: n }, (_, i) => `o${i}`),
        { minLength: n },
      ),
      n < 2
        ? fc.constant([])
        : fc.uniqueArray(
            fc
              .tuple(fc.nat(n - 1), fc.nat(n - 1), fc.integer({ min: 1, max: 8 }))
              .filter(([from, to]) => from < to),
            { selector: ([from, to]) => from * n + to, maxLength: 40 },
          ),
      fc.shuffledSubarray(
        Array.from({ length: n }, (_, i) => i),
        { minLength: n },
      ),
    )
    .map(([ids, ties, order]) => ({ picture: drawn(ids, ties), order })),
);

describe('measures of a picture', () => {
  it('are those of the kernels on the same ties', () => {
    expect(measure(TWO, 'picture-degree')).toEqual([3, 3, 2, 2, 2, 3, 1, 0]);
    expect(measure(TWO, 'picture-betweenness')).toEqual([8, 9, 0, 0, 0, 5, 0, 0]);
    expect(measure(TWO, 'picture-pagerank').reduce((sum, share) => sum + share)).toBeCloseTo(1, 8);
    fc.assert(
      fc.property(pictures, ({ picture }) => {
        const { nodes, ties } = picture;
        const byPlace = tiesFromEdges(
          nodes.length,
          ties.map(({ from }) => from),
          ties.map(({ to }) => to),
          ties.map(({ weight }) => weight),
        );
        expect(measure(picture, 'picture-degree')).toEqual([...degree(byPlace)]);
        const between = betweennessOfTies(byPlace);
        measure(picture, 'picture-betweenness').forEach((value, i) => {
          expect(value).toBeCloseTo(between[i], 9);
        });
        const rank = pageRank(byPlace);
        measure(picture, 'picture-pagerank').forEach((value, i) => {
          expect(value).toBeCloseTo(rank[i], 7);
        });
      }),
    );
  });

  it('do not hang on the order of rows, to the last digit', () => {
    fc.assert(
      fc.property(pictures, ({ picture, order }) => {
        const other = reordered(picture, order);
        for (const name of ['picture-degree', 'picture-betweenness', 'picture-pagerank'] as const) {
          const values = measure(picture, name);
          expect(measure(other, name)).toEqual(order.map((place) => values[place]));
        }
      }),
    );
  });
});

describe('groups of a picture', () => {
  it('are found, the largest first, then by id', () => {
    expect([...pictureGroups(TWO)]).toEqual([1, 0, 1, 0, 1, 0, 0, 2]);
    expect([...pictureGroups(drawn([], []))]).toEqual([]);
    expect([...pictureGroups(drawn(['b', 'a'], []))]).toEqual([1, 0]);
  });

  it('are the same again whatever the order of rows, and ever smaller', () => {
    fc.assert(
      fc.property(pictures, ({ picture, order }) => {
        const groups = pictureGroups(picture);
        expect([...pictureGroups(reordered(picture, order))]).toEqual(order.map((place) => groups[place]));
        const sizes: number[] = [];
        for (const group of groups) sizes[group] = (sizes[group] ?? 0) + 1;
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
      }),
    );
  });
});
