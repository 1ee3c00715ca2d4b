/** The figures as tables, and as a page. */
import { TASKS } from './tasks.mjs';

const digits = (value) =>
  value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(2) : value.toFixed(3);
const ratio = (value) =>
  value >= 10 ? value.toFixed(0) : value >= 1 ? value.toFixed(2) : value.toPrecision(2);
const inputName = (graph) => (graph === 'cordis' ? 'CORDIS' : graph);
const titleOf = (key) => TASKS[key.split(' ')[0]].title;
const inputOf = (key) => inputName(key.split(' ')[1]);

const line = (cells) => `| ${cells.join(' | ')} |`;
/** A table whose first columns hold text and the others numbers. */
function table(head, rows, textColumns) {
  return [line(head), line(head.map((_, i) => (i < textColumns ? '---' : '---:'))), ...rows.map(line)].join(
    '\n',
  );
}

/** Figures in the order of tasks and inputs. */
function inOrder(figures) {
  const keys = Object.keys(TASKS).flatMap((task) =>
    TASKS[task].graphs.map((graph) => `${task} ${graph}`).filter((key) => key in figures),
  );
  return keys.map((key) => [key, figures[key]]);
}

const RESULT_HEAD = [
  'Task',
  'Input',
  'By',
  'Rounds',
  'CPU s, min',
  'CPU s, median',
  'Wall s, min',
  'Wall s, median',
  'Peak MB',
  'Quality',
  'Ours / theirs, CPU',
];

/** All figures: ours first, then each peer with the ratio of our median CPU time to its. */
export function resultTable(results, { withHead = true } = {}) {
  const rows = results.flatMap(([key, { contenders }]) =>
    Object.entries(contenders).map(([name, figures]) => [
      titleOf(key),
      inputOf(key),
      name,
      String(figures.rounds),
      ...[figures.cpuMin, figures.cpu, figures.wallMin, figures.wall].map(digits),
      figures.memory.toFixed(0),
      figures.quality?.toFixed(4) ?? '',
      name === 'helixlens' ? '' : ratio(contenders.helixlens.cpu / figures.cpu),
    ]),
  );
  return withHead ? table(RESULT_HEAD, rows, 3) : rows.map((row) => row.join('  ')).join('\n');
}

/** Each target with what was measured. */
function targetRows(results) {
  return results.flatMap(([key, { contenders }]) => {
    const [task, graph] = key.split(' ');
    const { target } = TASKS[task];
    if (target === undefined || !target.on.includes(graph)) return [];
    const [ours, theirs] = [contenders.helixlens, contenders[target.peer]];
    const measured = ours.cpu / theirs.cpu;
    const isFastEnough = measured <= target.ratio;
    const isSmallEnough = ours.memory <= (target.memory ?? Number.POSITIVE_INFINITY) * theirs.memory;
    const isGoodEnough = target.quality === undefined || ours.quality >= theirs.quality - target.quality;
    const isMet = isFastEnough && isSmallEnough && isGoodEnough;
    const qualities = [ours, theirs].map(({ quality }) => quality?.toFixed(4)).join(' / ');
    return [
      {
        key,
        isMet,
        cells: [
          titleOf(key),
          inputOf(key),
          target.peer,
          `≤ ${target.ratio}`,
          ratio(measured),
          ratio(ours.memory / theirs.memory),
          target.quality === undefined ? '' : qualities,
          isMet ? 'yes' : 'no',
        ],
      },
    ];
  });
}

const TARGET_HEAD = [
  'Task',
  'Input',
  'Peer',
  'Target',
  'Ours / theirs, CPU',
  'Peak memory',
  'Quality',
  'Met?',
];

function targetSection(results, profiles) {
  const rows = targetRows(results);
  const missed = rows.filter(({ key, isMet }) => !isMet && key in profiles);
  const shares = missed.map(({ key }) => {
    const parts = Object.entries(profiles[key]).map(
      ([name, share]) => `\`${name}\` ${(100 * share).toFixed(0)} %`,
    );
    return `- ${titleOf(key)}, ${inputOf(key)}: ${parts.join(', ')}.`;
  });
  return `## Targets

What the project set itself, by median CPU time.

${table(
  TARGET_HEAD,
  rows.map(({ cells }) => cells),
  4,
)}
${shares.length === 0 ? '' : `\nWhere the time goes that misses its target (\`--profile\`, share of the task's own time):\n\n${shares.join('\n')}\n`}`;
}

/** Stages of which the whole job's table tells one by one; the others are small. */
const TOLD = 0.005;

function wholeJobSection(results) {
  const [, job] = results.find(([key]) => key === 'whole-job cordis') ?? [];
  if (job === undefined) return '';
  const { helixlens: ours, python: theirs } = job.contenders;
  const stages = Object.keys(theirs.stages).map((name) => ({
    name,
    ours: ours.stages[name],
    theirs: theirs.stages[name],
  }));
  const isTold = (stage) => stage.ours > TOLD * ours.cpu || stage.theirs > TOLD * theirs.cpu;
  const others = stages.filter((stage) => !isTold(stage));
  const sumOf = (of, name) => of.reduce((sum, stage) => sum + stage[name], 0);
  const without = stages.filter(({ name }) => name !== 'betweenness' && name !== 'harmonic');
  const rows = [
    ...stages.filter(isTold),
    { name: 'all others', ours: sumOf(others, 'ours'), theirs: sumOf(others, 'theirs') },
    {
      name: 'without betweenness and harmonic closeness',
      ours: sumOf(without, 'ours'),
      theirs: sumOf(without, 'theirs'),
    },
    { name: '**from start to exit**', ours: ours.cpu, theirs: theirs.cpu },
  ].map((row) => [row.name, digits(row.ours), digits(row.theirs), ratio(row.ours / row.theirs)]);
  return `## The whole job

From the CORDIS archive through a SQLite store to the network, its components and communities, every measure, and the best 20 partners of every organisation by six scores: \`test/bench/ours/whole-job.mjs\`, on one thread, against \`test/bench/whole-job-peer.py\`, a careful script with pandas, igraph and scipy. Counts, and the sum of every measure's values and of every list's scores, are equal to 1e-6; communities, and the two measures that start from them, differ as seeds do. CPU seconds; peak memory ${ours.memory.toFixed(0)} MB against ${theirs.memory.toFixed(0)}.

${table(['Stage', 'helixlens', 'Python', 'Ours / theirs'], rows, 1)}
`;
}

function browserSection({ rounds, scriptKilobytes, firstPictureSeconds, frameMilliseconds, ...least }) {
  if (rounds === undefined) return '';
  const rows = [
    [
      'Script of the first page, gzipped',
      `${scriptKilobytes.toFixed(0)} kB`,
      '',
      '≤ 400 kB',
      scriptKilobytes <= 400,
    ],
    [
      'From navigation to the map of groups of CORDIS',
      `${digits(firstPictureSeconds)} s`,
      `${digits(least.firstPictureSecondsMin)} s`,
      '≤ 2 s',
      firstPictureSeconds <= 2,
    ],
    [
      'Script a frame while 5,000 organisations and 30,000 ties are dragged',
      `${digits(frameMilliseconds)} ms`,
      `${digits(least.frameMillisecondsMin)} ms`,
      '≤ 8 ms',
      frameMilliseconds <= 8,
    ],
  ].map((row) => [...row.slice(0, -1), row.at(-1) ? 'yes' : 'no']);
  return `## In the browser

Chromium without a graphics card, on a stored network whose communities are known (\`--browser\`); ${rounds === 1 ? 'one round' : `medians of ${rounds} rounds`}. The second row is wall time and holds whatever else the machine was doing; the last is processor time. The app draws at most 300 organisations: for the last row the server's answer is swapped for a larger one.

${table(['What', 'Median', 'Least', 'Target', 'Met?'], rows, 1)}
`;
}

function growthSection(growth) {
  const tasks = Object.keys(TASKS).filter((task) => task in growth);
  if (tasks.length === 0) return '';
  const rows = tasks.map((task) => {
    const { at, exponents } = growth[task];
    const steps = Object.entries(at).sort((a, b) => a[0] - b[0]);
    return [
      TASKS[task].title,
      steps.map(([times]) => times).join(', '),
      steps.map(([, { cpu }]) => digits(cpu)).join(', '),
      exponents.cpu.toFixed(2),
      steps.map(([, { memory }]) => memory.toFixed(0)).join(', '),
      exponents.memory.toFixed(2),
    ];
  });
  const head = ['Task', 'Times L', 'CPU s', 'Exponent', 'Peak MB', 'Exponent'];
  return `## Growth

Graphs with so many times the projects of L, by the same process (\`--growth\`): 1.1, 2.3, 4.6 and 9.7 million ties, with hubs that grow with the whole and arrays that outgrow the caches. The exponent is the slope of a line through logarithms, by least squares; peak memory holds Node.js itself (some 45 MB), the input and its packing.

${table(head, rows, 1)}
`;
}

function threadSection(threads) {
  const rows = inOrder(threads).map(([key, { contenders }]) => {
    const [one, two] = Object.values(contenders);
    return [
      titleOf(key),
      inputOf(key),
      String(one.rounds),
      digits(one.wall),
      digits(two.wall),
      ratio(one.wall / two.wall),
      ratio(two.cpu / one.cpu),
    ];
  });
  if (rows.length === 0) return '';
  const head = ['Task', 'Input', 'Rounds', 'One thread, wall s', 'Two, wall s', 'Faster', 'CPU, two / one'];
  return `## Threads

One thread against two on two processors (\`--threads\`), medians; both give the same digits.

${table(head, rows, 2)}
`;
}

export function page({ results, threads, growth, profiles, browser }) {
  const ordered = inOrder(results);
  const unique = (values) => [...new Set(values)];
  const described = ordered.map(([, result]) => result);
  const notes = unique(ordered.map(([key]) => key.split(' ')[0]))
    .filter((task) => TASKS[task].note !== undefined)
    .map((task) => `- ${TASKS[task].title}: ${TASKS[task].note}.`);
  return `# Benchmarks

Made by \`npm run build && npm run bench\`, which installs the peers, makes or reads the inputs, checks that results agree before it prints a time, and writes this page. Every row's contenders took turns, each round in a process of its own; compare ratios, not seconds. \`--only\` and \`--inputs\` renew single rows.

- Machine: ${unique(described.map(({ machine }) => machine)).join('; ')}
- Versions: ${unique(described.map(({ versions }) => versions)).join('; ')}
- Inputs: the CORDIS archive of Horizon Europe projects that start before 2025, and generated collaboration graphs S (2,171 organisations), M (9,506) and L (46,150).
- Results: vectors equal to 1e-6 of their largest entry; communities compared by the median modularity over seeds, layouts by the energy that ForceAtlas2 lowers; imports by their counts of organisations, projects and participations.
- Time is that of the work alone: reading the input and building each library's own graph come before. Work under a second is repeated for a second and the median counts. Wall time holds whatever else the machine was doing meanwhile; CPU time hardly does. Peak memory is the whole process's. The import is timed from start to exit, everything included.
- Quality is the modularity of communities; of a layout the energy whose slope the forces are, for each pair of masses and with its sign turned. Higher is better.
- networkx is left out where a round takes many minutes, NetworKit where it has no such measure or picks its own sample. NetworKit runs on one thread; igraph's PageRank takes as many as there are.
${notes.join('\n')}

What the import is compared with: a pandas script (\`test/bench/import-peer.py\`) that reads the same three files, checks and converts them, merges organisations and participations, builds the theme tree and writes SQLite tables with indices. It keeps no source records, so its result can neither be undone nor updated.

Neo4j is measured on [a page of its own](benchmarks-neo4j.md), how good suggestions are in [evaluation](evaluation.md).

${[targetSection(ordered, profiles), wholeJobSection(ordered), growthSection(growth), threadSection(threads), browserSection(browser)].filter((text) => text !== '').join('\n')}
## All figures

${resultTable(ordered)}
`;
}
