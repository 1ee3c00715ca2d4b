/** The measures as their definitions say them, slowly: they prove the fast ones. */
import type { Participations } from '../../../src/network/packed.ts';

/** Weights of ties, pair by pair; 0 where there is none. */
export function weightMatrix({
  organisations,
  projectStart,
  projectOrganisation,
  size,
  weight,
}: Participations) {
  const n = organisations.length;
  const matrix = Array.from({ length: n }, () => new Array<number>(n).fill(0));
  for (let p = 0; p < size.length; p++) {
    const team = projectOrganisation.subarray(projectStart[p], projectStart[p + 1]);
    for (const u of team) for (const v of team) if (u !== v) matrix[u][v] += weight[p] / (size[p] - 1);
  }
  return matrix;
}

/** Distances (−1 out of reach) and numbers of shortest paths, by breadth-first search from every node. */
function searches(matrix: number[][]) {
  return matrix.map((_, source) => {
    const distance = matrix.map(() => -1);
    const paths = matrix.map(() => 0);
    distance[source] = 0;
    paths[source] = 1;
    for (let frontier = [source], d = 1; frontier.length > 0; d++) {
      const next: number[] = [];
      for (const u of frontier)
        matrix[u].forEach((weight, v) => {
          if (weight === 0) return;
          if (distance[v] < 0) {
            distance[v] = d;
            next.push(v);
          }
          if (distance[v] === d) paths[v] += paths[u];
        });
      frontier = next;
    }
    return { distance, paths };
  });
}

/** B(v) = Σ_{s<t} σ(s,v)·σ(v,t)/σ(s,t) over pairs that have v on the way. */
export function plainBetweenness(matrix: number[][]): number[] {
  const from = searches(matrix);
  return matrix.map((_, v) => {
    let sum = 0;
    matrix.forEach((_, s) => {
      matrix.forEach((_, t) => {
        if (s >= t || s === v || t === v || from[s].distance[t] < 0 || from[s].distance[v] < 0) return;
        if (from[s].distance[v] + from[v].distance[t] !== from[s].distance[t] || from[v].distance[t] < 0)
          return;
        sum += (from[s].paths[v] * from[v].paths[t]) / from[s].paths[t];
      });
    });
    return sum;
  });
}

export function plainHarmonic(matrix: number[][]): number[] {
  const n = matrix.length;
  return searches(matrix).map(({ distance }) =>
    n < 2 ? 0 : distance.reduce((sum, d) => (d > 0 ? sum + 1 / d : sum), 0) / (n - 1),
  );
}

/** Peels off, for each k, whoever has fewer than k partners left. */
export function plainCoreness(matrix: number[][]): number[] {
  const core = matrix.map(() => 0);
  for (let k = 1; k < matrix.length; k++) {
    const inside = new Set(matrix.keys());
    for (let peeled = true; peeled; ) {
      peeled = false;
      for (const u of inside)
        if ([...inside].filter((v) => matrix[u][v] > 0).length < k) {
          inside.delete(u);
          peeled = true;
        }
    }
    for (const u of inside) core[u] = k;
  }
  return core;
}

export function plainClustering(matrix: number[][]): number[] {
  return matrix.map((row) => {
    const partners = [...row.keys()].filter((v) => row[v] > 0);
    if (partners.length < 2) return 0;
    const tied = partners.flatMap((v) => partners.filter((w) => w > v && matrix[v][w] > 0)).length;
    return tied / ((partners.length * (partners.length - 1)) / 2);
  });
}

/** Smallest node that each node is joined with. */
export function plainComponents(matrix: number[][]): number[] {
  return searches(matrix).map(({ distance }) => distance.findIndex((d) => d >= 0));
}
