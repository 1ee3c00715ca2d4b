/** Brings a database's schema up to date, and recognises what is not a store of ours. */
import { StoreError } from '../../model/errors.ts';
import { type Connection, int } from './connection.ts';
import { migrations } from './statements.ts';

/** The oldest schema that can be read as it is: what came later is missing there, and counts as empty. */
const OLDEST_READABLE = 3;

/**
 * Makes sure that the database is a store that this build can use, and brings it up to date when writing.
 *
 * Every statement of a migration may be repeated, and a migration is recorded after all of them: two processes
 * that start at once do the same twice, and one that was stopped half-way is carried on with.
 * @throws StoreError `not-a-database`, `missing` or `newer-schema`
 */
export async function prepareSchema(connection: Connection, mode: 'read' | 'write'): Promise<void> {
  const store = connection.shown;
  const all = migrations();
  const newest = all.at(-1)!.number;
  const state = async () => ((await connection.rows('schema/state')) as [[number, number]])[0];
  let [done, nodes] = await state();
  // Between the two counts another process may have made the store.
  if (done === 0 && nodes > 0) [done, nodes] = await state();
  if (done > newest)
    throw new StoreError(
      'newer-schema',
      store,
      `${store} was written by a newer version of Helixlens (schema ${done}; this one knows ${newest}). Update Helixlens, or name another store.`,
    );
  if (done === newest) return;
  if (done === 0 && nodes > 0)
    throw new StoreError(
      'not-a-database',
      store,
      `${store} holds other data, and was left as it is. Name an empty database with --store.`,
    );
  if (mode === 'read' && done >= OLDEST_READABLE) return;
  if (mode === 'read' && done === 0)
    throw new StoreError('missing', store, `${store} holds nothing yet. Import a source into it first.`);
  if (mode === 'read')
    throw new StoreError(
      'unavailable',
      store,
      `${store} was written by an earlier version of Helixlens. Open it for writing once, e.g. by an import, to bring it up to date.`,
    );
  for (const { number, name, statements } of all.filter((migration) => migration.number > done)) {
    for (const text of statements) await connection.alter(text);
    await connection.write((transaction) => transaction.run('schema/record', { number: int(number), name }));
  }
}
