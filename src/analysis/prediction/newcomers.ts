/** Who is new in the data. */
import { DAYS_A_YEAR } from '../../network/days.ts';
import type { Participations } from '../../network/packed.ts';
import { NO_DAY } from '../../store/graph-store.ts';

/** Years since its first project within which an organisation is a newcomer. */
const NEWCOMER_YEARS = 2;

/**
 * A test for organisations by index: whether the first project became known within two years before a day.
 *
 * @param known the day on which each project became known, or {@link NO_DAY}
 */
export function newcomerTest(
  { organisationStart, organisationProject }: Participations,
  known: Int32Array,
  day: number,
): (organisation: number) => boolean {
  const since = day - NEWCOMER_YEARS * DAYS_A_YEAR;
  return (organisation) => {
    let first = Number.POSITIVE_INFINITY;
    for (let i = organisationStart[organisation]; i < organisationStart[organisation + 1]; i++) {
      const on = known[organisationProject[i]];
      if (on !== NO_DAY) first = Math.min(first, on);
    }
    return first > since && first < Number.POSITIVE_INFINITY;
  };
}
