/** English: the language that says which texts there are. */
import { accuracy } from './accuracy/en.ts';
import { cli } from './cli/en.ts';
import { consortium } from './consortium/en.ts';
import { evaluation } from './evaluation/en.ts';
import { feedback } from './feedback/en.ts';
import { flow } from './flow/en.ts';
import { fragmentation } from './fragmentation/en.ts';
import { helixMix } from './helix-mix/en.ts';
import { impact } from './impact/en.ts';
import { introduction } from './introduction/en.ts';
import { partnerLists } from './partner-lists/en.ts';
import { picture } from './picture/en.ts';
import { policy } from './policy/en.ts';
import { positions } from './positions/en.ts';
import { scorecard } from './scorecard/en.ts';
import { seek } from './seek/en.ts';
import { shortlist } from './shortlist/en.ts';
import { suggestions } from './suggestions/en.ts';
import { usage } from './usage/en.ts';
import { web } from './web/en.ts';

export const en = {
  helix: {
    company: 'Company',
    knowledge: 'Knowledge institution',
    government: 'Government',
    civilSociety: 'Civil society',
    association: 'Association or other',
    unknown: 'Unknown',
  },
  function: {
    capitalProvider: 'Capital provider',
    serviceProvider: 'Service provider',
    clusterOrganisation: 'Cluster organisation',
  },
  size: {
    sme: 'SME',
    large: 'Large',
    unknown: 'Size unknown',
  },
  evidence: {
    sharedPartner:
      '{{partner}} worked with both: with {{from}} in {{fromProject}}, with {{to}} in {{toProject}}.',
    sharedPartners_one: 'They share {{count, number}} partner in all.',
    sharedPartners_other: 'They share {{count, number}} partners in all.',
    paths_one:
      'No shared partner yet, but {{count, number}} way leads there through two partners: {{first}} worked with {{from}} in {{firstProject}}, {{second}} with {{first}} in {{middleProject}} and with {{to}} in {{lastProject}}.',
    paths_other:
      'No shared partner yet, but {{count, number}} ways lead there through two partners, such as this one: {{first}} worked with {{from}} in {{firstProject}}, {{second}} with {{first}} in {{middleProject}} and with {{to}} in {{lastProject}}.',
    sharedThemes: 'Both work on {{themes}}. (In brackets: projects of {{to}}.)',
    theme: '{{theme}} ({{projects, number}})',
    sameCity: 'Both are in {{city}}.',
    sameRegion: 'Both are in the region {{region}}.',
    sameRegionApart: 'Both are in the region {{region}}, {{km, number}} km apart.',
    near: 'They are {{km, number}} km apart.',
    sharedCluster: 'Both are members of {{cluster}}.',
    offersWhatIsAsked: '{{to}} offers what {{from}} asks for: “{{offer}}” meets “{{request}}”.',
    asksWhatIsOffered: '{{to}} asks for what {{from}} offers: “{{request}}” is met by “{{offer}}”.',
    closestProject: 'Of what {{to}} takes part in, {{project}} is most about what is asked.',
    active_one: '{{to}} takes part in {{count, number}} project: {{project}}.',
    active_other: '{{to}} takes part in {{count, number}} projects, most recently {{project}}.',
    listed: '{{to}} is in this data, without a project so far.',
  },
  note: {
    noPartners:
      '{{name}} has no partners in this data: the suggestions follow its themes, offers, clusters and place.',
    nearBy: 'Nothing in this data says what {{name}} works on: these are active organisations near by.',
    nothingKnown:
      'Nothing in this data says what {{name}} works on or where it is: these are the most active organisations.',
    fewPartners_one: 'There is only {{count, number}} partner to go by: take the order as a hint.',
    fewPartners_other: 'There are only {{count, number}} partners to go by: take the order as a hint.',
    allHidden: 'The filters left no one over.',
    asOf: 'As known on {{day}}. What carries no date, such as the size of an organisation, plays no part.',
    lapsed_one:
      'One earlier partner is not suggested again, without a joint project since {{year}}: {{names}}.',
    lapsed_other:
      '{{count, number}} earlier partners are not suggested again, without a joint project since {{year}}, among them {{names}}.',
    sameOrganisation: '{{name}} was asked for twice: there is no path to find.',
    notConnected: 'Nothing in this data connects {{from}} with {{to}}.',
    withoutPartners: '{{name}} has no partners and no cluster in this data.',
    pathsCut: 'There are {{count, number}} shortest paths; the {{shown, number}} strongest are listed.',
    longerIsStronger: 'The last path is one step longer than the shortest, and clearly stronger.',
  },
  path: {
    through: '{{from}} reaches {{to}} through {{through}}.',
    projects: '{{from}} and {{to}} worked together in {{projects}}.',
    moreProjects_one:
      '{{from}} and {{to}} worked together in {{projects}} and {{count, number}} other project.',
    moreProjects_other:
      '{{from}} and {{to}} worked together in {{projects}} and {{count, number}} other projects.',
    members: '{{from}} and {{to}} are both members of {{cluster}}.',
    memberIn: '{{member}} is a member of {{cluster}}.',
    memberOf: '{{member}} is a member of {{cluster}}, which {{broker}} runs.',
  },
  cli,
  fragmentation,
  impact,
  introduction,
  consortium,
  evaluation,
  feedback,
  partnerLists,
  picture,
  policy,
  positions,
  flow,
  helixMix,
  scorecard,
  seek,
  shortlist,
  suggestions,
  accuracy,
  usage,
  web,
} as const;
