/** Français. */
import type { Translated } from './catalogue.ts';
import { cli } from './cli/fr.ts';
import type { en } from './en.ts';
import { web } from './web/fr.ts';

export const fr: Translated<typeof en> = {
  helix: {
    company: 'Entreprise',
    knowledge: 'Institution de connaissance',
    government: 'Pouvoirs publics',
    civilSociety: 'Société civile',
    association: 'Association ou autre',
    unknown: 'Inconnu',
  },
  function: {
    capitalProvider: 'Apporteur de capitaux',
    serviceProvider: 'Prestataire de services',
    clusterOrganisation: 'Organisation de cluster',
  },
  size: {
    sme: 'PME',
    large: 'Grande taille',
    unknown: 'Taille inconnue',
  },
  cli,
  web,
};
