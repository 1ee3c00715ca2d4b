/** What a scope sees otherwise than the public. */
import type { EntityKind } from '../../model/record.ts';
import type { ViewerScope } from '../../model/source.ts';
import type { Transaction } from './connection.ts';

/** The own views of a scope that has any. */
export class Sight {
  readonly #views: ReadonlyMap<EntityKind, ReadonlyMap<string, unknown>>;
  /** The organisations and projects that the scope sees. */
  readonly #named: ReadonlySet<string>;

  /** Undefined where the scope sees what the public sees; found out at no cost where nothing is confidential. */
  static async read(transaction: Transaction, scope: ViewerScope): Promise<Sight | undefined> {
    if (scope === 'public') return undefined;
    const [[count]] = (await transaction.run('view/count')) as [[number]];
    if (count === 0) return undefined;
    const views = new Map<EntityKind, Map<string, unknown>>();
    for (const [kind, key, body] of await transaction.run('view/list', { scope })) {
      const ofKind = views.get(kind as EntityKind) ?? new Map<string, unknown>();
      ofKind.set(String(key), body === null ? undefined : JSON.parse(String(body)));
      views.set(kind as EntityKind, ofKind);
    }
    if (views.size === 0) return undefined;
    const open = await Promise.all([transaction.run('organisation/keys'), transaction.run('project/keys')]);
    const named = new Set(open.flat().map(([key]) => String(key)));
    for (const kind of ['organisation', 'project'] as const)
      for (const [key, own] of views.get(kind) ?? [])
        if (own === undefined) named.delete(key);
        else named.add(key);
    return new Sight(views, named);
  }

  private constructor(
    views: ReadonlyMap<EntityKind, ReadonlyMap<string, unknown>>,
    named: ReadonlySet<string>,
  ) {
    this.#views = views;
    this.#named = named;
  }

  /** Entities of a kind by key, as JSON gave them; undefined where the scope does not see what the public sees. */
  views(kind: EntityKind): ReadonlyMap<string, unknown> {
    return this.#views.get(kind) ?? NONE;
  }

  /** Whether all these organisations and projects are in sight. */
  seesAll(ids: readonly string[]): boolean {
    return ids.every((id) => this.#named.has(id));
  }
}

const NONE: ReadonlyMap<string, unknown> = new Map();
