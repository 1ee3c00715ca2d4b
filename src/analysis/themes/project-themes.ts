/** What each project is about, up to the roots of the theme tree. */
import type { ThemeId } from '../../model/ids.ts';
import type { Ecosystem } from '../../network/ecosystem.ts';
import { recalledOfMany } from '../../network/recall.ts';
import { lineage, projectThemeRows } from '../../network/theme-tree.ts';

/**
 * Themes of projects with every theme above them. Theme t is the t-th in ascending order of id; the themes of project
 * p are `theme[start[p]…start[p+1])`, ascending, each once.
 */
export interface ThemeLineRows {
  readonly themes: readonly ThemeId[];
  readonly start: Int32Array;
  readonly theme: Int32Array;
  /** The themes above each theme, nearest first. */
  readonly above: readonly (readonly number[])[];
}

const known = new WeakMap<Ecosystem, ThemeLineRows>();

/**
 * The themes that each of an ecosystem's projects carries, with those above. The same ecosystem gives the same
 * object again.
 *
 * @returns rows aligned with `ecosystem.projects`; cost O(themes of projects × depth of the tree)
 */
export function themeLineRows(ecosystem: Ecosystem): ThemeLineRows {
  let rows = known.get(ecosystem);
  if (rows === undefined) {
    const { themes, start, theme, aboveStart, aboves } = recalledOfMany(ecosystem, 'theme lines', () =>
      build(ecosystem),
    );
    rows = {
      themes: JSON.parse(themes) as ThemeId[],
      start,
      theme,
      above: Array.from({ length: aboveStart.length - 1 }, (_, t) => [
        ...aboves.subarray(aboveStart[t], aboveStart[t + 1]),
      ]),
    };
    known.set(ecosystem, rows);
  }
  return rows;
}

/** The rows as columns that can be kept. */
function build(ecosystem: Ecosystem) {
  const own = projectThemeRows(ecosystem);
  const { themes } = own;
  const index = new Map(themes.map((id, i) => [id, i]));
  const above = themes.map((id) =>
    lineage(ecosystem.themes, id)
      .slice(1)
      .flatMap((ancestor) => index.get(ancestor) ?? []),
  );
  const start = new Int32Array(ecosystem.projects.length + 1);
  const all: number[] = [];
  for (let project = 0; project < ecosystem.projects.length; project++) {
    const line = new Set<number>();
    for (const theme of own.theme.subarray(own.start[project], own.start[project + 1])) {
      line.add(theme);
      for (const ancestor of above[theme]) line.add(ancestor);
    }
    all.push(...[...line].sort((a, b) => a - b));
    start[project + 1] = all.length;
  }
  const aboveStart = new Int32Array(themes.length + 1);
  above.forEach((line, t) => {
    aboveStart[t + 1] = aboveStart[t] + line.length;
  });
  return {
    themes: JSON.stringify(themes),
    start,
    theme: Int32Array.from(all),
    aboveStart,
    aboves: Int32Array.from(above.flat()),
  };
}
