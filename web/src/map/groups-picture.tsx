/**
 * The ecosystem as groups: a circle for each, ringed by its helix mix or filled with its colour, and the
 * collaboration between them as lines. Plain SVG: each circle is a button to the keyboard.
 */
import { type Ref, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { GroupMapAnswer } from '../../../src/model/answers.ts';
import { useWords } from '../speaking.tsx';
import type { Colouring } from '../view.ts';
import { opaque, type Palette } from './colours.ts';
import { type Circle, placeGroups } from './group-places.ts';
import type { GroupLooks } from './groups.ts';
import type { Picture } from './sigma-canvas.tsx';

const MOST_LINKS = 160;
const LABEL_LETTERS = 30;

export function GroupsPicture({
  answer,
  looks,
  colouring,
  palette,
  unstable,
  pointed,
  onOpen,
  picture,
}: {
  answer: GroupMapAnswer;
  looks: readonly GroupLooks[];
  colouring: Colouring;
  palette: Palette;
  /** Groups that another run would not find again: their outline is broken. */
  unstable: ReadonlySet<string>;
  pointed: string | undefined;
  onOpen(id: string): void;
  picture: Ref<Picture & { svg(): SVGSVGElement | null }>;
}) {
  const words = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const [{ width, height }, setSize] = useState({ width: 0, height: 0 });
  const [hovered, setHovered] = useState<string>();

  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => setSize(entry.contentRect));
    observer.observe(frame.current!);
    return () => observer.disconnect();
  }, []);
  useImperativeHandle(picture, () => ({ snapshot: () => undefined, svg: () => svg.current }));

  const circles = useMemo(
    () =>
      width === 0
        ? []
        : placeGroups(
            answer.groups.map(({ x, y }, i) => ({ x, y, size: looks[i].size })),
            width,
            height,
          ),
    [answer, looks, width, height],
  );
  const labels = useMemo(() => placeLabels(circles, looks, width), [circles, looks, width]);
  const at = hovered ?? pointed;
  const atIndex = answer.groups.findIndex(({ id }) => id === at);
  const links = [...answer.links].sort((a, b) => a.weight - b.weight).slice(-MOST_LINKS);
  const heaviest = Math.max(...links.map(({ weight }) => weight), Number.MIN_VALUE);

  return (
    <div className="canvas-frame" ref={frame}>
      {circles.length === 0 ? null : (
        // biome-ignore lint/a11y/useSemanticElements: a group of buttons drawn in SVG
        <svg
          ref={svg}
          className="groups-svg"
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="group"
          aria-label={words.say('web.map.groupsPicture', { count: answer.groups.length })}
        >
          <g fill="none" strokeLinecap="round">
            {links.map(({ from, to, weight }) => {
              const a = circles[from];
              const b = circles[to];
              if (looks[from].size === 0 || looks[to].size === 0) return null;
              const share = Math.sqrt(weight / heaviest);
              const strong = atIndex === from || atIndex === to;
              const faint = atIndex >= 0 && !strong;
              return (
                <line
                  key={`${from} ${to}`}
                  x1={a.x}
                  y1={a.y}
                  x2={b.x}
                  y2={b.y}
                  strokeWidth={0.75 + 9 * share}
                  stroke={
                    strong
                      ? opaque(palette.accent, palette.background, 0.35 + 0.5 * share)
                      : opaque(palette.inkSoft, palette.background, (faint ? 0.4 : 1) * (0.1 + 0.32 * share))
                  }
                />
              );
            })}
          </g>
          {answer.groups.map((group, i) => {
            const circle = circles[i];
            const look = looks[i];
            if (look.size === 0) return null;
            return (
              // biome-ignore lint/a11y/useSemanticElements: SVG has no button element
              <g
                key={group.id}
                className="group"
                role="button"
                tabIndex={0}
                aria-label={`${words.say('web.map.openGroup', { name: look.label, count: look.size })}${
                  unstable.has(group.id) ? `, ${words.say('positions.map.unstable')}` : ''
                }`}
                onClick={() => onOpen(group.id)}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' && event.key !== ' ') return;
                  event.preventDefault();
                  onOpen(group.id);
                }}
                onPointerEnter={() => setHovered(group.id)}
                onPointerLeave={() => setHovered(undefined)}
                onFocus={() => setHovered(group.id)}
                onBlur={() => setHovered(undefined)}
              >
                <title>{`${look.label} · ${words.number(look.size)}${
                  unstable.has(group.id) ? ` · ${words.say('positions.map.unstable')}` : ''
                }`}</title>
                <circle
                  className="group-focus"
                  cx={circle.x}
                  cy={circle.y}
                  r={circle.radius + 5}
                  fill="none"
                />
                {unstable.has(group.id) ? (
                  <circle
                    cx={circle.x}
                    cy={circle.y}
                    r={circle.radius + 4}
                    fill="none"
                    stroke={palette.ink}
                    strokeOpacity="0.55"
                    strokeWidth="1.5"
                    strokeDasharray="4 4"
                  />
                ) : null}
                {colouring === 'helix' ? (
                  <Donut circle={circle} look={look} palette={palette} />
                ) : (
                  <circle
                    cx={circle.x}
                    cy={circle.y}
                    r={circle.radius}
                    fill={look.colour}
                    stroke={palette.background}
                    strokeWidth="2"
                  />
                )}
                <GroupText
                  circle={circle}
                  look={look}
                  size={words.number(look.size)}
                  ink={colouring === 'helix' ? palette.ink : palette.background}
                />
              </g>
            );
          })}
          {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in here takes focus; the circles say the names */}
          <g className="group-labels" aria-hidden="true">
            {answer.groups.map((group, i) =>
              looks[i].size > 0 && (labels.has(i) || i === atIndex) ? (
                <text
                  key={group.id}
                  x={labelX(circles[i], i === atIndex ? looks[i].label : short(looks[i].label), width)}
                  y={circles[i].y + circles[i].radius + 15}
                  textAnchor="middle"
                  fontSize="12.5"
                  fontWeight={i === atIndex ? 650 : 550}
                  fill={palette.ink}
                  stroke={palette.background}
                  strokeWidth="4"
                  strokeLinejoin="round"
                  paintOrder="stroke"
                >
                  {i === atIndex ? looks[i].label : short(looks[i].label)}
                </text>
              ) : null,
            )}
          </g>
        </svg>
      )}
    </div>
  );
}

const LINE = 13;
/** From this radius on a name is written in as far as it fits; below, only where it fits whole. */
const ROOMY = 42;

/** How many members, and in a large circle the name as far as it fits. */
function GroupText({
  circle: { x, y, radius },
  look,
  size,
  ink,
}: {
  circle: Circle;
  look: GroupLooks;
  size: string;
  ink: string;
}) {
  if (radius < 17) return null;
  const lines = linesWithin(look.label, radius);
  const top = y + 4 - (lines.length * LINE) / 2;
  return (
    <text textAnchor="middle" fontSize="12" fill={ink}>
      <tspan x={x} y={top} fontWeight="700" fontSize={lines.length > 0 ? 14 : 12}>
        {size}
      </tspan>
      {lines.map((line, place) => (
        <tspan key={line} x={x} y={top + (place + 1) * LINE + 1} fontSize="11">
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** A name in lines that fit a circle; none where the circle is too small for it. */
function linesWithin(label: string, radius: number): string[] {
  const letters = Math.floor((radius * 1.5) / 5.8);
  const most = radius > 56 ? 3 : radius > 34 ? 2 : 1;
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + word.length < letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (radius < ROOMY && (lines.length > most || lines.some((line) => line.length > letters))) return [];
  const shown = lines
    .slice(0, most)
    .map((line) => (line.length > letters ? `${line.slice(0, letters - 1)}…` : line));
  if (lines.length > most) shown[most - 1] = `${shown[most - 1].replace(/[,.…\s]+$/, '')}…`;
  return shown;
}

function Donut({
  circle: { x, y, radius },
  look,
  palette,
}: {
  circle: Circle;
  look: GroupLooks;
  palette: Palette;
}) {
  const thick = Math.max(3, Math.min(9, radius * 0.24));
  const r = radius - thick / 2;
  const round = 2 * Math.PI * r;
  let before = 0;
  return (
    <>
      <circle
        cx={x}
        cy={y}
        r={radius}
        fill={palette.background}
        stroke={palette.background}
        strokeWidth="4"
      />
      {look.mix.map(({ mark, count }) => {
        const share = count / look.size;
        const offset = before;
        before += share;
        return (
          <circle
            key={mark}
            cx={x}
            cy={y}
            r={r}
            fill="none"
            stroke={palette.helix[mark]}
            strokeWidth={thick}
            strokeDasharray={`${share * round} ${round}`}
            strokeDashoffset={-offset * round}
            transform={`rotate(-90 ${x} ${y})`}
          />
        );
      })}
    </>
  );
}

/** Widths of labels, measured once each in the font that they are drawn in. */
const widths = new Map<string, number>();
let measuring: CanvasRenderingContext2D | null | undefined;
function widthOf(text: string): number {
  const known = widths.get(text);
  if (known !== undefined) return known;
  measuring ??= document.createElement('canvas').getContext('2d');
  if (!measuring) return text.length * 8;
  measuring.font = `600 12.5px ${getComputedStyle(document.body).fontFamily}`;
  const width = measuring.measureText(text).width;
  widths.set(text, width);
  return width;
}

const short = (label: string) =>
  label.length > LABEL_LETTERS ? `${label.slice(0, LABEL_LETTERS - 1).trimEnd()}…` : label;

function labelX({ x }: Circle, label: string, width: number): number {
  const half = widthOf(label) / 2;
  return Math.min(Math.max(x, half + 4), Math.max(width - half - 4, half + 4));
}

/** Which labels are drawn: largest groups first, none over another label or another circle. */
function placeLabels(circles: readonly Circle[], looks: readonly GroupLooks[], width: number): Set<number> {
  interface Box {
    left: number;
    right: number;
    top: number;
    bottom: number;
  }
  const meets = (a: Box, b: Box) =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const taken: Box[] = circles.map(({ x, y, radius }) => ({
    left: x - radius * 0.8,
    right: x + radius * 0.8,
    top: y - radius * 0.9,
    bottom: y + radius * 0.9,
  }));
  const order = circles.map((_, i) => i).sort((a, b) => looks[b].size - looks[a].size || a - b);
  const drawn = new Set<number>();
  for (const i of order) {
    const circle = circles[i];
    if (linesWithin(looks[i].label, circle.radius).length > 0) continue;
    const half = widthOf(short(looks[i].label)) / 2;
    const x = labelX(circle, short(looks[i].label), width);
    const box = {
      left: x - half,
      right: x + half,
      top: circle.y + circle.radius + 3,
      bottom: circle.y + circle.radius + 19,
    };
    if (taken.some((other, j) => j !== i && meets(box, other))) continue;
    drawn.add(i);
    taken.push(box);
  }
  return drawn;
}
