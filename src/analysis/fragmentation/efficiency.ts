/**
 * Global efficiency, and Borgatti's fragmentation, its complement:
 *
 *     E = Σ_{u≠v} 1/d(u,v) / (n(n−1))        DF = 1 − E
 *
 * with d the number of ties on a shortest path, and 1/d = 0 where none leads there. Both 0…1: DF is 0 where
 * everyone is tied to everyone, 1 where nobody is tied to anybody.
 *
 * Latora & Marchiori (2001), Physical Review Letters 87; Borgatti (2006), "Identifying sets of key players in a
 * social network", Computational & Mathematical Organization Theory 12.
 */
import type { Participations } from '../../network/packed.ts';
import { cliqueCover } from '../centrality/cover/clique-cover.ts';
import { type FoldedCover, foldedCover } from '../centrality/cover/folded-cover.ts';
import { harmonicSums } from '../centrality/harmonic-closeness.ts';
import type { Control } from '../control.ts';

/** A network ready to be searched from any of its organisations. */
export interface Reach {
  readonly cover: FoldedCover;
  /** The cover's source of each organisation; −1 for one that no search leaves its one project from, or without partners. */
  readonly sourceOf: Int32Array;
}

/** Prepares searches. Cost: O(Σ k²) over projects. */
export function reachOf(participations: Participations): Reach {
  const cover = foldedCover(cliqueCover(participations));
  const { organisations, nodes, organisationOf, cliqueOf, cliqueStart } = cover;
  const sourceOf = new Int32Array(organisations).fill(-1);
  organisationOf.forEach((organisation, node) => {
    sourceOf[organisation] = node;
  });
  for (let i = 0; i < organisations; i++) {
    const clique = cliqueOf[i];
    if (clique >= 0 && cliqueStart[clique + 1] > cliqueStart[clique]) sourceOf[i] = nodes + clique;
  }
  return { cover, sourceOf };
}

/**
 * Σ_v 1/d(u,v) for each of the given organisations u: exact, thirty-two searches at once (see
 * `harmonic-closeness.ts`). Organisations alike are searched from once.
 */
export function reachSums(
  { cover, sourceOf }: Reach,
  organisations: ArrayLike<number>,
  control: Control = {},
): Float64Array {
  const searched = new Map<number, number>();
  for (let i = 0; i < organisations.length; i++) {
    const source = sourceOf[organisations[i]];
    if (source >= 0 && !searched.has(source)) searched.set(source, searched.size);
  }
  const sums = harmonicSums(cover, control, Int32Array.from(searched.keys()));
  return Float64Array.from(organisations, (organisation) => {
    const source = sourceOf[organisation];
    if (source >= 0) return sums[searched.get(source)!];
    // All that one project's own members see is each other.
    const clique = cover.cliqueOf[organisation];
    return clique < 0 ? 0 : cover.folded[clique] - 1;
  });
}

/** Global efficiency, 0…1; 0 with fewer than two organisations. Exact. */
export function efficiency(participations: Participations, control: Control = {}): number {
  const n = participations.organisations.length;
  if (n < 2) return 0;
  const everyone = Int32Array.from({ length: n }, (_, i) => i);
  const sums = reachSums(reachOf(participations), everyone, control);
  return sums.reduce((sum, value) => sum + value, 0) / (n * (n - 1));
}
