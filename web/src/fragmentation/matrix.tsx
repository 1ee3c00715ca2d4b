/** Who works with whom: observed over expected for each two groups, as blocks or as a table. */
import { useRef } from 'react';
import type { FragmentationAnswer, Measured } from '../../../src/model/fragmentation-answer.ts';
import { opaque, type Palette } from '../map/colours.ts';
import type { LegendEntry } from '../map/scene.ts';
import { usePalette } from '../map/use-map.ts';
import { useWords } from '../speaking.tsx';
import { PictureFrame } from './picture.tsx';
import { expectedOf, ratioOf, ratioWithRange, sideOf } from './say-measured.ts';

const CELL = 38;
const LABELS = 230;
const TOP = 26;
const LABEL_LETTERS = 32;

/** A ratio of 4 or of ¼ has the full colour. */
const FULL = 2;

function colourOf(measured: Measured, palette: Palette): string {
  const side = sideOf(measured);
  if (side === 'few') return palette.background;
  const strength = Math.min(1, Math.abs(Math.log2(Math.max(measured.ratio!.value, 1e-6))) / FULL);
  if (side === 'about') return opaque(palette.inkSoft, palette.background, 0.1);
  const colour = side === 'below' ? palette.groups[1] : palette.accent;
  return opaque(colour, palette.background, 0.14 + 0.36 * strength);
}

export function Matrix({
  answer,
  asTable,
  onAsTable,
  notes,
}: {
  answer: FragmentationAnswer;
  asTable: boolean;
  onAsTable(asTable: boolean): void;
  notes: readonly string[];
}) {
  const { say } = useWords();
  const palette = usePalette();
  const svg = useRef<SVGSVGElement>(null);
  const { matrix } = answer;
  const legend: LegendEntry[] = (
    [
      ['below', say('fragmentation.web.below'), opaque(palette.groups[1], palette.background, 0.4)],
      ['about', say('fragmentation.web.about'), opaque(palette.inkSoft, palette.background, 0.1)],
      ['above', say('fragmentation.web.above'), opaque(palette.accent, palette.background, 0.4)],
    ] as const
  ).map(([key, label, colour]) => ({ key, label, colour, count: 0, hidden: false }));
  return (
    <PictureFrame
      title={matrix.name}
      definition={matrix.definition}
      source={matrix.source}
      legend={legend}
      notes={notes}
      dataVersion={answer.dataVersion}
      svg={svg}
      asTable={asTable}
      onAsTable={onAsTable}
      picture={
        <>
          <Blocks matrix={matrix} palette={palette} svg={svg} />
          <p className="soft small">· {say('fragmentation.web.tooFew')}</p>
          {matrix.omitted > 0 ? (
            <p className="soft small">{say('fragmentation.web.omitted', { count: matrix.omitted })}</p>
          ) : null}
        </>
      }
      table={<PairTable matrix={matrix} />}
    />
  );
}

function Blocks({
  matrix,
  palette,
  svg,
}: {
  matrix: FragmentationAnswer['matrix'];
  palette: Palette;
  svg: React.RefObject<SVGSVGElement | null>;
}) {
  const words = useWords();
  const { groups, cells } = matrix;
  const size = groups.length * CELL;
  return (
    <svg
      ref={svg}
      width={LABELS + size + 4}
      height={TOP + size + 4}
      viewBox={`0 0 ${LABELS + size + 4} ${TOP + size + 4}`}
      role="img"
      aria-label={matrix.name}
      fontSize="12"
    >
      {groups.map(({ id, label }, row) => (
        <g key={id}>
          <text x={LABELS - 8} y={TOP + row * CELL + CELL / 2 + 4} textAnchor="end" fill={palette.ink}>
            {`${row + 1}  ${short(label)}`}
          </text>
          <text
            x={LABELS + row * CELL + CELL / 2}
            y={TOP - 9}
            textAnchor="middle"
            fill={palette.inkSoft}
            fontSize="11"
          >
            {row + 1}
          </text>
          {groups.map((other, column) => {
            const cell = cells[row * groups.length + column];
            return (
              <g key={other.id}>
                <rect
                  x={LABELS + column * CELL + 1}
                  y={TOP + row * CELL + 1}
                  width={CELL - 2}
                  height={CELL - 2}
                  rx="4"
                  fill={colourOf(cell, palette)}
                  stroke={row === column ? palette.inkSoft : 'none'}
                >
                  <title>
                    {words.say('fragmentation.web.cell', {
                      one: label,
                      other: other.label,
                      ratio: ratioWithRange(words, cell),
                    })}
                  </title>
                </rect>
                <text
                  x={LABELS + column * CELL + CELL / 2}
                  y={TOP + row * CELL + CELL / 2 + 4}
                  textAnchor="middle"
                  fill={cell.few ? palette.inkSoft : palette.ink}
                  fontSize="11"
                  pointerEvents="none"
                >
                  {cell.few || cell.ratio === undefined ? '·' : briefly(ratioOf(words, cell), cell, words)}
                </text>
              </g>
            );
          })}
        </g>
      ))}
    </svg>
  );
}

const short = (label: string) =>
  label.length > LABEL_LETTERS ? `${label.slice(0, LABEL_LETTERS - 1).trimEnd()}…` : label;

/** Two digits are all that a block has room for. */
function briefly(full: string, { ratio }: Measured, { number }: ReturnType<typeof useWords>): string {
  if (ratio === undefined) return full;
  return ratio.value >= 9.95 ? number(ratio.value) : number(ratio.value, ratio.value < 0.095 ? 2 : 1);
}

function PairTable({ matrix }: { matrix: FragmentationAnswer['matrix'] }) {
  const words = useWords();
  const { say, value } = words;
  const { groups, cells } = matrix;
  const rows = groups.flatMap((one, row) =>
    groups
      .slice(row)
      .map((other, beyond) => ({ one, other, cell: cells[row * groups.length + row + beyond] })),
  );
  return (
    <table className="table">
      <caption className="hidden-visually">{matrix.name}</caption>
      <thead>
        <tr>
          <th scope="col">{say('fragmentation.web.from')}</th>
          <th scope="col">{say('fragmentation.web.to')}</th>
          <th scope="col" className="number">
            {say('fragmentation.cli.observed')}
          </th>
          <th scope="col" className="number">
            {say('fragmentation.cli.expected')}
          </th>
          <th scope="col" className="number">
            {say('fragmentation.cli.ratio')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ one, other, cell }) => (
          <tr key={`${one.id}\n${other.id}`}>
            <td>{one.label}</td>
            <td>{other.label}</td>
            <td className="number">{value(cell.value)}</td>
            <td className="number">{expectedOf(words, cell)}</td>
            <td className="number">{ratioWithRange(words, cell)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
