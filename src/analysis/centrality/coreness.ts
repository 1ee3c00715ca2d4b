import { integers } from '../../network/arrays.ts';
import type { TieNetwork } from '../../network/packed.ts';

/**
 * Coreness: the largest k for which a node is in the k-core, the largest part of the network in which everyone
 * has at least k partners in that part. 0…n−1; 0 without ties. Cost: O(n + m).
 *
 * Source: Seidman (1983), "Network structure and minimum degree", Social Networks 5; algorithm of Batagelj &
 * Zaveršnik (2003), arXiv:cs/0310049.
 */
export function coreness({ nodes, start, target }: TieNetwork): Int32Array {
  // The degree left in the core; what it is when a node's turn comes is its coreness.
  const left = integers(nodes);
  let largest = 0;
  for (let u = 0; u < nodes; u++) {
    left[u] = start[u + 1] - start[u];
    if (left[u] > largest) largest = left[u];
  }

  // Nodes ascending by degree left, with the place of each, and where each degree's nodes begin.
  const begin = new Int32Array(largest + 2);
  for (let u = 0; u < nodes; u++) begin[left[u] + 1]++;
  for (let d = 1; d < begin.length; d++) begin[d] += begin[d - 1];
  const order = new Int32Array(nodes);
  const place = new Int32Array(nodes);
  const next = begin.slice();
  for (let u = 0; u < nodes; u++) {
    place[u] = next[left[u]]++;
    order[place[u]] = u;
  }

  for (let turn = 0; turn < nodes; turn++) {
    const u = order[turn];
    const core = left[u];
    for (let i = start[u], last = start[u + 1]; i < last; i++) {
      const v = target[i];
      const degree = left[v];
      if (degree <= core) continue;
      // v swaps places with the first node of its degree, then that degree begins one later.
      const first = begin[degree];
      const swapped = order[first];
      if (v !== swapped) {
        const at = place[v];
        place[v] = first;
        order[first] = v;
        place[swapped] = at;
        order[at] = swapped;
      }
      begin[degree]++;
      left[v]--;
    }
  }
  return left;
}
