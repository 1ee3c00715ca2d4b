/** Themes, domains, newcomers and what policymakers ask beside them. */
export const policy = {
  command: {
    newcomers: 'who comes in: newcomers and SMEs per year, and where newcomers stand later',
    leverage: 'what EU contribution participations bring within each funding scheme, and where ties lead',
    benchmark: 'the same figures for several regions, or for each cluster, side by side',
    themes: "which themes emerge, why, who carries them, and whether a cluster's domain covers them",
    domains: "what lies in each cluster's domain, who works there, and how far that can be trusted",
  },
  option: {
    newcomersRegion: 'only organisations there; a NUTS code or its beginning, several by comma',
    by: 'also by group: cluster, helix, region or country',
    regions:
      'regions to compare: NUTS codes or their beginnings, joined by + for one region, several by comma',
    clusters: 'compare the clusters with members instead of regions',
    carriersRegion: 'whose organisations carry a theme; a NUTS code or its beginning, several by comma',
    withinRegion: 'count only projects with someone of that region',
    months: 'length of the later period; the period before is twice as long',
    least: 'test themes with at least so many projects',
    q: 'highest false discovery rate, 0 to 1',
    backtest: 'name themes as of that day, and see what became of them',
    placebo: 'rounds of a test in which nothing grows; 0 for none',
  },
  origin: {
    applicants: 'also grows where applicants choose their theme',
    workProgramme: 'a new work programme explains it',
    unclear: 'too few projects to tell where the growth comes from',
  },
  fate: {
    above: 'still above its base',
    unclear: 'not told from its base',
    below: 'below its base',
  },
  themes: {
    compared:
      'Projects with a theme: {{after, number}} from {{from}} to {{to}}, against {{before, number}} from {{baseFrom}} on; {{tested, number}} themes tested.',
    emerging_one: '{{count, number}} emerging theme',
    emerging_other: '{{count, number}} emerging themes',
    closest: 'Growing, but not beyond chance among so many themes',
    candidate: 'candidate for a new call',
    ties: 'New ties: {{newTies}}. In the domain of a cluster: {{covered}}.',
    carriers: 'Carried by {{carriers}}.',
    backtest_one: 'Named on {{asOf}}: {{count, number}} theme',
    backtest_other: 'Named on {{asOf}}: {{count, number}} themes',
    backtestSummary:
      'Above their base later, beyond chance: {{stayed}} of those named, {{others}} of the tested themes that were not named.',
    placebo:
      'Placebo: in {{rounds, number}} rounds with periods dealt out at random, {{alone}} of the tests were upward with p ≤ 0.05, each taken alone; {{named}} of the rounds named a theme.',
  },
  reach:
    '{{ties, number}} ties: {{inside}} within the region, {{sameCountry}} to the rest of the country, {{abroad}} abroad.',
  kind: {
    spearhead: 'Spearhead cluster',
    ibn: 'Innovative business network',
    forming: 'In formation',
    other: 'Other',
  },
  benchmark: {
    cantTellYet: 'can’t tell yet ({{censored, number}} too recent)',
    apart: '{{range}} of {{n, number}}; {{censored, number}} too recent to tell',
    web: {
      title: 'Benchmark',
      question: 'How does a region or a cluster compare with its peers?',
      lead: 'The same figures for several regions, or for each cluster, side by side. Groups stand in the order asked for, and no figure is a mark: a profile, not a league table.',
      compare: 'Compare',
      regions: 'Regions',
      clusters: 'Clusters',
      which: 'Regions, by comma; + joins several into one',
      hint: 'NUTS codes or their beginnings, such as BE2+BE1,DK',
      working: 'Figures worked out',
      size: 'Size',
      profile: 'Profile',
      profileMeans:
        'Each figure as a share, with its 95% interval, group by group in the same order. Figures of large and small groups are not equally certain: where intervals overlap, call them alike.',
      source: 'Wilson (1927), Journal of the American Statistical Association 22',
      onOne: 'Themes in {{group}} that hang on one organisation',
      onOneMeans: 'If it stopped, nobody here with a current project on the theme would be left.',
      theme: 'Theme',
      holder: 'Organisation',
      allProjects: 'Projects in all the data',
      definitions: 'What each figure means',
      n: 'n {{n, number}}',
    },
    kind: 'Kind',
    synthetic: 'Synthetic members',
    syntheticOf: '{{synthetic, number}} of {{members, number}}',
    onOne: 'Themes in {{group}} that hang on one organisation (in brackets: projects in all the data)',
  },
  allowed: {
    regions: 'NUTS codes such as DK or BE2+BE1',
  },
  figure: {
    participations: 'Participations',
    newcomers: 'Newcomers in participations',
    sme: 'SMEs in participations',
    coordination: 'Participations as coordinator',
    abroad: 'Ties that lead abroad',
    sustained: 'Ties renewed',
    sustainedInside: 'Ties renewed, both ends inside',
    mission: 'Participations in missions',
    transition: 'Participations in transition programmes',
    safeguarded: 'Themes with three or more holders',
    onOne: 'Themes that hang on one holder',
    pioneered: 'New themes with a pioneer here',
    pioneersStayed: 'Pioneers still on their theme',
    inDomain: "Participations in {{cluster}}'s domain",
  },
  column: {
    year: 'Year',
    newcomers: 'Newcomers',
    newFunding: 'their funding',
    newCoordination: 'their coordination',
    sme: 'SMEs',
    smeFunding: 'their funding',
    cohort: 'Newcomers of',
    later: 'Years on',
    again: 'In a later project',
    coordinated: 'Coordinated',
    partners: 'Partners (median)',
    group: 'Group',
    scheme: 'Scheme',
    participations: 'Participations',
    perParticipation: '€ a participation',
    perEuro: '€ a euro of own cost',
    dropped: 'No amount, no cost',
    figure: 'Figure',
    domain: 'Domain',
    projects: 'Projects',
    share: 'Share',
    organisations: 'Organisations',
    precision: 'Precision',
    recall: 'Recall',
    ofItsProjects: 'of its projects',
  },
  domains: {
    outside: '{{outside, number}} projects lie in no domain, {{several, number}} in more than one.',
  },
  define: {
    newcomer:
      'Newcomer: an organisation of which no earlier project is known; told only with {{lookBack, number}} years of data before.',
    sme: 'SME: declared a small or medium-sized enterprise, as of the download; without that mark the size is unknown, not large.',
    position:
      'Later: newcomers of a year with a project known after that year, who coordinated one, and their median number of partners, by the end of the year.',
    perParticipation:
      'EU contribution per participation, within one funding scheme; participations without an amount are left out. 95% interval, rows taken as independent.',
    perEuro:
      "EU contribution per euro of the participant's own cost, sums over sums, within one funding scheme; rows with a blank or zero cost are left out.",
    reach:
      'Reach: ties, each pair once, with one end in the region, by where the other end is; isolates have none. 95% interval: pairs hang together that share an organisation or a project.',
    counts: 'Count of what has at least one participation here.',
    coordination: 'Participations in which the organisation coordinates, over all.',
    sustained:
      'Sustained: pairs with a second joint project known after their first, over pairs at least two years old of which both went on to other projects. 95% interval: pairs hang together that share an organisation or a project.',
    mission: 'Participations under calls of the missions (HORIZON-MISS), over those with a call topic.',
    transition:
      'Participations under missions, Clusters 5 and 6, Clean Hydrogen, Circular Bio-based and Clean Aviation, over those with a call topic.',
    safeguarded:
      'Holders: organisations here with a project on the theme that has not ended more than three years ago; over themes with a holder. Roots of the theme tree are left out.',
    pioneer:
      'Pioneer: in a project of the first year of a theme that two years of data did not know before; still on it: in another project on it in the two years after. Pioneers of whom the data does not yet hold these two years are not counted: of them it can’t be told yet.',
    growth:
      "Growth: a theme's share of the projects that carry a theme, later over before; 95% interval, exact given the sum of both counts. Projects are counted, not participations.",
    q: 'q: false discovery rate. Of all themes named at 0.05, about one in twenty is expected to be there by chance.',
    origin:
      'Origin: the same ratio among ERC, MSCA and open EIC calls, where applicants choose the theme, against prescribed topics.',
    newTies:
      'New ties: pairs of organisations in the later projects on the theme that shared no project before the period. 95% interval: pairs hang together that share an organisation or a project.',
    covered:
      'Covered: later projects on the theme that lie in the domain of at least one of the six clusters.',
    candidate:
      'Candidate for a new call: emerging, also where applicants choose their theme, and more than half of its projects outside every domain.',
    domain:
      "Domain: projects that a rule of call topics, terms in title, keywords and objective, and EuroSciVoc branches puts in a cluster's field. It says nothing about membership.",
    precision:
      'Precision: of the projects put in the domain, the share that belongs there, on labels the rules were not tuned on; 95% interval in brackets.',
    recall: 'Recall: of the projects that belong there, the share that the rule finds.',
  },
  note: {
    syntheticMembers:
      'Some members are synthetic: figures about them show how the method works and are true of nobody.',
    placeless:
      '{{placeless, number}} of {{organisations, number}} organisations have no NUTS code and are in no region; in H2020 only those that Horizon Europe knows have one, so newcomers before 2022 count those who came back.',
    lookBack:
      "Where {{lookBack, number}} years of data don't come before a year, who is there for the first time can't be told: load H2020 beside Horizon Europe.",
    noClusters: 'No cluster with members is in this data.',
    untagged: '{{untagged, number}} of {{projects, number}} projects carry no theme and are left out.',
    thinBase:
      'Only {{before, number}} projects are known before {{from}}: growth is measured against a thin base.',
    europeanOnly: 'European framework programmes only; projects funded by VLAIO are not in this data.',
    oneLabeller:
      '{{labelled, number}} projects were labelled by one labeller; a second one has not checked them yet.',
    withoutText_one:
      '{{count, number}} project has neither title nor keywords: its call topic and themes alone decide.',
    withoutText_other:
      '{{count, number}} projects have neither title nor keywords: their call topics and themes alone decide.',
  },
  web: {
    title: 'Themes',
    question: 'Which themes emerge, and who carries them?',
    lead: 'Fields of work that grow beyond chance, where that growth comes from, and whether a cluster’s domain covers them. Below: who comes in, and what participation brings.',
    where: 'Organisations in',
    counted: 'Growth counted in',
    countedAll: 'All projects',
    countedWithin: 'Projects with someone there',
    loading:
      'Counting projects and testing every theme. The first answer on a large network takes some seconds.',
    nothing: 'No theme is named',
    nothingMeans:
      'None of the {{tested, number}} themes tested grew beyond chance at a false discovery rate of {{q}}. That does not mean that nothing grows: with so many themes, some growth always comes by chance, and it can’t be told apart from the rest here.',
    named: 'Emerging themes',
    theme: 'Theme',
    growth: 'Growth, with 95% interval',
    projects: 'Projects, before → after',
    origin: 'Where it comes from',
    covered: 'In a cluster’s domain',
    carriers: 'Carriers',
    axis: 'Scale of the lines: 1 means as large a share as before.',
    of: '{{share}} of {{n, number}}',
    mostIn: 'most in {{cluster}}',
    carriersMore: 'and {{count, number}} more',
    noCarriers: 'nobody here',
    onlyClosest: 'These are not emerging themes: their growth may be chance.',
    domains: 'The domains, and how far they can be trusted',
    newcomers: 'Newcomers and SMEs',
    line: '{{name}}, {{first}} to {{last}}, as a line with its interval; the table says the same.',
    few: 'Years with fewer than {{least, number}} participations are in the table only.',
    cantTell: 'Can’t be told from this data.',
    cant: 'can’t be told',
    leverage: 'What participation brings',
    definitions: 'What is counted, and how',
    export: 'Export as CSV',
    status: 'Named as emerging',
    yes: 'yes',
    no: 'no',
    low: 'Lowest',
    high: 'Highest',
    whole: 'Of',
  },
} as const;
