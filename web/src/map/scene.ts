/** What a picture of organisations shows: nodes and ties with their looks, and the legend that explains them. */
import type { MapAnswer } from '../../../src/model/answers.ts';
import type { Words } from '../speaking.tsx';
import type { PictureColouring } from '../view.ts';
import { groupSlots, HELIX_MARKS, opaque, type Palette } from './colours.ts';
import { usualSpan } from './usual-span.ts';

export interface LegendEntry {
  key: string;
  label: string;
  colour: string;
  count: number;
  hidden: boolean;
  broker?: boolean;
}

export interface SceneNode {
  id: string;
  label: string;
  x: number;
  y: number;
  radius: number;
  colour: string;
  ring: string;
  hidden: boolean;
  centre: boolean;
}

export interface SceneTie {
  from: string;
  to: string;
  width: number;
  colour: string;
  strong: string;
}

export interface Scene {
  nodes: SceneNode[];
  /** Weakest first, so that strong ties are drawn over weak ones. */
  ties: SceneTie[];
  legend: LegendEntry[];
  background: string;
  ink: string;
}

export const OTHER = 'other';
const SMALLEST_RADIUS = 3.5;

export interface SceneOptions {
  colouring: PictureColouring;
  /** Group of each node within the picture; asked for by that colouring only. */
  pictureGroups: ArrayLike<number> | undefined;
  hide: readonly string[];
  palette: Palette;
  words: Words;
  /** Names of communities by number. */
  communityNames: ReadonlyMap<number, string>;
  /** Whether the first node is the centre of an ego network. */
  ego: boolean;
}

export function sceneOf(answer: MapAnswer, options: SceneOptions): Scene {
  const { hide, palette, ego } = options;
  const { marks, slots } = marksOf(answer, options);
  const counts = new Map<string, number>();
  for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  const legend = legendOf(counts, slots, options);
  const colours = new Map(legend.map(({ key, colour }) => [key, colour]));

  const most = Math.max(...answer.nodes.map(({ value }) => value), Number.MIN_VALUE);
  const largest = answer.nodes.length > 150 ? 13 : 17;
  const places = placesOf(answer.nodes);
  const nodes = answer.nodes.map((node, index): SceneNode => {
    const mark = marks[index];
    const centre = ego && index === 0;
    return {
      id: node.organisation.id,
      label: node.organisation.name,
      ...places[index],
      radius:
        SMALLEST_RADIUS +
        (largest - SMALLEST_RADIUS) * Math.sqrt(Math.max(0, node.value) / most) +
        (centre ? 3 : 0),
      colour: colours.get(mark) ?? palette.otherGroups,
      ring: centre ? palette.ink : palette.background,
      hidden: hide.includes(mark) && !centre,
      centre,
    };
  });

  const weights = answer.ties.map(({ weight }) => weight);
  const heaviest = Math.max(...weights, Number.MIN_VALUE);
  const lightest = Math.min(...weights, heaviest);
  // The more ties there are, the fainter the weak ones, so that the strong ones still stand out.
  const faintest = Math.min(0.35, Math.max(0.12, 60 / Math.max(1, answer.ties.length)));
  const touchesCentre = ({ from, to }: { from: number; to: number }) => ego && (from === 0 || to === 0);
  const ties = [...answer.ties]
    .sort((a, b) => Number(touchesCentre(a)) - Number(touchesCentre(b)) || a.weight - b.weight)
    .map(({ from, to, weight }): SceneTie => {
      const share = heaviest > lightest ? Math.sqrt((weight - lightest) / (heaviest - lightest)) : 0;
      // In an ego network the ties of the one in the middle are what one looks for.
      const own = touchesCentre({ from, to });
      return {
        from: answer.nodes[from].organisation.id,
        to: answer.nodes[to].organisation.id,
        width: (own ? 1.6 : 0.9) + 2.8 * share,
        colour: opaque(
          palette.inkSoft,
          palette.background,
          own ? 0.6 + 0.3 * share : faintest + (0.6 - faintest) * share,
        ),
        strong: palette.accent,
      };
    });
  return { nodes, ties, legend, background: palette.background, ink: palette.ink };
}

/** The entry of the legend that each node falls under, and the colours' slots of the groups. */
function marksOf({ nodes }: MapAnswer, { colouring, pictureGroups }: SceneOptions) {
  const groups =
    colouring === 'picture-groups' && pictureGroups !== undefined
      ? Array.from(pictureGroups)
      : nodes.map(({ community }) => community);
  const slots = groupSlots(groups);
  const marks = nodes.map(({ organisation, clusterOrganisation }, i): string => {
    if (colouring === 'helix') return clusterOrganisation ? 'broker' : organisation.helix;
    return slots.has(groups[i]) ? String(groups[i]) : OTHER;
  });
  return { marks, slots };
}

/** How much wider than high a picture is. */
export const ASPECT = 1.4;

/** The server's places, spread over a frame of fixed proportions: 0…{@link ASPECT} by 0…1. */
function placesOf(nodes: MapAnswer['nodes']): { x: number; y: number }[] {
  const within = (values: readonly number[]) => {
    const [low, high] = usualSpan(values);
    return (value: number) => (high > low ? Math.min(1, Math.max(0, (value - low) / (high - low))) : 0.5);
  };
  const across = within(nodes.map(({ x }) => x));
  const up = within(nodes.map(({ y }) => y));
  return nodes.map(({ x, y }) => ({ x: ASPECT * across(x), y: up(y) }));
}

function legendOf(
  counts: ReadonlyMap<string, number>,
  slots: ReadonlyMap<number, number>,
  { colouring, hide, palette, words, communityNames }: SceneOptions,
): LegendEntry[] {
  if (colouring === 'helix')
    return HELIX_MARKS.filter((mark) => counts.has(mark)).map((mark) => ({
      key: mark,
      label: mark === 'broker' ? words.say('function.clusterOrganisation') : words.helix(mark),
      colour: palette.helix[mark],
      count: counts.get(mark) ?? 0,
      hidden: hide.includes(mark),
      broker: mark === 'broker',
    }));
  const nameOf = (group: number) =>
    colouring === 'picture-groups'
      ? words.say('picture.groupNumber', { number: group + 1 })
      : (communityNames.get(group) ?? words.say('web.map.communityNumber', { number: group + 1 }));
  const entries: LegendEntry[] = [...slots]
    .map(([group, slot]) => ({
      key: String(group),
      label: nameOf(group),
      colour: palette.groups[slot],
      count: counts.get(String(group)) ?? 0,
      hidden: hide.includes(String(group)),
    }))
    .sort((a, b) => b.count - a.count || Number(a.key) - Number(b.key));
  const others = counts.get(OTHER);
  if (others !== undefined)
    entries.push({
      key: OTHER,
      label: words.say('web.map.otherGroups'),
      colour: palette.otherGroups,
      count: others,
      hidden: hide.includes(OTHER),
    });
  return entries;
}
