/** The one place that talks to neo4j-driver: runs statements of `cypher/` and says what went wrong. */
import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import type { Address } from './address.ts';
import { storeError } from './failures.ts';
import { statement } from './statements.ts';

/** A column as the driver gives it: integers and floats as numbers, lists, dates of its own class, null. */
export type Row = unknown[];
export type Parameters = Record<string, unknown>;

/** Within one transaction. Statements that are not awaited one by one go out together and run in order. */
export interface Transaction {
  run(name: string, parameters?: Parameters): Promise<Row[]>;
}

/** Milliseconds for which a transaction is tried again where the server says that it may come through. */
const RETRY_FOR = 30_000;
/** Rows that the server sends at a time. */
const FETCH_SIZE = 2_000;

export class Connection {
  readonly shown: string;
  readonly #driver: Driver;
  readonly #database: string | undefined;
  readonly #bookmarks = neo4j.bookmarkManager();

  constructor(address: Address) {
    this.shown = address.shown;
    this.#database = address.database;
    const { credentials } = address;
    this.#driver = this.#translated(() =>
      neo4j.driver(address.server, credentials && neo4j.auth.basic(credentials.user, credentials.password), {
        userAgent: 'helixlens',
        telemetryDisabled: true,
        disableLosslessIntegers: true,
        maxTransactionRetryTime: RETRY_FOR,
        connectionTimeout: 10_000,
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
      const { agent } = await this.#driver.getServerInfo(this.#target());
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
    return this.#inSession('READ', (session) =>
      session.executeRead((transaction) => work(new DriverTransaction(transaction))),
    );
  }

  /**
   * Runs `work` in a writing transaction that is rolled back where it throws. Where the server reports a
   * passing trouble, a deadlock or a change of leader, `work` runs again from its start: it must read within
   * the transaction whatever it decides by.
   */
  async write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.#inSession('WRITE', (session) =>
      session.executeWrite((transaction) => work(new DriverTransaction(transaction))),
    );
  }

  /** Runs a statement of the schema, which needs a transaction of its own. */
  async alter(text: string): Promise<void> {
    await this.#inSession('WRITE', (session) => session.executeWrite((transaction) => transaction.run(text)));
  }

  async close(): Promise<void> {
    await this.#driver.close();
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

class DriverTransaction implements Transaction {
  readonly #transaction: ManagedTransaction;
  constructor(transaction: ManagedTransaction) {
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
