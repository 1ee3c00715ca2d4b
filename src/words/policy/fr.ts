import type { Translated } from '../catalogue.ts';
import type { policy as en } from './en.ts';

/** Thèmes, domaines, nouveaux venus et ce que les décideurs demandent par ailleurs. */
export const policy: Translated<typeof en> = {
  command: {
    domains: 'ce qui relève du domaine de chaque cluster, qui y travaille et quelle confiance y accorder',
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
    domain:
      'Domaine : projets qu’une règle (sujets d’appel, termes du titre, des mots-clés et de l’objectif, branches d’EuroSciVoc) rattache au champ d’un cluster. Cela ne dit rien de l’adhésion.',
    precision:
      'Précision : parmi les projets rattachés au domaine, la part qui en relève, sur des étiquettes qui n’ont pas servi à régler les règles ; intervalle à 95 % entre parenthèses.',
    recall: 'Rappel : parmi les projets qui en relèvent, la part que la règle trouve.',
  },
  note: {
    europeanOnly: 'Programmes-cadres européens seulement ; les projets financés par VLAIO n’y figurent pas.',
    oneLabeller:
      '{{labelled, number}} projets ont été étiquetés par un seul annotateur ; un deuxième ne les a pas encore vérifiés.',
    withoutText_one:
      '{{count, number}} projet n’a ni titre ni mots-clés : seuls son sujet d’appel et ses thèmes décident.',
    withoutText_other:
      '{{count, number}} projets n’ont ni titre ni mots-clés : seuls leurs sujets d’appel et leurs thèmes décident.',
  },
};
