/** How alike organisations are in what their projects are about. */
import type { ThemeId } from '../../model/ids.ts';
import type { Ecosystem } from '../../network/ecosystem.ts';
import { recalledOfMany } from '../../network/recall.ts';
import { type ThemeLineRows, themeLineRows } from '../themes/project-themes.ts';

/**
 * What each organisation works on: a row of themes with weights of unit length, stored by organisation and by
 * theme. Organisation o's themes are `theme[start[o]…start[o+1])`, ascending, with `weight`; theme t's
 * organisations are `organisation[themeStart[t]…themeStart[t+1])`, ascending, with `themeWeight`.
 */
export interface ThemeProfiles {
  readonly themes: readonly ThemeId[];
  /** The themes above each theme, nearest first. */
  readonly above: readonly (readonly number[])[];
  readonly start: Int32Array;
  readonly theme: Int32Array;
  readonly weight: Float64Array;
  readonly themeStart: Int32Array;
  readonly organisation: Int32Array;
  readonly themeWeight: Float64Array;
}

const known = new WeakMap<Ecosystem, ThemeProfiles>();

/**
 * Theme profiles of all organisations by TF-IDF. For organisation o and theme t, which counts for the themes above it
 * as well,
 *
 *     weight(o, t) ∝ (1 + ln n(o, t)) · ln(N / N(t))
 *
 * with n(o, t) the number of o's projects on t, N(t) the number of organisations with a project on t and N that of
 * organisations with any theme; each row is then scaled to length 1. A theme that all have weighs nothing.
 * Manning, C. D., Raghavan, P. & Schütze, H. (2008), Introduction to Information Retrieval, §6.4 ("ltc").
 *
 * @returns the same object again for the same ecosystem; cost O(participations × themes of a project)
 */
export function themeProfiles(ecosystem: Ecosystem): ThemeProfiles {
  let profiles = known.get(ecosystem);
  if (profiles === undefined) {
    const rows = themeLineRows(ecosystem);
    const columns = recalledOfMany(ecosystem, 'theme profiles', () => build(ecosystem, rows));
    profiles = { themes: rows.themes, above: rows.above, ...columns };
    known.set(ecosystem, profiles);
  }
  return profiles;
}

function build(ecosystem: Ecosystem, rows: ThemeLineRows): Omit<ThemeProfiles, 'themes' | 'above'> {
  const { organisationStart, organisationProject } = ecosystem.participations;
  const organisations = organisationStart.length - 1;

  const start = new Int32Array(organisations + 1);
  const themeList: number[] = [];
  const countList: number[] = [];
  const holders = new Int32Array(rows.themes.length);
  const projects = new Int32Array(rows.themes.length);
  let withThemes = 0;
  for (let organisation = 0; organisation < organisations; organisation++) {
    const own: number[] = [];
    for (let i = organisationStart[organisation]; i < organisationStart[organisation + 1]; i++) {
      const project = organisationProject[i];
      for (let j = rows.start[project]; j < rows.start[project + 1]; j++) {
        const theme = rows.theme[j];
        if (projects[theme]++ === 0) own.push(theme);
      }
    }
    own.sort((a, b) => a - b);
    for (const theme of own) {
      themeList.push(theme);
      countList.push(projects[theme]);
      holders[theme]++;
      projects[theme] = 0;
    }
    if (own.length > 0) withThemes++;
    start[organisation + 1] = themeList.length;
  }

  const theme = Int32Array.from(themeList);
  const weight = new Float64Array(theme.length);
  for (let organisation = 0; organisation < organisations; organisation++) {
    let squares = 0;
    for (let i = start[organisation]; i < start[organisation + 1]; i++) {
      weight[i] = (1 + Math.log(countList[i])) * Math.log(withThemes / holders[theme[i]]);
      squares += weight[i] ** 2;
    }
    if (squares === 0) continue;
    const length = Math.sqrt(squares);
    for (let i = start[organisation]; i < start[organisation + 1]; i++) weight[i] /= length;
  }
  return { start, theme, weight, ...byTheme(start, theme, weight, holders) };
}

/** The same entries sorted by theme. */
function byTheme(
  start: Int32Array,
  theme: Int32Array,
  weight: Float64Array,
  holders: Int32Array,
): Pick<ThemeProfiles, 'themeStart' | 'organisation' | 'themeWeight'> {
  const themeStart = new Int32Array(holders.length + 1);
  for (let t = 0; t < holders.length; t++) themeStart[t + 1] = themeStart[t] + holders[t];
  const next = themeStart.slice(0, holders.length);
  const organisation = new Int32Array(theme.length);
  const themeWeight = new Float64Array(theme.length);
  for (let o = 0; o < start.length - 1; o++) {
    for (let i = start[o]; i < start[o + 1]; i++) {
      const place = next[theme[i]]++;
      organisation[place] = o;
      themeWeight[place] = weight[i];
    }
  }
  return { themeStart, organisation, themeWeight };
}

/**
 * Cosine of one organisation's theme profile with everyone's, 0…1; 1 with itself, 0 for all where it has no themes.
 *
 * @returns one value an organisation; cost O(n + organisations on each of its themes)
 */
export function themeSimilarity(profiles: ThemeProfiles, node: number): Float64Array {
  const { start, theme, weight, themeStart, organisation, themeWeight } = profiles;
  const cosine = new Float64Array(start.length - 1);
  for (let i = start[node]; i < start[node + 1]; i++) {
    const own = weight[i];
    // A theme that everyone has weighs nothing.
    if (own === 0) continue;
    for (let j = themeStart[theme[i]], end = themeStart[theme[i] + 1]; j < end; j++) {
      cosine[organisation[j]] += own * themeWeight[j];
    }
  }
  return cosine;
}

/**
 * The themes that make two organisations alike: those that both work on, by what each adds to their cosine, most
 * telling first. A theme is left out where one below it in the tree is shared as well.
 *
 * @returns at most `limit` themes, each with its share 0…1 of the cosine; equal shares in ascending order of id
 */
export function sharedThemes(
  profiles: ThemeProfiles,
  a: number,
  b: number,
  limit: number,
): { theme: ThemeId; weight: number }[] {
  const { themes, above, start, theme, weight } = profiles;
  const shared = new Map<number, number>();
  let i = start[a];
  let j = start[b];
  while (i < start[a + 1] && j < start[b + 1]) {
    const difference = theme[i] - theme[j];
    if (difference === 0) shared.set(theme[i], weight[i] * weight[j]);
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  for (const found of [...shared.keys()]) for (const upper of above[found]) shared.delete(upper);
  return [...shared]
    .filter(([, product]) => product > 0)
    .sort(([t, x], [u, y]) => y - x || t - u)
    .slice(0, limit)
    .map(([t, product]) => ({ theme: themes[t], weight: product }));
}
