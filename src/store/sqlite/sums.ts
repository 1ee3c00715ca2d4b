/** The running sums behind the data version, as they stand in the file. */
import type { Scope } from '../../model/source.ts';
import { EMPTY_SUM, type RecordSum, sumFromHex, sumToHex, withRecord } from '../data-version.ts';
import type { Connection } from './database.ts';

/** The multisets of one source's records by scope, read once and written back. */
export class ScopeSums {
  readonly #connection: Connection;
  readonly #source: number;
  readonly #sums = new Map<Scope, RecordSum>();

  constructor(connection: Connection, source: number) {
    this.#connection = connection;
    this.#source = source;
    for (const [scope, records, sum] of connection.rows(
      'SELECT scope, records, sum FROM scope_version WHERE source = ?',
      source,
    ))
      this.#sums.set(scope as Scope, { records: Number(records), sum: sumFromHex(String(sum)) });
  }

  add(scope: Scope, digest: string): void {
    this.#sums.set(scope, withRecord(this.#sums.get(scope) ?? EMPTY_SUM, digest, 1));
  }

  remove(scope: Scope, digest: string): void {
    this.#sums.set(scope, withRecord(this.#sums.get(scope) ?? EMPTY_SUM, digest, -1));
  }

  write(): void {
    this.#connection.run('DELETE FROM scope_version WHERE source = ?', this.#source);
    this.#connection.insert(
      'INSERT INTO scope_version (scope, source, records, sum)',
      [...this.#sums]
        .filter(([, { records }]) => records > 0)
        .map(([scope, { records, sum }]) => [scope, this.#source, records, sumToHex(sum)]),
    );
  }
}
