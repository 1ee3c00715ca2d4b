/** The figures as a table, and as a page. */
import { TASKS } from './tasks.mjs';

const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
const digits = (value) =>
  value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(2) : value.toFixed(3);

export const medianOf = (rounds, name) => median(rounds.map((round) => round[name]));

const HEAD = [
  'Task',
  'Input',
  'By',
  'Rounds',
  'CPU s, min',
  'CPU s, median',
  'Wall s, min',
  'Wall s, median',
  'Peak MB',
  'Modularity',
  'Ours / theirs, CPU',
];

/** Rows of one task on one input: ours first, then each peer with the ratio of our median CPU time to its. */
export function rowsOf({ task, graph, contenders }) {
  const ours = contenders.helixlens;
  return Object.entries(contenders).map(([name, rounds]) => [
    TASKS[task].title,
    graph === 'cordis' ? 'CORDIS' : graph,
    name,
    String(rounds.length),
    digits(Math.min(...rounds.map(({ cpu }) => cpu))),
    digits(medianOf(rounds, 'cpu')),
    digits(Math.min(...rounds.map(({ wall }) => wall))),
    digits(medianOf(rounds, 'wall')),
    Math.max(...rounds.map(({ memory }) => memory)).toFixed(0),
    rounds[0].quality === undefined ? '' : medianOf(rounds, 'quality').toFixed(4),
    name === 'helixlens' ? '' : (medianOf(ours, 'cpu') / medianOf(rounds, 'cpu')).toPrecision(2),
  ]);
}

const line = (cells) => `| ${cells.join(' | ')} |`;
export const table = (rows) =>
  [line(HEAD), line(HEAD.map((_, i) => (i < 3 ? '---' : '---:'))), ...rows.map(line)].join('\n');

export function page(results, { machine, versions }, command) {
  const notes = [...new Set(results.map(({ task }) => task))]
    .filter((task) => TASKS[task].note !== undefined)
    .map((task) => `- ${TASKS[task].title}: ${TASKS[task].note}.`);
  return `# Benchmarks

Made by \`${command}\`, which installs the peers, makes or reads the inputs, checks that results agree before it prints a time, and writes this page. Every figure is from one run with the contenders taking turns, each round in a process of its own; compare ratios, not seconds.

- Machine: ${machine}
- Versions: ${versions}
- Inputs: the CORDIS archive of Horizon Europe projects that start before 2025, and generated collaboration graphs S (2,171 organisations), M (9,506) and L (46,150).
- Results: vectors equal to 1e-6 of their largest entry; communities compared by the median modularity over seeds; imports by their counts of organisations, projects and participations.
- Time is that of the work alone: reading the input and building each library's own graph come before. Work under a second is repeated for a second and the last time counts. Peak memory is the whole process's. The import is timed from start to exit, everything included.
- networkx is left out where a round takes many minutes.
${notes.join('\n')}

What the import is compared with: a pandas script (\`test/bench/import-peer.py\`) that reads the same three files, checks and converts them, merges organisations and participations, builds the theme tree and writes SQLite tables with indices. It keeps no source records, so its result can neither be undone nor updated.

Neo4j is measured on [a page of its own](benchmarks-neo4j.md), how good suggestions are in [evaluation](evaluation.md).

${table(results.flatMap(rowsOf))}
`;
}
