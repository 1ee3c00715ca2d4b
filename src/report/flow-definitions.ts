/** What each figure about knowledge flow means, and whose definition it is. */
export const FLOW_DEFINITIONS = {
  exposure: {
    definition:
      'Exposure: when an organisation first works on a theme, its partners in that project and in its projects of the window before, as far as they worked on the theme already, share one unit equally. Knowledge could pass from them; that it did is not shown.',
    source:
      'Own definition, after exposure in network models of diffusion (Valente 1995, Network Models of the Diffusion of Innovations).',
  },
  firstUse: {
    definition:
      'First uses of a theme by an organisation in this data. One can be told to be first where the data begins the look-back before it or earlier and every project of the organisation in those years has themes; else an earlier use may be hidden. European framework programmes only.',
    source: 'Own definition; left-censoring as in survival analysis (Klein & Moeschberger 2003).',
  },
  between: {
    definition:
      'Flow from group to group in first uses. Expected: had each first use come from anyone who worked on the theme already, as likely as it had projects by then, which keeps every first use and every organisation’s activity. Ratio: flow over expected, with a 95% interval over first projects; given from ten first projects on.',
    source: 'Own definition; interval by linearisation (Cochran 1977, Sampling Techniques, 6.4).',
  },
  ways: {
    definition:
      'Of the flow between stages of the chain: towards use (forward), within one stage, and back towards research (backward), with the share that the same null gives.',
    source: 'Own definition.',
  },
  themes: {
    definition: 'Themes by their flow: first uses that had a source.',
    source: 'Own definition.',
  },
  roles: {
    definition:
      'Spread: shares of others’ first uses that an organisation was a source of (outflow), beside what its activity alone would give. Took up: own first uses that had a source (inflow). Passed on: the smaller of both. Brought in: inflow from outside the region looked at.',
    source: 'Own definition.',
  },
  diffusion: {
    definition:
      'Organisations that work on the theme or one below it, by year; from the first use by a knowledge organisation to the first by a company; and, of newcomers whose first project was on it, how many came in a project that a cluster organisation was in. Counts every first use seen.',
    source: 'Cumulative adoption (Rogers 2003, Diffusion of Innovations, 5th ed.).',
  },
  uptake: {
    definition:
      'Whether partners’ knowledge of a theme at the end of a year foretells that an organisation takes it up in the next: area under the ROC curve on a year that the models were not fitted on (chance is 0.5), for size alone (projects, partners, how many know and lately learnt the theme), exposure alone, both, and with kinship of themes; with 95% intervals over organisations. Matched: the same organisations and themes dealt anew, where size can’t help. Better: the gain of exposure over size is above 0 with its whole interval.',
    source:
      'Area under the curve: Mann & Whitney 1947; bootstrap: Efron & Tibshirani 1993, An Introduction to the Bootstrap.',
  },
} as const;
