/** Texte sur le courtage, et sur ce que valent les communautés. */
import type { Translated } from '../catalogue.ts';
import type { positions as en } from './en.ts';

export const positions = {
  command: {
    brokerage: 'qui se trouve entre qui, et si c’est plus souvent que par hasard',
  },
  option: {
    by: 'groupes entre lesquels se trouver : helix, cluster, community, region ou country',
    role: 'trier selon un rôle : coordinator, itinerant, gatekeeper ou liaison',
    order: 'count, ou z : combien au-dessus du hasard (avec --role)',
    of: 'seulement cette organisation ; peut être répété',
    runs: 'chercher les communautés à partir d’autant d’autres graines, et dire lesquelles reviennent ; 0 pour aucune',
    compare:
      'dire à quel point les communautés concordent avec cluster, helix, region ou country, ou avec celles de l’année précédente (year-before, avec --as-of) ; plusieurs par virgule',
  },
  error: {
    orderNeedsRole: '--order z demande --role : nommez l’un de {{roles}}.',
    topAndOf: 'Donnez --top ou --of, pas les deux.',
    yearBeforeNeedsDay:
      '--compare year-before demande le jour d’où regarder en arrière : --as-of 2024-12-31.',
  },
  role: {
    coordinator: 'Coordinateur',
    itinerant: 'Itinérant',
    gatekeeper: 'Gardien',
    liaison: 'Liaison',
  },
  brokerage: {
    title: 'Courtage selon {{groups}}',
    pairs: 'Paires',
    size: 'Taille',
    group: 'Groupe',
    groups: 'Paires entre lesquelles se trouvent les membres de chaque groupe',
    organisations: 'Qui se trouve entre le plus de paires',
    organisationsInRole: 'Qui se trouve entre le plus de paires comme {{role}}',
    organisationsAboveChance: 'Qui est {{role}} le plus au-dessus du hasard',
    inNone_one: '{{count, number}} organisation n’est dans aucun de ces groupes et ne compte pas.',
    inNone_other: '{{count, number}} organisations ne sont dans aucun de ces groupes et ne comptent pas.',
    inSeveral_one: '{{count, number}} organisation est dans plusieurs, et comptée dans un seul.',
    inSeveral_other: '{{count, number}} organisations sont dans plusieurs, et comptées dans un seul.',
    standIn: 'Les données n’ont pas de {{asked}} ; les {{by}} en tiennent lieu.',
    z: 'Entre parenthèses : écarts types au-dessus du hasard.',
    nobody: 'Personne ici ne se trouve entre deux autres.',
  },
  groups: {
    helix: 'hélice',
    cluster: 'clusters',
    community: 'communautés',
    region: 'régions',
    country: 'pays',
    yearBefore: 'les communautés de l’année précédente',
  },
  map: {
    unstable: 'instable',
    likeness: 'Revient (ressemblance)',
    comesBack_one:
      '{{count, number}} des {{total, number}} communautés dessinées revient quand la recherche part de {{runs, number}} autres graines ; un contour interrompu marque les autres : elles sont une façon parmi d’autres de voir le même réseau.',
    comesBack_other:
      '{{count, number}} des {{total, number}} communautés dessinées reviennent quand la recherche part de {{runs, number}} autres graines ; un contour interrompu marque les autres : elles sont une façon parmi d’autres de voir le même réseau.',
  },
  communities: {
    unstable: 'instable : ne revient pas à partir d’autres graines',
    stability_one:
      'À partir de {{count, number}} autre graine, elles concordent à {{agreement}} (information mutuelle ajustée ; 1 : les mêmes).',
    stability_other:
      'À partir de {{count, number}} autres graines, elles concordent en moyenne à {{agreement}} (information mutuelle ajustée ; 1 : les mêmes).',
    agreement:
      'Avec {{groups}}, elles concordent à {{information}} (information mutuelle ajustée) et {{rand}} (indice de Rand ajusté), sur {{n, number}} organisations ; 1 : les mêmes, 0 : comme par hasard.',
  },
} as const satisfies Translated<typeof en>;
