/**
 * The measures of an organisation's position, each by name: what it means, who defined it, and how to get it.
 * Command line, API and reports show what is declared here and nothing else.
 */
import type { MeasureName } from '../model/answers.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { withoutWeights } from '../network/filter-ties.ts';
import type { TieNetwork } from '../network/packed.ts';
import { PROJECTION_DEFAULTS } from '../network/project-ties.ts';
import { recalled } from '../network/recall.ts';
import { betweenness } from './centrality/betweenness.ts';
import { constraint } from './centrality/constraint.ts';
import { coreness } from './centrality/coreness.ts';
import { degree } from './centrality/degree.ts';
import { effectiveSize } from './centrality/effective-size.ts';
import { EIGENVECTOR_DEFAULTS, type EigenvectorOptions, eigenvector } from './centrality/eigenvector.ts';
import { harmonicCloseness } from './centrality/harmonic-closeness.ts';
import { localClustering } from './centrality/local-clustering.ts';
import {
  PAGE_RANK_DEFAULTS,
  type PageRankOptions,
  pageRank,
  pageRankOfParticipations,
} from './centrality/page-rank.ts';
import {
  PARTICIPATION_COEFFICIENT_DEFAULTS,
  type ParticipationCoefficientOptions,
  participationCoefficient,
} from './centrality/participation-coefficient.ts';
import { type SampledBetweennessOptions, sampledBetweenness } from './centrality/sampled-betweenness.ts';
import { strength } from './centrality/strength.ts';
import { weightedBetweenness, weightedHarmonicCloseness } from './centrality/weighted-paths.ts';
import {
  WITHIN_MODULE_Z_DEFAULTS,
  type WithinModuleZOptions,
  withinModuleZ,
} from './centrality/within-module-z.ts';
import { communities } from './community/communities.ts';
import type { Control } from './control.ts';

/** For measures that can count ties by their weight, or each as one. */
interface WeightedOption {
  weighted?: boolean;
}

/**
 * The options of each measure; those of betweenness make it a sample where `pivots` is given. `weighted` paths
 * take a tie of weight w for 1/w long.
 */
export interface MeasureOptions {
  degree: Record<string, never>;
  strength: Record<string, never>;
  pagerank: PageRankOptions;
  betweenness: SampledBetweennessOptions & WeightedOption;
  harmonic: WeightedOption;
  eigenvector: EigenvectorOptions;
  coreness: Record<string, never>;
  clustering: Record<string, never>;
  constraint: WeightedOption;
  'effective-size': WeightedOption;
  participation: ParticipationCoefficientOptions;
  'within-module-z': WithinModuleZOptions;
}

export interface Measure<Options> {
  /** What the number means, in one sentence. */
  readonly definition: string;
  /** Who defined it. */
  readonly source: string;
  /** The options that hold when none are given. */
  readonly options: Readonly<Options>;
  /** One value an organisation, by its index in the ecosystem. */
  compute(ecosystem: Ecosystem, options?: Options, control?: Control): Float64Array;
  /** Whether it takes more than about a second on this ecosystem, and is better done in the background. */
  slow(ecosystem: Ecosystem): boolean;
}

const never = () => false;

/** Steps of a search from every organisation over every participation; below, how many take about a second. */
const searchSteps = ({ participations }: Ecosystem): number =>
  participations.organisations.length * participations.organisationProject.length;
const BETWEENNESS_STEPS = 8e7;
const HARMONIC_STEPS = 2e9;

export const MEASURES: { readonly [Name in MeasureName]: Measure<MeasureOptions[Name]> } = {
  degree: {
    definition: 'The number of organisations that it shares a project with.',
    source: 'Freeman (1978), Social Networks 1',
    options: {},
    compute: ({ ties }) => degree(ties),
    slow: never,
  },
  strength: {
    definition:
      'The weight of its ties. A project with k participants adds 1/(k−1) to each pair, unless other weights are asked for: together its number of joint projects, as long as no filter or half-life is set.',
    source: 'Newman (2001), Physical Review E 64; Barrat et al. (2004), PNAS 101',
    options: {},
    compute: ({ ties }) => strength(ties),
    slow: never,
  },
  pagerank: {
    definition:
      'The chance of meeting it on a walk that follows ties by their weight and now and then starts anew anywhere.',
    source: 'Brin & Page (1998), Computer Networks 30',
    options: PAGE_RANK_DEFAULTS,
    compute: ({ participations, ties, options: view }, options) =>
      options?.weighted === false
        ? pageRank(ties, options)
        : pageRankOfParticipations(participations, {
            ...options,
            weight: view.weights ?? PROJECTION_DEFAULTS.weight,
          }),
    slow: never,
  },
  betweenness: {
    definition:
      'For how many pairs of other organisations it lies on the way, counting the share of their shortest paths that run through it.',
    source: 'Freeman (1977), Sociometry 40; Brandes (2001), Journal of Mathematical Sociology 25',
    options: { weighted: false },
    compute: (ecosystem, options, control) => {
      if (options?.weighted) return weightedBetweenness(ecosystem.ties, control);
      return options?.pivots === undefined
        ? betweenness(ecosystem.participations, control)
        : sampledBetweenness(ecosystem.participations, options, control).values;
    },
    slow: (ecosystem) => searchSteps(ecosystem) > BETWEENNESS_STEPS,
  },
  harmonic: {
    definition: 'How near all others are: the mean of 1/distance in ties, where one out of reach counts 0.',
    source: 'Marchiori & Latora (2000), Physica A 285',
    options: { weighted: false },
    compute: ({ participations, ties }, options, control) =>
      options?.weighted
        ? weightedHarmonicCloseness(ties, control)
        : harmonicCloseness(participations, control),
    slow: (ecosystem) => searchSteps(ecosystem) > HARMONIC_STEPS,
  },
  eigenvector: {
    definition:
      'How much its partners have of the same: central is who is tied to the central. The highest is 1.',
    source: 'Bonacich (1972), Journal of Mathematical Sociology 2',
    options: EIGENVECTOR_DEFAULTS,
    compute: ({ ties }, options) => eigenvector(ties, options),
    slow: ({ ties }) => ties.ties > 2e6,
  },
  coreness: {
    definition:
      'The largest k for which it belongs to a group in which everyone has at least k partners in that group.',
    source: 'Seidman (1983), Social Networks 5',
    options: {},
    compute: ({ ties }) => Float64Array.from(coreness(ties)),
    slow: never,
  },
  clustering: {
    definition: 'The share of pairs of its partners that are partners of each other, too.',
    source: 'Watts & Strogatz (1998), Nature 393',
    options: {},
    compute: ({ ties }) => localClustering(ties),
    slow: ({ ties }) => ties.ties > 5e6,
  },
  constraint: {
    definition:
      'How far its ties lead to partners who are tied to each other; low where it alone joins them. Compare organisations with like numbers of partners only.',
    source: 'Burt (1992), Structural Holes',
    options: { weighted: true },
    compute: ({ ties }, options, control) => constraint(asWeighted(ties, options), control),
    slow: (ecosystem) => stepsToPartnersOfPartners(ecosystem) > 1e9,
  },
  'effective-size': {
    definition:
      'How many partners it has, less what they have in common with each other. Compare organisations with like numbers of partners only.',
    source: 'Burt (1992), Structural Holes',
    options: { weighted: true },
    compute: ({ ties }, options, control) => effectiveSize(asWeighted(ties, options), control),
    slow: (ecosystem) => stepsToPartnersOfPartners(ecosystem) > 1e9,
  },
  participation: {
    definition:
      'How evenly its ties spread over the communities: 0 where all lead into one, near 1 where they lead into many.',
    source: 'Guimerà & Amaral (2005), Nature 433',
    options: PARTICIPATION_COEFFICIENT_DEFAULTS,
    compute: (ecosystem, options) =>
      participationCoefficient(ecosystem.ties, communities(ecosystem, {}).membership, options),
    slow: ({ ties }) => ties.ties > 1e6,
  },
  'within-module-z': {
    definition:
      'How much better tied it is inside its community than that community’s other members, in standard deviations.',
    source: 'Guimerà & Amaral (2005), Nature 433',
    options: WITHIN_MODULE_Z_DEFAULTS,
    compute: (ecosystem, options) =>
      withinModuleZ(ecosystem.ties, communities(ecosystem, {}).membership, options),
    slow: ({ ties }) => ties.ties > 1e6,
  },
};

const asWeighted = (ties: TieNetwork, options: WeightedOption | undefined): TieNetwork =>
  options?.weighted === false ? withoutWeights(ties) : ties;

/** Whether a measure can count ties either by their weight or each as one. */
export function hasWeightedForm(name: MeasureName): boolean {
  return 'weighted' in MEASURES[name].options;
}

function stepsToPartnersOfPartners({ ties }: Ecosystem): number {
  let steps = 0;
  for (let u = 0; u < ties.nodes; u++) steps += (ties.start[u + 1] - ties.start[u]) ** 2;
  return steps;
}

const known = new WeakMap<Ecosystem, Map<MeasureName, Float64Array>>();

function knownOf(ecosystem: Ecosystem): Map<MeasureName, Float64Array> {
  let values = known.get(ecosystem);
  if (values === undefined) {
    values = new Map();
    known.set(ecosystem, values);
  }
  return values;
}

/**
 * A measure with its default options, worked out once an ecosystem. The array is shared by all who ask: do not
 * write to it.
 *
 * @throws CancelledError where the control's signal says so
 * @throws NotConvergedError from the iterative ones
 */
export function measure(ecosystem: Ecosystem, name: MeasureName, control: Control = {}): Float64Array {
  const values = knownOf(ecosystem);
  let result = values.get(name);
  if (result === undefined) {
    const { slow, compute } = MEASURES[name];
    const work = () => ({ values: compute(ecosystem, undefined, control) });
    result = (slow(ecosystem) ? recalled(ecosystem, `measure ${name}`, work) : work()).values;
    values.set(name, result);
  }
  return result;
}

/** Hands in a measure that was worked out earlier or elsewhere for the same data, so that {@link measure} has it at once. */
export function primeMeasure(ecosystem: Ecosystem, name: MeasureName, values: Float64Array): void {
  knownOf(ecosystem).set(name, values);
}
