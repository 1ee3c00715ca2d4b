/** What one party has said of suggestions, as far as it counts, and saying something anew. */
import { hash, randomUUID } from 'node:crypto';
import { NotFoundError, UsageError } from '../../model/errors.ts';
import type { Feedback, NewFeedback, Outcome } from '../../model/feedback.ts';
import { FeedbackId, type OrganisationId } from '../../model/ids.ts';
import type { FeedbackParty, Viewer } from '../../model/source.ts';
import type { GraphStore } from '../../store/graph-store.ts';

/** What a party has said and not taken back, oldest first, with organisations under the ids they go by now. */
export interface PartyFeedback {
  readonly by: FeedbackParty;
  readonly inForce: readonly Feedback[];
  /** Changes exactly when `inForce` does. */
  readonly version: string;
}

/**
 * For whom a viewer speaks: an administrator for whom it names, or for itself; a facilitator for its cluster.
 * @throws UsageError for the public, and for a facilitator that names another
 */
export function partyOf(viewer: Viewer, asked?: FeedbackParty): FeedbackParty {
  if (viewer.role === 'administrator') return asked ?? 'administrator';
  if (viewer.role === 'facilitator' && (asked === undefined || asked === viewer.cluster))
    return viewer.cluster;
  throw new UsageError('Feedback is heard by those who gave it, and by whoever administers the store.');
}

/** Reads what counts for that party; nothing for the public. @throws UsageError as {@link partyOf} */
export async function readPartyFeedback(
  store: GraphStore,
  viewer: Viewer,
  asked?: FeedbackParty,
): Promise<PartyFeedback | undefined> {
  if (viewer.role === 'public' && asked === undefined) return undefined;
  const by = partyOf(viewer, asked);
  const said = (await store.feedback(viewer)).filter((one) => one.by === by && one.takenBack === undefined);
  const inForce: Feedback[] = [];
  for (const one of said)
    inForce.push({
      ...one,
      asker: await store.redirect(one.asker, viewer),
      suggested: await store.redirect(one.suggested, viewer),
    });
  return { by, inForce, version: versionOf(by, inForce) };
}

/** As {@link PartyFeedback.version}. */
export function versionOf(by: FeedbackParty, inForce: readonly Feedback[]): string {
  const lines = inForce.map(
    ({ id, revision, asker, suggested }) => `${id} ${revision} ${asker} ${suggested}`,
  );
  return hash('sha256', [by, ...lines].join('\n'), 'hex').slice(0, 32);
}

/**
 * Says something of a suggestion. A later verdict on the same two stands in place of an earlier one until it is taken
 * back.
 * @throws UsageError where asker and suggested are one, or it is not the viewer's to say; StoreError
 */
export async function say(
  store: GraphStore,
  viewer: Viewer,
  { by, ...given }: NewFeedback,
  { at, dataVersion }: { at: string; dataVersion: string },
): Promise<Feedback> {
  if (given.asker === given.suggested)
    throw new UsageError('An organisation is no suggestion for itself: name two.');
  const feedback: Feedback = {
    id: FeedbackId.parse(`feedback:${randomUUID()}`),
    revision: 1,
    by: partyOf(viewer, by),
    ...given,
    at,
    dataVersion,
    synthetic: false,
  };
  await store.putFeedback(viewer, feedback);
  return feedback;
}

/** What is to be changed, and at which revision; at whichever it is where none is given. */
export interface Which {
  id: FeedbackId;
  revision?: number | undefined;
}

/** Takes back what was said. Taking back twice changes nothing. @throws NotFoundError, StaleError, StoreError */
export async function takeBack(
  store: GraphStore,
  viewer: Viewer,
  which: Which,
  at: string,
): Promise<Feedback> {
  const there = await find(store, viewer, which.id);
  if (there.takenBack !== undefined) return there;
  return change(store, viewer, { ...there, revision: which.revision ?? there.revision }, { takenBack: at });
}

/** Notes what came of an introduction. @throws UsageError where it is none; NotFoundError, StaleError, StoreError */
export async function noteOutcome(
  store: GraphStore,
  viewer: Viewer,
  which: Which,
  { outcome, note, at }: { outcome: Outcome; note?: string | undefined; at: string },
): Promise<Feedback> {
  const there = await find(store, viewer, which.id);
  if (there.verdict !== 'introduced' || there.takenBack !== undefined)
    throw new UsageError(`${which.id} is no introduction, or was taken back: it has no outcome.`);
  return change(
    store,
    viewer,
    { ...there, revision: which.revision ?? there.revision },
    { outcome, outcomeAt: at, ...(note === undefined ? {} : { note }) },
  );
}

async function find(store: GraphStore, viewer: Viewer, id: FeedbackId): Promise<Feedback> {
  const there = (await store.feedback(viewer)).find((one) => one.id === id);
  if (there === undefined) throw new NotFoundError(`There is no feedback ${id}.`);
  return there;
}

async function change(
  store: GraphStore,
  viewer: Viewer,
  read: Feedback,
  to: Partial<Feedback>,
): Promise<Feedback> {
  const changed = { ...read, ...to, revision: read.revision + 1 };
  await store.putFeedback(viewer, changed);
  return changed;
}

/** The last word on each pair, oldest first. */
export function lastWords(inForce: readonly Feedback[]): Feedback[] {
  const last = new Map<string, Feedback>();
  for (const one of inForce) {
    const pair = pairOf(one.asker, one.suggested);
    // What is said last comes last.
    last.delete(pair);
    last.set(pair, one);
  }
  return [...last.values()];
}

const pairOf = (asker: OrganisationId, suggested: OrganisationId) => `${asker} ${suggested}`;
