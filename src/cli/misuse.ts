/** What commander refuses, in the user's language. */
import type { CommanderError } from 'commander';
import type { Language } from '../model/answers.ts';
import { say } from '../words/words.ts';

const KNOWN = {
  'commander.unknownOption': 'usage.unknownOption',
  'commander.unknownCommand': 'usage.unknownCommand',
  'commander.missingArgument': 'usage.missingArgument',
  'commander.optionMissingArgument': 'usage.optionMissingArgument',
} as const;

/**
 * The message in one line. Commander names what it means in its English one; what is not known here stays as it is.
 *
 * @example misuseText('nl', error) // "onbekende optie '--nope'"
 */
export function misuseText(language: Language, { code, message }: CommanderError): string {
  const text = message.replace(/^error: /, '').replace(/\s+/g, ' ');
  const suggestion = /\(Did you mean (?:one of )?(.*?)\?\)/.exec(text)?.[1];
  const meant = suggestion === undefined ? '' : ` ${say(language, 'usage.didYouMean', { name: suggestion })}`;
  if (code === 'commander.excessArguments' && language !== 'en')
    return say(language, 'usage.excessArguments');
  const name = /'([^']*)'/.exec(text)?.[1];
  const key = Object.hasOwn(KNOWN, code) ? KNOWN[code as keyof typeof KNOWN] : undefined;
  return key === undefined || name === undefined ? text : `${say(language, key, { name })}${meant}`;
}
