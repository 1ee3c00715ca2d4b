/** Emerging themes, and what to hold against them. */

import type { RateRatio } from '../analysis/statistics/rate-ratio.ts';
import { backtestThemes, placeboThemes } from '../analysis/themes/backtest.ts';
import {
  EMERGING_DEFAULTS,
  type Emerging,
  type EmergingTheme,
  emergingThemes,
  themePicture,
} from '../analysis/themes/emerging.ts';
import { endOfData } from '../analysis/themes/growth.ts';
import type { Language } from '../model/answers.ts';
import type { EmergingAnswer, EmergingQuestion, RatioFigure, ThemeRow } from '../model/emerging-answer.ts';
import { organisationRef } from '../model/organisation.ts';
import type { ProjectDomains } from '../network/domains.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { lineage } from '../network/theme-tree.ts';
import { say } from '../words/words.ts';
import { PAIR_SOURCE, pairFigure, shareFigure } from './domains-answer.ts';
import { inRegion } from './newcomers-answer.ts';
import { themeRef } from './organisation-answer.ts';

export interface EmergingAnswerOptions {
  language?: Language;
  asOf?: string;
  months?: number;
  q?: number;
  least?: number;
  /** Whose organisations are listed as carriers; everyone's without it. */
  region?: readonly string[];
  /** Only projects with someone of the region count for growth. */
  withinRegion?: boolean;
  /** A day as of which to name themes, to see what became of them. */
  backtest?: string;
  /** Rounds of the placebo test; 0 for none. */
  rounds?: number;
  carriers?: number;
}

/** From this part up a theme counts as covered by the domains of today's clusters. */
const COVERED = 0.5;

/** The answer to a question as the API and its jobs take it. */
export function answerEmerging(
  ecosystem: Ecosystem,
  projectDomains: ProjectDomains,
  { lang: language, ...asked }: EmergingQuestion,
): EmergingAnswer {
  const given = Object.entries(asked).filter(([, value]) => value !== undefined);
  return emergingAnswer(ecosystem, projectDomains, { ...Object.fromEntries(given), language });
}

/** Names emerging themes and describes each. Cost: see {@link emergingThemes} and {@link themePicture}. */
export function emergingAnswer(
  ecosystem: Ecosystem,
  projectDomains: ProjectDomains,
  options: EmergingAnswerOptions = {},
): EmergingAnswer {
  const { language = 'en', region = [], withinRegion = false, backtest, rounds = 0 } = options;
  const { months, q, least } = { ...EMERGING_DEFAULTS, ...options };
  const asOf = options.asOf ?? endOfData(ecosystem);
  const among = region.length === 0 ? undefined : inRegion(ecosystem, region);
  const keep = withinRegion && among !== undefined ? projectsWith(ecosystem, among) : undefined;
  const test = { asOf, months, q, least, ...(keep === undefined ? {} : { keep }) };
  const emerging = emergingThemes(ecosystem, test);
  const row = rowMaker(ecosystem, projectDomains, emerging, { among, carriers: options.carriers ?? 5 });
  return {
    definitions: definitions(language),
    options: { asOf, months, q, least, region: [...region], withinRegion },
    periods: emerging.periods,
    projects: emerging.projects,
    tested: emerging.tested,
    emerging: emerging.themes.map((theme) => row(theme, true)),
    closest: emerging.closest.map((theme) => row(theme, false)),
    ...(backtest === undefined
      ? {}
      : { backtest: backtestOf(ecosystem, { ...test, asOf: backtest, until: asOf }) }),
    ...(rounds === 0 ? {} : { placebo: placeboOf(ecosystem, { ...test, rounds }) }),
    notes: notes(ecosystem, emerging, language),
    dataVersion: ecosystem.dataVersion,
  };
}

/** 1 for projects with one of these organisations. */
function projectsWith({ participations }: Ecosystem, among: Uint8Array): Uint8Array {
  const { projectStart, projectOrganisation } = participations;
  return Uint8Array.from(participations.projects, (_, project) =>
    projectOrganisation
      .subarray(projectStart[project], projectStart[project + 1])
      .some((organisation) => among[organisation] === 1)
      ? 1
      : 0,
  );
}

function ratioFigure({ ratio, low, high }: RateRatio, before: number, after: number): RatioFigure {
  const finite = (value: number) => (Number.isFinite(value) ? value : null);
  return { value: finite(ratio), low, high: finite(high), before, after };
}

interface RowOptions {
  among: Uint8Array | undefined;
  carriers: number;
}

function rowMaker(
  ecosystem: Ecosystem,
  { domains, masks }: ProjectDomains,
  { periods }: Emerging,
  { among, carriers }: RowOptions,
) {
  const isMember = new Set(ecosystem.memberships.map(({ organisation }) => organisation));
  const { organisations, themes } = ecosystem;
  return (theme: EmergingTheme, named: boolean): ThemeRow => {
    const picture = themePicture(ecosystem, theme.theme, periods, among);
    const held = domains
      .map(({ id, cluster }, d) => ({
        id,
        cluster,
        projects: picture.projects.filter((project) => (masks[project] >>> d) & 1).length,
      }))
      .sort((a, b) => b.projects - a.projects);
    const covered = picture.projects.filter((project) => masks[project] !== 0).length;
    const share = shareFigure(covered, picture.projects.length);
    const members = picture.carriers.filter(({ organisation }) =>
      isMember.has(organisations[organisation].id),
    );
    return {
      theme: themeRef(themes, theme.id),
      within: lineage(themes, theme.id)
        .slice(1)
        .map((id) => themeRef(themes, id).title),
      growth: ratioFigure(theme, theme.before, theme.after),
      q: theme.q,
      origin: theme.origin,
      chosen: ratioFigure(theme.chosen, theme.chosen.before, theme.chosen.after),
      topics: [...theme.topics],
      newTies: pairFigure(picture.newTies),
      covered: share,
      ...(held[0] !== undefined && held[0].projects > 0 ? { domain: held[0] } : {}),
      ...(isMember.size === 0 ? {} : { members: shareFigure(members.length, picture.carriers.length) }),
      candidate: named && theme.origin === 'applicants' && (share.value ?? 0) < COVERED,
      organisations: picture.carriers.length,
      carriers: picture.carriers.slice(0, carriers).map(({ organisation, projects }) => ({
        organisation: organisationRef(organisations[organisation]),
        projects,
      })),
    };
  };
}

function backtestOf(
  ecosystem: Ecosystem,
  options: Parameters<typeof backtestThemes>[1],
): EmergingAnswer['backtest'] {
  const { named, later, fates, others } = backtestThemes(ecosystem, options);
  return {
    asOf: options.asOf,
    laterFrom: later.from,
    laterTo: later.to,
    projects: later.projects,
    tested: named.tested,
    named: named.themes.map((theme, i) => ({
      theme: themeRef(ecosystem.themes, theme.id),
      growth: ratioFigure(theme, theme.before, theme.after),
      origin: theme.origin,
      later: ratioFigure(fates[i], theme.before, fates[i].after),
      fate: fates[i].fate,
    })),
    stayed: shareFigure(fates.filter(({ fate }) => fate === 'above').length, fates.length),
    others: shareFigure(others.above, others.tested),
  };
}

function placeboOf(
  ecosystem: Ecosystem,
  options: Parameters<typeof placeboThemes>[1],
): EmergingAnswer['placebo'] {
  const { rounds, tests, alone, roundsWithAny } = placeboThemes(ecosystem, options);
  return { rounds, alone: shareFigure(alone, tests), named: shareFigure(roundsWithAny, rounds) };
}

function definitions(language: Language): EmergingAnswer['definitions'] {
  const from = (name: string, definition: string, source: string) => ({ name, definition, source });
  return [
    from(
      'growth',
      say(language, 'policy.define.growth'),
      'Przyborowski & Wilenski 1940; Clopper & Pearson 1934',
    ),
    from('q', say(language, 'policy.define.q'), 'Benjamini & Hochberg 1995'),
    from('origin', say(language, 'policy.define.origin'), 'Helixlens'),
    from('newTies', say(language, 'policy.define.newTies'), PAIR_SOURCE),
    from('covered', say(language, 'policy.define.covered'), 'docs/domains.md'),
    from('candidate', say(language, 'policy.define.candidate'), 'VARIO advice 36'),
  ];
}

function notes(
  { projects }: Ecosystem,
  { periods, projects: counted }: Emerging,
  language: Language,
): string[] {
  const untagged = projects.filter(({ themes }) => themes.length === 0).length;
  return [
    say(language, 'policy.note.europeanOnly'),
    ...(untagged === 0
      ? []
      : [say(language, 'policy.note.untagged', { untagged, projects: projects.length })]),
    ...(counted.before < counted.after / 2
      ? [say(language, 'policy.note.thinBase', { before: counted.before, from: periods.from })]
      : []),
  ];
}
