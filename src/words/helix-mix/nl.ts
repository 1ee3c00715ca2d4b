/** De mix van helices in het Nederlands. */
import type { Translated } from '../catalogue.ts';
import type { helixMix as english } from './en.ts';

export const helixMix: Translated<typeof english> = {
  command:
    'Of de helices elkaar ontmoeten: gelijkmatigheid in projecten en groepen, synergie met plaats en omvang',
  by: 'Groepen: cluster, community, helix, region, country of theme',
  region: 'Alleen projecten met iemand uit deze NUTS-regio’s, met komma’s, met alle deelnemers',
  top: 'Hoeveel groepen te tonen',
  projects:
    'Gelijkmatigheid over de vier helices in {{n, number}} projecten: {{value}} (0 één helix, 1 alle gelijk); bij toeval {{low}} tot {{high}}.',
  none: 'Geen enkel project heeft twee deelnemers met een bekende helix.',
  holding:
    '{{one, number}} hebben één helix, {{two, number}} twee, {{three, number}} drie, {{four, number}} alle vier.',
  note: 'Verenigingen tellen mee met het maatschappelijk middenveld; clusterorganisaties tellen niet.',
  definition: {
    projects:
      'Gemiddelde over projecten van de gelijkmatigheid van hun deelnemers over bedrijf, kennis, overheid en maatschappelijk middenveld: Shannons entropie gedeeld door haar maximum, ln 4. Toeval: de helices opnieuw verdeeld over de deelnames van een financieringsvorm, waarbij projecten even groot blijven. Verenigingen tellen mee met het middenveld, dat open gegevens niet apart kennen; clusterorganisaties en onbekende helices tellen niet mee, en projecten met minder dan twee anderen evenmin.',
    groups:
      'Gelijkmatigheid over de vier helices van de deelnames van de organisaties van een groep aan de getelde projecten, in aandelen waar groepen overlappen.',
    synergy:
      'Wederzijdse redundantie Rn = (−1)^(n+1) Tn in millibits, gecorrigeerd voor haar vertekening (Miller 1955), over organisaties: helix, NUTS-regio van niveau 2 (anders land), en omvang van bedrijven (kmo of niet als kmo opgegeven; alle anderen vormen één eigen klasse). In twee dimensies per constructie hoogstens 0: het gaat erom of ze buiten het toeval ligt. In drie betekent negatief synergie. Toeval: de plaatsen opnieuw verdeeld, van plaats en omvang de omvang onder bedrijven.',
  },
  evenness: 'Gelijkmatigheid',
  group: 'Groep',
  synergy: 'Redundantie in millibits (in drie dimensies is onder 0 synergie)',
  dimensions: 'Dimensies',
  value: 'Gecorrigeerd',
  chance: 'Bij toeval (95%)',
  organisations: 'Organisaties',
  helix: 'helix',
  place: 'plaats',
  size: 'omvang van bedrijven',
  web: {
    title: 'Helixmix',
    question: 'Ontmoeten bedrijven, kennis, overheid en middenveld elkaar?',
    lead: 'Of de vier helices samenwerken in projecten, groep per groep, en of helix, plaats en omvang samen meer zeggen dan apart. Elk cijfer staat naast wat het toeval alleen zou geven.',
    where: 'Projecten met iemand uit',
    working: 'Vergeleken met toeval',
    projects: 'In projecten',
    basis: '{{n, number}} projecten met twee of meer deelnemers van een bekende helix.',
    range: 'Bij toeval {{low}} tot {{high}}',
    below: 'De helices mengen in projecten minder gelijkmatig dan het toeval zou willen.',
    within: 'De helices mengen in projecten ongeveer zo gelijkmatig als het toeval zou willen.',
    above: 'De helices mengen in projecten gelijkmatiger dan het toeval zou willen.',
    holding: 'Projecten naar het aantal helices dat ze tellen',
    kinds_one: '{{count, number}} helix',
    kinds_other: '{{count, number}} helices',
    share: 'Aandeel',
    leftOut:
      'Niet meegeteld: {{unknown, number}} deelnames van onbekende helix, {{clusterOrganisations, number}} van clusterorganisaties.',
    groups: 'Per groep',
    synergy: 'Synergie van helix, plaats en omvang',
    unit: 'Redundantie in millibits; de band is wat het toeval geeft.',
    band: 'Wat het toeval geeft (95%)',
    measured: 'Gemeten',
    plain: 'Ongecorrigeerd',
    reads: 'Betekent',
    readsChance: 'binnen het toeval',
    readsTied: 'hangen samen',
    readsSynergy: 'synergie',
    readsRedundant: 'geen synergie',
  },
};
