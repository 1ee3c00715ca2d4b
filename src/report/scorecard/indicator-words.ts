/** What indicators, lights, trends and needs are called. */
import type { Caveat, Need } from '../../analysis/indicators/indicators.ts';
import type { Language } from '../../model/answers.ts';
import type { GroupKind, IndicatorName, Light, Trend } from '../../model/scorecard.ts';
import { type Key, say } from '../../words/words.ts';

export const INDICATOR_WORDS = {
  members: ['scorecard.name.members', 'scorecard.definition.members'],
  'member-collaboration': ['scorecard.name.memberCollaboration', 'scorecard.definition.memberCollaboration'],
  density: ['scorecard.name.density', 'scorecard.definition.density'],
  'broker-projects': ['scorecard.name.brokerProjects', 'scorecard.definition.brokerProjects'],
  'company-share': ['scorecard.name.companyShare', 'scorecard.definition.companyShare'],
  'three-helices': ['scorecard.name.threeHelices', 'scorecard.definition.threeHelices'],
  'sme-share': ['scorecard.name.smeShare', 'scorecard.definition.smeShare'],
  'newcomer-share': ['scorecard.name.newcomerShare', 'scorecard.definition.newcomerShare'],
  'european-participation': [
    'scorecard.name.europeanParticipation',
    'scorecard.definition.europeanParticipation',
  ],
  'sme-european': ['scorecard.name.smeEuropean', 'scorecard.definition.smeEuropean'],
  'foreign-partners': ['scorecard.name.foreignPartners', 'scorecard.definition.foreignPartners'],
  'knowledge-reach': ['scorecard.name.knowledgeReach', 'scorecard.definition.knowledgeReach'],
  'safe-themes': ['scorecard.name.safeThemes', 'scorecard.definition.safeThemes'],
  'new-themes': ['scorecard.name.newThemes', 'scorecard.definition.newThemes'],
  'inter-cluster-projects': [
    'scorecard.name.interClusterProjects',
    'scorecard.definition.interClusterProjects',
  ],
  'largest-component': ['scorecard.name.largestComponent', 'scorecard.definition.largestComponent'],
  'renewed-ties': ['scorecard.name.renewedTies', 'scorecard.definition.renewedTies'],
  'helix-evenness': ['scorecard.name.helixEvenness', 'scorecard.definition.helixEvenness'],
  'member-synergy': ['scorecard.name.memberSynergy', 'scorecard.definition.memberSynergy'],
  'exposed-uptake': ['scorecard.name.exposedUptake', 'scorecard.definition.exposedUptake'],
  'inter-cluster-flow': ['scorecard.name.interClusterFlow', 'scorecard.definition.interClusterFlow'],
  'pioneered-themes': ['scorecard.name.pioneeredThemes', 'scorecard.definition.pioneeredThemes'],
  'mission-share': ['scorecard.name.missionShare', 'scorecard.definition.missionShare'],
  'sme-contribution': ['scorecard.name.smeContribution', 'scorecard.definition.smeContribution'],
  'sector-gap': ['scorecard.name.sectorGap', 'scorecard.definition.sectorGap'],
  'productivity-effect': ['scorecard.name.productivityEffect', 'scorecard.definition.productivityEffect'],
  'employment-effect': ['scorecard.name.employmentEffect', 'scorecard.definition.employmentEffect'],
  introductions: ['scorecard.name.introductions', 'scorecard.definition.introductions'],
  'member-judgement': ['scorecard.name.memberJudgement', 'scorecard.definition.memberJudgement'],
  'criteria-with-target': ['scorecard.name.criteriaWithTarget', 'scorecard.definition.criteriaWithTarget'],
} as const satisfies Record<IndicatorName, readonly [Key, Key]>;

export const NEED_WORDS = {
  memberships: 'scorecard.need.memberships',
  'several-clusters': 'scorecard.need.severalClusters',
  'cluster-organisation': 'scorecard.need.clusterOrganisation',
  projects: 'scorecard.need.projects',
  themes: 'scorecard.need.themes',
  'earlier-projects': 'scorecard.need.earlierProjects',
  'new-themes': 'scorecard.need.newThemes',
  topics: 'scorecard.need.topics',
  contributions: 'scorecard.need.contributions',
  helices: 'scorecard.need.helices',
  'more-members': 'scorecard.need.moreMembers',
  smes: 'scorecard.need.smes',
  accounts: 'scorecard.need.accounts',
  introductions: 'scorecard.need.introductions',
  survey: 'scorecard.need.survey',
  targets: 'scorecard.need.targets',
} as const satisfies Record<Need, Key>;

/** What a reader must know of a figure; `dataFrom` is the year in which this data begins. */
export function caveatText(language: Language, caveat: Caveat, dataFrom: number): string {
  switch (caveat) {
    case 'look-back':
      return say(language, 'scorecard.caveat.lookBack', { year: dataFrom });
    case 'framework-programmes':
      return say(language, 'scorecard.caveat.frameworkProgrammes');
    case 'civil-society-unknown':
      return say(language, 'scorecard.caveat.civilSocietyUnknown');
  }
}

export const LIGHT_WORDS = {
  met: 'scorecard.light.met',
  near: 'scorecard.light.near',
  missed: 'scorecard.light.missed',
  'no-target': 'scorecard.light.noTarget',
  'set-later': 'scorecard.light.setLater',
  unmeasured: 'scorecard.light.unmeasured',
} as const satisfies Record<Light, Key>;

export const TREND_WORDS = {
  better: 'scorecard.trend.better',
  worse: 'scorecard.trend.worse',
  up: 'scorecard.trend.up',
  down: 'scorecard.trend.down',
  unclear: 'scorecard.trend.unclear',
  untested: 'scorecard.trend.untested',
  unknown: 'scorecard.trend.unknown',
} as const satisfies Record<Trend, Key>;

/** Who is meant by a group's members. */
export function groupText(language: Language, kind: GroupKind, name: string): string {
  switch (kind) {
    case 'cluster':
      return say(language, 'scorecard.group.cluster');
    case 'surroundings':
      return say(language, 'scorecard.group.surroundings', { name });
    case 'community':
      return say(language, 'scorecard.group.community');
    case 'region':
      return say(language, 'scorecard.group.region');
    case 'country':
      return say(language, 'scorecard.group.country');
  }
}
