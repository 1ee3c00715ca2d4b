/** What is left when organisations leave, as curves or as a table, and who matters most as a set. */
import { useRef } from 'react';
import type { FragmentationAnswer } from '../../../src/model/fragmentation-answer.ts';
import type { Palette } from '../map/colours.ts';
import type { LegendEntry } from '../map/scene.ts';
import { usePalette } from '../map/use-map.ts';
import { useWords } from '../speaking.tsx';
import { Who } from './overlaps.tsx';
import { PictureFrame } from './picture.tsx';

type Curves = FragmentationAnswer['resilience']['curves'];

const WIDTH = 720;
const HEIGHT = 300;
const LEFT = 56;
const BOTTOM = 44;
const TOP = 14;
const RIGHT = 18;

const colourOf = (palette: Palette, order: Curves[number]['order']): string =>
  order === 'random' ? palette.inkSoft : order === 'betweenness' ? palette.groups[1] : palette.groups[3];

export function Resilience({
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
  const palette = usePalette();
  const svg = useRef<SVGSVGElement>(null);
  const { resilience } = answer;
  const legend: LegendEntry[] = resilience.curves.map(({ order, label }) => ({
    key: order,
    label,
    colour: colourOf(palette, order),
    count: 0,
    hidden: false,
  }));
  return (
    <PictureFrame
      title={resilience.name}
      definition={resilience.definition}
      source={resilience.source}
      legend={legend}
      notes={notes}
      dataVersion={answer.dataVersion}
      svg={svg}
      asTable={asTable}
      onAsTable={onAsTable}
      picture={<Chart answer={answer} palette={palette} svg={svg} />}
      table={<CurveTable curves={resilience.curves} />}
    />
  );
}

function Chart({
  answer: { resilience },
  palette,
  svg,
}: {
  answer: FragmentationAnswer;
  palette: Palette;
  svg: React.RefObject<SVGSVGElement | null>;
}) {
  const { say, number } = useWords();
  const most = Math.max(
    1,
    ...resilience.curves.flatMap(({ points }) => points.map(({ removed }) => removed)),
  );
  const x = (removed: number) => LEFT + (removed / most) * (WIDTH - LEFT - RIGHT);
  const y = (share: number) => HEIGHT - BOTTOM - share * (HEIGHT - BOTTOM - TOP);
  const percent = (share: number) => `${number(100 * share)}%`;
  return (
    <svg
      ref={svg}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={resilience.name}
      fontSize="12"
    >
      {[0, 0.25, 0.5, 0.75, 1].map((share) => (
        <g key={share}>
          <line
            x1={LEFT}
            x2={WIDTH - RIGHT}
            y1={y(share)}
            y2={y(share)}
            stroke={palette.inkSoft}
            strokeOpacity="0.2"
          />
          <text x={LEFT - 8} y={y(share) + 4} textAnchor="end" fill={palette.inkSoft}>
            {percent(share)}
          </text>
        </g>
      ))}
      {[0, 0.5, 1].map((share) => (
        <text
          key={share}
          x={x(share * most)}
          y={HEIGHT - BOTTOM + 18}
          textAnchor={share === 1 ? 'end' : 'middle'}
          fill={palette.inkSoft}
        >
          {number(Math.round(share * most))}
        </text>
      ))}
      <text x={(LEFT + WIDTH - RIGHT) / 2} y={HEIGHT - 8} textAnchor="middle" fill={palette.inkSoft}>
        {say('fragmentation.web.removed')} · {say('fragmentation.web.largestLeft')}
      </text>
      {resilience.curves.map(({ order, points }) => {
        const colour = colourOf(palette, order);
        const band = [
          ...points.map(({ removed, largest }) => `${x(removed)},${y(largest.high)}`),
          ...points.map(({ removed, largest }) => `${x(removed)},${y(largest.low)}`).reverse(),
        ].join(' ');
        return (
          <g key={order}>
            <polygon points={band} fill={colour} fillOpacity="0.16" />
            <polyline
              points={points.map(({ removed, largest }) => `${x(removed)},${y(largest.value)}`).join(' ')}
              fill="none"
              stroke={colour}
              strokeWidth="2"
            />
            {points.map(({ removed, largest }) => (
              <circle key={removed} cx={x(removed)} cy={y(largest.value)} r="3" fill={colour} />
            ))}
          </g>
        );
      })}
    </svg>
  );
}

function CurveTable({ curves }: { curves: Curves }) {
  const { say, number, value } = useWords();
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{say('fragmentation.web.figure')}</th>
          <th scope="col" className="number">
            {say('fragmentation.web.removed')}
          </th>
          <th scope="col" className="number">
            {say('fragmentation.web.largestLeft')}
          </th>
          <th scope="col" className="number">
            {say('fragmentation.cli.efficiencyLeft')}
          </th>
        </tr>
      </thead>
      <tbody>
        {curves.flatMap(({ order, label, points }) =>
          points.map(({ removed, largest, efficiency }) => (
            <tr key={`${order} ${removed}`}>
              <td>{label}</td>
              <td className="number">{number(removed)}</td>
              <td className="number">
                {value(largest.value)}
                {largest.low === largest.high ? '' : ` (${value(largest.low)}–${value(largest.high)})`}
              </td>
              <td className="number">{value(efficiency)}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}

export function KeyPlayers({ answer }: { answer: FragmentationAnswer }) {
  const { say, value } = useWords();
  return (
    <div className="fragmentation-pair">
      {answer.keyPlayers.map(({ kind, name, definition, source, chosen, bound, candidates }) => (
        <section key={kind} className="card fragmentation-section" aria-label={name}>
          <h2>{name}</h2>
          <p className="soft small">{definition}</p>
          <Who
            level="h3"
            title={say('fragmentation.web.value')}
            organisations={chosen.map(({ organisation }) => organisation)}
            values={chosen.map((each) => value(each.value))}
          />
          <p className="soft small">
            {say('fragmentation.cli.bound', { bound: value(bound), candidates })}. {source}
          </p>
        </section>
      ))}
    </div>
  );
}
