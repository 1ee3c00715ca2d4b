/** Feedback and introductions as they are answered. */
import type { Feedback, FeedbackAnswer, FeedbackEntry } from '../model/feedback.ts';
import type { OrganisationId } from '../model/ids.ts';
import { type OrganisationRef, organisationRef } from '../model/organisation.ts';
import type { FeedbackParty } from '../model/source.ts';
import type { Ecosystem } from '../network/ecosystem.ts';

export interface FeedbackFilter {
  asker?: OrganisationId | undefined;
  suggested?: OrganisationId | undefined;
  /** Introductions only. */
  introductions?: boolean;
  /** Of introductions, those whose outcome is not known. */
  open?: boolean;
  /** Also what was taken back. */
  takenBack?: boolean;
}

/** What a party said, newest first, as far as the filter lets through. */
export function feedbackAnswer(
  ecosystem: Ecosystem,
  by: FeedbackParty,
  said: readonly Feedback[],
  filter: FeedbackFilter = {},
): FeedbackAnswer {
  return {
    by,
    entries: said
      .filter((one) => one.by === by && passes(one, filter))
      .reverse()
      .map((one) => feedbackEntry(ecosystem, one)),
  };
}

function passes(one: Feedback, filter: FeedbackFilter): boolean {
  return (
    (filter.takenBack === true || one.takenBack === undefined) &&
    (filter.asker === undefined || one.asker === filter.asker) &&
    (filter.suggested === undefined || one.suggested === filter.suggested) &&
    (filter.introductions !== true || one.verdict === 'introduced') &&
    (filter.open !== true || one.outcome === undefined)
  );
}

/** With names in place of ids; an organisation that is not there any more is called by its id. */
export function feedbackEntry(ecosystem: Ecosystem, feedback: Feedback): FeedbackEntry {
  const { asker, suggested, introducer, ...rest } = feedback;
  const named = (id: OrganisationId): OrganisationRef => {
    const index = ecosystem.indexOf(id);
    return index < 0
      ? { id, name: id, identifiers: { pic: [], vat: [], ror: [], kbo: [] }, helix: 'unknown' }
      : organisationRef(ecosystem.organisations[index]);
  };
  return {
    ...rest,
    asker: named(asker),
    suggested: named(suggested),
    ...(introducer === undefined ? {} : { introducer: named(introducer) }),
  };
}
