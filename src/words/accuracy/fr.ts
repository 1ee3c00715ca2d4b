/** Texte de la page sur la fréquence à laquelle les suggestions se réalisent. */
import type { Translated } from '../catalogue.ts';
import type { accuracy as english } from './en.ts';

export const accuracy: Translated<typeof english> = {
  title: 'Combien de suggestions se réalisent ?',
  lead: 'Les suggestions sont mises à l’épreuve sur vos propres données : ce qui était connu à la fin d’une année est vu, et qui a commencé à travailler avec qui l’année suivante est comparé à ce qui était suggéré.',
  measure: 'Mettre à l’épreuve',
  measuring:
    'L’épreuve est en cours. Elle prend quelques minutes sur un grand écosystème ; vous pouvez quitter cette page.',
  cancel: 'Arrêter l’épreuve',
  cancelled: 'L’épreuve a été arrêtée.',
  failed: 'L’épreuve n’a pu avoir lieu : {{why}}',
  notYet: 'Ces suggestions n’ont pas encore été mises à l’épreuve sur ces données.',
  sentence: {
    hit: 'Sur dix suggestions faites avec ce qui était connu le {{trainUntil}}, pour {{of}} organisations sur dix au moins une s’est réalisée avant le {{testUntil}}.',
    popularity: 'Nommer à toutes les organisations les mieux reliées y parviendrait pour {{of}} sur dix.',
    recall:
      'Les vingt premières suggestions contenaient {{recall}} partenaires ultérieurs sur cent ; en nommant les mieux reliées, {{popularity}}.',
    newcomers:
      'Pour les nouvelles venues, connues par ce qu’elles disent d’elles-mêmes seulement, elles en contenaient {{recall}} sur cent ; en nommant les mieux reliées, {{popularity}}.',
  },
  ofTen: '{{of}} sur dix',
  ranker: {
    model: 'Ces suggestions',
    p3: 'Marche de trois pas',
    adamicAdar: 'Partenaires partagés (Adamic–Adar)',
    resourceAllocation: 'Partenaires partagés (resource allocation)',
    popularity: 'Les mieux reliées',
  },
  about:
    '{{askers, number}} organisations, tirées de {{gained, number}} qui ont gagné un partenaire, sur {{organisations, number}} connues.',
  chart: {
    recall: 'Partenaires ultérieurs parmi les vingt premières',
    recallHint:
      'Part de celles avec qui une organisation a commencé à travailler, avec son intervalle à 95 %.',
    calibration: 'Les probabilités disent-elles vrai ?',
    calibrationHint:
      'Les suggestions en dix groupes selon la probabilité donnée. Sur la ligne, autant se sont réalisées que la probabilité le dit.',
    size: 'Pour qui cela marche',
    sizeHint:
      'Partenaires ultérieurs parmi les vingt premières, selon le nombre de projets de l’organisation.',
    lift: 'Ce que coûte l’équité',
    liftHint:
      'Plus on garde de places pour qui est rarement suggérée, moins il y a de partenaires ultérieurs parmi les vingt premières, et plus les suggestions sont réparties.',
  },
  column: {
    ranker: 'Qui suggère',
    recall: 'Recall@20',
    hit: 'Hit@10',
    interval: 'Intervalle à 95 %',
    predicted: 'Probabilité donnée',
    observed: 'Réalisées',
    cases: 'Paires',
    projects: 'Projets',
    organisations: 'Organisations',
    kept: 'Places gardées',
    gini: 'Gini de la visibilité',
    sme: 'PME',
  },
  asTable: 'En tableau',
  definitions: 'Ce que veulent dire les chiffres',
  definition: {
    calibration:
      'Les paires en dix groupes de même taille selon la probabilité donnée ; pour chacun la part qui s’est réalisée, avec son intervalle à 95 %.',
    lift: 'La même épreuve avec une part des vingt places gardée pour qui est rarement suggérée ; le coefficient de Gini dit combien les organisations sont suggérées inégalement (0 toutes autant, 1 toutes sur une).',
  },
  link: 'Combien se réalisent ?',
};
