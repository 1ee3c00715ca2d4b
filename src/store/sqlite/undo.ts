/** Taking an import back: the records are left as if it had never run. */
import type { Scope } from '../../model/source.ts';
import type { Connection } from './database.ts';
import { ScopeSums } from './sums.ts';

/**
 * Takes back what an import wrote.
 *
 * A record that a later import of the same source met unchanged stays, as that import's. Any other goes, and
 * what it had replaced is followed by whatever came after it; where nothing came after, it holds again.
 *
 * @returns the numbers of all subjects concerned
 */
export function takeBack(connection: Connection, run: { number: number; source: number }): number[] {
  const sums = new ScopeSums(connection, run.source);
  const touched = new Set<number>();
  const later = connection
    .rows(
      `SELECT number FROM import_run WHERE source = ? AND number > ? AND state <> 'undone' ORDER BY number`,
      run.source,
      run.number,
    )
    .map(([number]) => Number(number));

  for (const adopter of later)
    for (const [record, subject] of connection.rows(
      `SELECT r.number, r.subject FROM record r JOIN met ON met.import = ?1 AND met.record = r.number
       WHERE r.import = ?2 AND r.superseded IS NOT ?1`,
      adopter,
      run.number,
    )) {
      connection.run('UPDATE record SET import = ? WHERE number = ?', adopter, record);
      connection.run(
        'UPDATE record SET superseded = ? WHERE subject = ? AND source = ? AND superseded = ?',
        adopter,
        subject,
        run.source,
        run.number,
      );
    }

  for (const [record, subject, superseded, scope, digest] of connection.rows(
    'SELECT number, subject, superseded, scope, digest FROM record WHERE import = ?',
    run.number,
  )) {
    touched.add(Number(subject));
    if (superseded === null) sums.remove(scope as Scope, String(digest));
    connection.run('DELETE FROM record WHERE number = ?', record);
    follow(Number(subject), superseded === null ? null : Number(superseded));
  }

  // What it removed without putting anything in its place, because it covered everything.
  for (const [subject] of connection.rows(
    'SELECT subject FROM record WHERE source = ? AND superseded = ?',
    run.source,
    run.number,
  )) {
    touched.add(Number(subject));
    const [next] = connection.row(
      `SELECT min(number) FROM (
         SELECT import AS number FROM record WHERE subject = ?1 AND source = ?2 AND import > ?3
         UNION ALL
         SELECT number FROM import_run WHERE source = ?2 AND number > ?3 AND complete = 1 AND state = 'done')`,
      subject,
      run.source,
      run.number,
    )!;
    follow(Number(subject), next === null ? null : Number(next));
  }

  for (const table of ['met', 'set_aside'])
    connection.run(`DELETE FROM ${table} WHERE import = ?`, run.number);
  sums.write();
  return [...touched];

  /** The record that this import had ended is now ended by `next`, or holds again. */
  function follow(subject: number, next: number | null): void {
    for (const [record, scope, digest] of connection.rows(
      'SELECT number, scope, digest FROM record WHERE subject = ? AND source = ? AND superseded = ?',
      subject,
      run.source,
      run.number,
    )) {
      connection.run('UPDATE record SET superseded = ? WHERE number = ?', next, record);
      if (next === null) sums.add(scope as Scope, String(digest));
    }
  }
}
