/** The store-wide lease: who may write. Its token grows with every holder, so that a late one is found out. */
import { type Holding, LEASE_TERM, leaseHeld, leaseLost } from '../leases.ts';
import { isGone, thisProcess } from '../process-identity.ts';
import type { Connection } from './database.ts';

/** The lease in force: held, by a process that is not gone, and renewed within its term. */
export function leaseInForce(connection: Connection): Holding | undefined {
  const [token, holder, host, pid, started, since, renewed] = connection.row(
    'SELECT token, holder, host, pid, process_started, since, renewed FROM lease',
  )!;
  if (holder === null) return undefined;
  const holding = {
    token: Number(token),
    holder: String(holder),
    process: { host: String(host), pid: Number(pid), started: String(started) },
    since: String(since),
  };
  const expired = Date.now() - Number(renewed) > LEASE_TERM;
  return expired || isGone(holding.process) ? undefined : holding;
}

export class Lease {
  readonly token: number;
  readonly #connection: Connection;
  readonly #store: string;
  readonly #heartbeat: NodeJS.Timeout;

  /** @throws StoreError `lease-held` */
  constructor(connection: Connection, store: string, holder: string) {
    this.#connection = connection;
    this.#store = store;
    const { host, pid, started } = thisProcess();
    this.token = connection.transaction('immediate', () => {
      const held = leaseInForce(connection);
      if (held) throw leaseHeld(store, held);
      connection.run(
        `UPDATE lease SET token = token + 1, holder = ?, host = ?, pid = ?, process_started = ?, since = ?, renewed = ?`,
        holder,
        host,
        pid,
        started,
        new Date().toISOString(),
        Date.now(),
      );
      return Number(connection.row('SELECT token FROM lease')![0]);
    });
    this.#heartbeat = setInterval(() => {
      try {
        this.#renew();
      } catch {
        // Busy or closed: the next transaction tells.
      }
    }, LEASE_TERM / 4);
    this.#heartbeat.unref();
  }

  /**
   * To be called inside every write transaction: nobody can take the lease over before it ends.
   * @throws StoreError `lease-lost`
   */
  check(): void {
    if (this.#renew() === 1) return;
    throw leaseLost(this.#store);
  }

  release(): void {
    clearInterval(this.#heartbeat);
    this.#connection.run('UPDATE lease SET holder = NULL WHERE token = ?', this.token);
  }

  #renew(): number {
    return this.#connection.run(
      'UPDATE lease SET renewed = ? WHERE token = ? AND holder IS NOT NULL',
      Date.now(),
      this.token,
    );
  }
}
