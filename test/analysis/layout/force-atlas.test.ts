/** Our ForceAtlas2 against graphology's, and what holds for every picture. */
import fc from 'fast-check';
import { UndirectedGraph } from 'graphology';
import forceAtlas2Module from 'graphology-layout-forceatlas2';
import { describe, expect, it } from 'vitest';
import { type ForceAtlasOptions, forceAtlas, type Places } from '../../../src/analysis/layout/force-atlas.ts';
import { seededRandom } from '../../../src/analysis/random.ts';
import type { TieNetwork } from '../../../src/network/packed.ts';
import { tiesFromEdges } from '../../../src/network/ties-from-edges.ts';

/** The package's types describe an ES module; what Node gives is the function itself. */
const peer = forceAtlas2Module as unknown as typeof forceAtlas2Module.default;

const places = (nodes: number, at: (node: number) => [number, number]): Places => {
  const points = Array.from({ length: nodes }, (_, node) => at(node));
  return { x: Float64Array.from(points, ([x]) => x), y: Float64Array.from(points, ([, y]) => y) };
};
const numbersOf = ({ x, y }: Places) => [...x, ...y];

/** Groups of ten, most ties within them, on places drawn evenly that single precision holds. */
function sample(nodes: number) {
  const random = seededRandom(nodes);
  const draw = (below: number) => Math.floor(random() * below);
  const [from, to, weight]: number[][] = [[], [], []];
  for (let tie = 0; tie < 4 * nodes; tie++) {
    const u = draw(nodes);
    from.push(u);
    to.push(random() < 0.8 ? Math.min(nodes - 1, u - (u % 10) + draw(10)) : draw(nodes));
    weight.push(1 / 4 + draw(8) / 4);
  }
  const ties = tiesFromEdges(nodes, from, to, weight);
  return { ties, start: places(nodes, () => [Math.fround(900 * random()), Math.fround(900 * random())]) };
}

function byGraphology(ties: TieNetwork, start: Places, options: ForceAtlasOptions): Places {
  const { rounds, scaling, gravity, strongGravity, theta = 0.5, slowDown, fixed } = options;
  const graph = new UndirectedGraph();
  for (let u = 0; u < ties.nodes; u++)
    graph.addNode(u, { x: start.x[u], y: start.y[u], fixed: fixed?.[u] === 1 });
  for (let u = 0; u < ties.nodes; u++)
    for (let i = ties.start[u]; i < ties.start[u + 1]; i++)
      if (ties.target[i] > u) graph.addEdge(u, ties.target[i], { weight: ties.weight[i] });
  const placed = peer(graph, {
    iterations: rounds!,
    getEdgeWeight: 'weight',
    settings: {
      ...peer.inferSettings(ties.nodes),
      ...(scaling === undefined ? {} : { scalingRatio: scaling }),
      ...(gravity === undefined ? {} : { gravity }),
      ...(strongGravity === undefined ? {} : { strongGravityMode: strongGravity }),
      ...(slowDown === undefined ? {} : { slowDown }),
      barnesHutOptimize: theta > 0,
      barnesHutTheta: theta,
    },
  });
  return places(ties.nodes, (u) => [placed[u].x, placed[u].y]);
}

/** Root mean square distance between two pictures. */
function apart(a: Places, b: Places): number {
  const [ours, theirs] = [numbersOf(a), numbersOf(b)];
  return Math.sqrt(ours.reduce((sum, value, i) => sum + (value - theirs[i]) ** 2, 0) / a.x.length);
}

/** Mean length of a tie, by weight, as a share of the mean distance of any two. */
function tieLength({ nodes, start, target, weight }: TieNetwork, { x, y }: Places): number {
  const distance = (u: number, v: number) => Math.hypot(x[u] - x[v], y[u] - y[v]);
  let [long, heavy, far] = [0, 0, 0];
  for (let u = 0; u < nodes; u++) {
    for (let i = start[u]; i < start[u + 1]; i++) {
      long += weight[i] * distance(u, target[i]);
      heavy += weight[i];
    }
    for (let v = 0; v < nodes; v++) far += distance(u, v);
  }
  return long / heavy / (far / (nodes * (nodes - 1)));
}

describe('ForceAtlas2 beside graphology’s', () => {
  const { ties, start } = sample(250);
  const settings: [string, ForceAtlasOptions][] = [
    ['as it comes', {}],
    ['with weak gravity', { strongGravity: false, gravity: 5 }],
    ['with strong gravity', { gravity: 1 }],
    ['wider', { scaling: 50 }],
    ['slower', { slowDown: 20 }],
    ['with some fixed', { fixed: Array.from({ length: 250 }, (_, u) => (u % 7 === 0 ? 1 : 0)) }],
  ];
  it.each(settings)('is the same to single precision where every pair counts, %s', (_, options) => {
    for (const rounds of [1, 2, 5]) {
      const given = { ...options, rounds, theta: 0 };
      const ours = forceAtlas(ties, start, given);
      expect(apart(ours, start)).toBeGreaterThan(1);
      expect(apart(ours, byGraphology(ties, start, given))).toBeLessThan(1e-4 * apart(ours, start));
    }
  });

  it('is nearer to all pairs with a tree, and as good a picture', () => {
    const many = sample(1500);
    const exact = forceAtlas(many.ties, many.start, { rounds: 1, theta: 0 });
    for (const theta of [0.5, 0.8, 1.2]) {
      const off = apart(forceAtlas(many.ties, many.start, { rounds: 1, theta }), exact);
      expect(off).toBeGreaterThan(0);
      expect(off).toBeLessThan(0.02 * apart(exact, many.start));
      expect(off).toBeLessThan(apart(byGraphology(many.ties, many.start, { rounds: 1, theta }), exact));
    }
    const ours = tieLength(many.ties, forceAtlas(many.ties, many.start, { rounds: 100 }));
    const theirs = tieLength(many.ties, byGraphology(many.ties, many.start, { rounds: 100 }));
    expect(tieLength(many.ties, many.start)).toBeGreaterThan(0.9);
    expect(ours).toBeLessThan(0.7);
    expect(ours).toBeLessThan(1.01 * theirs);
  });
});

/** Any network with any places on a grid, some of them the same, and some nodes without ties. */
const picture = fc.integer({ min: 1, max: 60 }).chain((nodes) =>
  fc.record({
    ties: fc
      .array(fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1), fc.integer({ min: 1, max: 20 })), {
        maxLength: 150,
      })
      .map((edges) =>
        tiesFromEdges(
          nodes,
          edges.map(([u]) => u),
          edges.map(([, v]) => v),
          edges.map(([, , weight]) => weight / 4),
        ),
      ),
    start: fc
      .array(fc.tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: -40, max: 40 })), {
        minLength: nodes,
        maxLength: nodes,
      })
      .map((points) => places(nodes, (u) => points[u])),
    theta: fc.constantFrom(0, 0.5, 1.5),
  }),
);

const alike = (ours: Places, other: Places) => {
  const reach = Math.max(1, ...numbersOf(other).map(Math.abs));
  expect(apart(ours, other) / reach).toBeLessThan(1e-6);
};

describe('every picture by ForceAtlas2', () => {
  it('is the same each time, finite, and leaves the start and what is fixed as it was', () => {
    fc.assert(
      fc.property(picture, ({ ties, start, theta }) => {
        const before = numbersOf(start);
        const options = { rounds: 20, theta, fixed: [1] };
        const placed = forceAtlas(ties, start, options);
        expect(numbersOf(placed).every(Number.isFinite)).toBe(true);
        expect(numbersOf(start)).toEqual(before);
        expect([placed.x[0], placed.y[0]]).toEqual([start.x[0], start.y[0]]);
        expect(forceAtlas(ties, start, options)).toEqual(placed);
      }),
    );
  });

  it('hangs on no order of nodes, turns with its start, and moves with it where nothing falls', () => {
    fc.assert(
      fc.property(picture, ({ ties, start, theta }) => {
        const { nodes } = ties;
        // One round only with a tree: what lies on the edge of being far would tip over in the next.
        const options = { rounds: theta > 0 ? 1 : 2, theta };
        const placed = forceAtlas(ties, start, options);
        const from = Array.from({ length: nodes }, (_, u) =>
          new Array<number>(ties.start[u + 1] - ties.start[u]).fill(nodes - 1 - u),
        ).flat();
        // Every tie comes from both its ends.
        const backwards = tiesFromEdges(
          nodes,
          from,
          Array.from(ties.target, (v) => nodes - 1 - v),
          ties.weight.map((weight) => weight / 2),
        );
        const reversed = { x: start.x.toReversed(), y: start.y.toReversed() };
        const again = forceAtlas(backwards, reversed, options);
        alike({ x: again.x.toReversed(), y: again.y.toReversed() }, placed);

        // Half a turn, and a shift; a tree on another grid is another approximation.
        const turned = { x: start.x.map((x) => -x), y: start.y.map((y) => -y) };
        const half = forceAtlas(ties, turned, { rounds: 2, theta: 0 });
        const exact = forceAtlas(ties, start, { rounds: 2, theta: 0 });
        alike({ x: half.x.map((x) => -x), y: half.y.map((y) => -y) }, exact);

        const free = { rounds: 2, theta: 0, gravity: 0 };
        const shifted = forceAtlas(ties, { x: start.x.map((x) => x + 64), y: start.y }, free);
        alike({ x: shifted.x.map((x) => x - 64), y: shifted.y }, forceAtlas(ties, start, free));
      }),
    );
  });

  it('is what all pairs give where the tree may never take a cell for a body', () => {
    fc.assert(
      fc.property(picture, ({ ties, start }) => {
        const byTree = forceAtlas(ties, start, { rounds: 2, theta: 1e-9 });
        const byPairs = forceAtlas(ties, start, { rounds: 2, theta: 0 });
        // Where more coincide than a leaf holds, they count as one for those beside them, which is the same.
        alike(byTree, byPairs);
      }),
    );
  });

  it('holds nothing, one, all on one spot, the heaviest ties, and a crowd that no tree can part', () => {
    const none = tiesFromEdges(0, [], []);
    expect(
      forceAtlas(
        none,
        places(0, () => [0, 0]),
      ),
    ).toEqual(places(0, () => [0, 0]));
    const one = tiesFromEdges(1, [], []);
    expect(
      forceAtlas(
        one,
        places(1, () => [0, 0]),
      ),
    ).toEqual(places(1, () => [0, 0]));
    const pair = tiesFromEdges(2, [0], [1]);
    expect(
      forceAtlas(
        pair,
        places(2, () => [3, 4]),
        { gravity: 0 },
      ),
    ).toEqual(places(2, () => [3, 4]));

    const heavy = tiesFromEdges(
      40,
      Array(39).fill(0),
      [...Array(39).keys()].map((v) => v + 1),
      Array(39).fill(1e12),
    );
    for (const theta of [0, 0.5]) {
      const placed = forceAtlas(
        heavy,
        places(40, (u) => [u, u % 7]),
        { rounds: 200, theta },
      );
      expect(numbersOf(placed).every(Number.isFinite)).toBe(true);
    }

    const crowd = 200_000;
    const apartFromIt = (u: number): [number, number] => (u < 3 ? [10 ** u, -(10 ** u)] : [0, 0]);
    const loners = tiesFromEdges(crowd, [], []);
    const placed = forceAtlas(loners, places(crowd, apartFromIt), { rounds: 2 });
    expect(numbersOf(placed).every(Number.isFinite)).toBe(true);
    expect(placed.x[1]).toBeGreaterThan(10);
  });
});
