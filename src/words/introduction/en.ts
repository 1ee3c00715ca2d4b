/** Text of who could introduce two to each other. */
export const introduction = {
  kind: {
    clusterOrganisation: 'cluster organisation',
    sharedPartner: 'shared partner',
    formerConsortium: 'former consortium',
    clusterMember: 'fellow member',
  },
  hop: {
    project: 'project that runs',
    formerConsortium: 'former consortium',
    clusterOrganisation: 'cluster organisation',
    cluster: 'same cluster',
  },
  heading: 'Who knows both',
  knowBoth_one: '{{count, number}} organisation knows both.',
  knowBoth_other: '{{count, number}} organisations know both; the strongest come first.',
  nobody: 'Nobody knows both: it takes a chain of introductions.',
  explain:
    'Strength is the chance of an exchange along both steps. A project that ended counts half after every three years; a cluster counts while both are in it.',
  paths: 'Ways there',
  running: 'goes on',
  until: 'until {{day}}',
  strength: 'strength {{strength}}',
  freshness: 'freshness {{share}}',
  longer: 'one step longer, and clearly stronger',
} as const;
