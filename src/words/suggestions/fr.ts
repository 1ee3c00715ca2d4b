/** Texte de ce qu'une personne voit et règle des suggestions. */
import type { Translated } from '../catalogue.ts';
import type { suggestions as english } from './en.ts';

export const suggestions: Translated<typeof english> = {
  option: {
    mix: 'ce que pèsent la probabilité, l’adéquation et la nouveauté dans l’ordre, comme likelihood=0.6,fit=0.3,novelty=0.1 (par défaut la probabilité seule : l’ordre que juge evaluate)',
    diversity:
      'de 0 à 1 : ce que perd qui est de la même hélice, région et communauté qu’une autre plus haut dans la liste',
    liftNewcomers:
      'de 0 à 1 : la part des places gardées pour qui est rarement suggérée ; ce que cela coûte en rappel est dit',
    lapsed: 'partenaires d’autrefois : exclude (écarter), include (garder) ou only (eux seuls)',
    lapsedYears: 'années sans projet commun après lesquelles un partenaire est d’autrefois',
  },
  error: {
    mix: 'des poids comme likelihood=0.6,fit=0.3,novelty=0.1, dont un au-dessus de 0',
  },
  number: { likelihood: 'Probabilité', fit: 'Adéquation', novelty: 'Nouveauté' },
  numbers: 'probabilité {{likelihood}} · adéquation {{fit}} · nouveauté {{novelty}}',
  unknown: 'on ne peut le dire',
  definition: {
    likelihood:
      'La probabilité d’un premier projet commun en un an, apprise de la collaboration publiquement connue ; absente là où on ne peut la dire, comme pour d’anciens partenaires.',
    fit: 'À quel point elle répond à la question : combien son projet le plus proche ressemble aux mots demandés ou, sans mots, combien les thèmes des deux se ressemblent (cosinus), en part de la meilleure de toutes les candidates.',
    novelty:
      'À quel point elle serait nouvelle : la moyenne de 1/(1 + partenaires partagés), du fait d’être d’une autre communauté, d’être dans une région (NUTS 2) sans partenaire, et d’être nouvelle venue (premier projet dans les deux dernières années).',
  },
  lapsed: {
    badge: 'Ancien partenaire',
    reason_one: '{{from}} et {{to}} ont déjà travaillé ensemble, la dernière fois dans {{project}}.',
    reason_other:
      '{{from}} et {{to}} ont déjà travaillé ensemble dans {{count, number}} projets, la dernière fois dans {{project}}.',
  },
  competitor: { badge: 'Concurrente peut-être' },
  web: {
    order: 'Ordre selon',
    orderHint:
      'Ce qui pèse plus décide plus. La probabilité seule est l’ordre jugé sur des années tenues à l’écart.',
    diversity: 'Variété',
    diversityLow: 'Meilleures d’abord',
    diversityHigh: 'Mêlées',
    lapsed: 'Anciens partenaires',
    lapsedExclude: 'Écarter',
    lapsedInclude: 'Garder',
    lapsedOnly: 'Eux seuls',
    whatNumbersMean: 'Ce que veulent dire les nombres',
    range: 'De {{low}} à {{high}}.',
  },
  lift: { badge: 'Rarement suggérée' },
  fairness: {
    group: { sme: 'PME', newcomer: 'nouvelles venues', ownRegion: 'votre région' },
    sme: 'Part déclarée petite ou moyenne entreprise ; qui ne l’est pas déclarée peut l’être.',
    newcomer: 'Part dont le premier projet est des deux dernières années.',
    ownRegion: 'Part dans la région même de qui demande (NUTS 2, sinon pays).',
    regions:
      'Combien il y a de régions (NUTS 2, sinon pays), et quelle part des suggestions et des candidates est dans chacune.',
    lift: 'Mesuré sur Horizon Europe : vu jusqu’au {{trainUntil}}, prédit jusqu’au {{testUntil}}, {{askers, number}} organisations. Le rappel est celui des partenaires ultérieurs parmi les vingt premières ; le coefficient de Gini dit combien les suggestions tombent inégalement sur les organisations (0 toutes autant, 1 toutes sur une).',
    line: '{{group}} {{suggested}} ({{candidates}} des candidates)',
    among: 'Parmi les suggestions : {{groups}}.',
    cost: 'Avec {{share}} des places gardées pour qui est rarement suggérée, les vingt premières contenaient {{recall}} des partenaires ultérieurs au lieu de {{without}}, et le coefficient de Gini de qui est suggéré est passé de {{giniWithout}} à {{gini}}.',
    web: {
      title: 'Qui en fait partie',
      suggested: 'Suggérées',
      candidates: 'Candidates',
      regions: 'Régions différentes',
      dial: 'Places pour qui est rarement suggérée',
      none: 'Aucune',
      all: 'Toutes',
    },
  },
};
