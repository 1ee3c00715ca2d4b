/** The network in other tools' forms: graphology graphs, GEXF and GraphML, read back by graphology's own parsers. */
import * as graphology from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import type { GraphConstructor } from 'graphology-types';
import { describe, expect, it } from 'vitest';
import { exportGexf } from '../../src/network/export-gexf.ts';
import { exportGraphml } from '../../src/network/export-graphml.ts';
import { fromGraphology, toGraphology } from '../../src/network/graphology.ts';
import { tiesFromEdges } from '../../src/network/ties-from-edges.ts';
import { smallEcosystem } from '../support/small-ecosystem.ts';

const { MultiDirectedGraph } = graphology;
/** A graph of any type, under the name that its declarations leave out. */
const { Graph } = graphology as unknown as { Graph: GraphConstructor };

describe('graphology', () => {
  const ties = tiesFromEdges(4, [0, 0, 2], [1, 2, 1], [1, 0.5, 0.25], [1, 2, 3]);

  it('gets every node, tie and attribute, and gives them back', () => {
    const keys = ['org:a', 'org:b', 'org:c', 'org:d'];
    const attributes = { degree: Int32Array.of(2, 2, 2, 0), name: ['A', 'B', undefined, 'D'] };
    const tieColumns = { since: [2020, undefined, 2023] };
    const graph = toGraphology(ties, attributes, keys, { ties: tieColumns, graph: { title: 'Small' } });
    expect(graph.export()).toMatchObject({
      nodes: [
        { key: 'org:a', attributes: { degree: 2, name: 'A' } },
        { key: 'org:b', attributes: { degree: 2, name: 'B' } },
        { key: 'org:c', attributes: { degree: 2 } },
        { key: 'org:d', attributes: { degree: 0, name: 'D' } },
      ],
      edges: [
        { key: '0-1', source: 'org:a', target: 'org:b', attributes: { weight: 1, shared: 1, since: 2020 } },
        { key: '0-2', source: 'org:a', target: 'org:c', attributes: { weight: 0.5, shared: 2 } },
        {
          key: '1-2',
          source: 'org:b',
          target: 'org:c',
          attributes: { weight: 0.25, shared: 3, since: 2023 },
        },
      ],
    });
    expect(fromGraphology(graph)).toEqual({
      keys,
      ties,
      attributes: { degree: [2, 2, 2, 0], name: ['A', 'B', undefined, 'D'] },
      tieAttributes: tieColumns,
      graphAttributes: { title: 'Small' },
    });
    const again = fromGraphology(graph);
    const back = toGraphology(again.ties, again.attributes, again.keys, {
      ties: again.tieAttributes,
      graph: again.graphAttributes,
    });
    expect(back.export()).toEqual(graph.export());
  });

  it('names nodes by their index where they have no keys', () => {
    expect(toGraphology(ties).nodes()).toEqual(['0', '1', '2', '3']);
  });

  it('is packed whatever its type and order: parallel edges merged, loops and directions dropped', () => {
    const graph = new MultiDirectedGraph();
    for (const key of ['c', 'a', 'b']) graph.addNode(key);
    graph.addEdge('c', 'a', { weight: 2, kind: 'supply', since: 2020 });
    graph.addEdge('a', 'c', { kind: 'supply', since: 2021 });
    graph.addEdge('b', 'b');
    expect(fromGraphology(graph)).toEqual({
      keys: ['a', 'b', 'c'],
      ties: tiesFromEdges(3, [0], [2], [3], [2]),
      attributes: {},
      // What parallel edges agree on is kept.
      tieAttributes: { kind: ['supply'] },
      graphAttributes: {},
    });
  });
});

const SMILE = '\u{1f642}';

describe.each([
  ['GEXF', exportGexf, (text: string) => parseGexf(Graph, text)],
  ['GraphML', exportGraphml, (text: string) => parseGraphml(Graph, text)],
] as const)('%s', (form, write, parse) => {
  const ecosystem = smallEcosystem({
    organisations: {
      a: { name: `A & B <"quoted"> 'single' é漢${SMILE}` },
      b: { name: 'bell\u0007, lone\ud800 half, \ufffe and ]]> &amp;' },
      loner: { name: 'Loner' },
    },
    projects: { p: { with: ['a', 'b'] }, q: { with: ['a', 'b', 'd'] } },
  });
  const columns = {
    size: ['sme', undefined, 'large', 'x < y'],
    share: Float64Array.of(0.1, 1e-20, Number.NaN, 3),
    whole: Int32Array.of(1, -2, 3, 4),
    synthetic: [true, false, true, null],
    'a & "b"': ['1', '2', '3', '4'],
  };

  it('holds every organisation, name, tie and attribute', () => {
    const graph = parse(write(ecosystem, columns));
    const nodes = Object.fromEntries(graph.mapNodes((key, attributes) => [key, attributes]));
    expect(nodes).toEqual({
      'org:a': {
        label: `A & B <"quoted"> 'single' é漢${SMILE}`,
        size: 'sme',
        share: 0.1,
        whole: 1,
        synthetic: true,
        'a & "b"': '1',
      },
      'org:b': {
        label: 'bell, lone half,  and ]]> &amp;',
        share: 1e-20,
        whole: -2,
        synthetic: false,
        'a & "b"': '2',
      },
      'org:d': { label: 'd', size: 'large', whole: 3, synthetic: true, 'a & "b"': '3' },
      'org:loner': { label: 'Loner', size: 'x < y', share: 3, whole: 4, 'a & "b"': '4' },
    });
    const edges = graph.mapEdges((_, { weight, shared }, source, target) => ({
      source,
      target,
      weight,
      shared,
    }));
    expect(edges).toEqual([
      { source: 'org:a', target: 'org:b', weight: 1.5, shared: 2 },
      { source: 'org:a', target: 'org:d', weight: 0.5, shared: 1 },
      { source: 'org:b', target: 'org:d', weight: 0.5, shared: 1 },
    ]);
    expect(graph.directedSize).toBe(0);
  });

  it('is the same text every time', () => {
    expect(write(ecosystem, columns)).toBe(write(ecosystem, columns));
  });

  it('is whole where there is nothing', () => {
    const graph = parse(write(smallEcosystem({})));
    expect([form, graph.order, graph.size]).toEqual([form, 0, 0]);
  });
});
