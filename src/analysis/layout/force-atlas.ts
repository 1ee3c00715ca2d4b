/**
 * ForceAtlas2: where nodes come to stand that repel each other by their masses and are pulled together by ties.
 * A node's mass m is 1 + the weight of its ties. With d the distance of two nodes and r that from the origin:
 *
 *     repulsion k·m(u)·m(v)/d     attraction w(u,v)·d     gravity g·m·r, or g·m where it isn't strong
 *
 * In each round every node moves along its force, the slower the more the force swings from round to round.
 *
 * Source: Jacomy, Venturini, Heymann & Bastian (2014), "ForceAtlas2, a continuous graph layout algorithm for handy
 * network visualization designed for the Gephi software", PLoS ONE 9(6): e98679; with the speed of each node, the
 * settings and their meaning as in graphology-layout-forceatlas2.
 */
import type { TieNetwork } from '../../network/packed.ts';
import { strength } from '../centrality/strength.ts';
import { barnesHut, type Forces, NEAREST } from './barnes-hut.ts';

/** Where nodes stand, by index. */
export interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

export interface ForceAtlasOptions {
  rounds?: number;
  /** k: the larger, the wider the picture. */
  scaling?: number;
  /** g, which keeps what isn't tied from drifting away. */
  gravity?: number;
  /** Whether gravity grows with the distance from the origin. */
  strongGravity?: boolean;
  /** What every step is divided by, above 0; by default 1 + ln n. */
  slowDown?: number;
  /** How wide a group of nodes may look from afar to repel as one (`barnes-hut.ts`); 0 takes every pair. */
  theta?: number;
  /** 1 for each node that stays where it is, though it acts on the others. */
  fixed?: ArrayLike<number>;
}

export const FORCE_ATLAS_DEFAULTS = {
  rounds: 100,
  scaling: 10,
  gravity: 0.05,
  strongGravity: true,
  theta: 0.5,
};

/** Each tie once. */
interface OnceTies {
  from: Int32Array;
  to: Int32Array;
  weight: Float64Array;
}

/**
 * Moves nodes from where they start to where ForceAtlas2 brings them. Nodes that start on one spot don't repel each
 * other. Finite for finite places and for weights of a usual size (below 10^12).
 *
 * Cost of a round: O(m + n log n), or O(m + n²) with `theta` 0. Memory: O(m + n).
 *
 * @returns new arrays; `start` is left as it is
 * @example forceAtlas(ties, { x: Float64Array.of(0, 1), y: Float64Array.of(0, 0) }, { rounds: 50 })
 */
export function forceAtlas(
  ties: Pick<TieNetwork, 'nodes' | 'start' | 'target' | 'weight'>,
  start: Places,
  options: ForceAtlasOptions = {},
): Places {
  const { rounds, scaling, gravity, strongGravity, theta } = { ...FORCE_ATLAS_DEFAULTS, ...options };
  const { nodes } = ties;
  const places = { x: start.x.slice(), y: start.y.slice() };
  const mass = strength(ties).map((weight) => 1 + weight);
  const once = eachTieOnce(ties);
  const repel = theta > 0 ? barnesHut(mass, theta, scaling) : everyPair(mass, scaling);
  const move = mover(mass, options.slowDown ?? 1 + Math.log(nodes), options.fixed);
  let forces = { x: new Float64Array(nodes), y: new Float64Array(nodes) };
  let before = { x: new Float64Array(nodes), y: new Float64Array(nodes) };
  for (let round = 0; round < rounds; round++) {
    [forces, before] = [before, forces];
    forces.x.fill(0);
    forces.y.fill(0);
    repel(places.x, places.y, forces);
    fall(places, mass, gravity, strongGravity, forces);
    attract(once, places, forces);
    move(places, forces, before);
  }
  return places;
}

function eachTieOnce({
  nodes,
  start,
  target,
  weight,
}: Pick<TieNetwork, 'nodes' | 'start' | 'target' | 'weight'>) {
  let count = 0;
  for (let u = 0; u < nodes; u++) for (let i = start[u]; i < start[u + 1]; i++) if (target[i] > u) count++;
  const once: OnceTies = {
    from: new Int32Array(count),
    to: new Int32Array(count),
    weight: new Float64Array(count),
  };
  let tie = 0;
  for (let u = 0; u < nodes; u++)
    for (let i = start[u]; i < start[u + 1]; i++)
      if (target[i] > u) {
        once.from[tie] = u;
        once.to[tie] = target[i];
        once.weight[tie++] = weight[i];
      }
  return once;
}

/** Repulsion pair by pair. Cost O(n²) a call. */
function everyPair(mass: Float64Array, scaling: number) {
  return (x: Float64Array, y: Float64Array, forces: Forces): void => {
    for (let u = 0; u < mass.length; u++) {
      let pushX = 0;
      let pushY = 0;
      for (let v = 0; v < u; v++) {
        const dx = x[u] - x[v];
        const dy = y[u] - y[v];
        const squared = dx * dx + dy * dy;
        if (squared <= NEAREST) continue;
        const factor = (scaling * mass[u] * mass[v]) / squared;
        pushX += dx * factor;
        pushY += dy * factor;
        forces.x[v] -= dx * factor;
        forces.y[v] -= dy * factor;
      }
      forces.x[u] += pushX;
      forces.y[u] += pushY;
    }
  };
}

/** Gravity towards the origin. */
function fall({ x, y }: Places, mass: Float64Array, gravity: number, strong: boolean, forces: Forces): void {
  for (let u = 0; u < mass.length; u++) {
    const distance = strong ? 1 : Math.hypot(x[u], y[u]);
    const factor = distance > 0 ? (gravity * mass[u]) / distance : 0;
    forces.x[u] -= x[u] * factor;
    forces.y[u] -= y[u] * factor;
  }
}

function attract({ from, to, weight }: OnceTies, { x, y }: Places, forces: Forces): void {
  for (let tie = 0; tie < weight.length; tie++) {
    const u = from[tie];
    const v = to[tie];
    const pullX = weight[tie] * (x[v] - x[u]);
    const pullY = weight[tie] * (y[v] - y[u]);
    forces.x[u] += pullX;
    forces.y[u] += pullY;
    forces.x[v] -= pullX;
    forces.y[v] -= pullY;
  }
}

/** Makes the step at the end of a round, which remembers how fast each node has become. */
function mover(mass: Float64Array, slowDown: number, fixed: ArrayLike<number> | undefined) {
  const ease = new Float64Array(mass.length).fill(1);
  return ({ x, y }: Places, forces: Forces, before: Forces): void => {
    for (let u = 0; u < mass.length; u++) {
      if (fixed?.[u]) continue;
      const [fx, fy] = [forces.x[u], forces.y[u]];
      const swinging = mass[u] * length(before.x[u] - fx, before.y[u] - fy);
      const traction = length(before.x[u] + fx, before.y[u] + fy) / 2;
      const calm = 1 + Math.sqrt(swinging);
      const speed = (ease[u] * Math.log(1 + traction)) / calm;
      ease[u] = Math.min(1, Math.sqrt((speed * (fx * fx + fy * fy)) / calm));
      x[u] += fx * (speed / slowDown);
      y[u] += fy * (speed / slowDown);
    }
  };
}

/** As Math.hypot, without its care for the largest and the smallest numbers, which takes five times as long. */
function length(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}
