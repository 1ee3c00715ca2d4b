/** Where what one organisation offers meets what another asks for. */
import { NOBODY, type Scores, takePositive } from '../analysis/prediction/scores.ts';
import type { Sought } from '../model/answers.ts';
import type { Offer } from '../model/cluster.ts';
import { compareIds } from '../model/ids.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { nameWords } from './name-words.ts';

/** Letters from which a word says something of its own. */
const TELLING = 5;

export interface Meeting {
  offer: Offer;
  request: Offer;
  /** Themes and telling words that both name. */
  inCommon: number;
}

/** The offers and requests of two organisations that meet, most in common first. */
export function meetings({ offers }: Ecosystem, a: string, b: string): Meeting[] {
  const of = (id: string) => (offers ?? []).filter(({ organisation }) => organisation === id);
  return of(a)
    .flatMap((one) => of(b).map((other) => meeting(one, other)))
    .filter((found) => found !== undefined)
    .sort(
      (x, y) =>
        y.inCommon - x.inCommon ||
        compareIds(`${x.offer.id} ${x.request.id}`, `${y.offer.id} ${y.request.id}`),
    );
}

/**
 * Scores the organisations whose offers meet the requests of one, or the other way round, by what they have in common; with
 * `seek`, those of that kind only.
 */
export function offerScores(ecosystem: Ecosystem, node: number, seek?: Sought): Scores {
  const { id } = ecosystem.organisations[node];
  return meetingScores(
    ecosystem,
    (ecosystem.offers ?? []).filter(({ organisation }) => organisation === id),
    seek,
  );
}

/** As {@link offerScores}, for offers and requests of one that need not be in the ecosystem. */
export function meetingScores(
  { organisations, offers, indexOf }: Ecosystem,
  given: readonly Offer[],
  seek?: Sought,
): Scores {
  const matters = (offer: Offer) => seek === undefined || offer.seek === seek;
  const own = given.filter(matters);
  if (own.length === 0) return NOBODY;
  const sums = new Float64Array(organisations.length);
  for (const other of (offers ?? []).filter(matters)) {
    const index = indexOf(other.organisation);
    if (index < 0 || own.some(({ organisation }) => organisation === other.organisation)) continue;
    for (const one of own) sums[index] += meeting(one, other)?.inCommon ?? 0;
  }
  return takePositive(sums);
}

/** An offer and a request meet where both name a theme or a telling word. */
export function meeting(one: Offer, other: Offer): Meeting | undefined {
  if (one.direction === other.direction) return undefined;
  const themes = one.themes.filter((theme) => other.themes.includes(theme)).length;
  const words = tellingWords(other.text);
  const inCommon = themes + [...tellingWords(one.text)].filter((word) => words.has(word)).length;
  if (inCommon === 0) return undefined;
  return one.direction === 'offer'
    ? { offer: one, request: other, inCommon }
    : { offer: other, request: one, inCommon };
}

function tellingWords(text: string): Set<string> {
  return new Set(nameWords(text).filter((word) => word.length >= TELLING));
}
