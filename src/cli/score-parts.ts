/** What a score is made of, in the few kinds of reason that the readings of the data come down to. */
import type { Language, Suggestion } from '../model/answers.ts';
import { type Key, say } from '../words/words.ts';
import { figure } from './numbers.ts';

const KEY_OF: Readonly<Record<string, Key>> = {
  p3: 'web.part.circles',
  pageRank: 'web.part.circles',
  l3: 'web.part.circles',
  recentAllocation: 'web.part.partners',
  themes: 'web.part.themes',
  offers: 'web.part.offers',
  cluster: 'web.part.cluster',
  place: 'web.part.place',
  bridging: 'web.part.new',
  newcomer: 'web.part.new',
  sme: 'web.part.new',
  repetition: 'web.part.repetition',
};

/** Each kind with what it adds or takes away, the weightiest first: `Nearby 0.04479`. */
export function scoreParts(language: Language, parts: Suggestion['parts']): string[] {
  const sums = new Map<Key, number>();
  for (const [name, value] of Object.entries(parts)) {
    const key = KEY_OF[name] ?? 'web.part.other';
    sums.set(key, (sums.get(key) ?? 0) + value);
  }
  return [...sums]
    .filter(([, value]) => value !== 0)
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .map(([key, value]) => `${say(language, key)} ${figure(language, value)}`);
}
