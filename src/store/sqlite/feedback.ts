/** Feedback in the embedded store: a table of its own, beside what follows from records. */
import { Feedback } from '../../model/feedback.ts';
import type { Viewer } from '../../model/source.ts';
import { checkSpeaker, hears, inOrder, staleFeedback } from '../feedback.ts';
import type { Connection, Row } from './database.ts';

/** What the viewer hears, oldest first; nothing in a file of the time before there was feedback. */
export function readFeedback(
  connection: Connection,
  viewer: Viewer,
  parse: (body: Row[number] | undefined) => Feedback,
): Feedback[] {
  if (connection.row(`SELECT 1 FROM sqlite_schema WHERE name = 'feedback'`) === undefined) return [];
  const all = connection.rows('SELECT body FROM feedback').map(([body]) => parse(body));
  return inOrder(all.filter(({ by }) => hears(viewer, by)));
}

/** @throws StaleError, UsageError */
export function writeFeedback(connection: Connection, viewer: Viewer, given: Feedback): void {
  const feedback = Feedback.parse(given);
  checkSpeaker(viewer, feedback.by);
  connection.transaction('immediate', () => {
    const row = connection.row('SELECT revision, party FROM feedback WHERE id = ?', feedback.id);
    if (Number(row?.[0] ?? 0) !== feedback.revision - 1) throw staleFeedback(feedback);
    // What belongs to one party is never rewritten as another's.
    if (row !== undefined && row[1] !== feedback.by) throw staleFeedback(feedback);
    insert(connection, [feedback]);
  });
}

export function replaceFeedback(connection: Connection, all: readonly Feedback[]): void {
  connection.transaction('immediate', () => {
    connection.run('DELETE FROM feedback');
    insert(connection, all);
  });
}

function insert(connection: Connection, all: readonly Feedback[]): void {
  connection.insert(
    'INSERT INTO feedback (id, revision, party, body)',
    all.map((feedback) => [feedback.id, feedback.revision, feedback.by, JSON.stringify(feedback)]),
    'ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, party = excluded.party, body = excluded.body',
  );
}
