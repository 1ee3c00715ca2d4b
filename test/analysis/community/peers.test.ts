/** Modularity, Leiden and Louvain against networkx and python-igraph: see test/peers/README.md. */
import { readFileSync } from 'node:fs';
import louvainModule from 'graphology-communities-louvain';
import { describe, expect, it } from 'vitest';
import { leiden } from '../../../src/analysis/community/leiden.ts';
import { louvain } from '../../../src/analysis/community/louvain.ts';
import { modularity } from '../../../src/analysis/community/modularity.ts';
import { seededRandom } from '../../../src/analysis/random.ts';
import { toGraphology } from '../../../src/network/graphology.ts';
import type { TieNetwork } from '../../../src/network/packed.ts';
import { tiesFromEdges } from '../../../src/network/ties-from-edges.ts';

// The package is CommonJS and exports the function itself; its types describe a module with a default.
const detectCommunities = louvainModule as unknown as typeof louvainModule.default;

interface PeerGraph {
  nodes: number;
  edges: [number, number, number][];
  partitions: { membership: number[]; resolution: number; networkx: number; igraph: number }[];
  leiden: number;
  louvain: number;
}

const ROUNDING = 1e-12;
/** What a median over a few seeds moves by on a small graph. */
const SPREAD = 0.002;

const { seeds, graphs } = JSON.parse(
  readFileSync(new URL('../../peers/communities.json', import.meta.url), 'utf8'),
) as { seeds: number; graphs: Record<string, PeerGraph> };

/** The same algorithm by graphology-communities-louvain, on its own kind of graph. */
function graphologyLouvain(ties: TieNetwork, seed: number): Int32Array {
  const found = detectCommunities(toGraphology(ties), { getEdgeWeight: 'weight', rng: seededRandom(seed) });
  return Int32Array.from({ length: ties.nodes }, (_, node) => found[node]);
}

describe.each(Object.entries(graphs))('on %s', (_, { nodes, edges, partitions, ...reached }) => {
  const ties = tiesFromEdges(
    nodes,
    edges.map(([u]) => u),
    edges.map(([, v]) => v),
    edges.map(([, , weight]) => weight),
  );

  it('gives given partitions the same modularity', () => {
    for (const { membership, resolution, networkx, igraph } of partitions) {
      const ours = modularity(ties, Int32Array.from(membership), resolution);
      expect(Math.abs(ours - networkx)).toBeLessThanOrEqual(1e-12);
      expect(Math.abs(ours - igraph)).toBeLessThanOrEqual(1e-12);
    }
  });

  const medianOver = (detect: (seed: number) => Int32Array) => {
    const values = Array.from({ length: seeds }, (_, seed) => modularity(ties, detect(seed)));
    return values.sort((a, b) => a - b)[seeds >> 1];
  };

  it('finds communities by Leiden that are as good, in the median over seeds', () => {
    expect(medianOver((seed) => leiden(ties, { seed }))).toBeGreaterThanOrEqual(reached.leiden - 0.0005);
  });

  it('finds communities by Louvain that are as good as those of igraph and graphology, in the median over seeds', () => {
    const ours = medianOver((seed) => louvain(ties, { seed }));
    expect(ours).toBeGreaterThanOrEqual(reached.louvain - ROUNDING);
    const graphologys = medianOver((seed) => graphologyLouvain(ties, seed));
    expect(ours).toBeGreaterThanOrEqual(graphologys - SPREAD);
  });
});
