/** Introductions that were logged, newest first, each with its outcome to note. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { FeedbackEntry, Outcome } from '../../../src/model/feedback.ts';
import type { FeedbackParty } from '../../../src/model/source.ts';
import { ChoiceBox } from '../parts/controls.tsx';
import { Failure } from '../parts/problem.tsx';
import { useWords } from '../speaking.tsx';
import { introductionsQuery, useNoteOutcome } from './feedback-queries.ts';

export function Introductions({ by }: { by: FeedbackParty | undefined }) {
  const { say } = useWords();
  const { data, error } = useQuery(introductionsQuery(by));
  if (error !== null && data === undefined) return <Failure error={error} />;
  if (data === undefined) return null;
  return (
    <section className="card introductions" aria-labelledby="introductions">
      <h2 id="introductions">{say('feedback.web.open')}</h2>
      {data.entries.length === 0 ? (
        <p className="soft small">{say('feedback.web.none')}</p>
      ) : (
        <ul className="introduction-list">
          {data.entries.map((entry) => (
            <Introduced key={entry.id} entry={entry} by={by} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Introduced({ entry, by }: { entry: FeedbackEntry; by: FeedbackParty | undefined }) {
  const { say, date } = useWords();
  const note = useNoteOutcome();
  const { asker, suggested, outcome } = entry;
  const outcomes: { value: Outcome; label: string }[] = [
    { value: 'met', label: say('feedback.outcome.met') },
    { value: 'project', label: say('feedback.outcome.project') },
    { value: 'no', label: say('feedback.outcome.no') },
  ];
  // What is known can be mended, but not become unknown again.
  const choices: readonly { value: Outcome | 'open'; label: string }[] =
    outcome === undefined ? [{ value: 'open', label: say('feedback.outcome.open') }, ...outcomes] : outcomes;
  return (
    <li>
      <div>
        <p className="break">
          <Link to="/partners" search={{ org: asker.id, by }}>
            {asker.name}
          </Link>{' '}
          – {suggested.name}
        </p>
        <p className="soft small">
          {say('feedback.web.on', { day: date(entry.at.slice(0, 10)) })}
          {entry.note === undefined ? null : ` · ${entry.note}`}
        </p>
        {note.isError ? (
          <p role="alert" className="small">
            {say('feedback.web.failed', { detail: note.error.message })}
          </p>
        ) : null}
      </div>
      <ChoiceBox
        label={say('feedback.web.outcomeOf', { from: asker.name, to: suggested.name })}
        hideLabel
        choices={choices}
        value={outcome ?? 'open'}
        onChoose={(chosen) => {
          if (chosen !== 'open' && chosen !== outcome) note.mutate({ entry, outcome: chosen });
        }}
      />
    </li>
  );
}
