/** Text of scorecards and reports. */
export const scorecard = {
  name: {
    members: 'Members',
    memberCollaboration: 'Members that work together',
    density: 'Pairs of members that work together',
    brokerProjects: 'Projects of the cluster organisation',
    companyShare: 'Share of companies',
    threeHelices: 'Projects of three helices or more',
    smeShare: 'Share of SMEs among companies',
    newcomerShare: 'Share of first-timers',
    europeanParticipation: 'Members in European projects',
    smeEuropean: 'SMEs in European projects',
    foreignPartners: 'Partners from other countries',
    knowledgeReach: 'Companies that reach knowledge institutions',
    safeThemes: 'Themes that don’t hang on one or two',
    newThemes: 'Themes new to the group',
    interClusterProjects: 'Projects with another cluster',
    largestComponent: 'Members that hang together',
    renewedTies: 'Pairs that work together again',
    helixEvenness: 'Evenness of the helices in projects',
    memberSynergy: 'Synergy of helix, place and size (millibits)',
    exposedUptake: 'Themes taken up from a partner',
    interClusterFlow: 'Knowledge from other clusters',
    pioneeredThemes: 'New themes with a pioneer here',
    missionShare: 'Share of mission projects',
    smeContribution: 'SMEs’ share of the EU contribution',
    sectorGap: 'Productivity against the sector',
    productivityEffect: 'Change of productivity after joining',
    employmentEffect: 'Change of employment after joining',
    introductions: 'Introductions that led to something',
    memberJudgement: 'What members say',
    criteriaWithTarget: 'Criteria with a target set beforehand',
  },
  definition: {
    members:
      'Organisations that were members at some time in the period; the cluster organisation is not counted.',
    memberCollaboration:
      'Share of members that share at least one project starting in the period with another member.',
    density:
      'Share of all pairs of members that share a project starting in the period. Larger groups have a lower one by nature.',
    brokerProjects: 'Projects starting in the period in which the cluster organisation takes part.',
    companyShare: 'Share of companies in the participations of members, among those whose helix is known.',
    threeHelices:
      'Share of projects with several participants in which at least three of the four helices take part: companies, knowledge institutions, government, civil society.',
    smeShare:
      'Share of declared SMEs in the participations of member companies. Who is not declared one may still be one.',
    newcomerShare: 'Share of members’ participations that are the organisation’s first project in this data.',
    europeanParticipation:
      'Share of members that take part in a framework programme project starting in the period.',
    smeEuropean:
      'Share of member SMEs that take part in a framework programme project starting in the period.',
    foreignPartners:
      'Share of the places of non-members in members’ projects that are taken by organisations of another country than most members’.',
    knowledgeReach:
      'Share of member companies that share a project starting in the period with a knowledge institution.',
    safeThemes:
      'Share of the themes that members work on in projects starting in the period which at least three members hold.',
    newThemes: 'Share of the themes of projects starting in the period that no member had worked on before.',
    interClusterProjects:
      'Share of members’ projects starting in the period in which a member or the organisation of another cluster takes part.',
    largestComponent:
      'Of the members in a project that starts in the period, the share in the largest part that joint projects of the period join: the others are islands.',
    renewedTies:
      'Of pairs of members with a joint project before the period and both in some project of it, the share that shares one again.',
    helixEvenness:
      'Shannon’s entropy over its maximum of the participations, members’ and others’, in members’ projects that start in the period: 0 for one helix, 1 for all four alike. Associations count with civil society.',
    memberSynergy:
      'Leydesdorff’s redundancy over members’ helix, NUTS 2 region and, among companies, size; corrected for its bias. Below 0 is synergy: the three tell more together than apart. Not given of small groups.',
    exposedUptake:
      'Of the themes that member companies worked on for the first time in the period, the share that a partner of theirs in that project, or in one of the three years before, already worked on: knowledge could pass, which does not prove that it did.',
    interClusterFlow:
      'Of the knowledge that members took up from partners in the period (one unit for each first use, shared equally by those who could have passed it), the share that came from members of other clusters.',
    pioneeredThemes:
      'Of the themes whose first project in this data starts in the period, the share with a member in a project of that first year.',
    missionShare:
      'Share of members’ participations, in projects under a call that start in the period, that are under a call of the missions (HORIZON-MISS).',
    smeContribution:
      'Of the EU contribution to members in projects that start in the period, the share that goes to declared SMEs; participations without an amount are left out.',
    sectorGap:
      'Members’ total factor productivity less that of others of their sector, in the last year of accounts.',
    productivityEffect:
      'Change of total factor productivity of those who joined against comparable others (staggered difference-in-differences): associated with joining, not proven to be caused by it.',
    employmentEffect: 'As for productivity, of full-time equivalents.',
    introductions: 'Introductions made by the cluster organisation, and what came of them.',
    memberJudgement: 'Members’ judgement of the cluster organisation’s neutrality.',
    criteriaWithTarget:
      'Share of this framework’s other criteria for which an indicator can be measured from this data and a target was set before the period began.',
  },
  need: {
    earlierProjects:
      'Can’t be measured in this period: no two active members worked together before it. Earlier years of data would be needed.',
    newThemes: 'Can’t be measured in this period: no theme is new in it.',
    topics: 'Can’t be measured in this period: members’ projects name no call topic.',
    contributions: 'Can’t be measured from this data: needs the EU contribution of each participation.',
    memberships:
      'Can’t be measured from this data: needs a membership list with dates (memberships.csv of a bundle).',
    severalClusters: 'Can’t be measured from this data: needs the membership lists of several clusters.',
    clusterOrganisation:
      'Can’t be measured from this data: needs to know which organisation runs the cluster.',
    projects:
      'Can’t be measured in this period: no such project of a member starts in it. Projects funded by VLAIO would be needed where the European programmes have none.',
    themes: 'Can’t be measured in this period: members’ projects carry no themes.',
    helices: 'Can’t be measured from this data: needs to know which members are companies.',
    moreMembers:
      'Can’t be measured of so few: needs five members for each combination of helix, region and size.',
    smes: 'Can’t be measured from this data: needs to know which members are SMEs.',
    accounts:
      'Can’t be measured from this data: needs members’ annual accounts and those of others of their sector, before and after joining (accounts.csv of a bundle).',
    introductions: 'Can’t be measured from this data: needs a log of introductions and their outcome.',
    survey: 'Can’t be measured from this data: needs a survey of members, asked the same way each year.',
    targets: 'No target was set: bring a target file.',
  },
  tooFew: 'Not shown: fewer than {{count, number}} stand behind it.',
  caveat: {
    lookBack: '“First” and “new” mean in this data, which begins in {{year}}: earlier work is not seen.',
    frameworkProgrammes: 'European framework programmes only; projects funded by VLAIO are not in this data.',
    civilSocietyUnknown:
      'Nobody in this data is known as civil society, so three helices are the most there can be.',
  },
  light: {
    met: 'Target met',
    near: 'Can’t be told from the target',
    missed: 'Target missed',
    noTarget: 'No target set',
    setLater: 'Target set after the period began',
    unmeasured: 'No figure',
  },
  trend: {
    untested: 'Change not tested',
    better: 'Better than before',
    worse: 'Worse than before',
    up: 'More than before',
    down: 'Less than before',
    unclear: 'No clear change',
    unknown: 'No period before',
  },
  group: {
    cluster: 'Members by the membership list.',
    surroundings:
      'There is no membership list in this data: the organisations that share a project with {{name}} stand in. Only those with a project that starts in the period count.',
    community:
      'No cluster, but a community that collaboration falls into, found by the algorithm. Only those with a project that starts in the period count.',
    region:
      'No cluster, but every organisation in the region. Only those with a project that starts in the period count.',
    country:
      'No cluster, but every organisation in the country. Only those with a project that starts in the period count.',
  },
  unknownGroup:
    'There is no group "{{asked}}". Ask for one of {{known}}; or for region:BE2, country:BE or community:0.',
  noGroups:
    'There is no group "{{asked}}": this data declares no clusters. Ask for region:BE2, country:BE or community:0.',
  unknownFramework:
    'There is no framework "{{asked}}". Shipped are {{known}}; or give the path of a framework file.',
  badFramework: '{{file}} is no framework file: {{problem}}.',
  badTargets:
    '{{file}} is no target file: {{problem}}. It needs the columns indicator, value, set_on and set_by; cluster and framework may be added.',
  noYears: 'No project in this data carries a date: there is no period to look at.',
  note: {
    profile:
      'Clusters differ by nature: the other groups’ figures show where this one stands in a range; they are no ranking.',
    synthetic:
      '{{count, number}} of these members are synthetic: the figures show how a scorecard works and are true of nobody.',
    intervals:
      'Intervals are 95% (Wilson for shares). The light compares the whole interval with the target, so that chance lights nothing.',
    small: 'Figures behind which fewer than {{count, number}} organisations or projects stand are not shown.',
  },
  source: {
    redundancy: 'Leydesdorff & Ivanova (2014); bias by Miller (1955).',
    shares: 'A plain share of this data; interval by Wilson (1927), change by Newcombe (1998).',
    counts: 'A plain count of this data.',
    none: 'Not in this data.',
  },
  option: {
    framework: 'framework: memorandum-2024, vario-36, vlaio-features, or the path of a framework file',
    targets:
      'CSV file of targets set beforehand: indicator, value, set_on, set_by, and if need be cluster and framework',
    years: 'length of a period in years',
    until: 'last year of the period looked at',
    as: 'html (a page to print) or markdown',
    out: 'file to write; else it is printed',
  },
  argument: {
    group: 'a cluster or its organisation by id or name; or region:BE2, country:BE, community:0',
  },
  command: {
    scorecard: 'a cluster by the criteria of a framework: figure, target, trend',
    report: 'a cluster’s scorecard as a page to print, or Markdown',
  },
  column: {
    indicator: 'Indicator',
    value: 'Figure',
    interval: '95% interval',
    n: 'n',
    target: 'Target',
    light: 'Light',
    trend: 'Trend',
    others: 'Other groups',
  },
  web: {
    nav: 'Report',
    lead: 'A cluster by the criteria of a framework: what the data says, what it can’t, and what would be needed.',
    group: 'Cluster or group',
    framework: 'Framework',
    years: 'Years a period lasts',
    print: 'Print',
    html: 'Page to keep',
    start: 'How does a cluster stand by the criteria?',
  },
  page: {
    title: 'Scorecard: {{name}}',
    period: 'Period {{from}}–{{until}}',
    members_one: '{{count, number}} member',
    members_other: '{{count, number}} members',
    document: '{{document}}, {{publisher}}',
    summary: 'In short',
    definitions: 'Definitions',
    toRead: 'How to read this',
    sources: 'Sources',
    filters: 'Filters',
    noFilters: 'none: everything that may be seen',
    dataVersion: 'Data version',
    toBeFilled: 'To be filled in from the source.',
    targetSet: 'set by {{by}} on {{on}}',
    counted:
      '{{measured, number}} of {{all, number}} indicators can be measured from this data; targets: {{met, number}} met, {{near, number}} not to be told from it, {{missed, number}} missed, {{none, number}} without one.',
    synthetic: 'Synthetic data',
    made: 'Made by Helixlens from the data version below.',
    series: 'Earlier periods: {{values}}',
    range: '{{low}}–{{high}}',
    strip: '{{name}}: {{value}}; other groups from {{low}} to {{high}}',
    legend:
      'The filled dot is this group, the open ones are other groups, the bar is the 95% interval, the mark is the target.',
    othersTitle: 'The same figures of other groups',
  },
} as const;
