/** The running sums behind the data version, as they stand in the database. */
import type { Scope, ViewerScope } from '../../model/source.ts';
import { EMPTY_SUM, type RecordSum, sumFromHex, sumToHex, withRecord } from '../data-version.ts';
import { int, type Parameters, type Transaction } from './connection.ts';

/** The multisets of records by source and scope, read once in a transaction and written back. */
export class RecordSums {
  readonly #sums = new Map<string, Map<Scope, RecordSum>>();

  static async read(transaction: Transaction): Promise<RecordSums> {
    const sums = new RecordSums();
    for (const [source, scope, records, sum] of await transaction.run('sums/list'))
      sums.#of(String(source)).set(scope as Scope, {
        records: Number(records),
        sum: sumFromHex(String(sum)),
      });
    return sums;
  }

  /** Whether no record is in force. */
  isEmpty(): boolean {
    return [...this.#sums.values()].every((scopes) =>
      [...scopes.values()].every(({ records }) => records === 0),
    );
  }

  add(source: string, scope: Scope, digest: string): void {
    this.#change(source, scope, digest, 1);
  }

  remove(source: string, scope: Scope, digest: string): void {
    this.#change(source, scope, digest, -1);
  }

  /** Every cluster that has a record, and `*` for who sees them all; none where all is public. */
  confidential(): ViewerScope[] {
    const clusters = new Set<ViewerScope>();
    for (const scopes of this.#sums.values())
      for (const [scope, { records }] of scopes) if (scope !== 'public' && records > 0) clusters.add(scope);
    return clusters.size === 0 ? [] : [...clusters, '*'];
  }

  async write(transaction: Transaction, source: string): Promise<void> {
    await transaction.run('sums/write', this.rowsOf(source));
  }

  /** Parameters of the statement that writes the sums of a source. */
  rowsOf(source: string): Parameters {
    return {
      source,
      rows: [...this.#of(source)].map(([scope, { records, sum }]) => ({
        scope,
        records: int(records),
        sum: sumToHex(sum),
      })),
    };
  }

  #change(source: string, scope: Scope, digest: string, times: 1 | -1): void {
    const scopes = this.#of(source);
    scopes.set(scope, withRecord(scopes.get(scope) ?? EMPTY_SUM, digest, times));
  }

  #of(source: string): Map<Scope, RecordSum> {
    let scopes = this.#sums.get(source);
    if (!scopes) {
      scopes = new Map();
      this.#sums.set(source, scopes);
    }
    return scopes;
  }
}
