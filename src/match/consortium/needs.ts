/** What a call needs, and who has done how much of it. */
import { themeLineRows } from '../../analysis/themes/project-themes.ts';
import { NotFoundError } from '../../model/errors.ts';
import { compareIds, type ThemeId } from '../../model/ids.ts';
import { themesTitled } from '../../network/theme-tree.ts';
import type { MatchView } from '../view.ts';
import { likenessToText } from './similar-projects.ts';

export interface Need {
  readonly kind: 'theme' | 'work';
  /** The theme's title; empty for work like the call's text. */
  readonly label: string;
  readonly theme?: ThemeId;
  /** Share of all needs; they add up to 1. */
  readonly weight: number;
  /** What each organisation brings of it, 0…1. */
  readonly level: Float64Array;
  /** The projects that count for it, with how much each counts. */
  readonly projects: ReadonlyMap<number, number>;
}

/** Share of the needs that is work like the text's, the rest being the themes of such work. */
const WORK_SHARE = 0.5;
const SIMILAR_PROJECTS = 60;
/** Of the likeness of the project most like the text, how much one must have to count. */
const LEAST_LIKENESS = 0.25;
/** The same for a few words that stand for a theme: a project must have nearly all that the best has. */
const ALMOST_ALL_WORDS = 0.9;
const THEMES_OF_TEXT = 5;

/**
 * The needs of a call: each theme that is named, by words of its title or, where no theme has them, of projects'
 * titles and keywords; work like the text, and, where no
 * theme is named, the themes that tell such work from all other. Without either, the themes of those on board.
 *
 * What an organisation brings of a need is e/(1 + e), with e its experience: the time weights of its projects that
 * count for the need, each in proportion to how much it counts. So one project that counts in full gives a
 * half, and two organisations with one each cover the need.
 *
 * @throws NotFoundError for words that neither a theme nor a project has
 */
export function needsOf(
  view: MatchView,
  { themes, text, onBoard }: { themes: readonly string[]; text?: string; onBoard: readonly number[] },
): Need[] {
  const named = themes.map((words) => themeNeed(view, words));
  if (text === undefined)
    return shared(named.length > 0 ? named : themesOf(view, projectsOf(view, onBoard)), 1);
  const similar = similarTo(view, text);
  const about = named.length > 0 ? named : themesOf(view, similar);
  const work = similar.size === 0 ? [] : [needFrom(view, { kind: 'work', label: '', projects: similar })];
  return [
    ...shared(work, about.length === 0 ? 1 : WORK_SHARE),
    ...shared(about, work.length === 0 ? 1 : 1 - WORK_SHARE),
  ];
}

type Unweighted = Omit<Need, 'weight'> & { readonly weight?: number };

/** Needs whose weights add up to `total`; those without one count alike. */
function shared(needs: readonly Unweighted[], total: number): Need[] {
  const sum = needs.reduce((so, { weight }) => so + (weight ?? 1), 0);
  return needs.map((need) => ({ ...need, weight: (total * (need.weight ?? 1)) / sum }));
}

function needFrom(
  view: MatchView,
  need: Pick<Unweighted, 'kind' | 'label' | 'theme' | 'weight' | 'projects'>,
): Unweighted {
  const { projectStart, projectOrganisation, weight } = view.recent.participations;
  const level = new Float64Array(view.ecosystem.organisations.length);
  for (const [project, counts] of need.projects)
    for (let i = projectStart[project]; i < projectStart[project + 1]; i++)
      level[projectOrganisation[i]] += weight[project] * counts;
  for (let o = 0; o < level.length; o++) if (level[o] > 0) level[o] /= 1 + level[o];
  return { ...need, level };
}

/** The theme with those words in its title; where there is none, projects with those words in their own. */
function themeNeed(view: MatchView, words: string): Unweighted {
  const { themes } = view.ecosystem;
  const ids = themesTitled(themes, words);
  if (ids.length === 0) return wordsNeed(view, words);
  // The shortest title says best what was asked for.
  const [label] = ids
    .map((id) => themes.get(id)!.title)
    .sort((a, b) => a.length - b.length || compareIds(a, b));
  const exact = ids.length === 1 ? { theme: ids[0] } : {};
  return needFrom(view, { kind: 'theme', label, ...exact, projects: projectsOn(view, new Set(ids)) });
}

function wordsNeed(view: MatchView, words: string): Unweighted {
  const projects = similarTo(view, words, ALMOST_ALL_WORDS);
  if (projects.size === 0)
    throw new NotFoundError(
      `No theme's title holds "${words}", and no project's title or keywords do. Ask with fewer or other words.`,
    );
  return needFrom(view, { kind: 'theme', label: words, projects });
}

/** Projects on one of the themes or below it. */
function projectsOn({ ecosystem }: MatchView, ids: ReadonlySet<ThemeId>): Map<number, number> {
  const { themes, start, theme } = themeLineRows(ecosystem);
  const wanted = themes.map((id) => ids.has(id));
  const found = new Map<number, number>();
  for (let project = 0; project < ecosystem.projects.length; project++)
    for (let i = start[project]; i < start[project + 1]; i++)
      if (wanted[theme[i]]) {
        found.set(project, 1);
        break;
      }
  return found;
}

/** The projects most like a text; the one most like it counts 1, the others by the square of their share. */
function similarTo({ ecosystem }: MatchView, text: string, least = LEAST_LIKENESS): Map<number, number> {
  const likeness = likenessToText(ecosystem, text);
  const best = Array.from(likeness, (_, project) => project)
    .filter((project) => likeness[project] > 0)
    .sort((a, b) => likeness[b] - likeness[a] || a - b)
    .slice(0, SIMILAR_PROJECTS);
  const most = likeness[best[0]];
  return new Map(
    best
      .filter((project) => likeness[project] >= least * most)
      .map((project) => [project, (likeness[project] / most) ** 2]),
  );
}

function projectsOf({ ecosystem }: MatchView, organisations: readonly number[]): Map<number, number> {
  const { organisationStart, organisationProject } = ecosystem.participations;
  return new Map(
    organisations.flatMap((o) =>
      [...organisationProject.subarray(organisationStart[o], organisationStart[o + 1])].map(
        (project) => [project, 1] as const,
      ),
    ),
  );
}

/**
 * The themes that tell some projects from all others: by how much of them is on the theme, times how rare the
 * theme is (tf · idf); of two on one line of the tree only the more telling one.
 */
function themesOf(view: MatchView, projects: ReadonlyMap<number, number>): Unweighted[] {
  const { ecosystem } = view;
  const { themes, start, theme, above } = themeLineRows(ecosystem);
  const holding = new Int32Array(themes.length);
  for (const t of theme) holding[t]++;
  const counts = new Map<number, number>();
  for (const [project, counting] of projects)
    for (let i = start[project]; i < start[project + 1]; i++)
      counts.set(theme[i], (counts.get(theme[i]) ?? 0) + counting);
  const telling = [...counts]
    .map(([t, n]) => ({ t, weight: n * Math.log(ecosystem.projects.length / holding[t]) }))
    .sort((a, b) => b.weight - a.weight || a.t - b.t);
  const chosen: typeof telling = [];
  for (const candidate of telling) {
    if (chosen.length === THEMES_OF_TEXT || candidate.weight === 0) break;
    if (!chosen.some(({ t }) => above[t].includes(candidate.t) || above[candidate.t].includes(t)))
      chosen.push(candidate);
  }
  return chosen.map(({ t, weight }) =>
    needFrom(view, {
      kind: 'theme',
      label: ecosystem.themes.get(themes[t])?.title ?? themes[t],
      theme: themes[t],
      weight,
      projects: projectsOn(view, new Set([themes[t]])),
    }),
  );
}
