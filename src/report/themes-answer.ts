/** Themes by words of their title, so that one can be chosen. */
import type { ThemesAnswer } from '../model/flow-answer.ts';
import type { ThemeId } from '../model/ids.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { lineage, themesTitled } from '../network/theme-tree.ts';

const projectsOf = new WeakMap<Ecosystem, Map<ThemeId, number>>();

/** Themes that some project is on, or on one below, those with most projects first; of equally many the first by title. */
export function themesAnswer(ecosystem: Ecosystem, search: string, limit: number): ThemesAnswer {
  const { themes } = ecosystem;
  const projects = projectsBelow(ecosystem);
  const found = (search.trim() === '' ? [...themes.keys()] : themesTitled(themes, search))
    .filter((id) => projects.has(id))
    .map((id) => ({ id, title: themes.get(id)?.title ?? id, projects: projects.get(id)! }))
    .sort((a, b) => b.projects - a.projects || (a.title < b.title ? -1 : 1));
  return {
    query: search,
    total: found.length,
    themes: found.slice(0, limit).map((theme) => ({
      ...theme,
      path: lineage(themes, theme.id)
        .slice(1)
        .reverse()
        .map((id) => themes.get(id)?.title ?? id),
    })),
  };
}

/** How many projects are on each theme or on one below it. */
function projectsBelow(ecosystem: Ecosystem): Map<ThemeId, number> {
  let counts = projectsOf.get(ecosystem);
  if (counts === undefined) {
    counts = new Map();
    for (const project of ecosystem.projects)
      for (const id of new Set(project.themes.flatMap((theme) => lineage(ecosystem.themes, theme))))
        counts.set(id, (counts.get(id) ?? 0) + 1);
    projectsOf.set(ecosystem, counts);
  }
  return counts;
}
