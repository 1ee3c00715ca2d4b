/** Texte des suggestions pour de nombreuses organisations à la fois. */
export const partnerLists = {
  command: 'des suggestions pour chaque organisation, ou chaque membre d’un cluster, dans un fichier',
  option: {
    out: 'où écrire les listes',
    as: 'csv (une ligne par suggestion) ou jsonl (une ligne de JSON par organisation)',
    ofCluster: 'seulement pour les membres de ce cluster',
    ofCountry: 'seulement pour les organisations de ces pays',
    ofHelix: 'seulement pour les organisations de ces hélices',
    evidence: 'avec les preuves de chaque suggestion, ce qui prend plus de temps',
    threads: 'combien de threads travaillent à la fois : autant que de processeurs, jusqu’à quatre',
  },
  error: {
    nobody:
      'Aucune organisation ne répond à --of-cluster, --of-country et --of-helix : il n’y a pas de liste à faire.',
  },
  progress: 'Création des listes',
  done_one: '{{count, number}} liste avec {{suggestions, number}} suggestions : {{file}}.',
  done_other: '{{count, number}} listes avec {{suggestions, number}} suggestions : {{file}}.',
  named:
    '{{named, number}} organisations sont proposées à quelqu’un ; la plus proposée figure sur {{most, number}} listes.',
  empty_one: '{{count, number}} liste est vide : voyez cette organisation avec partners.',
  empty_other: '{{count, number}} listes sont vides : voyez une telle organisation avec partners.',
} as const;
