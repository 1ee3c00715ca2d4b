/** Which code is running, so that nothing is shown that other code worked out. */
import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The rooms whose code decides what is worked out; others only show it. */
const ROOMS = ['model', 'store', 'network', 'analysis', 'match'];
let known: string | undefined;

/**
 * A short text that changes with the files of the rooms that work things out: their names, sizes and times of
 * change. Looked up once a process, in some milliseconds.
 */
export function codeVersion(): string {
  known ??= versionOf(fileURLToPath(new URL('../../', import.meta.url)));
  return known;
}

function versionOf(root: string): string {
  const hash = createHash('sha256');
  for (const room of ROOMS)
    for (const name of readdirSync(`${root}${room}`, { recursive: true, encoding: 'utf8' }).sort()) {
      if (!/\.[jt]s$/.test(name)) continue;
      const { size, mtimeMs } = statSync(`${root}${room}/${name}`);
      hash.update(`${room}/${name} ${size} ${mtimeMs}\n`);
    }
  return hash.digest('hex').slice(0, 16);
}
