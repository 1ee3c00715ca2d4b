/** Kennisstroom in het Nederlands. */
import type { Translated } from '../catalogue.ts';
import type { flow as english } from './en.ts';

export const flow: Translated<typeof english> = {
  stage: {
    research: 'Onderzoek',
    appliedResearch: 'Toegepast onderzoek',
    technology: 'Technologieaanbod (kmo’s)',
    companies: 'Andere bedrijven',
    use: 'Gebruik en samenleving',
    off: 'Niet op deze keten',
  },
  noCluster: 'In geen cluster',
  unknownPlace: 'Plaats onbekend',
  innovationChain: 'Innovatieketen (afgeleid)',
  innovationMeans:
    'De innovatieketen is afgeleid van wat organisaties zijn: hoger onderwijs, onderzoeksorganisaties, bedrijven die als kmo zijn opgegeven, andere bedrijven (ook daar kunnen kmo’s bij zijn), overheid en verenigingen. Het is geen waardeketen die iemand heeft opgegeven.',
  command:
    'Welke kennis waarheen stroomt: blootstelling per thema tussen stappen, helices, clusters, regio’s',
  option: {
    by: 'Waarover de stroom wordt opgeteld: stage, helix, cluster, region of country',
    chain: 'Stappen van deze waardeketen (haar naam), of innovation voor de afgeleide keten',
    theme: 'Eén kennisveld: de thema’s met deze woorden in hun titel, en alles daaronder',
    into: 'Alleen wat organisaties in deze NUTS-regio’s opnemen, met komma’s; bronnen mogen overal zijn',
    intoCountry: 'Alleen wat organisaties in deze landen opnemen, met komma’s; bronnen mogen overal zijn',
    since: 'Alleen eerste toepassingen vanaf deze dag; vroegere tellen wel als wat bekend was',
    lookBack: 'Jaren vóór een eerste toepassing waarin elk thema zichtbaar moet zijn',
    window: 'Jaren waarin een gedeeld project van een partner een bron maakt',
    firsts: 'Welke eerste toepassingen tellen: told (wat te zeggen is) of seen (alle in deze gegevens)',
    top: 'Hoeveel organisaties en thema’s te tonen',
  },
  heading: 'Kennisstroom per {{kind}}: {{flow, number}} eerste toepassingen van een thema met een bron',
  kind: {
    stage: 'stap',
    helix: 'helix',
    cluster: 'cluster',
    region: 'regio',
    country: 'land',
    community: 'gemeenschap (geen clusters in deze gegevens)',
  },
  exposureOnly:
    'Dit is blootstelling: kennis kon van partner op partner overgaan. Dat dat gebeurde, is niet aangetoond.',
  told: 'Van {{told, number}} van de {{seen, number}} eerste toepassingen ({{share}}) is te zeggen dat ze de eerste zijn, met {{years}} jaar terugblik.',
  tooShort: 'Van {{count, number}} is het niet te zeggen: de gegevens gaan niet ver genoeg terug.',
  themeless:
    'Van {{count, number}} is het niet te zeggen: de organisatie zat in die jaren in een project zonder thema’s.',
  noneTold:
    'Niet te zeggen: geen enkele eerste toepassing is {{years}} jaar lang zichtbaar. Blik minder jaren terug (--look-back 1), haal vroegere programma’s binnen, of neem elke eerste toepassing die gezien is (--firsts seen).',
  seenWarning: 'Alle eerste toepassingen in deze gegevens tellen, ook die misschien niet de eerste zijn.',
  chain: 'Keten: {{name}}. Andere: {{others}}.',
  from: 'Van',
  to: 'Naar',
  flow: 'Stroom',
  expected: 'Bij toeval',
  ratio: 'Maal toeval (95%)',
  forward: 'Vooruit',
  within: 'Binnen een stap',
  backward: 'Terug',
  way: '{{name}}: {{share}} van de stroom tussen stappen ({{low}} tot {{high}}); bij toeval {{expected}}.',
  backwardTitle: 'Stroom terug, richting onderzoek',
  spread: 'Verspreidden het meest',
  tookUp: 'Namen het meest op',
  passedOn: 'Gaven het meest door',
  broughtIn: 'Haalden het meest van buiten binnen',
  fromOutside: '{{share}} van wat is opgenomen, kwam van buiten.',
  themes: 'Thema’s met de grootste stroom',
  theme: 'Thema',
  firstUses: 'Eerste toepassingen',
  year: 'Jaar',
  diffusion: 'Hoe het zich verspreidde',
  firstResearch: 'Eerste toepassing door een kennisorganisatie: {{day}}; door een bedrijf: {{company}}.',
  leftCensored: 'De eerste daarvan valt aan het begin van de gegevens en kan ouder zijn.',
  throughCluster:
    '{{through, number}} van {{newcomers, number}} nieuwkomers in de gegevens kwamen ertoe in een project met een clusterorganisatie.',
  never: 'nog geen',
  validation: {
    title: 'Voorspelt blootstelling opname?',
    better:
      'Ja, zoveel: op {{year}} haalt omvang alleen {{size}}, omvang en blootstelling {{both}} (toeval 0,5); winst {{gain}} ({{low}} tot {{high}}).',
    noBetter:
      'Niet te onderscheiden van omvang: op {{year}} haalt omvang alleen {{size}}, omvang en blootstelling {{both}} (toeval 0,5); winst {{gain}} ({{low}} tot {{high}}).',
    worse:
      'Nee: op {{year}} haalt omvang alleen {{size}}, omvang en blootstelling {{both}} (toeval 0,5); winst {{gain}} ({{low}} tot {{high}}).',
    matched: 'Blootstelling alleen, waar omvang niet kan helpen: {{matched}} ({{low}} tot {{high}}).',
    notEnough: 'Niet te zeggen: te weinig opnames in twee opeenvolgende jaren.',
  },
};
