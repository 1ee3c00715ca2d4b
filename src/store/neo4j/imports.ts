/** Imports as they stand in the database. */
import type { ImportId, SourceId } from '../../model/ids.ts';
import type { ImportRun } from '../../model/source.ts';
import type { Transaction } from './connection.ts';

export interface ImportRow {
  /** Grows in the order of imports. Records name the import that wrote them by it. */
  number: number;
  id: ImportId;
  source: SourceId;
  state: ImportRun['state'];
  /** The moment at which it ended, as text; null while it runs. */
  finished: string | null;
  /** The run through the input that counts: an interrupted import that is carried on with has another one. */
  pass: number;
  /** Whether what it did not meet was removed. */
  complete: boolean;
  /** The scopes that it wrote into. */
  scopes: string[];
  /** As people read it, not checked yet. */
  run: unknown;
}

/** Every import, in order. */
export async function importRows(transaction: Transaction): Promise<ImportRow[]> {
  const rows = await transaction.run('import/list');
  return rows
    .map(([number, id, job, source, files, started, finished, state, scopes, pass, complete]) => ({
      number: Number(number),
      id: id as ImportId,
      source: source as SourceId,
      state: state as ImportRun['state'],
      finished: finished as string | null,
      pass: Number(pass),
      complete: complete === true,
      scopes: scopes as string[],
      run: {
        id,
        ...(job === null ? {} : { job }),
        source,
        files,
        started,
        ...(finished === null ? {} : { finished }),
        state,
      },
    }))
    .sort((a, b) => a.number - b.number);
}
