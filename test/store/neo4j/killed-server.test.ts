/** What an import and the web app make of a server that dies, comes back, or stops a step by its limit. */
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { Reader } from '../../../src/ingest/reader.ts';
import type { StoreError } from '../../../src/model/errors.ts';
import type { SourceRecord } from '../../../src/model/record.ts';
import type { Source } from '../../../src/model/source.ts';
import { serve } from '../../../src/server/serve.ts';
import type { GraphStore } from '../../../src/store/graph-store.ts';
import { importInto } from '../../../src/store/import-into.ts';
import { parseAddress } from '../../../src/store/neo4j/address.ts';
import { Connection } from '../../../src/store/neo4j/connection.ts';
import { openNeo4jStore } from '../../../src/store/neo4j/open.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { org, project, record, SOURCES } from '../../contract/ecosystem-records.ts';
import { ADMINISTRATOR, dump, VIEWERS } from '../../contract/store-dump.ts';
import { launchChromium, visit } from '../../support/chromium.ts';
import { type RunningNeo4j, startNeo4j } from '../../support/neo4j/server.ts';
import { describeWithChromium, describeWithNeo4j } from '../../support/requirements.ts';
import { credentials, harmless } from './failing.ts';

const EDITIONS: readonly Source[] = [SOURCES[0], SOURCES[1]];

/** What two sources say in one edition: some comes, some goes, some is a cluster's secret. */
function recordsOf(edition: number): SourceRecord[] {
  return EDITIONS.flatMap(({ id: source }, s) => {
    const records: SourceRecord[] = [];
    for (let i = 0; i < 30; i++) {
      if ((i + edition + s) % 7 === 0) continue;
      const scope = i % 6 === 0 ? 'cluster:blue' : 'public';
      records.push(
        record(
          'organisation',
          { id: org(`${i}`), name: `Name ${i % 4 === 0 ? edition : 0} of ${i}` },
          { source, scope: scope as SourceRecord['scope'] },
        ),
      );
    }
    for (let i = 0; i < 10; i++) {
      records.push(
        record('project', { id: project(`${i}`), title: `Title ${(i * edition) % 3}` }, { source }),
      );
      for (const o of [i, i + 5, i * 3])
        records.push(
          record(
            'participation',
            {
              project: project(`${i}`),
              organisation: org(`${o}`),
              roles: ['participant'],
              ended: false,
              rows: 1,
            },
            { source },
          ),
        );
    }
    records.push(record('merge', { from: org(`${20 + edition}`), into: org('1') }, { source }));
    return records;
  });
}

/** @param halfWay what happens in the middle of the second source */
async function* reader(edition: number, halfWay: () => void = () => undefined): Reader {
  for (const source of EDITIONS) {
    yield { type: 'source', source, files: [`${edition}.csv`] };
    const own = recordsOf(edition).filter((candidate) => candidate.source === source.id);
    for (const [index, item] of own.entries()) {
      if (source === EDITIONS[1] && index === Math.floor(own.length / 2)) halfWay();
      yield { type: 'record', record: item };
    }
  }
}

const bring = (store: GraphStore, edition: number, halfWay?: () => void) =>
  importInto(store, reader(edition, halfWay), { holder: `edition ${edition}`, complete: true, batchSize: 8 });

/** All that anyone sees, without the history of imports. */
const seenIn = (store: GraphStore) =>
  Promise.all(
    VIEWERS.map(async (viewer) => {
      const { imports: _, ...seen } = await dump(store, viewer);
      return seen;
    }),
  );

/** What is seen after these editions, each brought in without any trouble. */
async function clean(...editions: number[]) {
  const store = await openStore('sqlite::memory:');
  for (const edition of editions) await bring(store, edition);
  const seen = await seenIn(store);
  await store.close();
  return seen;
}

describeWithNeo4j('a server that is killed', () => {
  let server: RunningNeo4j;
  beforeAll(async () => {
    server = await startNeo4j();
  }, 600_000);
  afterAll(() => server?.stop());
  afterEach(() => vi.unstubAllEnvs());

  const open = (patience = {}) =>
    openNeo4jStore(server.url, { mode: 'write', env: credentials(server.password), patience });
  const startAgain = (settings: Record<string, string> = {}) =>
    startNeo4j({
      home: server.home,
      password: server.password,
      port: Number(new URL(server.url).port),
      settings,
    });
  const gone = () =>
    `${server.url}: Nothing answers on that host and port. Check that the server runs, and that the port is its Bolt port (7687 unless it was set otherwise).`;

  it('ends an import that can not wait, and the next one ends as if nothing had happened', {
    timeout: 300_000,
  }, async () => {
    const store = await open({ read: 0, write: 0 });
    await bring(store, 0);
    const failure = harmless(
      await bring(store, 1, () => server.kill()).catch((error: unknown) => error),
      server.password,
    );
    expect((failure as StoreError).problem).toBe('unavailable');
    expect(failure.message).toMatch(
      /Nothing answers on that host|The connection was lost|The server does not answer/,
    );
    await startAgain();
    // The process did not end, and goes on with what it has opened.
    expect((await store.imports(ADMINISTRATOR)).map(({ state }) => state)).toContain('running');
    await bring(store, 1);
    expect((await store.imports(ADMINISTRATOR)).map(({ state }) => state)).not.toContain('running');
    expect(await seenIn(store)).toEqual(await clean(0, 1));
    await store.close();
  });

  it('lets an import that waits carry on, while the web app says that the store is gone and comes back by itself', {
    timeout: 300_000,
  }, async () => {
    for (const [name, value] of Object.entries(credentials(server.password))) vi.stubEnv(name, value);
    const serving = await serve({ store: server.url, port: 0, logLevel: 'silent' });
    const ask = async (path: string) => {
      const response = await fetch(`${serving.url}${path}`);
      const body = await response.text();
      expect(body).not.toContain(server.password);
      return {
        status: response.status,
        type: response.headers.get('content-type'),
        retryAfter: response.headers.get('retry-after'),
        body: JSON.parse(body),
      };
    };
    const store = await open({ write: 240_000 });
    let killed = () => {};
    const down = new Promise<void>((resolve) => {
      killed = resolve;
    });
    try {
      expect((await ask('/api/sources')).status).toBe(200);
      const before = await ask('/api/network');
      const importing = bring(store, 2, () => {
        server.kill();
        killed();
      });
      await down;
      const problem = {
        status: 503,
        type: expect.stringContaining('application/problem+json'),
        retryAfter: '2',
        body: {
          type: 'urn:helixlens:problem:store',
          title: 'Store',
          status: 503,
          detail: gone(),
          code: 'store',
        },
      };
      expect(await ask('/api/sources')).toEqual(problem);
      // Nor does it show as current what it can't compare with the store any more.
      await expect.poll(() => ask('/api/network'), { timeout: 60_000, interval: 500 }).toEqual(problem);
      expect(await ask('/api/jobs')).toEqual(problem);

      // The limit is for the test that follows.
      await startAgain({ 'db.transaction.timeout': '8s' });
      await importing;
      expect(await seenIn(store)).toEqual(await clean(0, 1, 2));
      await expect.poll(async () => (await ask('/api/sources')).status, { timeout: 60_000 }).toBe(200);
      await expect
        .poll(async () => (await ask('/api/network')).body.dataVersion, { timeout: 60_000, interval: 500 })
        .toBe(await store.dataVersion(ADMINISTRATOR));
      expect(before.body.dataVersion).not.toBe(await store.dataVersion(ADMINISTRATOR));
    } finally {
      await serving.close();
      await store.close();
    }
  });

  it('says that a step took longer than the server allows, and writes nothing of it', {
    timeout: 120_000,
  }, async () => {
    const connection = new Connection(parseAddress(server.url, credentials(server.password)));
    const late = harmless(
      await connection
        .write(async (transaction) => {
          await transaction.run('source/put', { id: 'source:late', properties: {} });
          await new Promise((resolve) => setTimeout(resolve, 11_000));
          await transaction.run('source/list');
        })
        .catch((error: unknown) => error),
      server.password,
    );
    expect([(late as StoreError).problem, late.message]).toEqual([
      'busy',
      `${server.url}: The server stopped a step that took longer than it allows. Allow more (db.transaction.timeout), and run it again.`,
    ]);
    expect((await connection.rows('source/list')).map(([id]) => id)).not.toContain('source:late');
    await connection.close();
  });

  describeWithChromium('while someone looks at the web app', () => {
    it('is told on the page, which keeps what it shows and carries on by itself', {
      timeout: 300_000,
    }, async () => {
      for (const [name, value] of Object.entries(credentials(server.password))) vi.stubEnv(name, value);
      const [serving, browser] = await Promise.all([
        serve({ store: server.url, port: 0, logLevel: 'silent' }),
        launchChromium(),
      ]);
      try {
        const { page } = await visit(browser, serving.url, '/');
        const counts = page.locator('.one-line');
        await counts.waitFor();
        const shown = await counts.innerText();
        server.kill();
        await page.getByRole('navigation').getByRole('link', { name: 'Data' }).click();
        const notice = page.getByRole('status').getByText('The database behind Helixlens does not answer.');
        await notice.waitFor({ timeout: 60_000 });
        expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Data');
        await startAgain();
        await notice.waitFor({ state: 'detached', timeout: 60_000 });
        await page.getByText('Source second').first().waitFor();
        await page.goBack();
        expect(await counts.innerText()).toBe(shown);
      } finally {
        await browser.close();
        await serving.close();
      }
    });
  });
});
