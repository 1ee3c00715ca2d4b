import type { Translated } from '../catalogue.ts';
import type { policy as en } from './en.ts';

/** Thema's, domeinen, nieuwkomers en wat beleidsmakers daarnaast vragen. */
export const policy: Translated<typeof en> = {
  command: {
    themes: "welke thema's opkomen, waarom, wie ze draagt, en of het domein van een cluster ze dekt",
    domains: 'wat in het domein van elke cluster ligt, wie daar werkt, en hoe ver dat te vertrouwen is',
  },
  option: {
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
  column: {
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
    growth:
      'Groei: het aandeel van een thema in de projecten met een thema, later gedeeld door ervoor; 95%-interval, exact gegeven de som van beide aantallen. Projecten tellen, geen deelnames.',
    q: "q: false discovery rate. Van alle thema's die bij 0,05 genoemd worden, staat er naar verwachting één op twintig door toeval.",
    origin:
      'Herkomst: dezelfde verhouding bij ERC, MSCA en open EIC-oproepen, waar aanvragers het thema kiezen, tegenover voorgeschreven onderwerpen.',
    newTies:
      'Nieuwe banden: paren van organisaties in de latere projecten over het thema die vóór de periode geen project deelden.',
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
};
