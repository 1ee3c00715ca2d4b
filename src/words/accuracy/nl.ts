/** Tekst van de pagina over hoe vaak suggesties uitkomen. */
import type { Translated } from '../catalogue.ts';
import type { accuracy as english } from './en.ts';

export const accuracy: Translated<typeof english> = {
  title: 'Hoe vaak komen suggesties uit?',
  lead: 'De suggesties worden getoetst op uw eigen gegevens: wat aan het eind van een jaar bekend was, mag gezien worden, en wie in het volgende jaar met wie begon samen te werken, wordt vergeleken met wat gesuggereerd werd.',
  measure: 'Toets ze',
  measuring: 'De toets loopt. Op een groot ecosysteem duurt dat enkele minuten; u mag deze pagina verlaten.',
  cancel: 'Stop de toets',
  cancelled: 'De toets is gestopt.',
  failed: 'De toets kon niet gebeuren: {{why}}',
  notYet: 'Deze suggesties zijn op deze gegevens nog niet getoetst.',
  sentence: {
    hit: 'Van tien suggesties met wat op {{trainUntil}} bekend was, kwam er voor {{of}} van de tien organisaties minstens één uit tegen {{testUntil}}.',
    popularity: 'Iedereen de best verbonden organisaties noemen, zou dat voor {{of}} van de tien doen.',
    recall:
      'In de eerste twintig suggesties zaten {{recall}} van de honderd latere partners; met de best verbonden organisaties {{popularity}}.',
    newcomers:
      'Voor nieuwkomers, van wie enkel bekend is wat ze over zichzelf zeggen, zaten er {{recall}} van de honderd in; met de best verbonden organisaties {{popularity}}.',
  },
  ofTen: '{{of}} van de tien',
  ranker: {
    model: 'Deze suggesties',
    p3: 'Wandeling van drie stappen',
    adamicAdar: 'Gedeelde partners (Adamic–Adar)',
    resourceAllocation: 'Gedeelde partners (resource allocation)',
    popularity: 'De best verbonden',
  },
  about:
    '{{askers, number}} organisaties, getrokken uit {{gained, number}} die een partner kregen, van {{organisations, number}} bekende.',
  chart: {
    recall: 'Latere partners in de eerste twintig',
    recallHint: 'Aandeel van wie een organisatie begon mee samen te werken, met het 95%-interval.',
    calibration: 'Betekenen de kansen wat ze zeggen?',
    calibrationHint:
      'Suggesties in tien groepen naar de gegeven kans. Op de lijn kwamen er zoveel uit als de kans zegt.',
    size: 'Voor wie het werkt',
    sizeHint: 'Latere partners in de eerste twintig, naar hoeveel projecten de organisatie had.',
    lift: 'Wat eerlijkheid kost',
    liftHint:
      'Hoe meer plaatsen bewaard worden voor wie zelden gesuggereerd wordt, hoe minder latere partners in de eerste twintig zitten, en hoe gelijker de suggesties verdeeld zijn.',
  },
  column: {
    ranker: 'Wie suggereert',
    recall: 'Recall@20',
    hit: 'Hit@10',
    interval: '95%-interval',
    predicted: 'Gegeven kans',
    observed: 'Kwam uit',
    cases: 'Paren',
    projects: 'Projecten',
    organisations: 'Organisaties',
    kept: 'Bewaarde plaatsen',
    gini: 'Gini van zichtbaarheid',
    sme: 'Kmo’s',
  },
  asTable: 'Als tabel',
  definitions: 'Wat de cijfers betekenen',
  definition: {
    calibration:
      'Paren in tien even grote groepen naar de gegeven kans; voor elke het aandeel dat uitkwam, met het 95%-interval.',
    lift: 'Dezelfde toets met een deel van de twintig plaatsen bewaard voor wie zelden gesuggereerd wordt; de Gini-coëfficiënt zegt hoe ongelijk organisaties gesuggereerd worden (0 alle gelijk, 1 alles bij één).',
  },
  link: 'Hoe vaak komen deze uit?',
};
