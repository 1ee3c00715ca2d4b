/** What a printed scorecard says beside its figures. */
import type { Language } from '../../model/answers.ts';
import type { ScorecardAnswer, ScorecardIndicator } from '../../model/scorecard.ts';
import { LOCALES, say } from '../../words/words.ts';

/** All indicators, each once, in the order of the criteria. */
export function indicatorsOf({ criteria }: ScorecardAnswer): ScorecardIndicator[] {
  const all = criteria.flatMap(({ indicators }) => indicators);
  return all.filter((one, at) => all.findIndex(({ indicator }) => indicator === one.indicator) === at);
}

/** How many figures there are, and how they stand to their targets. */
export function countsText(answer: ScorecardAnswer, language: Language): string {
  const all = indicatorsOf(answer);
  const lit = (...lights: ScorecardIndicator['light'][]) =>
    all.filter(({ light }) => lights.includes(light)).length;
  return say(language, 'scorecard.page.counted', {
    measured: all.length - lit('unmeasured'),
    all: all.length,
    met: lit('met'),
    near: lit('near'),
    missed: lit('missed'),
    none: lit('no-target', 'set-later'),
  });
}

/** What must be known of the figures, each sentence once. */
export function caveatsOf(answer: ScorecardAnswer): string[] {
  return [...new Set(indicatorsOf(answer).flatMap(({ caveats }) => caveats))];
}

/** Framework and its source, the period and the group's size: one line. */
export function factsText({ framework, group, period }: ScorecardAnswer, language: Language): string {
  return [
    say(language, 'scorecard.page.period', period),
    say(language, 'scorecard.page.members', { count: group.members }),
    say(language, 'scorecard.page.document', framework) +
      (framework.date === undefined ? '' : ` (${framework.date})`),
  ].join(' · ');
}

export function filtersText({ filters }: ScorecardAnswer, language: Language): string {
  return filters.length === 0 ? say(language, 'scorecard.page.noFilters') : filters.join('; ');
}

/** The sources with attribution and licence. */
export function sourceLines({ sources }: ScorecardAnswer, language: Language): string[] {
  return sources.map(({ name, attribution, licence, retrieved, synthetic }) =>
    [
      name,
      attribution,
      licence,
      dayText(language, retrieved),
      synthetic ? say(language, 'scorecard.page.synthetic') : undefined,
    ]
      .filter((part) => part !== undefined && part !== '')
      .join(' · '),
  );
}

/** A day as the language writes it. */
export function dayText(language: Language, day: string): string {
  return new Date(day).toLocaleDateString(LOCALES[language], { dateStyle: 'medium', timeZone: 'UTC' });
}
