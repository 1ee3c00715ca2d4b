/** Nederlands. */

import { accuracy } from './accuracy/nl.ts';
import type { Translated } from './catalogue.ts';
import { cli } from './cli/nl.ts';
import { consortium } from './consortium/nl.ts';
import type { en } from './en.ts';
import { evaluation } from './evaluation/nl.ts';
import { feedback } from './feedback/nl.ts';
import { flow } from './flow/nl.ts';
import { fragmentation } from './fragmentation/nl.ts';
import { helixMix } from './helix-mix/nl.ts';
import { impact } from './impact/nl.ts';
import { introduction } from './introduction/nl.ts';
import { partnerLists } from './partner-lists/nl.ts';
import { picture } from './picture/nl.ts';
import { policy } from './policy/nl.ts';
import { positions } from './positions/nl.ts';
import { scorecard } from './scorecard/nl.ts';
import { seek } from './seek/nl.ts';
import { shortlist } from './shortlist/nl.ts';
import { suggestions } from './suggestions/nl.ts';
import { usage } from './usage/nl.ts';
import { web } from './web/nl.ts';

export const nl: Translated<typeof en> = {
  helix: {
    company: 'Bedrijf',
    knowledge: 'Kennisinstelling',
    government: 'Overheid',
    civilSociety: 'Maatschappelijk middenveld',
    association: 'Vereniging of andere',
    unknown: 'Onbekend',
  },
  function: {
    capitalProvider: 'Kapitaalverstrekker',
    serviceProvider: 'Dienstverlener',
    clusterOrganisation: 'Clusterorganisatie',
  },
  size: {
    sme: 'Kmo',
    large: 'Groot',
    unknown: 'Grootte onbekend',
  },
  evidence: {
    sharedPartner:
      '{{partner}} werkte met beide samen: met {{from}} in {{fromProject}}, met {{to}} in {{toProject}}.',
    sharedPartners_one: 'Ze delen in totaal {{count, number}} partner.',
    sharedPartners_other: 'Ze delen in totaal {{count, number}} partners.',
    paths_one:
      'Nog geen gedeelde partner, maar {{count, number}} weg leidt erheen via twee partners: {{first}} werkte met {{from}} in {{firstProject}}, {{second}} met {{first}} in {{middleProject}} en met {{to}} in {{lastProject}}.',
    paths_other:
      'Nog geen gedeelde partner, maar {{count, number}} wegen leiden erheen via twee partners, zoals deze: {{first}} werkte met {{from}} in {{firstProject}}, {{second}} met {{first}} in {{middleProject}} en met {{to}} in {{lastProject}}.',
    sharedThemes: 'Beide werken rond {{themes}}. (Tussen haakjes: projecten van {{to}}.)',
    theme: '{{theme}} ({{projects, number}})',
    sameCity: 'Beide zijn gevestigd in {{city}}.',
    sameRegion: 'Beide zijn gevestigd in de regio {{region}}.',
    sameRegionApart: 'Beide zijn gevestigd in de regio {{region}}, {{km, number}} km van elkaar.',
    near: 'Ze liggen {{km, number}} km van elkaar.',
    sharedCluster: 'Beide zijn lid van {{cluster}}.',
    offersWhatIsAsked: '{{to}} biedt wat {{from}} vraagt: “{{offer}}” beantwoordt “{{request}}”.',
    asksWhatIsOffered: '{{to}} vraagt wat {{from}} biedt: “{{request}}” vindt “{{offer}}”.',
    closestProject: 'Van waar {{to}} aan meedoet, gaat {{project}} het meest over wat gevraagd wordt.',
    active_one: '{{to}} neemt deel aan {{count, number}} project: {{project}}.',
    active_other: '{{to}} neemt deel aan {{count, number}} projecten, het recentst {{project}}.',
    listed: '{{to}} staat in deze gegevens, voorlopig zonder project.',
  },
  note: {
    noPartners:
      '{{name}} heeft geen partners in deze gegevens: de suggesties volgen thema’s, aanbod, clusters en plaats.',
    nearBy:
      'Niets in deze gegevens zegt waar {{name}} rond werkt: dit zijn actieve organisaties in de buurt.',
    nothingKnown:
      'Niets in deze gegevens zegt waar {{name}} rond werkt of waar het gevestigd is: dit zijn de actiefste organisaties.',
    fewPartners_one:
      'Er is maar {{count, number}} partner om op voort te gaan: zie de volgorde als een aanwijzing.',
    fewPartners_other:
      'Er zijn maar {{count, number}} partners om op voort te gaan: zie de volgorde als een aanwijzing.',
    allHidden: 'De filters lieten niemand over.',
    asOf: 'Zoals bekend op {{day}}. Wat geen datum draagt, zoals de grootte van een organisatie, speelt niet mee.',
    lapsed_one:
      'Eén vroegere partner wordt niet opnieuw voorgesteld, zonder gezamenlijk project sinds {{year}}: {{names}}.',
    lapsed_other:
      '{{count, number}} vroegere partners worden niet opnieuw voorgesteld, zonder gezamenlijk project sinds {{year}}, onder meer {{names}}.',
    sameOrganisation: '{{name}} werd twee keer gevraagd: er is geen pad te zoeken.',
    notConnected: 'Niets in deze gegevens verbindt {{from}} met {{to}}.',
    withoutPartners: '{{name}} heeft geen partners en geen cluster in deze gegevens.',
    pathsCut: 'Er zijn {{count, number}} kortste paden; de {{shown, number}} sterkste staan in de lijst.',
    longerIsStronger: 'Het laatste pad is één stap langer dan het kortste, en duidelijk sterker.',
  },
  path: {
    through: '{{from}} bereikt {{to}} via {{through}}.',
    projects: '{{from}} en {{to}} werkten samen in {{projects}}.',
    moreProjects_one:
      '{{from}} en {{to}} werkten samen in {{projects}} en nog {{count, number}} ander project.',
    moreProjects_other:
      '{{from}} en {{to}} werkten samen in {{projects}} en nog {{count, number}} andere projecten.',
    members: '{{from}} en {{to}} zijn beide lid van {{cluster}}.',
    memberIn: '{{member}} is lid van {{cluster}}.',
    memberOf: '{{member}} is lid van {{cluster}}, dat door {{broker}} wordt geleid.',
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
};
