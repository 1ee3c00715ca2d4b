/** What feedback did to the list, what was just said, and the way back. */
import { useMutationState } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { FeedbackEffect } from '../../../src/model/answers.ts';
import { FeedbackEntry } from '../../../src/model/feedback.ts';
import type { OrganisationId } from '../../../src/model/ids.ts';
import { Icon } from '../parts/icon.tsx';
import { useWords, type Words } from '../speaking.tsx';
import type { PartnersView } from '../view.ts';
import { SAID, useTakeBack } from './feedback-queries.ts';
import type { Change } from './filters.tsx';
import { PartyChoice } from './party-choice.tsx';

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
      <PartyChoice heard={effect?.by} by={view.by} onChange={onChange} />
      <JustSaid asker={asker} />
    </>
  );
}

/** The last thing said of this asker's suggestions, told aloud and in sight wherever one is in the list, with its undoing. */
function JustSaid({ asker }: { asker: OrganisationId }) {
  const { say } = useWords();
  const takeBack = useTakeBack();
  const [dismissed, setDismissed] = useState(0);
  const last = useMutationState({
    filters: { mutationKey: SAID },
    select: ({ state: { data, error, submittedAt } }) => ({ data, error, submittedAt }),
  }).findLast(({ data, error }) => data !== undefined || error !== null);
  const entry = FeedbackEntry.safeParse(last?.data).data;
  const told = textOf(say, last?.error ?? undefined, entry?.asker.id === asker ? entry : undefined);
  if (last === undefined || told === undefined || last.submittedAt <= dismissed) return <div role="status" />;
  return (
    <div role="status">
      <div className="toast">
        <span className="break">{told}</span>
        {entry === undefined || last.error || entry.takenBack !== undefined ? null : (
          <Button className="button" onPress={() => takeBack.mutate(entry)}>
            {say('feedback.web.undo')}
          </Button>
        )}
        <Button
          className="button"
          onPress={() => setDismissed(last.submittedAt)}
          aria-label={say('web.partners.dismiss')}
        >
          <Icon name="close" />
        </Button>
      </div>
    </div>
  );
}

function textOf(
  say: Words['say'],
  error: Error | undefined,
  entry: FeedbackEntry | undefined,
): string | undefined {
  if (error !== undefined) return say('feedback.web.failed', { detail: error.message });
  // An introduction is told of where it is logged.
  if (entry === undefined || entry.verdict === 'introduced') return undefined;
  if (entry.takenBack !== undefined) return say('feedback.web.undone');
  const { name } = entry.suggested;
  return entry.verdict === 'relevant'
    ? say('feedback.web.saidRelevant', { name })
    : say('feedback.web.saidNotRelevant', { name });
}
