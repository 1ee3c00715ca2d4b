/**
 * Organisations and ties drawn by Sigma. The picture is for the eye: its words are the list beside it and the
 * table, so the canvas itself is hidden from assistive technology.
 */
import { createNodeBorderProgram } from '@sigma/node-border';
import { UndirectedGraph } from 'graphology';
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import Sigma from 'sigma';
import type { NodeDisplayData, PartialButFor } from 'sigma/types';
import { Icon } from '../parts/icon.tsx';
import { useWords } from '../speaking.tsx';
import { ASPECT, type Scene } from './scene.ts';

interface NodeLooks {
  label: string;
  x: number;
  y: number;
  size: number;
  color: string;
  ring: string;
  hidden: boolean;
  forceLabel: boolean;
  zIndex: number;
}
interface TieLooks {
  size: number;
  color: string;
  strong: string;
  zIndex: number;
}
type Renderer = Sigma<NodeLooks, TieLooks>;

const NodeWithRing = createNodeBorderProgram<NodeLooks, TieLooks>({
  borders: [
    { size: { value: 1.5, mode: 'pixels' }, color: { attribute: 'ring' } },
    { size: { fill: true }, color: { attribute: 'color' } },
  ],
});

/** What a picture can hand over for saving. */
export interface Picture {
  /** Draws the picture as it is on screen; size in device pixels. */
  snapshot(): HTMLCanvasElement | undefined;
}

type Drawn = PartialButFor<NodeDisplayData, 'x' | 'y' | 'size' | 'label' | 'color'>;
interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}
const FONT = '"Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif';

const LABEL_SIZE = 12;
const LONGEST_LABEL = 40;

/** Widths of texts in pixels, by font: most labels of a frame were measured in the one before. */
const widths = new Map<string, Map<string, number>>();
/** Texts remembered of one font. */
const MOST_WIDTHS = 10_000;

function widthOf(context: CanvasRenderingContext2D, font: string, text: string): number {
  const known = widths.get(font) ?? new Map<string, number>();
  widths.set(font, known);
  let width = known.get(text);
  if (width === undefined) {
    if (known.size >= MOST_WIDTHS) known.clear();
    context.font = font;
    width = context.measureText(text).width;
    known.set(text, width);
  }
  return width;
}

/** Draws a node's label beside it, unless that place is `taken`; `bold` ones are drawn in any case. */
function drawLabel(
  context: CanvasRenderingContext2D,
  node: Drawn,
  { ink, background }: Scene,
  bold: boolean,
  taken?: Box[],
) {
  if (!node.label) return;
  const size = bold ? LABEL_SIZE + 1 : LABEL_SIZE;
  const font = `${bold ? 650 : 500} ${size}px ${FONT}`;
  const text =
    node.label.length > LONGEST_LABEL ? `${node.label.slice(0, LONGEST_LABEL - 2).trimEnd()}…` : node.label;
  const width = widthOf(context, font, text);
  const right = node.x + node.size + 4;
  // At the right edge there is room on the left only.
  const x = right + width > context.canvas.clientWidth ? node.x - node.size - 4 - width : right;
  const y = node.y + size / 3;
  if (taken !== undefined) {
    const box = { left: x - 2, right: x + width + 2, top: y - size, bottom: y + 4 };
    if (!bold && taken.some((other) => meet(box, other))) return;
    taken.push(box);
  }
  context.font = font;
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = background;
  context.strokeText(text, x, y);
  context.fillStyle = ink;
  context.fillText(text, x, y);
}

const centreOf = (scene: Scene) => scene.nodes.find(({ centre }) => centre)?.id;

const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The places where no label may go: around the centre of an ego network and where its own label will be. */
function reserved(sigma: Renderer, scene: Scene): Box[] {
  const centre = scene.nodes.find((node) => node.centre);
  const place = centre && sigma.getNodeDisplayData(centre.id);
  if (!place) return [];
  const { x, y } = sigma.framedGraphToViewport(place);
  const radius = sigma.scaleSize(place.size);
  const width = Math.min(LONGEST_LABEL, centre.label.length) * 7.5;
  return [{ left: x - radius, right: x + radius + width, top: y - radius, bottom: y + radius }];
}

/** `view` names what is looked at: the camera returns to the whole picture when it changes. */
export function SigmaCanvas({
  scene,
  view,
  pointed,
  onOpen,
  picture,
}: {
  scene: Scene;
  view: string;
  /** A node that is pointed at from the list beside. */
  pointed: string | undefined;
  onOpen(id: string): void;
  picture: Ref<Picture>;
}) {
  const { say } = useWords();
  const container = useRef<HTMLDivElement>(null);
  const renderer = useRef<Renderer>(undefined);
  const hovered = useRef<string>(undefined);
  const looks = useRef(scene);
  looks.current = scene;
  const taken = useRef<Box[]>([]);
  const open = useRef(onOpen);
  open.current = onOpen;
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    const graph = new UndirectedGraph<NodeLooks, TieLooks>();
    let sigma: Renderer;
    try {
      sigma = new Sigma<NodeLooks, TieLooks>(graph, container.current!, {
        nodeProgramClasses: { circle: NodeWithRing },
        labelRenderedSizeThreshold: 4,
        labelDensity: 1,
        labelGridCellSize: 70,
        minEdgeThickness: 0.6,
        zIndex: true,
        stagePadding: 48,
        minCameraRatio: 0.05,
        maxCameraRatio: 2.5,
        defaultDrawNodeLabel: (context, node) =>
          drawLabel(context, node, looks.current, node.key === centreOf(looks.current), taken.current),
        defaultDrawNodeHover: (context, node) => {
          context.beginPath();
          context.arc(node.x, node.y, node.size + 3, 0, 2 * Math.PI);
          context.lineWidth = 2;
          context.strokeStyle = looks.current.ink;
          context.stroke();
          drawLabel(context, node, looks.current, true);
        },
        nodeReducer: (id, node) => {
          const at = hovered.current;
          if (at === undefined || !graph.hasNode(at) || (id !== at && !graph.areNeighbors(id, at)))
            return node;
          return { ...node, forceLabel: true, zIndex: 2 };
        },
        edgeReducer: (id, tie) => {
          const at = hovered.current;
          if (at === undefined || !graph.hasNode(at) || !graph.hasExtremity(id, at)) return tie;
          return { ...tie, color: tie.strong, size: tie.size + 0.6, zIndex: 2 };
        },
      });
    } catch {
      setFailed(true);
      return;
    }
    renderer.current = sigma;
    sigma.on('beforeRender', () => {
      taken.current = reserved(sigma, looks.current);
    });
    const point = (id: string | undefined) => pointAt(sigma, hovered, id);
    sigma.on('enterNode', ({ node }) => {
      point(node);
      container.current!.style.cursor = 'pointer';
    });
    sigma.on('leaveNode', () => {
      point(undefined);
      container.current!.style.cursor = '';
    });
    sigma.on('clickNode', ({ node }) => open.current(node));
    return () => {
      renderer.current = undefined;
      sigma.kill();
    };
  }, []);

  useEffect(() => {
    const sigma = renderer.current;
    if (sigma === undefined) return;
    hovered.current = undefined;
    fill(sigma, scene);
  }, [scene]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the camera follows what is looked at, nothing else
  useEffect(() => {
    renderer.current?.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
  }, [view]);

  useEffect(() => {
    const sigma = renderer.current;
    if (sigma !== undefined) pointAt(sigma, hovered, pointed);
  }, [pointed]);

  useImperativeHandle(picture, () => ({
    snapshot: () => renderer.current && snapshotOf(renderer.current, looks.current),
  }));

  const camera = () => renderer.current?.getCamera();
  return (
    <div className="canvas-frame">
      <div ref={container} className="canvas" aria-hidden="true" data-picture="sigma" />
      {failed ? <p className="canvas-failed">{say('web.map.noWebgl')}</p> : null}
      <div className="zoom">
        <Button
          className="button"
          aria-label={say('web.map.zoomIn')}
          onPress={() => camera()?.animatedZoom({ duration: 150 })}
        >
          <Icon name="plus" />
        </Button>
        <Button
          className="button"
          aria-label={say('web.map.zoomOut')}
          onPress={() => camera()?.animatedUnzoom({ duration: 150 })}
        >
          <Icon name="minus" />
        </Button>
        <Button
          className="button"
          aria-label={say('web.map.zoomFit')}
          onPress={() => camera()?.animatedReset({ duration: 150 })}
        >
          <Icon name="fit" />
        </Button>
      </div>
    </div>
  );
}

function fill(sigma: Renderer, { nodes, ties }: Scene): void {
  const graph = sigma.getGraph();
  graph.clear();
  for (const { id, label, x, y, radius, colour, ring, hidden, centre } of nodes)
    graph.addNode(id, {
      label,
      x,
      y,
      size: radius,
      color: colour,
      ring,
      hidden,
      forceLabel: centre,
      zIndex: centre ? 1 : 0,
    });
  ties.forEach(({ from, to, width, colour, strong }, place) => {
    graph.addEdge(from, to, { size: width, color: colour, strong, zIndex: place / ties.length });
  });
  // Places are pinned: what the legend hides leaves the rest where it is.
  sigma.setCustomBBox({ x: [0, ASPECT], y: [0, 1] });
  sigma.refresh();
}

/** Brings out a node and its neighbours, and puts the ones before back; only those are drawn anew. */
function pointAt(sigma: Renderer, hovered: { current: string | undefined }, id: string | undefined): void {
  const graph = sigma.getGraph();
  const touched = [hovered.current, id].filter(
    (node) => node !== undefined && graph.hasNode(node),
  ) as string[];
  hovered.current = id;
  if (touched.length === 0) return;
  sigma.refresh({
    partialGraph: {
      nodes: [...new Set(touched.flatMap((node) => [node, ...graph.neighbors(node)]))],
      edges: [...new Set(touched.flatMap((node) => graph.edges(node)))],
    },
    skipIndexation: true,
  });
}

function snapshotOf(sigma: Renderer, { background }: Scene): HTMLCanvasElement {
  // WebGL layers are readable only in the same turn in which they were drawn.
  sigma.refresh({ schedule: false });
  const { edges, nodes, labels } = sigma.getCanvases();
  const canvas = document.createElement('canvas');
  canvas.width = edges.width;
  canvas.height = edges.height;
  const context = canvas.getContext('2d')!;
  context.fillStyle = background;
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (const layer of [edges, nodes, labels]) context.drawImage(layer, 0, 0, canvas.width, canvas.height);
  return canvas;
}
