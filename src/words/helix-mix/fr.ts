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
  definition: {
    projects:
      'Moyenne sur les projets de l’équilibre de leurs participants entre entreprise, connaissance, pouvoirs publics et société civile : l’entropie de Shannon sur son maximum, ln 4. Hasard : les hélices redistribuées entre les participations d’un régime de financement, sans changer la taille des projets. Les associations comptent avec la société civile, que les données ouvertes ne distinguent pas ; les organisations de cluster et les hélices inconnues sont laissées de côté, ainsi que les projets avec moins de deux autres.',
    groups:
      'Équilibre entre les quatre hélices des participations des organisations d’un groupe aux projets comptés, en parts là où les groupes se recouvrent.',
    synergy:
      'Redondance mutuelle Rn = (−1)^(n+1) Tn en millibits, corrigée de son biais (Miller 1955), sur les organisations : hélice, région NUTS de niveau 2 (sinon pays) et taille des entreprises (PME ou non déclarée telle ; toutes les autres forment une classe à part). En deux dimensions au plus 0 par construction : ce qui compte est qu’elle soit hors du hasard. En trois, négative veut dire synergie. Hasard : les lieux redistribués ; pour lieu et taille, les tailles entre entreprises.',
  },
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
  web: {
    title: 'Mélange des hélices',
    question: 'Entreprises, connaissance, pouvoirs publics et société civile se rencontrent-ils ?',
    lead: 'Si les quatre hélices travaillent ensemble dans les projets, groupe par groupe, et si hélice, lieu et taille en disent plus ensemble que séparément. Chaque chiffre est à côté de ce que donnerait le seul hasard.',
    where: 'Projets avec quelqu’un de',
    working: 'Comparé au hasard',
    projects: 'Dans les projets',
    basis: '{{n, number}} projets avec deux participants ou plus d’hélice connue.',
    range: 'Au hasard {{low}} à {{high}}',
    below: 'Les hélices se mélangent moins également dans les projets que ne le voudrait le hasard.',
    within: 'Les hélices se mélangent dans les projets à peu près comme le voudrait le hasard.',
    above: 'Les hélices se mélangent plus également dans les projets que ne le voudrait le hasard.',
    holding: 'Projets selon le nombre d’hélices présentes',
    kinds_one: '{{count, number}} hélice',
    kinds_other: '{{count, number}} hélices',
    share: 'Part',
    leftOut:
      'Laissées de côté : {{unknown, number}} participations d’hélice inconnue, {{clusterOrganisations, number}} d’organisations de cluster.',
    groups: 'Par groupe',
    synergy: 'Synergie d’hélice, lieu et taille',
    unit: 'Redondance en millibits ; la bande est ce que donne le hasard.',
    band: 'Ce que donne le hasard (95 %)',
    measured: 'Mesuré',
    plain: 'Non corrigée',
    reads: 'Se lit',
    readsChance: 'dans le hasard',
    readsTied: 'liés entre eux',
    readsSynergy: 'synergie',
    readsRedundant: 'pas de synergie',
  },
};
