/** A score split into its parts, as a bar on the scale of the best in the list and as text. */
import type { Suggestion } from '../../../src/model/answers.ts';
import { useWords } from '../speaking.tsx';
import { type Kind, kindName, partsOf } from './parts.ts';

export function ScoreBar({ suggestion, best }: { suggestion: Suggestion; best: number }) {
  const words = useWords();
  const { say, number } = words;
  const { kinds, loss } = partsOf(suggestion);
  const gains = kinds.reduce((sum, { value }) => sum + value, 0);
  // The bar is as long as the score: what is lost shortens every part alike, and is said in words.
  const scale = gains > 0 && best > 0 ? (100 * suggestion.score) / gains / best : 0;
  const text = [
    ...kinds.map(({ kind, value }) => `${kindName(words, kind)} ${number(value, 2)}`),
    ...(loss > 0 ? [`${say('web.part.repetition')} −${number(loss, 2)}`] : []),
  ].join(', ');
  return (
    <div className="score" title={text}>
      <span className="score-number figures" aria-hidden="true">
        {number(suggestion.score, 2)}
      </span>
      <div className="score-bar" aria-hidden="true">
        {kinds.map(({ kind, value }) => (
          <span key={kind} className="part" data-part={kind} style={{ width: `${value * scale}%` }} />
        ))}
      </div>
      <span className="hidden-visually">
        {say('web.partners.scoreText', { score: number(suggestion.score, 2), parts: text })}
      </span>
    </div>
  );
}

export function PartsLegend({ kinds }: { kinds: readonly Kind[] }) {
  const words = useWords();
  return (
    <ul className="parts-legend small soft" aria-label={words.say('web.partners.partsLegend')}>
      {kinds.map((kind) => (
        <li key={kind}>
          <span className="part" data-part={kind} aria-hidden="true" />
          {kindName(words, kind)}
        </li>
      ))}
    </ul>
  );
}
