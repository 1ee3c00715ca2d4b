/** Suggestions for many organisations at once, as they go into a file. */
import { z } from 'zod';
import { Suggestion } from './answers.ts';
import { OrganisationRef } from './organisation.ts';

/** One of a list. Evidence is there where it was asked for, since it takes as long as all the rest. */
export const ListedSuggestion = Suggestion.omit({ evidence: true }).extend({
  evidence: Suggestion.shape.evidence.optional(),
});
export type ListedSuggestion = z.infer<typeof ListedSuggestion>;

/** The suggestions for one organisation, best first. */
export const PartnerList = z.object({
  organisation: OrganisationRef,
  suggestions: z.array(ListedSuggestion),
});
export type PartnerList = z.infer<typeof PartnerList>;

/** What was written, and whom it names. */
export const PartnerListsAnswer = z.object({
  file: z.string(),
  lists: z.int().min(0),
  /** Lists on which nobody stands. */
  empty: z.int().min(0),
  suggestions: z.int().min(0),
  /** Organisations that stand on at least one list, and on how many the most suggested one stands. */
  named: z.int().min(0),
  most: z.int().min(0),
  dataVersion: z.string(),
});
export type PartnerListsAnswer = z.infer<typeof PartnerListsAnswer>;
