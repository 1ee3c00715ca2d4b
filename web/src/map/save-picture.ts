/** A picture as PNG, with what makes it readable on its own: title, legend, day, data version, sources. */
import type { LegendEntry } from './scene.ts';

export interface Caption {
  title: string;
  legend: readonly LegendEntry[];
  /** What of the view is not in the picture itself: measure, what was left out, what is synthetic. */
  notes: readonly string[];
}

export interface Sheet {
  background: string;
  ink: string;
  inkSoft: string;
}

const FONT = '"Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif';
const MARGIN = 24;

/** An SVG as a canvas at `scale` device pixels to a CSS pixel. Its colours must be written on its elements. */
export async function canvasOf(svg: SVGSVGElement, scale: number): Promise<HTMLCanvasElement> {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('font-family', FONT.replaceAll('"', "'"));
  const image = new Image();
  const url = URL.createObjectURL(
    new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' }),
  );
  try {
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = svg.clientWidth * scale;
    canvas.height = svg.clientHeight * scale;
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Puts title, picture, legend and notes on one sheet. */
export async function composePng(
  picture: HTMLCanvasElement,
  scale: number,
  { title, legend, notes }: Caption,
  { background, ink, inkSoft }: Sheet,
): Promise<Blob> {
  const width = picture.width / scale;
  const measure = document.createElement('canvas').getContext('2d')!;
  measure.font = `13px ${FONT}`;
  const rows = flow(
    legend
      .filter(({ hidden }) => !hidden)
      .map((entry) => ({ entry, width: measure.measureText(entry.label).width + 34 })),
    width - 2 * MARGIN,
  );
  const top = 52;
  const below = 20 + rows.length * 22 + notes.length * 18 + 14;
  const height = top + picture.height / scale + below;

  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d')!;
  context.scale(scale, scale);
  context.fillStyle = background;
  context.fillRect(0, 0, width, height);
  context.fillStyle = ink;
  context.font = `600 18px ${FONT}`;
  context.fillText(title, MARGIN, 34, width - 2 * MARGIN);
  context.drawImage(picture, 0, top, width, picture.height / scale);

  let y = top + picture.height / scale + 20;
  context.font = `13px ${FONT}`;
  for (const row of rows) {
    let x = MARGIN;
    for (const { entry, width: taken } of row) {
      context.fillStyle = entry.colour;
      context.beginPath();
      context.arc(x + 6, y - 4, 5.5, 0, 2 * Math.PI);
      context.fill();
      context.fillStyle = ink;
      context.fillText(entry.label, x + 17, y);
      x += taken;
    }
    y += 22;
  }
  context.font = `12px ${FONT}`;
  context.fillStyle = inkSoft;
  for (const note of notes) {
    context.fillText(note, MARGIN, y, width - 2 * MARGIN);
    y += 18;
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('The picture is empty.')) : resolve(blob)),
      'image/png',
    );
  });
}

function flow<Item extends { width: number }>(items: readonly Item[], room: number): Item[][] {
  const rows: Item[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const item of items) {
    if (used + item.width > room) {
      rows.push([]);
      used = 0;
    }
    rows[rows.length - 1].push(item);
    used += item.width;
  }
  return rows;
}
