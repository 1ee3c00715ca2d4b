/** Text of consortium building. */
export const consortium = {
  command: 'a team for a call: who should be in it, and what each brings',
  option: {
    themes: 'what the call needs, by words of a theme’s title; may be repeated',
    text: 'the call’s text, or what the work is about',
    textFile: 'a file with that text',
    with: 'who is on board already; may be repeated',
    size: 'how many the team counts in all',
    countries: 'choose only from these countries; two-letter codes, several by comma',
    minCountries: 'from how many countries at least',
    maxPerCountry: 'how many from one country at most',
    smeShare: 'share of declared SMEs at least, 0 to 1',
    helix: 'how many of a helix at least, such as government:1,civil-society:1',
    must: 'who must be in the team; may be repeated',
    not: 'who must not be in the team; may be repeated',
    novelty: 'from 0 to 1: how much newcomers, SMEs and other communities count',
    replace: 'the same team without this member: who takes its place',
    add: 'the same team with one more of this helix',
    judge: 'hide a member of each of 1000 real consortia of this year, and tell how often it is found',
  },
  allowed: { helix: 'a helix and a number, such as government:1' },
  title: 'A consortium of {{size, number}}',
  onBoard: 'on board',
  asked: 'you asked for it',
  work: 'work like the call’s text',
  noWork: 'No project in this data is like the text: the themes and ties decide.',
  noCall: 'No theme and no text is given: the themes of those on board stand for what is needed.',
  noNeeds: 'Nothing is known of what is needed: ties alone decide.',
  lead: 'Nobody is on board yet: {{name}} fits the call best and is taken as the lead; the others are chosen around it.',
  nobody:
    'No team of {{size, number}} that keeps every limit was found. Loosen a limit: the helices asked for, the share of SMEs, the countries or how many from each.',
  full: 'Those on board fill the {{size, number}} places. Ask for a larger team.',
  fewer: 'There are only {{count, number}} to choose from.',
  measured:
    'How well such a ranking finds a member that was left out of a real consortium: helixlens consortium --judge 2024.',
  asOf: 'As known on {{day}}. What carries no date, such as the size of an organisation, plays no part.',
  need: '{{need}}: {{covered}} covered, {{onBoard}} by those on board',
  cover:
    'It covers {{cover}} of what is needed; what the chosen add is worth at least {{reached}} of the best that is possible.',
  adds: 'adds {{adds}}',
  instead: 'Instead: {{names}}',
  replaced: '{{name}} is replaced by {{by}}.',
  added: '{{name}} is added.',
  judge: {
    title_one:
      '{{count, number}} real consortium that became known after {{from}}, up to {{until}}, as known on {{from}}',
    title_other:
      '{{count, number}} real consortia that became known after {{from}}, up to {{until}}, as known on {{from}}',
    method: 'Method',
    consortium: 'This ranking',
    nearness: 'Nearness to the others',
    popularity: 'Popularity',
    toP3: 'to P3',
    toPopularity: 'to popularity',
  },
  part: {
    cover: 'covers what is missing',
    experience: 'experience',
    ties: 'knows the others',
    novelty: 'brings something new',
  },
  figure: {
    value:
      'What the chosen add to those on board: cover of the needs, experience, ties and the new, each 0…1, by weights that add up to 1.',
    reached:
      'Value of this team over an upper bound on the value of any team of as many: at least so near the best.',
    cover:
      'Share of what the call needs that the team covers, each need by its weight; two with one full project each cover one.',
    source:
      'Own definition; greedy choice and bound after Nemhauser, Wolsey & Fisher (1978) and Minoux (1978).',
  },
  evidence: {
    need_one: '{{name}} has {{count, number}} project on {{need}}: {{project}}.',
    need_other: '{{name}} has {{count, number}} projects on {{need}}, most recently {{project}}.',
    work_one: '{{name}} has {{count, number}} project like the call’s text: {{project}}.',
    work_other: '{{name}} has {{count, number}} projects like the call’s text, most alike {{project}}.',
    only: 'Nobody else in the team has worked on {{need}}.',
    worked: '{{name}} worked with {{partner}} in {{project}}.',
    noTie: 'It has no shared project with anyone in the team, and no shared partner with those on board.',
    newcomer: '{{name}} is a newcomer: its first project in this data started in {{year}}.',
    community: 'It opens a community that nobody on board is of.',
    counts: 'It counts as {{group}}, which you asked for.',
  },
} as const;
