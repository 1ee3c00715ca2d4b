/** Wholes as bars, cut into their parts. The table beside says the same. */
import type { RefObject } from 'react';
import { opaque, type Palette } from '../map/colours.ts';
import { twoLines } from './lines.ts';

export interface SharesRow {
  key: string;
  label: string;
  parts: readonly { key: string; colour: string; value: number; title: string }[];
  /** Said at the end of the bar. */
  end: string;
}

const WIDTH = 860;
const LABELS = 230;
const ENDS = 92;
const TOP = 26;
const ROW = 30;
const BAR = 18;
const LABEL_LETTERS = 34;
const TEXT_LINE = 13;

export function SharesChart({
  rows,
  label,
  ends,
  palette,
  svg,
}: {
  rows: readonly SharesRow[];
  label: string;
  /** What the words at the end of the bars are. */
  ends: string;
  palette: Palette;
  svg: RefObject<SVGSVGElement | null>;
}) {
  const height = TOP + rows.length * ROW + 6;
  const right = WIDTH - ENDS;
  return (
    <svg
      ref={svg}
      width={WIDTH}
      height={height}
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-label={label}
      fontSize="12"
    >
      <text x={WIDTH - 8} y={TOP - 10} textAnchor="end" fill={palette.inkSoft}>
        {ends}
      </text>
      {rows.map((row, at) => {
        const top = TOP + at * ROW;
        const whole = row.parts.reduce((sum, { value }) => sum + value, 0);
        const lines = twoLines(row.label, LABEL_LETTERS);
        let from = LABELS;
        return (
          <g key={row.key}>
            {lines.map((line, i) => (
              <text
                key={line}
                x={LABELS - 10}
                y={top + ROW / 2 + 4 + (i - (lines.length - 1) / 2) * TEXT_LINE}
                textAnchor="end"
                fill={palette.ink}
              >
                {line}
              </text>
            ))}
            {whole === 0 ? (
              <line
                x1={LABELS}
                x2={right}
                y1={top + ROW / 2}
                y2={top + ROW / 2}
                stroke={opaque(palette.inkSoft, palette.background, 0.25)}
              />
            ) : null}
            {row.parts.map(({ key, colour, value, title }) => {
              const width = whole === 0 ? 0 : (value / whole) * (right - LABELS);
              const left = from;
              from += width;
              return width === 0 ? null : (
                <rect
                  key={key}
                  x={left}
                  y={top + (ROW - BAR) / 2}
                  width={Math.max(0, width - 1)}
                  height={BAR}
                  fill={colour}
                >
                  <title>{title}</title>
                </rect>
              );
            })}
            <text x={WIDTH - 8} y={top + ROW / 2 + 4} textAnchor="end" fill={palette.ink}>
              {row.end}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
