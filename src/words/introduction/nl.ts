import type { Translated } from '../catalogue.ts';
import type { introduction as english } from './en.ts';

/** Text of who could introduce two to each other. */
export const introduction: Translated<typeof english> = {
  kind: {
    clusterOrganisation: 'clusterorganisatie',
    sharedPartner: 'gedeelde partner',
    formerConsortium: 'vroeger consortium',
    clusterMember: 'medelid',
  },
  hop: {
    project: 'lopend project',
    formerConsortium: 'vroeger consortium',
    clusterOrganisation: 'clusterorganisatie',
    cluster: 'zelfde cluster',
  },
  heading: 'Wie beide kent',
  knowBoth_one: '{{count, number}} organisatie kent beide.',
  knowBoth_other: '{{count, number}} organisaties kennen beide; de sterkste staan vooraan.',
  nobody: 'Niemand kent beide: er is een keten van introducties nodig.',
  explain:
    'Sterkte is de kans op een uitwisseling over beide stappen. Een project dat afliep, telt na elke drie jaar half zo veel; een cluster telt zolang beide erin zitten.',
  paths: 'Wegen erheen',
  running: 'loopt nog',
  until: 'tot {{day}}',
  strength: 'sterkte {{strength}}',
  freshness: 'versheid {{share}}',
  longer: 'één stap langer, en duidelijk sterker',
};
