/** Which projects lie in which cluster's domain: call topics, text and themes together. */
import { DOMAIN_MENTIONS, DOMAIN_POINTS, type Domain } from '../model/domain.ts';
import type { ThemeId } from '../model/ids.ts';
import type { Project, Theme } from '../model/project.ts';
import type { Ecosystem } from './ecosystem.ts';
import { lineage, wordsOf } from './theme-tree.ts';

type Described = Pick<Project, 'topics' | 'title' | 'keywords' | 'objective' | 'themes'>;
type Themes = ReadonlyMap<ThemeId, Theme>;

/** Domains of projects, aligned with an ecosystem's projects. */
export interface ProjectDomains {
  readonly domains: readonly Domain[];
  /** Bit d is set where the project lies in the d-th domain. At most 31 domains. */
  readonly masks: Int32Array;
}

/**
 * Makes the test whether a project lies in a domain: one of the rule's call topics, or at least `threshold`
 * {@link DOMAIN_POINTS} for terms in title and keywords, terms in the objective and branches of the theme tree, less
 * those for terms of another field.
 *
 * A project that its source describes by no text has call topic and themes alone to go by.
 *
 * @param themes the tree that the projects' themes stand in; a branch counts where code and title are the rule's
 * @returns a test of O(length of the text)
 */
export function domainTest({ rule }: Domain, themes: Themes): (project: Described) => boolean {
  const isTopic = anyOf(rule.topics.map((pattern) => pattern.split('*').map(escaped).join('.*')));
  const core = termsIn(rule.core);
  const side = termsIn(rule.side);
  const against = termsIn(rule.against);
  const branch = themesInBranches(rule.branches, themes);

  return ({ topics, title = '', keywords, objective = '', themes: own }) => {
    if (topics.some((topic) => isTopic.test(topic))) return true;
    const heading = [title, ...keywords].map(spaced).join(' . ');
    const coreInHeading = new Set(core(heading)).size;
    let points =
      (coreInHeading > 0 ? DOMAIN_POINTS.core : 0) +
      (coreInHeading > 1 ? DOMAIN_POINTS.secondCore : 0) +
      (side(heading).length > 0 ? DOMAIN_POINTS.side : 0) +
      (against(heading).length > 0 ? DOMAIN_POINTS.against : 0) +
      (own.some((theme) => branch.has(theme)) ? DOMAIN_POINTS.branch : 0);
    if (points >= rule.threshold) return true;
    const text = spaced(objective);
    const coreInText = core(text).length;
    points += Math.min(2, Math.floor(coreInText / DOMAIN_MENTIONS)) * DOMAIN_POINTS.mentions;
    if (coreInText + side(text).length >= 2 * DOMAIN_MENTIONS) points += DOMAIN_POINTS.anyMentions;
    return points >= rule.threshold;
  };
}

/** Makes the function that gives the domains of a project as bits, in the order of `domains`. */
export function domainMask(domains: readonly Domain[], themes: Themes): (project: Described) => number {
  const tests = domains.map((domain) => domainTest(domain, themes));
  return (project) => tests.reduce((mask, test, d) => (test(project) ? mask | (1 << d) : mask), 0);
}

/**
 * For each project of the ecosystem 1 where it lies in the domain, else 0.
 *
 * @throws RangeError for a domain that these were not assigned to
 */
export function domainOfProjects({ domains, masks }: ProjectDomains, id: string): Uint8Array {
  const d = domains.findIndex((domain) => domain.id === id);
  if (d < 0) throw new RangeError(`No domain "${id}" was assigned.`);
  return Uint8Array.from(masks, (mask) => (mask >>> d) & 1);
}

/** How many of each organisation's projects lie in a domain, aligned with the ecosystem's organisations. O(participations). */
export function domainProjectCounts(
  { participations: { organisationStart, organisationProject } }: Ecosystem,
  inDomain: Uint8Array,
): Int32Array {
  const counts = new Int32Array(organisationStart.length - 1);
  for (let o = 0; o < counts.length; o++)
    for (let at = organisationStart[o]; at < organisationStart[o + 1]; at++)
      counts[o] += inDomain[organisationProject[at]];
  return counts;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const anyOf = (patterns: readonly string[]) =>
  patterns.length === 0 ? /(?!)/ : new RegExp(`^(?:${patterns.join('|')})$`);
const spaced = (text: string) => wordsOf(text).join(' ');

/** Finds the terms in a text of words with single spaces; where terms overlap, the first and longest counts. */
function termsIn(terms: readonly string[]): (text: string) => string[] {
  if (terms.length === 0) return () => [];
  const patterns = [...terms].sort((a, b) => b.length - a.length).map((term) => term.replaceAll('*', '\\S*'));
  const pattern = new RegExp(`(?<!\\S)(?:${patterns.join('|')})(?!\\S)`, 'g');
  return (text) => text.match(pattern) ?? [];
}

function themesInBranches(branches: Domain['rule']['branches'], themes: Themes): ReadonlySet<ThemeId> {
  const isBranch = ({ code, title }: Theme) =>
    branches.some((branch) => branch.code === code && branch.title === title);
  const tops = new Set([...themes.values()].filter(isBranch).map(({ id }) => id));
  return new Set([...themes.keys()].filter((id) => lineage(themes, id).some((above) => tops.has(above))));
}
