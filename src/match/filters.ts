/** Which organisations a question leaves in. */
import { themeLineRows } from '../analysis/themes/project-themes.ts';
import type { PartnersQuery } from '../model/answers.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { isIn, isInRegion } from '../network/place-filter.ts';
import { themesTitled } from '../network/theme-tree.ts';

/** A test for organisations by index: all of a question's filters at once. Made in O(projects), asked in O(1). */
export function filterOf(ecosystem: Ecosystem, query: PartnersQuery): (index: number) => boolean {
  const { organisations, memberships } = ecosystem;
  const { region, theme } = query;
  const helix = ifAny(query.helix);
  const size = ifAny(query.size);
  const country = ifAny(query.country);
  const exclude = ifAny(query.exclude);
  const cluster = query.cluster;

  // Only what is asked is tested: most questions ask for little, of tens of thousands.
  const tests: ((index: number) => boolean)[] = [];
  if (helix !== undefined) tests.push((index) => helix.includes(organisations[index].helix));
  if (size !== undefined) tests.push((index) => size.includes(organisations[index].size));
  if (country !== undefined) tests.push((index) => isIn(organisations[index].place, country));
  if (region !== undefined) tests.push((index) => isInRegion(organisations[index].place, region));
  if (exclude !== undefined) {
    const excluded = new Set(exclude);
    tests.push((index) => !excluded.has(organisations[index].id));
  }
  if (cluster !== undefined) {
    const members = new Set(memberships.filter((m) => m.cluster === cluster).map((m) => m.organisation));
    tests.push((index) => members.has(organisations[index].id));
  }
  if (theme !== undefined) {
    const active = activeOnTheme(ecosystem, theme);
    tests.push((index) => active[index] === 1);
  }
  return (index) => tests.every((passes) => passes(index));
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
