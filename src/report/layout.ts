/**
 * Where things stand in a picture. The same input always gives the same picture: the start is a circle in the
 * given order and nothing is random. Coordinates are within −1…1 on both axes, at one scale.
 */
import { forceAtlas } from '../analysis/layout/force-atlas.ts';
import { tiesFromEdges } from '../network/ties-from-edges.ts';

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
const FEWEST_ROUNDS = 50;
/** Node pairs times rounds that a picture may cost: some hundredths of a second. */
const BUDGET = 12_000_000;
/** Above this many nodes, a tree of them is faster than all pairs. */
const TREE_FROM = 300;

/**
 * Lays out nodes by ForceAtlas2, linked ones close to each other.
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
  const mean = links.reduce((sum, { weight }) => sum + weight, 0) / links.length;
  const ties = tiesFromEdges(
    nodes,
    links.map(({ from }) => from),
    links.map(({ to }) => to),
    links.map(({ weight }) => Math.sqrt(weight / mean)),
  );
  const byTree = nodes > TREE_FROM;
  const pairs = byTree ? nodes * TREE_FROM : nodes * nodes;
  const { x, y } = forceAtlas(ties, onCircle(nodes, centred), {
    rounds: Math.round(Math.min(MOST_ROUNDS, Math.max(FEWEST_ROUNDS, BUDGET / pairs))),
    // Gravity that grows with the distance: real distances matter less than that nothing drifts out of sight.
    strongGravity: true,
    ...(byTree ? {} : { theta: 0 }),
    ...(centred ? { fixed: [1] } : {}),
  });
  return withinUnit(
    Array.from(x, (value, i) => ({ x: value, y: y[i] })),
    centred,
  );
}

/** Where nodes start: in the given order on a circle, the first in its middle with `centred`. */
function onCircle(nodes: number, centred: boolean) {
  const angles = Float64Array.from({ length: nodes }, (_, i) => (2 * Math.PI * i) / nodes);
  const x = angles.map((angle) => 100 * Math.cos(angle));
  const y = angles.map((angle) => 100 * Math.sin(angle));
  if (centred) x[0] = y[0] = 0;
  return { x, y };
}

/** Circles for groups: area follows size, the largest has this radius in a picture that is two wide. */
const LARGEST_RADIUS = 0.2;
const SMALLEST_RADIUS = 0.02;
/** Share of the picture that circles may cover: a fuller one can't be untangled. */
const MOST_COVERED = 0.35;

/** The radius at which a group of that size is kept clear of others, among groups of the sizes given. */
export function groupRadius(size: number, sizes: readonly number[]): number {
  const largest = Math.max(...sizes);
  const covered = sizes.reduce((sum, each) => sum + Math.PI * LARGEST_RADIUS ** 2 * (each / largest), 0) / 4;
  const scale = Math.min(1, Math.sqrt(MOST_COVERED / covered));
  return Math.max(SMALLEST_RADIUS, scale * LARGEST_RADIUS * Math.sqrt(size / largest));
}

/** Lays out groups by the collaboration between them, and moves them where circles would overlap. */
export function layoutGroups(sizes: readonly number[], links: readonly Link[]): Point[] {
  const radii = sizes.map((size) => groupRadius(size, sizes));
  const points = layoutByForces(sizes.length, links, { centred: false });
  return placeApart(points, radii);
}

const GAP = 0.015;
/** Distance between spots tried one after the other, and how many it takes to cover the whole picture. */
const SPOT = 0.02;
const SPOTS = 20_000;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Puts each circle where it is wanted, or else on the nearest free spot, within −1…1; large ones choose first.
 * Spots are tried on a sunflower spiral around the wanted one.
 */
function placeApart(wanted: readonly Point[], radii: readonly number[]): Point[] {
  const placed: Point[] = wanted.map((point) => ({ ...point }));
  const done: number[] = [];
  const isFree = (spot: Point, i: number) =>
    done.every((j) => Math.hypot(spot.x - placed[j].x, spot.y - placed[j].y) >= radii[i] + radii[j] + GAP);
  for (const i of wanted.map((_, index) => index).sort((a, b) => radii[b] - radii[a] || a - b)) {
    const reach = 1 - radii[i];
    for (let k = 0; k < SPOTS; k++) {
      const distance = SPOT * Math.sqrt(k);
      placed[i] = {
        x: within(reach, wanted[i].x + distance * Math.cos(k * GOLDEN_ANGLE)),
        y: within(reach, wanted[i].y + distance * Math.sin(k * GOLDEN_ANGLE)),
      };
      if (isFree(placed[i], i)) break;
    }
    done.push(i);
  }
  return placed;
}

function within(reach: number, value: number): number {
  return Math.min(reach, Math.max(-reach, value));
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
