/** `helixlens serve`: the web app and its API, on this machine only. */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { z } from 'zod';
import { readBundle } from '../../ingest/bundle/read-bundle.ts';
import { InputError } from '../../model/errors.ts';
import { importInto } from '../../store/import-into.ts';
import { openStore } from '../../store/open-store.ts';
import { say } from '../../words/words.ts';
import { createCommand } from '../command.ts';
import { globalOptions } from '../global-options.ts';
import { kinds, readOptions } from '../options.ts';
import { printJson } from '../print.ts';
import { importProgress, startProgress } from '../progress.ts';
import { VIEWER } from '../reading.ts';
import type { Session } from '../session.ts';
import { write } from '../terminal.ts';

const DEFAULT_PORT = '4780';
/** What ships, seen from the source and from the build alike. */
const SHIPPED = fileURLToPath(new URL('../../../datasets/flanders', import.meta.url));

export function serveCommand(session: Session): Command {
  const { language } = session;
  const command = createCommand(session, {
    name: 'serve',
    description: say(language, 'cli.command.serve'),
    examples: ['helixlens serve', 'helixlens serve --demo --port 8080'],
  })
    .option('--port <number>', say(language, 'cli.option.port'), DEFAULT_PORT)
    .option('--demo', say(language, 'cli.option.demo'));
  return command.action(async () => {
    const { store, json } = globalOptions(session, command);
    const schema = z.object({ port: kinds(language).whole(0, 65535), demo: z.boolean().default(false) });
    const { port, demo } = readOptions(language, schema, command.opts());
    await prepare(session, store, demo);

    // Loaded only here: no other command waits for a web server to load.
    const { serve } = await import('../../server/serve.ts');
    const serving = await serve({ store, port });
    if (json) await printJson(session, { url: serving.url });
    else await write(session.terminal.stdout, `${say(language, 'cli.serve.at', { url: serving.url })}\n`);
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    await serving.close();
  });
}

/** Brings the shipped ecosystem into an empty store where that is asked for; says so where it stays empty. */
async function prepare(session: Session, url: string, demo: boolean): Promise<void> {
  const { language, terminal } = session;
  const store = await openStore(url, { mode: 'write' });
  try {
    const { organisations } = await store.counts(VIEWER);
    if (organisations > 0) return;
    if (!demo) {
      terminal.stderr.write(`${say(language, 'cli.serve.empty')}\n`);
      return;
    }
    if (!existsSync(SHIPPED))
      throw new InputError(SHIPPED, say(language, 'cli.error.demoMissing', { folder: SHIPPED }), '');
    terminal.stderr.write(`${say(language, 'cli.serve.loadingDemo')}\n`);
    const progress = startProgress(terminal);
    try {
      await importInto(store, readBundle(SHIPPED), {
        holder: 'helixlens serve --demo',
        onProgress: importProgress(session, progress),
      });
    } finally {
      progress.stop();
    }
  } finally {
    await store.close();
  }
}
