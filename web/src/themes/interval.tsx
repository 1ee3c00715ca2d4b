/** Growth with its interval as a line on a logarithmic scale. The words beside it in the table say the same. */
import type { RatioFigure, ThemeRow } from '../../../src/model/emerging-answer.ts';

const WIDTH = 180;
const HEIGHT = 18;
const EDGE = 8;
const MIDDLE = HEIGHT / 2;

/** Ends of the scale, as powers of ten; they always hold 1. */
export interface Scale {
  from: number;
  to: number;
}

/** The scale that all rows share. Intervals without an upper end reach its edge. */
export function scaleOf(rows: readonly ThemeRow[]): Scale {
  const ends = rows
    .flatMap(({ growth: { low, high, value } }) => [low, high, value])
    .filter((end): end is number => end !== null && end > 0)
    .map(Math.log10);
  return { from: Math.min(-0.3, ...ends), to: Math.max(1, ...ends) };
}

const place = ({ from, to }: Scale, ratio: number) =>
  EDGE +
  Math.min(1, Math.max(0, (Math.log10(Math.max(ratio, 1e-9)) - from) / (to - from))) * (WIDTH - 2 * EDGE);

export function Interval({ growth: { value, low, high }, scale }: { growth: RatioFigure; scale: Scale }) {
  const one = place(scale, 1);
  const left = place(scale, low);
  const right = high === null ? WIDTH - 2 : place(scale, high);
  return (
    <svg
      className="interval"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      aria-hidden="true"
    >
      <line className="interval-one" x1={one} x2={one} y1={0} y2={HEIGHT} />
      <line className="interval-line" x1={left} x2={right} y1={MIDDLE} y2={MIDDLE} />
      <line className="interval-line" x1={left} x2={left} y1={MIDDLE - 4} y2={MIDDLE + 4} />
      {high === null ? (
        <path
          className="interval-open"
          d={`M${right - 5} ${MIDDLE - 4} L${right} ${MIDDLE} L${right - 5} ${MIDDLE + 4}`}
        />
      ) : (
        <line className="interval-line" x1={right} x2={right} y1={MIDDLE - 4} y2={MIDDLE + 4} />
      )}
      {value === null ? null : (
        <circle className="interval-value" cx={place(scale, value)} cy={MIDDLE} r={4} />
      )}
    </svg>
  );
}

/** The scale's numbers, above the lines. */
export function IntervalAxis({ scale }: { scale: Scale }) {
  const ticks = [0.1, 1, 10, 100, 1000].filter((tick) => {
    const power = Math.log10(tick);
    return power >= scale.from && power <= scale.to;
  });
  return (
    <svg className="interval" viewBox={`0 0 ${WIDTH} 12`} width={WIDTH} height={12} aria-hidden="true">
      {ticks.map((tick) => (
        <text key={tick} className="interval-tick" x={place(scale, tick)} y={10} textAnchor="middle">
          {tick}
        </text>
      ))}
    </svg>
  );
}
