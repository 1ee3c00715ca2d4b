/** Names for communities: what their projects are about, and who is at their centre. */
import type { ThemeId } from '../../model/ids.ts';
import type { Ecosystem } from '../../network/ecosystem.ts';
import { classTfIdf } from '../themes/class-tf-idf.ts';
import { themeLineRows } from '../themes/project-themes.ts';
import type { Partition } from './communities.ts';

/** How many themes and how many members stand for a community. */
const SHOWN = 3;

export interface CommunityLabel {
  /** Titles of its most distinctive themes, or its central members' names where there are no themes. */
  readonly label: string;
  /** Up to three most distinctive themes, most distinctive first. */
  readonly themes: readonly ThemeId[];
  /** Indices of up to three most central members, most central first. */
  readonly centralMembers: readonly number[];
}

const known = new WeakMap<Partition, CommunityLabel[]>();

/**
 * A name for each community of a partition, by its number.
 *
 * Distinctive themes come first by class-based TF-IDF ({@link classTfIdf}): a community is a class, a theme a term, and
 * tf(t, c) the sum over projects on theme t of the share of their participants who are in c, so that every
 * project counts once however large. A theme counts for the themes above it, too; of two themes on one line of
 * the tree only the more distinctive is named. Central members are those with the highest strength inside the
 * community, then the smallest index. A community of one goes by its member's name.
 *
 * @param partition of this ecosystem; the same partition gives the same labels again
 * @returns one label a community; cost O(m + participations × themes of a project)
 */
export function communityLabels(ecosystem: Ecosystem, partition: Partition): readonly CommunityLabel[] {
  let labels = known.get(partition);
  if (labels === undefined) {
    const members = centralMembers(ecosystem, partition);
    const themes = distinctiveThemes(ecosystem, partition);
    labels = members.map((central, community) => {
      const own = themes[community];
      const words =
        own.length > 0 && partition.sizes[community] > 1
          ? own.map((id) => ecosystem.themes.get(id)?.title ?? id)
          : central.map((member) => ecosystem.organisations[member].name);
      return { label: words.join(', '), themes: own, centralMembers: central };
    });
    known.set(partition, labels);
  }
  return labels;
}

/** Up to three members of each community with the highest strength inside it. */
function centralMembers(ecosystem: Ecosystem, { membership, count }: Partition): number[][] {
  const { nodes, start, target, weight } = ecosystem.ties;
  const inside = new Float64Array(nodes);
  for (let node = 0; node < nodes; node++) {
    for (let i = start[node], end = start[node + 1]; i < end; i++) {
      if (membership[target[i]] === membership[node]) inside[node] += weight[i];
    }
  }
  const members: number[][] = Array.from({ length: count }, () => []);
  for (let node = 0; node < nodes; node++) members[membership[node]].push(node);
  return members.map((all) => all.sort((a, b) => inside[b] - inside[a] || a - b).slice(0, SHOWN));
}

/** Up to three themes of each community by class-based TF-IDF, none above or below another. */
function distinctiveThemes(ecosystem: Ecosystem, { membership, count }: Partition): ThemeId[][] {
  const { themes, start, theme, above } = themeLineRows(ecosystem);
  const { projectStart, projectOrganisation, size } = ecosystem.participations;
  const frequencies = Array.from({ length: count }, () => new Map<number, number>());
  for (let project = 0; project < size.length; project++) {
    const share = 1 / size[project];
    for (let i = projectStart[project]; i < projectStart[project + 1]; i++) {
      const terms = frequencies[membership[projectOrganisation[i]]];
      for (let j = start[project]; j < start[project + 1]; j++) {
        terms.set(theme[j], (terms.get(theme[j]) ?? 0) + share);
      }
    }
  }

  const onOneLine = (a: number, b: number): boolean => above[a].includes(b) || above[b].includes(a);
  return classTfIdf(frequencies).map((ranked) => {
    const chosen: number[] = [];
    for (const { term } of ranked) {
      if (chosen.length === SHOWN) break;
      if (!chosen.some((other) => onOneLine(other, term))) chosen.push(term);
    }
    return chosen.map((term) => themes[term]);
  });
}
