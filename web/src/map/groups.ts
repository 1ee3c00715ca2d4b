/** How groups look: their names in the reader's language, and what the legend leaves of them. */
import type { GroupMapAnswer } from '../../../src/model/answers.ts';
import { Helix } from '../../../src/model/organisation.ts';
import type { Words } from '../speaking.tsx';
import type { Colouring, GroupBy } from '../view.ts';
import { GROUP_COLOURS, HELIX_MARKS, type HelixMarkName, type Palette } from './colours.ts';
import { type LegendEntry, OTHER } from './scene.ts';

export interface GroupLooks {
  id: string;
  label: string;
  /** Members that the legend leaves. */
  size: number;
  mix: { mark: HelixMarkName; count: number }[];
  colour: string;
}

/** What a group is called. Helices and countries go by codes, which are said in the reader's language. */
export function groupName(by: GroupBy, { id, label }: { id: string; label: string }, words: Words): string {
  switch (by) {
    case 'helix': {
      const helix = Helix.safeParse(id);
      return helix.success ? words.helix(helix.data) : words.say('function.clusterOrganisation');
    }
    case 'country':
      return /^[A-Z]{2}$/.test(id) ? words.country(id) : words.say('web.map.noCountry');
    case 'cluster':
      return id.startsWith('cluster:') ? label : words.say('web.map.noCluster');
    case 'community':
      return label.charAt(0).toLocaleUpperCase(words.locale) + label.slice(1);
  }
}

export function groupLooks(
  { by, groups }: GroupMapAnswer,
  colouring: Colouring,
  hide: readonly string[],
  palette: Palette,
  words: Words,
): { looks: GroupLooks[]; legend: LegendEntry[] } {
  const slot = new Map(
    [...groups]
      .sort((a, b) => b.size - a.size || (a.id < b.id ? -1 : 1))
      .slice(0, GROUP_COLOURS)
      .map(({ id }, place) => [id, place]),
  );
  const mixes = groups.map(({ size, helix }) => {
    const known = Helix.options.map((mark) => ({ mark: mark as HelixMarkName, count: helix[mark] ?? 0 }));
    const brokers = size - known.reduce((sum, { count }) => sum + count, 0);
    return [...known, { mark: 'broker' as const, count: Math.max(0, brokers) }].filter(
      ({ count }) => count > 0,
    );
  });
  const looks = groups.map((group, i): GroupLooks => {
    const place = slot.get(group.id);
    const mix = colouring === 'helix' ? mixes[i].filter(({ mark }) => !hide.includes(mark)) : mixes[i];
    const hidden = colouring !== 'helix' && hide.includes(place === undefined ? OTHER : group.id);
    return {
      id: group.id,
      label: groupName(by, group, words),
      size: hidden ? 0 : colouring === 'helix' ? mix.reduce((sum, { count }) => sum + count, 0) : group.size,
      mix,
      colour: place === undefined ? palette.otherGroups : palette.groups[place],
    };
  });
  if (colouring === 'helix')
    return {
      looks,
      legend: HELIX_MARKS.map((mark) => ({
        key: mark,
        label: mark === 'broker' ? words.say('function.clusterOrganisation') : words.helix(mark),
        colour: palette.helix[mark],
        count: mixes.flat().reduce((sum, part) => (part.mark === mark ? sum + part.count : sum), 0),
        hidden: hide.includes(mark),
        broker: mark === 'broker',
      })).filter(({ count }) => count > 0),
    };
  const coloured = groups
    .map((group, i) => ({ group, look: looks[i] }))
    .filter(({ group }) => slot.has(group.id));
  const rest = groups.filter(({ id }) => !slot.has(id));
  return {
    looks,
    legend: [
      ...coloured
        .sort((a, b) => b.group.size - a.group.size)
        .map(({ group, look }) => ({
          key: group.id,
          label: look.label,
          colour: look.colour,
          count: group.size,
          hidden: hide.includes(group.id),
        })),
      ...(rest.length === 0
        ? []
        : [
            {
              key: OTHER,
              label: words.say('web.map.otherGroups'),
              colour: palette.otherGroups,
              count: rest.reduce((sum, { size }) => sum + size, 0),
              hidden: hide.includes(OTHER),
            },
          ]),
    ],
  };
}
