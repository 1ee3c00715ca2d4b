/** What the benchmark is asked for. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const WORK = `${ROOT}.bench`;
const GRAPHS = ['S', 'M', 'L', 'cordis'];

const HELP = `npm run build && npm run bench -- [options]

Compares this build with igraph, networkx, scipy and pandas on the same inputs, in one run.

  --only TASK,…     only these tasks: import projection pagerank pagerank-ties betweenness harmonic
                    leiden louvain resource-allocation
  --graph NAME,…    only these graphs: ${GRAPHS.join(' ')}
  --rounds N        rounds of every task (by default 5, 3 for exact betweenness on CORDIS)
  --quick           one round on S, and the import: shows that everything runs; writes no table
  --cordis PATH     the CORDIS archive (by default ../shared/data/cordis-horizon-until-2024.zip)
  --dist PATH       the build to measure (by default dist)
  --help`;

/** Reads the command line; ends the process where it asks for help or can't be followed. */
export function readOptions(tasks) {
  let values;
  try {
    ({ values } = parseArgs({
      options: {
        only: { type: 'string' },
        graph: { type: 'string' },
        rounds: { type: 'string' },
        quick: { type: 'boolean', default: false },
        cordis: { type: 'string', default: `${ROOT}../shared/data/cordis-horizon-until-2024.zip` },
        dist: { type: 'string', default: `${ROOT}dist` },
        help: { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    fail(error.message);
  }
  if (values.help) {
    console.log(HELP);
    process.exit(0);
  }
  const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
  if (rounds !== undefined && !(Number.isInteger(rounds) && rounds > 0))
    fail('--rounds takes a whole number.');
  if (!existsSync(`${values.dist}/cli/main.js`)) fail(`No build at ${values.dist}. Run npm run build first.`);
  const hasCordis = existsSync(values.cordis);
  if (!hasCordis) console.error(`Without CORDIS: ${values.cordis} is not there.`);
  return {
    tasks: chosen('--only', values.only, tasks) ?? tasks,
    graphs: (chosen('--graph', values.graph, GRAPHS) ?? (values.quick ? ['S', 'cordis'] : GRAPHS)).filter(
      (graph) => graph !== 'cordis' || hasCordis,
    ),
    rounds: values.quick ? (rounds ?? 1) : rounds,
    quick: values.quick,
    cordis: values.cordis,
    dist: values.dist,
  };
}

function chosen(option, value, known) {
  if (value === undefined) return undefined;
  const words = value.split(',');
  const unknown = words.filter((word) => !known.includes(word));
  if (unknown.length > 0)
    fail(`${option} does not know ${unknown.join(', ')}. It knows ${known.join(', ')}.`);
  return words;
}

function fail(message) {
  console.error(`${message}\n\n${HELP}`);
  process.exit(2);
}
