/** Themes, domains, newcomers and what policymakers ask beside them. */
export const policy = {
  command: {
    themes: "which themes emerge, why, who carries them, and whether a cluster's domain covers them",
    domains: "what lies in each cluster's domain, who works there, and how far that can be trusted",
  },
  option: {
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
  column: {
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
    growth:
      "Growth: a theme's share of the projects that carry a theme, later over before; 95% interval, exact given the sum of both counts. Projects are counted, not participations.",
    q: 'q: false discovery rate. Of all themes named at 0.05, about one in twenty is expected to be there by chance.',
    origin:
      'Origin: the same ratio among ERC, MSCA and open EIC calls, where applicants choose the theme, against prescribed topics.',
    newTies:
      'New ties: pairs of organisations in the later projects on the theme that shared no project before the period.',
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
} as const;
