/** The options that set the order of suggestions, and what they come to in the answer. */
import type { Command } from 'commander';
import type { Suggestion } from '../model/answers.ts';
import type { Fairness } from '../model/fairness.ts';
import { Lapsed, MixText, RANKING_DEFAULTS } from '../model/ranking.ts';
import { fairnessGroupName as groupName } from '../words/fairness-groups.ts';
import { marksOf } from '../words/suggestions-markdown.ts';
import { say } from '../words/words.ts';
import { decimals, percent } from './numbers.ts';
import { kinds } from './options.ts';
import type { Session } from './session.ts';

/** Adds `--mix`, `--diversity`, `--lapsed` and `--lapsed-years`; {@link rankingSchema} reads them. */
export function addRankingOptions(command: Command, { language }: Session): Command {
  return command
    .option('--mix <weights>', say(language, 'suggestions.option.mix'))
    .option(
      '--diversity <share>',
      say(language, 'suggestions.option.diversity'),
      String(RANKING_DEFAULTS.diversity),
    )
    .option(
      '--lift-newcomers <share>',
      say(language, 'suggestions.option.liftNewcomers'),
      String(RANKING_DEFAULTS.liftNewcomers),
    )
    .option('--lapsed <which>', say(language, 'suggestions.option.lapsed'), RANKING_DEFAULTS.lapsed)
    .option(
      '--lapsed-years <number>',
      say(language, 'suggestions.option.lapsedYears'),
      String(RANKING_DEFAULTS.lapsedYears),
    );
}

export function rankingSchema({ language }: Session) {
  const { number, oneOf, read, whole } = kinds(language);
  return {
    mix: read(say(language, 'suggestions.error.mix'), (text) => MixText.safeParse(text).data).optional(),
    diversity: number(0, 1),
    liftNewcomers: number(0, 1),
    lapsed: oneOf(Lapsed.options),
    lapsedYears: whole(1, 30),
  };
}

/** `likelihood 1.2% · fit 0.63 · novelty 0.25`, with what the suggestion is marked as. */
export function describeNumbers({ language }: Session, suggestion: Suggestion): string {
  const { likelihood, fit, novelty } = suggestion.numbers;
  return [
    say(language, 'suggestions.numbers', {
      likelihood:
        likelihood === undefined ? say(language, 'suggestions.unknown') : percent(language, likelihood),
      fit: decimals(language, fit, 2),
      novelty: decimals(language, novelty, 2),
    }),
    ...marksOf(language, suggestion),
  ].join(' · ');
}

/** Who is among the suggestions beside who could have been, and what places kept for the seldom suggested cost. */
export function describeFairness({ language }: Session, { groups, lift }: Fairness): string[] {
  const among = groups.map(({ group, suggested, candidates }) =>
    say(language, 'suggestions.fairness.line', {
      group: groupName(language, group),
      suggested: percent(language, suggested),
      candidates: percent(language, candidates),
    }),
  );
  return [
    say(language, 'suggestions.fairness.among', { groups: among.join('; ') }),
    ...(lift.share === 0
      ? []
      : [
          say(language, 'suggestions.fairness.cost', {
            share: percent(language, lift.share),
            recall: percent(language, lift.cost.recall20),
            without: percent(language, lift.without.recall20),
            gini: decimals(language, lift.cost.gini, 2),
            giniWithout: decimals(language, lift.without.gini, 2),
          }),
        ]),
  ];
}
