/** What commands about feedback have in common. */
import { type PartyFeedback, readPartyFeedback } from '../match/feedback/party-feedback.ts';
import type { FeedbackEffect, Language } from '../model/answers.ts';
import { UsageError } from '../model/errors.ts';
import type { Feedback, FeedbackAnswer, Outcome, Verdict } from '../model/feedback.ts';
import type { FeedbackParty } from '../model/source.ts';
import { type Ecosystem, loadEcosystem } from '../network/ecosystem.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { openStore } from '../store/open-store.ts';
import { dayIn, say } from '../words/words.ts';
import { clusterCalled } from './cluster-called.ts';
import { shownName } from './names.ts';
import { openToRead, VIEWER } from './reading.ts';
import type { Session } from './session.ts';
import { table } from './table.ts';

/** What counts for that party. */
export async function readFeedback(
  session: Session,
  url: string,
  by: FeedbackParty | undefined,
): Promise<PartyFeedback | undefined> {
  const store = await openToRead(session, url);
  try {
    return await readPartyFeedback(store, VIEWER, by);
  } finally {
    await store.close();
  }
}

/** Opens the store for writing beside what it holds. */
export async function withStore<T>(
  session: Session,
  url: string,
  work: (store: GraphStore, ecosystem: Ecosystem) => Promise<T>,
): Promise<T> {
  // A store that is not there is refused, not made.
  await (await openToRead(session, url)).close();
  const store = await openStore(url, { mode: 'write' });
  try {
    return await work(store, await loadEcosystem(store, VIEWER));
  } finally {
    await store.close();
  }
}

/** The party that `--by` names. @throws UsageError */
export function partyNamed(
  session: Session,
  ecosystem: Ecosystem,
  by: string | undefined,
): FeedbackParty | undefined {
  return by === undefined ? undefined : clusterCalled(session, ecosystem, by);
}

/** The one whose id begins so, with or without `feedback:`. @throws UsageError */
export function feedbackCalled({ language }: Session, said: readonly Feedback[], asked: string): Feedback {
  const begin = asked.startsWith('feedback:') ? asked : `feedback:${asked}`;
  const found = said.filter(({ id }) => id.startsWith(begin));
  if (found.length === 1) return found[0];
  throw new UsageError(
    found.length === 0
      ? say(language, 'feedback.error.noSuchId', { id: asked })
      : say(language, 'feedback.error.severalIds', { id: asked }),
  );
}

export function verdictName(language: Language, verdict: Verdict): string {
  switch (verdict) {
    case 'relevant':
      return say(language, 'feedback.verdict.relevant');
    case 'not-relevant':
      return say(language, 'feedback.verdict.notRelevant');
    case 'introduced':
      return say(language, 'feedback.verdict.introduced');
  }
}

export function outcomeName(language: Language, outcome: Outcome | undefined): string {
  switch (outcome) {
    case undefined:
      return say(language, 'feedback.outcome.open');
    case 'met':
      return say(language, 'feedback.outcome.met');
    case 'project':
      return say(language, 'feedback.outcome.project');
    case 'no':
      return say(language, 'feedback.outcome.no');
  }
}

/** Characters of an id that a table shows: enough to tell a few thousand apart. */
const ID_SHOWN = 8;

/** An id as people type it. */
export const shortId = (id: string): string => id.slice('feedback:'.length, 'feedback:'.length + ID_SHOWN);

/** What was said as a table, newest first. */
export function feedbackTable({ language, terminal }: Session, { entries }: FeedbackAnswer): string {
  return table(
    terminal,
    [
      { title: say(language, 'feedback.cli.column.day') },
      { title: say(language, 'feedback.cli.column.asker'), flexible: true },
      { title: say(language, 'feedback.cli.column.suggested'), flexible: true },
      { title: say(language, 'feedback.cli.column.verdict') },
      { title: say(language, 'feedback.cli.column.outcome') },
      { title: say(language, 'feedback.cli.column.note'), flexible: true },
      { title: say(language, 'feedback.cli.column.id') },
    ],
    entries.map(({ at, asker, suggested, verdict, outcome, note, id, takenBack }) => [
      dayIn(language, at.slice(0, 10)),
      shownName(language, asker),
      shownName(language, suggested),
      verdictName(language, verdict),
      takenBack !== undefined
        ? say(language, 'feedback.cli.wasTakenBack')
        : verdict === 'introduced'
          ? outcomeName(language, outcome)
          : '',
      note ?? '',
      shortId(id),
    ]),
  );
}

/** What feedback did to a list. */
export function feedbackLines(language: Language, effect: FeedbackEffect | undefined): string[] {
  if (effect === undefined) return [];
  return [
    ...(effect.hidden === 0 ? [] : [say(language, 'feedback.cli.hidden', { count: effect.hidden })]),
    ...(effect.learnedFrom === 0
      ? []
      : [say(language, 'feedback.cli.learned', { count: effect.learnedFrom })]),
  ];
}
