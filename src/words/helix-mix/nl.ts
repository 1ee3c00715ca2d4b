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
};
