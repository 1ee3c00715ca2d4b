/** Texte sur les comptes annuels des membres. */
import type { Translated } from '../catalogue.ts';
import type { impact as english } from './en.ts';

export const impact: Translated<typeof english> = {
  title: 'Les membres de {{cluster}} dans leurs comptes annuels',
  titleAll: 'Les membres de clusters dans leurs comptes annuels',
  definition: {
    productivity:
      'Productivité totale des facteurs : le logarithme de la valeur ajoutée, moins ce que les travailleurs et les immobilisations corporelles expliquent selon une fonction de production. L’effet est le changement chez ceux qui ont adhéré, comparé au changement chez des organisations comparables qui n’avaient pas encore adhéré.',
    labourProductivity:
      'Le logarithme de la valeur ajoutée par équivalent temps plein. L’effet est le changement chez ceux qui ont adhéré, comparé au changement chez des organisations comparables qui n’avaient pas encore adhéré.',
    valueAdded:
      'Le logarithme de la valeur ajoutée. L’effet est le changement chez ceux qui ont adhéré, comparé au changement chez des organisations comparables qui n’avaient pas encore adhéré.',
    employment:
      'Le logarithme des équivalents temps plein. L’effet est le changement chez ceux qui ont adhéré, comparé au changement chez des organisations comparables qui n’avaient pas encore adhéré.',
  },
  source:
    'Callaway & Sant’Anna (2021), Journal of Econometrics 225 ; Sant’Anna & Zhao (2020), Journal of Econometrics 219 ; Ackerberg, Caves & Frazer (2015), Econometrica 83 ; Wooldridge (2009), Economics Letters 104.',
  outcome: {
    productivity: 'productivité totale des facteurs',
    labourProductivity: 'valeur ajoutée par travailleur',
    valueAdded: 'valeur ajoutée',
    employment: 'emploi',
  },
  none: 'Ces données ne contiennent pas de comptes annuels utilisables : sans comptes, pas de chiffre. Importez-les comme accounts.csv d’un lot.',
  noEffect:
    'Aucune comparaison dans le temps n’était possible : trop peu d’organisations ont adhéré pendant les années des comptes tout en étant visibles avant, ou trop peu restent pour comparer.',
  more: 'L’adhésion va de pair avec un niveau plus élevé de {{percent}} ({{outcome}}, intervalle à 95 % de {{low}} à {{high}}), en moyenne sur les années suivantes, chez {{count, number}} organisations qui ont adhéré.',
  less: 'L’adhésion va de pair avec un niveau plus bas de {{percent}} ({{outcome}}, intervalle à 95 % de {{low}} à {{high}}), en moyenne sur les années suivantes, chez {{count, number}} organisations qui ont adhéré.',
  unclear:
    'Aucune différence ne se distingue du hasard ({{outcome}}) : {{percent}} (intervalle à 95 % de {{low}} à {{high}}), en moyenne sur les années suivantes, chez {{count, number}} organisations qui ont adhéré.',
  syntheticAccounts:
    '{{count, number}} de ces années comptables sont synthétiques : les chiffres montrent comment la méthode fonctionne et ne sont vrais de personne.',
  production: {
    estimated:
      'La valeur ajoutée croît de {{labour}} % avec 1 % de travailleurs en plus et de {{capital}} % avec 1 % d’immobilisations corporelles en plus, estimé sur {{count, number}} années comptables avec l’année précédente.',
    index:
      'Aucune fonction de production n’a pu être estimée (ou un indice a été demandé) : le travail pèse {{labour}} et le capital {{capital}}, une hypothèse, car des comptes sans masse salariale ne le disent pas.',
  },
  status: { all: 'Tous les membres', staying: 'Restants', new: 'Nouveaux', leaving: 'Sortants' },
  preTrend:
    'Avant l’adhésion, la plus grande différence était de {{largest}} ; des différences aussi grandes se trouveraient avec une probabilité de {{pValue}} s’il n’y en avait pas.',
  check: {
    neverTreated: 'Comparé seulement aux organisations qui n’ont jamais adhéré',
    unconnected: 'Sans celles qui partagent un projet avec un membre (retombées)',
    regression: 'Par régression au lieu de l’estimateur doublement robuste',
    withinSector: 'Net de la moyenne des non-membres du même secteur et de la même année',
    index: 'La productivité comme indice à parts supposées',
  },
  dropped: {
    noSector: 'années comptables sans secteur',
    noValueAdded: 'années comptables sans valeur ajoutée supérieure à 0',
    noEmployees: 'années comptables sans travailleurs',
    noPrice: 'années comptables pour lesquelles le fichier de prix n’a pas de niveau',
    undated: 'organisations dont l’adhésion n’est pas datée',
    otherCluster: 'organisations qui appartiennent à un autre cluster',
    memberFromStart: 'organisations déjà membres la première année des comptes (pas d’avant)',
    tooFewCompared:
      'comparaisons d’une année d’adhésion avec une année, avec trop peu d’organisations visibles dans les deux',
    tooFewOthers: 'années de membres avec trop peu d’autres organisations du secteur pour comparer',
  },
  assume: {
    associated:
      '« Va de pair avec », non « est causé par » : les organisations choisissent d’adhérer, et celles qui allaient bien réussir adhèrent peut-être plus souvent.',
    parallel:
      'Sans adhésion, celles qui ont adhéré auraient changé comme des organisations comparables qui n’avaient pas adhéré (tendances parallèles à travailleurs et capital par travailleur égaux l’année précédente). Des changements semblables avant l’adhésion l’appuient sans le prouver.',
    anticipation: 'Rien n’a changé du fait de l’adhésion avant l’année d’adhésion.',
    spillover:
      'Celles qui servent de comparaison ne gagnent rien à l’adhésion des autres ; la vérification écarte celles qui partagent un projet avec un membre.',
    composition:
      'Chaque comparaison utilise les organisations qui ont des comptes pour ses deux années ; celles qui n’en déposent plus manquent ensuite.',
    leaving:
      'L’année d’adhésion est celle de la première adhésion datée ; qui est sorti compte toujours comme ayant adhéré.',
    prices: 'Les montants sont aux prix de {{year}} selon le fichier de prix donné.',
    noPrices:
      'Les montants sont aux prix de chaque année : aucun fichier de prix n’a été donné. Un niveau de prix commun à tous disparaît de l’effet et de l’écart.',
    elasticities:
      'L’incertitude sur les élasticités de la fonction de production n’est pas dans les intervalles.',
    clustered:
      'Les erreurs sont groupées par organisation, par un bootstrap à multiplicateurs de {{draws, number}} tirages, graine {{seed}}.',
  },
  column: {
    year: 'Année',
    since: 'Années depuis l’adhésion',
    gap: 'Écart au secteur',
    effect: 'Effet',
    interval: 'Intervalle à 95 %',
    band: 'Bande à 95 %, toutes les années ensemble',
    n: 'n',
    check: 'Vérification',
  },
  heading: {
    gaps: 'Les membres face aux autres organisations de leur secteur',
    since: 'Par nombre d’années depuis l’adhésion',
    checks: 'Trouvé autrement',
    dropped: 'Écarté',
    assumptions: 'Hypothèses',
  },
  suppressed: 'trop peu pour montrer',
  command: 'ce qu’est devenue la productivité des membres, d’après les comptes annuels',
  option: {
    cluster: 'seulement les membres de ce cluster, par id ou nom',
    outcome: 'productivity, labour-productivity, value-added ou employment',
    prices:
      'fichier CSV avec les colonnes year et index : le niveau des prix, pour dire les montants aux prix d’une année',
    productivity: 'comment la productivité est trouvée : acf, wooldridge ou index',
    control: 'à qui on compare ceux qui ont adhéré : not-yet ou never',
    method: 'doubly-robust, outcome-regression ou weighting',
    base: 'avant l’adhésion : changement depuis l’année précédente (universal) ou d’année en année (varying)',
    seed: 'graine du bootstrap',
  },
  badPrices:
    '{{file}} n’est pas un fichier de prix : {{problem}}. Il lui faut les colonnes year et index, comme 2020,100.',
  web: {
    title: 'Impact',
    question: 'Les membres font-ils mieux après leur adhésion ?',
    lead: 'Ce que sont devenus les chiffres d’organisations qui ont rejoint un cluster, d’après leurs comptes annuels, à côté d’organisations comparables qui ne l’avaient pas rejoint. Cela dit ce qui va ensemble, non ce qui cause quoi.',
    cluster: 'Membres de',
    any: 'N’importe quel cluster',
    outcome: 'Ce qui est mesuré',
    working: 'Comptes examinés',
    finding: 'Ce que disent les comptes',
    basis:
      '{{rows, number}} exercices de {{organisations, number}} organisations, {{from}} à {{until}} ; {{joined, number}} ont adhéré dans ces années, {{others, number}} non.',
    none: 'Pas de comptes, pas de chiffre',
    event: 'Avant et après l’adhésion',
    eventMeans:
      'Différence avec des organisations comparables qui n’avaient pas encore adhéré, selon les années depuis l’adhésion. Les traits sont les intervalles à 95 % de chaque année, la bande vaut pour toutes les années à la fois ; 0 est l’année d’adhésion.',
    interval: 'Estimation avec intervalle à 95 %',
    gapsMean:
      'Différence moyenne avec les organisations du même secteur et de la même année qui ne sont pas membres.',
    checksMean: 'L’effet en moyenne sur les années après l’adhésion, trouvé autrement.',
    overall: 'Comme ci-dessus',
    without: 'laissées de côté',
  },
};
