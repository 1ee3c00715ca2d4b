/**
 * Colours for pictures: design tokens resolved to `#rrggbb`. Sigma reads only that form, and adds translucent
 * edges up to white, so whatever looks translucent here is an opaque mix with the background.
 */

export type Rgb = readonly [number, number, number];

const HELIX_TOKENS = {
  company: '--helix-company',
  knowledge: '--helix-knowledge',
  government: '--helix-government',
  'civil-society': '--helix-civil-society',
  association: '--helix-association',
  unknown: '--helix-unknown',
  broker: '--broker',
} as const;
export type HelixMarkName = keyof typeof HELIX_TOKENS;
export const HELIX_MARKS = Object.keys(HELIX_TOKENS) as HelixMarkName[];

/** How many groups get a colour of their own. */
export const GROUP_COLOURS = 12;

export interface Palette {
  background: string;
  ink: string;
  inkSoft: string;
  accent: string;
  helix: Record<HelixMarkName, string>;
  /** By slot 0…11. */
  groups: string[];
  otherGroups: string;
}

/** The palette as the page shows it now. Read anew when the theme changes. */
export function readPalette(): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  document.body.append(probe);
  const resolve = (token: string): string => {
    probe.style.color = `var(${token})`;
    return toHex(parseRgb(getComputedStyle(probe).color));
  };
  const palette: Palette = {
    background: resolve('--surface'),
    ink: resolve('--ink'),
    inkSoft: resolve('--ink-soft'),
    accent: resolve('--accent'),
    helix: Object.fromEntries(
      HELIX_MARKS.map((mark) => [mark, resolve(HELIX_TOKENS[mark])]),
    ) as Palette['helix'],
    groups: Array.from({ length: GROUP_COLOURS }, (_, slot) => resolve(`--group-${slot + 1}`)),
    otherGroups: resolve('--group-other'),
  };
  probe.remove();
  return palette;
}

function parseRgb(text: string): Rgb {
  const [r, g, b] = (text.match(/[\d.]+/g) ?? []).map(Number);
  return [r ?? 0, g ?? 0, b ?? 0];
}

export function toHex(rgb: Rgb): string {
  return `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

function fromHex(hex: string): Rgb {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
}

/**
 * The opaque colour that `colour` gives when it covers `background` with a share of 0…1.
 *
 * @example opaque('#000000', '#ffffff', 0.5) // '#808080'
 */
export function opaque(colour: string, background: string, share: number): string {
  const over = fromHex(colour);
  const under = fromHex(background);
  return toHex(over.map((part, i) => part * share + under[i] * (1 - share)) as unknown as Rgb);
}

/**
 * Which colour slot each of the groups in a picture gets. The twelve largest of the whole ecosystem (numbers
 * 0…11) keep theirs from picture to picture; slots that are free go to the others by number.
 */
export function groupSlots(present: Iterable<number>): Map<number, number> {
  const numbers = [...new Set(present)].sort((a, b) => a - b);
  const slots = new Map<number, number>();
  for (const number of numbers) if (number < GROUP_COLOURS) slots.set(number, number);
  const taken = new Set(slots.values());
  const free = Array.from({ length: GROUP_COLOURS }, (_, slot) => slot).filter((slot) => !taken.has(slot));
  for (const number of numbers)
    if (number >= GROUP_COLOURS && free.length > 0) slots.set(number, free.shift()!);
  return slots;
}
