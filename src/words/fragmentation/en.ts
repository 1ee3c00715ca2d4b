/** Text about fragmentation, for command line, API and web. */
export const fragmentation = {
  figure: {
    within: 'Collaboration within groups',
    withinMeans:
      'Weight of ties between members of the same group; over expected, above 1 where groups keep to themselves. A tie between organisations with shares in several groups counts by those shares.',
    between: 'Collaboration between groups',
    betweenMeans:
      'Weight of ties from members of a group to others outside it; over expected, below 1 where groups are walled off.',
    acrossProjects: 'Inter-group projects',
    acrossProjectsMeans:
      'Share of projects that no single group holds, among projects with two or more participants in groups.',
    modularity: 'Modularity',
    modularityMeans:
      'How far ties fall within groups beyond what the organisations’ strengths would give; −½ to 1. Those in no group count as alone.',
    externalInternal: 'E–I index',
    externalInternalMeans:
      'Ties to other groups less ties within, over both; −1 (all within) to 1 (all outward). It mirrors the size of groups: compare it with what is expected only.',
    fragmentation: 'Distance-weighted fragmentation',
    fragmentationMeans:
      '1 less the mean of 1/distance over all pairs: 0 where everyone works with everyone, 1 where nobody works with anybody.',
    largestShare: 'Share in the largest part',
    largestShareMeans:
      'Share of organisations that chains of joint projects connect in the largest component.',
    components: 'Separate parts',
    componentsMeans:
      'Connected components: organisations that chains of joint projects connect. One without partners is a part by itself.',
    isolates: 'Without any partner',
    isolatesMeans: 'Organisations without a joint project with another one here.',
  },
  byGroup: {
    name: 'By group',
    means:
      'For each group the weight of ties within it and to others, beside what is expected, and its E–I index by the ends of its members’ ties.',
  },
  matrix: {
    name: 'Who works with whom',
    means:
      'Weight of ties between each two groups over what is expected: above 1 they work together more than chance would have it, below 1 less. The interval holds 1 where chance may give what is seen.',
  },
  overlap: {
    name: 'Overlap without collaboration',
    means:
      'Pairs of groups whose projects are on the same themes (their theme profiles are more alike, by cosine, than those of half the pairs) while they work together less than chance would have it. A bridge works on a shared theme and with both.',
  },
  resilience: {
    name: 'Resilience',
    means:
      'Share of all organisations that are still connected in the largest part, and how much of the short ways is left (sum of 1/distance, over that at first), when organisations leave. At random: mean and range of 95% of 20 orders. By betweenness: those on most shortest ways first.',
    random: 'At random',
    betweenness: 'Those in between first',
    clusterOrganisations: 'Cluster organisations first',
  },
  keyPlayers: {
    breaking: 'Who holds it together',
    breakingMeans:
      'The set without which the others are most fragmented, chosen one after the other; the value is the fragmentation of those who stay. No set as large can exceed the bound; greedy choice has no guarantee here.',
    reaching: 'Who reaches everyone soonest',
    reachingMeans:
      'The set that is nearest to all organisations, chosen one after the other; the value is the mean of 1/distance to the nearest of the set. No set as large can exceed the bound.',
  },
  reshuffling: {
    name: 'What is expected',
    means:
      'Participations reshuffled at random among projects of the same programme, funding scheme and pillar, so that every project keeps its size and every organisation its number of projects in each. Expected is the mean, the interval holds 95% of reshufflings.',
  },
  whatIf: {
    means:
      'Fragmentation among those who stay, 1 less the mean of 1/distance, with the organisation there and without it. Where it is estimated from a sample, the interval is that of 95%.',
    leaves: 'It leaves, its projects go on',
    leavesMeans: 'Its place in each project stays empty; the others remain partners.',
    missing: 'It and its projects had never been',
    missingMeans:
      'None of its projects ties anyone. Part of them would have come about without it: take it as the most that hangs on it.',
    broker:
      'What a cluster organisation does beside projects, such as introducing members, is not in this data: what is lost may be more.',
  },
  note: {
    standIn: 'There are no {{asked}} in this data: {{by}} stand in.',
    communities:
      'Communities are found from these very ties, so more falls within them than chance would give by their making: look at how it changes and at pairs, not at the level.',
    european: 'European framework programmes only; projects funded by VLAIO are not in this data.',
    synthetic: 'Synthetic organisations or projects are in these figures: they are true of nobody.',
    overlapping: 'Organisations in several groups count in each by their share.',
    rest_one: '{{count, number}} organisation is in no group: ties among such are in no figure about groups.',
    rest_other:
      '{{count, number}} organisations are in no group: ties among such are in no figure about groups.',
    partPlaces:
      'Only organisations of the chosen regions or countries are compared. Their projects have other participants, too, whom these figures leave out.',
  },
  kind: {
    cluster: 'clusters',
    community: 'communities',
    helix: 'helices',
    region: 'regions',
    country: 'countries',
    theme: 'themes',
  },
  noGroup: 'In no group',
  unknownGroup: 'Unknown',
  clusterOrganisations: 'Cluster organisations',
  few: 'too few',
  cli: {
    command: 'where the ecosystem falls apart into islands, and what would hold it together',
    by: 'groups by: {{names}}',
    level: 'NUTS level of regions, 1 to 3',
    themeLevel: 'level of themes in their tree, 1 at the root',
    samples: 'reshufflings to compare with, 20 to 1000',
    perYear: 'the same for each year',
    whatIf: 'what would be lost without that organisation; may be given several times',
    progress: 'comparing with chance',
    title_one: '{{count, number}} group by {{by}}',
    title_other: '{{count, number}} groups by {{by}}',
    observed: 'Observed',
    expected: 'Expected',
    ratio: 'Observed/expected',
    withoutLargest: 'Without the 5 largest',
    group: 'Group',
    size: 'Members',
    likeness: '{{one}} — {{other}}: alike {{likeness}}, collaboration {{ratio}} of expected',
    themes: 'Shared themes: {{themes}}',
    active: 'Active: {{one}} | {{other}}',
    bridges: 'Could bridge: {{bridges}}',
    none: 'None is found.',
    judged: '{{judged, number}} pairs were judged, {{small, number}} are too small.',
    removed: 'Gone',
    largestLeft: 'In the largest part',
    efficiencyLeft: 'Short ways left',
    bound: 'bound {{bound}}; chosen from {{candidates, number}}',
    without: 'Without {{names}}',
    before: 'With it',
    alone: 'Left alone',
    cutOff: 'Cut off from the largest part',
    projectsLost: 'Projects that tie nobody any more',
    added: 'Added fragmentation',
    exact: 'Exact.',
    sampled: 'Estimated from {{count, number}} organisations.',
    shortWithin: 'Within',
    shortBetween: 'Between',
    shortAcross: 'Inter-group',
    shortFragmentation: 'Fragmentation',
    shortLargest: 'Largest part',
    perYearTitle: 'Year by year',
    definition: '{{name}}: {{definition}} ({{source}})',
  },
} as const;
