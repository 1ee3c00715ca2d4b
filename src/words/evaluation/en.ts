/** Text of the evaluation of suggestions. */
export const evaluation = {
  command: 'how often the suggestions come true: judged on a year that was held out',
  weights: {
    from: 'Ranked by weights that were learned from what came about from {{from}} to {{until}}: {{gained, number}} of {{organisations, number}} organisations gained a partner.',
    otherData: 'They were learned from another version of the data: evaluate says how well they hold here.',
    nothingLearned:
      'No weights were learned, so none are written to {{file}}: too little happened in the period before the one judged, or the network was less than a quarter of its later size. Choose later days, or go by the weights that ship.',
  },
  option: {
    saveWeights: 'write the weights that were learned and judged to a file',
    weights: 'rank by the weights of a file that evaluate --save-weights wrote',
    trainUntil: 'what was known by this day may be seen; the end of the last year but one by default',
    testUntil: 'what became known after that and by this day is to be foretold; a year later by default',
    askers: 'how many organisations are asked for',
    seed: 'which of them are drawn',
  },
  progress: 'judging the suggestions',
  title: 'How often suggestions came true: seen until {{trainUntil}}, foretold until {{testUntil}}',
  population:
    '{{organisations, number}} organisations were known; {{gained, number}} of them gained a partner among the others, of whom {{askers, number}} are asked for. The model ranks {{pool, number}} candidates for each; {{ceiling}} of the later partners are among them.',
  plain:
    'In words: of ten suggestions at least one came true within the period for {{hit}} of the organisations that gained any partner; the most popular organisations, suggested to everyone, reach {{popular}}.',
  refitted: 'Weights learned from what came about from {{fitFrom}} to {{trainUntil}}.',
  defaults: 'Too little happened before to learn from: the default weights were judged.',
  column: {
    method: 'method',
    recall20: 'Recall@20',
    hit10: 'Hit@10',
    ndcg20: 'NDCG@20',
    matched: 'AUC, alike in degree',
    twoHop: 'AUC, two steps',
    ratio: 'against P3',
    gini: 'Gini',
    kept: 'kept',
    single: 'single project',
    smes: 'SMEs',
    regions: 'largest ten regions',
    popularity: 'against popularity',
    predicted: 'chance given',
    observed: 'came about',
  },
  heading: {
    methods: 'All methods',
    size: 'Recall@20 by projects of the asker',
    variants: 'Other populations',
    questions: 'With a question: new projects, asked for by one of their participants',
    newcomers: 'Newcomers: their first projects',
    lifts: 'Places kept for those who are seldom suggested, and what it costs',
    calibration: 'Do chances mean what they say? (expected calibration error {{error}})',
    random: 'Not an accuracy',
  },
  atHand:
    'Among all candidates: {{single}} with one project at most, {{sme}} declared SMEs, {{regions}} in the ten largest regions.',
  randomSplit:
    'Hiding ties at random instead of holding out a year would report this recall@20. The other members of the same consortium give each hidden tie away: it is shown as a warning and is no accuracy.',
  note: {
    public:
      'Judged on collaboration on public record. Whether a supplier, a customer, an investor or a route to market suits, this data can’t tell.',
    default: 'The default weights were learned from CORDIS until the end of 2023.',
    drift:
      'Years differ in how much begins: trust the order and the comparison with popularity more than a single chance.',
  },
  definition: {
    recall10: 'Share of the later new partners among the first ten suggestions, mean over organisations.',
    recall20: 'Share of the later new partners among the first twenty suggestions, mean over organisations.',
    hit10: 'Share of organisations for which at least one of the first ten suggestions came true.',
    ndcg20: 'Gain of the first twenty suggestions, discounted by place, over the best that could be had.',
    matchedAuc:
      'Chance that a later partner ranks above one with about as many partners who did not become one.',
    twoHopAuc:
      'Chance that a later partner ranks above another candidate, among those who share a partner with the asker.',
    twoHopAp: 'Average precision among those who share a partner with the asker.',
    twoHopMrr:
      'One over the rank of the first later partner, among those who share a partner with the asker.',
    coverage: 'Share of all candidates that were suggested to anyone.',
    gini: 'How unevenly suggestions fall on candidates: 0 all alike, 1 all on one.',
    singleProjectShare: 'Share of suggestions that name an organisation with one project at most.',
    smeShare: 'Share of suggestions that name a declared small or medium-sized enterprise.',
    largestRegionsShare: 'Share of suggestions that name one of the ten regions with most candidates.',
    ece: 'Mean difference between the chance given and the share that came about, over ten bins of equal size.',
  },
} as const;
