import type { Translated } from '../catalogue.ts';
import type { policy as en } from './en.ts';

/** Thèmes, domaines, nouveaux venus et ce que les décideurs demandent par ailleurs. */
export const policy: Translated<typeof en> = {
  command: {
    newcomers: 'qui arrive : nouveaux venus et PME par an, et où se trouvent les nouveaux venus ensuite',
    leverage:
      'la contribution de l’UE qu’apportent les participations dans chaque régime de financement, et où mènent les liens',
    benchmark: 'les mêmes chiffres pour plusieurs régions, ou pour chaque cluster, côte à côte',
    themes: 'quels thèmes émergent, pourquoi, qui les porte, et si le domaine d’un cluster les couvre',
    domains: 'ce qui relève du domaine de chaque cluster, qui y travaille et quelle confiance y accorder',
  },
  option: {
    newcomersRegion: 'seulement les organisations là-bas ; un code NUTS ou son début, plusieurs par virgule',
    by: 'aussi par groupe : cluster, helix, region ou country',
    regions:
      'régions à comparer : codes NUTS ou leur début, joints par + pour une région, plusieurs par virgule',
    clusters: 'comparer les clusters qui ont des membres au lieu des régions',
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
  reach:
    '{{ties, number}} liens : {{inside}} dans la région, {{sameCountry}} vers le reste du pays, {{abroad}} à l’étranger.',
  kind: {
    spearhead: 'Cluster de pointe',
    ibn: 'Réseau d’entreprises innovant',
    forming: 'En formation',
    other: 'Autre',
  },
  benchmark: {
    cantTellYet: 'pas encore connu ({{censored, number}} trop récents)',
    apart: '{{range}} de {{n, number}} ; {{censored, number}} trop récents pour le dire',
    web: {
      title: 'Comparaison',
      question: 'Où se situe une région ou un cluster parmi ses pairs ?',
      lead: 'Les mêmes chiffres pour plusieurs régions, ou pour chaque cluster, côte à côte. Les groupes sont dans l’ordre demandé, et aucun chiffre n’est une note : un profil, non un classement.',
      compare: 'Comparer',
      regions: 'Régions',
      clusters: 'Clusters',
      which: 'Régions, par virgules ; + en joint plusieurs',
      hint: 'Codes NUTS ou leur début, comme BE2+BE1,DK',
      working: 'Chiffres calculés',
      size: 'Taille',
      profile: 'Profil',
      profileMeans:
        'Chaque chiffre comme part, avec son intervalle à 95 %, groupe par groupe dans le même ordre. Les chiffres de grands et de petits groupes ne sont pas également sûrs : là où les intervalles se recouvrent, tenez-les pour égaux.',
      source: 'Wilson (1927), Journal of the American Statistical Association 22',
      onOne: 'Thèmes de {{group}} qui tiennent à une seule organisation',
      onOneMeans: 'Si elle arrêtait, plus personne ici n’aurait de projet en cours sur le thème.',
      theme: 'Thème',
      holder: 'Organisation',
      allProjects: 'Projets dans toutes les données',
      definitions: 'Ce que veut dire chaque chiffre',
      n: 'n {{n, number}}',
    },
    kind: 'Sorte',
    synthetic: 'Membres synthétiques',
    syntheticOf: '{{synthetic, number}} sur {{members, number}}',
    onOne:
      'Thèmes de {{group}} qui tiennent à une seule organisation (entre parenthèses : projets dans toutes les données)',
  },
  allowed: {
    regions: 'des codes NUTS comme DK ou BE2+BE1',
  },
  figure: {
    participations: 'Participations',
    newcomers: 'Nouveaux venus dans les participations',
    sme: 'PME dans les participations',
    coordination: 'Participations en coordinateur',
    abroad: 'Liens vers l’étranger',
    sustained: 'Liens renouvelés',
    sustainedInside: 'Liens renouvelés, deux bouts ici',
    mission: 'Participations aux missions',
    transition: 'Participations aux programmes de transition',
    safeguarded: 'Thèmes à trois détenteurs ou plus',
    onOne: 'Thèmes qui tiennent à un seul détenteur',
    pioneered: 'Thèmes nouveaux avec un pionnier ici',
    pioneersStayed: 'Pionniers toujours sur leur thème',
    inDomain: 'Participations dans le domaine de {{cluster}}',
  },
  column: {
    year: 'Année',
    newcomers: 'Nouveaux venus',
    newFunding: 'leur financement',
    newCoordination: 'leur coordination',
    sme: 'PME',
    smeFunding: 'leur financement',
    cohort: 'Nouveaux venus de',
    later: 'Années après',
    again: 'Dans un projet ultérieur',
    coordinated: 'A coordonné',
    partners: 'Partenaires (médiane)',
    group: 'Groupe',
    scheme: 'Régime',
    participations: 'Participations',
    perParticipation: '€ par participation',
    perEuro: '€ par euro de coût propre',
    dropped: 'Sans montant, sans coût',
    figure: 'Chiffre',
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
    newcomer:
      'Nouveau venu : une organisation dont aucun projet antérieur n’est connu ; dit seulement avec {{lookBack, number}} ans de données avant.',
    sme: 'PME : déclarée petite ou moyenne entreprise au jour du téléchargement ; sans cette marque, la taille est inconnue, non grande.',
    position:
      'Ensuite : nouveaux venus d’une année avec un projet connu après cette année, qui en ont coordonné un, et la médiane de leurs partenaires, à la fin de l’année.',
    perParticipation:
      'Contribution de l’UE par participation, au sein d’un régime de financement ; les participations sans montant sont écartées. Intervalle à 95 %, lignes supposées indépendantes.',
    perEuro:
      'Contribution de l’UE par euro de coût propre du participant, sommes sur sommes, au sein d’un régime ; les lignes au coût vide ou nul sont écartées.',
    reach:
      'Portée : liens, chaque paire une fois, avec un bout dans la région, selon l’autre bout ; les isolés n’en ont pas. Intervalle à 95 % : les paires qui partagent une organisation ou un projet se tiennent.',
    counts: 'Compte de ce qui a au moins une participation ici.',
    coordination: 'Participations où l’organisation coordonne, sur toutes.',
    sustained:
      'Renouvelés : paires avec un second projet commun après le premier, sur les paires d’au moins deux ans dont les deux ont poursuivi dans d’autres projets. Intervalle à 95 % : les paires qui partagent une organisation ou un projet se tiennent.',
    mission: 'Participations aux appels des missions (HORIZON-MISS), sur celles qui ont un sujet d’appel.',
    transition:
      'Participations aux missions, aux Clusters 5 et 6, à Clean Hydrogen, Circular Bio-based et Clean Aviation, sur celles qui ont un sujet d’appel.',
    safeguarded:
      'Détenteurs : organisations d’ici avec un projet sur le thème terminé depuis trois ans au plus ; sur les thèmes qui ont un détenteur. Les racines de l’arbre sont écartées.',
    pioneer:
      'Pionnier : dans un projet de la première année d’un thème que deux ans de données ne connaissaient pas ; toujours dessus : dans un autre projet sur ce thème dans les deux ans qui suivent. Ceux dont les données ne couvrent pas encore ces deux ans ne comptent pas : on ne peut pas encore le dire d’eux.',
    growth:
      'Croissance : part d’un thème dans les projets qui en portent un, ensuite sur avant ; intervalle à 95 %, exact à somme donnée. On compte les projets, pas les participations.',
    q: 'q : taux de fausses découvertes. Parmi les thèmes nommés à 0,05, environ un sur vingt y serait par hasard.',
    origin:
      'Origine : le même rapport parmi les appels ERC, MSCA et EIC ouverts, où les candidats choisissent le thème, face aux sujets prescrits.',
    newTies:
      'Liens nouveaux : paires d’organisations des projets récents du thème sans projet commun avant la période. Intervalle à 95 % : les paires qui partagent une organisation ou un projet se tiennent.',
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
    syntheticMembers:
      'Certains membres sont synthétiques : les chiffres qui les concernent montrent le fonctionnement de la méthode et ne valent pour personne.',
    placeless:
      '{{placeless, number}} des {{organisations, number}} organisations n’ont pas de code NUTS et ne sont dans aucune région ; dans H2020, seules celles que connaît Horizon Europe en ont un : les nouveaux venus d’avant 2022 sont ceux qui sont revenus.',
    lookBack:
      'Là où {{lookBack, number}} ans de données ne précèdent pas une année, on ne peut dire qui y est pour la première fois : chargez H2020 à côté d’Horizon Europe.',
    noClusters: 'Ces données ne contiennent aucun cluster avec des membres.',
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
  web: {
    title: 'Thèmes',
    question: 'Quels thèmes émergent, et qui les porte ?',
    lead: 'Les champs de travail qui croissent plus que le hasard ne l’explique, d’où vient cette croissance, et si le domaine d’un cluster les couvre. Plus bas : qui arrive, et ce que la participation apporte.',
    where: 'Organisations en',
    counted: 'Croissance comptée dans',
    countedAll: 'Tous les projets',
    countedWithin: 'Les projets avec quelqu’un de là',
    loading:
      'Comptage des projets et test de chaque thème. La première réponse sur un grand réseau prend quelques secondes.',
    nothing: 'Aucun thème n’est nommé',
    nothingMeans:
      'Aucun des {{tested, number}} thèmes testés n’a crû plus que le hasard ne l’explique, à un taux de fausses découvertes de {{q}}. Cela ne veut pas dire que rien ne croît : parmi tant de thèmes, certains croissent toujours par hasard, et on ne peut ici les distinguer des autres.',
    named: 'Thèmes émergents',
    theme: 'Thème',
    growth: 'Croissance, avec intervalle à 95 %',
    projects: 'Projets, avant → après',
    origin: 'D’où elle vient',
    covered: 'Dans le domaine d’un cluster',
    carriers: 'Porteurs',
    axis: 'Échelle des lignes : 1 signifie une part aussi grande qu’avant.',
    of: '{{share}} de {{n, number}}',
    mostIn: 'surtout chez {{cluster}}',
    carriersMore: 'et {{count, number}} autres',
    noCarriers: 'personne ici',
    onlyClosest: 'Ce ne sont pas des thèmes émergents : leur croissance peut être due au hasard.',
    domains: 'Les domaines, et jusqu’où on peut s’y fier',
    newcomers: 'Nouveaux venus et PME',
    line: '{{name}}, de {{first}} à {{last}}, en ligne avec son intervalle ; le tableau dit la même chose.',
    few: 'Les années de moins de {{least, number}} participations ne figurent que dans le tableau.',
    cantTell: 'Ces données ne permettent pas de le dire.',
    cant: 'indéterminé',
    leverage: 'Ce que la participation apporte',
    definitions: 'Ce qui est compté, et comment',
    export: 'Exporter en CSV',
    status: 'Nommé émergent',
    yes: 'oui',
    no: 'non',
    low: 'Minimum',
    high: 'Maximum',
    whole: 'Sur',
  },
};
