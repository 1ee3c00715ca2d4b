/** What is said to one who gives the command line what it does not know. */
export const usage = {
  unknownOption: "unknown option '{{name}}'",
  unknownCommand: "unknown command '{{name}}'",
  missingArgument: "missing required argument '{{name}}'",
  optionMissingArgument: "option '{{name}}' argument missing",
  excessArguments: 'too many arguments',
  didYouMean: '(Did you mean {{name}}?)',
  unknownTheme: 'No theme\'s title holds "{{asked}}". Ask with fewer or other words.',
  testBeforeTraining: 'The day until which is tested, {{testUntil}}, must come after {{trainUntil}}.',
} as const;
