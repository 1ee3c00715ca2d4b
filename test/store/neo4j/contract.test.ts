import { afterAll, beforeAll } from 'vitest';
import type { GraphStore } from '../../../src/store/graph-store.ts';
import { openNeo4jStore } from '../../../src/store/neo4j/open.ts';
import { graphStoreContract } from '../../contract/graph-store.contract.ts';
import { type Neo4jTurn, takeTurn } from '../../support/neo4j/server.ts';
import { describeWithNeo4j } from '../../support/requirements.ts';

describeWithNeo4j('Neo4j', () => {
  let turn: Neo4jTurn;
  beforeAll(async () => {
    turn = await takeTurn();
  }, 600_000);
  afterAll(async () => turn?.end());

  const connect = () => openNeo4jStore(turn.url, { mode: 'write', env: turn.env });
  const open = async () => {
    await turn.empty();
    let store: GraphStore = await connect();
    return {
      store,
      reopen: async () => {
        await store.close();
        store = await connect();
        return store;
      },
      destroy: () => store.close(),
    };
  };

  graphStoreContract('Neo4j', open, open, 4);
});
