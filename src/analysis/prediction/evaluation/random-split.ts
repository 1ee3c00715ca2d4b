/** What a random hold-out of ties would report: absurdly good, since consortia are cliques. Never an accuracy. */
import type { TieNetwork } from '../../../network/packed.ts';
import { seededRandom } from '../../random.ts';
import type { History } from '../history.ts';
import { first } from './ranking-metrics.ts';

/** Share of ties that is hidden. */
const HIDDEN = 0.1;

/**
 * Hides a tenth of all ties at random, though not the projects that they came from, and asks resource allocation for
 * them: the hidden partners of an organisation among its first twenty. The other members of the same consortium still
 * give each hidden tie away.
 *
 * @returns mean recall@20 over the organisations that a tie was hidden of
 */
export function randomSplitRecall({ ties }: History, askers: number, seed: number): number {
  const random = seededRandom(seed);
  const hidden = hide(ties, random);
  const { start, target } = ties;
  const shown = (i: number) => hidden[i] === 0;
  const shownDegree = new Float64Array(ties.nodes);
  for (let u = 0; u < ties.nodes; u++)
    for (let i = start[u]; i < start[u + 1]; i++) if (shown(i)) shownDegree[u]++;

  let recall = 0;
  let asked = 0;
  const first20 = (u: number) => {
    const sums = new Float64Array(ties.nodes);
    const allowed = new Uint8Array(ties.nodes).fill(1);
    allowed[u] = 0;
    for (let i = start[u]; i < start[u + 1]; i++) {
      if (!shown(i)) continue;
      const z = target[i];
      allowed[z] = 0;
      for (let j = start[z]; j < start[z + 1]; j++) if (shown(j)) sums[target[j]] += 1 / shownDegree[z];
    }
    return new Set(first(sums, allowed, 20));
  };
  for (let u = 0; u < ties.nodes && asked < askers; u++) {
    const gone: number[] = [];
    for (let i = start[u]; i < start[u + 1]; i++) if (!shown(i)) gone.push(target[i]);
    if (gone.length === 0) continue;
    const list = first20(u);
    // Of more than twenty hidden ties twenty can be found.
    recall += gone.filter((v) => list.has(v)).length / Math.min(20, gone.length);
    asked++;
  }
  return recall / asked;
}

/** Marks hidden ties at both of their ends. */
function hide({ nodes, start, target }: TieNetwork, random: () => number): Uint8Array {
  const hidden = new Uint8Array(target.length);
  for (let u = 0; u < nodes; u++)
    for (let i = start[u]; i < start[u + 1]; i++) {
      const v = target[i];
      if (v < u || random() >= HIDDEN) continue;
      hidden[i] = 1;
      let low = start[v];
      for (let high = start[v + 1]; low < high; ) {
        const middle = (low + high) >> 1;
        if (target[middle] < u) low = middle + 1;
        else high = middle;
      }
      hidden[low] = 1;
    }
  return hidden;
}
