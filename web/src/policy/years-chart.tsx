/** Estimates with their intervals along years, one colour a series. The table beside says the same. */
import type { RefObject } from 'react';
import { opaque, type Palette } from '../map/colours.ts';
import { ticksOf } from './lines.ts';

export interface YearPoint {
  x: number;
  value: number;
  low: number;
  high: number;
  /** Ends of a band that holds for all points at once. */
  bandLow?: number;
  bandHigh?: number;
  title: string;
}

export interface YearSeries {
  key: string;
  colour: string;
  points: readonly YearPoint[];
}

const WIDTH = 860;
const HEIGHT = 320;
const LEFT = 62;
const RIGHT = 18;
const TOP = 14;
const BOTTOM = 48;
/** How far series stand apart within a year. */
const APART = 9;

export function YearsChart({
  series,
  label,
  axis,
  show,
  showX,
  palette,
  svg,
}: {
  series: readonly YearSeries[];
  label: string;
  /** What stands under the years. */
  axis: string;
  show(value: number): string;
  showX(x: number): string;
  palette: Palette;
  svg: RefObject<SVGSVGElement | null>;
}) {
  const points = series.flatMap((each) => each.points);
  const xs = [...new Set(points.map((point) => point.x))].sort((a, b) => a - b);
  const [first, last] = [xs[0] ?? 0, xs[xs.length - 1] ?? 1];
  const ends = points.flatMap(({ low, high, bandLow = low, bandHigh = high }) => [bandLow, bandHigh]);
  const least = Math.min(0, ...ends);
  const most = Math.max(0, ...ends, least + 0.01);
  const room = (WIDTH - LEFT - RIGHT) / (last - first + 1);
  const x = (at: number) => LEFT + (at - first + 0.5) * room;
  const y = (value: number) => HEIGHT - BOTTOM - ((value - least) / (most - least)) * (HEIGHT - BOTTOM - TOP);
  const faint = opaque(palette.inkSoft, palette.background, 0.22);
  const every = Math.ceil((last - first + 1) / 16);
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(
    (year) => (year - first) % every === 0,
  );
  return (
    <svg
      ref={svg}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={label}
      fontSize="12"
    >
      {ticksOf(least, most).map((tick) => (
        <g key={tick}>
          <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(tick)} y2={y(tick)} stroke={faint} />
          <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end" fill={palette.inkSoft}>
            {show(tick)}
          </text>
        </g>
      ))}
      <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(0)} y2={y(0)} stroke={palette.inkSoft} strokeDasharray="4 3" />
      {years.map((year) => (
        <text key={year} x={x(year)} y={HEIGHT - BOTTOM + 18} textAnchor="middle" fill={palette.inkSoft}>
          {showX(year)}
        </text>
      ))}
      <text x={(LEFT + WIDTH - RIGHT) / 2} y={HEIGHT - 8} textAnchor="middle" fill={palette.inkSoft}>
        {axis}
      </text>
      {series.map((each, at) => (
        <Series
          key={each.key}
          series={each}
          x={(year) => x(year) + (at - (series.length - 1) / 2) * APART}
          y={y}
          palette={palette}
        />
      ))}
    </svg>
  );
}

function Series({
  series: { colour, points },
  x,
  y,
  palette,
}: {
  series: YearSeries;
  x(year: number): number;
  y(value: number): number;
  palette: Palette;
}) {
  const banded = points.filter(({ bandLow, bandHigh }) => bandLow !== undefined && bandHigh !== undefined);
  const edge = (of: (point: YearPoint) => number) => banded.map((point) => `${x(point.x)},${y(of(point))}`);
  return (
    <g>
      {banded.length < 2 ? null : (
        <polygon
          points={[
            ...edge(({ bandHigh = 0 }) => bandHigh),
            ...edge(({ bandLow = 0 }) => bandLow).reverse(),
          ].join(' ')}
          fill={opaque(colour, palette.background, 0.14)}
        />
      )}
      {points.map((point) => (
        <g key={point.x}>
          <title>{point.title}</title>
          <line
            x1={x(point.x)}
            x2={x(point.x)}
            y1={y(point.low)}
            y2={y(point.high)}
            stroke={colour}
            strokeWidth="2"
          />
          <circle cx={x(point.x)} cy={y(point.value)} r="4.5" fill={colour} />
        </g>
      ))}
    </g>
  );
}
