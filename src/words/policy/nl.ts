import type { Translated } from '../catalogue.ts';
import type { policy as en } from './en.ts';

/** Thema's, domeinen, nieuwkomers en wat beleidsmakers daarnaast vragen. */
export const policy: Translated<typeof en> = {
  command: {
    newcomers: 'wie erbij komt: nieuwkomers en kmo’s per jaar, en waar nieuwkomers later staan',
    leverage:
      'welke EU-bijdrage deelnames binnen elk financieringsschema opleveren, en waar banden heen leiden',
    benchmark: 'dezelfde cijfers voor meerdere regio’s, of voor elke cluster, naast elkaar',
    themes: "welke thema's opkomen, waarom, wie ze draagt, en of het domein van een cluster ze dekt",
    domains: 'wat in het domein van elke cluster ligt, wie daar werkt, en hoe ver dat te vertrouwen is',
  },
  option: {
    newcomersRegion: 'alleen organisaties daar; een NUTS-code of het begin ervan, meerdere met komma',
    by: 'ook per groep: cluster, helix, region of country',
    regions:
      'te vergelijken regio’s: NUTS-codes of het begin ervan, met + samen één regio, meerdere met komma',
    clusters: 'vergelijk de clusters met leden in plaats van regio’s',
    carriersRegion:
      'wiens organisaties een thema dragen; een NUTS-code of het begin ervan, meerdere met komma',
    withinRegion: 'tel alleen projecten met iemand uit die regio',
    months: 'lengte in maanden van de latere periode; die ervoor is dubbel zo lang',
    least: "toets thema's met minstens zoveel projecten",
    q: 'hoogste aandeel vals-positieven (false discovery rate), 0 tot 1',
    backtest: "noem thema's zoals op die dag bekend, en zie wat ervan geworden is",
    placebo: 'ronden van een toets waarin niets groeit; 0 voor geen',
  },
  origin: {
    applicants: 'groeit ook waar aanvragers hun thema kiezen',
    workProgramme: 'een nieuw werkprogramma verklaart het',
    unclear: 'te weinig projecten om te zeggen waar de groei vandaan komt',
  },
  fate: {
    above: 'nog boven de basis',
    unclear: 'niet te onderscheiden van de basis',
    below: 'onder de basis',
  },
  themes: {
    compared:
      "Projecten met een thema: {{after, number}} van {{from}} tot {{to}}, tegenover {{before, number}} vanaf {{baseFrom}}; {{tested, number}} thema's getoetst.",
    emerging_one: '{{count, number}} opkomend thema',
    emerging_other: "{{count, number}} opkomende thema's",
    closest: "Groeiend, maar niet meer dan toeval onder zoveel thema's",
    candidate: 'kandidaat voor een nieuwe oproep',
    ties: 'Nieuwe banden: {{newTies}}. In het domein van een cluster: {{covered}}.',
    carriers: 'Gedragen door {{carriers}}.',
    backtest_one: 'Genoemd op {{asOf}}: {{count, number}} thema',
    backtest_other: "Genoemd op {{asOf}}: {{count, number}} thema's",
    backtestSummary:
      "Later boven hun basis, meer dan toeval: {{stayed}} van de genoemde thema's, {{others}} van de getoetste die niet genoemd zijn.",
    placebo:
      'Placebo: in {{rounds, number}} ronden met willekeurig verdeelde perioden wees {{alone}} van de toetsen omhoog met p ≤ 0,05, elk op zich; {{named}} van de ronden noemde een thema.',
  },
  reach:
    '{{ties, number}} banden: {{inside}} binnen de regio, {{sameCountry}} naar de rest van het land, {{abroad}} naar het buitenland.',
  kind: {
    spearhead: 'Speerpuntcluster',
    ibn: 'Innovatief bedrijfsnetwerk',
    forming: 'In oprichting',
    other: 'Ander',
  },
  benchmark: {
    cantTellYet: 'nog niet te zeggen ({{censored, number}} te recent)',
    apart: '{{range}} van {{n, number}}; {{censored, number}} te recent om het te zeggen',
    web: {
      title: 'Vergelijking',
      question: 'Hoe staat een regio of cluster naast haar gelijken?',
      lead: 'Dezelfde cijfers voor verschillende regio’s, of voor elke cluster, naast elkaar. Groepen staan in de gevraagde volgorde, en geen cijfer is een punt: een profiel, geen rangschikking.',
      compare: 'Vergelijk',
      regions: 'Regio’s',
      clusters: 'Clusters',
      which: 'Regio’s, met komma’s; + voegt er samen',
      hint: 'NUTS-codes of hun begin, zoals BE2+BE1,DK',
      working: 'Cijfers uitgewerkt',
      size: 'Omvang',
      profile: 'Profiel',
      profileMeans:
        'Elk cijfer als aandeel, met zijn 95%-interval, groep per groep in dezelfde volgorde. Cijfers van grote en kleine groepen zijn niet even zeker: waar intervallen overlappen, noem ze gelijk.',
      source: 'Wilson (1927), Journal of the American Statistical Association 22',
      onOne: 'Thema’s in {{group}} die van één organisatie afhangen',
      onOneMeans: 'Als die stopte, bleef hier niemand over met een lopend project op het thema.',
      theme: 'Thema',
      holder: 'Organisatie',
      allProjects: 'Projecten in alle gegevens',
      definitions: 'Wat elk cijfer betekent',
      n: 'n {{n, number}}',
    },
    kind: 'Soort',
    synthetic: 'Synthetische leden',
    syntheticOf: '{{synthetic, number}} van {{members, number}}',
    onOne: "Thema's in {{group}} die aan één organisatie hangen (tussen haakjes: projecten in alle gegevens)",
  },
  allowed: {
    regions: 'NUTS-codes zoals DK of BE2+BE1',
  },
  figure: {
    participations: 'Deelnames',
    newcomers: 'Nieuwkomers in deelnames',
    sme: 'Kmo’s in deelnames',
    coordination: 'Deelnames als coördinator',
    abroad: 'Banden naar het buitenland',
    sustained: 'Vernieuwde banden',
    sustainedInside: 'Vernieuwde banden, beide hier',
    mission: 'Deelnames aan missies',
    transition: 'Deelnames aan transitieprogramma’s',
    safeguarded: 'Thema’s met drie of meer houders',
    onOne: 'Thema’s die aan één houder hangen',
    pioneered: 'Nieuwe thema’s met een pionier hier',
    pioneersStayed: 'Pioniers nog op hun thema',
    inDomain: 'Deelnames in het domein van {{cluster}}',
  },
  column: {
    year: 'Jaar',
    newcomers: 'Nieuwkomers',
    newFunding: 'hun financiering',
    newCoordination: 'hun coördinatie',
    sme: 'Kmo’s',
    smeFunding: 'hun financiering',
    cohort: 'Nieuwkomers van',
    later: 'Jaren later',
    again: 'In een later project',
    coordinated: 'Coördineerde',
    partners: 'Partners (mediaan)',
    group: 'Groep',
    scheme: 'Schema',
    participations: 'Deelnames',
    perParticipation: '€ per deelname',
    perEuro: '€ per euro eigen kosten',
    dropped: 'Zonder bedrag, zonder kosten',
    figure: 'Cijfer',
    domain: 'Domein',
    projects: 'Projecten',
    share: 'Aandeel',
    organisations: 'Organisaties',
    precision: 'Precisie',
    recall: 'Volledigheid',
    ofItsProjects: 'van haar projecten',
  },
  domains: {
    outside: '{{outside, number}} projecten liggen in geen domein, {{several, number}} in meer dan één.',
  },
  define: {
    newcomer:
      'Nieuwkomer: een organisatie waarvan geen eerder project bekend is; alleen gezegd met {{lookBack, number}} jaar gegevens ervoor.',
    sme: 'Kmo: als kleine of middelgrote onderneming opgegeven, op de dag van de download; zonder dat merk is de omvang onbekend, niet groot.',
    position:
      'Later: nieuwkomers van een jaar met een project dat na dat jaar bekend werd, die er een coördineerden, en de mediaan van hun aantal partners, aan het einde van het jaar.',
    perParticipation:
      'EU-bijdrage per deelname, binnen één financieringsschema; deelnames zonder bedrag tellen niet mee. 95%-interval, rijen als onafhankelijk genomen.',
    perEuro:
      'EU-bijdrage per euro eigen kosten van de deelnemer, som over som, binnen één financieringsschema; rijen met lege kosten of nul tellen niet mee.',
    reach:
      'Bereik: banden, elk paar één keer, met één einde in de regio, naar waar het andere einde is; wie alleen staat, heeft er geen. 95%-interval: paren die een organisatie of project delen, hangen samen.',
    counts: 'Telling van wat hier minstens één deelname heeft.',
    coordination: 'Deelnames waarin de organisatie coördineert, op alle.',
    sustained:
      'Vernieuwd: paren met een tweede gezamenlijk project na hun eerste, op paren van minstens twee jaar oud die beide nog in andere projecten stapten. 95%-interval: paren die een organisatie of project delen, hangen samen.',
    mission: 'Deelnames onder oproepen van de missies (HORIZON-MISS), op die met een oproeponderwerp.',
    transition:
      'Deelnames onder missies, Clusters 5 en 6, Clean Hydrogen, Circular Bio-based en Clean Aviation, op die met een oproeponderwerp.',
    safeguarded:
      'Houders: organisaties hier met een project over het thema dat niet langer dan drie jaar geleden eindigde; op thema’s met een houder. De wortels van de themaboom tellen niet mee.',
    pioneer:
      'Pionier: in een project van het eerste jaar van een thema dat twee jaar gegevens ervoor niet kenden; nog op het thema: in de twee jaar erna in een ander project erover. Pioniers van wie de gegevens die twee jaar nog niet omvatten, tellen niet mee: van hen is het nog niet te zeggen.',
    growth:
      'Groei: het aandeel van een thema in de projecten met een thema, later gedeeld door ervoor; 95%-interval, exact gegeven de som van beide aantallen. Projecten tellen, geen deelnames.',
    q: "q: false discovery rate. Van alle thema's die bij 0,05 genoemd worden, staat er naar verwachting één op twintig door toeval.",
    origin:
      'Herkomst: dezelfde verhouding bij ERC, MSCA en open EIC-oproepen, waar aanvragers het thema kiezen, tegenover voorgeschreven onderwerpen.',
    newTies:
      'Nieuwe banden: paren van organisaties in de latere projecten over het thema die vóór de periode geen project deelden. 95%-interval: paren die een organisatie of project delen, hangen samen.',
    covered:
      'Gedekt: latere projecten over het thema die in het domein van minstens één van de zes clusters liggen.',
    candidate:
      'Kandidaat voor een nieuwe oproep: opkomend, ook waar aanvragers hun thema kiezen, en meer dan de helft van de projecten buiten elk domein.',
    domain:
      'Domein: projecten die een regel van oproeponderwerpen, termen in titel, trefwoorden en doelstelling, en takken van EuroSciVoc tot het veld van een cluster rekent. Over lidmaatschap zegt het niets.',
    precision:
      'Precisie: van de projecten die in het domein geplaatst zijn, het aandeel dat er hoort, op labels waarop de regels niet zijn afgestemd; tussen haakjes het 95%-interval.',
    recall: 'Volledigheid: van de projecten die er horen, het aandeel dat de regel vindt.',
  },
  note: {
    syntheticMembers:
      'Sommige leden zijn synthetisch: cijfers daarover tonen hoe de methode werkt en gelden voor niemand.',
    placeless:
      '{{placeless, number}} van {{organisations, number}} organisaties hebben geen NUTS-code en liggen in geen regio; in H2020 hebben alleen wie Horizon Europa kent er een, zodat nieuwkomers vóór 2022 vooral terugkomers zijn.',
    lookBack:
      'Waar geen {{lookBack, number}} jaar gegevens aan een jaar voorafgaan, is niet te zeggen wie er voor het eerst bij is: laad H2020 naast Horizon Europa.',
    noClusters: 'Deze gegevens bevatten geen cluster met leden.',
    untagged: '{{untagged, number}} van {{projects, number}} projecten hebben geen thema en tellen niet mee.',
    thinBase:
      'Vóór {{from}} zijn maar {{before, number}} projecten bekend: de groei is tegen een smalle basis gemeten.',
    europeanOnly:
      'Alleen Europese kaderprogramma’s; projecten die VLAIO financiert, zitten niet in deze gegevens.',
    oneLabeller:
      '{{labelled, number}} projecten zijn door één beoordelaar gelabeld; een tweede heeft ze nog niet nagekeken.',
    withoutText_one:
      '{{count, number}} project heeft titel noch trefwoorden: alleen oproeponderwerp en thema’s beslissen.',
    withoutText_other:
      '{{count, number}} projecten hebben titel noch trefwoorden: alleen oproeponderwerp en thema’s beslissen.',
  },
  web: {
    title: 'Thema’s',
    question: 'Welke thema’s komen op, en wie draagt ze?',
    lead: 'Werkvelden die meer groeien dan toeval verklaart, waar die groei vandaan komt, en of het domein van een cluster ze dekt. Daaronder: wie erbij komt, en wat deelname oplevert.',
    where: 'Organisaties in',
    counted: 'Groei geteld in',
    countedAll: 'Alle projecten',
    countedWithin: 'Projecten met iemand daar',
    loading:
      'Projecten tellen en elk thema toetsen. Het eerste antwoord op een groot netwerk duurt enkele seconden.',
    nothing: 'Er wordt geen thema genoemd',
    nothingMeans:
      'Geen van de {{tested, number}} getoetste thema’s groeide meer dan toeval verklaart, bij een aandeel valse ontdekkingen van {{q}}. Dat betekent niet dat er niets groeit: bij zoveel thema’s groeit er altijd wel een bij toeval, en dat is hier niet van de rest te onderscheiden.',
    named: 'Opkomende thema’s',
    theme: 'Thema',
    growth: 'Groei, met 95%-interval',
    projects: 'Projecten, voor → na',
    origin: 'Waar de groei vandaan komt',
    covered: 'In het domein van een cluster',
    carriers: 'Dragers',
    axis: 'Schaal van de lijnen: 1 betekent een even groot aandeel als voorheen.',
    of: '{{share}} van {{n, number}}',
    mostIn: 'meest in {{cluster}}',
    carriersMore: 'en nog {{count, number}}',
    noCarriers: 'niemand hier',
    onlyClosest: 'Dit zijn geen opkomende thema’s: hun groei kan toeval zijn.',
    domains: 'De domeinen, en hoe ver ze te vertrouwen zijn',
    newcomers: 'Nieuwkomers en kmo’s',
    line: '{{name}}, {{first}} tot {{last}}, als lijn met interval; de tabel zegt hetzelfde.',
    few: 'Jaren met minder dan {{least, number}} deelnames staan alleen in de tabel.',
    cantTell: 'Uit deze gegevens niet te zeggen.',
    cant: 'niet te zeggen',
    leverage: 'Wat deelname oplevert',
    definitions: 'Wat wordt geteld, en hoe',
    export: 'Exporteren als CSV',
    status: 'Als opkomend genoemd',
    yes: 'ja',
    no: 'nee',
    low: 'Laagste',
    high: 'Hoogste',
    whole: 'Van',
  },
};
