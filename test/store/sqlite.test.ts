import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import { graphStoreContract } from '../contract/graph-store.contract.ts';

graphStoreContract(
  'SQLite',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'helixlens-store-'));
    const open = () => openSqliteStore(join(folder, 'ecosystem.db'), { mode: 'write' });
    let store = await open();
    return {
      store,
      reopen: async () => {
        await store.close();
        store = await open();
        return store;
      },
      destroy: async () => {
        await store.close();
        rmSync(folder, { recursive: true });
      },
    };
  },
  async () => {
    const store = await openSqliteStore(':memory:', { mode: 'write' });
    return { store, destroy: () => store.close() };
  },
);
