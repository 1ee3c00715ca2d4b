/**
 * Import into Neo4j against a bare driver script, on a server of this benchmark's own.
 *
 *   npm run build:code && node test/bench/neo4j-import.mjs CORDIS.zip [--rounds 3]
 *
 * Ours is all of `import`: reading the archive, checking, deriving, writing. The bare script reads the rows of the same
 * archive by the same reader, and then sends the very nodes and relationships that ours left behind, ready in memory:
 * UNWIND in batches as large as ours, an explicit transaction each, into the same constraints and indexes. What it
 * needs for sending alone is told as well. Both are compared by what the database holds afterwards before any time is
 * printed. Reading the network is timed, too.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import neo4j from 'neo4j-driver';
import { readCordis } from '../../dist/ingest/cordis/read-cordis.js';
import { importInto } from '../../dist/store/import-into.js';
import { openNeo4jStore } from '../../dist/store/neo4j/open.js';

const BATCH = 4_000;
const WARM_UP = 2;
const PASSWORD = 'benchmark';
const SCRIPT = new URL('../support/neo4j/neo4j.sh', import.meta.url).pathname;
const ADMINISTRATOR = { role: 'administrator' };

const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string', default: '3' } },
  allowPositionals: true,
});
const [archive] = positionals;
if (archive === undefined) throw new Error('Name the CORDIS archive.');

const home = mkdtempSync(join(tmpdir(), 'helixlens-neo4j-'));
const script = (command) =>
  execFileSync(SCRIPT, [command, home], {
    encoding: 'utf8',
    env: { ...process.env, NEO4J_PASSWORD: PASSWORD, NEO4J_HEAP: '2g' },
  }).trim();
const url = script('start');
const driver = neo4j.driver(url, neo4j.auth.basic('neo4j', PASSWORD));

async function run(cypher, parameters = {}) {
  const session = driver.session();
  try {
    return (await session.run(cypher, parameters)).records;
  } finally {
    await session.close();
  }
}

const empty = () =>
  run('MATCH (n) WHERE NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 20000 ROWS');

/** What the database holds, as counts by label and by type. */
async function contents() {
  const nodes = await run(
    'MATCH (n) WHERE NOT n:Migration RETURN labels(n) AS labels, count(*) AS n, sum(size(keys(n))) AS properties',
  );
  const ties = await run(
    'MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS n, sum(size(keys(r))) AS properties',
  );
  return [...nodes, ...ties]
    .map((record) => JSON.stringify([record.get(0), Number(record.get(1)), Number(record.get(2))]))
    .sort();
}

/** Everything that ours wrote, by the statement that writes it. */
async function captured() {
  const statements = new Map();
  const add = (statement, row) => {
    const rows = statements.get(statement);
    if (rows) rows.push(row);
    else statements.set(statement, [row]);
  };
  for (const record of await run('MATCH (n) WHERE NOT n:Migration RETURN labels(n), properties(n)'))
    add(`UNWIND $rows AS row CREATE (n:${record.get(0).join(':')}) SET n = row`, record.get(1));
  for (const record of await run('MATCH (a)-[r]->(b) RETURN type(r), a.id, b.id, properties(r)'))
    add(
      `UNWIND $rows AS row MATCH (a:Subject {id: row.from}) MATCH (b:Subject {id: row.to})
       CREATE (a)-[r:${record.get(0)}]->(b) SET r = row.properties`,
      { from: record.get(1), to: record.get(2), properties: record.get(3) },
    );
  return statements;
}

/** Rows that the reader gives. */
async function rowsOf(path) {
  let rows = 0;
  for await (const event of readCordis([path])) if (event.type === 'record') rows++;
  return rows;
}

async function bare(statements) {
  const session = driver.session();
  for (const [statement, rows] of statements)
    for (let from = 0; from < rows.length; from += BATCH) {
      const transaction = await session.beginTransaction();
      await transaction.run(statement, { rows: rows.slice(from, from + BATCH) });
      await transaction.commit();
    }
  await session.close();
}

/** Seconds of CPU that the server has used, on Linux. */
function serverCpu() {
  const pid = readFileSync(join(home, 'run/server.pid'), 'utf8').trim();
  const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ').slice(11, 13);
  return (Number(user) + Number(system)) / 100;
}

async function timed(work) {
  const started = performance.now();
  const cpu = process.cpuUsage();
  const server = serverCpu();
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return {
    wall: (performance.now() - started) / 1000,
    cpu: (user + system) / 1e6,
    server: serverCpu() - server,
  };
}

const open = () => openNeo4jStore(url, { mode: 'write', env: { HELIXLENS_STORE_PASSWORD: PASSWORD } });
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const figures = { ours: [], rows: [], bare: [], incidence: [], again: [] };

try {
  let statements;
  // A server that has just started compiles as it goes: the first rounds are not counted.
  for (let round = 1 - WARM_UP; round <= Number(values.rounds); round++) {
    await empty();
    const store = await open();
    const ours = await timed(() => importInto(store, readCordis([archive]), { holder: 'benchmark' }));
    const incidence = await timed(() => store.incidence(ADMINISTRATOR));
    const again = await timed(() => importInto(store, readCordis([archive]), { holder: 'benchmark' }));
    await store.close();
    const before = await contents();
    statements ??= await captured();
    await empty();
    const rows = await timed(() => rowsOf(archive));
    const plain = await timed(() => bare(statements));
    const after = await contents();
    if (JSON.stringify(before) !== JSON.stringify(after))
      throw new Error('The two differ in what they wrote.');
    if (round > 0) {
      figures.ours.push(ours);
      figures.rows.push(rows);
      figures.bare.push(plain);
      figures.incidence.push(incidence);
      figures.again.push(again);
    }
    console.error(
      `round ${round}: import ${ours.wall.toFixed(1)} s, reading the rows ${rows.wall.toFixed(1)} s, bare ${plain.wall.toFixed(1)} s, incidence ${incidence.wall.toFixed(2)} s, again ${again.wall.toFixed(1)} s`,
    );
  }
  const of = (list, what) => median(list.map((figure) => figure[what])).toFixed(2);
  const row = (name, list) =>
    `${name.padEnd(42)} wall ${of(list, 'wall')} s, CPU client ${of(list, 'cpu')} s, server ${of(list, 'server')} s`;
  console.log(row('import', figures.ours));
  console.log(row('bare driver script, reading the rows', figures.rows));
  console.log(row('bare driver script, sending them', figures.bare));
  console.log(row('import of the same archive again', figures.again));
  console.log(row('reading the network as columns', figures.incidence));
  const wall = (list) => median(list.map((figure) => figure.wall));
  const sending = wall(figures.bare);
  console.log(`import / bare script: ${(wall(figures.ours) / (wall(figures.rows) + sending)).toFixed(2)}`);
  console.log(`import / sending alone: ${(wall(figures.ours) / sending).toFixed(2)}`);
} finally {
  await driver.close();
  script('stop');
  rmSync(home, { recursive: true, force: true });
}
