/** Starts the server on 127.0.0.1: the API and the web app. */
import { serve as listen } from '@hono/node-server';
import { pino } from 'pino';
import { UsageError } from '../model/errors.ts';
import { LOCAL_ADMINISTRATOR } from '../model/source.ts';
import { openStore } from '../store/open-store.ts';
import { createApp } from './app.ts';
import { createWorkbench } from './workbench.ts';

export interface ServeOptions {
  /** As `openStore` takes it, e.g. `sqlite:.helixlens/ecosystem.db`. */
  store: string;
  /** 0 picks a free port. */
  port: number;
  host?: string;
  version?: string;
  /** `silent` in tests. */
  logLevel?: string;
}

export interface Serving {
  url: string;
  close(): Promise<void>;
}

/**
 * Opens the store, loads the ecosystem and listens.
 *
 * @throws UsageError for an address other than loopback, and for a port that is taken
 * @example const { url, close } = await serve({ store: 'sqlite:.helixlens/ecosystem.db', port: 4780 });
 */
export async function serve({
  store: storeUrl,
  port,
  host = '127.0.0.1',
  version = '0.1.0',
  logLevel = 'warn',
}: ServeOptions): Promise<Serving> {
  if (host !== '127.0.0.1' && host !== 'localhost' && host !== '::1')
    throw new UsageError(
      `Helixlens serves 127.0.0.1 only: another address (${host}) would show the ecosystem to everyone on the network.`,
    );
  const log = pino({ name: 'helixlens', level: logLevel }, pino.destination(2));
  const store = await openStore(storeUrl, { mode: 'write' });
  try {
    await store.sweepInterrupted();
    const workbench = createWorkbench(store, LOCAL_ADMINISTRATOR, (error) =>
      log.error({ err: error }, 'reloading the ecosystem failed'),
    );
    const { app, analyses } = createApp({ workbench, log, version });
    const server = await new Promise<ReturnType<typeof listen>>((resolve, reject) => {
      const starting = listen({ fetch: app.fetch, port, hostname: host }, () => resolve(starting));
      starting.once('error', (error: NodeJS.ErrnoException) =>
        reject(
          error.code === 'EADDRINUSE'
            ? new UsageError(`Port ${port} is taken. Give another one with --port, or 0 for any free one.`)
            : error,
        ),
      );
    });
    await workbench.view();
    const address = server.address();
    const actual = typeof address === 'object' && address !== null ? address.port : port;
    return {
      url: `http://${host === '::1' ? '[::1]' : host}:${actual}`,
      async close() {
        await analyses.close();
        await new Promise<void>((resolve) => {
          server.close(() => resolve());
          if ('closeAllConnections' in server) server.closeAllConnections();
        });
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}
