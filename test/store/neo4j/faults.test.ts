import { createServer, type Server, type Socket, connect as toSocket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StoreError } from '../../../src/model/errors.ts';
import { parseAddress } from '../../../src/store/neo4j/address.ts';
import { Connection, int } from '../../../src/store/neo4j/connection.ts';
import { openNeo4jStore } from '../../../src/store/neo4j/open.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { SOURCES } from '../../contract/ecosystem-records.ts';
import { type Neo4jTurn, takeTurn } from '../../support/neo4j/server.ts';
import { describeWithNeo4j } from '../../support/requirements.ts';
import { credentials, harmless } from './failing.ts';

/** The message of Bolt that commits a transaction: its length, a structure without fields, and an end. */
const COMMIT = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00]);
const WRONG = 'wrong-pass-word-7';
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

  it('ends an import once where the server did so and the connection broke before it could say so', async () => {
    const port = Number(new URL(turn.url).port);
    let cut: 'not yet' | 'at the next commit' | 'done' = 'not yet';
    await withServer(
      (socket) => {
        const onwards = toSocket(port, '127.0.0.1');
        onwards.on('error', () => socket.destroy());
        socket.on('data', (chunk) => {
          if (cut === 'at the next commit' && chunk.includes(COMMIT)) {
            cut = 'done';
            onwards.once('data', () => socket.destroy());
          }
          onwards.write(chunk);
        });
        socket.on('close', () => onwards.destroy());
        onwards.on('data', (chunk) => !socket.destroyed && socket.write(chunk));
        onwards.on('close', () => socket.destroy());
      },
      async (at) => {
        const store = await openNeo4jStore(`bolt://${at}`, { mode: 'write', env: turn.env });
        await store.write('one who loses an answer', async (writer) => {
          await writer.putSource(SOURCES[0]);
          const id = await writer.startImport(SOURCES[0].id, ['a.csv']);
          cut = 'at the next commit';
          expect(await writer.finishImport(id, { state: 'done' })).toEqual({});
          await expect(writer.finishImport(id, { state: 'done' })).rejects.toThrow(
            `${id} is done: nothing can be added to it. Start another import.`,
          );
        });
        expect(cut).toBe('done');
        await store.close();
      },
    );
    expect(await turn.run('MATCH (i:Import) RETURN i.state AS state')).toEqual([{ state: 'done' }]);
    await turn.empty();
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
