/** Do the helices meet? Evenness in projects and groups, and the synergy of helix, place and size. */
import { type GroupBy, groupsAtHand } from '../analysis/groups/groups.ts';
import { groupMix, helixClasses, MIXED_HELICES, projectMix } from '../analysis/helix-mix/mix.ts';
import { synergy } from '../analysis/helix-mix/synergy.ts';
import type { HelixMixAnswer, Synergy } from '../model/helix-mix-answer.ts';
import { isClusterOrganisation } from '../model/organisation.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { isInRegion, nutsRegion } from '../network/place-filter.ts';

const DEFINITIONS = {
  projects: {
    definition:
      'Mean over projects of the evenness of their participants over company, knowledge, government and civil society: Shannon’s entropy over its maximum, ln 4. Chance: helices dealt anew among the participations of a funding scheme, which keeps project sizes. Associations count with civil society, which open data can’t tell apart; cluster organisations and unknown helices are left out; so are projects with fewer than two others.',
    source:
      'Shannon 1948; Pielou 1966, The measurement of diversity in different types of biological collections.',
  },
  groups: {
    definition:
      'Evenness over the four helices of the participations of a group’s organisations, in shares where groups overlap.',
    source: 'Shannon 1948; Pielou 1966.',
  },
  synergy: {
    definition:
      'Mutual redundancy Rn = (−1)^(n+1) Tn in millibits, corrected for its bias (Miller 1955), over organisations: helix, NUTS region of level 2 (else country), and size among companies (SME or not declared one; all others are of one class of their own). In two dimensions at most 0 by construction: what counts is whether it lies outside chance. In three, negative means synergy. Chance: the places dealt anew, of place and size the sizes among companies.',
    source:
      'Leydesdorff & Ivanova 2014, Mutual redundancies in interhuman communication systems; Leydesdorff, Park & Lengyel 2014.',
  },
} as const;

export interface HelixMixOptions {
  by?: GroupBy;
  /** NUTS prefixes: projects that someone from there is in, with all participants; of organisations, those there. */
  region?: readonly string[] | undefined;
  /** How many groups to list, largest first. */
  top?: number;
}
export const HELIX_MIX_DEFAULTS = { by: 'country', top: 20 } as const satisfies HelixMixOptions;

export function helixMixAnswer(ecosystem: Ecosystem, options: HelixMixOptions = {}): HelixMixAnswer {
  const { by, top, region } = { ...HELIX_MIX_DEFAULTS, ...options };
  const { organisations, participations } = ecosystem;
  const isThere = organisations.map(({ place }) => region === undefined || isInRegion(place, region));
  const { projectStart, projectOrganisation } = participations;
  const isCounted = (project: number) =>
    region === undefined ||
    projectOrganisation
      .subarray(projectStart[project], projectStart[project + 1])
      .some((organisation) => isThere[organisation]);
  const mix = projectMix(ecosystem, isCounted);
  const cover = groupsAtHand(ecosystem, by);
  const mixes = groupMix(ecosystem, cover);
  return {
    helices: [...MIXED_HELICES],
    leftOut: leftOut(ecosystem, isCounted),
    ...(region === undefined ? {} : { region: [...region] }),
    projects: {
      ...DEFINITIONS.projects,
      n: mix.projects,
      ...(mix.projects === 0 ? {} : { evenness: mix.evenness, chance: mix.chance }),
      holding: [...mix.holding],
    },
    by: cover.by,
    groups: {
      ...DEFINITIONS.groups,
      values: cover.groups.slice(0, top).map(({ id, label, members, rest }, at) => ({
        group: { id, label, rest, organisations: members.length },
        participations: [...mixes[at].counts],
        ...(Number.isNaN(mixes[at].evenness) ? {} : { evenness: mixes[at].evenness }),
      })),
    },
    synergy: { ...DEFINITIONS.synergy, values: synergies(ecosystem, isThere) },
    dataVersion: ecosystem.dataVersion,
  };
}

function leftOut(
  { organisations, participations }: Ecosystem,
  isCounted: (project: number) => boolean,
): HelixMixAnswer['leftOut'] {
  const { projectStart, projectOrganisation } = participations;
  let unknown = 0;
  let clusterOrganisations = 0;
  for (let project = 0; project < projectStart.length - 1; project++) {
    if (!isCounted(project)) continue;
    for (let i = projectStart[project]; i < projectStart[project + 1]; i++) {
      const organisation = organisations[projectOrganisation[i]];
      if (isClusterOrganisation(organisation)) clusterOrganisations++;
      else if (organisation.helix === 'unknown') unknown++;
    }
  }
  return { unknown, clusterOrganisations };
}

/** Two dimensions over all organisations, place and size over companies, and all three. */
function synergies(ecosystem: Ecosystem, isThere: readonly boolean[]): Synergy[] {
  const { organisations } = ecosystem;
  const company = MIXED_HELICES.indexOf('company');
  const helix = helixClasses(ecosystem).map((own, index) => (isThere[index] ? own : -1));
  const places = new Map<string, number>();
  const place = Int32Array.from(organisations, (organisation) => {
    const id = nutsRegion(organisation.place, 2) ?? organisation.place.country;
    if (id === undefined) return -1;
    if (!places.has(id)) places.set(id, places.size);
    return places.get(id)!;
  });
  const size = Int32Array.from(organisations, (organisation, index) =>
    helix[index] < 0 ? -1 : helix[index] !== company ? 0 : organisation.size === 'sme' ? 1 : 2,
  );
  const companySize = size.map((own) => (own === 0 ? -1 : own));
  return [
    { dimensions: ['helix', 'place'], ...synergy([helix, place], 1) },
    { dimensions: ['place', 'size'], ...synergy([place, companySize], 1) },
    { dimensions: ['helix', 'place', 'size'], ...synergy([helix, place, size], 1) },
  ];
}
