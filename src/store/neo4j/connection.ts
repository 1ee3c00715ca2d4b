/** The one place that talks to neo4j-driver: runs statements of `cypher/` and says what went wrong. */
import { setTimeout } from 'node:timers/promises';
import neo4j, { type Driver, type Transaction as DriverSideTransaction, type Session } from 'neo4j-driver';
import { StoreError } from '../../model/errors.ts';
import type { Address } from './address.ts';
import { isConnectionLost, storeError } from './failures.ts';
import { statement } from './statements.ts';

/** A column as the driver gives it: integers and floats as numbers, lists, dates of its own class, null. */
export type Row = unknown[];
export type Parameters = Record<string, unknown>;

/** Within one transaction. Statements that are not awaited one by one go out together and run in order. */
export interface Transaction {
  run(name: string, parameters?: Parameters): Promise<Row[]>;
}

/** How long a server that does not answer is waited for, in milliseconds. */
export interface Patience {
  /** Until the first answer. */
  connect: number;
  /** A reading transaction is tried again for so long: someone is waiting for the answer. */
  read: number;
  /** A writing transaction is tried again for so long: enough for a server to start again. */
  write: number;
}
const PATIENCE: Patience = { connect: 15_000, read: 3_000, write: 30_000 };
/** Milliseconds for which a transaction is tried again that a reachable server stopped but may let through, as after a deadlock. */
const RETRY_FOR = 30_000;
/** Milliseconds before the second attempt; each pause after it is twice as long. */
const FIRST_PAUSE = 1_000;
/** Rows that the server sends at a time. */
const FETCH_SIZE = 2_000;

export class Connection {
  readonly shown: string;
  readonly #driver: Driver;
  readonly #database: string | undefined;
  readonly #bookmarks = neo4j.bookmarkManager();
  readonly #patience: Patience;
  /** Whether the server was waited for in vain. Until it answers again, nobody waits for it twice. */
  #givenUp = false;

  constructor(address: Address, patience: Partial<Patience> = {}) {
    this.shown = address.shown;
    this.#patience = { ...PATIENCE, ...patience };
    this.#database = address.database;
    const { credentials } = address;
    this.#driver = this.#translated(() =>
      neo4j.driver(address.server, credentials && neo4j.auth.basic(credentials.user, credentials.password), {
        userAgent: 'helixlens',
        telemetryDisabled: true,
        disableLosslessIntegers: true,
        maxTransactionRetryTime: RETRY_FOR,
        connectionTimeout: Math.min(10_000, this.#patience.connect),
        fetchSize: FETCH_SIZE,
        notificationFilter: {
          minimumSeverityLevel: neo4j.notificationFilterMinimumSeverityLevel.OFF,
        },
      }),
    );
  }

  /** The version of the server, e.g. `5.26.30`. Also proves that it answers and lets us in. */
  async serverVersion(): Promise<string> {
    return this.#translate(async () => {
      const { agent } = await inTime(this.#driver.getServerInfo(this.#target()), this.#patience.connect);
      return /\/([\d.]+)/.exec(agent ?? '')?.[1] ?? '';
    });
  }

  /** All rows of one reading statement. */
  async rows(name: string, parameters: Parameters = {}): Promise<Row[]> {
    return this.read((transaction) => transaction.run(name, parameters));
  }

  /** Rows of one reading statement as they come, however many: the server waits for who reads them. */
  async *stream(name: string, parameters: Parameters = {}): AsyncGenerator<Row> {
    const session = this.#session('READ');
    try {
      const result = session.run(statement(name), parameters);
      for await (const record of result) yield record.keys.map((key) => record.get(key));
    } catch (error) {
      throw storeError(error, this.shown);
    } finally {
      await session.close();
    }
  }

  /** Runs `work` in a reading transaction, once more where a passing trouble stops it. */
  async read<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.#stubbornly('read', work);
  }

  /**
   * Runs `work` in a writing transaction that is rolled back where it throws. Where the server reports a
   * passing trouble, a deadlock or a change of leader, `work` runs again from its start: it must read within
   * the transaction whatever it decides by.
   */
  async write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.#stubbornly('write', work);
  }

  /** Runs a statement of the schema, which needs a transaction of its own. */
  async alter(text: string): Promise<void> {
    await this.#inSession('WRITE', (session) => session.executeWrite((transaction) => transaction.run(text)));
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }

  /**
   * Runs `work` in a transaction, and again after a passing trouble. The driver could do so as well, but waits as
   * long for a server that is gone as for one that is busy, whoever asks.
   */
  async #stubbornly<T>(mode: 'read' | 'write', work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const began = performance.now();
    const patience = this.#givenUp ? 0 : this.#patience[mode];
    for (let pause = FIRST_PAUSE; ; pause *= 2) {
      try {
        const value = await this.#inSession(mode === 'read' ? 'READ' : 'WRITE', (session) =>
          inTransaction(session, work),
        );
        this.#givenUp = false;
        return value;
      } catch (error) {
        const cause = error instanceof StoreError ? error.cause : error;
        const lost = isConnectionLost(cause);
        const spent = performance.now() - began + pause > (lost ? patience : RETRY_FOR);
        if (lost && spent) this.#givenUp = true;
        if (spent || !neo4j.isRetryableError(cause)) throw error;
      }
      // Not all at the same moment: two that got in each other's way would do so again.
      await setTimeout(pause * (0.8 + 0.4 * Math.random()));
    }
  }

  async #inSession<T>(mode: 'READ' | 'WRITE', work: (session: Session) => Promise<T>): Promise<T> {
    return this.#translate(async () => {
      const session = this.#session(mode);
      try {
        return await work(session);
      } finally {
        await session.close();
      }
    });
  }

  #session(mode: 'READ' | 'WRITE'): Session {
    return this.#driver.session({
      ...this.#target(),
      defaultAccessMode: neo4j.session[mode],
      bookmarkManager: this.#bookmarks,
    });
  }

  #target(): { database?: string } {
    return this.#database === undefined ? {} : { database: this.#database };
  }

  async #translate<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw storeError(error, this.shown);
    }
  }

  #translated<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw storeError(error, this.shown);
    }
  }
}

/** Opening a connection has no limit of its own once the other side is reached but says nothing. */
async function inTime<T>(work: Promise<T>, limit: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = globalThis.setTimeout(
      () =>
        reject(
          Object.assign(new Error(`The server did not answer within ${limit} ms.`), {
            code: 'ServiceUnavailable',
          }),
        ),
      limit,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Commits what `work` did, or rolls it back where it throws. */
async function inTransaction<T>(
  session: Session,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const transaction = await session.beginTransaction();
  try {
    const value = await work(new DriverTransaction(transaction));
    await transaction.commit();
    return value;
  } finally {
    // Rolls back what is still open; that it can't where the connection is gone is no news.
    await transaction.close().catch(() => undefined);
  }
}

class DriverTransaction implements Transaction {
  readonly #transaction: DriverSideTransaction;
  constructor(transaction: DriverSideTransaction) {
    this.#transaction = transaction;
  }

  async run(name: string, parameters: Parameters = {}): Promise<Row[]> {
    const { records } = await this.#transaction.run(statement(name), parameters);
    return records.map((record) => record.keys.map((key) => record.get(key)));
  }
}

/** An integer for the server, which would take a plain number for a float. */
export const int = (value: number) => neo4j.int(value);

/** A day for the server, from ISO `YYYY-MM-DD`. */
export function date(day: string | undefined) {
  if (day === undefined) return null;
  const [year, month, dayOfMonth] = day.split('-').map(Number);
  return new neo4j.types.Date(year!, month!, dayOfMonth!);
}

/** A place for the server, as degrees on WGS 84. */
export const point = (longitude: number, latitude: number) =>
  new neo4j.types.Point(neo4j.int(4326), longitude, latitude);
