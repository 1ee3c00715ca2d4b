/** Text of the page on how often suggestions come true. */
export const accuracy = {
  title: 'How often do suggestions come true?',
  lead: 'The suggestions are put to the test on your own data: what was known at the end of one year is seen, and who began to work with whom in the next year is compared with what was suggested.',
  measure: 'Put them to the test',
  measuring: 'The test is running. It takes some minutes on a large ecosystem; you can leave this page.',
  cancel: 'Stop the test',
  cancelled: 'The test was stopped.',
  failed: 'The test could not be done: {{why}}',
  notYet: 'These suggestions have not been tested on this data yet.',
  sentence: {
    hit: 'Of ten suggestions made with what was known on {{trainUntil}}, for {{of}} of ten organisations at least one came true by {{testUntil}}.',
    popularity: 'Naming the most connected organisations to everyone would do so for {{of}} of ten.',
    recall:
      'The first twenty suggestions held {{recall}} of a hundred later partners; naming the most connected, {{popularity}}.',
    newcomers:
      'For newcomers, who are known by what they say of themselves alone, they held {{recall}} of a hundred; naming the most connected, {{popularity}}.',
  },
  ofTen: '{{of}} of ten',
  ranker: {
    model: 'These suggestions',
    p3: 'Three-step walk',
    adamicAdar: 'Shared partners (Adamic–Adar)',
    resourceAllocation: 'Shared partners (resource allocation)',
    popularity: 'The most connected',
  },
  about:
    '{{askers, number}} organisations, drawn from {{gained, number}} that gained a partner, of {{organisations, number}} known.',
  chart: {
    recall: 'Later partners among the first twenty',
    recallHint: 'Share of those whom an organisation began to work with, with its 95% interval.',
    calibration: 'Do chances mean what they say?',
    calibrationHint:
      'Suggestions in ten groups by the chance given. On the line, as many came true as the chance says.',
    size: 'For whom it works',
    sizeHint: 'Later partners among the first twenty, by how many projects the organisation had.',
    lift: 'What fairness costs',
    liftHint:
      'With more places kept for those who are seldom suggested, fewer later partners are among the first twenty, and suggestions are spread more evenly.',
  },
  column: {
    ranker: 'Who suggests',
    recall: 'Recall@20',
    hit: 'Hit@10',
    interval: '95% interval',
    predicted: 'Chance given',
    observed: 'Came true',
    cases: 'Pairs',
    projects: 'Projects',
    organisations: 'Organisations',
    kept: 'Places kept',
    gini: 'Gini of exposure',
    sme: 'SMEs',
  },
  asTable: 'As a table',
  definitions: 'What the figures mean',
  definition: {
    calibration:
      'Pairs in ten groups of equal size by the chance given; for each, the share that came about with its 95% interval.',
    lift: 'The same test with a share of the twenty places kept for those who are seldom suggested; the Gini coefficient says how unevenly organisations are suggested (0 all alike, 1 all on one).',
  },
  link: 'How often do these come true?',
} as const;
