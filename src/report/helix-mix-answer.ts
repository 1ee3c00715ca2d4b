/** Do the helices meet? Evenness in projects and groups, and the synergy of helix, place and size. */
import type { Control } from '../analysis/control.ts';
import { type Cover, type GroupBy, groupsAtHand } from '../analysis/groups/groups.ts';
import { organisationClasses } from '../analysis/helix-mix/classes.ts';
import { groupMix, MIXED_HELICES, projectMix } from '../analysis/helix-mix/mix.ts';
import { synergy } from '../analysis/helix-mix/synergy.ts';
import type { Language } from '../model/answers.ts';
import type { HelixMixAnswer, Synergy } from '../model/helix-mix-answer.ts';
import { isClusterOrganisation } from '../model/organisation.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { isInRegion } from '../network/place-filter.ts';
import { say } from '../words/words.ts';
import { groupNotes, isPartlySynthetic } from './fragmentation-notes.ts';
import { groupName } from './fragmentation-words.ts';

const EVENNESS =
  'Shannon 1948; Pielou 1966, The measurement of diversity in different types of biological collections.';
const REDUNDANCY =
  'Leydesdorff & Ivanova 2014, Mutual redundancies in interhuman communication systems; Leydesdorff, Park & Lengyel 2014.';

export interface HelixMixOptions {
  by?: GroupBy;
  /** NUTS prefixes: projects that someone from there is in, with all participants; of organisations, those there. */
  region?: readonly string[] | undefined;
  /** How many groups to list, largest first. */
  top?: number;
  lang?: Language;
}
export const HELIX_MIX_DEFAULTS = {
  by: 'country',
  top: 20,
  lang: 'en',
} as const satisfies HelixMixOptions;

/**
 * Evenness of projects and groups beside chance, and the synergy of helix, place and size.
 *
 * @throws CancelledError
 * @example helixMixAnswer(ecosystem, { region: ['BE2'], lang: 'nl' }).projects.evenness
 */
export function helixMixAnswer(
  ecosystem: Ecosystem,
  options: HelixMixOptions = {},
  control: Control = {},
): HelixMixAnswer {
  const { by, top, region, lang } = { ...HELIX_MIX_DEFAULTS, ...options };
  const { organisations, participations } = ecosystem;
  const isThere = organisations.map(({ place }) => region === undefined || isInRegion(place, region));
  const { projectStart, projectOrganisation } = participations;
  const isCounted = (project: number) =>
    region === undefined ||
    projectOrganisation
      .subarray(projectStart[project], projectStart[project + 1])
      .some((organisation) => isThere[organisation]);
  const mix = projectMix(ecosystem, isCounted, {}, partOf(control, 0, 0.4));
  const cover = groupsAtHand(ecosystem, by);
  return {
    helices: [...MIXED_HELICES],
    leftOut: leftOut(ecosystem, isCounted),
    ...(region === undefined ? {} : { region: [...region] }),
    projects: {
      definition: say(lang, 'helixMix.definition.projects'),
      source: EVENNESS,
      n: mix.projects,
      ...(mix.projects === 0 ? {} : { evenness: mix.evenness, chance: mix.chance }),
      holding: [...mix.holding],
    },
    by: cover.by,
    groups: {
      definition: say(lang, 'helixMix.definition.groups'),
      source: EVENNESS,
      values: mixedGroups(ecosystem, cover, isCounted, lang).slice(0, top),
    },
    synergy: {
      definition: say(lang, 'helixMix.definition.synergy'),
      source: REDUNDANCY,
      values: synergies(ecosystem, isThere, control),
    },
    notes: [
      ...groupNotes(ecosystem, cover, lang),
      ...(isPartlySynthetic(ecosystem) ? [say(lang, 'fragmentation.note.synthetic')] : []),
    ],
    dataVersion: ecosystem.dataVersion,
  };
}

/** Groups that take part in a project that counts, largest first; the rest last. */
function mixedGroups(
  ecosystem: Ecosystem,
  cover: Cover,
  isCounted: (project: number) => boolean,
  language: Language,
): HelixMixAnswer['groups']['values'] {
  return groupMix(ecosystem, cover, isCounted)
    .map(({ organisations, counts, evenness }, at) => {
      const { id, rest } = cover.groups[at];
      return {
        group: { id, label: groupName(language, cover.by, cover.groups[at]), rest, organisations },
        participations: [...counts],
        ...(Number.isNaN(evenness) ? {} : { evenness }),
      };
    })
    .filter(({ group }) => group.organisations > 0)
    .sort(
      (one, other) =>
        Number(one.group.rest) - Number(other.group.rest) ||
        other.group.organisations - one.group.organisations,
    );
}

/** Progress of a part of the work, as a share of the whole. */
function partOf({ onProgress, ...control }: Control, from: number, until: number): Control {
  return { ...control, onProgress: (share) => onProgress?.(from + share * (until - from)) };
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
function synergies(ecosystem: Ecosystem, isThere: readonly boolean[], control: Control): Synergy[] {
  const { helix, place, size, companySize } = organisationClasses(ecosystem, (index) => isThere[index]);
  return [
    { dimensions: ['helix', 'place'], ...synergy([helix, place], 1, {}, partOf(control, 0.4, 0.6)) },
    { dimensions: ['place', 'size'], ...synergy([place, companySize], 1, {}, partOf(control, 0.6, 0.75)) },
    {
      dimensions: ['helix', 'place', 'size'],
      ...synergy([helix, place, size], 1, {}, partOf(control, 0.75, 1)),
    },
  ];
}
