/** English: the language that says which texts there are. */
import { cli } from './cli/en.ts';
import { web } from './web/en.ts';

export const en = {
  helix: {
    company: 'Company',
    knowledge: 'Knowledge institution',
    government: 'Government',
    civilSociety: 'Civil society',
    association: 'Association or other',
    unknown: 'Unknown',
  },
  function: {
    capitalProvider: 'Capital provider',
    serviceProvider: 'Service provider',
    clusterOrganisation: 'Cluster organisation',
  },
  size: {
    sme: 'SME',
    large: 'Large',
    unknown: 'Size unknown',
  },
  cli,
  web,
} as const;
