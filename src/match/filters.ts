/** Which organisations a question leaves in. */
import { themeLineRows } from '../analysis/themes/project-themes.ts';
import type { PartnersQuery } from '../model/answers.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { isIn, isInRegion } from '../network/place-filter.ts';
import { themesTitled } from '../network/theme-tree.ts';

/** A test for organisations by index: all of a question's filters at once. Made in O(projects), asked in O(1). */
export function filterOf(ecosystem: Ecosystem, query: PartnersQuery): (index: number) => boolean {
  const { organisations, memberships } = ecosystem;
  const { region, cluster } = query;
  const helix = ifAny(query.helix);
  const size = ifAny(query.size);
  const countries = ifAny(query.country);
  const excluded = new Set<string>(query.exclude);
  const members =
    cluster && new Set(memberships.filter((m) => m.cluster === cluster).map((m) => m.organisation));
  const onTheme = query.theme === undefined ? undefined : activeOnTheme(ecosystem, query.theme);
  return (index) => {
    const { id, helix: own, size: ownSize, place } = organisations[index];
    return (
      !excluded.has(id) &&
      (helix === undefined || helix.includes(own)) &&
      (size === undefined || size.includes(ownSize)) &&
      (countries === undefined || isIn(place, countries)) &&
      (region === undefined || isInRegion(place, region)) &&
      (members === undefined || members.has(id)) &&
      (onTheme === undefined || onTheme[index] === 1)
    );
  };
}

/** A list of nothing leaves everyone in, as no list does. */
function ifAny<T>(list: readonly T[] | undefined): readonly T[] | undefined {
  return list === undefined || list.length === 0 ? undefined : list;
}

/** Marks who has a project on a theme whose title holds all the words, or on one below it. */
function activeOnTheme(ecosystem: Ecosystem, words: string): Uint8Array {
  const rows = themeLineRows(ecosystem);
  const titled = new Set(themesTitled(ecosystem.themes, words));
  const wanted = rows.themes.map((id) => titled.has(id));
  const { projectStart, projectOrganisation } = ecosystem.participations;
  const active = new Uint8Array(ecosystem.organisations.length);
  for (let project = 0; project < ecosystem.projects.length; project++) {
    // The rows hold the themes above a project's own, so one below counts as well.
    if (!rows.theme.subarray(rows.start[project], rows.start[project + 1]).some((theme) => wanted[theme]))
      continue;
    for (let i = projectStart[project]; i < projectStart[project + 1]; i++)
      active[projectOrganisation[i]] = 1;
  }
  return active;
}
