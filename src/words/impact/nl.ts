/** Tekst over de jaarrekeningen van leden. */
import type { Translated } from '../catalogue.ts';
import type { impact as english } from './en.ts';

export const impact: Translated<typeof english> = {
  title: 'Leden van {{cluster}} in hun jaarrekeningen',
  titleAll: 'Leden van clusters in hun jaarrekeningen',
  definition: {
    productivity:
      'Totale factorproductiviteit: de logaritme van de toegevoegde waarde, verminderd met wat werknemers en materiële vaste activa volgens een productiefunctie verklaren. Het effect is de verandering bij wie lid werd tegenover de verandering bij vergelijkbare organisaties die toen nog geen lid waren.',
    labourProductivity:
      'De logaritme van de toegevoegde waarde per voltijdequivalent. Het effect is de verandering bij wie lid werd tegenover de verandering bij vergelijkbare organisaties die toen nog geen lid waren.',
    valueAdded:
      'De logaritme van de toegevoegde waarde. Het effect is de verandering bij wie lid werd tegenover de verandering bij vergelijkbare organisaties die toen nog geen lid waren.',
    employment:
      'De logaritme van de voltijdequivalenten. Het effect is de verandering bij wie lid werd tegenover de verandering bij vergelijkbare organisaties die toen nog geen lid waren.',
  },
  source:
    'Callaway & Sant’Anna (2021), Journal of Econometrics 225; Sant’Anna & Zhao (2020), Journal of Econometrics 219; Ackerberg, Caves & Frazer (2015), Econometrica 83; Wooldridge (2009), Economics Letters 104.',
  outcome: {
    productivity: 'totale factorproductiviteit',
    labourProductivity: 'toegevoegde waarde per werknemer',
    valueAdded: 'toegevoegde waarde',
    employment: 'tewerkstelling',
  },
  none: 'Deze gegevens bevatten geen bruikbare jaarrekeningen: zonder jaarrekeningen geen cijfer. Breng ze in als accounts.csv van een bundel.',
  noEffect:
    'Een vergelijking in de tijd was niet mogelijk: te weinig organisaties werden lid binnen de jaren van de jaarrekeningen en waren ook ervoor te zien, of er blijven te weinig over om mee te vergelijken.',
  more: 'Lid worden gaat samen met een {{outcome}} die {{percent}} hoger is (95%-interval {{low}} tot {{high}}), gemiddeld over de jaren erna, bij {{count, number}} organisaties die lid werden.',
  less: 'Lid worden gaat samen met een {{outcome}} die {{percent}} lager is (95%-interval {{low}} tot {{high}}), gemiddeld over de jaren erna, bij {{count, number}} organisaties die lid werden.',
  unclear:
    'Een verschil in {{outcome}} is niet van toeval te onderscheiden: {{percent}} (95%-interval {{low}} tot {{high}}), gemiddeld over de jaren erna, bij {{count, number}} organisaties die lid werden.',
  syntheticAccounts:
    '{{count, number}} van deze boekjaren zijn synthetisch: de cijfers tonen hoe de methode werkt en gelden voor niemand.',
  production: {
    estimated:
      'De toegevoegde waarde groeit met {{labour}}% bij 1% meer werknemers en met {{capital}}% bij 1% meer materiële vaste activa, geschat op {{count, number}} boekjaren met het jaar ervoor.',
    index:
      'Er kon geen productiefunctie geschat worden (of er werd een index gevraagd): arbeid weegt {{labour}} en kapitaal {{capital}}, een aanname, want jaarrekeningen zonder loonkosten zeggen het niet.',
  },
  status: { all: 'Alle leden', staying: 'Blijvend', new: 'Nieuw', leaving: 'Vertrekkend' },
  preTrend:
    'Vóór het lid worden was het grootste verschil {{largest}}; verschillen van die omvang zouden met kans {{pValue}} optreden als er geen waren.',
  check: {
    neverTreated: 'Alleen vergeleken met organisaties die nooit lid werden',
    unconnected: 'Zonder wie een project deelt met een lid (overloop)',
    regression: 'Met regressie in plaats van dubbel robuust',
    withinSector: 'Na aftrek van het gemiddelde van niet-leden in dezelfde sector en hetzelfde jaar',
    index: 'Productiviteit als index met aangenomen aandelen',
  },
  dropped: {
    noSector: 'boekjaren zonder sector',
    noValueAdded: 'boekjaren zonder toegevoegde waarde boven 0',
    noEmployees: 'boekjaren zonder werknemers',
    noPrice: 'boekjaren waarvoor het prijsbestand geen peil heeft',
    undated: 'organisaties waarvan het lidmaatschap geen datum heeft',
    otherCluster: 'organisaties die bij een andere cluster horen',
    memberFromStart: 'organisaties die al lid waren in het eerste boekjaar (geen ervoor)',
    tooFewCompared:
      'vergelijkingen van een toetredingsjaar met een jaar, met te weinig organisaties die in beide te zien zijn',
    tooFewOthers: 'lidjaren met te weinig andere organisaties uit de sector om mee te vergelijken',
  },
  assume: {
    associated:
      '“Gaat samen met”, niet “komt door”: organisaties kiezen om lid te worden, en wie al op weg was om het goed te doen, wordt misschien vaker lid.',
    parallel:
      'Zonder lidmaatschap zouden zij die lid werden zijn veranderd zoals vergelijkbare organisaties die geen lid waren (parallelle trends bij gelijke werknemers en kapitaal per werknemer in het jaar ervoor). Gelijke veranderingen ervoor steunen dat, maar bewijzen het niet.',
    anticipation: 'Vóór het toetredingsjaar veranderde er niets door het lid worden.',
    spillover:
      'Wie ter vergelijking dient, heeft niets aan het lidmaatschap van anderen; de controle laat weg wie een project deelt met een lid.',
    composition:
      'Elke vergelijking gebruikt de organisaties met jaarrekeningen in beide jaren; wie er geen meer neerlegt, ontbreekt in latere.',
    leaving:
      'Het toetredingsjaar is dat van het eerste gedateerde lidmaatschap; wie vertrok, telt nog als toegetreden.',
    prices: 'Bedragen zijn in prijzen van {{year}} volgens het opgegeven prijsbestand.',
    noPrices:
      'Bedragen zijn in prijzen van elk jaar: er werd geen prijsbestand opgegeven. Een prijspeil dat voor iedereen geldt, valt weg uit het effect en uit de kloof.',
    elasticities: 'De onzekerheid over de elasticiteiten van de productiefunctie zit niet in de intervallen.',
    clustered:
      'Fouten zijn geclusterd per organisatie, met een multiplier-bootstrap van {{draws, number}} trekkingen en seed {{seed}}.',
  },
  column: {
    year: 'Jaar',
    since: 'Jaren sinds toetreding',
    gap: 'Kloof met de sector',
    effect: 'Effect',
    interval: '95%-interval',
    band: '95%-band, alle jaren samen',
    n: 'n',
    check: 'Controle',
  },
  heading: {
    gaps: 'Leden tegenover de andere organisaties van hun sector',
    since: 'Per aantal jaren sinds toetreding',
    checks: 'Op andere manieren gevonden',
    dropped: 'Weggelaten',
    assumptions: 'Aannames',
  },
  suppressed: 'te weinig om te tonen',
  command: 'wat er van de productiviteit van leden werd, uit jaarrekeningen',
  option: {
    cluster: 'alleen leden van deze cluster, met id of naam',
    outcome: 'productivity, labour-productivity, value-added of employment',
    prices:
      'CSV-bestand met de kolommen year en index: het prijspeil, om bedragen in prijzen van één jaar te zeggen',
    productivity: 'hoe productiviteit gevonden wordt: acf, wooldridge of index',
    control: 'met wie wie lid werd vergeleken wordt: not-yet of never',
    method: 'doubly-robust, outcome-regression of weighting',
    base: 'vóór toetreding: verandering sinds het jaar ervoor (universal) of van jaar tot jaar (varying)',
    seed: 'seed van de bootstrap',
  },
  badPrices:
    '{{file}} is geen prijsbestand: {{problem}}. Het heeft de kolommen year en index nodig, zoals 2020,100.',
  web: {
    title: 'Impact',
    question: 'Doen leden het beter na hun toetreding?',
    lead: 'Wat er werd van de cijfers van organisaties die tot een cluster toetraden, uit hun jaarrekeningen, naast vergelijkbare die nog niet waren toegetreden. Het zegt wat samengaat, niet wat waarvan komt.',
    cluster: 'Leden van',
    any: 'Eender welke cluster',
    outcome: 'Wat wordt gemeten',
    working: 'Jaarrekeningen bekeken',
    finding: 'Wat de jaarrekeningen zeggen',
    basis:
      '{{rows, number}} boekjaren van {{organisations, number}} organisaties, {{from}} tot {{until}}; {{joined, number}} traden in die jaren toe, {{others, number}} niet.',
    none: 'Geen jaarrekeningen, geen cijfer',
    event: 'Voor en na de toetreding',
    eventMeans:
      'Verschil met vergelijkbare organisaties die toen nog niet waren toegetreden, naar jaren sinds de toetreding. Lijnen zijn 95%-intervallen van elk jaar, de band geldt voor alle jaren samen; 0 is het jaar van toetreding.',
    interval: 'Schatting met 95%-interval',
    gapsMean: 'Gemiddeld verschil met organisaties van dezelfde sector en hetzelfde jaar die geen lid zijn.',
    checksMean: 'Het effect gemiddeld over de jaren na de toetreding, op andere manieren gevonden.',
    overall: 'Zoals hierboven',
    without: 'niet meegeteld',
  },
};
