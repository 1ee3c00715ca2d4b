/**
 * Imports made-up, dirty records from the built code, to be killed by a test: `node import-child.mjs STORE
 * EDITION [--large] [--hold]`. Prints `writing` once it holds the lease and `done` at the end; with --hold it then
 * keeps the lease until it is killed.
 */
import { importInto } from '../../dist/store/import-into.js';
import { openStore } from '../../dist/store/open-store.js';

const [, , url, edition, ...flags] = process.argv;
/** How many times as large as the small set. */
const scale = flags.includes('--large') ? 6 : 1;

const SOURCES = ['one', 'two'].map((name, i) => ({
  id: `source:${name}`,
  name,
  kind: 'bundle',
  licence: 'CC0-1.0',
  retrieved: '2026-01-31',
  precedence: 400 + 100 * i,
  synthetic: false,
}));
const ORGANISATIONS = 70 * scale;
const PROJECTS = 35 * scale;

/** Numbers that look random and are the same in every run (Park & Miller 1988). */
function numbers(seed) {
  let state = seed + 1;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

async function* reader() {
  const random = numbers(Number(edition));
  for (const source of SOURCES) {
    yield { type: 'source', source, files: [`${edition}.csv`] };
    const record = (kind, statement, scope = 'public') => ({
      type: 'record',
      record: { kind, source: source.id, scope, synthetic: random(9) === 0, statement },
    });
    for (let i = 0; i < ORGANISATIONS; i++) {
      // Some organisations are missing from an edition, some have no name, some are a cluster's secret.
      if (random(10) === 0) continue;
      const named = random(3) === 0 ? {} : { name: `Organisation ${i} "${'é'.repeat(random(4))}"\u0000` };
      const scope = random(12) === 0 ? 'cluster:blue' : 'public';
      yield record(
        'organisation',
        { id: `org:${i}`, identifiers: { pic: [String(9000 + i)] }, ...named },
        scope,
      );
      if (random(20) === 0)
        yield {
          type: 'set-aside',
          source: source.id,
          row: { file: 'x.csv', line: i + 1, reason: 'dirt', remedy: 'wash' },
        };
    }
    for (let i = 0; i < PROJECTS; i++)
      yield record('project', {
        id: `project:${i}`,
        title: `Project ${random(5)}`,
        objective: 'x'.repeat(random(4000)),
      });
    for (let i = 0; i < PROJECTS; i++)
      for (let k = 0; k < 4; k++)
        yield record('participation', {
          project: `project:${i}`,
          organisation: `org:${(i * 7 + k * k * 11) % ORGANISATIONS}`,
          roles: [k === 0 ? 'coordinator' : 'participant'],
          contribution: random(1000) / 7,
          ended: false,
          rows: 1,
        });
    // Always from the later to the earlier, so that no circle closes.
    for (let i = 0; i < 6; i++) {
      const from = 1 + random(ORGANISATIONS - 1);
      yield record('merge', { from: `org:${from}`, into: `org:${random(from)}` });
    }
  }
}

const store = await openStore(url);
let told = false;
const answer = await importInto(store, tellFirst(reader()), {
  holder: `child ${process.pid}`,
  complete: true,
  batchSize: 40,
});
console.log('done', answer.dataVersion);
if (flags.includes('--hold'))
  await store.write('holding', async () => {
    console.log('holding');
    await new Promise((resolve) => setTimeout(resolve, 60_000));
  });
await store.close();

/** Says so when the import has the lease. */
async function* tellFirst(events) {
  for await (const event of events) {
    if (!told) console.log('writing');
    told = true;
    yield event;
  }
}
