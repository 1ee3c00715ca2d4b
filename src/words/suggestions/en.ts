/** Text of what a person sees and sets of suggestions. */
export const suggestions = {
  option: {
    mix: 'what likelihood, fit and novelty weigh in the order, such as likelihood=0.6,fit=0.3,novelty=0.1 (likelihood alone by default: the order that is judged by evaluate)',
    diversity:
      '0 to 1: how much those lose who are of the same helix, region and community as one listed before',
    liftNewcomers:
      '0 to 1: the share of places kept for those who are seldom suggested; its cost in recall is told',
    lapsed: 'partners of long ago: exclude, include or only',
    lapsedYears: 'years without a joint project after which a partner has lapsed',
  },
  error: {
    mix: 'weights such as likelihood=0.6,fit=0.3,novelty=0.1, one of them above 0',
  },
  number: { likelihood: 'Likelihood', fit: 'Fit', novelty: 'Novelty' },
  numbers: 'likelihood {{likelihood}} · fit {{fit}} · novelty {{novelty}}',
  unknown: 'can’t tell',
  definition: {
    likelihood:
      'The chance of a first joint project within a year, as learned from collaboration on public record; absent where that can’t be told, as for earlier partners.',
    fit: 'How well it answers: how alike its closest project is to the words asked about, or, without words, how alike the themes of both are (cosine), as a share of the best among all candidates.',
    novelty:
      'How new it would be: the mean of 1/(1 + shared partners), being of another community, being in a region (NUTS 2) without a partner, and being a newcomer (first project in the last two years).',
  },
  lapsed: {
    badge: 'Earlier partner',
    reason_one: '{{from}} and {{to}} worked together before, last in {{project}}.',
    reason_other:
      '{{from}} and {{to}} worked together before in {{count, number}} projects, last in {{project}}.',
  },
  competitor: { badge: 'Perhaps a competitor' },
  web: {
    order: 'Order by',
    orderHint:
      'What weighs more decides more. Likelihood alone is the order that is judged on held-out years.',
    diversity: 'Variety',
    diversityLow: 'Best first',
    diversityHigh: 'Mixed',
    lapsed: 'Earlier partners',
    lapsedExclude: 'Leave out',
    lapsedInclude: 'Take in',
    lapsedOnly: 'Only those',
    whatNumbersMean: 'What the numbers mean',
    range: 'From {{low}} to {{high}}.',
  },
  lift: { badge: 'Seldom suggested' },
  fairness: {
    group: { sme: 'SMEs', newcomer: 'newcomers', ownRegion: 'your own region' },
    sme: 'Share declared small or medium-sized enterprises; who is not declared one may be one.',
    newcomer: 'Share with their first project in the last two years.',
    ownRegion: 'Share in the asker’s own region (NUTS 2, else country).',
    regions: 'How many regions (NUTS 2, else countries) there are, and the share of each that is suggested.',
    lift: 'Measured on Horizon Europe: seen until {{trainUntil}}, foretold until {{testUntil}}, {{askers, number}} organisations. Recall is of the later partners among the first twenty; the Gini coefficient says how unevenly suggestions fall on organisations (0 all alike, 1 all on one).',
    line: '{{group}} {{suggested}} ({{candidates}} of the candidates)',
    among: 'Among the suggestions: {{groups}}.',
    cost: 'With {{share}} of the places kept for those who are seldom suggested, the first twenty held {{recall}} of the later partners instead of {{without}}, and the Gini coefficient of who is suggested went from {{giniWithout}} to {{gini}}.',
    web: {
      title: 'Who is among them',
      suggested: 'Suggested',
      candidates: 'Candidates',
      regions: 'Different regions',
      dial: 'Places for the seldom suggested',
      none: 'None',
      all: 'All',
    },
  },
} as const;
