/** What every reader of a source gives: a stream that an import writes to a store, in the order given. */
import type { SourceRecord } from '../model/record.ts';
import type { SetAside, Source } from '../model/source.ts';

export type IngestEvent =
  | { type: 'source'; source: Source; files: string[] }
  | { type: 'record'; record: SourceRecord }
  | { type: 'set-aside'; source: Source['id']; row: SetAside }
  /** Rows that repeat what another row says, merged into its record. `rows` counts them beyond the first. */
  | { type: 'merged'; source: Source['id']; kind: 'project' | 'participation'; rows: number }
  /** What became of a file's rows, once all its records are out: `rows` = `kept` (merged ones included) + `setAside`. */
  | { type: 'file'; source: Source['id']; file: string; rows: number; kept: number; setAside: number }
  /** `done` of `total` bytes read in the named phase; a phase that starts with `skip` names what is left out. */
  | { type: 'progress'; phase: string; done: number; total: number };

/**
 * Reads a source. The same input gives the same records in the same order, whatever the order of its rows.
 * Every `source` event comes before the first record of that source. Memory does not grow with the input.
 */
export type Reader = AsyncIterable<IngestEvent>;

/** A reader's options that are common to all. */
export interface ReadOptions {
  /** Stops the reading with CancelledError. */
  signal?: AbortSignal;
}
