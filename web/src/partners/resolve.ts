/** An organisation as the URL names it: by id, or by a name that exactly one organisation goes by. */
import { useQuery } from '@tanstack/react-query';
import type { SearchAnswer } from '../../../src/model/answers.ts';
import { OrganisationId } from '../../../src/model/ids.ts';
import { searchQuery } from '../queries.ts';

export type Resolved =
  | { state: 'none' }
  | { state: 'looking' }
  | { state: 'found'; id: OrganisationId; byName: boolean }
  | { state: 'unknown'; asked: string; nearest: SearchAnswer['hits'] };

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();

export function useResolved(asked: string | undefined): Resolved {
  const id = OrganisationId.safeParse(asked);
  const byName = asked !== undefined && !id.success;
  const { data, isPlaceholderData } = useQuery({ ...searchQuery(asked ?? '', 5), enabled: byName });
  if (asked === undefined) return { state: 'none' };
  if (id.success) return { state: 'found', id: id.data, byName: false };
  if (data === undefined || isPlaceholderData) return { state: 'looking' };
  const same = data.hits.filter(
    ({ organisation, matched }) =>
      fold(organisation.name) === fold(asked) || fold(matched ?? '') === fold(asked),
  );
  return same.length === 1
    ? { state: 'found', id: same[0].organisation.id, byName: true }
    : { state: 'unknown', asked, nearest: data.hits };
}
