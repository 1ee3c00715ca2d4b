/** `--engine`: whether a measure is worked out here, or in the database by Neo4j Graph Data Science. */
import type { Command } from 'commander';
import { z } from 'zod';
import { PAGE_RANK_DEFAULTS } from '../analysis/centrality/page-rank.ts';
import { primeCommunities } from '../analysis/community/communities.ts';
import { relabel } from '../analysis/community/relabel.ts';
import type { Components } from '../analysis/components.ts';
import { primeMeasure } from '../analysis/measures.ts';
import type { MeasureName } from '../model/answers.ts';
import { StoreError, UsageError } from '../model/errors.ts';
import { PUBLIC_VIEWER, type Viewer } from '../model/source.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { tieSelection } from '../network/tie-selection.ts';
import { isNeo4jUrl } from '../store/neo4j/address.ts';
import type { Projection } from '../store/neo4j/gds/projection.ts';
import { say } from '../words/words.ts';
import { globalOptions } from './global-options.ts';
import { kinds, readOptions } from './options.ts';
import { openToRead, VIEWER } from './reading.ts';
import type { Session } from './session.ts';

export type Engine = 'own' | 'gds';
const GDS_MEASURES: readonly MeasureName[] = ['pagerank', 'betweenness'];

export function addEngineOption(command: Command, { language }: Session): Command {
  return command.option('--engine <name>', say(language, 'cli.option.engine'), 'own');
}

/** @throws UsageError, also for gds on a store that is no Neo4j database */
export function engineOption(session: Session, command: Command): Engine {
  const { language } = session;
  const { oneOf } = kinds(language);
  const { engine } = readOptions(language, z.object({ engine: oneOf(['own', 'gds']) }), command.opts());
  const { store } = globalOptions(session, command);
  if (engine === 'gds' && !isNeo4jUrl(store))
    throw new UsageError(say(language, 'cli.error.needsNeo4j', { store }));
  return engine;
}

/** Graph Data Science runs on the graph, and the graph shows what is public. */
export const viewerOf = (engine: Engine): Viewer => (engine === 'gds' ? PUBLIC_VIEWER : VIEWER);

/** Has the database work out a measure, in place of ours. @throws UsageError for one that it has not */
export async function measureByGds(
  session: Session,
  url: string,
  ecosystem: Ecosystem,
  measure: MeasureName,
): Promise<void> {
  const { pageRankByGds, betweennessByGds } = await import('../store/neo4j/gds/algorithms.ts');
  if (!GDS_MEASURES.includes(measure))
    throw new UsageError(
      say(session.language, 'cli.error.notInGds', { measure, measures: GDS_MEASURES.join(', ') }),
    );
  const values = await projected(session, url, ecosystem, (projection) =>
    measure === 'pagerank' ? pageRankByGds(projection, PAGE_RANK_DEFAULTS) : betweennessByGds(projection),
  );
  primeMeasure(ecosystem, measure, values);
}

/** Has the database find communities, in place of ours. @throws UsageError for Louvain at another resolution than 1 */
export async function communitiesByGds(
  session: Session,
  url: string,
  ecosystem: Ecosystem,
  options: { algorithm: 'leiden' | 'louvain'; resolution: number; seed: number },
): Promise<void> {
  const { leidenByGds, louvainByGds } = await import('../store/neo4j/gds/algorithms.ts');
  if (options.algorithm === 'louvain' && options.resolution !== 1)
    throw new UsageError(say(session.language, 'cli.error.louvainInGds'));
  const membership = await projected(session, url, ecosystem, (projection) =>
    options.algorithm === 'louvain' ? louvainByGds(projection) : leidenByGds(projection, options),
  );
  primeCommunities(ecosystem, options, membership);
}

/** Has the database find the components. */
export async function componentsByGds(
  session: Session,
  url: string,
  ecosystem: Ecosystem,
): Promise<Components> {
  const gds = await import('../store/neo4j/gds/algorithms.ts');
  const { membership, sizes } = relabel(await projected(session, url, ecosystem, gds.componentsByGds));
  return { membership, sizes, count: sizes.length };
}

async function projected<T>(
  session: Session,
  url: string,
  ecosystem: Ecosystem,
  work: (projection: Projection) => Promise<T>,
): Promise<T> {
  const { inDatabase } = await import('../store/neo4j/in-database.ts');
  const { withProjection } = await import('../store/neo4j/gds/projection.ts');
  const result = await inDatabase(url, session.env, (connection) =>
    withProjection(connection, tieSelection(ecosystem), work),
  );
  const store = await openToRead(session, url);
  try {
    if ((await store.dataVersion(PUBLIC_VIEWER)) === ecosystem.dataVersion) return result;
    throw new StoreError('busy', url, say(session.language, 'cli.error.changedMeanwhile', { store: url }));
  } finally {
    await store.close();
  }
}
