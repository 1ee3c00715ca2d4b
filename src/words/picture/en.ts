/** Measures of what a picture shows, in English. */
export const picture = {
  degree: 'Partners in this picture',
  degreeMeans: 'With how many of those drawn it shares a project.',
  betweenness: 'Go-between in this picture',
  betweennessMeans: 'Between how many pairs of those drawn it lies, along the shortest ways that are drawn.',
  pagerank: 'PageRank in this picture',
  pagerankMeans: 'How often a walk along the drawn ties, stronger ones more often, comes past it.',
  colour: 'By groups in this picture',
  group: 'Group in this picture',
  groupNumber: 'Group {{number, number}}',
  groupsMean:
    'Groups of those drawn who work together more than with the others drawn; the largest is group 1.',
  notWhole:
    'Of this picture, not of the whole network: it counts only the {{nodes, number}} organisations drawn here and the ties among them, those that the legend switches off included.',
  measuring: 'Measuring this picture…',
  failed: 'This picture could not be measured. Choose another size.',
} as const;
