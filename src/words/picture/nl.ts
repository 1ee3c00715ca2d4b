/** Maten van wat een beeld toont, in het Nederlands. */
import type { Translated } from '../catalogue.ts';
import type { picture as english } from './en.ts';

export const picture: Translated<typeof english> = {
  degree: 'Partners in dit beeld',
  degreeMeans: 'Met hoeveel van de getekende organisaties ze een project deelt.',
  betweenness: 'Tussenpersoon in dit beeld',
  betweennessMeans: 'Tussen hoeveel getekende paren ze ligt, langs de kortste getekende wegen.',
  pagerank: 'PageRank in dit beeld',
  pagerankMeans: 'Hoe vaak een wandeling langs de getekende banden, sterke vaker, er voorbijkomt.',
  colour: 'Volgens groepen in dit beeld',
  group: 'Groep in dit beeld',
  groupNumber: 'Groep {{number, number}}',
  groupsMean:
    'Groepen van getekende organisaties die meer met elkaar samenwerken dan met de andere getekende; de grootste is groep 1.',
  notWhole:
    'Van dit beeld, niet van het hele netwerk: alleen de {{nodes, number}} hier getekende organisaties en de banden ertussen tellen mee, ook wie in de legende is uitgezet.',
  measuring: 'Dit beeld wordt gemeten…',
  failed: 'Dit beeld kon niet worden gemeten. Kies een andere grootte.',
};
