/**
 * Where things stand in a picture. The same input always gives the same picture: the start is a circle in the
 * given order and nothing is random. Coordinates are within −1…1 on both axes, at one scale.
 */
import { UndirectedGraph } from 'graphology';
import forceAtlas2Module from 'graphology-layout-forceatlas2';

/** The package's types describe an ES module; what Node gives is the function itself. */
const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default;

export interface Point {
  x: number;
  y: number;
}
export interface Link {
  from: number;
  to: number;
  weight: number;
}

/** Rounds of a small picture; a large one gets fewer, so that it is drawn as fast. */
const MOST_ROUNDS = 300;
const FEWEST_ROUNDS = 40;
/** Node pairs times rounds that a picture may cost. */
const BUDGET = 12_000_000;
/** Above this many nodes, repulsion is approximated by Barnes–Hut. */
const BARNES_HUT_FROM = 400;

/**
 * Lays out nodes by ForceAtlas2 (Jacomy et al. 2014), linked ones close to each other.
 * With `centred`, the first node stays at the origin and the rest is arranged around it.
 *
 * @example layoutByForces(3, [{ from: 0, to: 1, weight: 1 }], { centred: true })[0] // { x: 0, y: 0 }
 */
export function layoutByForces(
  nodes: number,
  links: readonly Link[],
  { centred }: { centred: boolean },
): Point[] {
  if (nodes === 0) return [];
  if (nodes === 1) return [{ x: 0, y: 0 }];
  const graph = new UndirectedGraph<{ x: number; y: number; fixed: boolean }, { weight: number }>();
  for (let i = 0; i < nodes; i++) {
    const angle = (2 * Math.PI * i) / nodes;
    const atCentre = centred && i === 0;
    graph.addNode(i, {
      x: atCentre ? 0 : 100 * Math.cos(angle),
      y: atCentre ? 0 : 100 * Math.sin(angle),
      fixed: atCentre,
    });
  }
  const mean = links.reduce((sum, { weight }) => sum + weight, 0) / links.length;
  for (const { from, to, weight } of links) graph.addEdge(from, to, { weight: Math.sqrt(weight / mean) });

  const barnesHut = nodes > BARNES_HUT_FROM;
  const pairs = barnesHut ? nodes * BARNES_HUT_FROM : nodes * nodes;
  const rounds = Math.round(Math.min(MOST_ROUNDS, Math.max(FEWEST_ROUNDS, BUDGET / pairs)));
  const placed = forceAtlas2(graph, {
    iterations: rounds,
    getEdgeWeight: 'weight',
    settings: {
      ...forceAtlas2.inferSettings(nodes),
      barnesHutOptimize: barnesHut,
      // Real distances within a dense group matter less than that nothing drifts out of sight.
      strongGravityMode: true,
    },
  });
  return withinUnit(
    Array.from({ length: nodes }, (_, i) => placed[i]),
    centred,
  );
}

/** Circles for groups: area follows size, the largest has this radius in a picture that is two wide. */
const LARGEST_RADIUS = 0.2;
const SMALLEST_RADIUS = 0.02;

/** The radius at which a group of that size is kept clear of others in {@link layoutGroups}. */
export function groupRadius(size: number, largest: number): number {
  return Math.max(SMALLEST_RADIUS, LARGEST_RADIUS * Math.sqrt(size / largest));
}

/** Lays out groups by the collaboration between them, then moves them apart until no two circles overlap. */
export function layoutGroups(sizes: readonly number[], links: readonly Link[]): Point[] {
  const largest = Math.max(...sizes);
  const radii = sizes.map((size) => groupRadius(size, largest));
  const points = layoutByForces(sizes.length, links, { centred: false });
  return moveApart(points, radii);
}

const GAP = 0.015;
const MOST_PUSHES = 400;

/** Pushes overlapping circles apart, the smaller one further, and keeps each within −1…1. */
function moveApart(points: readonly Point[], radii: readonly number[]): Point[] {
  const moved = points.map((point) => ({ ...point }));
  for (let round = 0; round < MOST_PUSHES; round++) {
    let overlapping = false;
    for (let a = 0; a < moved.length; a++)
      for (let b = a + 1; b < moved.length; b++) {
        const dx = moved[b].x - moved[a].x;
        const dy = moved[b].y - moved[a].y;
        const distance = Math.hypot(dx, dy);
        const lacking = radii[a] + radii[b] + GAP - distance;
        if (lacking <= 1e-9) continue;
        overlapping = true;
        // Two circles at one spot part along a direction of their own.
        const ux = distance > 1e-9 ? dx / distance : Math.cos(a + b);
        const uy = distance > 1e-9 ? dy / distance : Math.sin(a + b);
        const shareOfB = radii[a] / (radii[a] + radii[b]);
        moved[a].x -= ux * lacking * (1 - shareOfB);
        moved[a].y -= uy * lacking * (1 - shareOfB);
        moved[b].x += ux * lacking * shareOfB;
        moved[b].y += uy * lacking * shareOfB;
      }
    moved.forEach((point, i) => {
      const reach = 1 - radii[i];
      point.x = Math.min(reach, Math.max(-reach, point.x));
      point.y = Math.min(reach, Math.max(-reach, point.y));
    });
    if (!overlapping) break;
  }
  return moved;
}

/** Scales to −1…1 about the origin (`centred`) or about the middle of what is drawn. */
function withinUnit(points: readonly Point[], centred: boolean): Point[] {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const middle = (values: number[]) => (centred ? 0 : (Math.min(...values) + Math.max(...values)) / 2);
  const middleX = middle(xs);
  const middleY = middle(ys);
  const reach = Math.max(...xs.map((x) => Math.abs(x - middleX)), ...ys.map((y) => Math.abs(y - middleY)));
  const scale = reach === 0 ? 0 : 1 / reach;
  return points.map(({ x, y }) => ({ x: (x - middleX) * scale, y: (y - middleY) * scale }));
}
