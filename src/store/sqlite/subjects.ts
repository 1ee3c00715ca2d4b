/** Numbers that stand for subjects inside the file. They are minted once and never given to another subject. */
import type { RecordKind } from '../../model/record.ts';
import type { Connection } from './database.ts';

export interface Subject {
  number: number;
  kind: RecordKind;
  key: string;
}

/** Looks up and mints numbers within one transaction; remembers what it has seen. */
export class Subjects {
  readonly #connection: Connection;
  readonly #known = new Map<RecordKind, Map<string, number>>();
  #firstMinted = Number.POSITIVE_INFINITY;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Numbers of these subjects, minted where there are none. The map may hold others, too. */
  numbers(kind: RecordKind, keys: Iterable<string>): ReadonlyMap<string, number> {
    let known = this.#known.get(kind);
    if (!known) {
      known = new Map();
      this.#known.set(kind, known);
    }
    const asked = [...new Set(keys)].filter((key) => !known.has(key));
    if (asked.length === 0) return known;
    // CROSS JOIN: start from the list, not from every subject of the kind.
    const found = this.#connection.rows(
      `SELECT e.key, s.number FROM json_each(?) e CROSS JOIN subject s ON s.kind = ? AND s.key = e.value`,
      JSON.stringify(asked),
      kind,
    );
    for (const [index, number] of found) known.set(asked[Number(index)]!, Number(number));
    const minted = asked.filter((key) => !known.has(key));
    if (minted.length > 0) {
      let next = Number(this.#connection.row('SELECT coalesce(max(number), 0) FROM subject')![0]) + 1;
      const rows = minted.map((key): [number, string, string] => [next++, kind, key]);
      this.#firstMinted = Math.min(this.#firstMinted, next - minted.length);
      this.#connection.insert('INSERT INTO subject (number, kind, key)', rows);
      for (const [number, , key] of rows) known.set(key, number);
    }
    return known;
  }

  /** Whether this transaction minted the number, so that no earlier record can speak of its subject. */
  isNew(number: number): boolean {
    return number >= this.#firstMinted;
  }

  /** The subjects with these numbers. */
  named(numbers: readonly number[]): Subject[] {
    return this.#connection
      .rows(
        `SELECT s.number, s.kind, s.key FROM json_each(?) e CROSS JOIN subject s ON s.number = e.value`,
        JSON.stringify(numbers),
      )
      .map(([number, kind, key]) => ({
        number: Number(number),
        kind: kind as RecordKind,
        key: String(key),
      }));
  }
}
