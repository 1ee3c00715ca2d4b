/** Taking an import back: the records are left as if it had never run. */
import type { Scope } from '../../model/source.ts';
import { int, type Transaction } from './connection.ts';
import type { Subject } from './derivation.ts';
import type { ImportRow } from './imports.ts';
import type { RecordSums } from './sums.ts';

/** One of the records that the source ever gave of a subject. */
interface Said {
  id: string;
  import: number;
  /** The import that ended it; null while it holds. */
  superseded: number | null;
  met: readonly number[];
  scope: Scope;
  digest: string;
}

/**
 * Takes back what an import wrote of these subjects.
 *
 * A record that a later import of the same source met unchanged stays, as that import's. Any other goes, and
 * what it had replaced is followed by whatever came after it; where nothing came after, it holds again.
 *
 * @param later imports of the same source that came after it and were not taken back, in order
 */
export async function takeBack(
  transaction: Transaction,
  sums: RecordSums,
  run: ImportRow,
  later: readonly ImportRow[],
  subjects: readonly Subject[],
): Promise<void> {
  const rows = await transaction.run('record/history', { source: run.source, subjects });
  const histories = new Map<string, Said[]>();
  for (const [id, kind, key, by, superseded, met, scope, digest] of rows) {
    const said: Said = {
      id: String(id),
      import: Number(by),
      superseded: superseded === null ? null : Number(superseded),
      met: met as number[],
      scope: scope as Scope,
      digest: String(digest),
    };
    const subject = `${kind} ${key}`;
    const list = histories.get(subject);
    if (list) list.push(said);
    else histories.set(subject, [said]);
  }

  const deleted: string[] = [];
  const kept: Said[] = [];
  for (const history of histories.values()) {
    const held = history.filter(({ superseded }) => superseded === null);
    const rest = withoutImport(history, run.number, later);
    for (const said of held) if (!rest.includes(said)) sums.remove(run.source, said.scope, said.digest);
    for (const said of rest)
      if (said.superseded === null && !held.includes(said)) sums.add(run.source, said.scope, said.digest);
    for (const said of history) if (!rest.includes(said)) deleted.push(said.id);
    kept.push(...rest);
  }
  await Promise.all([
    transaction.run('record/delete', { ids: deleted }),
    transaction.run('record/follow', {
      rows: kept.map((said) => ({
        id: said.id,
        import: int(said.import),
        superseded: said.superseded === null ? null : int(said.superseded),
      })),
    }),
    sums.write(transaction, run.source),
  ]);
}

/** What is left of the history of one subject; changes its records in place. */
function withoutImport(history: Said[], number: number, later: readonly ImportRow[]): Said[] {
  const end = (by: number, next: number | null) => {
    for (const said of history) if (said.superseded === by) said.superseded = next;
  };
  const own = history.find((said) => said.import === number);
  if (own === undefined) {
    // It removed what was there without putting anything in its place, because it covered everything.
    const next = [
      ...history.map((said) => said.import),
      ...later.filter(({ complete, state }) => complete && state === 'done').map((run) => run.number),
    ].filter((candidate) => candidate > number);
    end(number, next.length === 0 ? null : Math.min(...next));
    return history;
  }
  const adopter = later.find((run) => own.met.includes(run.pass) && own.superseded !== run.number);
  if (adopter) {
    own.import = adopter.number;
    end(number, adopter.number);
    return history;
  }
  end(number, own.superseded);
  return history.filter((said) => said !== own);
}
