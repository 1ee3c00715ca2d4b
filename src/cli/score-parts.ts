/** A score's parts as the terminal prints them. */
import type { Language, Suggestion } from '../model/answers.ts';
import { partKindName, partsByKind } from '../words/score-parts.ts';
import { figure } from './numbers.ts';

/** Each kind with what it adds or takes away, the weightiest first: `Nearby 0.04479`. */
export function scoreParts(language: Language, parts: Suggestion['parts']): string[] {
  return partsByKind(parts)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .map(({ kind, value }) => `${partKindName(language, kind)} ${figure(language, value)}`);
}
