import type { Translated } from '../catalogue.ts';
import type { fragmentation as english } from './en.ts';

/** Texte sur la fragmentation. */
export const fragmentation: Translated<typeof english> = {
  figure: {
    within: 'Collaboration dans les groupes',
    withinMeans:
      'Poids des liens entre membres d’un même groupe ; rapporté à l’attendu, au-dessus de 1 là où les groupes restent entre eux. Un lien entre organisations qui ont des parts dans plusieurs groupes compte selon ces parts.',
    between: 'Collaboration entre groupes',
    betweenMeans:
      'Poids des liens des membres d’un groupe avec d’autres hors de lui ; rapporté à l’attendu, en dessous de 1 là où les groupes se ferment.',
    acrossProjects: 'Projets entre groupes',
    acrossProjectsMeans:
      'Part des projets qu’aucun groupe ne contient à lui seul, parmi ceux qui ont au moins deux participants dans des groupes.',
    modularity: 'Modularité',
    modularityMeans:
      'Combien les liens tombent dans les groupes au-delà de ce que donneraient les forces des organisations ; de −½ à 1. Qui n’est dans aucun groupe compte comme seul.',
    externalInternal: 'Indice E–I',
    externalInternalMeans:
      'Liens vers d’autres groupes moins liens internes, sur les deux ; de −1 (tous internes) à 1 (tous vers l’extérieur). Il reflète la taille des groupes : ne le comparer qu’à l’attendu.',
    fragmentation: 'Fragmentation selon la distance',
    fragmentationMeans:
      '1 moins la moyenne de 1/distance sur toutes les paires : 0 là où chacun travaille avec chacun, 1 là où personne ne travaille avec personne.',
    largestShare: 'Part dans la plus grande partie',
    largestShareMeans:
      'Part des organisations que des chaînes de projets communs relient dans la plus grande composante.',
    components: 'Parties séparées',
    componentsMeans:
      'Composantes connexes : organisations que des chaînes de projets communs relient. Celle qui n’a pas de partenaires est une partie à elle seule.',
    isolates: 'Sans partenaire',
    isolatesMeans: 'Organisations sans projet commun avec une autre ici.',
  },
  byGroup: {
    name: 'Par groupe',
    means:
      'Pour chaque groupe, le poids des liens internes et avec d’autres, à côté de l’attendu, et son indice E–I selon les extrémités des liens de ses membres.',
  },
  matrix: {
    name: 'Qui travaille avec qui',
    means:
      'Poids des liens entre deux groupes rapporté à l’attendu : au-dessus de 1 ils travaillent ensemble plus que le hasard ne le voudrait, en dessous de 1 moins. L’intervalle contient 1 là où le hasard peut donner ce qui est vu.',
  },
  overlap: {
    name: 'Recouvrement sans collaboration',
    means:
      'Paires de groupes dont les projets portent sur les mêmes thèmes (leurs profils de thèmes se ressemblent, par cosinus, plus que ceux de la moitié des paires) et qui travaillent ensemble moins que le hasard ne le voudrait. Un pont travaille sur un thème partagé et avec les deux.',
    meansThemes:
      'Paires de domaines dont les organisations travaillent sur les mêmes sujets tiers (leurs profils de thèmes hors des deux domaines se ressemblent, par cosinus, plus que ceux de la moitié des paires) et qui travaillent ensemble moins que le hasard ne le voudrait. Un pont travaille sur un thème partagé et avec les deux.',
  },
  resilience: {
    name: 'Résilience',
    means:
      'Part de toutes les organisations encore reliées dans la plus grande partie, et ce qui reste des chemins courts (somme de 1/distance, rapportée à celle du début), quand des organisations partent. Au hasard : moyenne et étendue de 95 % de 20 ordres. Par intermédiarité : d’abord celles sur le plus de plus courts chemins.',
    random: 'Au hasard',
    betweenness: 'D’abord les intermédiaires',
    clusterOrganisations: 'D’abord les organisations de cluster',
  },
  keyPlayers: {
    breaking: 'Qui tient l’ensemble',
    breakingMeans:
      'L’ensemble sans lequel les autres sont le plus fragmentés, choisi l’un après l’autre ; la valeur est la fragmentation de ceux qui restent. Aucun ensemble aussi grand ne peut dépasser la borne ; choisir pas à pas n’offre ici aucune garantie.',
    reaching: 'Qui atteint tout le monde au plus vite',
    reachingMeans:
      'L’ensemble le plus proche de toutes les organisations, choisi l’un après l’autre ; la valeur est la moyenne de 1/distance au plus proche de l’ensemble. Aucun ensemble aussi grand ne peut dépasser la borne.',
  },
  reshuffling: {
    name: 'Ce qui est attendu',
    means:
      'Participations redistribuées au hasard entre projets des mêmes programme, mode de financement et pilier, de sorte que chaque projet garde sa taille et chaque organisation son nombre de projets dans chacun. L’attendu est la moyenne ; l’intervalle contient 95 % des redistributions.',
  },
  whatIf: {
    means:
      'Fragmentation de ceux qui restent, 1 moins la moyenne de 1/distance, avec l’organisation et sans elle. Là où elle est estimée sur un échantillon, l’intervalle est celui à 95 %.',
    leaves: 'Elle part, ses projets continuent',
    leavesMeans: 'Sa place dans chaque projet reste vide ; les autres restent partenaires.',
    missing: 'Elle et ses projets n’avaient jamais existé',
    missingMeans:
      'Aucun de ses projets ne relie plus personne. Une partie aurait vu le jour sans elle : c’est le plus qui puisse dépendre d’elle.',
    broker:
      'Ce qu’une organisation de cluster fait hors projets, comme présenter des membres, n’est pas dans ces données : la perte peut être plus grande.',
  },
  note: {
    standIn: 'Il n’y a pas de {{asked}} dans ces données : des {{by}} en tiennent lieu.',
    oneGroup:
      'Toutes ces organisations sont dans un seul groupe : il n’y a rien à comparer entre groupes. Choisissez d’autres groupes (--by) ou une partie moins étroite.',
    communities:
      'Les communautés sont trouvées à partir de ces liens mêmes : il en tombe donc par construction plus à l’intérieur que le hasard n’en donnerait. Regarder l’évolution et les paires, non le niveau.',
    european:
      'Programmes-cadres européens seulement ; les projets financés par VLAIO ne sont pas dans ces données.',
    synthetic:
      'Des organisations ou projets synthétiques sont dans ces chiffres : ils ne valent pour personne.',
    overlapping: 'Les organisations de plusieurs groupes comptent dans chacun selon leur part.',
    rest_one:
      '{{count, number}} organisation n’est dans aucun groupe : les liens entre de telles organisations ne sont dans aucun chiffre sur les groupes.',
    rest_other:
      '{{count, number}} organisations ne sont dans aucun groupe : les liens entre elles ne sont dans aucun chiffre sur les groupes.',
    partPlaces:
      'Seules les organisations des régions ou pays choisis sont comparées. Leurs projets ont d’autres participants, que ces chiffres laissent de côté.',
  },
  kind: {
    cluster: 'clusters',
    community: 'communautés',
    helix: 'hélices',
    region: 'régions',
    country: 'pays',
    theme: 'thèmes',
  },
  noGroup: 'Dans aucun groupe',
  unknownGroup: 'Inconnu',
  clusterOrganisations: 'Organisations de cluster',
  few: 'trop peu',
  web: {
    page: 'Voir la fragmentation',
    lead: 'Où les groupes restent entre eux, à côté de ce que donnerait le hasard ; qui travaille sur la même chose sans travailler ensemble ; et ce qui dépend de qui.',
    by: 'Groupes',
    byCluster: 'Clusters',
    byCommunity: 'Communautés',
    byHelix: 'Hélices',
    byRegion: 'Régions',
    byCountry: 'Pays',
    byTheme: 'Thèmes',
    level: 'Niveau NUTS',
    where: 'Seulement les organisations de',
    whereHint: 'Codes NUTS, tels que BE2,BE1',
    apply: 'Regarder là',
    headline: 'En bref',
    timesExpected: '{{ratio}} × l’attendu',
    interval: '95 % : de {{low}} à {{high}}',
    open: 'hors mesure',
    observedExpected: 'observé {{observed}}, attendu {{expected}}',
    without: 'sans les cinq plus grandes : {{value}}',
    largest: 'Les cinq plus grandes, par projets : {{names}}.',
    basis: '{{organisations}} organisations, {{projects}} projets communs',
    years: 'Année par année',
    year: 'Année',
    yearMeans: 'Ce qui était connu à la fin de chaque année et n’avait pas fini avant elle.',
    trend: '{{name}}, de {{first}} à {{last}}',
    all: 'Tous les chiffres',
    figure: 'Chiffre',
    means: 'Ce que cela veut dire',
    show: 'Montrer en',
    picture: 'Image',
    table: 'Tableau',
    save: 'Enregistrer l’image',
    saveFailed: 'L’image n’a pas pu être faite.',
    below: 'Moins que l’attendu',
    about: 'Comme attendu, ou indiscernable du hasard',
    above: 'Plus que l’attendu',
    tooFew: 'Trop peu pour le dire',
    cell: '{{one}} – {{other}} : {{ratio}}',
    omitted_one: 'Le plus petit groupe ({{count, number}}) n’est pas montré.',
    omitted_other: 'Les {{count, number}} plus petits groupes ne sont pas montrés.',
    from: 'Groupe',
    to: 'Avec',
    alike: 'ressemblance {{likeness}}',
    workingTogether: '{{ratio}} de la collaboration attendue (de {{low}} à {{high}})',
    shared: 'Les deux travaillent sur {{themes}}.',
    active: 'Actifs dans {{group}}',
    bridges: 'Pourraient les relier',
    morePairs_one: 'encore {{count, number}} paire',
    morePairs_other: 'encore {{count, number}} paires',
    noOverlaps:
      'Aucune paire de groupes ne travaille sur la même chose et moins ensemble que le hasard ne le voudrait.',
    largestLeft: 'Organisations dans la plus grande partie',
    removed: 'Organisations parties',
    whatIf: 'Et si elle n’était pas là ?',
    whatIfLead:
      'Choisir une organisation, dans tout l’écosystème : qui resterait seul, et de combien les autres s’éloigneraient-ils ?',
    choose: 'Quelle organisation ?',
    clear: 'Une autre',
    listedAlone: 'Laissées seules, le plus de partenaires d’abord : {{names}}',
    listedMore: '{{names}} et {{more}} autres',
    value: 'Valeur',
    compared: 'Comparaison avec le hasard…',
    foot: 'Attendu : {{samples}} redistributions dans {{strata}} strates, graine {{seed}}.',
  },
  cli: {
    command: 'où l’écosystème se défait en îlots, et ce qui le tiendrait ensemble',
    by: 'groupes par : {{names}}',
    level: 'niveau NUTS des régions, de 1 à 3',
    themeLevel: 'niveau des thèmes dans leur arbre, 1 à la racine',
    samples: 'redistributions à comparer, de 20 à 1000',
    perYear: 'la même chose pour chaque année',
    whatIf: 'ce qui serait perdu sans cette organisation ; peut être répété',
    progress: 'comparaison avec le hasard',
    title_one: '{{count, number}} groupe par {{by}}',
    title_other: '{{count, number}} groupes par {{by}}',
    observed: 'Observé',
    expected: 'Attendu',
    ratio: 'Observé/attendu',
    withoutLargest: 'Sans les 5 plus grandes',
    group: 'Groupe',
    size: 'Membres',
    likeness: '{{one}} — {{other}} : ressemblance {{likeness}}, collaboration {{ratio}} de l’attendu',
    themes: 'Thèmes partagés : {{themes}}',
    active: 'Actifs : {{one}} | {{other}}',
    bridges: 'Pourraient faire le pont : {{bridges}}',
    none: 'Aucun n’est trouvé.',
    judged: '{{judged, number}} paires ont été jugées, {{small, number}} sont trop petites.',
    removed: 'Parties',
    largestLeft: 'Dans la plus grande partie',
    efficiencyLeft: 'Chemins courts restants',
    bound: 'borne {{bound}} ; choisis parmi {{candidates, number}}',
    without: 'Sans {{names}}',
    before: 'Avec elle',
    alone: 'Laissées seules',
    cutOff: 'Coupées de la plus grande partie',
    projectsLost: 'Projets qui ne relient plus personne',
    added: 'Fragmentation ajoutée',
    exact: 'Exact.',
    sampled: 'Estimé à partir de {{count, number}} organisations.',
    shortWithin: 'Dedans',
    shortBetween: 'Entre',
    shortAcross: 'Entre groupes',
    shortFragmentation: 'Fragmentation',
    shortLargest: 'Plus grande partie',
    perYearTitle: 'Année par année',
    definition: '{{name}} : {{definition}} ({{source}})',
  },
};
