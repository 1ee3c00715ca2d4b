import { createServer, type Server, type Socket, connect as toSocket } from 'node:net';
import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Reader } from '../../../src/ingest/reader.ts';
import { StoreError, UsageError } from '../../../src/model/errors.ts';
import type { SourceRecord } from '../../../src/model/record.ts';
import type { Source } from '../../../src/model/source.ts';
import { serve } from '../../../src/server/serve.ts';
import type { GraphStore } from '../../../src/store/graph-store.ts';
import { importInto } from '../../../src/store/import-into.ts';
import { parseAddress } from '../../../src/store/neo4j/address.ts';
import { Connection, int } from '../../../src/store/neo4j/connection.ts';
import { openNeo4jStore } from '../../../src/store/neo4j/open.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { org, project, record, SOURCES } from '../../contract/ecosystem-records.ts';
import { ADMINISTRATOR, dump, VIEWERS } from '../../contract/store-dump.ts';
import {
  NEO4J_USER,
  type Neo4jTurn,
  type RunningNeo4j,
  startNeo4j,
  takeTurn,
} from '../../support/neo4j/server.ts';
import { describeWithNeo4j } from '../../support/requirements.ts';

const WRONG = 'wrong-pass-word-7';
const credentials = (password: string) => ({
  HELIXLENS_STORE_USER: NEO4J_USER,
  HELIXLENS_STORE_PASSWORD: password,
});

/** The failure, once it is sure that nothing of it gives a secret away, however deep one looks. */
function harmless(error: unknown, ...secrets: string[]): StoreError | UsageError {
  if (!(error instanceof StoreError || error instanceof UsageError)) throw error;
  const shown = inspect(error, { depth: 12, showHidden: true });
  for (const secret of secrets) expect(shown).not.toContain(secret);
  return error;
}

/** How opening that store fails: the problem and the message. */
async function refusal(url: string, password = WRONG, patience = {}): Promise<[string, string]> {
  const store = await openNeo4jStore(url, { mode: 'read', env: credentials(password), patience }).then(
    async (opened) => {
      await opened.close();
      throw new Error(`${url} could be opened`);
    },
    (error: unknown) => harmless(error, password),
  );
  return [store instanceof StoreError ? store.problem : store.code, store.message];
}

/** A server that does as it is told with every connection, for as long as `use` takes. */
async function withServer<T>(
  onConnection: (socket: Socket) => void,
  use: (hostAndPort: string) => Promise<T>,
): Promise<T> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    // Whoever asks may go at any moment.
    socket.on('error', () => socket.destroy());
    onConnection(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await use(`127.0.0.1:${(server.address() as { port: number }).port}`);
  } finally {
    for (const socket of sockets) socket.destroy();
    server.close();
  }
}

const answering = (bytes: string | Buffer) => (socket: Socket) =>
  socket.once('data', () => socket.write(bytes));

/** Speaks that version of Bolt as far as letting one in: each message is answered with the name of the server. */
const oldServer = (agent: string, major: number, minor: number) => (socket: Socket) => {
  const text = (value: string) => Buffer.concat([Buffer.from([0x80 + value.length]), Buffer.from(value)]);
  const success = Buffer.concat([
    Buffer.from([0xb1, 0x70, 0xa2]),
    ...['server', agent, 'connection_id', 'bolt-1'].map(text),
  ]);
  const message = Buffer.concat([Buffer.from([0, success.length]), success, Buffer.from([0, 0])]);
  let waiting = Buffer.alloc(0);
  socket.once('data', () => {
    socket.write(Buffer.from([0, 0, minor, major]));
    socket.on('data', (chunk) => {
      waiting = Buffer.concat([waiting, chunk]);
      // A message is its length, itself and an end of two zeros, where it is short.
      for (;;) {
        const length = waiting.length < 2 ? Number.POSITIVE_INFINITY : waiting.readUInt16BE(0);
        if (waiting.length < length + 4) return;
        waiting = waiting.subarray(length + 4);
        socket.write(message);
      }
    });
  });
};

describe('an address that leads nowhere', () => {
  const nothingListens = (store: string) => [
    'unavailable',
    `${store}: Nothing answers on that host and port. Check that the server runs, and that the port is its Bolt port (7687 unless it was set otherwise).`,
  ];
  const tooOld = (store: string) => [
    'unavailable',
    `${store}: What answers there is no Neo4j 5.26 or later. Check the port, or update the server.`,
  ];
  for (const scheme of ['bolt', 'neo4j', 'bolt+s', 'neo4j+s'])
    it(`says that nothing listens there, or that no such host is known, for ${scheme}`, async () => {
      const closed = `${scheme}://${await withServer(
        () => undefined,
        async (at) => at,
      )}`;
      expect(await refusal(`${closed}/graph`)).toEqual(nothingListens(`${closed}/graph`));
      expect(await refusal(`${scheme}://nowhere.invalid`)).toEqual([
        'unavailable',
        `${scheme}://nowhere.invalid: No host goes by that name. Check the address, and that this machine can look names up.`,
      ]);
    });

  it('recognises a web server', () =>
    withServer(answering('HTTP/1.1 400 Bad Request\r\n\r\n'), async (at) => {
      for (const scheme of ['bolt', 'neo4j'])
        expect(await refusal(`${scheme}://${at}`)).toEqual([
          'unavailable',
          `${scheme}://${at}: A web server answers there, not a Neo4j database. Name the Bolt port (7687 unless it was set otherwise), not that of Neo4j Browser.`,
        ]);
    }));

  it('recognises a server that knows no version of Bolt in common', () =>
    withServer(answering(Buffer.alloc(4)), async (at) => {
      for (const scheme of ['bolt', 'neo4j'])
        expect(await refusal(`${scheme}://${at}`)).toEqual(tooOld(`${scheme}://${at}`));
    }));

  for (const [version, major, minor] of [
    ['3.5.35', 3, 0],
    ['4.4.40', 4, 4],
    ['5.6.0', 5, 1],
  ] as const)
    it(`refuses Neo4j ${version}, which knows too little to say which it is`, () =>
      withServer(oldServer(`Neo4j/${version}`, major, minor), async (at) => {
        expect(await refusal(`bolt://${at}`)).toEqual(tooOld(`bolt://${at}`));
      }));

  it('refuses Neo4j 5.25.1 by its version', () =>
    withServer(oldServer('Neo4j/5.25.1', 5, 7), async (at) => {
      expect(await refusal(`bolt://${at}`)).toEqual([
        'unavailable',
        `bolt://${at} is a Neo4j 5.25.1. Update it to 5.26 or later.`,
      ]);
    }));

  it('does not wait for ever for one that takes the connection and says nothing', () =>
    withServer(
      () => undefined,
      async (at) => {
        for (const scheme of ['bolt', 'bolt+s'])
          expect(await refusal(`${scheme}://${at}`, WRONG, { connect: 300 })).toEqual([
            'unavailable',
            `${scheme}://${at}: The server does not answer in time. Check host and port, that the server runs, and that no firewall is in between. Where the address asks for encryption (+s), check that the server offers it.`,
          ]);
      },
    ));

  it('refuses an address with user and password or with more than it takes, without repeating a secret', async () => {
    const secret = 'hunter2-hunter2';
    const told = async (url: string) =>
      harmless(await openStore(url).catch((error: unknown) => error), secret).message;
    const inUrl =
      'The address of the Neo4j database holds a user or a password, which others could read in logs and process lists. Set HELIXLENS_STORE_USER and HELIXLENS_STORE_PASSWORD instead.';
    expect(await told(`neo4j://neo4j:${secret}@127.0.0.1:1`)).toBe(inUrl);
    expect(await told(`BOLT+S://neo4j:${secret}@127.0.0.1:1/graph`)).toBe(inUrl);
    const noStore =
      'names no store. Name a file with --store sqlite:PATH, or a Neo4j database with --store neo4j://HOST:PORT.';
    expect(await told(`postgres://neo4j:${secret}@graph.example`)).toBe(
      `"postgres://…@graph.example" ${noStore}`,
    );
    expect(await told(`neo4j:/neo4j:${secret}@graph.example`)).toBe(`"neo4j:/…@graph.example" ${noStore}`);
    expect(await told(`neo4j://neo4j:${secret}@graph example`)).toContain('is not a URL.');
    for (const scheme of ['bolt', 'neo4j+s'])
      expect(await told(`${scheme}://graph.example:7687?database=mine`)).toBe(
        `"${scheme}://graph.example:7687?database=mine" says more than an address does. The database is named after the slash: ${scheme}://graph.example:7687/DATABASE.`,
      );
  });
});

describeWithNeo4j('a server that refuses', () => {
  let turn: Neo4jTurn;
  beforeAll(async () => {
    turn = await takeTurn();
    await turn.empty();
    await (await openNeo4jStore(turn.url, { mode: 'write', env: turn.env })).close();
  }, 600_000);
  afterAll(async () => turn?.end());
  const hostAndPort = () => turn.url.slice('bolt://'.length);

  it('refuses a wrong password after one attempt, so that it does not shut the user out', async () => {
    const port = Number(new URL(turn.url).port);
    let connections = 0;
    await withServer(
      (socket) => {
        connections++;
        const onwards = toSocket(port, '127.0.0.1');
        onwards.on('error', () => socket.destroy());
        socket.pipe(onwards).pipe(socket);
      },
      async (at) => {
        expect(await refusal(`bolt://${at}`)).toEqual([
          'unavailable',
          `bolt://${at}: The server refuses the user or the password. Set HELIXLENS_STORE_USER and HELIXLENS_STORE_PASSWORD.`,
        ]);
      },
    );
    expect(connections).toBe(1);
    expect((await refusal(`neo4j://${hostAndPort()}`))[1]).toContain('refuses the user or the password');
  });

  it('says that the server does not offer the encryption that the address asks for', async () => {
    for (const scheme of ['bolt+s', 'neo4j+s', 'bolt+ssc'])
      expect(await refusal(`${scheme}://${hostAndPort()}`, turn.password)).toEqual([
        'unavailable',
        `${scheme}://${hostAndPort()}: The address asks for encryption (+s), which the server does not offer. Switch it on at the server (server.bolt.tls_level), or write neo4j or bolt without +s where the way to it is safe.`,
      ]);
  });

  it('says that there is no database of that name', async () => {
    for (const scheme of ['bolt', 'neo4j'])
      expect(await refusal(`${scheme}://${hostAndPort()}/nosuch`, turn.password)).toEqual([
        'missing',
        `${scheme}://${hostAndPort()}/nosuch: The server has no database of that name. Make it there, or name another one in the address.`,
      ]);
    const named = await openNeo4jStore(`${turn.url}/neo4j`, { mode: 'read', env: turn.env });
    expect(named.url).toBe(`${turn.url}/neo4j`);
    await named.close();
  });

  it('brings two transactions that wait for each other both to their end', async () => {
    const connection = new Connection(parseAddress(turn.url, turn.env));
    let attempts = 0;
    let waiting = 0;
    let bothHoldOne = () => {};
    const held = new Promise<void>((resolve) => {
      bothHoldOne = resolve;
    });
    const lock = (first: string, then: string) =>
      connection.write(async (transaction) => {
        attempts++;
        await transaction.run('source/put', { id: first, properties: { name: first } });
        if (++waiting === 2) bothHoldOne();
        await held;
        await transaction.run('source/put', { id: then, properties: { [`after_${first.at(-1)}`]: true } });
        return `${first} ${then}`;
      });
    // Both must be there before, or making them would be what they wait for.
    for (const id of ['deadlock:a', 'deadlock:b'])
      await connection.write((transaction) => transaction.run('source/put', { id, properties: {} }));
    expect(await Promise.all([lock('deadlock:a', 'deadlock:b'), lock('deadlock:b', 'deadlock:a')])).toEqual([
      'deadlock:a deadlock:b',
      'deadlock:b deadlock:a',
    ]);
    expect(attempts).toBeGreaterThan(2);
    expect(
      await turn.run(
        'MATCH (s:Source) WHERE s.id STARTS WITH "deadlock:" RETURN s.id AS id, s.name AS name, coalesce(s.after_a, s.after_b) AS after ORDER BY id',
      ),
    ).toEqual([
      { id: 'deadlock:a', name: 'deadlock:a', after: true },
      { id: 'deadlock:b', name: 'deadlock:b', after: true },
    ]);
    await connection.close();
    await turn.empty();
  });

  it('lets one of two importers write, and stops the one that gave no sign of life', async () => {
    const [sleeper, other] = await Promise.all(
      [1, 2].map(() => openNeo4jStore(turn.url, { mode: 'write', env: turn.env })),
    );
    await sleeper!.write('sleeper', async (writer) => {
      await writer.putSource(SOURCES[0]);
      const held = harmless(
        await other!.write('other', async () => 'never').catch((error: unknown) => error),
        turn.password,
      );
      expect([(held as StoreError).problem, held.message]).toEqual([
        'lease-held',
        expect.stringContaining(`${turn.url} is being written by "sleeper" (process ${process.pid} on `),
      ]);
      await turn.run('MATCH (l:Lease) SET l.renewed = l.renewed - 61000');
      await other!.write('other', async (second) => {
        await second.putSource(SOURCES[1]);
        const lost = await writer.putSource(SOURCES[2]).catch((error: unknown) => error);
        expect(harmless(lost, turn.password)).toMatchObject({ problem: 'lease-lost' });
      });
      await expect(writer.startImport(SOURCES[0].id, [])).rejects.toMatchObject({ problem: 'lease-lost' });
    });
    expect(await turn.run('MATCH (s:Source) RETURN s.id AS id ORDER BY id')).toEqual([
      { id: SOURCES[0].id },
      { id: SOURCES[1].id },
    ]);
    await Promise.all([sleeper!.close(), other!.close()]);
  });

  it('says that another program wrote the same, and writes nothing of that step', async () => {
    const connection = new Connection(parseAddress(turn.url, turn.env));
    const row = (key: string) => ({
      kind: 'organisation',
      key,
      source: SOURCES[0].id,
      scope: 'public',
      import: int(1),
      met: [int(1)],
      digest: '00',
      synthetic: false,
      statement: '{}',
    });
    const put = (...keys: string[]) =>
      connection.write((transaction) => transaction.run('record/create', { rows: keys.map(row) }));
    await put('org:taken');
    const clash = harmless(
      await put('org:free', 'org:taken').catch((error: unknown) => error),
      turn.password,
    );
    expect([(clash as StoreError).problem, clash.message]).toEqual([
      'busy',
      `${turn.url}: Another program wrote the same at the same moment. Nothing of this step was written; run it again.`,
    ]);
    expect(await turn.run('MATCH (r:Record) RETURN r.key AS key')).toEqual([{ key: 'org:taken' }]);
    await connection.close();
    await turn.empty();
  });
});

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
      return { status: response.status, type: response.headers.get('content-type'), body: JSON.parse(body) };
    };
    const store = await open({ write: 120_000 });
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
      expect(await ask('/api/network')).toEqual(problem);
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
});
