/** Chances given against shares that came true, on logarithmic scales. The table beside says the same. */
import type { AccuracyAnswer } from '../../../src/model/accuracy-answer.ts';
import { useWords } from '../speaking.tsx';

const WIDTH = 460;
const HEIGHT = 300;
const LEFT = 70;
const BOTTOM = 44;
/** Half of the last tick's text. */
const RIGHT = 20;
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
  const x = (share: number) => LEFT + place(share) * (WIDTH - LEFT - RIGHT);
  const y = (share: number) => 10 + (1 - place(share)) * (HEIGHT - BOTTOM - 10);
  const ticks = Array.from({ length: to - from + 1 }, (_, i) => 10 ** (from + i));
  const percent = (share: number) =>
    share.toLocaleString(locale, { style: 'percent', maximumSignificantDigits: 1 });
  return (
    <svg className="accuracy-reliability" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {ticks.map((tick) => (
        <g key={tick}>
          <line className="accuracy-grid" x1={x(tick)} x2={x(tick)} y1={10} y2={HEIGHT - BOTTOM} />
          <line className="accuracy-grid" x1={LEFT} x2={WIDTH - RIGHT} y1={y(tick)} y2={y(tick)} />
          <text className="accuracy-tick" x={x(tick)} y={HEIGHT - BOTTOM + 17} textAnchor="middle">
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
      {bins.map(({ predicted, observed, low, high }, group) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups come in their order, and two may have one chance
        <g key={group}>
          <line className="accuracy-whisker" x1={x(predicted)} x2={x(predicted)} y1={y(low)} y2={y(high)} />
          <circle className="accuracy-point" cx={x(predicted)} cy={y(observed)} r={4} />
        </g>
      ))}
      <text className="accuracy-axis" x={(LEFT + WIDTH - RIGHT) / 2} y={HEIGHT - 6} textAnchor="middle">
        {say('accuracy.column.predicted')}
      </text>
      <text
        className="accuracy-axis"
        transform={`translate(13 ${(HEIGHT - BOTTOM) / 2}) rotate(-90)`}
        textAnchor="middle"
      >
        {say('accuracy.column.observed')}
      </text>
    </svg>
  );
}
