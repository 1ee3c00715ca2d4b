/** Statements of one transaction that go out while the next ones are still being made. */
import { setImmediate } from 'node:timers/promises';
import type { Parameters, Transaction } from './connection.ts';

/** Rows of one statement: enough to be worth a round, few enough that the server soon has something to do. */
const SLICE = 500;
/** Statements that the server has not answered yet, before the next one is held back. */
const AHEAD = 16;

/**
 * Sends writing statements without waiting for each: the server works on one while the next is derived and packed.
 * They run in the order they were sent; how each went is told by `done`.
 *
 *     const pipeline = new Pipeline(transaction);
 *     await pipeline.sendSlices('project/write', projects, (slice) => ({ rows: slice.map(row) }));
 *     await pipeline.done();
 */
export class Pipeline {
  readonly #transaction: Transaction;
  readonly #sent: Promise<unknown>[] = [];

  constructor(transaction: Transaction) {
    this.#transaction = transaction;
  }

  send(name: string, parameters?: Parameters): void {
    const answer = this.#transaction.run(name, parameters);
    // Asked for by whoever waits for it; until then a failure is nobody's surprise.
    answer.catch(() => undefined);
    this.#sent.push(answer);
  }

  /** Sends one statement for every slice of `items`, whose parameters are made when their turn comes. */
  async sendSlices<T>(
    name: string,
    items: readonly T[],
    parameters: (slice: readonly T[]) => Parameters,
  ): Promise<void> {
    for (const slice of slices(items)) {
      this.send(name, parameters(slice));
      await this.turn();
    }
  }

  /** Lets out what was packed, and waits where the server is far behind. */
  async turn(): Promise<void> {
    await this.#sent.at(-AHEAD);
    await setImmediate();
  }

  /** @throws whatever the first statement that failed threw */
  async done(): Promise<void> {
    await Promise.all(this.#sent);
  }
}

/** `items` in slices, each worth a statement unless `size` says otherwise. */
export function* slices<T>(items: readonly T[], size = SLICE): Generator<readonly T[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}
