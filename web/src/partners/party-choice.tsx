/** On whose behalf feedback is given: of the clusters, for whoever administers the store. */
import { useQuery } from '@tanstack/react-query';
import { ClusterId } from '../../../src/model/ids.ts';
import type { FeedbackParty } from '../../../src/model/source.ts';
import { ChoiceBox } from '../parts/controls.tsx';
import { groupsQuery } from '../queries.ts';
import { useWords } from '../speaking.tsx';
import type { Change } from './filters.tsx';

/** Nothing for those who speak for one cluster in any case, and where the data holds no clusters. */
export function PartyChoice({
  heard,
  by,
  onChange,
}: {
  /** Whose feedback the suggestions went by. */
  heard: FeedbackParty | undefined;
  by: FeedbackParty | undefined;
  onChange: Change;
}) {
  const { say } = useWords();
  const mayChoose = heard === 'administrator' || by !== undefined;
  const { data } = useQuery({ ...groupsQuery('cluster'), enabled: mayChoose });
  const clusters = (data?.groups ?? []).flatMap(({ id, label }) => {
    const cluster = ClusterId.safeParse(id);
    return cluster.success ? [{ value: cluster.data as FeedbackParty, label }] : [];
  });
  if (!mayChoose || clusters.length === 0) return null;
  return (
    <div className="party-choice">
      <ChoiceBox<FeedbackParty>
        label={say('shortlist.party.label')}
        choices={[{ value: 'administrator', label: say('shortlist.party.administrator') }, ...clusters]}
        value={by ?? 'administrator'}
        onChoose={(chosen) => onChange({ by: chosen === 'administrator' ? undefined : chosen })}
      />
      {by === undefined || by === 'administrator' ? null : (
        <p className="soft small">{say('shortlist.party.hint')}</p>
      )}
    </div>
  );
}
