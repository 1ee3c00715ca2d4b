/** The built server on a store of its own, filled by the built command line: what a person would run. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { serve as Serve } from '../../src/server/serve.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CLI = join(ROOT, 'dist/cli/main.js');

export interface ServedStore {
  url: string;
  /** Stops the server and removes the store. */
  close(): Promise<void>;
}

/**
 * Imports and serves.
 *
 * @param importing the arguments after `helixlens import`, e.g. `['cordis', 'archive.zip']`
 */
export async function serveImported(importing: readonly string[]): Promise<ServedStore> {
  const folder = await mkdtemp(join(tmpdir(), 'helixlens-web-'));
  const store = `sqlite:${join(folder, 'ecosystem.db')}`;
  await promisify(execFile)(process.execPath, [CLI, 'import', ...importing, '--store', store], {
    cwd: ROOT,
    maxBuffer: 1 << 26,
  });
  const { serve }: { serve: typeof Serve } = await import(join(ROOT, 'dist/server/serve.js'));
  const serving = await serve({ store, port: 0, logLevel: 'silent' });
  return {
    url: serving.url,
    async close() {
      await serving.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
