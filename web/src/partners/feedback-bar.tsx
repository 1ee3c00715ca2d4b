/** What feedback did to the list, what was just said, and the way back. */
import { useMutationState } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import type { FeedbackEffect } from '../../../src/model/answers.ts';
import { FeedbackEntry } from '../../../src/model/feedback.ts';
import type { OrganisationId } from '../../../src/model/ids.ts';
import { Icon } from '../parts/icon.tsx';
import { useWords } from '../speaking.tsx';
import type { PartnersView } from '../view.ts';
import { SAID, useTakeBack } from './feedback-queries.ts';
import type { Change } from './filters.tsx';

export function FeedbackBar({
  asker,
  effect,
  view,
  onChange,
}: {
  asker: OrganisationId;
  effect: FeedbackEffect | undefined;
  view: PartnersView;
  onChange: Change;
}) {
  const { say } = useWords();
  const shown = view.showNotRelevant === true;
  const hidden = effect?.hidden ?? 0;
  const learned = effect?.learnedFrom ?? 0;
  return (
    <>
      {hidden === 0 && learned === 0 && !shown ? null : (
        <p className="note">
          <Icon name="info" />
          <span>
            {hidden === 0 ? null : `${say('feedback.web.hidden', { count: hidden })} `}
            {hidden === 0 && !shown ? null : (
              <button
                type="button"
                className="link-button"
                onClick={() => onChange({ showNotRelevant: shown ? undefined : true })}
              >
                {shown ? say('feedback.web.hide') : say('feedback.web.show')}
              </button>
            )}{' '}
            {learned === 0 ? null : say('feedback.web.learned', { count: learned })}
          </span>
        </p>
      )}
      <JustSaid asker={asker} />
    </>
  );
}

/** The last thing said of this asker's suggestions, told aloud, with a way to take it back. */
function JustSaid({ asker }: { asker: OrganisationId }) {
  const { say } = useWords();
  const takeBack = useTakeBack();
  const last = useMutationState({
    filters: { mutationKey: SAID },
    select: ({ state: { data, error } }) => ({ data, error }),
  }).findLast(({ data, error }) => data !== undefined || error !== null);
  const entry = FeedbackEntry.safeParse(last?.data).data;
  const tells = entry !== undefined && entry.asker.id === asker && entry.verdict !== 'introduced';
  const name = entry?.suggested.name ?? '';
  return (
    <div role="status" className="just-said">
      {last?.error ? (
        <p className="note">
          <Icon name="warning" />
          {say('feedback.web.failed', { detail: last.error.message })}
        </p>
      ) : !tells ? null : entry.takenBack !== undefined ? (
        <p className="soft small">{say('feedback.web.undone')}</p>
      ) : (
        <p className="note">
          <Icon name="check" />
          <span>
            {entry.verdict === 'relevant'
              ? say('feedback.web.saidRelevant', { name })
              : say('feedback.web.saidNotRelevant', { name })}{' '}
            <Button className="link-button" onPress={() => takeBack.mutate(entry)}>
              {say('feedback.web.undo')}
            </Button>
          </span>
        </p>
      )}
    </div>
  );
}
