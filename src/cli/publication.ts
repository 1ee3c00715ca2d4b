/** What `publish` writes into the graph, worked out from an ecosystem. */
import { setImmediate as giveWay } from 'node:timers/promises';
import { communities, communityLabels } from '../analysis/community/communities.ts';
import { MEASURES, measure } from '../analysis/measures.ts';
import { suggestPartners } from '../match/partners.ts';
import { type Language, type MeasureName, PartnersQuery } from '../model/answers.ts';
import { CancelledError } from '../model/errors.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import type { Publication } from '../store/neo4j/publish.ts';

/** Measures that are published unless others are asked for, as far as they take no more than about a second. */
const USUAL_MEASURES: readonly MeasureName[] = [
  'degree',
  'strength',
  'pagerank',
  'coreness',
  'harmonic',
  'betweenness',
];

export function usualMeasures(ecosystem: Ecosystem): MeasureName[] {
  return USUAL_MEASURES.filter((name) => !MEASURES[name].slow(ecosystem));
}

export interface PublicationOptions {
  measures: readonly MeasureName[];
  /** Indices of the organisations that get suggestions, and how many each. */
  suggestFor: readonly number[];
  k: number;
  language: Language;
  signal: AbortSignal;
  onProgress(progress: { phase: MeasureName | 'suggestions'; done: number; total: number }): void;
}

/** Cost: that of the measures, and about 0.1 s for each organisation that gets suggestions. */
export async function publicationOf(
  ecosystem: Ecosystem,
  { measures, suggestFor, k, language, signal, onProgress }: PublicationOptions,
): Promise<Publication> {
  const step = async (progress: Parameters<typeof onProgress>[0]) => {
    onProgress(progress);
    await giveWay();
    if (signal.aborted) throw new CancelledError();
  };
  const values: Publication['measures'] = {};
  for (const name of measures) {
    await step({ phase: name, done: 0, total: 1 });
    values[name] = measure(ecosystem, name);
  }
  const partition = communities(ecosystem);
  const query = PartnersQuery.parse({ k });
  const suggestions: Publication['suggestions'][number][] = [];
  for (const [done, organisation] of suggestFor.entries()) {
    await step({ phase: 'suggestions', done, total: suggestFor.length });
    const answer = suggestPartners(ecosystem, ecosystem.organisations[organisation].id, query, language);
    answer.suggestions.forEach(({ organisation: { id }, score }, i) => {
      suggestions.push({ organisation, suggested: ecosystem.indexOf(id), rank: i + 1, score });
    });
  }
  return {
    dataVersion: ecosystem.dataVersion,
    organisations: ecosystem.participations.organisations,
    measures: values,
    communities: {
      membership: partition.membership,
      labels: communityLabels(ecosystem, partition).map(({ label }) => label),
    },
    suggestions,
  };
}
