/** Text of searching for a kind of partner, and for one that is not in the data. */
export const seek = {
  option: {
    seek: 'what is sought: {{values}}',
    text: 'what the joint work would be about: a call’s title, a sentence',
    withoutCompetitors: 'leave out those who do the same on the same market',
    profile: 'ask for who is not in the data: a file with its profile',
    template: 'print an empty profile to fill in',
  },
  error: { nobodyNamed: 'Name an organisation, or give --profile FILE.' },
  note: {
    supplier:
      'Public data records research consortia, not who supplies whom: these are companies likely to work together, those with a matching offer or request first. How often that gives a supplier has not been measured.',
    pilotCustomer:
      'Public data records research consortia, not pilot customers: these are companies and public bodies likely to work together, those with a matching offer or request first. How often that gives a pilot customer has not been measured.',
    routeToMarket:
      'Public data records research consortia, not who brings what to market: these are companies likely to work together, those with a matching offer or request first. How often that gives a route to market has not been measured.',
    capital:
      'Public data records research consortia, not investments: these are capital providers as the data marks them, and those who say that they offer or seek capital. How often that brings capital has not been measured.',
    public:
      'These are public bodies likely to take part in a joint project; whether they buy or permit is not in this data.',
    nobody: 'Nobody in this data is known to be what you seek.',
  },
  competitor: {
    themes: '{{name}} may be a competitor: a company in the same country that works on the same themes.',
    stage: '{{name}} may be a competitor: a company in the same country at the same stage, {{stage}}.',
  },
  profile: {
    title: 'Partners for {{name}}, by what it says of itself',
    newHere:
      '{{name}} is not in this data: the suggestions follow what its profile says, as learned from how newcomers came to their first project.',
    unknownTheme: 'No theme’s title holds “{{words}}”; it counts as text.',
    worksOn: '{{name}} works on {{themes}}.',
  },
  web: {
    label: 'What is sought',
    any: 'Anything',
    research: 'Research',
    supplier: 'Supplier',
    pilotCustomer: 'Pilot customer',
    routeToMarket: 'Route to market',
    capital: 'Capital',
    public: 'Public partner',
    about: 'About',
    aboutHint: 'What the joint work would be about: a call’s title, a sentence.',
    competitors: 'Competitors',
    without: 'Leave out competitors',
  },
} as const;
