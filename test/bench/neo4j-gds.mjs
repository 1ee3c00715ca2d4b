/**
 * Graph Data Science against our own measures on one ecosystem: the same numbers, and how long each takes. Starts
 * a Neo4j server of this benchmark's own and copies the ecosystem there first.
 *
 *   npm run build:code && node test/bench/neo4j-gds.mjs sqlite:ECOSYSTEM.db [--whole]
 *
 * Betweenness is compared on one country; with --whole on everything, which takes Graph Data Science half an hour.
 *
 * Ends with 1 where they differ by more than the tolerances that docs/neo4j.md states.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { betweenness } from '../../dist/analysis/centrality/betweenness.js';
import { pageRankOfParticipations } from '../../dist/analysis/centrality/page-rank.js';
import { leiden } from '../../dist/analysis/community/leiden.js';
import { louvain } from '../../dist/analysis/community/louvain.js';
import { modularity } from '../../dist/analysis/community/modularity.js';
import { relabel } from '../../dist/analysis/community/relabel.js';
import { components } from '../../dist/analysis/components.js';
import { loadEcosystem } from '../../dist/network/ecosystem.js';
import { tieSelection } from '../../dist/network/tie-selection.js';
import { copyEcosystem } from '../../dist/store/copy.js';
import * as gds from '../../dist/store/neo4j/gds/algorithms.js';
import { withProjection } from '../../dist/store/neo4j/gds/projection.js';
import { inDatabase } from '../../dist/store/neo4j/in-database.js';
import { openNeo4jStore } from '../../dist/store/neo4j/open.js';
import { openStore } from '../../dist/store/open-store.js';

const {
  values: { whole },
  positionals: [from],
} = parseArgs({ options: { whole: { type: 'boolean', default: false } }, allowPositionals: true });
if (from === undefined) throw new Error('Name the store to copy, e.g. sqlite:ecosystem.db.');
const PASSWORD = 'benchmark';
const PART = { country: ['BE'] };
const PUBLIC = { role: 'public' };
const RANK = { damping: 0.85, tolerance: 1e-12, maxRounds: 1000 };
const TOLERANCE = { pageRank: 1e-6, betweenness: 1e-9, modularity: 0.02 };

const home = mkdtempSync(join(tmpdir(), 'helixlens-gds-'));
const script = (command) =>
  execFileSync(new URL('../support/neo4j/neo4j.sh', import.meta.url).pathname, [command, home], {
    encoding: 'utf8',
    env: { ...process.env, NEO4J_PASSWORD: PASSWORD, NEO4J_HEAP: '2g' },
  }).trim();

const rows = [];
async function timed(work) {
  const start = performance.now();
  const value = await work();
  return { value, seconds: (performance.now() - start) / 1000 };
}
/** Largest difference, as a share of the largest value. */
const difference = (a, b) =>
  a.reduce((most, x, i) => Math.max(most, Math.abs(x - b[i])), 0) /
  a.reduce((x, y) => Math.max(x, y), 1e-300);

async function compare(name, ours, theirs, judge) {
  const [own, other] = [await timed(ours), await timed(theirs)];
  const { ok, says } = judge(own.value, other.value);
  rows.push({ name, ours: own.seconds, gds: other.seconds, ok, says });
}

try {
  const url = script('start');
  const env = { HELIXLENS_STORE_PASSWORD: PASSWORD };
  const origin = await openStore(from, { mode: 'read' });
  const store = await openNeo4jStore(url, { mode: 'write', env });
  const copied = await timed(() => copyEcosystem(origin, store, { holder: 'benchmark', viewer: PUBLIC }));
  console.log(`copied in ${copied.seconds.toFixed(1)} s`, copied.value.counts, copied.value.dataVersion);
  const loaded = await timed(() => loadEcosystem(store, PUBLIC));
  console.log(`loaded from Neo4j in ${loaded.seconds.toFixed(1)} s`);
  const part = whole ? loaded.value : await loadEcosystem(store, PUBLIC, PART);
  await store.close();
  await origin.close();
  const ecosystem = loaded.value;
  const { participations } = ecosystem;
  const packed = await timed(() => ecosystem.ties);
  const ties = packed.value;

  await inDatabase(url, env, async (connection) => {
    const started = performance.now();
    await withProjection(connection, tieSelection(ecosystem), async (projection) => {
      rows.push({
        name: 'projection',
        ours: packed.seconds,
        gds: (performance.now() - started) / 1000,
        ok: projection.ties === ties.ties,
        says: `${projection.ties} ties`,
      });
      await compare(
        'components',
        () => components(ties).membership,
        async () => relabel(await gds.componentsByGds(projection)).membership,
        (a, b) => ({ ok: a.every((x, i) => x === b[i]), says: 'equal' }),
      );
      await compare(
        'pagerank',
        () => pageRankOfParticipations(participations, RANK),
        () => gds.pageRankByGds(projection, RANK),
        (a, b) => ({ ok: difference(a, b) <= TOLERANCE.pageRank, says: difference(a, b) }),
      );
      const quality = (a, b) => {
        const [q, theirs] = [
          modularity(ties, relabel(a).membership),
          modularity(ties, relabel(b).membership),
        ];
        return {
          ok: theirs >= q - TOLERANCE.modularity,
          says: `modularity ${q.toFixed(4)} and ${theirs.toFixed(4)}`,
        };
      };
      await compare(
        'louvain',
        () => louvain(ties, { resolution: 1, seed: 1 }),
        () => gds.louvainByGds(projection),
        quality,
      );
      await compare(
        'leiden',
        () => leiden(ties, { resolution: 1, seed: 1 }),
        () => gds.leidenByGds(projection, { resolution: 1, seed: 1 }),
        quality,
      );
    });
    await withProjection(connection, tieSelection(part), (projection) =>
      compare(
        `betweenness, ${whole ? 'all' : PART.country}`,
        () => betweenness(part.participations),
        () => gds.betweennessByGds(projection),
        (a, b) => ({ ok: difference(a, b) <= TOLERANCE.betweenness, says: difference(a, b) }),
      ),
    );
  });
  for (const { name, ours, gds: theirs, ok, says } of rows)
    console.log(
      `${name.padEnd(12)} ours ${ours.toFixed(2)} s  gds ${theirs.toFixed(2)} s  ${ok ? 'agree' : 'DIFFER'}  ${says}`,
    );
  process.exitCode = rows.every(({ ok }) => ok) ? 0 : 1;
} finally {
  script('stop');
  rmSync(home, { recursive: true, force: true });
}
