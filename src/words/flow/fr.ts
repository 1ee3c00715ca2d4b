/** Flux de connaissances en français. */
import type { Translated } from '../catalogue.ts';
import type { flow as english } from './en.ts';

export const flow: Translated<typeof english> = {
  stage: {
    research: 'Recherche',
    appliedResearch: 'Recherche appliquée',
    technology: 'Offre technologique (PME)',
    companies: 'Autres entreprises',
    use: 'Usage et société',
    off: 'Hors de cette chaîne',
  },
  noCluster: 'Dans aucun cluster',
  unknownPlace: 'Lieu inconnu',
  innovationChain: 'Chaîne d’innovation (dérivée)',
  innovationMeans:
    'La chaîne d’innovation est dérivée de ce que sont les organisations : enseignement supérieur, organismes de recherche, entreprises déclarées PME, autres entreprises (dont peut-être aussi des PME), pouvoirs publics et associations. Ce n’est pas une chaîne de valeur que quelqu’un aurait déclarée.',
  command: 'Quelles connaissances vont où : exposition par thème entre étapes, hélices, clusters, régions',
  option: {
    by: 'Sur quoi le flux est sommé : stage, helix, cluster, region ou country',
    chain: 'Étapes de cette chaîne de valeur (son nom), ou innovation pour la chaîne dérivée',
    theme: 'Un champ de connaissance : les thèmes dont le titre a ces mots, et tous ceux en dessous',
    into: 'Seulement ce qu’adoptent les organisations de ces régions NUTS, par virgules ; sources de partout',
    intoCountry: 'Seulement ce qu’adoptent les organisations de ces pays, par virgules ; sources de partout',
    since: 'Seulement les premiers usages à partir de ce jour ; les précédents comptent comme connus',
    lookBack: 'Années avant un premier usage où chaque thème doit être visible',
    window: 'Années pendant lesquelles un projet commun fait d’un partenaire une source',
    firsts: 'Quels premiers usages comptent : told (ceux qu’on peut établir) ou seen (tous ceux des données)',
    top: 'Combien d’organisations et de thèmes lister',
  },
  heading: 'Flux de connaissances par {{kind}} : {{flow, number}} premiers usages d’un thème avec une source',
  kind: {
    stage: 'étape',
    helix: 'hélice',
    cluster: 'cluster',
    region: 'région',
    country: 'pays',
    community: 'communauté (pas de clusters dans ces données)',
  },
  exposureOnly:
    'C’est une exposition : la connaissance a pu passer de partenaire à partenaire. Rien ne montre qu’elle l’a fait.',
  told: '{{told, number}} des {{seen, number}} premiers usages ({{share}}) peuvent être établis comme premiers, avec {{years}} ans de recul.',
  tooShort: 'De {{count, number}}, on ne peut le dire : les données ne remontent pas assez loin.',
  themeless:
    'De {{count, number}}, on ne peut le dire : l’organisation était ces années-là dans un projet sans thème.',
  noneTold:
    'On ne peut le dire : aucun premier usage n’est visible sur {{years}} ans. Prenez moins d’années de recul (--look-back 1), importez des programmes antérieurs, ou comptez tout premier usage vu (--firsts seen).',
  seenWarning:
    'Tous les premiers usages vus dans ces données comptent, même ceux qui ne sont peut-être pas les premiers.',
  chain: 'Chaîne : {{name}}. Autres : {{others}}.',
  from: 'De',
  to: 'Vers',
  flow: 'Flux',
  expected: 'Au hasard',
  ratio: 'Fois le hasard (95 %)',
  forward: 'Vers l’usage',
  within: 'Dans une étape',
  backward: 'En retour',
  way: '{{name}} : {{share}} du flux entre étapes ({{low}} à {{high}}) ; au hasard {{expected}}.',
  backwardTitle: 'Flux en retour, vers la recherche',
  spread: 'Ont le plus diffusé',
  tookUp: 'Ont le plus adopté',
  passedOn: 'Ont le plus transmis',
  broughtIn: 'Ont le plus apporté de l’extérieur',
  fromOutside: '{{share}} de ce qui a été adopté venait de l’extérieur.',
  themes: 'Thèmes au plus grand flux',
  theme: 'Thème',
  firstUses: 'Premiers usages',
  year: 'Année',
  diffusion: 'Comment il s’est répandu',
  firstResearch:
    'Premier usage par une organisation de connaissance : {{day}} ; par une entreprise : {{company}}.',
  leftCensored: 'Le premier tombe au début des données et peut être plus ancien.',
  throughCluster:
    '{{through, number}} des {{newcomers, number}} nouveaux venus dans les données y sont arrivés dans un projet avec une organisation de cluster.',
  never: 'aucun encore',
  validation: {
    title: 'L’exposition prédit-elle l’adoption ?',
    better:
      'Oui, d’autant : sur {{year}}, la taille seule atteint {{size}}, taille et exposition {{both}} (hasard 0,5) ; gain {{gain}} ({{low}} à {{high}}).',
    noBetter:
      'On ne peut la distinguer de la taille : sur {{year}}, la taille seule atteint {{size}}, taille et exposition {{both}} (hasard 0,5) ; gain {{gain}} ({{low}} à {{high}}).',
    worse:
      'Non : sur {{year}}, la taille seule atteint {{size}}, taille et exposition {{both}} (hasard 0,5) ; gain {{gain}} ({{low}} à {{high}}).',
    matched: 'L’exposition seule, où la taille n’aide pas : {{matched}} ({{low}} à {{high}}).',
    notEnough: 'On ne peut le dire : trop peu d’adoptions sur deux années de suite.',
  },
};
