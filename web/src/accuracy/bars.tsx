/** Shares as bars with their intervals. The table beside says the same. */
import type { EvaluatedFigure } from '../../../src/model/evaluation-answer.ts';
import { useWords } from '../speaking.tsx';
import { percentText } from './figures.tsx';

const WIDTH = 460;
const ROW = 44;
const BAR = 12;
const RIGHT = 76;

interface Bar {
  name: string;
  figure: EvaluatedFigure;
  strong: boolean;
}

export function Bars({ bars }: { bars: readonly Bar[] }) {
  const words = useWords();
  const most = Math.max(0.01, ...bars.map(({ figure: { value, high } }) => Math.max(value ?? 0, high ?? 0)));
  const x = (share: number) => (share / most) * (WIDTH - RIGHT);
  const height = bars.length * ROW;
  return (
    <svg className="accuracy-bars" viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true">
      {bars.map(({ name, figure: { value, low, high }, strong }, place) => {
        const y = place * ROW + 20;
        return (
          <g key={name} data-strong={strong}>
            <text x={0} y={y - 6} className="accuracy-bar-name">
              {name}
            </text>
            <rect x={0} y={y} width={x(value ?? 0)} height={BAR} rx={3} className="accuracy-bar" />
            {low === null || high === null ? null : (
              <line x1={x(low)} x2={x(high)} y1={y + BAR / 2} y2={y + BAR / 2} className="accuracy-whisker" />
            )}
            <text x={x(Math.max(value ?? 0, high ?? 0)) + 8} y={y + BAR - 2} className="accuracy-bar-value">
              {percentText(words, value)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
