/** What each project is about, as compressed rows over numbered themes. */
import { compareIds, type ThemeId } from '../../model/ids.ts';
import type { Ecosystem } from '../../network/ecosystem.ts';

/**
 * Themes of projects. Theme t is the t-th in ascending order of id; `start` has one entry more than there are
 * projects, and the themes of project p are `theme[start[p]…start[p+1])`, ascending, each once.
 */
export interface ProjectThemeRows {
  readonly themes: readonly ThemeId[];
  readonly start: Int32Array;
  readonly theme: Int32Array;
  /** The parent of each theme by index, −1 at a root. */
  readonly parent: Int32Array;
}

const known = new WeakMap<Ecosystem, ProjectThemeRows>();

/**
 * The themes that each of an ecosystem's projects carries, with every theme above them in the tree. The same
 * ecosystem gives the same object again. Themes that the tree does not hold are left out.
 *
 * @returns rows aligned with `ecosystem.projects`; cost O(themes of projects × depth of the tree)
 */
export function projectThemeRows(ecosystem: Ecosystem): ProjectThemeRows {
  let rows = known.get(ecosystem);
  if (rows === undefined) {
    rows = build(ecosystem);
    known.set(ecosystem, rows);
  }
  return rows;
}

function build(ecosystem: Ecosystem): ProjectThemeRows {
  const themes = [...ecosystem.themes.keys()].sort(compareIds);
  const index = new Map(themes.map((id, i) => [id, i]));
  const parent = Int32Array.from(themes, (id) => {
    const above = ecosystem.themes.get(id)!.parent;
    return above === undefined ? -1 : (index.get(above) ?? -1);
  });

  const start = new Int32Array(ecosystem.projects.length + 1);
  const all: number[] = [];
  ecosystem.projects.forEach((project, p) => {
    const own = new Set<number>();
    for (const id of project.themes) {
      // Stops where another theme of the project has been: what is above it is there already.
      for (let t = index.get(id) ?? -1; t !== -1 && !own.has(t); t = parent[t]) own.add(t);
    }
    all.push(...[...own].sort((a, b) => a - b));
    start[p + 1] = all.length;
  });
  return { themes, start, theme: Int32Array.from(all), parent };
}
