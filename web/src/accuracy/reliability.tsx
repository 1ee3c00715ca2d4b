/** Chances given against shares that came true, on logarithmic scales. The table beside says the same. */
import type { AccuracyAnswer } from '../../../src/model/accuracy-answer.ts';
import { useWords } from '../speaking.tsx';

const SIZE = 300;
const LEFT = 52;
const BOTTOM = 38;
/** The least that the scales show: one in a hundred thousand. */
const LEAST = 1e-5;

type Bins = AccuracyAnswer['calibration']['bins'];

export function Reliability({ bins }: { bins: Bins }) {
  const { say, locale } = useWords();
  const ends = bins.flatMap(({ predicted, observed, high, low }) => [predicted, observed, high, low]);
  const from = Math.floor(Math.log10(Math.max(LEAST, Math.min(1, ...ends.filter((end) => end > LEAST)))));
  const to = Math.ceil(Math.log10(Math.max(10 * LEAST, ...ends)));
  const place = (share: number) =>
    Math.min(1, Math.max(0, (Math.log10(Math.max(share, LEAST)) - from) / Math.max(1, to - from)));
  const x = (share: number) => LEFT + place(share) * (SIZE - LEFT - 10);
  const y = (share: number) => 10 + (1 - place(share)) * (SIZE - BOTTOM - 10);
  const ticks = Array.from({ length: to - from + 1 }, (_, i) => 10 ** (from + i));
  const percent = (share: number) =>
    share.toLocaleString(locale, { style: 'percent', maximumSignificantDigits: 1 });
  return (
    <svg className="accuracy-reliability" viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true">
      {ticks.map((tick) => (
        <g key={tick}>
          <line className="accuracy-grid" x1={x(tick)} x2={x(tick)} y1={10} y2={SIZE - BOTTOM} />
          <line className="accuracy-grid" x1={LEFT} x2={SIZE - 10} y1={y(tick)} y2={y(tick)} />
          <text className="accuracy-tick" x={x(tick)} y={SIZE - BOTTOM + 14} textAnchor="middle">
            {percent(tick)}
          </text>
          <text className="accuracy-tick" x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
            {percent(tick)}
          </text>
        </g>
      ))}
      <line
        className="accuracy-even"
        x1={x(10 ** from)}
        y1={y(10 ** from)}
        x2={x(10 ** to)}
        y2={y(10 ** to)}
      />
      {bins.map(({ predicted, observed, low, high }) => (
        <g key={predicted}>
          <line className="accuracy-whisker" x1={x(predicted)} x2={x(predicted)} y1={y(low)} y2={y(high)} />
          <circle className="accuracy-point" cx={x(predicted)} cy={y(observed)} r={4} />
        </g>
      ))}
      <text className="accuracy-axis" x={(LEFT + SIZE) / 2} y={SIZE - 6} textAnchor="middle">
        {say('accuracy.column.predicted')}
      </text>
      <text
        className="accuracy-axis"
        transform={`translate(11 ${(SIZE - BOTTOM) / 2}) rotate(-90)`}
        textAnchor="middle"
      >
        {say('accuracy.column.observed')}
      </text>
    </svg>
  );
}
