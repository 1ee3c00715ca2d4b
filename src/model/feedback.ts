/** What people say of suggestions, and the introductions that they make: seen by, and counting for, their own cluster only. */
import { z } from 'zod';
import { FeedbackId, OrganisationId } from './ids.ts';
import { OrganisationRef } from './organisation.ts';
import { FeedbackParty } from './source.ts';

/** What is said of one organisation as a partner for another. */
export const Verdict = z.enum(['relevant', 'not-relevant', 'introduced']);
export type Verdict = z.infer<typeof Verdict>;

/** What came of an introduction: they met, they started a project, or nothing. */
export const Outcome = z.enum(['met', 'project', 'no']);
export type Outcome = z.infer<typeof Outcome>;

/**
 * One statement about a suggestion. It is changed by writing it anew with the next `revision`, and taken back by
 * `takenBack`: nothing is deleted, so that what was said when can be replayed.
 */
export const Feedback = z.object({
  id: FeedbackId,
  /** 1 when written first, one more with every change. */
  revision: z.number().int().positive(),
  /** For whom it was said: only they see it, and it counts in their rankings only. */
  by: FeedbackParty,
  asker: OrganisationId,
  suggested: OrganisationId,
  verdict: Verdict,
  /** Of an introduction: who made it, where that is not the cluster itself; what came of it, and when that was known. */
  introducer: OrganisationId.optional(),
  outcome: Outcome.optional(),
  outcomeAt: z.iso.datetime().optional(),
  note: z.string().max(2000).optional(),
  at: z.iso.datetime(),
  takenBack: z.iso.datetime().optional(),
  /** Of the data that the suggestion was made from. */
  dataVersion: z.string(),
  /** Simulated, not said by anyone. */
  synthetic: z.boolean().default(false),
});
export type Feedback = z.infer<typeof Feedback>;

/** Feedback as it is answered: organisations with their names, as far as they are in the ecosystem still. */
export const FeedbackEntry = Feedback.omit({ asker: true, suggested: true, introducer: true }).extend({
  asker: OrganisationRef,
  suggested: OrganisationRef,
  introducer: OrganisationRef.optional(),
});
export type FeedbackEntry = z.infer<typeof FeedbackEntry>;

/** Newest first. */
export const FeedbackAnswer = z.object({
  by: FeedbackParty,
  entries: z.array(FeedbackEntry),
});
export type FeedbackAnswer = z.infer<typeof FeedbackAnswer>;

/** What is said anew. */
export const NewFeedback = Feedback.pick({
  asker: true,
  suggested: true,
  verdict: true,
  introducer: true,
  note: true,
}).extend({ by: FeedbackParty.optional() });
export type NewFeedback = z.infer<typeof NewFeedback>;

/** An e-mail to copy. */
export const IntroductionLetter = z.object({ subject: z.string(), body: z.string() });
export type IntroductionLetter = z.infer<typeof IntroductionLetter>;

/** An introduction as it was logged, with the e-mail for it. */
export const IntroduceAnswer = z.object({ introduction: FeedbackEntry, letter: IntroductionLetter });
export type IntroduceAnswer = z.infer<typeof IntroduceAnswer>;
