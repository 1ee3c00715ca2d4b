import type { Ecosystem } from './ecosystem.ts';
import { type ExportColumns, eachTie, exportColumns, legend, xml } from './export-columns.ts';

/** GraphML's names of the types of columns. */
const TYPES = { boolean: 'boolean', integer: 'int', double: 'double', string: 'string' } as const;

/**
 * The organisation network as GraphML, which yEd, igraph, networkx, Cytoscape and others open. Every
 * organisation is in it, isolates included, with its name as `label`; ties carry `weight` and the number of
 * projects `shared`.
 *
 * @param extra further columns that become node attributes
 * @example exportGraphml(ecosystem, { pagerank: measure(ecosystem, 'pagerank') })
 */
export function exportGraphml(ecosystem: Ecosystem, extra: ExportColumns = {}): string {
  const { organisations } = ecosystem;
  const columns = exportColumns({ label: organisations.map(({ name }) => name), ...extra });
  const ids = organisations.map(({ id }) => xml(id));
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    `<desc>${legend(ecosystem)}</desc>`,
    ...columns.map(
      ({ name, type }, i) => `<key id="n${i}" for="node" attr.name="${name}" attr.type="${TYPES[type]}"/>`,
    ),
    '<key id="weight" for="edge" attr.name="weight" attr.type="double"/>',
    '<key id="shared" for="edge" attr.name="shared" attr.type="int"/>',
    '<graph edgedefault="undirected">',
  ];
  ids.forEach((id, node) => {
    const values = columns.map(({ values }, i) =>
      values[node] === undefined ? '' : `<data key="n${i}">${values[node]}</data>`,
    );
    lines.push(`<node id="${id}">${values.join('')}</node>`);
  });
  for (const { from, to, weight, shared } of eachTie(ecosystem))
    lines.push(
      `<edge source="${ids[from]}" target="${ids[to]}"><data key="weight">${weight}</data><data key="shared">${shared}</data></edge>`,
    );
  lines.push('</graph>', '</graphml>', '');
  return lines.join('\n');
}
