/** Le mélange des hélices en français. */
import type { Translated } from '../catalogue.ts';
import type { helixMix as english } from './en.ts';

export const helixMix: Translated<typeof english> = {
  command: 'Si les hélices se rencontrent : équilibre dans projets et groupes, synergie avec lieu et taille',
  by: 'Groupes : cluster, community, helix, region, country ou theme',
  region:
    'Seulement les projets avec quelqu’un de ces régions NUTS, par virgules, avec tous les participants',
  top: 'Combien de groupes lister',
  projects:
    'Équilibre entre les quatre hélices dans {{n, number}} projets : {{value}} (0 une hélice, 1 toutes égales) ; au hasard {{low}} à {{high}}.',
  none: 'Aucun projet n’a deux participants d’hélice connue.',
  holding:
    '{{one, number}} ont une hélice, {{two, number}} deux, {{three, number}} trois, {{four, number}} les quatre.',
  note: 'Les associations comptent avec la société civile ; les organisations de cluster ne comptent pas.',
  evenness: 'Équilibre',
  group: 'Groupe',
  synergy: 'Redondance en millibits (en trois dimensions, sous 0 il y a synergie)',
  dimensions: 'Dimensions',
  value: 'Corrigée',
  chance: 'Au hasard (95 %)',
  organisations: 'Organisations',
  helix: 'hélice',
  place: 'lieu',
  size: 'taille des entreprises',
};
