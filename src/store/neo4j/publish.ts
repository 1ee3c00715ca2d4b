/**
 * Findings in the graph, for people who ask with Cypher: measures and communities as properties of organisations,
 * suggestions as relationships, all with the data version that they were worked out from.
 */
import type { MeasureName } from '../../model/answers.ts';
import type { OrganisationId } from '../../model/ids.ts';
import { type Connection, int, type Transaction } from './connection.ts';

/** What is published. Arrays are aligned with `organisations`. */
export interface Publication {
  /** Of the data that it all follows from. */
  dataVersion: string;
  organisations: readonly OrganisationId[];
  measures: Partial<Record<MeasureName, Float64Array>>;
  /** The community of each organisation, from 0, and what each community is about. */
  communities: { membership: Int32Array; labels: readonly string[] };
  /** Indices of the organisation that a suggestion is for and of the suggested one; rank 1 is best. */
  suggestions: readonly { organisation: number; suggested: number; rank: number; score: number }[];
}

export interface Published {
  organisations: number;
  suggestions: number;
  /** Data version of the publication that this one replaced. */
  replaced: string | undefined;
}

/** Rows that one statement takes. */
const BATCH = 10_000;

/**
 * Publishes findings in place of the last ones, in one transaction: where it fails, the last ones stay.
 * Organisations that the graph does not hold are passed over: it shows what is public.
 *
 * Cost: a write to every organisation; the server holds all of it in memory until the end.
 * @throws StoreError
 */
export function publish(connection: Connection, publication: Publication): Promise<Published> {
  const { dataVersion } = publication;
  return connection.write(async (transaction) => {
    const replaced = await remove(transaction);
    let organisations = 0;
    for (const rows of batches(findingsOf(publication)))
      organisations += counted(await transaction.run('publish/organisations', { rows }));
    let drawn = 0;
    for (const rows of batches(suggestionsOf(publication)))
      drawn += counted(await transaction.run('publish/suggestions', { rows, dataVersion }));
    await transaction.run('publish/note', {
      properties: {
        dataVersion,
        measures: Object.keys(publication.measures),
        organisations: int(organisations),
        communities: int(publication.communities.labels.length),
        suggestions: int(drawn),
      },
    });
    return { organisations, suggestions: drawn, replaced };
  });
}

/**
 * Takes back what was published.
 * @returns the data version of what was taken back; undefined where nothing was published
 */
export function takeBackPublication(connection: Connection): Promise<string | undefined> {
  return connection.write(remove);
}

async function remove(transaction: Transaction): Promise<string | undefined> {
  const [[version] = [null]] = await transaction.run('publish/take-back');
  return version === null ? undefined : String(version);
}

function* findingsOf({ dataVersion, organisations, measures, communities }: Publication) {
  const named = Object.entries(measures);
  for (const [i, id] of organisations.entries()) {
    const community = communities.membership[i]!;
    yield {
      id,
      findings: {
        ...Object.fromEntries(named.map(([name, values]) => [name, values[i]!])),
        community: int(community),
        communityLabel: communities.labels[community]!.toWellFormed(),
        findingsVersion: dataVersion,
      },
    };
  }
}

function* suggestionsOf({ organisations, suggestions }: Publication) {
  for (const { organisation, suggested, rank, score } of suggestions)
    yield {
      organisation: organisations[organisation],
      suggested: organisations[suggested],
      rank: int(rank),
      score,
    };
}

function* batches<T>(items: Iterable<T>): Iterable<T[]> {
  let batch: T[] = [];
  for (const item of items) {
    if (batch.push(item) < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

const counted = (rows: unknown[][]): number => Number(rows[0]![0]);
