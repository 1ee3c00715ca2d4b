/** Texte des fiches et des rapports. */
import type { Translated } from '../catalogue.ts';
import type { scorecard as english } from './en.ts';

export const scorecard: Translated<typeof english> = {
  name: {
    members: 'Membres',
    memberCollaboration: 'Membres qui collaborent',
    density: 'Paires de membres qui collaborent',
    brokerProjects: 'Projets de l’organisation de cluster',
    companyShare: 'Part des entreprises',
    threeHelices: 'Projets de trois hélices ou plus',
    smeShare: 'Part des PME parmi les entreprises',
    newcomerShare: 'Part des premières participations',
    europeanParticipation: 'Membres dans des projets européens',
    smeEuropean: 'PME dans des projets européens',
    foreignPartners: 'Partenaires d’autres pays',
    knowledgeReach: 'Entreprises qui atteignent des institutions de connaissance',
    safeThemes: 'Thèmes qui ne tiennent pas à un ou deux',
    newThemes: 'Thèmes nouveaux pour le groupe',
    interClusterProjects: 'Projets avec un autre cluster',
    largestComponent: 'Membres qui tiennent ensemble',
    renewedTies: 'Paires qui retravaillent ensemble',
    helixEvenness: 'Équilibre des hélices dans les projets',
    memberSynergy: 'Synergie d’hélice, lieu et taille (millibits)',
    exposedUptake: 'Thèmes repris d’un partenaire',
    interClusterFlow: 'Connaissance d’autres clusters',
    pioneeredThemes: 'Nouveaux thèmes avec un pionnier ici',
    missionShare: 'Part des projets de mission',
    smeContribution: 'Part des PME dans la contribution de l’UE',
    sectorGap: 'Productivité face au secteur',
    productivityEffect: 'Changement de productivité après l’adhésion',
    employmentEffect: 'Changement de l’emploi après l’adhésion',
    introductions: 'Mises en relation qui ont abouti',
    memberJudgement: 'Ce que disent les membres',
    criteriaWithTarget: 'Critères avec un objectif fixé d’avance',
  },
  definition: {
    members: 'Organisations membres à un moment de la période ; l’organisation de cluster n’est pas comptée.',
    memberCollaboration:
      'Part des membres qui partagent au moins un projet débutant dans la période avec un autre membre.',
    density:
      'Part de toutes les paires de membres qui partagent un projet débutant dans la période. Elle est par nature plus basse dans les grands groupes.',
    brokerProjects: 'Projets débutant dans la période auxquels l’organisation de cluster participe.',
    companyShare: 'Part des entreprises dans les participations des membres dont l’hélice est connue.',
    threeHelices:
      'Part des projets à plusieurs participants où au moins trois des quatre hélices sont présentes : entreprises, institutions de connaissance, pouvoirs publics, société civile.',
    smeShare:
      'Part des PME déclarées dans les participations des entreprises membres. Qui n’est pas déclarée PME peut en être une.',
    newcomerShare:
      'Part des participations des membres qui sont le premier projet de l’organisation dans ces données.',
    europeanParticipation:
      'Part des membres qui participent à un projet du programme-cadre débutant dans la période.',
    smeEuropean:
      'Part des PME membres qui participent à un projet du programme-cadre débutant dans la période.',
    foreignPartners:
      'Part des places de non-membres dans les projets des membres occupées par des organisations d’un autre pays que celui de la plupart des membres.',
    knowledgeReach:
      'Part des entreprises membres qui partagent un projet débutant dans la période avec une institution de connaissance.',
    safeThemes:
      'Part des thèmes sur lesquels des membres travaillent dans des projets débutant dans la période, que trois membres au moins détiennent.',
    newThemes:
      'Part des thèmes des projets débutant dans la période sur lesquels aucun membre n’avait travaillé avant.',
    interClusterProjects:
      'Part des projets des membres débutant dans la période auxquels un membre ou l’organisation d’un autre cluster participe.',
    largestComponent:
      'Des membres dans un projet qui débute dans la période, la part dans le plus grand ensemble que relient les projets communs de la période : les autres sont des îles.',
    renewedTies:
      'Des paires de membres avec un projet commun avant la période et actives toutes deux dans celle-ci, la part qui en partage un à nouveau.',
    helixEvenness:
      'L’entropie de Shannon sur son maximum des participations, des membres et des autres, aux projets des membres qui débutent dans la période : 0 pour une hélice, 1 pour quatre égales. Les associations comptent avec la société civile.',
    memberSynergy:
      'La redondance de Leydesdorff sur l’hélice, la région NUTS 2 et, parmi les entreprises, la taille des membres ; corrigée de son biais. Sous 0 il y a synergie : les trois en disent plus ensemble que séparément. Non donnée pour les petits groupes.',
    exposedUptake:
      'Des thèmes auxquels les entreprises membres ont travaillé pour la première fois dans la période, la part à laquelle un partenaire de ce projet, ou d’un projet des trois années précédentes, travaillait déjà : la connaissance pouvait passer, ce qui ne prouve pas qu’elle l’a fait.',
    interClusterFlow:
      'De la connaissance que les membres ont reprise de partenaires dans la période (une unité par première utilisation, partagée également entre ceux qui pouvaient la transmettre), la part venue de membres d’autres clusters.',
    pioneeredThemes:
      'Des thèmes dont le premier projet dans ces données débute dans la période, la part avec un membre dans un projet de cette première année.',
    missionShare:
      'Part des participations des membres, aux projets sous un appel qui débutent dans la période, qui relèvent d’un appel des missions (HORIZON-MISS).',
    smeContribution:
      'De la contribution de l’UE aux membres dans les projets qui débutent dans la période, la part qui va aux PME déclarées ; les participations sans montant sont laissées de côté.',
    sectorGap:
      'La productivité totale des facteurs des membres moins celle des autres de leur secteur, la dernière année comptable.',
    productivityEffect:
      'Changement de la productivité totale des facteurs de ceux qui ont adhéré face à d’autres comparables (différence de différences échelonnée) : va de pair avec l’adhésion, sans preuve de cause.',
    employmentEffect: 'Comme pour la productivité, en équivalents temps plein.',
    introductions: 'Mises en relation faites par l’organisation de cluster, et ce qui en est venu.',
    memberJudgement: 'Le jugement des membres sur la neutralité de l’organisation de cluster.',
    criteriaWithTarget:
      'Part des autres critères de ce cadre pour lesquels un indicateur est mesurable dans ces données et un objectif a été fixé avant le début de la période.',
  },
  need: {
    earlierProjects:
      'Ne peut être mesuré dans cette période : aucune paire de membres actifs n’a travaillé ensemble avant. Il faudrait des années antérieures.',
    newThemes: 'Ne peut être mesuré dans cette période : aucun thème n’y est nouveau.',
    topics: 'Ne peut être mesuré dans cette période : les projets des membres ne nomment pas d’appel.',
    contributions:
      'Ne peut être mesuré avec ces données : il faut la contribution de l’UE de chaque participation.',
    memberships:
      'Non mesurable dans ces données : il faut une liste de membres datée (memberships.csv d’un lot).',
    severalClusters: 'Non mesurable dans ces données : il faut les listes de membres de plusieurs clusters.',
    clusterOrganisation:
      'Non mesurable dans ces données : il faut savoir quelle organisation dirige le cluster.',
    projects:
      'Non mesurable dans cette période : aucun tel projet d’un membre n’y débute. Là où les programmes européens n’en ont pas, il faudrait les projets financés par VLAIO.',
    themes: 'Non mesurable dans cette période : les projets des membres ne portent pas de thèmes.',
    helices: 'Non mesurable dans ces données : il faut savoir quels membres sont des entreprises.',
    moreMembers:
      'Non mesurable avec si peu de membres : il en faut cinq pour chaque combinaison d’hélice, de région et de taille.',
    smes: 'Non mesurable dans ces données : il faut savoir quels membres sont des PME.',
    accounts:
      'Non mesurable dans ces données : il faut les comptes annuels des membres et d’autres de leur secteur, avant et après l’adhésion (accounts.csv d’un lot).',
    introductions:
      'Non mesurable dans ces données : il faut un registre des mises en relation et de leur issue.',
    survey:
      'Non mesurable dans ces données : il faut une enquête auprès des membres, posée de la même façon chaque année.',
    targets: 'Aucun objectif n’a été fixé : apportez un fichier d’objectifs.',
  },
  tooFew: 'Non montré : moins de {{count, number}} sont derrière.',
  caveat: {
    lookBack:
      '« Premier » et « nouveau » s’entendent dans ces données, qui commencent en {{year}} : les travaux antérieurs ne se voient pas.',
    frameworkProgrammes:
      'Programmes-cadres européens seulement ; les projets financés par VLAIO ne sont pas dans ces données.',
    civilSocietyUnknown:
      'Personne dans ces données n’est connu comme société civile : trois hélices sont le maximum possible.',
  },
  light: {
    met: 'Objectif atteint',
    near: 'Ne se distingue pas de l’objectif',
    missed: 'Objectif manqué',
    noTarget: 'Pas d’objectif fixé',
    setLater: 'Objectif fixé après le début de la période',
    unmeasured: 'Pas de chiffre',
  },
  trend: {
    untested: 'Changement non testé',
    better: 'Mieux qu’avant',
    worse: 'Moins bien qu’avant',
    up: 'Plus qu’avant',
    down: 'Moins qu’avant',
    unclear: 'Pas de changement net',
    unknown: 'Pas de période antérieure',
  },
  group: {
    cluster: 'Membres selon la liste des membres.',
    surroundings:
      'Ces données n’ont pas de liste de membres : les organisations qui partagent un projet avec {{name}} en tiennent lieu. Ne comptent que celles dont un projet débute dans la période.',
    community:
      'Pas un cluster, mais une communauté de collaboration, trouvée par l’algorithme. Ne comptent que celles dont un projet débute dans la période.',
    region:
      'Pas un cluster, mais toutes les organisations de la région. Ne comptent que celles dont un projet débute dans la période.',
    country:
      'Pas un cluster, mais toutes les organisations du pays. Ne comptent que celles dont un projet débute dans la période.',
  },
  unknownGroup:
    'Il n’y a pas de groupe « {{asked}} ». Demandez l’un de {{known}} ; ou region:BE2, country:BE ou community:0.',
  noGroups:
    'Il n’y a pas de groupe « {{asked}} » : ces données ne déclarent pas de clusters. Demandez region:BE2, country:BE ou community:0.',
  unknownFramework:
    'Il n’y a pas de cadre « {{asked}} ». Fournis : {{known}} ; ou donnez le chemin d’un fichier de cadre.',
  badFramework: '{{file}} n’est pas un fichier de cadre : {{problem}}.',
  badTargets:
    '{{file}} n’est pas un fichier d’objectifs : {{problem}}. Il lui faut les colonnes indicator, value, set_on et set_by ; cluster et framework sont facultatives.',
  noYears: 'Aucun projet de ces données n’est daté : il n’y a pas de période à examiner.',
  note: {
    profile:
      'Les clusters diffèrent par nature : les chiffres des autres groupes montrent où celui-ci se situe dans une étendue ; ce n’est pas un classement.',
    synthetic:
      '{{count, number}} de ces membres sont synthétiques : les chiffres montrent comment fonctionne une fiche et ne sont vrais de personne.',
    intervals:
      'Les intervalles sont à 95 % (Wilson pour les parts). Le feu compare tout l’intervalle à l’objectif, de sorte que le hasard n’allume rien.',
    small:
      'Les chiffres derrière lesquels se trouvent moins de {{count, number}} organisations ou projets ne sont pas montrés.',
  },
  source: {
    redundancy: 'Leydesdorff & Ivanova (2014) ; biais selon Miller (1955).',
    shares: 'Une simple part de ces données ; intervalle de Wilson (1927), changement de Newcombe (1998).',
    counts: 'Un simple compte de ces données.',
    none: 'Pas dans ces données.',
  },
  option: {
    framework: 'cadre : memorandum-2024, vario-36, vlaio-features, ou le chemin d’un fichier de cadre',
    targets:
      'fichier CSV d’objectifs fixés d’avance : indicator, value, set_on, set_by, et au besoin cluster et framework',
    years: 'longueur d’une période en années',
    until: 'dernière année de la période examinée',
    as: 'html (une page à imprimer) ou markdown',
    out: 'fichier à écrire ; sinon il est affiché',
  },
  argument: {
    group: 'un cluster ou son organisation par id ou nom ; ou region:BE2, country:BE, community:0',
  },
  command: {
    scorecard: 'un cluster selon les critères d’un cadre : chiffre, objectif, tendance',
    report: 'la fiche d’un cluster comme page à imprimer, ou en Markdown',
  },
  column: {
    indicator: 'Indicateur',
    value: 'Chiffre',
    interval: 'Intervalle à 95 %',
    n: 'n',
    target: 'Objectif',
    light: 'Feu',
    trend: 'Tendance',
    others: 'Autres groupes',
  },
  web: {
    nav: 'Rapport',
    lead: 'Un cluster selon les critères d’un cadre : ce que disent les données, ce qu’elles ne peuvent dire, et ce qu’il faudrait.',
    group: 'Cluster ou groupe',
    framework: 'Cadre',
    years: 'Années par période',
    print: 'Imprimer',
    html: 'Page à garder',
    start: 'Où en est un cluster selon les critères ?',
  },
  page: {
    title: 'Fiche : {{name}}',
    period: 'Période {{from}}–{{until}}',
    members_one: '{{count, number}} membre',
    members_other: '{{count, number}} membres',
    document: '{{document}}, {{publisher}}',
    summary: 'En bref',
    definitions: 'Définitions',
    toRead: 'Comment lire ceci',
    sources: 'Sources',
    filters: 'Filtres',
    noFilters: 'aucun : tout ce qui peut se voir',
    dataVersion: 'Version des données',
    toBeFilled: 'À remplir d’après la source.',
    targetSet: 'fixé par {{by}} le {{on}}',
    counted:
      '{{measured, number}} indicateurs sur {{all, number}} sont mesurables dans ces données ; objectifs : {{met, number}} atteints, {{near, number}} indiscernables, {{missed, number}} manqués, {{none, number}} sans.',
    synthetic: 'Données synthétiques',
    made: 'Fait par Helixlens à partir de la version des données ci-dessous.',
    series: 'Périodes antérieures : {{values}}',
    range: '{{low}}–{{high}}',
    strip: '{{name}} : {{value}} ; autres groupes de {{low}} à {{high}}',
    legend:
      'Le point plein est ce groupe, les points vides sont les autres groupes, la barre est l’intervalle à 95 %, la marque est l’objectif.',
    othersTitle: 'Les mêmes chiffres d’autres groupes',
  },
};
