import { write } from 'graphology-gexf';
import type { Ecosystem } from './ecosystem.ts';
import { type ExportColumns, exportColumns } from './export-columns.ts';
import { toGraphology } from './graphology.ts';

/**
 * The organisation network as GEXF 1.2, which Gephi, networkx and others open. Every organisation is in it,
 * isolates included, with its name as label; ties carry `weight` and the number of projects `shared`.
 *
 * @param extra further columns that become node attributes
 * @example exportGexf(ecosystem, { pagerank: measure(ecosystem, 'pagerank') })
 */
export function exportGexf(ecosystem: Ecosystem, extra: ExportColumns = {}): string {
  const graph = toGraphology(
    ecosystem.ties,
    exportColumns(ecosystem, extra),
    ecosystem.organisations.map(({ id }) => id),
  );
  return write(graph, {
    pretty: false,
    // The library's own formatter takes columns named `size` or `color` for how a node is drawn.
    formatNode: (_key, { label, ...attributes }) => ({ label, attributes }),
    formatEdge: (_key, { weight, ...attributes }) => ({ weight, attributes }),
  });
}
