import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LOCAL_ADMINISTRATOR, PUBLIC_VIEWER } from '../../../src/model/source.ts';
import { copyEcosystem } from '../../../src/store/copy.ts';
import type { GraphStore } from '../../../src/store/graph-store.ts';
import { openNeo4jStore } from '../../../src/store/neo4j/open.ts';
import { openSqliteStore } from '../../../src/store/sqlite/open.ts';
import { SOURCES, someRecords } from '../../contract/ecosystem-records.ts';
import { dump, importRecords, VIEWERS } from '../../contract/store-dump.ts';
import { type Neo4jTurn, takeTurn } from '../../support/neo4j/server.ts';
import { describeWithNeo4j } from '../../support/requirements.ts';

const holder = 'test';

/** All that each viewer sees, but for the imports' own story. */
const seen = (store: GraphStore) =>
  Promise.all(
    VIEWERS.map(async (viewer) => {
      const { imports: _, ...rest } = await dump(store, viewer);
      return rest;
    }),
  );

describeWithNeo4j('copying between a file and Neo4j', () => {
  let turn: Neo4jTurn;
  beforeAll(async () => {
    turn = await takeTurn();
  }, 600_000);
  afterAll(() => turn?.end());

  it('loses nothing either way, and tells the public nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(someRecords(), async (records) => {
        const [file, back, open] = await Promise.all(
          [1, 2, 3].map(() => openSqliteStore(':memory:', { mode: 'write' })),
        );
        await turn.empty();
        const neo4j = await openNeo4jStore(turn.url, { mode: 'write', env: turn.env });
        await file!.write(holder, (writer) => importRecords(writer, SOURCES, records));

        await copyEcosystem(file!, neo4j, { holder, batchSize: 7 });
        expect(await seen(neo4j)).toEqual(await seen(file!));
        await copyEcosystem(neo4j, back!, { holder });
        expect(await seen(back!)).toEqual(await seen(file!));
        await copyEcosystem(neo4j, open!, { holder, viewer: PUBLIC_VIEWER });
        const [all, everyone] = await Promise.all([
          dump(open!, LOCAL_ADMINISTRATOR),
          dump(file!, PUBLIC_VIEWER),
        ]);
        expect({ ...all, imports: [] }).toEqual({ ...everyone, imports: [] });
        for (const store of [file!, back!, open!, neo4j]) await store.close();
      }),
      { numRuns: 6 },
    );
  }, 180_000);
});
