import { expect, it } from 'vitest';
import { LOCAL_ADMINISTRATOR } from '../../src/model/source.ts';
import { readObjectiveTerms } from '../../src/network/objective-terms.ts';
import type { Cache, CacheKey, Sections } from '../../src/store/cache/cache.ts';
import type { GraphStore } from '../../src/store/graph-store.ts';

/** A store with projects alone, and a cache that keeps what it is given. */
function storeWith(objectives: readonly (string | undefined)[]) {
  const kept = new Map<string, Sections>();
  let reads = 0;
  const cache: Cache = {
    recall: ({ key }: CacheKey) => kept.get(key),
    keep: ({ key }: CacheKey, sections) => void kept.set(key, sections),
    clear: () => kept.clear(),
  };
  const store = {
    cache,
    dataVersion: async () => 'one',
    async *read() {
      reads++;
      for (const [i, objective] of objectives.entries()) yield { id: `project:p${i}`, objective };
    },
  } as unknown as GraphStore;
  return { store, reads: () => reads };
}

const said = async (store: GraphStore) => {
  const { vocabulary, of } = await readObjectiveTerms(store, LOCAL_ADMINISTRATOR);
  return [...of].map(([id, terms]) => [id, Array.from(terms, (term) => vocabulary[term])]);
};

it('reads what projects aim at as terms', async () => {
  const { store } = storeWith(['Storing heat at sea', undefined, 'The sea of heat', '']);
  expect(await said(store)).toEqual([
    ['project:p0', ['store', 'heat', 'sea']],
    ['project:p2', ['sea', 'heat']],
  ]);
});

it('reads them once, and has the same from the cache', async () => {
  const many = Array.from({ length: 900 }, (_, i) =>
    i % 3 === 0 ? undefined : `Boats of kind${i % 7} at sea`,
  );
  const { store, reads } = storeWith(many);
  const first = await said(store);
  expect(first).toHaveLength(600);
  expect(await said(store)).toEqual(first);
  expect(reads()).toBe(1);
});
