/** The network as files for other tools. */
export { exportGexf } from './export-gexf.ts';
export { exportGraphml } from './export-graphml.ts';
