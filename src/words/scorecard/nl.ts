/** Tekst van scorekaarten en rapporten. */
import type { Translated } from '../catalogue.ts';
import type { scorecard as english } from './en.ts';

export const scorecard: Translated<typeof english> = {
  name: {
    members: 'Leden',
    memberCollaboration: 'Leden die samenwerken',
    density: 'Paren van leden die samenwerken',
    brokerProjects: 'Projecten van de clusterorganisatie',
    companyShare: 'Aandeel van bedrijven',
    threeHelices: 'Projecten met drie helices of meer',
    smeShare: 'Aandeel van kmo’s onder bedrijven',
    newcomerShare: 'Aandeel van eerste deelnames',
    europeanParticipation: 'Leden in Europese projecten',
    smeEuropean: 'Kmo’s in Europese projecten',
    foreignPartners: 'Partners uit andere landen',
    knowledgeReach: 'Bedrijven die kennisinstellingen bereiken',
    safeThemes: 'Thema’s die niet aan één of twee hangen',
    newThemes: 'Thema’s nieuw voor de groep',
    interClusterProjects: 'Projecten met een andere cluster',
    largestComponent: 'Leden die samenhangen',
    renewedTies: 'Paren die opnieuw samenwerken',
    helixEvenness: 'Gelijkmatigheid van de helices in projecten',
    memberSynergy: 'Synergie van helix, plaats en omvang (millibits)',
    exposedUptake: 'Thema’s overgenomen van een partner',
    interClusterFlow: 'Kennis uit andere clusters',
    pioneeredThemes: 'Nieuwe thema’s met een pionier hier',
    missionShare: 'Aandeel missieprojecten',
    smeContribution: 'Aandeel van kmo’s in de EU-bijdrage',
    sectorGap: 'Productiviteit tegenover de sector',
    productivityEffect: 'Verandering van productiviteit na toetreding',
    employmentEffect: 'Verandering van tewerkstelling na toetreding',
    introductions: 'Introducties die tot iets leidden',
    memberJudgement: 'Wat leden zeggen',
    criteriaWithTarget: 'Criteria met een vooraf gesteld doel',
  },
  definition: {
    members: 'Organisaties die op enig moment in de periode lid waren; de clusterorganisatie telt niet mee.',
    memberCollaboration:
      'Aandeel van de leden dat minstens één project dat in de periode begint deelt met een ander lid.',
    density:
      'Aandeel van alle paren van leden dat een project deelt dat in de periode begint. Bij grotere groepen ligt het van nature lager.',
    brokerProjects: 'Projecten die in de periode beginnen en waaraan de clusterorganisatie deelneemt.',
    companyShare: 'Aandeel van bedrijven in de deelnames van leden, onder wie de helix bekend is.',
    threeHelices:
      'Aandeel van de projecten met meerdere deelnemers waarin minstens drie van de vier helices zitten: bedrijven, kennisinstellingen, overheid, maatschappelijk middenveld.',
    smeShare:
      'Aandeel van verklaarde kmo’s in de deelnames van bedrijven die lid zijn. Wie niet als kmo verklaard is, kan er toch een zijn.',
    newcomerShare:
      'Aandeel van de deelnames van leden dat het eerste project van de organisatie in deze gegevens is.',
    europeanParticipation:
      'Aandeel van de leden dat deelneemt aan een kaderprogrammaproject dat in de periode begint.',
    smeEuropean:
      'Aandeel van de kmo’s onder de leden dat deelneemt aan een kaderprogrammaproject dat in de periode begint.',
    foreignPartners:
      'Aandeel van de plaatsen van niet-leden in projecten van leden dat naar organisaties gaat uit een ander land dan dat van de meeste leden.',
    knowledgeReach:
      'Aandeel van de bedrijven onder de leden dat een project dat in de periode begint deelt met een kennisinstelling.',
    safeThemes:
      'Aandeel van de thema’s waarrond leden werken in projecten die in de periode beginnen, dat minstens drie leden beheersen.',
    newThemes:
      'Aandeel van de thema’s van projecten die in de periode beginnen, waarrond geen enkel lid eerder werkte.',
    interClusterProjects:
      'Aandeel van de projecten van leden die in de periode beginnen, waaraan een lid of de organisatie van een andere cluster deelneemt.',
    largestComponent:
      'Van de leden in een project dat in de periode start, het aandeel in het grootste deel dat gezamenlijke projecten van de periode verbinden: de anderen zijn eilanden.',
    renewedTies:
      'Van de paren leden met een gezamenlijk project voor de periode en beide in een project ervan, het aandeel dat er opnieuw een deelt.',
    helixEvenness:
      'Shannons entropie gedeeld door haar maximum van de deelnames, van leden en anderen, aan projecten van leden die in de periode starten: 0 bij één helix, 1 bij vier gelijke. Verenigingen tellen mee met het middenveld.',
    memberSynergy:
      'Leydesdorffs redundantie over helix, NUTS 2-regio en, bij bedrijven, omvang van de leden; gecorrigeerd voor haar vertekening. Onder 0 is synergie: de drie zeggen samen meer dan apart. Niet gegeven voor kleine groepen.',
    exposedUptake:
      'Van de thema’s waaraan bedrijven die lid zijn in de periode voor het eerst werkten, het aandeel waaraan een partner in dat project, of in een project van de drie jaar ervoor, al werkte: kennis kon overgaan, wat niet bewijst dat ze dat deed.',
    interClusterFlow:
      'Van de kennis die leden in de periode van partners overnamen (één eenheid per eerste gebruik, gelijk verdeeld over wie ze kon doorgeven), het aandeel dat van leden van andere clusters kwam.',
    pioneeredThemes:
      'Van de thema’s waarvan het eerste project in deze gegevens in de periode start, het aandeel met een lid in een project van dat eerste jaar.',
    missionShare:
      'Aandeel van de deelnames van leden, aan projecten onder een oproep die in de periode starten, dat onder een oproep van de missies valt (HORIZON-MISS).',
    smeContribution:
      'Van de EU-bijdrage aan leden in projecten die in de periode starten, het aandeel dat naar opgegeven kmo’s gaat; deelnames zonder bedrag tellen niet mee.',
    sectorGap:
      'De totale factorproductiviteit van leden min die van anderen in hun sector, in het laatste boekjaar.',
    productivityEffect:
      'Verandering van de totale factorproductiviteit bij wie toetrad tegenover vergelijkbare anderen (gespreide difference-in-differences): gaat samen met toetreding, niet bewezen als gevolg.',
    employmentEffect: 'Zoals bij productiviteit, voor voltijdequivalenten.',
    introductions: 'Introducties door de clusterorganisatie, en wat ervan kwam.',
    memberJudgement: 'Het oordeel van leden over de neutraliteit van de clusterorganisatie.',
    criteriaWithTarget:
      'Aandeel van de andere criteria van dit kader waarvoor een indicator uit deze gegevens te meten is en vóór het begin van de periode een doel werd gesteld.',
  },
  need: {
    earlierProjects:
      'Niet te meten in deze periode: geen twee actieve leden werkten er eerder samen. Daarvoor zijn vroegere jaren nodig.',
    newThemes: 'Niet te meten in deze periode: er is geen nieuw thema.',
    topics: 'Niet te meten in deze periode: projecten van leden noemen geen oproep.',
    contributions: 'Niet te meten met deze gegevens: daarvoor is de EU-bijdrage van elke deelname nodig.',
    memberships:
      'Niet te meten uit deze gegevens: vraagt een ledenlijst met data (memberships.csv van een bundel).',
    severalClusters: 'Niet te meten uit deze gegevens: vraagt de ledenlijsten van meerdere clusters.',
    clusterOrganisation: 'Niet te meten uit deze gegevens: vraagt welke organisatie de cluster leidt.',
    projects:
      'Niet te meten in deze periode: er begint geen zulk project van een lid. Waar de Europese programma’s er geen hebben, zijn projecten gefinancierd door VLAIO nodig.',
    themes: 'Niet te meten in deze periode: projecten van leden dragen geen thema’s.',
    helices: 'Niet te meten uit deze gegevens: vraagt welke leden bedrijven zijn.',
    moreMembers:
      'Bij zo weinig leden niet te meten: vraagt vijf leden voor elke combinatie van helix, regio en omvang.',
    smes: 'Niet te meten uit deze gegevens: vraagt welke leden kmo’s zijn.',
    accounts:
      'Niet te meten uit deze gegevens: vraagt jaarrekeningen van leden en van anderen in hun sector, voor en na toetreding (accounts.csv van een bundel).',
    introductions: 'Niet te meten uit deze gegevens: vraagt een logboek van introducties en hun uitkomst.',
    survey: 'Niet te meten uit deze gegevens: vraagt een bevraging van leden, elk jaar op dezelfde manier.',
    targets: 'Er werd geen doel gesteld: breng een doelbestand in.',
  },
  tooFew: 'Niet getoond: er staan er minder dan {{count, number}} achter.',
  caveat: {
    lookBack:
      '“Eerste” en “nieuw” gelden in deze gegevens, die in {{year}} beginnen: eerder werk is niet te zien.',
    frameworkProgrammes:
      'Alleen Europese kaderprogramma’s; projecten gefinancierd door VLAIO zitten niet in deze gegevens.',
    civilSocietyUnknown:
      'Niemand in deze gegevens is bekend als maatschappelijk middenveld: drie helices is het hoogst mogelijke.',
  },
  light: {
    met: 'Doel gehaald',
    near: 'Niet van het doel te onderscheiden',
    missed: 'Doel niet gehaald',
    noTarget: 'Geen doel gesteld',
    setLater: 'Doel gesteld nadat de periode begon',
    unmeasured: 'Geen cijfer',
  },
  trend: {
    untested: 'Verandering niet getoetst',
    better: 'Beter dan voorheen',
    worse: 'Slechter dan voorheen',
    up: 'Meer dan voorheen',
    down: 'Minder dan voorheen',
    unclear: 'Geen duidelijke verandering',
    unknown: 'Geen vroegere periode',
  },
  group: {
    cluster: 'Leden volgens de ledenlijst.',
    surroundings:
      'Deze gegevens bevatten geen ledenlijst: de organisaties die een project delen met {{name}} staan in. Alleen wie een project heeft dat in de periode begint, telt mee.',
    community:
      'Geen cluster, maar een gemeenschap waarin samenwerking uiteenvalt, gevonden door het algoritme. Alleen wie een project heeft dat in de periode begint, telt mee.',
    region:
      'Geen cluster, maar alle organisaties in de regio. Alleen wie een project heeft dat in de periode begint, telt mee.',
    country:
      'Geen cluster, maar alle organisaties in het land. Alleen wie een project heeft dat in de periode begint, telt mee.',
  },
  unknownGroup:
    'Er is geen groep "{{asked}}". Vraag een van {{known}}; of region:BE2, country:BE of community:0.',
  noGroups:
    'Er is geen groep "{{asked}}": deze gegevens verklaren geen clusters. Vraag region:BE2, country:BE of community:0.',
  unknownFramework:
    'Er is geen kader "{{asked}}". Meegeleverd zijn {{known}}; of geef het pad van een kaderbestand.',
  badFramework: '{{file}} is geen kaderbestand: {{problem}}.',
  badTargets:
    '{{file}} is geen doelbestand: {{problem}}. Het heeft de kolommen indicator, value, set_on en set_by nodig; cluster en framework mogen erbij.',
  noYears: 'Geen project in deze gegevens draagt een datum: er is geen periode om naar te kijken.',
  note: {
    profile:
      'Clusters verschillen van nature: de cijfers van andere groepen tonen waar deze in een spreiding staat; ze zijn geen rangschikking.',
    synthetic:
      '{{count, number}} van deze leden zijn synthetisch: de cijfers tonen hoe een scorekaart werkt en gelden voor niemand.',
    intervals:
      'Intervallen zijn 95% (Wilson voor aandelen). Het licht vergelijkt het hele interval met het doel, zodat toeval niets doet oplichten.',
    small:
      'Cijfers waarachter minder dan {{count, number}} organisaties of projecten staan, worden niet getoond.',
  },
  source: {
    redundancy: 'Leydesdorff & Ivanova (2014); vertekening volgens Miller (1955).',
    shares:
      'Een gewoon aandeel in deze gegevens; interval volgens Wilson (1927), verandering volgens Newcombe (1998).',
    counts: 'Een gewone telling in deze gegevens.',
    none: 'Niet in deze gegevens.',
  },
  option: {
    framework: 'kader: memorandum-2024, vario-36, vlaio-features, of het pad van een kaderbestand',
    targets:
      'CSV-bestand met vooraf gestelde doelen: indicator, value, set_on, set_by, en zo nodig cluster en framework',
    years: 'lengte van een periode in jaren',
    until: 'laatste jaar van de bekeken periode',
    as: 'html (een pagina om af te drukken) of markdown',
    out: 'bestand om te schrijven; anders wordt het afgedrukt',
  },
  argument: {
    group: 'een cluster of haar organisatie met id of naam; of region:BE2, country:BE, community:0',
  },
  command: {
    scorecard: 'een cluster volgens de criteria van een kader: cijfer, doel, trend',
    report: 'de scorekaart van een cluster als pagina om af te drukken, of Markdown',
  },
  column: {
    indicator: 'Indicator',
    value: 'Cijfer',
    interval: '95%-interval',
    n: 'n',
    target: 'Doel',
    light: 'Licht',
    trend: 'Trend',
    others: 'Andere groepen',
  },
  web: {
    nav: 'Rapport',
    lead: 'Een cluster volgens de criteria van een kader: wat de gegevens zeggen, wat ze niet kunnen zeggen, en wat ervoor nodig is.',
    group: 'Cluster of groep',
    framework: 'Kader',
    years: 'Jaren per periode',
    print: 'Afdrukken',
    html: 'Pagina om te bewaren',
    start: 'Hoe staat een cluster ervoor volgens de criteria?',
  },
  page: {
    title: 'Scorekaart: {{name}}',
    period: 'Periode {{from}}–{{until}}',
    members_one: '{{count, number}} lid',
    members_other: '{{count, number}} leden',
    document: '{{document}}, {{publisher}}',
    summary: 'In het kort',
    definitions: 'Definities',
    toRead: 'Hoe dit te lezen',
    sources: 'Bronnen',
    filters: 'Filters',
    noFilters: 'geen: alles wat te zien is',
    dataVersion: 'Gegevensversie',
    toBeFilled: 'In te vullen vanuit de bron.',
    targetSet: 'gesteld door {{by}} op {{on}}',
    counted:
      '{{measured, number}} van {{all, number}} indicatoren zijn te meten uit deze gegevens; doelen: {{met, number}} gehaald, {{near, number}} niet ervan te onderscheiden, {{missed, number}} niet gehaald, {{none, number}} zonder.',
    synthetic: 'Synthetische gegevens',
    made: 'Gemaakt door Helixlens uit de gegevensversie hieronder.',
    series: 'Vroegere periodes: {{values}}',
    range: '{{low}}–{{high}}',
    strip: '{{name}}: {{value}}; andere groepen van {{low}} tot {{high}}',
    legend:
      'De volle stip is deze groep, de open stippen zijn andere groepen, de balk is het 95%-interval, het streepje is het doel.',
    othersTitle: 'Dezelfde cijfers van andere groepen',
  },
};
