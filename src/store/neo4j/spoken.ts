/** What the store may already speak of, so that it need not be asked about what is surely new. */
import type { RecordKind } from '../../model/record.ts';

/** Subjects that are kept in mind: some hundred megabytes. Of a larger import the server is asked. */
const KEPT = 1_000_000;

/**
 * Subjects of which a record may be in force, as far as one writer can tell: nobody else writes in its turn, so
 * where it found the store empty all that is there is its own. May name too many, never too few.
 */
export class Spoken {
  #subjects: Set<string> | undefined;

  /** @param empty whether no record was in force when the writer's turn began */
  constructor(empty: boolean) {
    this.#subjects = empty ? new Set() : undefined;
  }

  mayBe(kind: RecordKind, key: string): boolean {
    return this.#subjects?.has(`${kind} ${key}`) ?? true;
  }

  add(kind: RecordKind, key: string): void {
    this.#subjects?.add(`${kind} ${key}`);
    if (this.#subjects && this.#subjects.size > KEPT) this.#subjects = undefined;
  }
}
