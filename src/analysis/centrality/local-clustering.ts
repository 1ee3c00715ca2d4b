import { floats } from '../../network/arrays.ts';
import type { TieNetwork } from '../../network/packed.ts';
import { orientTies } from '../orientation.ts';

/**
 * Local clustering: the share of a node's pairs of partners that are tied to each other, t/(d(d−1)/2). 0…1; 0
 * for nodes with fewer than two partners.
 *
 * Every triangle is found once, from its end of smallest degree. Cost: O(m^1.5) at worst.
 *
 * Source: Watts & Strogatz (1998), "Collective dynamics of 'small-world' networks", Nature 393.
 */
export function localClustering(ties: TieNetwork): Float64Array {
  const { nodes, start } = ties;
  const triangles = trianglesAt(ties);
  const clustering = floats(nodes);
  for (let u = 0; u < nodes; u++) {
    const degree = start[u + 1] - start[u];
    if (degree > 1) clustering[u] = triangles[u] / ((degree * (degree - 1)) / 2);
  }
  return clustering;
}

/** Number of triangles that each node is part of. */
function trianglesAt(ties: TieNetwork): Float64Array {
  const { nodes } = ties;
  const { start, target } = orientTies(ties);
  const triangles = new Float64Array(nodes);
  const markedBy = new Int32Array(nodes).fill(-1);
  for (let u = 0; u < nodes; u++) {
    const first = start[u];
    const last = start[u + 1];
    for (let i = first; i < last; i++) markedBy[target[i]] = u;
    let atU = 0;
    for (let i = first; i < last; i++) {
      const v = target[i];
      let atV = 0;
      for (let j = start[v], end = start[v + 1]; j < end; j++) {
        const w = target[j];
        if (markedBy[w] !== u) continue;
        triangles[w]++;
        atV++;
      }
      triangles[v] += atV;
      atU += atV;
    }
    triangles[u] += atU;
  }
  return triangles;
}
