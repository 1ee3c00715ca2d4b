import type { Translated } from '../catalogue.ts';
import type { policy as en } from './en.ts';

/** Thema's, domeinen, nieuwkomers en wat beleidsmakers daarnaast vragen. */
export const policy: Translated<typeof en> = {
  command: {
    domains: 'wat in het domein van elke cluster ligt, wie daar werkt, en hoe ver dat te vertrouwen is',
  },
  column: {
    domain: 'Domein',
    projects: 'Projecten',
    share: 'Aandeel',
    organisations: 'Organisaties',
    precision: 'Precisie',
    recall: 'Volledigheid',
    ofItsProjects: 'van haar projecten',
  },
  domains: {
    outside: '{{outside, number}} projecten liggen in geen domein, {{several, number}} in meer dan één.',
  },
  define: {
    domain:
      'Domein: projecten die een regel van oproeponderwerpen, termen in titel, trefwoorden en doelstelling, en takken van EuroSciVoc tot het veld van een cluster rekent. Over lidmaatschap zegt het niets.',
    precision:
      'Precisie: van de projecten die in het domein geplaatst zijn, het aandeel dat er hoort, op labels waarop de regels niet zijn afgestemd; tussen haakjes het 95%-interval.',
    recall: 'Volledigheid: van de projecten die er horen, het aandeel dat de regel vindt.',
  },
  note: {
    europeanOnly:
      'Alleen Europese kaderprogramma’s; projecten die VLAIO financiert, zitten niet in deze gegevens.',
    oneLabeller:
      '{{labelled, number}} projecten zijn door één beoordelaar gelabeld; een tweede heeft ze nog niet nagekeken.',
    withoutText_one:
      '{{count, number}} project heeft titel noch trefwoorden: alleen oproeponderwerp en thema’s beslissen.',
    withoutText_other:
      '{{count, number}} projecten hebben titel noch trefwoorden: alleen oproeponderwerp en thema’s beslissen.',
  },
};
