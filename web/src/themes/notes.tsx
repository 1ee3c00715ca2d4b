/** What is counted and by whom it was thought out, and what to hold against it. */
import type { FigureDefinition } from '../../../src/model/domains-answer.ts';
import { Icon } from '../parts/icon.tsx';
import { useWords } from '../speaking.tsx';

export function Notes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <div className="note">
      <Icon name="info" />
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </div>
  );
}

export function Definitions({
  definitions,
  open = false,
}: {
  definitions: readonly FigureDefinition[];
  /** Plain, where it lies in something that folds already. */
  open?: boolean;
}) {
  const { say } = useWords();
  const lines = definitions.map(({ name, definition, source }) => (
    <p key={name}>
      {definition} <span className="soft">{source}</span>
    </p>
  ));
  if (open) return lines;
  return (
    <details className="small">
      <summary>{say('policy.web.definitions')}</summary>
      {lines}
    </details>
  );
}
