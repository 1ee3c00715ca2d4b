/** Suggestions for many organisations, one list each. */
import { groundOf } from '../analysis/prediction/ground.ts';
import { historyOf } from '../analysis/prediction/history.ts';
import type { WeightSets } from '../analysis/prediction/predict.ts';
import { projectTwins } from '../analysis/prediction/project-twins.ts';
import { inTurn } from '../analysis/prediction/readings.ts';
import { walkAhead } from '../analysis/prediction/short-walk.ts';
import type { Language, PartnersQuery } from '../model/answers.ts';
import { organisationRef } from '../model/organisation.ts';
import type { PartnerList } from '../model/partner-list.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { choosePartners, passingOf } from './choice.ts';
import { explained, unexplained } from './explained.ts';
import type { PartyFeedback } from './feedback/party-feedback.ts';
import { matchView } from './view.ts';

export interface ListOptions {
  readonly language: Language;
  /** Whether each suggestion carries its evidence: about as long again. */
  readonly evidence?: boolean;
  readonly feedback?: PartyFeedback;
  /** Those of the model; what ships with it by default. */
  readonly weights?: WeightSets;
}

/**
 * Makes lists for blocks of organisations: for each the suggestions that `suggestPartners` gives for the same query,
 * in a quarter of the time where askers with the same projects follow each other, as {@link inListingOrder} has them.
 *
 * @returns a function of the indices of a block of askers; cost O(n) for each
 * @example listing(ecosystem, query, { language: 'en' })([3, 4, 8])[2].suggestions
 */
export function listing(
  whole: Ecosystem,
  query: PartnersQuery,
  { language, evidence = false, feedback, weights }: ListOptions,
): (askers: readonly number[]) => PartnerList[] {
  const view = matchView(whole, query.asOf);
  const { ecosystem } = view;
  const grounds = {
    passing: passingOf(ecosystem, query),
    ...(feedback === undefined ? {} : { feedback }),
    ...(weights === undefined ? {} : { weights }),
  };
  const history = historyOf(ecosystem);
  const listOf = (asker: number): PartnerList => {
    const choice = choosePartners(view, asker, query, grounds);
    return {
      organisation: organisationRef(ecosystem.organisations[asker]),
      suggestions: evidence
        ? explained(view, asker, choice, language, query.text)
        : choice.ranked.map((one) => unexplained(view, one, choice)),
    };
  };
  // Likeness to what was marked is read once and looked at for every asker.
  const areInTurn = feedback === undefined || feedback.inForce.length === 0;
  return (askers) => {
    walkAhead(history.participations, askers);
    const lists = () => askers.map(listOf);
    return areInTurn ? inTurn(groundOf(history), lists) : lists();
  };
}

/** Organisations with the same projects next to each other, otherwise by index. */
export function inListingOrder({ participations }: Ecosystem, askers: readonly number[]): number[] {
  const twins = projectTwins(participations);
  return [...askers].sort((a, b) => twins[a] - twins[b] || a - b);
}
