/** Feedback in Neo4j: nodes of their own, beside what follows from records. */
import { Feedback } from '../../model/feedback.ts';
import type { Viewer } from '../../model/source.ts';
import { checkSpeaker, hears, inOrder, staleFeedback } from '../feedback.ts';
import { type Connection, int } from './connection.ts';

/** What the viewer hears, oldest first. */
export async function readFeedback(
  connection: Connection,
  viewer: Viewer,
  parse: (body: unknown) => Feedback,
): Promise<Feedback[]> {
  const rows = await connection.rows('feedback/list');
  return inOrder(rows.map(([body]) => parse(body)).filter(({ by }) => hears(viewer, by)));
}

/** @throws StaleError, UsageError */
export async function writeFeedback(connection: Connection, viewer: Viewer, given: Feedback): Promise<void> {
  const feedback = Feedback.parse(given);
  checkSpeaker(viewer, feedback.by);
  await connection.write(async (transaction) => {
    const [[written] = [0]] = await transaction.run('feedback/put', {
      id: feedback.id,
      before: int(feedback.revision - 1),
      party: feedback.by,
      properties: propertiesOf(feedback),
    });
    // The transaction is rolled back, and with it a node that was made for nothing.
    if (Number(written) === 0) throw staleFeedback(feedback);
  });
}

export async function replaceFeedback(connection: Connection, all: readonly Feedback[]): Promise<void> {
  await connection.write(async (transaction) => {
    await transaction.run('feedback/clear');
    await transaction.run('feedback/create', { rows: all.map(propertiesOf) });
  });
}

function propertiesOf(feedback: Feedback) {
  const { id, revision, by, asker, suggested, verdict, outcome = null, at } = feedback;
  return {
    id,
    revision: int(revision),
    party: by,
    asker,
    suggested,
    verdict,
    outcome,
    at,
    takenBack: feedback.takenBack !== undefined,
    synthetic: feedback.synthetic,
    body: JSON.stringify(feedback),
  };
}
