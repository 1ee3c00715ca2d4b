import type { Translated } from '../catalogue.ts';
import type { policy as en } from './en.ts';

/** Thèmes, domaines, nouveaux venus et ce que les décideurs demandent par ailleurs. */
export const policy: Translated<typeof en> = {
  command: {
    themes: 'quels thèmes émergent, pourquoi, qui les porte, et si le domaine d’un cluster les couvre',
    domains: 'ce qui relève du domaine de chaque cluster, qui y travaille et quelle confiance y accorder',
  },
  option: {
    carriersRegion:
      'dont les organisations portent un thème ; un code NUTS ou son début, plusieurs par virgule',
    withinRegion: 'ne compter que les projets avec quelqu’un de cette région',
    months: 'durée en mois de la période récente ; celle d’avant est deux fois plus longue',
    least: 'tester les thèmes d’au moins tant de projets',
    q: 'taux maximal de fausses découvertes, de 0 à 1',
    backtest: 'nommer les thèmes tels que connus ce jour-là et voir ce qu’ils sont devenus',
    placebo: 'tours d’un test où rien ne croît ; 0 pour aucun',
  },
  origin: {
    applicants: 'croît aussi là où les candidats choisissent leur thème',
    workProgramme: 'un nouveau programme de travail l’explique',
    unclear: 'trop peu de projets pour dire d’où vient la croissance',
  },
  fate: {
    above: 'toujours au-dessus de sa base',
    unclear: 'indiscernable de sa base',
    below: 'au-dessous de sa base',
  },
  themes: {
    compared:
      'Projets avec un thème : {{after, number}} du {{from}} au {{to}}, contre {{before, number}} à partir du {{baseFrom}} ; {{tested, number}} thèmes testés.',
    emerging_one: '{{count, number}} thème émergent',
    emerging_other: '{{count, number}} thèmes émergents',
    closest: 'En croissance, mais pas au-delà du hasard parmi tant de thèmes',
    candidate: 'candidat à un nouvel appel',
    ties: 'Liens nouveaux : {{newTies}}. Dans le domaine d’un cluster : {{covered}}.',
    carriers: 'Porté par {{carriers}}.',
    backtest_one: 'Nommé le {{asOf}} : {{count, number}} thème',
    backtest_other: 'Nommés le {{asOf}} : {{count, number}} thèmes',
    backtestSummary:
      'Au-dessus de leur base par la suite, au-delà du hasard : {{stayed}} des thèmes nommés, {{others}} des thèmes testés et non nommés.',
    placebo:
      'Placebo : sur {{rounds, number}} tours aux périodes tirées au sort, {{alone}} des tests montaient avec p ≤ 0,05, chacun pris seul ; {{named}} des tours ont nommé un thème.',
  },
  column: {
    domain: 'Domaine',
    projects: 'Projets',
    share: 'Part',
    organisations: 'Organisations',
    precision: 'Précision',
    recall: 'Rappel',
    ofItsProjects: 'de ses projets',
  },
  domains: {
    outside: '{{outside, number}} projets ne relèvent d’aucun domaine, {{several, number}} de plusieurs.',
  },
  define: {
    growth:
      'Croissance : part d’un thème dans les projets qui en portent un, ensuite sur avant ; intervalle à 95 %, exact à somme donnée. On compte les projets, pas les participations.',
    q: 'q : taux de fausses découvertes. Parmi les thèmes nommés à 0,05, environ un sur vingt y serait par hasard.',
    origin:
      'Origine : le même rapport parmi les appels ERC, MSCA et EIC ouverts, où les candidats choisissent le thème, face aux sujets prescrits.',
    newTies:
      'Liens nouveaux : paires d’organisations des projets récents du thème sans projet commun avant la période.',
    covered: 'Couvert : projets récents du thème qui relèvent du domaine d’au moins un des six clusters.',
    candidate:
      'Candidat à un nouvel appel : émergent, aussi là où les candidats choisissent leur thème, et plus de la moitié de ses projets hors de tout domaine.',
    domain:
      'Domaine : projets qu’une règle (sujets d’appel, termes du titre, des mots-clés et de l’objectif, branches d’EuroSciVoc) rattache au champ d’un cluster. Cela ne dit rien de l’adhésion.',
    precision:
      'Précision : parmi les projets rattachés au domaine, la part qui en relève, sur des étiquettes qui n’ont pas servi à régler les règles ; intervalle à 95 % entre parenthèses.',
    recall: 'Rappel : parmi les projets qui en relèvent, la part que la règle trouve.',
  },
  note: {
    untagged:
      '{{untagged, number}} des {{projects, number}} projets n’ont pas de thème et sont laissés de côté.',
    thinBase:
      'Seuls {{before, number}} projets sont connus avant le {{from}} : la croissance se mesure sur une base étroite.',
    europeanOnly: 'Programmes-cadres européens seulement ; les projets financés par VLAIO n’y figurent pas.',
    oneLabeller:
      '{{labelled, number}} projets ont été étiquetés par un seul annotateur ; un deuxième ne les a pas encore vérifiés.',
    withoutText_one:
      '{{count, number}} projet n’a ni titre ni mots-clés : seuls son sujet d’appel et ses thèmes décident.',
    withoutText_other:
      '{{count, number}} projets n’ont ni titre ni mots-clés : seuls leurs sujets d’appel et leurs thèmes décident.',
  },
};
