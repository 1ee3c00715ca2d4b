import type { Translated } from '../catalogue.ts';
import type { usage as en } from './en.ts';

export const usage: Translated<typeof en> = {
  unknownOption: "onbekende optie '{{name}}'",
  unknownCommand: "onbekende opdracht '{{name}}'",
  missingArgument: "het argument '{{name}}' ontbreekt",
  optionMissingArgument: "optie '{{name}}' vraagt een waarde",
  excessArguments: 'te veel argumenten',
  didYouMean: '(Bedoelde u {{name}}?)',
  unknownTheme: 'Geen thema heeft "{{asked}}" in zijn titel. Vraag met minder of andere woorden.',
  testBeforeTraining: 'De dag tot wanneer getest wordt, {{testUntil}}, moet na {{trainUntil}} komen.',
};
