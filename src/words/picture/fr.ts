/** Mesures de ce que montre une image, en français. */
import type { Translated } from '../catalogue.ts';
import type { picture as english } from './en.ts';

export const picture: Translated<typeof english> = {
  degree: 'Partenaires dans cette image',
  degreeMeans: 'Avec combien d’organisations dessinées elle partage un projet.',
  betweenness: 'Intermédiaire dans cette image',
  betweennessMeans: 'Entre combien de paires dessinées elle se trouve, par les plus courts chemins dessinés.',
  pagerank: 'PageRank dans cette image',
  pagerankMeans:
    'À quelle fréquence une marche par les liens dessinés, les forts plus souvent, passe par elle.',
  colour: 'Par groupes dans cette image',
  group: 'Groupe dans cette image',
  groupNumber: 'Groupe {{number, number}}',
  groupsMean:
    'Groupes d’organisations dessinées qui collaborent plus entre elles qu’avec les autres dessinées ; le plus grand est le groupe 1.',
  notWhole:
    'De cette image, non de tout le réseau : seules comptent les {{nodes, number}} organisations dessinées ici et les liens entre elles, y compris celles que la légende masque.',
  measuring: 'Mesure de cette image…',
  failed: 'Cette image n’a pas pu être mesurée. Choisissez une autre taille.',
};
