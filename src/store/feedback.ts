/** Who may say what of a suggestion, and who hears of it: the part that every engine shares. */
import { StaleError, StoreError, UsageError } from '../model/errors.ts';
import type { Feedback } from '../model/feedback.ts';
import { compareIds } from '../model/ids.ts';
import type { FeedbackParty, Viewer } from '../model/source.ts';

/** Whether a viewer hears what that party says. */
export function hears(viewer: Viewer, party: FeedbackParty): boolean {
  return viewer.role === 'administrator' || (viewer.role === 'facilitator' && viewer.cluster === party);
}

/** @throws UsageError where the viewer may not speak for that party */
export function checkSpeaker(viewer: Viewer, party: FeedbackParty): void {
  if (hears(viewer, party)) return;
  throw new UsageError(
    viewer.role === 'public'
      ? 'Feedback is given by a cluster organisation or by whoever administers the store.'
      : `This feedback would be given by ${party}, for which only its own people speak.`,
  );
}

/** The failure of a change to what is not there as it was read. */
export function staleFeedback({ id, revision }: Feedback): StaleError {
  return new StaleError(
    `${id} is not at revision ${revision - 1} any more: it was changed meanwhile. Read it again, and change that.`,
  );
}

/** The failure of feedback to a store that was opened for reading. */
export function feedbackReadOnly(store: string): StoreError {
  return new StoreError(
    'read-only',
    store,
    `${store} was opened for reading, so feedback can't be kept in it. Open it for writing.`,
  );
}

/** Oldest first. */
export function inOrder(all: readonly Feedback[]): Feedback[] {
  return [...all].sort((a, b) => compareIds(a.at, b.at) || compareIds(a.id, b.id));
}
