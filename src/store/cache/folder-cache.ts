/** A cache as a folder of files, one a thing: for a store that is itself a file, in a folder beside it. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Cache, type CacheKey, THINGS_KEPT } from './cache.ts';
import { codeVersion } from './code-version.ts';
import { readSections, writeSections } from './sections-file.ts';

const ENDING = '.kept';
/** Age in milliseconds from which a file that was never finished is taken for left behind. */
const LEFT_BEHIND = 600_000;

/**
 * Keeps things in that folder, which is made when something is kept.
 *
 * Two processes may use it at once: a file comes into being whole, under its name, by a rename, and one that is
 * damaged counts as missing. A file says itself whose and what it is, and is believed only where that is what was
 * asked for. Files may be read by whoever may read the store.
 *
 * @param like the store's file, whose permissions the cache's files get
 */
export function folderCache(folder: string, like: string): Cache {
  const aboutOf = (key: CacheKey) => ({ ...key, code: codeVersion() });
  const ofScope = ({ scope }: CacheKey) => `${digest(scope, 8)}-`;
  const ofVersion = (key: CacheKey) => `${ofScope(key)}${digest(`${key.dataVersion} ${codeVersion()}`, 16)}-`;
  const pathOf = (key: CacheKey) => join(folder, `${ofVersion(key)}${digest(key.key, 24)}${ENDING}`);

  function prune(key: CacheKey): void {
    const names = readdirSync(folder);
    const current: { path: string; changed: number }[] = [];
    for (const name of names) {
      const path = join(folder, name);
      if (!name.endsWith(ENDING)) {
        if (Date.now() - changedAt(path) > LEFT_BEHIND) rmSync(path, { force: true });
      } else if (name.startsWith(ofVersion(key))) current.push({ path, changed: changedAt(path) });
      else if (name.startsWith(ofScope(key))) rmSync(path, { force: true });
    }
    current.sort((a, b) => b.changed - a.changed);
    for (const { path } of current.slice(THINGS_KEPT)) rmSync(path, { force: true });
  }

  return {
    recall(key) {
      return quietly(() => {
        const found = readSections(pathOf(key));
        return isDeepStrictEqual(found?.about, aboutOf(key)) ? found?.sections : undefined;
      });
    },
    keep(key, sections) {
      quietly(() => {
        const mode = statSync(like).mode & 0o666;
        // Who may read the files may look into the folder.
        mkdirSync(folder, { recursive: true, mode: mode | ((mode & 0o444) >> 2) | 0o700 });
        const unfinished = join(folder, `${randomUUID()}.unfinished`);
        try {
          writeSections(unfinished, mode, aboutOf(key), sections);
          renameSync(unfinished, pathOf(key));
        } finally {
          rmSync(unfinished, { force: true });
        }
        prune(key);
      });
    },
    clear() {
      quietly(() => rmSync(folder, { recursive: true, force: true }));
    },
  };
}

const digest = (text: string, length: number): string =>
  createHash('sha256').update(text).digest('hex').slice(0, length);

/** 0 for a file that another process has just removed. */
const changedAt = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Does without, where the file system refuses: missing, full, not ours to write. */
function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (typeof (error as NodeJS.ErrnoException).syscall === 'string') return undefined;
    throw error;
  }
}
