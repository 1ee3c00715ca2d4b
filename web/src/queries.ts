/** The app's questions to the API as cached queries, named by what they depend on. */
import { keepPreviousData, QueryClient, queryOptions } from '@tanstack/react-query';
import type { Language, MeasureName } from '../../src/model/answers.ts';
import type { ConsortiumQuery } from '../../src/model/consortium-answer.ts';
import type { OrganisationId } from '../../src/model/ids.ts';
import type { SuggestionsAnswer } from '../../src/model/partner-profile.ts';
import { api, ConnectionError } from './api.ts';
import type { FlowView } from './flow/view.ts';
import type { FragmentationView } from './fragmentation/view.ts';
import type { Asker } from './partners/asker.ts';
import type { BenchmarkView, HelixMixView, ImpactView } from './policy/view.ts';
import type { ThemesView } from './themes/view.ts';
import type { GroupBy, PartnersView } from './view.ts';

const FRESH_MS = 60_000;
const LONGEST_WAIT_MS = 8_000;

/** Without a connection a question is asked again until there is an answer; what was answered stays on screen. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: FRESH_MS,
      refetchOnWindowFocus: false,
      retry: (_count, error) => error instanceof ConnectionError,
      retryDelay: (attempt) => Math.min(500 * 2 ** attempt, LONGEST_WAIT_MS),
    },
  },
});

export const networkQuery = () =>
  queryOptions({ queryKey: ['network'], queryFn: ({ signal }) => api.network(signal) });

export const searchQuery = (search: string, limit = 12) =>
  queryOptions({
    queryKey: ['search', search, limit],
    queryFn: ({ signal }) => api.search(search, limit, signal),
    placeholderData: keepPreviousData,
  });

export const organisationQuery = (id: OrganisationId, language: Language) =>
  queryOptions({
    queryKey: ['organisation', id, language],
    queryFn: ({ signal }) => api.organisation(id, language, signal),
  });

/** Suggestions for whoever asks. What else the page shows of them is no part of the question. */
export const partnersQuery = (asker: Asker, view: PartnersView, language: Language) => {
  const { intro: _intro, compare: _compare, sideBySide: _sideBySide, describe: _describe, ...asked } = view;
  return queryOptions({
    queryKey: ['partners', asker, asked, language],
    queryFn: ({ signal }): Promise<SuggestionsAnswer> =>
      asker.kind === 'organisation'
        ? api.partners(asker.id, view, language, signal)
        : api.partnersForProfile(asker.profile, view, language, signal),
    placeholderData: (previous, query) =>
      JSON.stringify(query?.queryKey[1]) === JSON.stringify(asker) ? previous : undefined,
  });
};

export const accuracyQuery = (language: Language) =>
  queryOptions({
    queryKey: ['accuracy', language],
    queryFn: ({ signal }) => api.accuracy(language, signal),
    placeholderData: keepPreviousData,
  });

export const pathsQuery = (from: OrganisationId, to: OrganisationId, language: Language) =>
  queryOptions({
    queryKey: ['paths', from, to, language],
    queryFn: ({ signal }) => api.paths(from, to, language, signal),
  });

export const consortiumQuery = (query: Partial<ConsortiumQuery>, language: Language) =>
  queryOptions({
    queryKey: ['consortium', query, language],
    queryFn: ({ signal }) => api.consortium(query, language, signal),
    placeholderData: keepPreviousData,
  });

export const groupsQuery = (by: GroupBy) =>
  queryOptions({ queryKey: ['groups', by], queryFn: ({ signal }) => api.groups(by, signal) });

/** Which communities come back from other seeds: seconds of work the first time. */
export const stabilityQuery = () =>
  queryOptions({ queryKey: ['stability'], queryFn: ({ signal }) => api.stability(signal) });

export const groupQuery = (by: GroupBy, id: string, measure: MeasureName, limit: number) =>
  queryOptions({
    queryKey: ['group', by, id, measure, limit],
    queryFn: ({ signal }) => api.group(by, id, measure, limit, signal),
    placeholderData: (previous, query) => (query?.queryKey[2] === id ? previous : undefined),
  });

export const egoQuery = (id: OrganisationId, steps: number, measure: MeasureName, limit: number) =>
  queryOptions({
    queryKey: ['ego', id, steps, measure, limit],
    queryFn: ({ signal }) => api.ego(id, steps, measure, limit, signal),
    placeholderData: (previous, query) => (query?.queryKey[1] === id ? previous : undefined),
  });

export const fragmentationQuery = ({ by, level, region }: FragmentationView, language: Language) =>
  queryOptions({
    queryKey: ['fragmentation', by, level, region, language],
    queryFn: ({ signal }) => api.fragmentation({ by, level, region }, language, signal),
  });

export const whatIfQuery = (org: OrganisationId, language: Language) =>
  queryOptions({
    queryKey: ['what-if', org, language],
    queryFn: ({ signal }) => api.whatIf(org, language, signal),
  });

export const scorecardChoicesQuery = (language: Language) =>
  queryOptions({
    queryKey: ['scorecard-choices', language],
    queryFn: ({ signal }) => api.scorecardChoices(language, signal),
  });

export const scorecardQuery = (
  asked: { group: string; framework: string; years: number },
  language: Language,
) =>
  queryOptions({
    queryKey: ['scorecard', asked, language],
    queryFn: ({ signal }) => api.scorecard(asked, language, signal),
    placeholderData: keepPreviousData,
  });

export const sourcesQuery = () =>
  queryOptions({ queryKey: ['sources'], queryFn: ({ signal }) => api.sources(signal) });

export const descriptionQuery = () =>
  queryOptions({ queryKey: ['description'], queryFn: ({ signal }) => api.description(signal) });

export const flowQuery = (view: FlowView) => {
  const { year: _year, as: _as, ...asked } = view;
  return queryOptions({
    queryKey: ['flow', asked],
    queryFn: ({ signal }) => api.flow(asked, signal),
    placeholderData: keepPreviousData,
  });
};

export const flowTiesQuery = (view: FlowView) => {
  const { year: _year, as: _as, ...asked } = view;
  return queryOptions({
    queryKey: ['flowTies', asked],
    queryFn: ({ signal }) => api.flowTies(asked, signal),
  });
};

export const uptakeQuery = () =>
  queryOptions({ queryKey: ['uptake'], queryFn: ({ signal }) => api.uptake(signal) });

export const themesQuery = (search: string) =>
  queryOptions({
    queryKey: ['themes', search],
    queryFn: ({ signal }) => api.themes(search, signal),
    placeholderData: keepPreviousData,
  });

export const emergingQuery = ({ region, within }: ThemesView, language: Language) =>
  queryOptions({
    queryKey: ['emerging', region, within, language],
    queryFn: ({ signal }) => api.emerging({ region, within }, language, signal),
  });

export const newcomersQuery = (region: string | undefined, language: Language) =>
  queryOptions({
    queryKey: ['newcomers', region, language],
    queryFn: ({ signal }) => api.newcomers(region, language, signal),
  });

export const leverageQuery = (region: string | undefined, language: Language) =>
  queryOptions({
    queryKey: ['leverage', region, language],
    queryFn: ({ signal }) => api.leverage(region, language, signal),
  });

export const helixMixQuery = ({ by, region }: HelixMixView, language: Language) =>
  queryOptions({
    queryKey: ['helix-mix', by, region, language],
    queryFn: ({ signal }) => api.helixMix({ by, region }, language, signal),
  });

export const benchmarkQuery = ({ by, regions }: BenchmarkView, language: Language) =>
  queryOptions({
    queryKey: ['benchmark', by, regions, language],
    queryFn: ({ signal }) => api.benchmark({ by, regions }, language, signal),
  });

export const impactQuery = ({ cluster, outcome }: ImpactView, language: Language) =>
  queryOptions({
    queryKey: ['impact', cluster, outcome, language],
    queryFn: ({ signal }) => api.impact({ cluster, outcome }, language, signal),
  });

export const domainsQuery = (language: Language) =>
  queryOptions({ queryKey: ['domains', language], queryFn: ({ signal }) => api.domains(language, signal) });
