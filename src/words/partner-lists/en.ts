/** Text of suggestions for many organisations at once. */
export const partnerLists = {
  command: 'suggestions for every organisation, or every member of a cluster, as a file',
  option: {
    out: 'where to write the lists',
    as: 'csv (a row a suggestion) or jsonl (a line of JSON an organisation)',
    ofCluster: 'for the members of this cluster only',
    ofCountry: 'for organisations in these countries only',
    ofHelix: 'for organisations of these helices only',
    evidence: 'with the evidence for each suggestion, which takes longer',
    threads: 'how many threads work at once: as many as there are processors, up to four',
  },
  error: {
    nobody: 'No organisation fits --of-cluster, --of-country and --of-helix, so there are no lists to make.',
  },
  progress: 'Making lists',
  done_one: '{{count, number}} list with {{suggestions, number}} suggestions: {{file}}.',
  done_other: '{{count, number}} lists with {{suggestions, number}} suggestions: {{file}}.',
  named:
    '{{named, number}} organisations are suggested to somebody; the most suggested one stands on {{most, number}} lists.',
  empty_one: 'On {{count, number}} list stands nobody: see that organisation with partners.',
  empty_other: 'On {{count, number}} lists stands nobody: see such an organisation with partners.',
} as const;
