/** Nederlands. */
import type { Translated } from './catalogue.ts';
import { cli } from './cli/nl.ts';
import type { en } from './en.ts';
import { web } from './web/nl.ts';

export const nl: Translated<typeof en> = {
  helix: {
    company: 'Bedrijf',
    knowledge: 'Kennisinstelling',
    government: 'Overheid',
    civilSociety: 'Maatschappelijk middenveld',
    association: 'Vereniging of andere',
    unknown: 'Onbekend',
  },
  function: {
    capitalProvider: 'Kapitaalverstrekker',
    serviceProvider: 'Dienstverlener',
    clusterOrganisation: 'Clusterorganisatie',
  },
  size: {
    sme: 'Kmo',
    large: 'Groot',
    unknown: 'Grootte onbekend',
  },
  cli,
  web,
};
