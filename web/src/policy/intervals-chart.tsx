/** Estimates with their intervals, one line of the picture each, on one scale. The table beside says the same. */
import type { RefObject } from 'react';
import { opaque, type Palette } from '../map/colours.ts';
import { ticksOf, twoLines } from './lines.ts';

export interface Mark {
  key: string;
  colour: string;
  value: number;
  low?: number | undefined;
  high?: number | undefined;
  title: string;
}

export interface IntervalsRow {
  key: string;
  label: string;
  marks: readonly Mark[];
  /** What chance gives. */
  band?: { low: number; high: number };
  /** Said at the end of the line. */
  end?: string;
}

const WIDTH = 860;
const LABELS = 270;
const TOP = 26;
const LINE = 11;
const ROW_EDGE = 9;
const LABEL_LETTERS = 40;
const TEXT_LINE = 15;

export function IntervalsChart({
  rows,
  label,
  show,
  domain,
  reference,
  ends = 0,
  palette,
  svg,
}: {
  rows: readonly IntervalsRow[];
  label: string;
  show(value: number): string;
  /** Both ends of the scale; else it holds everything shown, and the reference. */
  domain?: readonly [number, number];
  /** Where a line is drawn through all rows: no difference, no synergy. */
  reference?: number;
  /** Room at the end of each line for its words. */
  ends?: number;
  palette: Palette;
  svg: RefObject<SVGSVGElement | null>;
}) {
  const right = WIDTH - 16 - ends;
  const [least, most] = domain ?? spanOf(rows, reference);
  const x = (value: number) =>
    LABELS + ((Math.min(most, Math.max(least, value)) - least) / (most - least || 1)) * (right - LABELS);
  const heights = rows.map(({ marks }) => Math.max(34, 2 * ROW_EDGE + marks.length * LINE));
  const tops = heights.map((_, at) => TOP + heights.slice(0, at).reduce((sum, height) => sum + height, 0));
  const bottom = TOP + heights.reduce((sum, height) => sum + height, 0);
  const faint = opaque(palette.inkSoft, palette.background, 0.22);
  return (
    <svg
      ref={svg}
      width={WIDTH}
      height={bottom + 8}
      viewBox={`0 0 ${WIDTH} ${bottom + 8}`}
      role="img"
      aria-label={label}
      fontSize="12"
    >
      {ticksOf(least, most).map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={TOP} y2={bottom} stroke={faint} />
          <text x={x(tick)} y={TOP - 9} textAnchor="middle" fill={palette.inkSoft}>
            {show(tick)}
          </text>
        </g>
      ))}
      {reference === undefined ? null : (
        <line
          x1={x(reference)}
          x2={x(reference)}
          y1={TOP}
          y2={bottom}
          stroke={palette.inkSoft}
          strokeDasharray="4 3"
        />
      )}
      {rows.map((row, at) => {
        const middle = tops[at] + heights[at] / 2;
        const lines = twoLines(row.label, LABEL_LETTERS);
        const first = middle - ((row.marks.length - 1) * LINE) / 2;
        return (
          <g key={row.key}>
            <line x1={8} x2={WIDTH - 8} y1={tops[at]} y2={tops[at]} stroke={faint} />
            {lines.map((line, i) => (
              <text
                key={line}
                x={8}
                y={middle + 4 + (i - (lines.length - 1) / 2) * TEXT_LINE}
                fill={palette.ink}
              >
                {line}
              </text>
            ))}
            {row.band === undefined ? null : (
              <rect
                x={x(row.band.low)}
                y={tops[at] + 5}
                width={Math.max(2, x(row.band.high) - x(row.band.low))}
                height={heights[at] - 10}
                fill={opaque(palette.inkSoft, palette.background, 0.2)}
              />
            )}
            {row.marks.map((mark, i) => (
              <Estimate key={mark.key} mark={mark} x={x} y={first + i * LINE} />
            ))}
            {row.end === undefined ? null : (
              <text x={WIDTH - 8} y={middle + 4} textAnchor="end" fill={palette.inkSoft}>
                {row.end}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

function Estimate({
  mark: { colour, value, low, high, title },
  x,
  y,
}: {
  mark: Mark;
  x(value: number): number;
  y: number;
}) {
  return (
    <g>
      <title>{title}</title>
      {low === undefined || high === undefined ? null : (
        <line x1={x(low)} x2={x(high)} y1={y} y2={y} stroke={colour} strokeWidth="2" />
      )}
      <circle cx={x(value)} cy={y} r="4" fill={colour} />
    </g>
  );
}

function spanOf(rows: readonly IntervalsRow[], reference: number | undefined): readonly [number, number] {
  const all = rows.flatMap(({ marks, band }) => [
    ...marks.flatMap(({ value, low = value, high = value }) => [value, low, high]),
    ...(band === undefined ? [] : [band.low, band.high]),
  ]);
  if (reference !== undefined) all.push(reference);
  if (all.length === 0) return [0, 1];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const room = (most - least || 1) * 0.06;
  return [least - room, most + room];
}
