/**
 * Flow as bands, in SVG laid out by d3-sankey. Along a chain the stages are columns and bands lead forward; other
 * groups stand twice, as sources on the left and as receivers on the right. Its words are in the table.
 */
import { sankey, sankeyJustify, sankeyLinkHorizontal } from 'd3-sankey';
import { type Ref, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Palette } from '../map/colours.ts';
import { useWords } from '../speaking.tsx';
import type { Cell, Lane } from './lanes.ts';

interface Node {
  key: string;
  lane: number;
  column: number;
}
interface Link {
  source: string;
  target: string;
  value: number;
  from: number;
  to: number;
}

const NODE_WIDTH = 14;
const MARGIN = { x: 16, top: 22, bottom: 22 };
const LABEL_LETTERS = 26;

/** What can be drawn: forward bands of a chain, or every band between groups that stand on both sides. */
export function bandsOf(cells: readonly Cell[], lanes: readonly Lane[], isChain: boolean): Cell[] {
  return isChain
    ? cells.filter(({ from, to }) => from < to && !lanes[from].rest && !lanes[to].rest)
    : cells.filter(({ from, to }) => !lanes[from].rest || !lanes[to].rest);
}

export function SankeyPicture({
  bands,
  lanes,
  isChain,
  palette,
  picture,
}: {
  bands: readonly Cell[];
  lanes: readonly Lane[];
  isChain: boolean;
  palette: Palette;
  picture: Ref<{ svg(): SVGSVGElement | null }>;
}) {
  const words = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const [{ width, height }, setSize] = useState({ width: 0, height: 0 });
  const [pointed, setPointed] = useState<number>();
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => setSize(entry.contentRect));
    observer.observe(frame.current!);
    return () => observer.disconnect();
  }, []);
  useImperativeHandle(picture, () => ({ svg: () => svg.current }));
  const drawn = useMemo(
    () => (width === 0 || bands.length === 0 ? undefined : layOut(bands, lanes, isChain, width, height)),
    [bands, lanes, isChain, width, height],
  );
  const columns = isChain ? lanes.filter(({ rest }) => !rest).length : 2;
  const path = sankeyLinkHorizontal<Node, Link>();

  return (
    <div className="canvas-frame flow-frame" ref={frame}>
      {drawn === undefined ? null : (
        <svg
          ref={svg}
          className="groups-svg flow-sankey"
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={words.say('flow.web.pictureOf', { count: lanes.length })}
        >
          <g fill="none">
            {drawn.links.map((link) => {
              const faint = pointed !== undefined && link.from !== pointed && link.to !== pointed;
              return (
                <path
                  key={`${link.from} ${link.to}`}
                  className="flow-band"
                  d={path(link) ?? ''}
                  stroke={lanes[link.from].colour}
                  strokeOpacity={faint ? 0.12 : 0.4}
                  strokeWidth={Math.max(1, link.width ?? 0)}
                >
                  <title>
                    {words.say('flow.web.link', {
                      from: lanes[link.from].name,
                      to: lanes[link.to].name,
                      flow: words.value(link.value),
                    })}
                  </title>
                </path>
              );
            })}
          </g>
          {drawn.nodes.map((node) => {
            const { x0 = 0, x1 = 0, y0 = 0, y1 = 0 } = node;
            const last = node.column === columns - 1;
            return (
              <g
                key={node.key}
                onPointerEnter={() => setPointed(node.lane)}
                onPointerLeave={() => setPointed(undefined)}
              >
                <rect
                  x={x0}
                  y={y0}
                  width={x1 - x0}
                  height={Math.max(2, y1 - y0)}
                  rx={3}
                  fill={lanes[node.lane].colour}
                />
                <text
                  x={last ? x0 - 7 : x1 + 7}
                  y={(y0 + y1) / 2}
                  dy="0.35em"
                  textAnchor={last ? 'end' : 'start'}
                  fontSize={12.5}
                  fontWeight={600}
                  fill={palette.ink}
                  stroke={palette.background}
                  strokeWidth={4}
                  strokeLinejoin="round"
                  paintOrder="stroke"
                >
                  {shortened(lanes[node.lane].name)}
                  <tspan fontWeight={400} fill={palette.inkSoft}>
                    {`  ${words.number(node.value ?? 0)}`}
                  </tspan>
                </text>
              </g>
            );
          })}
        </svg>
      )}
    </div>
  );
}

const shortened = (name: string) =>
  name.length > LABEL_LETTERS ? `${name.slice(0, LABEL_LETTERS - 1).trimEnd()}…` : name;

function layOut(
  bands: readonly Cell[],
  lanes: readonly Lane[],
  isChain: boolean,
  width: number,
  height: number,
) {
  const key = (lane: number, side: 'from' | 'to') => (isChain ? String(lane) : `${lane} ${side}`);
  const nodes = new Map<string, Node>();
  const last = lanes.filter(({ rest }) => !rest).length - 1;
  for (const { from, to } of bands) {
    nodes.set(key(from, 'from'), { key: key(from, 'from'), lane: from, column: isChain ? from : 0 });
    nodes.set(key(to, 'to'), { key: key(to, 'to'), lane: to, column: isChain ? to : 1 });
  }
  // Every stage keeps its column, also where nothing reaches the ones before it.
  const layers = isChain ? last + 1 : 2;
  // The layout needs layers without gaps; a stage that nothing touches leaves one.
  const columns = [...new Set([...nodes.values()].map(({ column }) => column))].sort((a, b) => a - b);
  const layout = sankey<Node, Link>()
    .nodeId((node) => node.key)
    .nodeAlign(isChain ? (node) => columns.indexOf(node.column) : sankeyJustify)
    .nodeSort((a, b) => a.lane - b.lane)
    .nodeWidth(NODE_WIDTH)
    .nodePadding(Math.max(6, Math.min(22, height / (nodes.size + 8))))
    .extent([
      [MARGIN.x, MARGIN.top],
      [width - MARGIN.x, height - MARGIN.bottom],
    ]);
  const graph = layout({
    nodes: [...nodes.values()].sort((a, b) => a.lane - b.lane),
    links: bands.map(({ from, to, flow }) => ({
      source: key(from, 'from'),
      target: key(to, 'to'),
      value: flow,
      from,
      to,
    })),
  });
  const step = (width - 2 * MARGIN.x - NODE_WIDTH) / Math.max(1, layers - 1);
  for (const node of graph.nodes) {
    node.x0 = MARGIN.x + node.column * step;
    node.x1 = node.x0 + NODE_WIDTH;
  }
  return graph;
}
