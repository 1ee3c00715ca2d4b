/** Algorithms of Neo4j Graph Data Science, one thread each, so that the same graph gives the same numbers. */
import { int } from '../connection.ts';
import type { Projection } from './projection.ts';

/** The component of each organisation, in no order. */
export async function componentsByGds(projection: Projection): Promise<Int32Array> {
  return numbered(await projection.stream('components'));
}

/**
 * The chance of meeting each organisation on the walk; they sum to 1.
 *
 * Graph Data Science neither scales its scores nor sends those on who stand at an organisation without ties.
 * Both put the same factor on every score, so dividing by the sum gives the probabilities.
 */
export async function pageRankByGds(
  projection: Projection,
  { damping, tolerance, maxRounds }: { damping: number; tolerance: number; maxRounds: number },
): Promise<Float64Array> {
  const nodes = projection.organisations.length;
  const scores = await projection.stream('page-rank', {
    damping,
    // Ours is what a round moves in all, of probabilities; theirs what it moves of one score, of mean 1.
    tolerance,
    rounds: int(maxRounds),
  });
  const sum = scores.reduce((total, score) => total + score, 0);
  return nodes === 0 ? scores : scores.map((score) => score / sum);
}

/** For how many pairs of others each lies on the way, each pair once. */
export function betweennessByGds(projection: Projection): Promise<Float64Array> {
  return projection.stream('betweenness');
}

/** The community of each organisation, in no order. */
export async function louvainByGds(projection: Projection): Promise<Int32Array> {
  return numbered(await projection.stream('louvain'));
}

/** The community of each organisation, in no order. */
export async function leidenByGds(
  projection: Projection,
  { resolution, seed }: { resolution: number; seed: number },
): Promise<Int32Array> {
  return numbered(await projection.stream('leiden', { gamma: resolution, seed: int(seed) }));
}

/** Labels as small numbers: the database's own can be of any size. */
function numbered(labels: Float64Array): Int32Array {
  const numbers = new Map<number, number>();
  return Int32Array.from(labels, (label) => {
    const number = numbers.get(label) ?? numbers.size;
    numbers.set(label, number);
    return number;
  });
}
