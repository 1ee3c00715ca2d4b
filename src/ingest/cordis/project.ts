/** How a project's rows, one or repeated, and the tables beside them become one project. */
import { compareIds } from '../../model/ids.ts';
import type { Statements } from '../../model/record.ts';
import { projectOfGrant } from '../subject-ids.ts';
import type { ProjectPart, ProjectRow } from './rows.ts';
import { mostSpecific, themeId } from './themes.ts';

/**
 * Merges a project's rows: the most recently updated wins, of equally recent ones the one whose text is the
 * smallest. Topics, legal bases and themes of the tables beside it are united.
 *
 * @param rows one or more, of one project
 */
export function mergeProject(
  programme: string,
  rows: readonly ProjectRow[],
  parts: readonly ProjectPart[],
): Statements['project'] {
  const newest = rows.reduce((best, row) => {
    const order =
      compareIds(row.updated, best.updated) || compareIds(JSON.stringify(best), JSON.stringify(row));
    return order > 0 ? row : best;
  });
  const legalBasis = parts.flatMap((part) => ('legalBasis' in part ? part.legalBasis : []));
  const topics = parts.flatMap((part) => ('topic' in part ? part.topic : []));
  const themes = mostSpecific(parts.flatMap((part) => ('theme' in part ? part.theme : [])));
  const united = (values: string[]) => [...new Set(values)].sort(compareIds);
  return {
    ...(newest.statement as Partial<Statements['project']>),
    id: projectOfGrant(programme, newest.id),
    programme,
    legalBasis: united([...newest.legalBasis, ...legalBasis]),
    topics: united([...newest.topics, ...topics]),
    themes: united(themes.map(themeId)) as Statements['project']['themes'] & object,
  };
}
