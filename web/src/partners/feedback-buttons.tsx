/** Relevant or not: two switches of a suggestion. Pressing the one that is on takes it back. */
import { ToggleButton } from 'react-aria-components';
import type { Suggestion } from '../../../src/model/answers.ts';
import type { OrganisationRef } from '../../../src/model/organisation.ts';
import type { FeedbackParty } from '../../../src/model/source.ts';
import { Icon } from '../parts/icon.tsx';
import { useWords } from '../speaking.tsx';
import { useSay, useTakeBack } from './feedback-queries.ts';

export function FeedbackButtons({
  you,
  by,
  suggestion,
}: {
  you: OrganisationRef;
  by: FeedbackParty | undefined;
  suggestion: Suggestion;
}) {
  const { say } = useWords();
  const sayFeedback = useSay(by);
  const takeBack = useTakeBack();
  const { organisation, mark } = suggestion;
  const press = (verdict: 'relevant' | 'not-relevant') => {
    if (mark?.verdict === verdict) takeBack.mutate(mark);
    else sayFeedback.mutate({ asker: you.id, suggested: organisation.id, verdict });
  };
  const waiting = sayFeedback.isPending || takeBack.isPending;
  return (
    <fieldset className="verdicts">
      <legend className="hidden-visually">{say('feedback.web.group')}</legend>
      <ToggleButton
        className="button quiet verdict"
        isSelected={mark?.verdict === 'relevant'}
        isDisabled={waiting}
        onChange={() => press('relevant')}
      >
        <Icon name="check" />
        {say('feedback.web.relevant')}
        <span className="hidden-visually">: {organisation.name}</span>
      </ToggleButton>
      <ToggleButton
        className="button quiet verdict"
        isSelected={mark?.verdict === 'not-relevant'}
        isDisabled={waiting}
        onChange={() => press('not-relevant')}
      >
        <Icon name="close" />
        {say('feedback.web.notRelevant')}
        <span className="hidden-visually">: {organisation.name}</span>
      </ToggleButton>
    </fieldset>
  );
}
