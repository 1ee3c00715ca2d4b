/** How rows that repeat an organisation in a project become one participation. Shared by all readers. */
import type { ParticipationRole } from '../model/project.ts';

/** What one row says of a participation. */
export interface ParticipationRow {
  roles: ParticipationRole[];
  order?: number | undefined;
  contribution?: number | undefined;
  netContribution?: number | undefined;
  totalCost?: number | undefined;
  ended: boolean;
}

/** Roles from the leading one down. */
const RANK: ParticipationRole[] = [
  'coordinator',
  'participant',
  'partner',
  'associated-partner',
  'third-party',
  'supplier',
  'customer',
];

/**
 * Merges rows: roles united with the leading one first, the order of the first place held, amounts summed to the
 * cent and absent where blank in all, ended only where all say so. A row that repeats another in every field is
 * counted and adds no amount: it is the same fact given twice.
 *
 * @param rows one or more, in an order that does not depend on the file's
 */
export function mergeParticipation(rows: readonly ParticipationRow[]) {
  const distinct = [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
  const roles = new Set(distinct.flatMap((row) => row.roles));
  const orders = distinct.flatMap(({ order }) => order ?? []);
  const sum = (field: 'contribution' | 'netContribution' | 'totalCost') => {
    const amounts = distinct.flatMap((row) => row[field] ?? []);
    if (amounts.length === 0) return {};
    const total = amounts.reduce((a, b) => a + b, 0);
    return { [field]: amounts.length === 1 ? total : Math.round(total * 100) / 100 };
  };
  return {
    roles: RANK.filter((role) => roles.has(role)),
    ...(orders.length > 0 ? { order: Math.min(...orders) } : {}),
    ...sum('contribution'),
    ...sum('netContribution'),
    ...sum('totalCost'),
    ended: rows.every(({ ended }) => ended),
    rows: rows.length,
  };
}
