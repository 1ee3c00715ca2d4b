/** Suggestions with all that speaks for them. */
import type { Language, Suggestion } from '../model/answers.ts';
import { organisationRef } from '../model/organisation.ts';
import type { Choice } from './choice.ts';
import { closestReasons } from './closest-reasons.ts';
import { evidenceFor } from './evidence.ts';
import { total } from './fusion.ts';
import { lapsedReason } from './lapsed.ts';
import type { Ranked } from './ranking.ts';
import { competitorReason } from './seek.ts';
import type { MatchView } from './view.ts';

/**
 * Those chosen for an organisation, each with its evidence.
 *
 * @param about what was asked about, in words
 */
export function explained(
  view: MatchView,
  node: number,
  choice: Choice,
  language: Language,
  about?: string,
): Suggestion[] {
  const reasons = evidenceFor(view, node, language);
  const closest = closestReasons(view, { asker: node, ...(about === undefined ? {} : { about }) }, language);
  const { ranked, rivals, again, effect } = choice;
  return ranked.map((one) => ({
    ...unexplained(view, one, choice),
    evidence: [
      ...(again[one.node] === 1 ? [lapsedReason(view, node, one.node, language)] : []),
      ...(effect?.evidence(one.node, language) ?? []),
      ...closest(one.node),
      ...reasons(one.node),
      ...(rivals[one.node] === 1 ? [competitorReason(view, node, one.node, language)] : []),
    ],
  }));
}

/** One of those chosen, with its numbers and marks. */
export function unexplained(
  { ecosystem }: MatchView,
  { node, parts, likelihood, numbers, lifted }: Ranked,
  { rivals, again, effect }: Choice,
): Omit<Suggestion, 'evidence'> {
  const mark = effect?.markOf(node);
  return {
    organisation: organisationRef(ecosystem.organisations[node]),
    score: total(parts),
    ...(likelihood === undefined ? {} : { probability: likelihood }),
    parts,
    numbers,
    ...(rivals[node] === 1 ? { competitor: true } : {}),
    ...(again[node] === 1 ? { lapsed: true } : {}),
    ...(mark === undefined ? {} : { mark }),
    ...(lifted ? { lifted } : {}),
  };
}
