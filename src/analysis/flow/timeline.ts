/** An ecosystem's projects in order of time: what exposure walks along. */

import type { ThemeId } from '../../model/ids.ts';
import { integers } from '../../network/arrays.ts';
import { dayNumber } from '../../network/days.ts';
import type { Ecosystem } from '../../network/ecosystem.ts';
import { projectThemeRows, themesBelow } from '../../network/theme-tree.ts';

/**
 * Dated projects by the day on which they became known (the later of start and signature), ties by id. Position
 * r stands for the r-th of them: `project[r]` is its index in the ecosystem, `day[r]` its day since 1970.
 *
 * The participants of r are `organisation[organisationStart[r]…organisationStart[r+1])`, its fields
 * `field[fieldStart[r]…fieldStart[r+1])`, both ascending; `hasTheme[r]` is 1 where the source gives any theme.
 * `rank[rankStart[o]…rankStart[o+1])` are the positions of organisation o's projects, ascending: in order of time.
 */
export interface Timeline {
  readonly organisations: number;
  readonly fields: number;
  readonly project: Int32Array;
  readonly day: Int32Array;
  readonly hasTheme: Uint8Array;
  readonly organisationStart: Int32Array;
  readonly organisation: Int32Array;
  readonly fieldStart: Int32Array;
  readonly field: Int32Array;
  readonly rankStart: Int32Array;
  readonly rank: Int32Array;
  /** Projects without a date: they can't be put in order and are left out. */
  readonly undated: number;
}

/**
 * Which field of knowledge each theme counts as: itself, or, where themes are asked for, one field for all of
 * them and what is below them. `fieldOf[t]` is −1 for a theme outside.
 */
export interface Fields {
  readonly count: number;
  /** By index in `projectThemeRows(ecosystem).themes`. */
  readonly fieldOf: Int32Array;
}

/** Each theme, as the source gives it, is a field of its own. */
export function eachTheme(ecosystem: Ecosystem): Fields {
  const { themes } = projectThemeRows(ecosystem);
  return { count: themes.length, fieldOf: Int32Array.from(themes, (_, index) => index) };
}

/** The themes asked for and all below them are one field: who knows any of them knows it. */
export function oneField(ecosystem: Ecosystem, asked: readonly ThemeId[]): Fields {
  const { themes } = projectThemeRows(ecosystem);
  const wanted = themesBelow(ecosystem.themes, asked);
  return { count: 1, fieldOf: Int32Array.from(themes, (id) => (wanted.has(id) ? 0 : -1)) };
}

/** Cost: O(q log q + participations + themes of projects). */
export function timeline(ecosystem: Ecosystem, fields: Fields): Timeline {
  const { projects, participations } = ecosystem;
  const { projectStart, projectOrganisation } = participations;
  const themeRows = projectThemeRows(ecosystem);
  const days = knownDays(ecosystem);
  const order = Array.from(projects, (_, index) => index)
    .filter((index) => days[index] !== NEVER)
    .sort((a, b) => days[a] - days[b] || a - b);

  const organisationStart = integers(order.length + 1);
  const fieldStart = integers(order.length + 1);
  const organisation: number[] = [];
  const field: number[] = [];
  const hasTheme = new Uint8Array(order.length);
  const seen = new Int32Array(fields.count).fill(-1);
  order.forEach((project, r) => {
    for (let i = projectStart[project]; i < projectStart[project + 1]; i++)
      organisation.push(projectOrganisation[i]);
    for (let i = themeRows.start[project]; i < themeRows.start[project + 1]; i++) {
      hasTheme[r] = 1;
      const own = fields.fieldOf[themeRows.theme[i]];
      if (own < 0 || seen[own] === r) continue;
      seen[own] = r;
      field.push(own);
    }
    organisationStart[r + 1] = organisation.length;
    fieldStart[r + 1] = field.length;
  });
  return {
    organisations: ecosystem.organisations.length,
    fields: fields.count,
    project: Int32Array.from(order),
    day: Int32Array.from(order, (project) => days[project]),
    hasTheme,
    organisationStart,
    organisation: Int32Array.from(organisation),
    fieldStart,
    field: Int32Array.from(field),
    ...byOrganisation(ecosystem.organisations.length, organisationStart, organisation),
    undated: projects.length - order.length,
  };
}

/** No day at all. */
const NEVER = Number.MIN_SAFE_INTEGER;

const daysOf = new WeakMap<Ecosystem, Float64Array>();

/** The day on which each project became known, worked out once an ecosystem. */
function knownDays(ecosystem: Ecosystem): Float64Array {
  let days = daysOf.get(ecosystem);
  if (days === undefined) {
    const read = new Map<string, number>();
    const day = (iso: string | undefined): number => {
      if (iso === undefined) return NEVER;
      let number = read.get(iso);
      if (number === undefined) {
        number = dayNumber(iso);
        read.set(iso, number);
      }
      return number;
    };
    days = Float64Array.from(ecosystem.projects, ({ startDate, signatureDate }) =>
      Math.max(day(startDate), day(signatureDate)),
    );
    daysOf.set(ecosystem, days);
  }
  return days;
}

function byOrganisation(count: number, start: Int32Array, organisation: readonly number[]) {
  const rankStart = integers(count + 1);
  for (const o of organisation) rankStart[o + 1]++;
  for (let o = 0; o < count; o++) rankStart[o + 1] += rankStart[o];
  const next = rankStart.slice();
  const rank = integers(organisation.length);
  for (let r = 0; r < start.length - 1; r++)
    for (let i = start[r]; i < start[r + 1]; i++) rank[next[organisation[i]]++] = r;
  return { rankStart, rank };
}

/** The calendar year of a day since 1970. */
export function yearOf(day: number): number {
  return new Date(day * 86_400_000).getUTCFullYear();
}
