/** Where the ecosystem falls apart into groups that keep to themselves, and what would hold it together. */
import { degree } from '../analysis/centrality/degree.ts';
import { sampledBetweenness } from '../analysis/centrality/sampled-betweenness.ts';
import { type Control, checkpoint } from '../analysis/control.ts';
import type { Compared } from '../analysis/fragmentation/against-chance.ts';
import {
  type FragmentationFigures,
  fragmentationFigures,
  inYear,
  largestOrganisations,
  withoutLargest,
  yearsOf,
} from '../analysis/fragmentation/figures.ts';
import { breakingPlayers, type KeyPlayers, reachingPlayers } from '../analysis/fragmentation/key-players.ts';
import { overlaps } from '../analysis/fragmentation/overlap.ts';
import { orderedResilience, randomResilience } from '../analysis/fragmentation/resilience.ts';
import { MEASURES, measure } from '../analysis/measures.ts';
import {
  type FragmentationAnswer,
  FragmentationFigureName,
  type FragmentationQuery,
  type FragmentationQuestion,
  type Measured,
} from '../model/fragmentation-answer.ts';
import { isClusterOrganisation, organisationRef } from '../model/organisation.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { partOf } from '../network/part.ts';
import { type Language, say } from '../words/words.ts';
import { fragmentationNotes } from './fragmentation-notes.ts';
import { FIGURES, groupName, SOURCES } from './fragmentation-words.ts';
import { themeRef } from './organisation-answer.ts';
import { topBy } from './ranking.ts';

export interface FragmentationOptions {
  language: Language;
  /** Also for each year: what was known by its end and had not ended before it. */
  perYear?: boolean;
}

/** Fewer organisations than this, or less weight of ties expected, say nothing. */
const FEWEST_ORGANISATIONS = 10;
const LEAST_WEIGHT = 1;
/** Whose leaving is tried out, one after the other, where there are more. */
const BREAKING_CANDIDATES = 24;

/**
 * Everything about fragmentation. Cost on Horizon Europe (26,000 organisations, 100 reshufflings): some 20 s, and
 * as much again for all years.
 *
 * @throws CancelledError
 */
export function fragmentationAnswer(
  ecosystem: Ecosystem,
  query: FragmentationQuery,
  { language, perYear = false }: FragmentationOptions,
  control: Control = {},
): FragmentationAnswer {
  const { by, regionLevel, themeLevel, samples, seed } = query;
  const options = { by, groups: { regionLevel: regionLevel as 1 | 2 | 3, themeLevel }, samples, seed };
  const steps = progressSteps(control, perYear ? 6 : 3);
  const figuresOf = (part: Ecosystem) => fragmentationFigures(part, options, steps.next());
  const now = figuresOf(ecosystem);
  const without = figuresOf(withoutLargest(ecosystem));
  const years = perYear ? yearsOf(ecosystem) : [];
  const ofYears = years.map((year, i) => {
    checkpoint(control, (2 + (3 * i) / years.length) / 6);
    const part = inYear(ecosystem, year);
    const quiet = control.signal === undefined ? {} : { signal: control.signal };
    const figures = fragmentationFigures(part, options, quiet);
    const rest = fragmentationFigures(withoutLargest(part), options, quiet);
    return {
      year,
      organisations: figures.organisations,
      projects: figures.projects,
      figures: measured(figures, rest),
    };
  });
  const refs = (indices: readonly number[]) =>
    indices.map((i) => organisationRef(ecosystem.organisations[i]));
  const { cover, chance } = now;
  const names = cover.groups.map((group) => groupName(language, cover.by, group));
  const headline = measured(now, without);
  const last = control.signal === undefined ? {} : { signal: control.signal };
  const n = countedIn(now);
  return {
    query,
    groups: {
      asked: cover.asked,
      by: cover.by,
      count: cover.groups.filter(({ rest }) => !rest).length,
      overlapping: cover.overlapping,
      rest: cover.groups.find(({ rest }) => rest)?.members.length ?? 0,
    },
    notes: fragmentationNotes(ecosystem, cover, language),
    figures: FragmentationFigureName.options.map((figure) => ({
      figure,
      ...said(language, FIGURES[figure]),
      n,
      ...headline[figure],
    })),
    largest: refs(largestOrganisations(ecosystem)),
    years: ofYears,
    byGroup: {
      ...said(language, {
        name: 'fragmentation.byGroup.name',
        definition: 'fragmentation.byGroup.means',
        source: `${SOURCES.weight}; ${SOURCES.externalInternal}`,
      }),
      groups: chance.listed.map((g) => ({
        id: cover.groups[g].id,
        label: names[g],
        size: cover.groups[g].members.length,
        within: weighed(chance.groups[g].within, cover.groups[g].members.length),
        outside: weighed(chance.groups[g].outside, cover.groups[g].members.length),
        externalInternal: plain(chance.groups[g].externalInternal, cover.groups[g].members.length),
      })),
    },
    matrix: {
      ...said(language, {
        name: 'fragmentation.matrix.name',
        definition: 'fragmentation.matrix.means',
        source: SOURCES.chance,
      }),
      n,
      groups: chance.listed.map((g) => ({
        id: cover.groups[g].id,
        label: names[g],
        size: cover.groups[g].members.length,
      })),
      cells: chance.matrix.map((cell) => weighed(cell, FEWEST_ORGANISATIONS)),
      omitted: cover.groups.filter(({ rest }) => !rest).length - chance.listed.length,
    },
    overlaps: overlapPart(ecosystem, now, language),
    resilience: resiliencePart(ecosystem, language, seed, last),
    keyPlayers: keyPlayersPart(ecosystem, language, seed, last),
    reshuffling: {
      ...said(language, {
        name: 'fragmentation.reshuffling.name',
        definition: 'fragmentation.reshuffling.means',
        source: SOURCES.chance,
      }),
      samples,
      seed,
      strata: chance.strata,
      movable: chance.movable,
    },
    dataVersion: ecosystem.dataVersion,
  };
}

/** The answer to a question about a part of the ecosystem. @throws CancelledError */
export function answerFragmentation(
  ecosystem: Ecosystem,
  { region, country, perYear, lang, ...query }: FragmentationQuestion,
  control: Control = {},
): FragmentationAnswer {
  const part = {
    ...(region === undefined ? {} : { region }),
    ...(country === undefined ? {} : { country }),
  };
  const looked = Object.keys(part).length === 0 ? ecosystem : partOf(ecosystem, part);
  return fragmentationAnswer(looked, query, { language: lang, perYear }, control);
}

function said(
  language: Language,
  {
    name,
    definition,
    source,
  }: { name: Parameters<typeof say>[1]; definition: Parameters<typeof say>[1]; source: string },
) {
  const plainly = say as (language: Language, key: string) => string;
  return { name: plainly(language, name), definition: plainly(language, definition), source };
}

/** Progress of `steps` pieces of work as that of the whole. */
function progressSteps({ signal, onProgress }: Control, steps: number) {
  let done = 0;
  return {
    next(): Control {
      const before = done++;
      return {
        ...(signal === undefined ? {} : { signal }),
        onProgress: (share) => onProgress?.((before + share) / steps),
      };
    },
  };
}

type Headline = Record<FragmentationFigureName, { now: Measured; withoutLargest: Measured }>;

function measured(now: FragmentationFigures, without: FragmentationFigures): Headline {
  const [here, rest] = [headlineOf(now), headlineOf(without)];
  return Object.fromEntries(
    FragmentationFigureName.options.map((name) => [name, { now: here[name], withoutLargest: rest[name] }]),
  ) as Headline;
}

function headlineOf(figures: FragmentationFigures): Record<FragmentationFigureName, Measured> {
  const { organisations, components, isolates, largest, fragmentation, chance } = figures;
  const { within, between, acrossShare, modularity, externalInternal } = chance.separation;
  const few = organisations < FEWEST_ORGANISATIONS ? { few: true } : {};
  return {
    within: weighed(within, organisations),
    between: weighed(between, organisations),
    acrossProjects: {
      ...plain(acrossShare, organisations),
      ...(chance.projects < FEWEST_ORGANISATIONS ? { few: true } : {}),
    },
    modularity: plain(modularity, organisations),
    externalInternal: plain(externalInternal, organisations),
    fragmentation: { value: fragmentation, ...few },
    largestShare: { value: organisations === 0 ? 0 : largest / organisations, ...few },
    components: { value: components },
    isolates: { value: isolates },
  };
}

function plain({ observed, expected, low, high, ratio }: Compared, organisations: number): Measured {
  const few = organisations < FEWEST_ORGANISATIONS;
  return {
    value: observed,
    expected: { value: expected, low, high },
    ...(ratio === undefined || few ? {} : { ratio }),
    ...(few ? { few } : {}),
  };
}

/** As {@link plain} for a weight of ties, of which too little may be expected to compare with. */
function weighed(compared: Compared, organisations: number): Measured {
  const { ratio, ...rest } = plain(compared, organisations);
  return compared.expected < LEAST_WEIGHT || ratio === undefined
    ? { ...rest, few: true }
    : { ...rest, ratio };
}

function countedIn({ organisations, projects }: FragmentationFigures) {
  return { organisations, projects };
}

function overlapPart(
  ecosystem: Ecosystem,
  figures: FragmentationFigures,
  language: Language,
): FragmentationAnswer['overlaps'] {
  const { cover, chance } = figures;
  const { judged, tooSmall, least, pairs } = overlaps(ecosystem, cover, chance);
  const place = new Map(chance.listed.map((group, at) => [group, at]));
  const refs = (indices: readonly number[]) =>
    indices.map((i) => organisationRef(ecosystem.organisations[i]));
  return {
    ...said(language, {
      name: 'fragmentation.overlap.name',
      definition: cover.by === 'theme' ? 'fragmentation.overlap.meansThemes' : 'fragmentation.overlap.means',
      source: `${SOURCES.likeness}; ${SOURCES.chance}`,
    }),
    n: countedIn(figures),
    judged,
    tooSmall,
    least,
    pairs: pairs.map((pair) => ({
      one: place.get(pair.one)!,
      other: place.get(pair.other)!,
      likeness: pair.likeness,
      collaboration: weighed(pair.collaboration, FEWEST_ORGANISATIONS),
      themes: pair.themes.map((theme) => themeRef(ecosystem.themes, theme)),
      activeInOne: refs(pair.activeInOne),
      activeInOther: refs(pair.activeInOther),
      bridges: pair.bridges.map(({ organisation, ...rest }) => ({
        organisation: organisationRef(ecosystem.organisations[organisation]),
        ...rest,
      })),
    })),
  };
}

/** Betweenness, exact where that takes a second at most. */
function betweennessOf(ecosystem: Ecosystem, control: Control): Float64Array {
  return MEASURES.betweenness.slow(ecosystem)
    ? sampledBetweenness(ecosystem.participations, {}, control).values
    : measure(ecosystem, 'betweenness', control);
}

function resiliencePart(
  ecosystem: Ecosystem,
  language: Language,
  seed: number,
  control: Control,
): FragmentationAnswer['resilience'] {
  const { participations, organisations } = ecosystem;
  const everyone = [...organisations.keys()];
  const between = topBy(everyone, betweennessOf(ecosystem, control), everyone.length);
  const brokers = everyone.filter((i) => isClusterOrganisation(organisations[i]));
  const curves: FragmentationAnswer['resilience']['curves'] = [
    {
      order: 'random',
      label: say(language, 'fragmentation.resilience.random'),
      points: randomResilience(participations, { seed }, control),
    },
    {
      order: 'betweenness',
      label: say(language, 'fragmentation.resilience.betweenness'),
      points: orderedResilience(participations, Int32Array.from(between), { seed }, control),
    },
  ];
  if (brokers.length > 0)
    curves.push({
      order: 'cluster-organisations',
      label: say(language, 'fragmentation.resilience.clusterOrganisations'),
      points: orderedResilience(
        participations,
        Int32Array.from(brokers),
        { seed, shares: [0, brokers.length / organisations.length] },
        control,
      ),
    });
  return {
    ...said(language, {
      name: 'fragmentation.resilience.name',
      definition: 'fragmentation.resilience.means',
      source: SOURCES.resilience,
    }),
    organisations: organisations.length,
    curves,
  };
}

function keyPlayersPart(
  ecosystem: Ecosystem,
  language: Language,
  seed: number,
  control: Control,
): FragmentationAnswer['keyPlayers'] {
  const { participations, organisations, ties } = ecosystem;
  const candidates = topBy([...organisations.keys()], betweennessOf(ecosystem, control), BREAKING_CANDIDATES);
  const shown = ({ chosen, values, bound, candidates: among }: KeyPlayers) => ({
    chosen: chosen.map((i, at) => ({ organisation: organisationRef(organisations[i]), value: values[at] })),
    bound,
    candidates: among,
  });
  return [
    {
      kind: 'breaking',
      ...said(language, {
        name: 'fragmentation.keyPlayers.breaking',
        definition: 'fragmentation.keyPlayers.breakingMeans',
        source: SOURCES.distance,
      }),
      ...shown(breakingPlayers(participations, degree(ties), { candidates, seed }, control)),
    },
    {
      kind: 'reaching',
      ...said(language, {
        name: 'fragmentation.keyPlayers.reaching',
        definition: 'fragmentation.keyPlayers.reachingMeans',
        source: SOURCES.distance,
      }),
      ...shown(reachingPlayers(participations, {}, control)),
    },
  ];
}
