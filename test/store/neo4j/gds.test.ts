/** Graph Data Science gives our numbers, on an ecosystem of some hundreds and on views of it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { betweenness } from '../../../src/analysis/centrality/betweenness.ts';
import { pageRankOfParticipations } from '../../../src/analysis/centrality/page-rank.ts';
import { leiden } from '../../../src/analysis/community/leiden.ts';
import { louvain } from '../../../src/analysis/community/louvain.ts';
import { modularity } from '../../../src/analysis/community/modularity.ts';
import { relabel } from '../../../src/analysis/community/relabel.ts';
import { components } from '../../../src/analysis/components.ts';
import { generateBundle } from '../../../src/generate/generate-bundle.ts';
import { readBundle } from '../../../src/ingest/bundle/read-bundle.ts';
import { StoreError, UsageError } from '../../../src/model/errors.ts';
import type { OrganisationId } from '../../../src/model/ids.ts';
import { PUBLIC_VIEWER } from '../../../src/model/source.ts';
import { type Ecosystem, type EcosystemOptions, loadEcosystem } from '../../../src/network/ecosystem.ts';
import { tieSelection } from '../../../src/network/tie-selection.ts';
import type { GraphStore } from '../../../src/store/graph-store.ts';
import { importInto } from '../../../src/store/import-into.ts';
import {
  betweennessByGds,
  componentsByGds,
  leidenByGds,
  louvainByGds,
  pageRankByGds,
} from '../../../src/store/neo4j/gds/algorithms.ts';
import { type Projection, withProjection } from '../../../src/store/neo4j/gds/projection.ts';
import { inDatabase } from '../../../src/store/neo4j/in-database.ts';
import { openNeo4jStore } from '../../../src/store/neo4j/open.ts';
import { NEO4J_USER, type Neo4jTurn, startNeo4j, takeTurn } from '../../support/neo4j/server.ts';
import { describeWithNeo4j } from '../../support/requirements.ts';

const VIEWS: [name: string, options: EcosystemOptions][] = [
  ['all of it', {}],
  ['core roles and a half-life', { coreRolesOnly: true, halfLife: 3 }],
  ['one country as of a day', { country: ['BE'], asOf: '2022-06-30' }],
];

describeWithNeo4j('Graph Data Science', () => {
  let turn: Neo4jTurn;
  let store: GraphStore;
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'helixlens-gds-'));
    turn = await takeTurn();
    await turn.empty();
    store = await openNeo4jStore(turn.url, { mode: 'write', env: turn.env });
    try {
      await generateBundle({ seed: 7, organisations: 400, years: [2018, 2024], folder: join(folder, 'b') });
      await importInto(store, readBundle(join(folder, 'b')), { holder: 'test' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 600_000);
  afterAll(async () => {
    await store?.close();
    await turn?.end();
  });

  const inProjection = <T>(ecosystem: Ecosystem, work: (projection: Projection) => Promise<T>) =>
    inDatabase(turn.url, turn.env, (connection) => withProjection(connection, tieSelection(ecosystem), work));

  describe.each(VIEWS)('on %s', (_, options) => {
    let ecosystem: Ecosystem;
    beforeAll(async () => {
      ecosystem = await loadEcosystem(store, PUBLIC_VIEWER, options);
    });

    it('projects the same ties and finds the same components', async () => {
      await inProjection(ecosystem, async (projection) => {
        expect(projection.ties).toBe(ecosystem.ties.ties);
        expect(projection.ties).toBeGreaterThan(100);
        expect(relabel(await componentsByGds(projection)).membership).toEqual(
          components(ecosystem.ties).membership,
        );
      });
    });

    it('gives the same PageRank and betweenness', async () => {
      const settled = { damping: 0.85, tolerance: 1e-12, maxRounds: 1000 };
      await inProjection(ecosystem, async (projection) => {
        const ranks = pageRankOfParticipations(ecosystem.participations, settled);
        (await pageRankByGds(projection, settled)).forEach((rank, i) => {
          expect(rank).toBeCloseTo(ranks[i]!, 9);
        });
        const between = betweenness(ecosystem.participations);
        expect(Math.max(...between)).toBeGreaterThan(1);
        (await betweennessByGds(projection)).forEach((value, i) => {
          expect(value).toBeCloseTo(between[i]!, 6);
        });
      });
    });

    it('finds communities about as good, the same ones each time', async () => {
      const quality = (membership: Int32Array) => modularity(ecosystem.ties, relabel(membership).membership);
      const same = { resolution: 1, seed: 1 };
      await inProjection(ecosystem, async (projection) => {
        const [once, again] = [await leidenByGds(projection, same), await leidenByGds(projection, same)];
        expect(again).toEqual(once);
        expect(quality(once)).toBeGreaterThan(quality(leiden(ecosystem.ties, same)) - 0.02);
        const louvains = await louvainByGds(projection);
        expect(await louvainByGds(projection)).toEqual(louvains);
        expect(quality(louvains)).toBeGreaterThan(quality(louvain(ecosystem.ties, same)) - 0.02);
      });
    });
  });

  it('leaves no projection behind, also where the work fails', async () => {
    const ecosystem = await loadEcosystem(store, PUBLIC_VIEWER, {});
    const failing = inProjection(ecosystem, async () => {
      expect(await turn.run('CALL gds.graph.list() YIELD nodeCount RETURN nodeCount')).toEqual([
        { nodeCount: ecosystem.organisations.length },
      ]);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await turn.run('CALL gds.graph.list() YIELD graphName RETURN graphName')).toEqual([]);
  });

  it('says that the graph changed where it no longer holds what was selected', async () => {
    const selection = {
      organisations: ['org:gone' as OrganisationId],
      projects: [],
      withoutRoles: [],
    };
    const failure = await inDatabase(turn.url, turn.env, (connection) =>
      withProjection(connection, selection, async () => 'never'),
    ).catch((error) => error);
    expect(failure).toBeInstanceOf(StoreError);
    expect([failure.problem, failure.message]).toEqual([
      'busy',
      `The data in ${turn.url} changed while it was read. Try again when the import that is running has ended.`,
    ]);
  });

  it('says what to do where the server lacks it', async () => {
    const server = await startNeo4j({ settings: { 'dbms.security.procedures.allowlist': 'db.*' } });
    try {
      const env = { HELIXLENS_STORE_USER: NEO4J_USER, HELIXLENS_STORE_PASSWORD: server.password };
      const selection = { organisations: [], projects: [], withoutRoles: [] };
      await expect(
        inDatabase(server.url, env, (connection) =>
          withProjection(connection, selection, async () => 'never'),
        ),
      ).rejects.toThrow(
        new UsageError(
          `${server.url} lacks the Graph Data Science library. Install it there (https://neo4j.com/docs/graph-data-science/current/installation/), or leave out --engine gds.`,
        ),
      );
    } finally {
      server.stop();
    }
  }, 180_000);
});
