/** The theme tree: finding themes by words, walking it up and down, and the themes of packed projects. */
import { compareIds, type ThemeId } from '../model/ids.ts';
import type { Theme } from '../model/project.ts';
import { accumulate, integers } from './arrays.ts';
import type { ProjectSummary } from './content.ts';
import type { Ecosystem } from './ecosystem.ts';

type Themes = ReadonlyMap<ThemeId, Theme>;

/**
 * Themes whose title matches all the words: each begins a word of the title, whatever the case and accents.
 *
 * @example themesTitled(themes, 'solar ener') // 'solar energy', 'energy from solar heat'; not 'dissolar energy'
 */
export function themesTitled(themes: Themes, words: string): ThemeId[] {
  const asked = wordsOf(words);
  if (asked.length === 0) return [];
  return [...themes.values()]
    .filter(({ title }) => {
      const titleWords = wordsOf(title);
      return asked.every((word) => titleWords.some((titleWord) => titleWord.startsWith(word)));
    })
    .map(({ id }) => id);
}

/** The words of a text in order, in lower case and without accents. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** A theme and its ancestors, nearest first, as far as the tree knows them. A circle of parents ends the walk. */
export function lineage(themes: Themes, id: ThemeId): ThemeId[] {
  const line = [id];
  for (let parent = themes.get(id)?.parent; parent !== undefined; parent = themes.get(parent)?.parent) {
    if (line.includes(parent)) break;
    line.push(parent);
  }
  return line;
}

/** The given themes and all below them. */
export function themesBelow(themes: Themes, top: readonly ThemeId[]): Set<ThemeId> {
  const tops = new Set(top);
  const below = new Set(top);
  for (const id of themes.keys())
    if (lineage(themes, id).some((ancestor) => tops.has(ancestor))) below.add(id);
  return below;
}

/** The part of the tree that these projects are about: their themes with all ancestors. */
export function themesOnProjects(themes: Themes, projects: readonly ProjectSummary[]): Map<ThemeId, Theme> {
  const used = new Set(projects.flatMap((project) => project.themes.flatMap((id) => lineage(themes, id))));
  return new Map([...themes].filter(([id]) => used.has(id)));
}

/**
 * The themes of an ecosystem's projects as compressed sparse rows. `theme[start[p]…start[p+1])` are the themes
 * of project p, ascending, as indices into `themes`, which are sorted by id. Most specific themes only, as the
 * source gives them; ancestors follow from {@link lineage}.
 */
export interface ProjectThemeRows {
  readonly themes: readonly ThemeId[];
  readonly start: Int32Array;
  readonly theme: Int32Array;
}

const rowsOf = new WeakMap<Ecosystem, ProjectThemeRows>();

/** The themes of each project, packed once an ecosystem. A theme that the tree lacks has an index, too. */
export function projectThemeRows(ecosystem: Ecosystem): ProjectThemeRows {
  let rows = rowsOf.get(ecosystem);
  if (rows === undefined) {
    rows = packThemes(ecosystem);
    rowsOf.set(ecosystem, rows);
  }
  return rows;
}

function packThemes({ themes: tree, projects }: Ecosystem): ProjectThemeRows {
  const themes = [...new Set([...tree.keys(), ...projects.flatMap((project) => project.themes)])].sort(
    compareIds,
  );
  const indices = new Map(themes.map((id, index) => [id, index]));
  const perProject = projects.map((project) =>
    [...new Set(project.themes)].map((id) => indices.get(id)!).sort((a, b) => a - b),
  );
  const start = integers(projects.length + 1);
  perProject.forEach((row, project) => {
    start[project + 1] = row.length;
  });
  accumulate(start);
  const theme = integers(start[projects.length]);
  theme.set(perProject.flat());
  return { themes, start, theme };
}
