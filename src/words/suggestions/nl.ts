/** Tekst van wat iemand ziet en instelt aan suggesties. */
import type { Translated } from '../catalogue.ts';
import type { suggestions as english } from './en.ts';

export const suggestions: Translated<typeof english> = {
  option: {
    mix: 'hoe zwaar kans, aansluiting en nieuwheid wegen in de volgorde, zoals likelihood=0.6,fit=0.3,novelty=0.1 (standaard enkel de kans: de volgorde die evaluate beoordeelt)',
    diversity:
      '0 tot 1: hoeveel verliest wie van dezelfde helix, regio en gemeenschap is als iemand hoger op de lijst',
    liftNewcomers:
      '0 tot 1: het deel van de plaatsen bewaard voor wie zelden gesuggereerd wordt; wat dat aan recall kost, wordt gezegd',
    lapsed: 'partners van lang geleden: exclude (weglaten), include (meenemen) of only (enkel die)',
    lapsedYears: 'jaren zonder gezamenlijk project waarna een partner van vroeger is',
  },
  error: {
    mix: 'gewichten zoals likelihood=0.6,fit=0.3,novelty=0.1, waarvan een boven 0',
  },
  number: { likelihood: 'Kans', fit: 'Aansluiting', novelty: 'Nieuwheid' },
  numbers: 'kans {{likelihood}} · aansluiting {{fit}} · nieuwheid {{novelty}}',
  unknown: 'niet te zeggen',
  definition: {
    likelihood:
      'De kans op een eerste gezamenlijk project binnen een jaar, zoals geleerd uit openbaar bekende samenwerking; ontbreekt waar dat niet te zeggen is, zoals voor vroegere partners.',
    fit: 'Hoe goed het antwoordt op de vraag: hoe sterk het best passende project lijkt op de gevraagde woorden of, zonder woorden, hoe sterk de thema’s van beide op elkaar lijken (cosinus), als aandeel van de beste onder alle kandidaten.',
    novelty:
      'Hoe nieuw het zou zijn: het gemiddelde van 1/(1 + gedeelde partners), van een andere gemeenschap zijn, in een regio (NUTS 2) zonder partner liggen, en nieuwkomer zijn (eerste project in de laatste twee jaar).',
  },
  lapsed: {
    badge: 'Vroegere partner',
    reason_one: '{{from}} en {{to}} werkten eerder samen, het laatst in {{project}}.',
    reason_other:
      '{{from}} en {{to}} werkten eerder samen in {{count, number}} projecten, het laatst in {{project}}.',
  },
  competitor: { badge: 'Misschien een concurrent' },
  web: {
    order: 'Volgorde naar',
    orderHint:
      'Wat zwaarder weegt, beslist meer. Enkel de kans is de volgorde die op achtergehouden jaren is beoordeeld.',
    diversity: 'Verscheidenheid',
    diversityLow: 'Beste eerst',
    diversityHigh: 'Gemengd',
    lapsed: 'Vroegere partners',
    lapsedExclude: 'Weglaten',
    lapsedInclude: 'Meenemen',
    lapsedOnly: 'Enkel die',
    whatNumbersMean: 'Wat de getallen betekenen',
    range: 'Van {{low}} tot {{high}}.',
  },
  lift: { badge: 'Zelden gesuggereerd' },
  fairness: {
    group: { sme: 'kmo’s', newcomer: 'nieuwkomers', ownRegion: 'eigen regio' },
    sme: 'Aandeel opgegeven als kleine of middelgrote onderneming; wie niet zo opgegeven is, kan er toch een zijn.',
    newcomer: 'Aandeel met een eerste project in de laatste twee jaar.',
    ownRegion: 'Aandeel in de eigen regio van de vrager (NUTS 2, anders land).',
    regions:
      'Hoeveel regio’s (NUTS 2, anders landen) er zijn, en welk deel van de suggesties en van de kandidaten in elk ligt.',
    lift: 'Gemeten op Horizon Europe: gezien tot {{trainUntil}}, voorspeld tot {{testUntil}}, {{askers, number}} organisaties. Recall is van de latere partners in de eerste twintig; de Gini-coëfficiënt zegt hoe ongelijk suggesties over organisaties verdeeld zijn (0 alle gelijk, 1 alles bij één).',
    line: '{{group}} {{suggested}} ({{candidates}} van de kandidaten)',
    among: 'Onder de suggesties: {{groups}}.',
    cost: 'Met {{share}} van de plaatsen bewaard voor wie zelden gesuggereerd wordt, zaten in de eerste twintig {{recall}} van de latere partners in plaats van {{without}}, en ging de Gini-coëfficiënt van wie gesuggereerd wordt van {{giniWithout}} naar {{gini}}.',
    web: {
      title: 'Wie erbij is',
      suggested: 'Gesuggereerd',
      candidates: 'Kandidaten',
      regions: 'Verschillende regio’s',
      dial: 'Plaatsen voor wie zelden gesuggereerd wordt',
      none: 'Geen',
      all: 'Alle',
    },
  },
};
