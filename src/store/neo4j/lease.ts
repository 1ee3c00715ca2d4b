/** The store-wide lease, kept in the database. Its token grows with every holder, so that a late one is found out. */

import { type Holding, LEASE_TERM, leaseHeld, leaseLost } from '../leases.ts';
import { isGone, isThisProcess, thisProcess } from '../process-identity.ts';
import { type Connection, int, type Row, type Transaction } from './connection.ts';

/**
 * Leases that this process holds, by token and time. One that the database names as this process's and that is
 * not here could not be given back because the connection was lost, and holds nobody up.
 */
const ours = new Set<string>();
const nameOf = ({ token, since }: Pick<Holding, 'token' | 'since'>): string => `${token} ${since}`;

/** The lease in force: held, by a process that is not gone, and renewed within its term by the server's clock. */
export async function leaseInForce(transaction: Transaction): Promise<Holding | undefined> {
  const [row] = (await transaction.run('lease/lock')) as [Row];
  const [token, holder, host, pid, started, since, renewed, now] = row;
  if (holder === null) return undefined;
  const holding = {
    token: Number(token),
    holder: String(holder),
    process: { host: String(host), pid: Number(pid), started: String(started) },
    since: String(since),
  };
  const expired = Number(now) - Number(renewed) > LEASE_TERM;
  if (expired || isGone(holding.process)) return undefined;
  return isThisProcess(holding.process) && !ours.has(nameOf(holding)) ? undefined : holding;
}

export class Lease {
  readonly token: number;
  readonly #connection: Connection;
  readonly #name: string;
  readonly #heartbeat: NodeJS.Timeout;

  /** @throws StoreError `lease-held` */
  static async take(connection: Connection, holder: string): Promise<Lease> {
    const { host, pid, started } = thisProcess();
    const since = new Date().toISOString();
    const token = await connection.write(async (transaction) => {
      const held = await leaseInForce(transaction);
      if (held) throw leaseHeld(connection.shown, held);
      const [[taken]] = (await transaction.run('lease/take', {
        holder,
        host,
        pid: int(pid),
        processStarted: started,
        since,
      })) as [[number]];
      return taken;
    });
    return new Lease(connection, token, since);
  }

  private constructor(connection: Connection, token: number, since: string) {
    this.#connection = connection;
    this.token = token;
    this.#name = nameOf({ token, since });
    ours.add(this.#name);
    this.#heartbeat = setInterval(() => {
      // Busy or closed: the next transaction tells.
      connection.write((transaction) => this.#renew(transaction)).catch(() => undefined);
    }, LEASE_TERM / 4);
    this.#heartbeat.unref();
  }

  /**
   * To be called inside every write transaction: nobody can take the lease over before it ends.
   * @throws StoreError `lease-lost`
   */
  async check(transaction: Transaction): Promise<void> {
    if (!(await this.#renew(transaction))) throw leaseLost(this.#connection.shown);
  }

  async release(): Promise<void> {
    clearInterval(this.#heartbeat);
    ours.delete(this.#name);
    await this.#connection.write((transaction) =>
      transaction.run('lease/release', { token: int(this.token) }),
    );
  }

  async #renew(transaction: Transaction): Promise<boolean> {
    return (await transaction.run('lease/renew', { token: int(this.token) })).length === 1;
  }
}
