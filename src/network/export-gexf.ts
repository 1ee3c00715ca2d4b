import type { Ecosystem } from './ecosystem.ts';
import { type ExportColumns, eachTie, exportColumns, legend, xml } from './export-columns.ts';

/**
 * The organisation network as GEXF 1.2, which Gephi, networkx and others open. Every organisation is in it,
 * isolates included, with its name as label; ties carry `weight` and the number of projects `shared`.
 *
 * Written line by line: a graph library's writer takes a minute and two gigabytes for a framework programme.
 *
 * @param extra further columns that become node attributes
 * @example exportGexf(ecosystem, { pagerank: measure(ecosystem, 'pagerank') })
 */
export function exportGexf(ecosystem: Ecosystem, extra: ExportColumns = {}): string {
  const columns = exportColumns(extra);
  const ids = ecosystem.organisations.map(({ id }) => xml(id));
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf version="1.2" xmlns="http://www.gexf.net/1.2draft">',
    `<meta><creator>Helixlens</creator><description>${legend(ecosystem)}</description></meta>`,
    '<graph defaultedgetype="undirected" mode="static">',
    '<attributes class="node">',
    ...columns.map(({ name, type }, i) => `<attribute id="${i}" title="${name}" type="${type}"/>`),
    '</attributes>',
    '<attributes class="edge">',
    '<attribute id="0" title="shared" type="integer"/>',
    '</attributes>',
    '<nodes>',
  ];
  ecosystem.organisations.forEach(({ name }, node) => {
    const values = columns.map(({ values }, i) =>
      values[node] === undefined ? '' : `<attvalue for="${i}" value="${values[node]}"/>`,
    );
    lines.push(
      `<node id="${ids[node]}" label="${xml(name)}"><attvalues>${values.join('')}</attvalues></node>`,
    );
  });
  lines.push('</nodes>', '<edges>');
  for (const { from, to, weight, shared } of eachTie(ecosystem))
    lines.push(
      `<edge id="${from}-${to}" source="${ids[from]}" target="${ids[to]}" weight="${weight}"><attvalues><attvalue for="0" value="${shared}"/></attvalues></edge>`,
    );
  lines.push('</edges>', '</graph>', '</gexf>', '');
  return lines.join('\n');
}
