import type { Translated } from '../catalogue.ts';
import type { introduction as english } from './en.ts';

/** Text of who could introduce two to each other. */
export const introduction: Translated<typeof english> = {
  kind: {
    clusterOrganisation: 'organisation de cluster',
    sharedPartner: 'partenaire commun',
    formerConsortium: 'ancien consortium',
    clusterMember: 'membre du même cluster',
  },
  hop: {
    project: 'projet en cours',
    formerConsortium: 'ancien consortium',
    clusterOrganisation: 'organisation de cluster',
    cluster: 'même cluster',
  },
  heading: 'Qui connaît les deux',
  knowBoth_one: '{{count, number}} organisation connaît les deux.',
  knowBoth_other: '{{count, number}} organisations connaissent les deux ; les plus fortes d’abord.',
  nobody: 'Personne ne connaît les deux : il faut une chaîne de mises en relation.',
  explain:
    'La force est la chance d’un échange sur les deux pas. Un projet terminé compte moitié moins tous les trois ans ; un cluster compte tant que les deux en font partie.',
  paths: 'Chemins',
  running: 'en cours',
  until: 'jusqu’au {{day}}',
  strength: 'force {{strength}}',
  freshness: 'fraîcheur {{share}}',
  longer: 'un pas plus long, et nettement plus fort',
};
