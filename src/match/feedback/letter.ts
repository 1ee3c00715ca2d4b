/** The e-mail that introduces two to each other, from what is public alone. */
import type { Evidence, Language } from '../../model/answers.ts';
import type { IntroductionLetter } from '../../model/feedback.ts';
import type { OrganisationId } from '../../model/ids.ts';
import type { Ecosystem } from '../../network/ecosystem.ts';
import { say } from '../../words/words.ts';
import { evidenceFor } from '../evidence.ts';
import { matchView } from '../view.ts';

/** What can be told to both: facts of the public record, not what someone offers, seeks or thinks. */
const TOLD: readonly Evidence['kind'][] = ['shared-themes', 'shared-partner', 'same-place', 'near', 'active'];

/**
 * Writes the e-mail. Whatever is confidential stays out, since it is written from what the public sees: an organisation
 * that the public does not see is named, and nothing more is said.
 *
 * @param open the ecosystem as the public sees it
 * @param names what the two are called by whoever introduces them
 * @param about what the writer wants to say of it, in so many words
 */
export function introductionLetter(
  open: Ecosystem,
  { from, to }: { from: OrganisationId; to: OrganisationId },
  names: { from: string; to: string },
  language: Language,
  about?: string,
): IntroductionLetter {
  const reasons = reasonsFor(open, from, to, language);
  return {
    subject: say(language, 'feedback.letter.subject', names),
    body: [
      say(language, 'feedback.letter.greeting'),
      say(language, 'feedback.letter.introduce', names),
      ...(about === undefined || about.trim() === ''
        ? []
        : [say(language, 'feedback.letter.about', { about: about.trim() })]),
      ...(reasons.length === 0
        ? []
        : [[say(language, 'feedback.letter.why'), ...reasons.map(({ text }) => `– ${text}`)].join('\n')]),
      say(language, 'feedback.letter.next'),
      say(language, 'feedback.letter.regards'),
    ].join('\n\n'),
  };
}

function reasonsFor(
  open: Ecosystem,
  from: OrganisationId,
  to: OrganisationId,
  language: Language,
): Evidence[] {
  const [asker, suggested] = [open.indexOf(from), open.indexOf(to)];
  if (asker < 0 || suggested < 0) return [];
  return evidenceFor(matchView(open), asker, language)(suggested).filter(({ kind }) => TOLD.includes(kind));
}
