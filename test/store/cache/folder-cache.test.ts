import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CacheKey, type Sections, THINGS_KEPT } from '../../../src/store/cache/cache.ts';
import { folderCache } from '../../../src/store/cache/folder-cache.ts';
import { temporaryFolder } from '../temporary-store.ts';

const KEY: CacheKey = { scope: 'public', dataVersion: 'a1', key: 'ties {}' };
const SOME: Sections = { start: Int32Array.of(0, 2, 3), weight: Float64Array.of(0.5), words: 'né\u0000 2' };

/** A cache beside a store's file that nobody else may read. */
function someCache() {
  const store = join(temporaryFolder(), 'store.db');
  writeFileSync(store, '', { mode: 0o600 });
  const folder = `${store}-cache`;
  return { folder, store, cache: folderCache(folder, store) };
}
const filesOf = (folder: string) => readdirSync(folder).map((name) => join(folder, name));

const anySections = fc.dictionary(
  fc.string({ unit: 'grapheme', maxLength: 8 }).filter((name) => name !== '__proto__'),
  fc.oneof(
    fc.int32Array({ maxLength: 9 }),
    fc.float32Array({ maxLength: 9 }),
    fc.float64Array({ maxLength: 9 }),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
  ),
);

describe('a cache in a folder', () => {
  it('gives back what was kept, whatever it is', () => {
    const { cache } = someCache();
    fc.assert(
      fc.property(anySections, fc.string(), (sections, key) => {
        cache.keep({ ...KEY, key }, sections);
        expect(cache.recall({ ...KEY, key })).toEqual({ ...sections });
      }),
      { numRuns: 50 },
    );
  });

  it('gives numbers in shared memory, so that threads need no copy', () => {
    const { cache } = someCache();
    cache.keep(KEY, SOME);
    expect((cache.recall(KEY)!.weight as Float64Array).buffer).toBeInstanceOf(SharedArrayBuffer);
  });

  it('knows nothing of another scope, data version or key', () => {
    const { cache } = someCache();
    expect(cache.recall(KEY)).toBeUndefined();
    cache.keep({ ...KEY, scope: '*' }, { words: 'confidential' });
    for (const other of [
      KEY,
      { ...KEY, scope: '*', dataVersion: 'a2' },
      { ...KEY, scope: '*', key: 'ties' },
    ] as const)
      expect(cache.recall(other)).toBeUndefined();
  });

  it('takes no file for what it is not, also under the right name', () => {
    const { cache, folder } = someCache();
    cache.keep(KEY, SOME);
    const [own] = filesOf(folder);
    cache.keep({ ...KEY, scope: '*' }, { words: 'confidential' });
    const other = filesOf(folder).find((path) => path !== own)!;
    writeFileSync(own, readFileSync(other));
    expect(cache.recall(KEY)).toBeUndefined();
  });

  it('takes a file that is cut off or damaged anywhere for missing', () => {
    const { cache, folder } = someCache();
    cache.keep(KEY, SOME);
    const [path] = filesOf(folder);
    const whole = readFileSync(path);
    for (let length = 0; length < whole.length; length++) {
      writeFileSync(path, whole.subarray(0, length));
      expect(cache.recall(KEY)).toBeUndefined();
    }
    for (let at = 0; at < whole.length; at++) {
      const damaged = Buffer.from(whole);
      damaged[at] ^= 0x11;
      writeFileSync(path, damaged);
      expect(cache.recall(KEY)).toBeUndefined();
    }
    writeFileSync(path, whole);
    expect(cache.recall(KEY)).toEqual(SOME);
  });

  it('lets go of older data of the same scope, and of that only', () => {
    const { cache, folder } = someCache();
    cache.keep(KEY, SOME);
    cache.keep({ ...KEY, key: 'content' }, SOME);
    cache.keep({ ...KEY, scope: '*' }, SOME);
    cache.keep({ ...KEY, dataVersion: 'a2' }, SOME);
    expect(cache.recall(KEY)).toBeUndefined();
    expect(cache.recall({ ...KEY, scope: '*' })).toEqual(SOME);
    expect(cache.recall({ ...KEY, dataVersion: 'a2' })).toEqual(SOME);
    expect(filesOf(folder)).toHaveLength(2);
  });

  it('keeps no more than so many things, the newest, and clears away what was never finished', () => {
    const { cache, folder } = someCache();
    mkdirSync(folder);
    writeFileSync(join(folder, 'old.unfinished'), 'x');
    utimesSync(join(folder, 'old.unfinished'), 0, 0);
    writeFileSync(join(folder, 'new.unfinished'), 'x');
    for (let i = 0; i < THINGS_KEPT; i++) cache.keep({ ...KEY, key: String(i) }, SOME);
    for (const path of filesOf(folder)) if (path.endsWith('.kept')) utimesSync(path, 1, 1);
    cache.keep({ ...KEY, key: 'newest' }, SOME);
    expect(filesOf(folder).filter((path) => path.endsWith('.kept'))).toHaveLength(THINGS_KEPT);
    expect(cache.recall({ ...KEY, key: 'newest' })).toEqual(SOME);
    expect(existsSync(join(folder, 'new.unfinished'))).toBe(true);
    expect(existsSync(join(folder, 'old.unfinished'))).toBe(false);
  });

  it('lets those read its files who may read the store', () => {
    const { cache, folder, store } = someCache();
    cache.keep(KEY, SOME);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(filesOf(folder).map((path) => statSync(path).mode & 0o777)).toEqual([0o600]);
    cache.clear();
    expect(existsSync(folder)).toBe(false);
    chmodSync(store, 0o644);
    cache.keep(KEY, SOME);
    expect(statSync(folder).mode & 0o755).toBe(0o755);
  });

  it('does without where it cannot write', () => {
    const { cache, folder, store } = someCache();
    writeFileSync(folder, 'a file where the folder should be');
    cache.keep(KEY, SOME);
    expect(cache.recall(KEY)).toBeUndefined();
    expect(readFileSync(folder, 'utf8')).toBe('a file where the folder should be');
    const nowhere = folderCache(folder, `${store}-gone`);
    nowhere.keep(KEY, SOME);
    expect(nowhere.recall(KEY)).toBeUndefined();
  });
});
