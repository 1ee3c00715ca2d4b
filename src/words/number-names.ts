/** The three numbers of a suggestion, as a person calls them. */
import type { RankedBy } from '../model/ranking.ts';
import { type Language, say } from './words.ts';

export function numberName(language: Language, name: RankedBy): string {
  switch (name) {
    case 'likelihood':
      return say(language, 'suggestions.number.likelihood');
    case 'fit':
      return say(language, 'suggestions.number.fit');
    case 'novelty':
      return say(language, 'suggestions.number.novelty');
  }
}
