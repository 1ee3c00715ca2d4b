/** Text on brokerage, and on what communities are worth. */
export const positions = {
  command: {
    brokerage: 'who stands between whom, and whether more often than chance would have it',
  },
  option: {
    by: 'groups to stand between: helix, cluster, community, region or country',
    role: 'order by one role: coordinator, itinerant, gatekeeper or liaison',
    order: 'count, or z: how far above chance (with --role)',
    of: 'only this organisation; may be given several times',
    runs: 'find communities from so many other seeds, and say which come back; 0 for none',
    compare:
      'say how far communities agree with cluster, helix, region or country, or with those of the year-before (with --as-of); several by comma',
  },
  error: {
    orderNeedsRole: '--order z needs --role: name one of {{roles}}.',
    topAndOf: 'Give either --top or --of.',
    yearBeforeNeedsDay: '--compare year-before needs the day to look back from: --as-of 2024-12-31.',
  },
  role: {
    coordinator: 'Coordinator',
    itinerant: 'Itinerant',
    gatekeeper: 'Gatekeeper',
    liaison: 'Liaison',
  },
  brokerage: {
    title: 'Brokerage by {{groups}}',
    pairs: 'Pairs',
    size: 'Size',
    group: 'Group',
    groups: 'Pairs that each group’s members stand between',
    organisations: 'Who stands between most pairs',
    organisationsInRole: 'Who stands between most pairs as {{role}}',
    organisationsAboveChance: 'Who is {{role}} furthest above chance',
    inNone_one: '{{count, number}} organisation is in no such group, and left out.',
    inNone_other: '{{count, number}} organisations are in no such group, and left out.',
    inSeveral_one: '{{count, number}} organisation is in several, and counted in one.',
    inSeveral_other: '{{count, number}} organisations are in several, and counted in one.',
    standIn: 'The data has no {{asked}}; {{by}} stand in.',
    z: 'In brackets: standard deviations above chance.',
    nobody: 'Nobody here stands between two others.',
  },
  groups: {
    helix: 'helix',
    cluster: 'clusters',
    community: 'communities',
    region: 'regions',
    country: 'countries',
    yearBefore: 'the communities of the year before',
  },
  map: {
    unstable: 'unstable',
    likeness: 'Comes back (likeness)',
    comesBack_one:
      '{{count, number}} of {{total, number}} communities drawn comes back when the search starts from {{runs, number}} other seeds; a broken outline marks those that do not: take them for one of several ways to see the same network.',
    comesBack_other:
      '{{count, number}} of {{total, number}} communities drawn come back when the search starts from {{runs, number}} other seeds; a broken outline marks those that do not: take them for one of several ways to see the same network.',
  },
  communities: {
    unstable: 'unstable: does not come back from other seeds',
    stability_one:
      'From {{count, number}} other seed they agree by {{agreement}} (adjusted mutual information; 1: the same).',
    stability_other:
      'From {{count, number}} other seeds they agree by {{agreement}} in the mean (adjusted mutual information; 1: the same).',
    agreement:
      'They agree with {{groups}} by {{information}} (adjusted mutual information) and {{rand}} (adjusted Rand index), over {{n, number}} organisations; 1: the same, 0: as by chance.',
  },
} as const;
