/** The three numbers of a suggestion: as values with a bar, and as words that say what they mean. */
import type { PartnersAnswer, Suggestion } from '../../../src/model/answers.ts';
import { RankedBy, type SuggestionNumbers } from '../../../src/model/ranking.ts';
import { numberName } from '../../../src/words/number-names.ts';

import { useWords, type Words } from '../speaking.tsx';

/** A chance in percent; the others as they are. */
export function numberText(
  { say, locale, number }: Words,
  name: RankedBy,
  numbers: SuggestionNumbers,
): string {
  const value = numbers[name];
  if (value === undefined) return say('suggestions.unknown');
  if (name !== 'likelihood') return number(value, 2);
  return value.toLocaleString(locale, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
}

export function Numbers({ suggestion }: { suggestion: Suggestion }) {
  const words = useWords();
  const { numbers } = suggestion;
  return (
    <dl className="numbers">
      {RankedBy.options.map((name) => (
        <div key={name} className="number" data-number={name}>
          <dt className="small soft">{numberName(words.language, name)}</dt>
          <dd className="figures">{numberText(words, name, numbers)}</dd>
          {/* A chance is small in any case; its bar would say nothing beside the others. */}
          {name === 'likelihood' ? null : (
            <div className="number-bar" aria-hidden="true">
              <span style={{ width: `${100 * (numbers[name] ?? 0)}%` }} />
            </div>
          )}
        </div>
      ))}
    </dl>
  );
}

/** That one was a partner before, or does the same on the same market. */
export function Marks({ suggestion: { lapsed, lifted, competitor } }: { suggestion: Suggestion }) {
  const { say } = useWords();
  return (
    <>
      {lapsed ? <span className="badge">{say('suggestions.lapsed.badge')}</span> : null}
      {lifted ? <span className="badge">{say('suggestions.lift.badge')}</span> : null}
      {competitor ? <span className="badge warning">{say('suggestions.competitor.badge')}</span> : null}
    </>
  );
}

export function NumbersExplained({ definitions }: { definitions: PartnersAnswer['definitions'] }) {
  const words = useWords();
  return (
    <details className="numbers-explained small">
      <summary>{words.say('suggestions.web.whatNumbersMean')}</summary>
      <dl>
        {RankedBy.options.map((name) => (
          <div key={name}>
            <dt>{numberName(words.language, name)}</dt>
            <dd className="soft">
              {definitions[name].definition}{' '}
              {words.say('suggestions.web.range', {
                low: definitions[name].low,
                high: definitions[name].high,
              })}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
