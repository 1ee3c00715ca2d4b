/** Saying something of a suggestion and taking it back, with what has to be asked anew after it. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Language } from '../../../src/model/answers.ts';
import type { FeedbackEntry, NewFeedback, Outcome } from '../../../src/model/feedback.ts';
import type { OrganisationId } from '../../../src/model/ids.ts';
import type { FeedbackParty } from '../../../src/model/source.ts';
import { api } from '../api.ts';

/** The mutations whose last answer says what may be undone. */
export const SAID = ['feedback', 'said'] as const;

export const introductionsQuery = (by: FeedbackParty | undefined) =>
  queryOptions({ queryKey: ['introductions', by], queryFn: ({ signal }) => api.introductions(by, signal) });

export const letterQuery = (
  asked: { from: OrganisationId; to: OrganisationId; about: string },
  language: Language,
) =>
  queryOptions({
    queryKey: ['letter', asked, language],
    queryFn: ({ signal }) => api.letter(asked, language, signal),
  });

function useAnew() {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['partners'] }),
      client.invalidateQueries({ queryKey: ['introductions'] }),
    ]);
}

/** @param by on whose behalf; of whoever asks, unless given */
export function useSay(by: FeedbackParty | undefined) {
  return useMutation({
    mutationKey: SAID,
    mutationFn: (given: Omit<NewFeedback, 'by'>) =>
      api.sayFeedback({ ...given, ...(by === undefined ? {} : { by }) }),
    onSuccess: useAnew(),
  });
}

export function useTakeBack() {
  return useMutation({
    mutationKey: SAID,
    mutationFn: (entry: Pick<FeedbackEntry, 'id' | 'revision'>) => api.takeBack(entry),
    onSuccess: useAnew(),
  });
}

export function useNoteOutcome() {
  return useMutation({
    mutationFn: ({ entry, outcome }: { entry: FeedbackEntry; outcome: Outcome }) =>
      api.noteOutcome(entry, outcome),
    onSuccess: useAnew(),
  });
}
