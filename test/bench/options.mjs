/** What the benchmark is asked for. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const WORK = `${ROOT}.bench`;
const INPUTS = ['S', 'M', 'L', 'cordis'];

const help = (tasks) => `npm run build && npm run bench -- [options]

Compares this build with igraph, NetworKit, networkx, scipy, pandas and graphology on the same inputs, in one run.
Figures are kept in test/bench/figures.json by task and input: a run with --only renews its own rows of
docs/benchmarks.md and leaves the others.

  --only TASK,…     only these tasks: ${tasks.join(' ')}
  --inputs NAME,…   only these inputs: ${INPUTS.join(' ')}
  --rounds N        rounds of every task (by default 5; 1 where a peer takes many minutes)
  --growth          instead: time and memory at several times L, and their exponents
  --threads         instead: one thread against two
  --browser         instead: what the web app's first page and its picture take in Chromium
  --profile TASK    instead: the functions that a task spends its time in, on L or the inputs named
  --page            instead: writes docs/benchmarks.md from the figures that are kept
  --quick           one round on S, and the import: shows that everything runs; keeps no figures
  --cordis PATH     the CORDIS archive (by default ../shared/data/cordis-horizon-until-2024.zip)
  --dist PATH       the build to measure (by default dist)
  --help`;

const OPTIONS = {
  only: { type: 'string' },
  inputs: { type: 'string' },
  rounds: { type: 'string' },
  growth: { type: 'boolean', default: false },
  threads: { type: 'boolean', default: false },
  browser: { type: 'boolean', default: false },
  profile: { type: 'string' },
  page: { type: 'boolean', default: false },
  quick: { type: 'boolean', default: false },
  cordis: { type: 'string', default: `${ROOT}../shared/data/cordis-horizon-until-2024.zip` },
  dist: { type: 'string', default: `${ROOT}dist` },
  help: { type: 'boolean', default: false },
};

/** Reads the command line; ends the process where it asks for help or can't be followed. */
export function readOptions(tasks) {
  const fail = (message) => {
    console.error(`${message}\n\n${help(tasks)}`);
    process.exit(2);
  };
  const chosen = (option, value, known) => {
    if (value === undefined) return undefined;
    const words = value.split(',');
    const unknown = words.filter((word) => !known.includes(word));
    if (unknown.length > 0)
      fail(`${option} does not know ${unknown.join(', ')}. It knows ${known.join(', ')}.`);
    return words;
  };

  let values;
  try {
    ({ values } = parseArgs({ options: OPTIONS }));
  } catch (error) {
    fail(error.message);
  }
  if (values.help) {
    console.log(help(tasks));
    process.exit(0);
  }
  const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
  if (rounds !== undefined && !(Number.isInteger(rounds) && rounds > 0))
    fail('--rounds takes a whole number.');
  if (!existsSync(`${values.dist}/cli/main.js`)) fail(`No build at ${values.dist}. Run npm run build first.`);
  const hasCordis = existsSync(values.cordis);
  if (!hasCordis) console.error(`Without CORDIS: ${values.cordis} is not there.`);
  const [profile] = chosen('--profile', values.profile, tasks) ?? [];
  const byDefault = values.quick ? ['S', 'cordis'] : profile === undefined ? INPUTS : ['L'];
  return {
    ...values,
    tasks: chosen('--only', values.only, tasks) ?? tasks,
    inputs: (chosen('--inputs', values.inputs, INPUTS) ?? byDefault).filter(
      (input) => input !== 'cordis' || hasCordis,
    ),
    rounds: values.quick ? (rounds ?? 1) : rounds,
    profile,
    dist: resolve(values.dist),
  };
}
