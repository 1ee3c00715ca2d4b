/** Themes, domains, newcomers and what policymakers ask beside them. */
export const policy = {
  command: {
    domains: "what lies in each cluster's domain, who works there, and how far that can be trusted",
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
    domain:
      "Domain: projects that a rule of call topics, terms in title, keywords and objective, and EuroSciVoc branches puts in a cluster's field. It says nothing about membership.",
    precision:
      'Precision: of the projects put in the domain, the share that belongs there, on labels the rules were not tuned on; 95% interval in brackets.',
    recall: 'Recall: of the projects that belong there, the share that the rule finds.',
  },
  note: {
    europeanOnly: 'European framework programmes only; projects funded by VLAIO are not in this data.',
    oneLabeller:
      '{{labelled, number}} projects were labelled by one labeller; a second one has not checked them yet.',
    withoutText_one:
      '{{count, number}} project has neither title nor keywords: its call topic and themes alone decide.',
    withoutText_other:
      '{{count, number}} projects have neither title nor keywords: their call topics and themes alone decide.',
  },
} as const;
