import type { Translated } from '../catalogue.ts';
import type { fragmentation as english } from './en.ts';

/** Tekst over versnippering. */
export const fragmentation: Translated<typeof english> = {
  figure: {
    within: 'Samenwerking binnen groepen',
    withinMeans:
      'Gewicht van de banden tussen leden van dezelfde groep; tegenover wat te verwachten is, boven 1 waar groepen onder elkaar blijven. Een band tussen organisaties met aandelen in verschillende groepen telt naar die aandelen.',
    between: 'Samenwerking tussen groepen',
    betweenMeans:
      'Gewicht van de banden van leden van een groep met anderen daarbuiten; tegenover wat te verwachten is, onder 1 waar groepen zich afsluiten.',
    acrossProjects: 'Projecten over groepen heen',
    acrossProjectsMeans:
      'Aandeel van de projecten die niet in één groep vallen, onder de projecten met twee of meer deelnemers in groepen.',
    modularity: 'Modulariteit',
    modularityMeans:
      'Hoever banden binnen groepen vallen, meer dan de sterkte van de organisaties zou geven; −½ tot 1. Wie in geen groep zit, telt als alleen.',
    externalInternal: 'E–I-index',
    externalInternalMeans:
      'Banden met andere groepen min banden binnen de groep, over beide samen; −1 (alles binnen) tot 1 (alles naar buiten). Hij weerspiegelt hoe groot groepen zijn: vergelijk hem alleen met wat te verwachten is.',
    fragmentation: 'Versnippering naar afstand',
    fragmentationMeans:
      '1 min het gemiddelde van 1/afstand over alle paren: 0 waar iedereen met iedereen werkt, 1 waar niemand met iemand werkt.',
    largestShare: 'Aandeel in het grootste deel',
    largestShareMeans:
      'Aandeel van de organisaties die ketens van gezamenlijke projecten verbinden in de grootste component.',
    components: 'Losse delen',
    componentsMeans:
      'Samenhangende componenten: organisaties die ketens van gezamenlijke projecten verbinden. Wie geen partners heeft, is een deel op zich.',
    isolates: 'Zonder partner',
    isolatesMeans: 'Organisaties zonder een gezamenlijk project met een andere hier.',
  },
  byGroup: {
    name: 'Per groep',
    means:
      'Voor elke groep het gewicht van de banden binnen de groep en met anderen, naast wat te verwachten is, en haar E–I-index naar de uiteinden van de banden van haar leden.',
  },
  matrix: {
    name: 'Wie met wie werkt',
    means:
      'Gewicht van de banden tussen elke twee groepen tegenover wat te verwachten is: boven 1 werken ze vaker samen dan het toeval zou geven, onder 1 minder. Het interval bevat 1 waar het toeval kan geven wat te zien is.',
  },
  overlap: {
    name: 'Overlap zonder samenwerking',
    means:
      'Paren van groepen met projecten rond dezelfde thema’s (hun themaprofielen lijken, naar cosinus, meer op elkaar dan die van de helft van de paren) die minder samenwerken dan het toeval zou geven. Een brug werkt rond een gedeeld thema en met beide.',
    meansThemes:
      'Paren van vakgebieden waarin organisaties rond dezelfde derde onderwerpen werken (hun profielen van thema’s buiten beide gebieden lijken, naar cosinus, meer op elkaar dan die van de helft van de paren) terwijl de gebieden minder samenwerken dan het toeval zou geven. Een brug werkt rond een gedeeld thema en met beide.',
  },
  resilience: {
    name: 'Veerkracht',
    means:
      'Aandeel van alle organisaties dat in het grootste deel verbonden blijft, en hoeveel van de korte wegen overblijft (som van 1/afstand, tegenover die in het begin), als organisaties vertrekken. Willekeurig: gemiddelde en bereik van 95% van 20 volgordes. Naar betweenness: eerst wie op de meeste kortste wegen ligt.',
    random: 'Willekeurig',
    betweenness: 'Eerst wie ertussen zit',
    clusterOrganisations: 'Eerst de clusterorganisaties',
  },
  keyPlayers: {
    breaking: 'Wie het samenhoudt',
    breakingMeans:
      'De groep zonder wie de anderen het meest versnipperd zijn, één na één gekozen; de waarde is de versnippering van wie blijft. Geen even grote groep kan boven de grens uitkomen; stap voor stap kiezen geeft hier geen garantie.',
    reaching: 'Wie iedereen het snelst bereikt',
    reachingMeans:
      'De groep die het dichtst bij alle organisaties staat, één na één gekozen; de waarde is het gemiddelde van 1/afstand tot de dichtste van de groep. Geen even grote groep kan boven de grens uitkomen.',
  },
  reshuffling: {
    name: 'Wat te verwachten is',
    means:
      'Deelnames willekeurig herverdeeld onder projecten van hetzelfde programma, dezelfde financieringsvorm en pijler, zodat elk project zijn grootte houdt en elke organisatie daarin haar aantal projecten. Verwacht is het gemiddelde; het interval bevat 95% van de herverdelingen.',
  },
  whatIf: {
    means:
      'Versnippering onder wie blijft, 1 min het gemiddelde van 1/afstand, met de organisatie erbij en zonder haar. Waar ze uit een steekproef is geschat, is het interval dat van 95%.',
    leaves: 'Ze vertrekt, haar projecten gaan door',
    leavesMeans: 'Haar plaats in elk project blijft leeg; de anderen blijven partners.',
    missing: 'Zij en haar projecten waren er nooit geweest',
    missingMeans:
      'Geen van haar projecten verbindt nog iemand. Een deel ervan zou er ook zonder haar gekomen zijn: zie het als het meeste dat aan haar hangt.',
    broker:
      'Wat een clusterorganisatie naast projecten doet, zoals leden aan elkaar voorstellen, staat niet in deze gegevens: wat verloren gaat, kan meer zijn.',
  },
  note: {
    standIn: 'Er zijn geen {{asked}} in deze gegevens: {{by}} nemen hun plaats in.',
    oneGroup:
      'Al deze organisaties staan in één groep: tussen groepen valt niets te vergelijken. Kies andere groepen (--by) of een minder eng deel.',
    communities:
      'Gemeenschappen zijn uit deze banden zelf gevonden: er valt dus al door hun aard meer binnen dan het toeval zou geven. Kijk naar de evolutie en naar paren, niet naar het niveau.',
    european:
      'Enkel Europese kaderprogramma’s; projecten die VLAIO financiert, zitten niet in deze gegevens.',
    synthetic: 'In deze cijfers zitten synthetische organisaties of projecten: ze gelden voor niemand.',
    overlapping: 'Organisaties in meerdere groepen tellen in elk naar hun aandeel.',
    rest_one:
      '{{count, number}} organisatie zit in geen groep: banden onder zulke staan in geen cijfer over groepen.',
    rest_other:
      '{{count, number}} organisaties zitten in geen groep: banden onder zulke staan in geen cijfer over groepen.',
    partPlaces:
      'Enkel organisaties van de gekozen regio’s of landen worden vergeleken. Hun projecten hebben nog andere deelnemers, die deze cijfers weglaten.',
  },
  kind: {
    cluster: 'clusters',
    community: 'gemeenschappen',
    helix: 'helices',
    region: 'regio’s',
    country: 'landen',
    theme: 'thema’s',
  },
  noGroup: 'In geen groep',
  unknownGroup: 'Onbekend',
  clusterOrganisations: 'Clusterorganisaties',
  few: 'te weinig',
  web: {
    page: 'Versnippering zien',
    lead: 'Waar groepen onder elkaar blijven, naast wat het toeval zou geven; wie aan hetzelfde werkt zonder samen te werken; en wat aan wie hangt.',
    by: 'Groepen',
    byCluster: 'Clusters',
    byCommunity: 'Gemeenschappen',
    byHelix: 'Helices',
    byRegion: 'Regio’s',
    byCountry: 'Landen',
    byTheme: 'Thema’s',
    level: 'NUTS-niveau',
    where: 'Enkel organisaties in',
    whereHint: 'NUTS-codes, zoals BE2,BE1',
    apply: 'Kijk daar',
    headline: 'In het kort',
    timesExpected: '{{ratio}} × verwacht',
    interval: '95%: {{low}} tot {{high}}',
    open: 'niet te meten',
    observedExpected: 'waargenomen {{observed}}, verwacht {{expected}}',
    without: 'zonder de vijf grootste: {{value}}',
    largest: 'De vijf grootste, naar projecten: {{names}}.',
    basis: '{{organisations}} organisaties, {{projects}} gezamenlijke projecten',
    years: 'Jaar na jaar',
    year: 'Jaar',
    yearMeans: 'Wat op het einde van elk jaar bekend was en niet eerder was afgelopen.',
    trend: '{{name}}, {{first}} tot {{last}}',
    all: 'Alle cijfers',
    figure: 'Cijfer',
    means: 'Wat het betekent',
    show: 'Toon als',
    picture: 'Beeld',
    table: 'Tabel',
    save: 'Beeld bewaren',
    saveFailed: 'Het beeld kon niet worden gemaakt.',
    below: 'Minder dan verwacht',
    about: 'Zoals verwacht, of niet van toeval te onderscheiden',
    above: 'Meer dan verwacht',
    tooFew: 'Te weinig om iets te zeggen',
    cell: '{{one}} – {{other}}: {{ratio}}',
    omitted_one: 'De {{count, number}} kleinste groep staat er niet bij.',
    omitted_other: 'De {{count, number}} kleinste groepen staan er niet bij.',
    from: 'Groep',
    to: 'Met',
    alike: 'gelijkenis {{likeness}}',
    workingTogether: '{{ratio}} van de samenwerking die te verwachten is ({{low}} tot {{high}})',
    shared: 'Beide werken rond {{themes}}.',
    active: 'Actief in {{group}}',
    bridges: 'Kunnen ze verbinden',
    morePairs_one: 'nog {{count, number}} paar',
    morePairs_other: 'nog {{count, number}} paren',
    noOverlaps: 'Geen twee groepen werken aan hetzelfde en minder samen dan het toeval zou geven.',
    largestLeft: 'Organisaties in het grootste deel',
    removed: 'Organisaties weg',
    whatIf: 'Wat als ze er niet was?',
    whatIfLead:
      'Kies een organisatie, in het hele ecosysteem: wie zou alleen achterblijven, en hoeveel verder zouden de anderen uiteen liggen?',
    choose: 'Welke organisatie?',
    clear: 'Een andere',
    listedAlone: 'Alleen achtergebleven, meeste partners eerst: {{names}}',
    listedMore: '{{names}} en nog {{more}}',
    value: 'Waarde',
    compared: 'Vergelijken met toeval…',
    foot: 'Verwacht: {{samples}} herverdelingen binnen {{strata}} strata, seed {{seed}}.',
  },
  cli: {
    command: 'waar het ecosysteem in eilanden uiteenvalt, en wat het zou samenhouden',
    by: 'groepen naar: {{names}}',
    level: 'NUTS-niveau van regio’s, 1 tot 3',
    themeLevel: 'niveau van thema’s in hun boom, 1 aan de wortel',
    samples: 'herverdelingen om mee te vergelijken, 20 tot 1000',
    perYear: 'hetzelfde voor elk jaar',
    whatIf: 'wat zonder die organisatie verloren zou gaan; mag meermaals',
    progress: 'vergelijken met toeval',
    title_one: '{{count, number}} groep naar {{by}}',
    title_other: '{{count, number}} groepen naar {{by}}',
    observed: 'Waargenomen',
    expected: 'Verwacht',
    ratio: 'Waargenomen/verwacht',
    withoutLargest: 'Zonder de 5 grootste',
    group: 'Groep',
    size: 'Leden',
    likeness: '{{one}} — {{other}}: gelijkenis {{likeness}}, samenwerking {{ratio}} van wat te verwachten is',
    themes: 'Gedeelde thema’s: {{themes}}',
    active: 'Actief: {{one}} | {{other}}',
    bridges: 'Kunnen bruggen slaan: {{bridges}}',
    none: 'Geen gevonden.',
    judged: '{{judged, number}} paren zijn beoordeeld, {{small, number}} zijn te klein.',
    removed: 'Weg',
    largestLeft: 'In het grootste deel',
    efficiencyLeft: 'Korte wegen over',
    bound: 'grens {{bound}}; gekozen uit {{candidates, number}}',
    without: 'Zonder {{names}}',
    before: 'Erbij',
    alone: 'Alleen achtergebleven',
    cutOff: 'Afgesneden van het grootste deel',
    projectsLost: 'Projecten die niemand meer verbinden',
    added: 'Versnippering erbij',
    exact: 'Exact.',
    sampled: 'Geschat uit {{count, number}} organisaties.',
    shortWithin: 'Binnen',
    shortBetween: 'Tussen',
    shortAcross: 'Over groepen heen',
    shortFragmentation: 'Versnippering',
    shortLargest: 'Grootste deel',
    perYearTitle: 'Jaar na jaar',
    definition: '{{name}}: {{definition}} ({{source}})',
  },
};
