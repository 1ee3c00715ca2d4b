/**
 * What was worked out from a store's data and can be made again: kept, so that opening is instant and nothing is
 * computed twice. Losing it costs time, nothing else.
 */
import type { ViewerScope } from '../../model/source.ts';

/** A column of numbers that can be kept. */
export type Column = Int32Array | Float32Array | Float64Array;
/** One thing that is kept: named columns of numbers and texts. */
export type Sections = Readonly<Record<string, Column | string>>;

/** It holds for one viewer's scope at one data version; `key` says what it is, with its options. */
export interface CacheKey {
  scope: ViewerScope;
  dataVersion: string;
  key: string;
}

export interface Cache {
  /** What is kept under exactly that key by this version of the code; `undefined` where nothing whole is. */
  recall(key: CacheKey): Sections | undefined;
  /**
   * Keeps something, in place of what was kept under that key. What the same scope has of other data versions
   * goes, as does the oldest beyond {@link THINGS_KEPT}. Where it can't be kept, it is not.
   */
  keep(key: CacheKey, sections: Sections): void;
  /** Removes everything, of every scope. */
  clear(): void;
}

/** Things kept for one scope. */
export const THINGS_KEPT = 60;
