/**
 * One Neo4j server for a whole test run, started when the first test asks for it and removed at the end.
 *
 * The Community edition has one database, so tests take turns: vitest's main process holds the server, and
 * worker processes ask it for a turn over a local socket. A turn ends with its connection, so a worker that dies
 * blocks nobody.
 */
import { execFile, execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import neo4j from 'neo4j-driver';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where turns on the Neo4j server are given out. */
    neo4jTurns: string;
  }
}

const SCRIPT = fileURLToPath(new URL('neo4j.sh', import.meta.url));
export const NEO4J_USER = 'neo4j';

export interface Neo4jServer {
  /** `bolt://127.0.0.1:PORT` */
  url: string;
  password: string;
}

export interface RunningNeo4j extends Neo4jServer {
  /** The folder that holds its files. */
  home: string;
  stop(): void;
  /** Ends it at once, as a crash does. Start it again on its home, password and port. */
  kill(): void;
}

/**
 * Starts a server of one's own, e.g. to kill it. Stop it in a `finally`: nobody else does.
 * @param options.home a home to start again, with its password and port
 * @param options.settings lines of `neo4j.conf` beside the usual ones
 */
export async function startNeo4j(
  options: { home?: string; password?: string; port?: number; settings?: Record<string, string> } = {},
): Promise<RunningNeo4j> {
  const home = options.home ?? mkdtempSync(join(tmpdir(), 'helixlens-neo4j-'));
  const password = options.password ?? randomBytes(12).toString('hex');
  const stop = () => {
    execFileSync(SCRIPT, ['stop', home]);
    if (options.home === undefined) rmSync(home, { recursive: true, force: true });
  };
  const kill = () => {
    process.kill(Number(readFileSync(join(home, 'run/server.pid'), 'utf8')), 'SIGKILL');
  };
  const settings = Object.entries(options.settings ?? {}).map(([name, value]) => `${name}=${value}`);
  try {
    const { stdout } = await promisify(execFile)(SCRIPT, ['start', home], {
      env: {
        ...process.env,
        NEO4J_PASSWORD: password,
        NEO4J_PORT: options.port === undefined ? '' : String(options.port),
        NEO4J_SETTINGS: settings.join('\n'),
        NEO4J_HEAP: '1g',
        // Most of a short run is spent before the optimising compiler pays.
        NEO4J_JVM_OPTS: '-XX:TieredStopAtLevel=1',
      },
    });
    return { url: stdout.trim(), password, home, stop, kill };
  } catch (error) {
    stop();
    throw error;
  }
}

/** What is missing here for a server to be started, or undefined. */
export function neo4jMissing(): string | undefined {
  try {
    execFileSync(SCRIPT, ['check'], { stdio: 'pipe' });
    return undefined;
  } catch (error) {
    return String((error as { stderr?: Buffer }).stderr ?? error).trim();
  }
}

export interface Neo4jTurn extends Neo4jServer {
  /** User and password as a store takes them from the environment. */
  env: { HELIXLENS_STORE_USER: string; HELIXLENS_STORE_PASSWORD: string };
  /** Runs a statement as it is, with its rows as objects. */
  run(cypher: string, parameters?: Record<string, unknown>): Promise<Record<string, unknown>[]>;
  /** Removes everything but the schema and what it records of itself. */
  empty(): Promise<void>;
  end(): Promise<void>;
}

/** A turn on the run's server, with its database to oneself. End it, or nobody else gets one. */
export async function takeTurn(): Promise<Neo4jTurn> {
  const socket = connect(inject('neo4jTurns'));
  const answer = await new Promise<string>((resolve, reject) => {
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk) => {
      text += chunk;
      if (text.endsWith('\n')) resolve(text);
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('The Neo4j server is gone.')));
  });
  const { error, url, password } = JSON.parse(answer);
  if (error !== undefined) throw new Error(error);
  const driver = neo4j.driver(url, neo4j.auth.basic(NEO4J_USER, password), { disableLosslessIntegers: true });
  const run: Neo4jTurn['run'] = async (cypher, parameters = {}) => {
    const session = driver.session();
    try {
      return (await session.run(cypher, parameters)).records.map((record) => record.toObject());
    } finally {
      await session.close();
    }
  };
  return {
    url,
    password,
    env: { HELIXLENS_STORE_USER: NEO4J_USER, HELIXLENS_STORE_PASSWORD: password },
    run,
    empty: async () => {
      await run('MATCH (n) WHERE NOT n:Migration CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 20000 ROWS');
    },
    end: async () => {
      await driver.close();
      socket.destroy();
    },
  };
}

/** Vitest's global setup: gives out turns, and starts the server at the first of them. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'helixlens-turns-'));
  const path = join(folder, 'socket');
  const home = join(folder, 'neo4j');
  let server: Promise<RunningNeo4j> | undefined;
  let last: Promise<void> = Promise.resolve();
  const open = new Set<Socket>();

  const turns = createServer((socket) => {
    open.add(socket);
    const ended = new Promise<void>((resolve) => {
      socket.on('close', () => {
        open.delete(socket);
        resolve();
      });
      socket.on('error', () => socket.destroy());
    });
    const before = last;
    last = Promise.all([before, ended]).then(() => undefined);
    before.then(async () => {
      if (socket.destroyed) return;
      try {
        server ??= startNeo4j({ home });
        const { url, password } = await server;
        socket.write(`${JSON.stringify({ url, password })}\n`);
      } catch (error) {
        socket.write(`${JSON.stringify({ error: String(error) })}\n`);
      }
    });
  });
  turns.listen(path);
  project.provide('neo4jTurns', path);

  const end = () => {
    process.off('exit', end);
    for (const socket of open) socket.destroy();
    turns.close();
    // Also where it is just starting.
    if (server) execFileSync(SCRIPT, ['stop', home]);
    rmSync(folder, { recursive: true, force: true });
  };
  process.on('exit', end);
  return end;
}
