/** How far the communities of an ecosystem agree with other groups of the same organisations. */
import { agreement } from '../analysis/community/agreement.ts';
import { type CommunityOptions, communities } from '../analysis/community/communities.ts';
import { groupsBy } from '../analysis/groups/groups.ts';
import { singleGroups } from '../analysis/groups/partition.ts';
import type { CommunitiesAnswer, ComparedWith } from '../model/answers.ts';
import { UsageError } from '../model/errors.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { partOf } from '../network/part.ts';

const DEFINITION =
  'How far two ways to group the same organisations agree, over those that are in a group of both, against the mean over all groupings with groups of the same sizes: 1 where they are the same, about 0 where one says nothing about the other.';
const SOURCE =
  'Adjusted mutual information: Vinh, Epps & Bailey (2010), Journal of Machine Learning Research 11; adjusted Rand index: Hubert & Arabie (1985), Journal of Classification 2';

/**
 * The agreement of communities with declared groups, or with the communities of a year before. Where an
 * organisation is in several clusters the one listed first counts.
 *
 * @throws UsageError for the year before of an ecosystem that is not as of a day
 */
export function agreementWith(
  ecosystem: Ecosystem,
  options: Required<CommunityOptions>,
  other: ComparedWith,
): NonNullable<CommunitiesAnswer['agreement']>[number] {
  const found = communities(ecosystem, options).membership;
  const compared =
    other === 'year-before'
      ? ofTheYearBefore(ecosystem, options)
      : singleGroups(groupsBy(ecosystem, other)).partition;
  return { with: other, ...agreement(found, compared), definition: DEFINITION, source: SOURCE };
}

/** The communities of a year earlier, −1 for those who were not there yet. */
function ofTheYearBefore(ecosystem: Ecosystem, options: Required<CommunityOptions>): Int32Array {
  const { asOf } = ecosystem.options;
  if (asOf === undefined)
    throw new UsageError('Say as of which day: the year before is counted back from there.');
  const before = partOf(ecosystem, { asOf: yearBefore(asOf) });
  const { membership } = communities(before, options);
  return Int32Array.from(ecosystem.organisations, ({ id }) => membership[before.indexOf(id)] ?? -1);
}

/** The same day a year earlier; 28 February for 29 February. */
export function yearBefore(day: string): string {
  const year = String(Number(day.slice(0, 4)) - 1).padStart(4, '0');
  return `${year}${day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)}`;
}
