/** Text of searching for a kind of partner, and for one that is not in the data. */
import type { Translated } from '../catalogue.ts';
import type { seek as en } from './en.ts';

export const seek: Translated<typeof en> = {
  option: {
    seek: 'ce qui est cherché : {{values}}',
    text: 'l’objet du travail commun : le titre d’un appel, une phrase',
    withoutCompetitors: 'écarter celles qui font la même chose sur le même marché',
    profile: 'demander pour qui n’est pas dans les données : un fichier avec son profil',
    template: 'imprimer un profil vide à remplir',
  },
  error: { nobodyNamed: 'Nommez une organisation, ou donnez --profile FICHIER.' },
  note: {
    supplier:
      'Les données publiques montrent des consortiums de recherche, non qui fournit qui : voici des entreprises avec qui un travail commun est probable, d’abord celles dont une offre ou une demande convient. Combien de fois cela donne un fournisseur n’a pas été mesuré.',
    pilotCustomer:
      'Les données publiques montrent des consortiums de recherche, non des clients pilotes : voici des entreprises et pouvoirs publics avec qui un travail commun est probable, d’abord ceux dont une offre ou une demande convient. Combien de fois cela donne un client pilote n’a pas été mesuré.',
    routeToMarket:
      'Les données publiques montrent des consortiums de recherche, non qui met quoi sur le marché : voici des entreprises avec qui un travail commun est probable, d’abord celles dont une offre ou une demande convient. Combien de fois cela ouvre un accès au marché n’a pas été mesuré.',
    capital:
      'Les données publiques montrent des consortiums de recherche, non des investissements : voici les apporteurs de capitaux que les données indiquent, et qui dit en offrir ou en chercher. Combien de fois cela apporte des capitaux n’a pas été mesuré.',
    public:
      'Voici des pouvoirs publics qui prendraient probablement part à un projet commun ; s’ils achètent ou autorisent, ces données ne le disent pas.',
    nobody: 'De personne dans ces données on ne sait qu’elle soit ce que vous cherchez.',
  },
  competitor: {
    themes:
      '{{name}} est peut-être une concurrente : une entreprise du même pays qui travaille sur les mêmes thèmes.',
    stage: '{{name}} est peut-être une concurrente : une entreprise du même pays au même maillon, {{stage}}.',
  },
  profile: {
    title: 'Partenaires pour {{name}}, d’après ce qu’elle dit d’elle-même',
    newHere:
      '{{name}} n’est pas dans ces données : les suggestions suivent ce que dit son profil, d’après la façon dont de nouvelles venues sont arrivées à leur premier projet.',
    unknownTheme: 'Aucun titre de thème ne contient « {{words}} » ; cela compte comme texte.',
    worksOn: '{{name}} travaille sur {{themes}}.',
  },
  web: {
    label: 'Ce qui est cherché',
    any: 'Peu importe',
    research: 'Recherche',
    supplier: 'Fournisseur',
    pilotCustomer: 'Client pilote',
    routeToMarket: 'Accès au marché',
    capital: 'Capitaux',
    public: 'Partenaire public',
    about: 'Sujet',
    aboutHint: 'L’objet du travail commun : le titre d’un appel, une phrase.',
    competitors: 'Concurrentes',
    without: 'Écarter les concurrentes',
  },
};
