import type { Ecosystem } from '../../network/ecosystem.ts';
import { lineage, projectThemeRows } from '../../network/theme-tree.ts';
import type { Shares } from './groups.ts';

/**
 * For each organisation how its projects spread over the themes of one level of the tree (1 is a root). A
 * project on t themes of that level adds 1/t to each; one tagged above that level counts where it is tagged.
 */
export function themeShares(ecosystem: Ecosystem, level: number): Shares[] {
  const { start, theme, themes } = projectThemeRows(ecosystem);
  const atLevel = themes.map((id) => {
    const line = lineage(ecosystem.themes, id);
    return line[Math.max(0, line.length - level)];
  });
  const ofProject = ecosystem.projects.map(
    (_, project) =>
      new Set(Array.from(theme.subarray(start[project], start[project + 1]), (t) => atLevel[t])),
  );
  const { organisationStart, organisationProject } = ecosystem.participations;
  return ecosystem.organisations.map((_, organisation) => {
    const weight = new Map<string, number>();
    let total = 0;
    for (let i = organisationStart[organisation]; i < organisationStart[organisation + 1]; i++) {
      const own = ofProject[organisationProject[i]];
      if (own.size > 0) total++;
      for (const id of own) weight.set(id, (weight.get(id) ?? 0) + 1 / own.size);
    }
    return new Map([...weight].map(([id, sum]) => [id, sum / total]));
  });
}
