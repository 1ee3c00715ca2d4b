/** Recalls what was worked out from an ecosystem before, by this process or another, and keeps what is new. */
import { viewerScope } from '../model/source.ts';
import type { Cache, CacheKey, Column, Sections } from '../store/cache/cache.ts';
import type { Ecosystem, EcosystemOptions } from './ecosystem.ts';
import type { Participations, TieNetwork } from './packed.ts';
import { PROJECTION_DEFAULTS, projectTies, type TieWeight } from './project-ties.ts';

/** Something all of whose values are columns or texts. */
type Kept<T> = { readonly [K in keyof T]: Column | string };

const caches = new WeakMap<Ecosystem, { cache: Cache; key: (what: string) => CacheKey }>();

/** Lets what is worked out from an ecosystem be kept in its store's cache. Parts of it are not covered. */
export function attachCache(ecosystem: Ecosystem, cache: Cache): void {
  const { viewer, dataVersion, options } = ecosystem;
  const scope = viewerScope(viewer);
  const chosen = textOf(options);
  caches.set(ecosystem, { cache, key: (what) => ({ scope, dataVersion, key: `${what} ${chosen}` }) });
}

/**
 * Columns that were kept for this ecosystem under that name, or else are made now and kept. Keep what takes longer
 * to make than to read: some ten milliseconds. Without a cache they are made.
 *
 * @param what a name that says with which options, apart from the ecosystem's own
 * @example recalled(ecosystem, 'ties', () => ({ start, target, weight, shared }))
 */
export function recalled<T extends Kept<T>>(ecosystem: Ecosystem, what: string, make: () => T): T {
  const kept = caches.get(ecosystem);
  if (kept === undefined) return make();
  const key = kept.key(what);
  const found = kept.cache.recall(key);
  // Only this version of the code wrote under that key, and so the same columns.
  if (found !== undefined) return found as unknown as T;
  const made = make();
  kept.cache.keep(key, made as Sections);
  return made;
}

/** Participations from which it pays to keep what is made of them. */
const WORTH_KEEPING = 5000;

/** As {@link recalled}, of an ecosystem large enough for it to pay; of a smaller one it is made. */
export function recalledOfMany<T extends Kept<T>>(ecosystem: Ecosystem, what: string, make: () => T): T {
  return ecosystem.participations.projectOrganisation.length < WORTH_KEEPING
    ? make()
    : recalled(ecosystem, what, make);
}

/** The ties of participations ({@link projectTies}) that belong to this ecosystem under that name. */
export function recalledTies(
  ecosystem: Ecosystem,
  what: string,
  participations: Participations,
  scheme: { weight: TieWeight } = PROJECTION_DEFAULTS,
): TieNetwork {
  const { start, target, weight, shared } = recalledOfMany(ecosystem, what, () => {
    const { nodes: _, ties: __, ...columns } = projectTies(participations, scheme);
    return columns;
  });
  return { nodes: start.length - 1, ties: target.length / 2, start, target, weight, shared };
}

/**
 * The ties of an ecosystem, by Newman's weights, with its projects counting otherwise; they belong to it under that
 * name. The pairs stay as they are, so that the weights alone are kept.
 *
 * @param weight of each project
 */
export function recalledWithWeights(ecosystem: Ecosystem, what: string, weight: Float64Array): TieNetwork {
  const participations = { ...ecosystem.participations, weight };
  if (!caches.has(ecosystem)) return projectTies(participations);
  const made = () => ({ weight: projectTies(participations).weight });
  return { ...ecosystem.ties, ...recalledOfMany(ecosystem, what, made) };
}

/** Options as text, the same in whatever order they were given. */
function textOf(options: EcosystemOptions): string {
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  return JSON.stringify(Object.fromEntries(given.sort(([a], [b]) => (a < b ? -1 : 1))));
}
