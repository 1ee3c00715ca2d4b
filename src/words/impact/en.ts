/** Text about members' accounts. */
export const impact = {
  title: 'Members of {{cluster}} in their annual accounts',
  titleAll: 'Members of clusters in their annual accounts',
  definition: {
    productivity:
      'Total factor productivity: the logarithm of value added less what employees and tangible fixed assets explain by a production function. The effect is the change of those who joined against the change of comparable organisations that had not joined by then.',
    labourProductivity:
      'The logarithm of value added per full-time equivalent. The effect is the change of those who joined against the change of comparable organisations that had not joined by then.',
    valueAdded:
      'The logarithm of value added. The effect is the change of those who joined against the change of comparable organisations that had not joined by then.',
    employment:
      'The logarithm of full-time equivalents. The effect is the change of those who joined against the change of comparable organisations that had not joined by then.',
  },
  source:
    'Callaway & Sant’Anna (2021), Journal of Econometrics 225; Sant’Anna & Zhao (2020), Journal of Econometrics 219; Ackerberg, Caves & Frazer (2015), Econometrica 83; Wooldridge (2009), Economics Letters 104.',
  outcome: {
    productivity: 'total factor productivity',
    labourProductivity: 'value added per employee',
    valueAdded: 'value added',
    employment: 'employment',
  },
  none: 'There are no usable annual accounts in this data: no accounts, no number. Bring them in as accounts.csv of a bundle.',
  noEffect:
    'No comparison over time could be made: too few organisations joined within the years of the accounts that were also seen before, or too few are left to compare with.',
  more: 'Joining is associated with {{outcome}} that is {{percent}} higher (95% interval {{low}} to {{high}}), on average over the years after joining, among {{count, number}} organisations that joined.',
  less: 'Joining is associated with {{outcome}} that is {{percent}} lower (95% interval {{low}} to {{high}}), on average over the years after joining, among {{count, number}} organisations that joined.',
  unclear:
    'No difference in {{outcome}} can be told from chance: {{percent}} (95% interval {{low}} to {{high}}), on average over the years after joining, among {{count, number}} organisations that joined.',
  syntheticAccounts:
    '{{count, number}} of these account years are synthetic: the figures show how the method works and are true of nobody.',
  production: {
    estimated:
      'Value added grows by {{labour}}% with 1% more employees and by {{capital}}% with 1% more tangible fixed assets, estimated on {{count, number}} account years with the year before.',
    index:
      'No production function could be estimated (or an index was asked for): labour is weighted by {{labour}} and capital by {{capital}}, an assumption, since accounts without a wage bill don’t tell.',
  },
  status: { all: 'All members', staying: 'Staying', new: 'New', leaving: 'Leaving' },
  preTrend:
    'Before joining, the largest difference was {{largest}}; differences this large would be found with probability {{pValue}} if there were none.',
  check: {
    neverTreated: 'Compared only with organisations that never joined',
    unconnected: 'Without those that share a project with a member (spillovers)',
    regression: 'By outcome regression instead of doubly robust',
    withinSector: 'Net of the mean of non-members in the same sector and year',
    index: 'Productivity as an index with assumed shares',
  },
  dropped: {
    noSector: 'account years without a sector',
    noValueAdded: 'account years without value added above 0',
    noEmployees: 'account years without employees',
    noPrice: 'account years for which the price file has no level',
    undated: 'organisations whose membership has no date',
    otherCluster: 'organisations that belong to another cluster',
    memberFromStart: 'organisations that were members by the first year of accounts (no before)',
    tooFewCompared: 'comparisons of a joining year with a year, with too few organisations seen in both',
    tooFewOthers: 'member years with too few others of their sector to compare with',
  },
  assume: {
    associated:
      '“Associated with”, not “caused by”: organisations choose to join, and those that were about to do well may join more often.',
    parallel:
      'Had they not joined, those who joined would have changed as comparable organisations did that had not joined (parallel trends given employees and capital per employee in the year before). Similar changes before joining support it and don’t prove it.',
    anticipation: 'Nothing changed because of joining before the year of joining.',
    spillover:
      'Those compared with gain nothing from others’ membership; the check leaves out those that share a project with a member.',
    composition:
      'Each comparison uses the organisations with accounts in both of its years; those that stopped filing are missing from later ones.',
    leaving:
      'The year of joining is that of the first dated membership; whoever left still counts as having joined.',
    prices: 'Amounts are in prices of {{year}} by the price file given.',
    noPrices:
      'Amounts are in prices of each year: no price file was given. A price level common to all drops out of the effect and of the gap.',
    elasticities: 'The uncertainty of the production function’s elasticities is not in the intervals.',
    clustered:
      'Errors are clustered by organisation, by a multiplier bootstrap with {{draws, number}} draws and seed {{seed}}.',
  },
  column: {
    year: 'Year',
    since: 'Years since joining',
    gap: 'Gap to sector',
    effect: 'Effect',
    interval: '95% interval',
    band: '95% band, all years at once',
    n: 'n',
    check: 'Check',
  },
  heading: {
    gaps: 'Members against the others of their sector',
    since: 'By years since joining',
    checks: 'Found in other ways',
    dropped: 'Left out',
    assumptions: 'Assumptions',
  },
  suppressed: 'too few to show',
  command: 'what became of members’ productivity, from annual accounts',
  option: {
    cluster: 'members of this cluster only, by id or name',
    outcome: 'productivity, labour-productivity, value-added or employment',
    prices:
      'CSV file with the columns year and index: the price level, to state amounts in prices of one year',
    productivity: 'how productivity is found: acf, wooldridge or index',
    control: 'whom those who joined are compared with: not-yet or never',
    method: 'doubly-robust, outcome-regression or weighting',
    base: 'before joining, changes from the year before joining (universal) or from year to year (varying)',
    seed: 'seed of the bootstrap',
  },
  badPrices: '{{file}} is no price file: {{problem}}. It needs the columns year and index, such as 2020,100.',
  web: {
    title: 'Impact',
    question: 'Do members do better after joining?',
    lead: 'What became of the figures of organisations that joined a cluster, from their annual accounts, beside comparable ones that had not joined. It says what goes together, not what causes what.',
    cluster: 'Members of',
    any: 'Any cluster',
    outcome: 'What is measured',
    working: 'Accounts looked at',
    finding: 'What the accounts say',
    basis:
      '{{rows, number}} account years of {{organisations, number}} organisations, {{from}} to {{until}}; {{joined, number}} joined within those years, {{others, number}} did not.',
    none: 'No accounts, no number',
    event: 'Before and after joining',
    eventMeans:
      'Difference from comparable organisations that had not joined by then, by years since joining. Lines are 95% intervals of each year, the band holds for all years at once; 0 is the year of joining.',
    interval: 'Estimate with 95% interval',
    gapsMean: 'Difference in the mean from organisations of the same sector and year that are no members.',
    checksMean: 'The effect on average over the years after joining, found in other ways.',
    overall: 'As above',
    without: 'left out',
  },
} as const;
