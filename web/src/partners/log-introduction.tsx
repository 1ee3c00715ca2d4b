/** Introducing two: a short form, and an e-mail to copy. */
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { Button, Input, Label, TextArea, TextField } from 'react-aria-components';
import type { Language } from '../../../src/model/answers.ts';
import type { OrganisationRef } from '../../../src/model/organisation.ts';
import type { FeedbackParty } from '../../../src/model/source.ts';
import { ChoiceBox } from '../parts/controls.tsx';
import { Icon } from '../parts/icon.tsx';
import { useWords } from '../speaking.tsx';
import { letterQuery, useSay } from './feedback-queries.ts';

const LANGUAGES = [
  { value: 'en', label: 'English' },
  { value: 'nl', label: 'Nederlands' },
  { value: 'fr', label: 'Français' },
] as const;
const LONGEST = 2000;

export function LogIntroduction({
  from,
  to,
  by,
}: {
  from: OrganisationRef;
  to: OrganisationRef;
  by: FeedbackParty | undefined;
}) {
  const { say, language } = useWords();
  const [about, setAbout] = useState('');
  const [note, setNote] = useState('');
  const [spoken, setSpoken] = useState<Language>(language);
  const [copied, setCopied] = useState(false);
  const log = useSay(by);
  const asked = { from: from.id, to: to.id, about: useDeferredValue(about.trim()) };
  const { data: letter } = useQuery({
    ...letterQuery(asked, spoken),
    placeholderData: (before) => before,
  });
  const text = letter === undefined ? '' : `${letter.subject}\n\n${letter.body}`;
  return (
    <section className="log-introduction" aria-labelledby="log-introduction">
      <h3 id="log-introduction">{say('feedback.web.log')}</h3>
      <p className="soft small">{say('feedback.web.logHint')}</p>
      <TextField className="field" value={about} onChange={setAbout} maxLength={LONGEST}>
        <Label className="field-label">{say('feedback.web.about')}</Label>
        <Input className="input" />
      </TextField>
      <TextField className="field" value={note} onChange={setNote} maxLength={LONGEST}>
        <Label className="field-label">{say('feedback.web.note')}</Label>
        <Input className="input" />
      </TextField>
      <ChoiceBox<Language>
        label={say('feedback.web.letterLanguage')}
        choices={LANGUAGES}
        value={spoken}
        onChoose={setSpoken}
      />
      <TextField className="field" value={text} isReadOnly aria-label={letter?.subject ?? ''}>
        <TextArea className="input letter" rows={10} lang={spoken} />
      </TextField>
      <div className="actions">
        <Button
          className="button"
          isDisabled={letter === undefined}
          onPress={async () => {
            await navigator.clipboard.writeText(text);
            setCopied(true);
          }}
        >
          <Icon name={copied ? 'check' : 'link'} />
          {copied ? say('feedback.web.copied') : say('feedback.web.copyLetter')}
        </Button>
        <Button
          className="button primary"
          isDisabled={log.isPending || log.isSuccess}
          onPress={() =>
            log.mutate({
              asker: from.id,
              suggested: to.id,
              verdict: 'introduced',
              ...(note.trim() === '' ? {} : { note: note.trim() }),
            })
          }
        >
          <Icon name="introduce" />
          {say('feedback.web.logNow')}
        </Button>
      </div>
      <p role="status" className="small">
        {log.isSuccess
          ? say('feedback.web.logged')
          : log.isError
            ? say('feedback.web.failed', { detail: log.error.message })
            : ''}
      </p>
    </section>
  );
}
