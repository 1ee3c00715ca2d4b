/** What the figures of fragmentation and the groups that they are about are called. */
import type { Group, GroupBy } from '../analysis/groups/groups.ts';
import { CLUSTER_ORGANISATIONS, NO_CLUSTER, UNKNOWN } from '../analysis/groups/groups.ts';
import type { FragmentationFigureName } from '../model/fragmentation-answer.ts';
import type { Helix } from '../model/organisation.ts';
import { countryName, helixName, type Key, type Language, say } from '../words/words.ts';

const NEWMAN = 'Newman (2001), Physical Review E 64';
const KRACKHARDT = 'Krackhardt & Stern (1988), Social Psychology Quarterly 51';
const BORGATTI = 'Borgatti (2006), Computational & Mathematical Organization Theory 12';
const CHANCE = 'Strona et al. (2014), Nature Communications 5; Carstens, Berger & Strona (2018), MethodsX 5';

export const SOURCES = {
  weight: NEWMAN,
  externalInternal: KRACKHARDT,
  distance: BORGATTI,
  chance: CHANCE,
  likeness: 'Grootendorst (2022), arXiv:2203.05794; Salton & McGill (1983)',
  resilience:
    'Albert, Jeong & Barabási (2000), Nature 406; Latora & Marchiori (2001), Physical Review Letters 87',
} as const;

/** Name, definition and source of each headline figure, in the order in which they are shown. */
export const FIGURES: Readonly<
  Record<FragmentationFigureName, { name: Key; definition: Key; source: string }>
> = {
  within: {
    name: 'fragmentation.figure.within',
    definition: 'fragmentation.figure.withinMeans',
    source: NEWMAN,
  },
  between: {
    name: 'fragmentation.figure.between',
    definition: 'fragmentation.figure.betweenMeans',
    source: NEWMAN,
  },
  acrossProjects: {
    name: 'fragmentation.figure.acrossProjects',
    definition: 'fragmentation.figure.acrossProjectsMeans',
    source: 'VARIO advice 36 (2024): inter-cluster projects',
  },
  modularity: {
    name: 'fragmentation.figure.modularity',
    definition: 'fragmentation.figure.modularityMeans',
    source: 'Newman (2004), Physical Review E 70',
  },
  externalInternal: {
    name: 'fragmentation.figure.externalInternal',
    definition: 'fragmentation.figure.externalInternalMeans',
    source: KRACKHARDT,
  },
  fragmentation: {
    name: 'fragmentation.figure.fragmentation',
    definition: 'fragmentation.figure.fragmentationMeans',
    source: BORGATTI,
  },
  largestShare: {
    name: 'fragmentation.figure.largestShare',
    definition: 'fragmentation.figure.largestShareMeans',
    source: 'Wasserman & Faust (1994), Social Network Analysis',
  },
  components: {
    name: 'fragmentation.figure.components',
    definition: 'fragmentation.figure.componentsMeans',
    source: 'Wasserman & Faust (1994), Social Network Analysis',
  },
  isolates: {
    name: 'fragmentation.figure.isolates',
    definition: 'fragmentation.figure.isolatesMeans',
    source: 'Wasserman & Faust (1994), Social Network Analysis',
  },
};

const KINDS = {
  cluster: 'fragmentation.kind.cluster',
  community: 'fragmentation.kind.community',
  helix: 'fragmentation.kind.helix',
  region: 'fragmentation.kind.region',
  country: 'fragmentation.kind.country',
  theme: 'fragmentation.kind.theme',
} as const satisfies Record<GroupBy, Key>;

/** What groups of a kind are called, in the plural. */
export function kindName(language: Language, by: GroupBy): string {
  return say(language, KINDS[by]);
}

/** A group's name for the reader. */
export function groupName(
  language: Language,
  by: GroupBy,
  { id, label }: Pick<Group, 'id' | 'label'>,
): string {
  if (by === 'community') return label;
  if (id === CLUSTER_ORGANISATIONS) return say(language, 'fragmentation.clusterOrganisations');
  if (by === 'helix') return helixName(language, id as Helix);
  if (id === UNKNOWN) return say(language, 'fragmentation.unknownGroup');
  if (id === NO_CLUSTER) return say(language, 'fragmentation.noGroup');
  return by === 'country' ? countryName(language, id) : label;
}
