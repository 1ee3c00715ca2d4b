import type { Ecosystem } from './ecosystem.ts';
import { type ExportColumns, exportColumns } from './export-columns.ts';

/**
 * The organisation network as GraphML, which yEd, igraph, networkx, Cytoscape and others open. Every
 * organisation is in it, isolates included, with its name as `label`; ties carry `weight` and the number of
 * projects `shared`.
 *
 * @param extra further columns that become node attributes
 * @example exportGraphml(ecosystem, { pagerank: measure(ecosystem, 'pagerank') })
 */
export function exportGraphml(ecosystem: Ecosystem, extra: ExportColumns = {}): string {
  const { organisations, ties } = ecosystem;
  const columns = Object.entries(exportColumns(ecosystem, extra));
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...columns.map(
      ([name, column], i) =>
        `<key id="n${i}" for="node" attr.name="${escaped(name)}" attr.type="${typeOf(column)}"/>`,
    ),
    '<key id="weight" for="edge" attr.name="weight" attr.type="double"/>',
    '<key id="shared" for="edge" attr.name="shared" attr.type="int"/>',
    '<graph edgedefault="undirected">',
  ];
  organisations.forEach(({ id }, node) => {
    const data = columns
      .map(([, column], i) =>
        column[node] === undefined ? '' : `<data key="n${i}">${escaped(String(column[node]))}</data>`,
      )
      .join('');
    lines.push(`<node id="${escaped(id)}">${data}</node>`);
  });
  for (let u = 0; u < ties.nodes; u++)
    for (let i = ties.start[u]; i < ties.start[u + 1]; i++) {
      const v = ties.target[i];
      if (v < u) continue;
      const ends = `source="${escaped(organisations[u].id)}" target="${escaped(organisations[v].id)}"`;
      lines.push(
        `<edge ${ends}><data key="weight">${ties.weight[i]}</data><data key="shared">${ties.shared[i]}</data></edge>`,
      );
    }
  lines.push('</graph>', '</graphml>', '');
  return lines.join('\n');
}

/** The narrowest GraphML type that holds the whole column. */
function typeOf(column: readonly unknown[]): 'boolean' | 'int' | 'double' | 'string' {
  const values = column.filter((value) => value !== undefined);
  if (values.length === 0) return 'string';
  if (values.every((value) => typeof value === 'boolean')) return 'boolean';
  if (values.every((value) => typeof value === 'number'))
    return values.every((value) => value === (value | 0)) ? 'int' : 'double';
  return 'string';
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"\r]/g, (character) => ENTITIES[character]);
}
