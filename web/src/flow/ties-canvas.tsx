/**
 * Organisations as dots in the columns of their lanes, and arrows from source to receiver, drawn by Sigma. The
 * picture is for the eye; its words are in the table.
 */
import { DirectedGraph } from 'graphology';
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import Sigma from 'sigma';
import { createEdgeArrowProgram } from 'sigma/rendering';
import type { FlowTiesAnswer } from '../../../src/model/flow-answer.ts';
import { opaque, type Palette } from '../map/colours.ts';
import { useWords } from '../speaking.tsx';
import type { Lane } from './lanes.ts';

interface NodeLooks {
  label: string;
  x: number;
  y: number;
  size: number;
  color: string;
}
interface TieLooks {
  size: number;
  color: string;
  strong: string;
  type: string;
}
type Renderer = Sigma<NodeLooks, TieLooks>;

const MOST_TIES = 260;
const FONT = '"Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif';

export interface DrawnTie {
  from: number;
  to: number;
  flow: number;
}

/** Ties of one year, or summed over all; the largest of them. */
export function tiesIn({ ties }: FlowTiesAnswer, year: number | undefined): DrawnTie[] {
  const sums = new Map<string, DrawnTie>();
  for (const { from, to, year: own, flow } of ties) {
    if (year !== undefined && own !== year) continue;
    const key = `${from} ${to}`;
    const tie = sums.get(key);
    if (tie === undefined) sums.set(key, { from, to, flow });
    else tie.flow += flow;
  }
  return [...sums.values()].sort((a, b) => b.flow - a.flow).slice(0, MOST_TIES);
}

export function TiesPicture({
  answer,
  ties,
  lanes,
  palette,
  picture,
}: {
  answer: FlowTiesAnswer;
  ties: readonly DrawnTie[];
  lanes: readonly Lane[];
  palette: Palette;
  picture: Ref<{ snapshot(): HTMLCanvasElement | undefined }>;
}) {
  const { say } = useWords();
  const container = useRef<HTMLDivElement>(null);
  const renderer = useRef<Renderer>(undefined);
  const hovered = useRef<string>(undefined);
  const colours = useRef(palette);
  colours.current = palette;
  const laneCount = useRef(lanes.length);
  laneCount.current = lanes.length;
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    const graph = new DirectedGraph<NodeLooks, TieLooks>();
    try {
      const sigma: Renderer = new Sigma<NodeLooks, TieLooks>(graph, container.current!, {
        defaultEdgeType: 'arrow',
        edgeProgramClasses: { arrow: createEdgeArrowProgram<NodeLooks, TieLooks>() },
        labelRenderedSizeThreshold: 0,
        labelDensity: 8,
        labelGridCellSize: 20,
        minEdgeThickness: 0.8,
        stagePadding: 0,
        // Lanes are headed above the picture: they stay where they are.
        enableCameraPanning: false,
        enableCameraZooming: false,
        enableCameraRotation: false,
        zIndex: true,
        defaultDrawNodeLabel: (context, node) => drawLabel(context, node, colours.current, laneCount.current),
        defaultDrawNodeHover: (context, node) => {
          context.beginPath();
          context.arc(node.x, node.y, node.size + 3, 0, 2 * Math.PI);
          context.lineWidth = 2;
          context.strokeStyle = colours.current.ink;
          context.stroke();
          drawLabel(context, node, colours.current, laneCount.current, true);
        },
        edgeReducer: (id, tie) => {
          const at = hovered.current;
          if (at === undefined || !graph.hasNode(at)) return tie;
          return graph.hasExtremity(id, at)
            ? { ...tie, color: tie.strong, size: tie.size + 1, zIndex: 2 }
            : { ...tie, hidden: true };
        },
      });
      renderer.current = sigma;
      const point = (node: string | undefined) => {
        hovered.current = node;
        sigma.refresh({ skipIndexation: true });
      };
      sigma.on('enterNode', ({ node }) => point(node));
      sigma.on('leaveNode', () => point(undefined));
      return () => {
        renderer.current = undefined;
        sigma.kill();
      };
    } catch {
      setFailed(true);
      return undefined;
    }
  }, []);

  useEffect(() => {
    const sigma = renderer.current;
    if (sigma === undefined) return undefined;
    hovered.current = undefined;
    const place = () => fill(sigma, answer, ties, lanes, palette);
    place();
    sigma.on('resize', place);
    return () => {
      sigma.off('resize', place);
    };
  }, [answer, ties, lanes, palette]);

  useImperativeHandle(picture, () => ({
    snapshot: () => renderer.current && snapshotOf(renderer.current, lanes, colours.current),
  }));

  return (
    <div className="canvas-frame flow-frame">
      <div className="flow-heads" aria-hidden="true">
        {lanes.map(({ name, colour }) => (
          <span key={name} className="flow-head">
            <span className="dot" style={{ background: colour }} />
            {name}
          </span>
        ))}
      </div>
      <div ref={container} className="canvas flow-canvas" aria-hidden="true" data-picture="sigma" />
      {failed ? <p className="canvas-failed">{say('web.map.noWebgl')}</p> : null}
    </div>
  );
}

/** Pixels from the left of a lane to its dots, and how far every other dot stands aside. */
const INSET = 20;
const ASIDE = 12;

type Labelled = { label?: string | null; x: number; y: number; size: number };

/** Writes a name beside its dot, cut to the room that its lane has, or `whole`. */
function drawLabel(
  context: CanvasRenderingContext2D,
  node: Labelled,
  palette: Palette,
  lanes: number,
  whole = false,
) {
  if (!node.label) return;
  context.font = `${whole ? 650 : 500} ${whole ? 12.5 : 11}px ${FONT}`;
  const step = context.canvas.clientWidth / Math.max(1, lanes);
  const left = node.x + node.size + 4;
  const end = whole ? context.canvas.clientWidth : (Math.floor(node.x / step) + 1) * step;
  const text = fitted(context, node.label, end - left - 4);
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = palette.background;
  context.strokeText(text, left, node.y + 4);
  context.fillStyle = palette.ink;
  context.fillText(text, left, node.y + 4);
}

function fitted(context: CanvasRenderingContext2D, text: string, room: number): string {
  if (context.measureText(text).width <= room) return text;
  let length = Math.floor((text.length * room) / context.measureText(text).width) - 1;
  while (length > 0 && context.measureText(`${text.slice(0, length)}…`).width > room) length--;
  return `${text.slice(0, Math.max(1, length)).trimEnd()}…`;
}

function fill(
  sigma: Renderer,
  { nodes }: FlowTiesAnswer,
  ties: readonly DrawnTie[],
  lanes: readonly Lane[],
  palette: Palette,
): void {
  const graph = sigma.getGraph();
  const { width, height } = sigma.getDimensions();
  const step = width / Math.max(1, lanes.length);
  graph.clear();
  const inLane = lanes.map((_, lane) => nodes.filter((node) => node.lane === lane).length);
  const met = lanes.map(() => 0);
  const most = Math.max(...nodes.map(({ inflow, outflow }) => inflow + outflow), Number.MIN_VALUE);
  nodes.forEach(({ organisation, lane, inflow, outflow }, place) => {
    const at = met[lane]++;
    graph.addNode(String(place), {
      label: organisation.name,
      // Every other one a little aside, so that ties within a lane can be told apart.
      x: lane * step + INSET + (at % 2 === 0 ? 0 : ASIDE),
      y: height * (1 - (at + 0.5) / Math.max(1, inLane[lane])),
      size: 3.5 + 9 * Math.sqrt((inflow + outflow) / most),
      color: lanes[lane]?.colour ?? palette.otherGroups,
    });
  });
  const largest = Math.max(...ties.map(({ flow }) => flow), Number.MIN_VALUE);
  for (const { from, to, flow } of [...ties].reverse()) {
    const share = Math.sqrt(flow / largest);
    const colour = lanes[nodes[from].lane]?.colour ?? palette.otherGroups;
    graph.addEdge(String(from), String(to), {
      type: 'arrow',
      size: 0.8 + 4.2 * share,
      color: opaque(colour, palette.background, 0.18 + 0.5 * share),
      strong: opaque(colour, palette.background, 0.9),
    });
  }
  // Places are pixels, so that the lanes stand under their names.
  sigma.setCustomBBox({ x: [0, width], y: [0, height] });
  sigma.refresh();
}

const HEAD = 34;

/** The picture with the names of its lanes above; WebGL layers are readable only in the turn they were drawn in. */
function snapshotOf(sigma: Renderer, lanes: readonly Lane[], palette: Palette): HTMLCanvasElement {
  sigma.refresh({ schedule: false });
  const { edges, nodes, labels } = sigma.getCanvases();
  const scale = edges.width / edges.clientWidth;
  const canvas = document.createElement('canvas');
  canvas.width = edges.width;
  canvas.height = edges.height + HEAD * scale;
  const context = canvas.getContext('2d')!;
  context.fillStyle = palette.background;
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (const layer of [edges, nodes, labels])
    context.drawImage(layer, 0, HEAD * scale, edges.width, edges.height);
  context.scale(scale, scale);
  context.font = `600 12px ${FONT}`;
  const step = edges.clientWidth / lanes.length;
  lanes.forEach(({ name, colour }, lane) => {
    context.fillStyle = colour;
    context.fillRect(lane * step + 10, 12, 10, 10);
    context.fillStyle = palette.ink;
    context.fillText(name, lane * step + 26, 21, step - 32);
  });
  return canvas;
}
