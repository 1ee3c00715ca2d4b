/** Français. */

import { accuracy } from './accuracy/fr.ts';
import type { Translated } from './catalogue.ts';
import { cli } from './cli/fr.ts';
import { consortium } from './consortium/fr.ts';
import type { en } from './en.ts';
import { evaluation } from './evaluation/fr.ts';
import { feedback } from './feedback/fr.ts';
import { flow } from './flow/fr.ts';
import { fragmentation } from './fragmentation/fr.ts';
import { helixMix } from './helix-mix/fr.ts';
import { impact } from './impact/fr.ts';
import { introduction } from './introduction/fr.ts';
import { partnerLists } from './partner-lists/fr.ts';
import { picture } from './picture/fr.ts';
import { policy } from './policy/fr.ts';
import { positions } from './positions/fr.ts';
import { scorecard } from './scorecard/fr.ts';
import { seek } from './seek/fr.ts';
import { shortlist } from './shortlist/fr.ts';
import { suggestions } from './suggestions/fr.ts';
import { usage } from './usage/fr.ts';
import { web } from './web/fr.ts';

export const fr: Translated<typeof en> = {
  helix: {
    company: 'Entreprise',
    knowledge: 'Institution de connaissance',
    government: 'Pouvoirs publics',
    civilSociety: 'Société civile',
    association: 'Association ou autre',
    unknown: 'Inconnu',
  },
  function: {
    capitalProvider: 'Apporteur de capitaux',
    serviceProvider: 'Prestataire de services',
    clusterOrganisation: 'Organisation de cluster',
  },
  size: {
    sme: 'PME',
    large: 'Grande taille',
    unknown: 'Taille inconnue',
  },
  evidence: {
    sharedPartner:
      '{{partner}} a travaillé avec les deux : avec {{from}} dans {{fromProject}}, avec {{to}} dans {{toProject}}.',
    sharedPartners_one: 'Elles ont {{count, number}} partenaire en commun au total.',
    sharedPartners_other: 'Elles ont {{count, number}} partenaires en commun au total.',
    paths_one:
      'Pas encore de partenaire commun, mais {{count, number}} chemin y mène par deux partenaires : {{first}} a travaillé avec {{from}} dans {{firstProject}}, {{second}} avec {{first}} dans {{middleProject}} et avec {{to}} dans {{lastProject}}.',
    paths_other:
      'Pas encore de partenaire commun, mais {{count, number}} chemins y mènent par deux partenaires, comme celui-ci : {{first}} a travaillé avec {{from}} dans {{firstProject}}, {{second}} avec {{first}} dans {{middleProject}} et avec {{to}} dans {{lastProject}}.',
    sharedThemes: 'Toutes deux travaillent sur {{themes}}. (Entre parenthèses : projets de {{to}}.)',
    theme: '{{theme}} ({{projects, number}})',
    sameCity: 'Toutes deux se trouvent à {{city}}.',
    sameRegion: 'Toutes deux se trouvent dans la région {{region}}.',
    sameRegionApart:
      'Toutes deux se trouvent dans la région {{region}}, à {{km, number}} km l’une de l’autre.',
    near: 'Elles sont à {{km, number}} km l’une de l’autre.',
    sharedCluster: 'Toutes deux sont membres de {{cluster}}.',
    offersWhatIsAsked: '{{to}} offre ce que {{from}} demande : « {{offer}} » répond à « {{request}} ».',
    asksWhatIsOffered: '{{to}} demande ce que {{from}} offre : « {{request}} » trouve « {{offer}} ».',
    closestProject: 'De ce à quoi {{to}} participe, {{project}} porte le plus sur ce qui est demandé.',
    active_one: '{{to}} participe à {{count, number}} projet : {{project}}.',
    active_other: '{{to}} participe à {{count, number}} projets, le plus récent étant {{project}}.',
    listed: '{{to}} figure dans ces données, sans projet pour l’instant.',
  },
  note: {
    noPartners:
      '{{name}} n’a pas de partenaire dans ces données : les suggestions suivent ses thèmes, ses offres, ses clusters et son lieu.',
    nearBy:
      'Rien dans ces données ne dit sur quoi {{name}} travaille : voici des organisations actives à proximité.',
    nothingKnown:
      'Rien dans ces données ne dit sur quoi {{name}} travaille ni où elle se trouve : voici les organisations les plus actives.',
    fewPartners_one:
      'Il n’y a que {{count, number}} partenaire comme point d’appui : l’ordre n’est qu’une indication.',
    fewPartners_other:
      'Il n’y a que {{count, number}} partenaires comme point d’appui : l’ordre n’est qu’une indication.',
    allHidden: 'Les filtres n’ont laissé personne.',
    asOf: 'Tel que connu le {{day}}. Ce qui ne porte pas de date, comme la taille d’une organisation, n’intervient pas.',
    lapsed_one:
      'Un ancien partenaire n’est pas proposé à nouveau, sans projet commun depuis {{year}} : {{names}}.',
    lapsed_other:
      '{{count, number}} anciens partenaires ne sont pas proposés à nouveau, sans projet commun depuis {{year}}, dont {{names}}.',
    sameOrganisation: '{{name}} a été demandée deux fois : il n’y a pas de chemin à chercher.',
    notConnected: 'Rien dans ces données ne relie {{from}} à {{to}}.',
    withoutPartners: '{{name}} n’a ni partenaire ni cluster dans ces données.',
    pathsCut:
      'Il y a {{count, number}} chemins les plus courts ; les {{shown, number}} plus forts sont listés.',
    longerIsStronger:
      'Le dernier chemin compte une étape de plus que le plus court, et il est nettement plus fort.',
  },
  path: {
    through: '{{from}} atteint {{to}} par {{through}}.',
    projects: '{{from}} et {{to}} ont travaillé ensemble dans {{projects}}.',
    moreProjects_one:
      '{{from}} et {{to}} ont travaillé ensemble dans {{projects}} et {{count, number}} autre projet.',
    moreProjects_other:
      '{{from}} et {{to}} ont travaillé ensemble dans {{projects}} et {{count, number}} autres projets.',
    members: '{{from}} et {{to}} sont toutes deux membres de {{cluster}}.',
    memberIn: '{{member}} est membre de {{cluster}}.',
    memberOf: '{{member}} est membre de {{cluster}}, que dirige {{broker}}.',
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
