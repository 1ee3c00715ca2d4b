/** The answers that command line, API and web share: one zod schema each, which is also their documentation. */
import { z } from 'zod';
import { Cluster, Offer } from './cluster.ts';
import { Fairness } from './fairness.ts';
import { Feedback } from './feedback.ts';
import { ClusterId, OrganisationId, ProjectId, ThemeId } from './ids.ts';
import { Helix, Organisation, OrganisationRef, OrganisationSize } from './organisation.ts';
import type { Project } from './project.ts';
import {
  Lapsed,
  MixText,
  NumberDefinitions,
  RANKING_DEFAULTS,
  RankingUsed,
  SuggestionNumbers,
} from './ranking.ts';
import { FeedbackParty, Source } from './source.ts';

export const Language = z.enum(['en', 'nl', 'fr']);
export type Language = z.infer<typeof Language>;

const count = z.number().int().nonnegative();

export const ProjectRef = z.object({
  id: ProjectId,
  acronym: z.string().optional(),
  title: z.string().optional(),
  startDate: z.string().optional(),
  endDate: z.string().optional(),
  programme: z.string().optional(),
  synthetic: z.boolean().optional(),
});
export type ProjectRef = z.infer<typeof ProjectRef>;

/** The short form of a project that every answer carries. `synthetic` appears only where it is true. */
export function projectRef(project: Pick<Project, keyof ProjectRef>): ProjectRef {
  const { id, acronym, title, startDate, endDate, programme, synthetic } = project;
  return {
    id,
    ...(acronym === undefined ? {} : { acronym }),
    ...(title === undefined ? {} : { title }),
    ...(startDate === undefined ? {} : { startDate }),
    ...(endDate === undefined ? {} : { endDate }),
    ...(programme === undefined ? {} : { programme }),
    ...(synthetic ? { synthetic } : {}),
  };
}

export const ThemeRef = z.object({ id: ThemeId, title: z.string() });
export type ThemeRef = z.infer<typeof ThemeRef>;

/** Who is asked about in the ecosystem as a whole: `network`. */
export const NetworkAnswer = z.object({
  organisations: count,
  projects: count,
  /** Distinct organisation–project pairs. */
  participations: count,
  /** Pairs of organisations that share a project. */
  ties: count,
  components: count,
  largestComponent: count,
  /** Organisations without any tie. */
  isolates: count,
  helix: z.record(Helix, count),
  /** Organisations that are cluster organisations: brokers, shown apart from the helices. */
  clusterOrganisations: count,
  /** Organisations and projects that are synthetic. */
  synthetic: z.object({ organisations: count, projects: count }),
  /** Projects by year of start, ascending; projects without a date are not listed. */
  years: z.array(z.object({ year: z.number().int(), projects: count })),
  mostConnected: z.array(z.object({ organisation: OrganisationRef, partners: count })),
  sources: z.array(Source),
  dataVersion: z.string(),
});
export type NetworkAnswer = z.infer<typeof NetworkAnswer>;

export const MeasureName = z.enum([
  'degree',
  'strength',
  'pagerank',
  'betweenness',
  'harmonic',
  'eigenvector',
  'coreness',
  'clustering',
  'constraint',
  'effective-size',
  'participation',
  'within-module-z',
]);
export type MeasureName = z.infer<typeof MeasureName>;

export const CentralityAnswer = z.object({
  measure: MeasureName,
  /** What the number means, in one sentence, and who defined it. */
  definition: z.string(),
  source: z.string(),
  options: z.record(z.string(), z.unknown()),
  /** Organisations that were measured, or compared where values are net of degree. */
  n: count,
  /** Descending by value, then ascending by id. */
  values: z.array(z.object({ organisation: OrganisationRef, value: z.number() })),
  dataVersion: z.string(),
});
export type CentralityAnswer = z.infer<typeof CentralityAnswer>;

export const CommunitySummary = z.object({
  /** From 0: largest first, then by smallest member id. */
  id: count,
  /** Its most distinctive themes, or its most central members where there are no themes. */
  label: z.string(),
  size: count,
  /** Up to three most central members, and distinctive themes. */
  centralMembers: z.array(OrganisationRef),
  themes: z.array(ThemeRef),
  helix: z.record(Helix, count),
});

/** Whether a community comes back when the search starts from other seeds. */
export const CommunityStability = z.object({
  /** How often two of its members are together again, 0…1. */
  together: z.number(),
  /** Members in common with the most similar community over members of either, in the mean, 0…1. */
  likeness: z.number(),
  /** Whether it comes back; one that does not is unstable. */
  stable: z.boolean(),
});
/** What the communities are compared with. */
export const ComparedWith = z.enum(['cluster', 'helix', 'region', 'country', 'year-before']);
export type ComparedWith = z.infer<typeof ComparedWith>;

export const CommunitiesAnswer = z.object({
  algorithm: z.enum(['leiden', 'louvain']),
  options: z.record(z.string(), z.unknown()),
  modularity: z.number(),
  communities: z.array(
    CommunitySummary.extend({
      stability: CommunityStability.optional(),
      members: z.array(OrganisationRef),
    }),
  ),
  /** Over how many other seeds, and how far those agree in the mean: adjusted mutual information. */
  stability: z
    .object({ runs: count, agreement: z.number(), definition: z.string(), source: z.string() })
    .optional(),
  /** How far the communities agree with other groups of the same organisations. */
  agreement: z
    .array(
      z.object({
        with: ComparedWith,
        /** Organisations that are in a group of both. */
        n: count,
        adjustedMutualInformation: z.number(),
        adjustedRandIndex: z.number(),
        definition: z.string(),
        source: z.string(),
      }),
    )
    .optional(),
  dataVersion: z.string(),
});
export type CommunitiesAnswer = z.infer<typeof CommunitiesAnswer>;

/**
 * A reason that can be checked in the data. `text` is rendered for the asker's language; `kind` and `params`
 * are what is known.
 */
export const Evidence = z.object({
  kind: z.enum([
    'shared-partner',
    'shared-themes',
    'same-place',
    'near',
    'shared-cluster',
    'offer-meets-request',
    'many-paths',
    'closest-project',
    'active',
    'lapsed-partner',
    'covers-need',
    'worked-together',
    'newcomer',
    'other-community',
    'fills-limit',
    'competitor',
    'marked',
    'like-marked',
  ]),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  text: z.string(),
  projects: z.array(ProjectRef).optional(),
  organisations: z.array(OrganisationRef).optional(),
  themes: z.array(ThemeRef).optional(),
});
export type Evidence = z.infer<typeof Evidence>;

export const Suggestion = z.object({
  organisation: OrganisationRef,
  /** Sum of `parts`, 0…1. */
  score: z.number(),
  /**
   * Chance of a first joint project within a year, 0…1, as the model has learned it from collaboration on public
   * record; absent where it can't tell.
   */
  probability: z.number().optional(),
  /** What each reading of the data adds to the score. */
  parts: z.record(z.string(), z.number()),
  /** Likelihood, fit and novelty, each 0…1; `definitions` of the answer says what they mean. */
  numbers: SuggestionNumbers,
  /** Does the same as the asker, on the same market: the last of the evidence says why. */
  competitor: z.boolean().optional(),
  /** A partner of long ago: the first of the evidence says of when. */
  lapsed: z.boolean().optional(),
  /** What the asker's party said of it. */
  mark: Feedback.pick({
    id: true,
    revision: true,
    verdict: true,
    outcome: true,
    at: true,
    synthetic: true,
  }).optional(),
  /** Stands on a place that was kept for one who is seldom suggested. */
  lifted: z.boolean().optional(),
  evidence: z.array(Evidence),
});
export type Suggestion = z.infer<typeof Suggestion>;

/** What an organisation can look for in another. */
export const Sought = Offer.shape.seek.exclude(['other']);
export type Sought = z.infer<typeof Sought>;

export const PartnersQuery = z.object({
  k: z.coerce.number().int().min(1).max(200).default(20),
  helix: z.array(Helix).optional(),
  country: z.array(z.string().regex(/^[A-Za-z]{2}$/)).optional(),
  /** NUTS code or its beginning, e.g. `BE2`. */
  region: z.string().optional(),
  size: z.array(OrganisationSize).optional(),
  /** Words of a theme's title. */
  theme: z.string().optional(),
  cluster: ClusterId.optional(),
  exclude: z.array(OrganisationId).optional(),
  asOf: z.iso.date().optional(),
  /** What likelihood, fit and novelty weigh in the order. */
  mix: MixText.optional(),
  /** 0…1, short for a mix of likelihood and so much novelty; a mix goes before it. */
  novelty: z.coerce.number().min(0).max(1).default(0),
  /** 0…1: how much those lose who are of the same helix, region and community as one listed before. */
  diversity: z.coerce.number().min(0).max(1).default(RANKING_DEFAULTS.diversity),
  /** 0…1: the share of places kept for those who are seldom suggested. */
  liftNewcomers: z.coerce.number().min(0).max(1).default(RANKING_DEFAULTS.liftNewcomers),
  lapsed: Lapsed.default(RANKING_DEFAULTS.lapsed),
  /** Years without a joint project after which a partner has lapsed. */
  lapsedYears: z.coerce.number().int().min(1).max(30).default(RANKING_DEFAULTS.lapsedYears),
  /** What the joint work would be about: a call's title, a sentence. */
  text: z.string().min(1).max(4000).optional(),
  /** What is sought. */
  seek: Sought.optional(),
  /** `true` leaves out those who do the same on the same market. */
  withoutCompetitors: z.union([z.boolean(), z.stringbool()]).optional(),
  /** Whose feedback counts; that of whoever asks unless given. */
  by: FeedbackParty.optional(),
  /** `true` leaves in what was marked as not relevant. */
  showNotRelevant: z.union([z.boolean(), z.stringbool()]).optional(),
});
export type PartnersQuery = z.infer<typeof PartnersQuery>;

/** What feedback did to a list of suggestions. */
export const FeedbackEffect = z.object({
  by: FeedbackParty,
  /** Marked as not relevant for this asker, and left out for it. */
  hidden: count,
  /** Marks of that party that the ranking has learned from, whoever they were made for. */
  learnedFrom: count,
  /** What they have changed most: log-odds added to a feature's weight, and how far that may be off by chance. */
  changes: z.array(z.object({ name: z.string(), change: z.number(), error: z.number() })),
});
export type FeedbackEffect = z.infer<typeof FeedbackEffect>;

export const PartnersAnswer = z.object({
  query: PartnersQuery.extend({ organisation: OrganisationRef }),
  /** How many organisations were candidates, and how many the filters left out. */
  candidates: count,
  hiddenByFilters: count,
  /** What the reader should know: few ties to go by, accuracy not measured for this kind of search… */
  notes: z.array(z.string()),
  suggestions: z.array(Suggestion),
  /** The order as it was used. */
  ranking: RankingUsed,
  definitions: NumberDefinitions,
  feedback: FeedbackEffect.optional(),
  /** Who is among the suggestions beside who could have been. */
  fairness: Fairness,
  dataVersion: z.string(),
});
export type PartnersAnswer = z.infer<typeof PartnersAnswer>;

// — for the screen ————————————————————————————————————————————————————————————

export const SearchHit = z.object({
  organisation: OrganisationRef,
  city: z.string().optional(),
  /** The other name or short name that was hit, where it was not the name. */
  matched: z.string().optional(),
  projects: count,
});
export const SearchAnswer = z.object({ query: z.string(), total: count, hits: z.array(SearchHit) });
export type SearchAnswer = z.infer<typeof SearchAnswer>;

export const OrganisationAnswer = z.object({
  organisation: Organisation,
  sources: z.array(Source),
  numbers: z.object({
    projects: count,
    partners: count,
    firstYear: z.number().int().optional(),
    lastYear: z.number().int().optional(),
  }),
  community: z.object({ id: count, label: z.string() }).optional(),
  clusters: z.array(Cluster.pick({ id: true, name: true, kind: true })),
  themes: z.array(ThemeRef.extend({ projects: count })),
  projects: z.array(ProjectRef),
  /** By strength of tie, strongest first. */
  partners: z.array(z.object({ organisation: OrganisationRef, projects: count, strength: z.number() })),
  dataVersion: z.string(),
});
export type OrganisationAnswer = z.infer<typeof OrganisationAnswer>;

export const MapNode = z.object({
  organisation: OrganisationRef,
  community: count,
  /** Degree in the whole network, not only in what is drawn. */
  partners: count,
  /** Value of the measure asked for. */
  value: z.number(),
  clusterOrganisation: z.boolean(),
  /** Steps from the centre of an ego network. */
  step: count.optional(),
  x: z.number(),
  y: z.number(),
});
export const MapTie = z.object({ from: count, to: count, weight: z.number(), shared: count });
/** A picture's worth of organisations and their ties; ties name nodes by index. Says what was left out. */
export const MapAnswer = z.object({
  nodes: z.array(MapNode),
  ties: z.array(MapTie),
  omitted: z.object({ nodes: count, ties: count }),
  measure: MeasureName,
  dataVersion: z.string(),
});
export type MapAnswer = z.infer<typeof MapAnswer>;

/** The ecosystem as groups and the collaboration between them. */
export const GroupMapAnswer = z.object({
  by: z.enum(['community', 'helix', 'country', 'cluster']),
  groups: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      size: count,
      /** Weight of ties within the group. */
      within: z.number(),
      helix: z.record(Helix, count),
      centralMembers: z.array(OrganisationRef),
      x: z.number(),
      y: z.number(),
    }),
  ),
  /** Weight and number of ties between two groups, by index. */
  links: z.array(z.object({ from: count, to: count, weight: z.number(), ties: count })),
  /** Groups too small to draw, and the organisations in them. */
  omitted: z.object({ groups: count, organisations: count }),
  modularity: z.number(),
  dataVersion: z.string(),
});
export type GroupMapAnswer = z.infer<typeof GroupMapAnswer>;

/** RFC 9457 problem details, with the failure's own data beside. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string(),
  nearest: z.array(z.object({ id: z.string(), name: z.string() })).optional(),
  candidates: z.array(z.object({ id: z.string(), name: z.string(), detail: z.string() })).optional(),
});
export type Problem = z.infer<typeof Problem>;
