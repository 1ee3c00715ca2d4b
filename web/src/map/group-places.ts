/** Where the circles of a group picture go: the server's places, scaled to the frame and pushed apart. */
import { usualSpan } from './usual-span.ts';

export interface Circle {
  x: number;
  y: number;
  radius: number;
}

/** What share of the frame the circles may cover. */
const COVER = 0.22;
const GAP = 14;
const ROUNDS = 300;

/**
 * Circles with an area by size, in a frame of `width` × `height` pixels. Always the same for the same input.
 */
export function placeGroups(
  groups: readonly { x: number; y: number; size: number }[],
  width: number,
  height: number,
): Circle[] {
  if (groups.length === 0) return [];
  const total = groups.reduce((sum, { size }) => sum + size, 0) || 1;
  const limit = Math.min(width, height) / 6.5;
  const radiusOf = (size: number) =>
    size === 0
      ? 0
      : Math.min(limit, Math.max(7, Math.sqrt((COVER * width * height * size) / total / Math.PI)));
  const [left, right] = usualSpan(groups.map(({ x }) => x));
  const [top, bottom] = usualSpan(groups.map(({ y }) => y));
  const margin = Math.min(limit, 70);
  const scale = (value: number, low: number, high: number, room: number) =>
    high > low
      ? margin + Math.min(1, Math.max(0, (value - low) / (high - low))) * (room - 2 * margin)
      : room / 2;
  const circles = groups.map(({ x, y, size }) => ({
    x: scale(x, left, right, width),
    // The server's y grows upwards, the screen's downwards.
    y: height - scale(y, top, bottom, height),
    radius: radiusOf(size),
  }));
  for (let round = 0; round < ROUNDS; round++) if (!pushApart(circles, width, height)) break;
  return circles;
}

function pushApart(circles: Circle[], width: number, height: number): boolean {
  let moved = false;
  for (let a = 0; a < circles.length; a++)
    for (let b = a + 1; b < circles.length; b++) {
      const p = circles[a];
      const q = circles[b];
      const dx = q.x - p.x || 0.01 * (b - a);
      const dy = q.y - p.y;
      const apart = Math.hypot(dx, dy);
      const wanted = p.radius + q.radius + GAP;
      if (apart >= wanted) continue;
      moved = true;
      const push = (wanted - apart) / 2 / apart;
      p.x -= dx * push;
      p.y -= dy * push;
      q.x += dx * push;
      q.y += dy * push;
    }
  for (const circle of circles) {
    circle.x = Math.min(width - circle.radius - 6, Math.max(circle.radius + 6, circle.x));
    circle.y = Math.min(height - circle.radius - 26, Math.max(circle.radius + 6, circle.y));
  }
  return moved;
}
