/** What the three numbers of a suggestion mean, in the reader's language. */
import type { Language } from '../model/answers.ts';
import type { NumberDefinitions } from '../model/ranking.ts';
import { say } from '../words/words.ts';

export function numberDefinitions(language: Language): NumberDefinitions {
  return {
    likelihood: {
      definition: say(language, 'suggestions.definition.likelihood'),
      source: 'McCullagh & Nelder (1989), Generalized Linear Models, §4',
      low: 0,
      high: 1,
    },
    fit: {
      definition: say(language, 'suggestions.definition.fit'),
      source: 'Manning, Raghavan & Schütze (2008), Introduction to Information Retrieval, §6.3',
      low: 0,
      high: 1,
    },
    novelty: {
      definition: say(language, 'suggestions.definition.novelty'),
      source: 'Traag, Waltman & van Eck (2019), Scientific Reports 9, 5233 (communities); Eurostat NUTS 2',
      low: 0,
      high: 1,
    },
  };
}
