/** The network as files for other tools: every organisation, isolates included, with place and measures. */
import { communities } from '../analysis/community/communities.ts';
import { MEASURES, measure as valuesOf } from '../analysis/measures.ts';
import { MeasureName } from '../model/answers.ts';
import { isClusterOrganisation } from '../model/organisation.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { eachTie } from '../network/export-columns.ts';
import { exportGexf, exportGraphml } from '../network/export-graph.ts';
import { type Cell, csvRow } from './csv.ts';
import { range } from './ranking.ts';

export const EXPORT_FORMATS = ['gexf', 'graphml', 'csv', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportFile {
  /** A name to save it under. */
  name: string;
  /** Media type. */
  type: string;
  text: string;
}

/** What is exported of each organisation beside its id and name, in this order. */
type Columns = Record<string, readonly Cell[]>;

/**
 * Exports the network: one file, or for `csv` two, nodes then ties. Measures are those that take seconds at
 * most on this ecosystem, and the community. Text cells of CSV never run as formulas in a spreadsheet.
 */
export function exportNetwork(ecosystem: Ecosystem, as: ExportFormat): ExportFile[] {
  const columns = columnsOf(ecosystem);
  switch (as) {
    case 'gexf':
      return [{ name: 'network.gexf', type: 'application/gexf+xml', text: exportGexf(ecosystem, columns) }];
    case 'graphml':
      return [
        { name: 'network.graphml', type: 'application/graphml+xml', text: exportGraphml(ecosystem, columns) },
      ];
    case 'csv':
      return [
        { name: 'network.nodes.csv', type: 'text/csv', text: nodesCsv(ecosystem, columns) },
        { name: 'network.ties.csv', type: 'text/csv', text: tiesCsv(ecosystem) },
      ];
    case 'json':
      return [{ name: 'network.json', type: 'application/json', text: json(ecosystem, columns) }];
  }
}

function columnsOf(ecosystem: Ecosystem): Columns {
  const { organisations, participations } = ecosystem;
  const { organisationStart } = participations;
  const { membership } = communities(ecosystem);
  const measures = MeasureName.options.filter((name) => !MEASURES[name].slow(ecosystem));
  return {
    short_name: organisations.map((o) => o.shortName),
    helix: organisations.map((o) => o.helix),
    cluster_organisation: organisations.map(isClusterOrganisation),
    size: organisations.map((o) => o.size),
    country: organisations.map((o) => o.place.country),
    nuts: organisations.map((o) => o.place.nuts),
    city: organisations.map((o) => o.place.city),
    latitude: organisations.map((o) => o.place.latitude),
    longitude: organisations.map((o) => o.place.longitude),
    pic: organisations.map((o) => joined(o.identifiers.pic)),
    vat: organisations.map((o) => joined(o.identifiers.vat)),
    ror: organisations.map((o) => joined(o.identifiers.ror)),
    kbo: organisations.map((o) => joined(o.identifiers.kbo)),
    synthetic: organisations.map((o) => o.synthetic),
    projects: organisations.map((_, i) => organisationStart[i + 1] - organisationStart[i]),
    community: Array.from(membership),
    ...Object.fromEntries(measures.map((name) => [name, Array.from(valuesOf(ecosystem, name))])),
  };
}

function joined(identifiers: readonly string[]): string | undefined {
  return identifiers.length === 0 ? undefined : identifiers.join(' ');
}

function nodesCsv({ organisations }: Ecosystem, columns: Columns): string {
  const names = Object.keys(columns);
  const rows = organisations.map(({ id, name }, i) =>
    csvRow([id, name, ...names.map((column) => columns[column][i])]),
  );
  return csvRow(['id', 'label', ...names]) + rows.join('');
}

function tiesCsv(ecosystem: Ecosystem): string {
  const rows = [csvRow(['source', 'target', 'type', 'weight', 'shared_projects'])];
  for (const { source, target, weight, shared } of tiesOf(ecosystem))
    rows.push(csvRow([source, target, 'Undirected', weight, shared]));
  return rows.join('');
}

/** One line a node and a tie, so that the file can be read and compared by line. */
function json(ecosystem: Ecosystem, columns: Columns): string {
  const { organisations, sources, options, dataVersion } = ecosystem;
  const names = Object.keys(columns);
  const nodes = range(organisations.length).map((i) =>
    JSON.stringify({
      id: organisations[i].id,
      name: organisations[i].name,
      ...Object.fromEntries(names.map((column) => [column, columns[column][i]])),
    }),
  );
  const ties = Array.from(tiesOf(ecosystem), (tie) => JSON.stringify(tie));
  return `{"dataVersion":${JSON.stringify(dataVersion)},"options":${JSON.stringify(options)},"sources":${JSON.stringify(sources)},
"nodes":[
${nodes.join(',\n')}
],
"ties":[
${ties.join(',\n')}
]}
`;
}

function* tiesOf(ecosystem: Ecosystem) {
  const { organisations } = ecosystem;
  for (const { from, to, weight, shared } of eachTie(ecosystem))
    yield { source: organisations[from].id, target: organisations[to].id, weight, shared };
}
