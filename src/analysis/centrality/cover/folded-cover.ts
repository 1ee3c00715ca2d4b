/**
 * The clique cover with the organisations of a single project folded into a count.
 *
 * More than half of all organisations take part in one project only. No shortest path runs through such an
 * organisation (its partners are all tied to each other), and those of one project are alike: they see the same
 * distances and the same paths. So a project keeps their number, they leave the search, and all of them together
 * are one source. Nothing is approximated.
 */
import { accumulate, floats, integers } from '../../../network/arrays.ts';
import type { CliqueCover } from './clique-cover.ts';

export interface FoldedCover {
  /** Number of organisations before folding. */
  readonly organisations: number;
  /** Organisations in two cliques or more, numbered by how many they reach, most first: neighbours in memory. */
  readonly nodes: number;
  readonly cliques: number;
  /** The nodes in each clique, and the cliques of each node, as compressed sparse rows. */
  readonly cliqueStart: Int32Array;
  readonly cliqueNode: Int32Array;
  readonly nodeStart: Int32Array;
  readonly nodeClique: Int32Array;
  /** For each node those that it shares more than one clique with, and how many beyond the first. */
  readonly repeatStart: Int32Array;
  readonly repeatNode: Int32Array;
  readonly repeats: Float64Array;
  /** Organisations that are in this clique and no other. */
  readonly folded: Float64Array;
  /** The organisation behind each node. */
  readonly organisationOf: Int32Array;
  /** The one clique of each folded organisation; −1 for nodes and organisations without partners. */
  readonly cliqueOf: Int32Array;
  /** Where searches start: u for node u, nodes + c for the folded organisations of clique c. */
  readonly sources: Int32Array;
}

/** Folds a cover. Cost: O(Σ k²) over cliques. */
export function foldedCover(cover: CliqueCover): FoldedCover {
  const { organisations, cliques, start, member } = cover;
  const cliquesOf = new Int32Array(organisations);
  const reach = new Int32Array(organisations);
  const anyClique = new Int32Array(organisations).fill(-1);
  for (let clique = 0; clique < cliques; clique++)
    for (let i = start[clique]; i < start[clique + 1]; i++) {
      cliquesOf[member[i]]++;
      reach[member[i]] += start[clique + 1] - start[clique];
      anyClique[member[i]] = clique;
    }

  const kept = Array.from(cliquesOf.keys())
    .filter((organisation) => cliquesOf[organisation] > 1)
    .sort((a, b) => reach[b] - reach[a] || a - b);
  const nodes = kept.length;
  const organisationOf = integers(nodes);
  organisationOf.set(kept);
  const nodeOf = new Int32Array(organisations).fill(-1);
  kept.forEach((organisation, node) => {
    nodeOf[organisation] = node;
  });
  const cliqueOf = integers(organisations);
  for (let u = 0; u < organisations; u++) cliqueOf[u] = cliquesOf[u] === 1 ? anyClique[u] : -1;

  const { folded, ...rows } = rowsOfKept(cover, nodeOf, nodes);
  const sources = [...kept.keys()];
  for (let clique = 0; clique < cliques; clique++)
    if (folded[clique] > 0 && rows.cliqueStart[clique + 1] > rows.cliqueStart[clique])
      sources.push(nodes + clique);
  return {
    organisations,
    cliques,
    ...rows,
    ...repeatedPairs(rows),
    folded,
    organisationOf,
    cliqueOf,
    sources: Int32Array.from(sources),
  };
}

/** The nodes of each clique and the cliques of each node, and how many each clique has that were not kept. */
function rowsOfKept({ cliques, start, member }: CliqueCover, nodeOf: Int32Array, nodes: number) {
  const folded = floats(cliques);
  const cliqueStart = integers(cliques + 1);
  const nodeStart = integers(nodes + 1);
  for (let clique = 0; clique < cliques; clique++)
    for (let i = start[clique]; i < start[clique + 1]; i++) {
      const node = nodeOf[member[i]];
      if (node < 0) folded[clique]++;
      else {
        cliqueStart[clique + 1]++;
        nodeStart[node + 1]++;
      }
    }
  accumulate(cliqueStart);
  accumulate(nodeStart);
  const cliqueNode = integers(cliqueStart[cliques]);
  const nodeClique = integers(cliqueStart[cliques]);
  const next = nodeStart.slice(0, nodes);
  for (let clique = 0; clique < cliques; clique++) {
    let at = cliqueStart[clique];
    for (let i = start[clique]; i < start[clique + 1]; i++)
      if (nodeOf[member[i]] >= 0) cliqueNode[at++] = nodeOf[member[i]];
    cliqueNode.subarray(cliqueStart[clique], at).sort();
    for (let i = cliqueStart[clique]; i < at; i++) nodeClique[next[cliqueNode[i]]++] = clique;
  }
  return { nodes, cliqueStart, cliqueNode, nodeStart, nodeClique, folded };
}

/** Values of nodes, times a factor, as values of organisations; 0 for the others. */
export function unfold(cover: FoldedCover, values: Float64Array, factor: number): Float64Array {
  const unfolded = floats(cover.organisations);
  for (let node = 0; node < cover.nodes; node++) unfolded[cover.organisationOf[node]] = values[node] * factor;
  return unfolded;
}

/** Pairs that share several cliques: a path count over cliques counts those ties once too often for each repeat. */
function repeatedPairs({
  nodes,
  cliqueStart,
  cliqueNode,
  nodeStart,
  nodeClique,
}: Pick<FoldedCover, 'nodes' | 'cliqueStart' | 'cliqueNode' | 'nodeStart' | 'nodeClique'>) {
  const together = new Int32Array(nodes);
  const partners = new Int32Array(nodes);
  const repeatStart = integers(nodes + 1);
  const repeated: number[] = [];
  const count: number[] = [];
  for (let u = 0; u < nodes; u++) {
    let met = 0;
    for (let a = nodeStart[u]; a < nodeStart[u + 1]; a++) {
      const clique = nodeClique[a];
      for (let i = cliqueStart[clique]; i < cliqueStart[clique + 1]; i++) {
        const v = cliqueNode[i];
        if (v !== u && together[v]++ === 0) partners[met++] = v;
      }
    }
    for (let i = 0; i < met; i++) {
      const v = partners[i];
      if (together[v] > 1) {
        repeated.push(v);
        count.push(together[v] - 1);
      }
      together[v] = 0;
    }
    repeatStart[u + 1] = repeated.length;
  }
  const repeatNode = integers(repeated.length);
  repeatNode.set(repeated);
  const repeats = floats(count.length);
  repeats.set(count);
  return { repeatStart, repeatNode, repeats };
}
