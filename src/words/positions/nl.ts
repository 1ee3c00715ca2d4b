/** Tekst over makelaarschap, en over wat gemeenschappen waard zijn. */
import type { Translated } from '../catalogue.ts';
import type { positions as en } from './en.ts';

export const positions = {
  command: {
    brokerage: 'wie tussen wie staat, en of dat vaker is dan toeval zou geven',
  },
  option: {
    by: 'groepen om tussen te staan: helix, cluster, community, region of country',
    role: 'orden naar één rol: coordinator, itinerant, gatekeeper of liaison',
    order: 'count, of z: hoe ver boven toeval (met --role)',
    of: 'alleen deze organisatie; mag meermaals',
    runs: 'zoek gemeenschappen vanuit zoveel andere seeds, en zeg welke terugkomen; 0 voor geen',
    compare:
      'zeg hoever gemeenschappen overeenkomen met cluster, helix, region of country, of met die van het jaar ervoor (year-before, met --as-of); meerdere met komma',
  },
  error: {
    orderNeedsRole: '--order z vraagt --role: noem een van {{roles}}.',
    topAndOf: 'Geef --top of --of, niet allebei.',
    yearBeforeNeedsDay: '--compare year-before vraagt de dag om van terug te kijken: --as-of 2024-12-31.',
  },
  role: {
    coordinator: 'Coördinator',
    itinerant: 'Reiziger',
    gatekeeper: 'Poortwachter',
    liaison: 'Verbinder',
  },
  brokerage: {
    title: 'Makelaarschap naar {{groups}}',
    pairs: 'Paren',
    size: 'Omvang',
    group: 'Groep',
    groups: 'Paren waar de leden van elke groep tussen staan',
    organisations: 'Wie tussen de meeste paren staat',
    organisationsInRole: 'Wie tussen de meeste paren staat als {{role}}',
    organisationsAboveChance: 'Wie het verst boven toeval {{role}} is',
    inNone_one: '{{count, number}} organisatie zit in geen zo’n groep, en telt niet mee.',
    inNone_other: '{{count, number}} organisaties zitten in geen zo’n groep, en tellen niet mee.',
    inSeveral_one: '{{count, number}} organisatie zit in meerdere, en telt in één mee.',
    inSeveral_other: '{{count, number}} organisaties zitten in meerdere, en tellen in één mee.',
    standIn: 'De gegevens kennen geen {{asked}}; {{by}} komen in de plaats.',
    z: 'Tussen haakjes: standaardafwijkingen boven toeval.',
    nobody: 'Niemand staat hier tussen twee anderen.',
  },
  groups: {
    helix: 'helix',
    cluster: 'clusters',
    community: 'gemeenschappen',
    region: 'regio’s',
    country: 'landen',
    yearBefore: 'de gemeenschappen van het jaar ervoor',
  },
  map: {
    unstable: 'onstabiel',
    likeness: 'Komt terug (gelijkenis)',
    comesBack_one:
      '{{count, number}} van de {{total, number}} getekende gemeenschappen komt terug als het zoeken van {{runs, number}} andere seeds vertrekt; een onderbroken omtrek toont welke niet: zie die als een van meerdere manieren om hetzelfde netwerk te bekijken.',
    comesBack_other:
      '{{count, number}} van de {{total, number}} getekende gemeenschappen komen terug als het zoeken van {{runs, number}} andere seeds vertrekt; een onderbroken omtrek toont welke niet: zie die als een van meerdere manieren om hetzelfde netwerk te bekijken.',
  },
  communities: {
    unstable: 'onstabiel: komt vanuit andere seeds niet terug',
    stability_one:
      'Vanuit {{count, number}} andere seed komen ze overeen voor {{agreement}} (aangepaste wederzijdse informatie; 1: dezelfde).',
    stability_other:
      'Vanuit {{count, number}} andere seeds komen ze gemiddeld overeen voor {{agreement}} (aangepaste wederzijdse informatie; 1: dezelfde).',
    agreement:
      'Ze komen met {{groups}} overeen voor {{information}} (aangepaste wederzijdse informatie) en {{rand}} (aangepaste Rand-index), over {{n, number}} organisaties; 1: dezelfde, 0: als bij toeval.',
  },
} as const satisfies Translated<typeof en>;
