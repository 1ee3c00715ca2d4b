/** Tekst van suggesties voor veel organisaties tegelijk. */
export const partnerLists = {
  command: 'suggesties voor elke organisatie, of elk lid van een cluster, als bestand',
  option: {
    out: 'waar de lijsten komen',
    as: 'csv (een rij per suggestie) of jsonl (een regel JSON per organisatie)',
    ofCluster: 'alleen voor de leden van deze cluster',
    ofCountry: 'alleen voor organisaties in deze landen',
    ofHelix: 'alleen voor organisaties van deze helices',
    evidence: 'met de onderbouwing van elke suggestie, wat langer duurt',
    threads: 'hoeveel threads tegelijk werken: zoveel als er processoren zijn, tot vier',
  },
  error: {
    nobody:
      'Geen organisatie voldoet aan --of-cluster, --of-country en --of-helix, dus er zijn geen lijsten te maken.',
  },
  progress: 'Lijsten maken',
  done_one: '{{count, number}} lijst met {{suggestions, number}} suggesties: {{file}}.',
  done_other: '{{count, number}} lijsten met {{suggestions, number}} suggesties: {{file}}.',
  named:
    '{{named, number}} organisaties worden aan iemand voorgesteld; de meest voorgestelde staat op {{most, number}} lijsten.',
  empty_one: 'Op {{count, number}} lijst staat niemand: bekijk die organisatie met partners.',
  empty_other: 'Op {{count, number}} lijsten staat niemand: bekijk zo’n organisatie met partners.',
} as const;
