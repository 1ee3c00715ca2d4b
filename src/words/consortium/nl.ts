/** Tekst van het samenstellen van een consortium. */
import type { Translated } from '../catalogue.ts';
import type { consortium as en } from './en.ts';

export const consortium: Translated<typeof en> = {
  command: 'een ploeg voor een oproep: wie erin hoort, en wat ieder bijdraagt',
  option: {
    themes: 'wat de oproep nodig heeft, met woorden uit de titel van een thema; mag herhaald worden',
    text: 'de tekst van de oproep, of waar het werk over gaat',
    textFile: 'een bestand met die tekst',
    with: 'wie al aan boord is; mag herhaald worden',
    size: 'hoeveel de ploeg in totaal telt',
    countries: 'kies alleen uit deze landen; codes van twee letters, meerdere met komma',
    minCountries: 'uit minstens hoeveel landen',
    maxPerCountry: 'hoogstens hoeveel uit één land',
    smeShare: 'minstens welk aandeel opgegeven kmo’s, 0 tot 1',
    helix: 'minstens hoeveel van een helix, zoals government:1,civil-society:1',
    must: 'wie in de ploeg moet; mag herhaald worden',
    not: 'wie er niet in mag; mag herhaald worden',
    novelty: 'van 0 tot 1: hoe zwaar nieuwkomers, kmo’s en andere gemeenschappen wegen',
    replace: 'dezelfde ploeg zonder dit lid: wie zijn plaats inneemt',
    add: 'dezelfde ploeg met één meer van deze helix',
    judge:
      'verberg een lid van elk van 1000 echte consortia van dit jaar, en zeg hoe vaak het wordt gevonden',
  },
  allowed: { helix: 'een helix en een getal, zoals government:1' },
  title: 'Een consortium van {{size, number}}',
  onBoard: 'aan boord',
  asked: 'door u gevraagd',
  work: 'werk zoals in de tekst van de oproep',
  noWork: 'Geen project in deze gegevens lijkt op de tekst: thema’s en banden beslissen.',
  noCall: 'Er is geen thema en geen tekst gegeven: de thema’s van wie aan boord is, staan voor wat nodig is.',
  noNeeds: 'Er is niets bekend over wat nodig is: alleen de banden beslissen.',
  lead: 'Er is nog niemand aan boord: {{name}} past het best bij de oproep en wordt als trekker genomen; de anderen worden daarrond gekozen.',
  nobody:
    'Er is geen ploeg van {{size, number}} gevonden die alle grenzen haalt. Versoepel er een: de gevraagde helices, het aandeel kmo’s, de landen of hoeveel per land.',
  full: 'Wie aan boord is, vult de {{size, number}} plaatsen al. Vraag een grotere ploeg.',
  fewer: 'Er zijn er maar {{count, number}} om uit te kiezen.',
  measured:
    'Hoe goed zo’n rangschikking een lid terugvindt dat uit een echt consortium werd weggelaten: helixlens consortium --judge 2024.',
  asOf: 'Zoals bekend op {{day}}. Wat geen datum draagt, zoals de grootte van een organisatie, speelt niet mee.',
  need: '{{need}}: {{covered}} gedekt, {{onBoard}} door wie aan boord is',
  cover:
    'De ploeg dekt {{cover}} van wat nodig is; wat de gekozenen toevoegen, is minstens {{reached}} van het beste dat kan.',
  adds: 'voegt {{adds}} toe',
  instead: 'In de plaats: {{names}}',
  replaced: '{{name}} is vervangen door {{by}}.',
  added: '{{name}} is toegevoegd.',
  judge: {
    title_one:
      '{{count, number}} echt consortium dat bekend werd na {{from}}, tot {{until}}, zoals bekend op {{from}}',
    title_other:
      '{{count, number}} echte consortia die bekend werden na {{from}}, tot {{until}}, zoals bekend op {{from}}',
    method: 'Methode',
    consortium: 'Deze rangschikking',
    nearness: 'Nabijheid tot de anderen',
    popularity: 'Populariteit',
    toP3: 'tot P3',
    toPopularity: 'tot populariteit',
  },
  part: {
    cover: 'dekt wat ontbreekt',
    experience: 'ervaring',
    ties: 'kent de anderen',
    novelty: 'brengt iets nieuws',
  },
  figure: {
    value:
      'Wat de gekozenen toevoegen aan wie aan boord is: dekking van de noden, ervaring, banden en het nieuwe, elk 0…1, met gewichten die samen 1 zijn.',
    reached:
      'Waarde van deze ploeg gedeeld door een bovengrens voor elke ploeg van evenveel leden: minstens zo dicht bij het beste.',
    cover:
      'Aandeel van wat de oproep nodig heeft dat de ploeg dekt, elke nood met haar gewicht; twee leden met elk één volledig project dekken er een.',
    source:
      'Eigen definitie; gulzige keuze en bovengrens naar Nemhauser, Wolsey & Fisher (1978) en Minoux (1978).',
  },
  evidence: {
    need_one: '{{name}} heeft {{count, number}} project over {{need}}: {{project}}.',
    need_other: '{{name}} heeft {{count, number}} projecten over {{need}}, het recentste is {{project}}.',
    work_one: '{{name}} heeft {{count, number}} project zoals in de tekst van de oproep: {{project}}.',
    work_other:
      '{{name}} heeft {{count, number}} projecten zoals in de tekst van de oproep, het meest gelijkende is {{project}}.',
    only: 'Niemand anders in de ploeg werkte rond {{need}}.',
    worked: '{{name}} werkte met {{partner}} in {{project}}.',
    noTie: 'Het deelt met niemand in de ploeg een project, en met wie aan boord is geen partner.',
    newcomer: '{{name}} is een nieuwkomer: het eerste project in deze gegevens begon in {{year}}.',
    community: 'Het opent een gemeenschap waar niemand aan boord toe behoort.',
    counts: 'Het telt als {{group}}, waar u om vroeg.',
  },
};
