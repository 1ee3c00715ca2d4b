/**
 * The statements that read entities for one viewer's scope, put together from this file's constants and the
 * names of tables. A scope's own row in `scoped` stands before the public one; a row there without a body hides
 * it. A row is seen where every organisation and project that it names is seen.
 *
 * In every statement `?1` is the viewer's scope.
 */
import type { EntityKind } from '../../model/record.ts';
import { TABLES } from './tables.ts';

/** `s` the subject, `d` the public row, `o` the scope's own row. */
function from(kind: EntityKind): string {
  const seen = TABLES[kind].refers.map(
    (column) => `AND coalesce(
      (SELECT r.body IS NOT NULL FROM scoped r WHERE r.scope = ?1 AND r.subject = coalesce(o.${column}, d.${column})),
      EXISTS (SELECT 1 FROM ${column === 'project' ? 'project' : 'organisation'} r WHERE r.subject = coalesce(o.${column}, d.${column})))`,
  );
  return `FROM subject s
    LEFT JOIN ${kind} d ON d.subject = s.number
    LEFT JOIN scoped o ON o.scope = ?1 AND o.subject = s.number
    WHERE s.kind = '${kind}'
    AND CASE WHEN o.subject IS NULL THEN d.subject IS NOT NULL ELSE o.body IS NOT NULL END
    ${seen.join('\n')}`;
}

const objective = (kind: EntityKind) => (kind === 'project' ? 'd.objective' : 'NULL');

/** A page in ascending order of key: after `?2`, at most `?3`. Columns: key, public body, its objective, own body. */
export const page = (kind: EntityKind) =>
  `SELECT s.key, d.body, ${objective(kind)}, o.body ${from(kind)} AND s.key > ?2 ORDER BY s.key LIMIT ?3`;

/** As {@link page}, without the objective. */
export const summaryPage = `SELECT s.key, d.body, NULL, o.body ${from('project')} AND s.key > ?2 ORDER BY s.key LIMIT ?3`;

/** The subjects with the keys of the JSON list `?2`, in ascending order of key. Columns as {@link page}. */
export const chosen = (kind: EntityKind) =>
  `SELECT s.key, d.body, ${objective(kind)}, o.body ${from(kind)}
   AND s.key IN (SELECT value FROM json_each(?2)) ORDER BY s.key`;

export const count = (kind: EntityKind) => `SELECT count(*) ${from(kind)}`;

/** Columns: number, id. */
export const organisationIds = `SELECT s.number, s.key ${from('organisation')}`;

/** Columns: number, id, start, end, signature, themes as JSON, own body. */
export const projectColumns = `SELECT s.number, s.key, d.start_date, d.end_date, d.signature_date, d.themes, o.body ${from('project')}`;

/** Participations that only the public row speaks of. Columns: project, organisation, role bits. */
export const publicParticipations = `SELECT project, organisation, role FROM participation d
  WHERE NOT EXISTS (SELECT 1 FROM scoped o WHERE o.scope = ?1 AND o.subject = d.subject)`;

/** Participations that the scope sees in its own way. Columns: project, organisation, body. */
export const scopedParticipations = `SELECT o.project, o.organisation, o.body
  FROM scoped o JOIN subject s ON s.number = o.subject
  WHERE o.scope = ?1 AND s.kind = 'participation' AND o.body IS NOT NULL`;

/** Records that hold, after number `?2`, at most `?3`. Columns: number, kind, source, scope, synthetic, statement. */
export const recordPage = `SELECT r.number, m.kind, s.id, r.scope, r.synthetic, r.statement
  FROM record r JOIN subject m ON m.number = r.subject JOIN source s ON s.number = r.source
  WHERE r.number > ?2 AND r.superseded IS NULL AND (?1 = '*' OR r.scope IN ('public', ?1))
  ORDER BY r.number LIMIT ?3`;
