/** Groups that work on the same and hardly work together, and who could bring them together. */
import type { ThemeId } from '../../model/ids.ts';
import type { Ecosystem } from '../../network/ecosystem.ts';
import { pairWeights } from '../../network/project-ties.ts';
import type { Cover } from '../groups/groups.ts';
import { classTfIdf } from '../themes/class-tf-idf.ts';
import { themeLineRows } from '../themes/project-themes.ts';
import { type AgainstChance, type Compared, quantile } from './against-chance.ts';

export interface OverlapOptions {
  /** Share of the judged pairs that must be less alike than two groups that count as working on the same, 0…1. */
  alike?: number;
  /** Members that a group needs, and weight of ties that chance would give the pair, to be judged. */
  smallest?: number;
  leastExpected?: number;
  /** Pairs, and themes, organisations a side and bridges of each. */
  pairs?: number;
  shown?: number;
}
export const OVERLAP_DEFAULTS = {
  alike: 0.5,
  smallest: 5,
  leastExpected: 1,
  pairs: 12,
  shown: 3,
} as const satisfies Required<OverlapOptions>;

export interface Bridge {
  readonly organisation: number;
  /** Weight of its ties to either side. */
  readonly toOne: number;
  readonly toOther: number;
  /** Its projects on the shared themes. */
  readonly projects: number;
}

export interface Overlap {
  /** Groups by number, the first before the second. */
  readonly one: number;
  readonly other: number;
  /** Cosine of the two theme profiles, 0…1. */
  readonly likeness: number;
  readonly collaboration: Compared;
  readonly themes: readonly ThemeId[];
  /** Members with most projects on the shared themes, each counting by its share in the group. */
  readonly activeInOne: readonly number[];
  readonly activeInOther: readonly number[];
  readonly bridges: readonly Bridge[];
}

export interface Overlaps {
  /** Pairs that were judged, and those too small to be. */
  readonly judged: number;
  readonly tooSmall: number;
  /** Likeness from which a pair counts as working on the same. */
  readonly least: number;
  readonly pairs: readonly Overlap[];
}

const NOTHING = { themes: [], activeInOne: [], activeInOther: [], bridges: [] };

/**
 * Pairs of groups whose theme profiles are more alike than most pairs' while they work together less than chance
 * would have it: the interval of observed/expected lies below 1. Most likeness × (1 − ratio) first. How alike groups
 * are hangs on what they are, so that only pairs of the same kind can be compared.
 *
 * A profile weighs each theme, with those above it, by class-based TF-IDF: the group's share of the participants of
 * projects on it, less for a theme that all groups work on. Where the groups are themes themselves, those of the two
 * compared, with all above and below them, are left out of both profiles: what counts is that organisations in both
 * fields work on the same third subjects. A bridge works on a shared theme and has ties to both sides; the higher the
 * lower of the two, the better it stands. Who stands in both groups is active on the side where it stands more.
 *
 * Cost: O(participations × themes of a project × groups of an organisation).
 */
export function overlaps(
  ecosystem: Ecosystem,
  cover: Cover,
  { listed, matrix }: AgainstChance,
  options: OverlapOptions = {},
): Overlaps {
  const { alike, smallest, leastExpected, pairs, shown } = { ...OVERLAP_DEFAULTS, ...options };
  const profilesOf = pairProfiles(ecosystem, cover);
  const candidates: Overlap[] = [];
  let tooSmall = 0;
  listed.forEach((one, a) => {
    listed.slice(a + 1).forEach((other, beyond) => {
      const collaboration = matrix[a * listed.length + a + 1 + beyond];
      const few = [one, other].some((g) => cover.groups[g].members.length < smallest);
      if (few || collaboration.expected < leastExpected || collaboration.ratio === undefined) tooSmall++;
      else
        candidates.push({
          ...NOTHING,
          one,
          other,
          likeness: cosine(...profilesOf(one, other)),
          collaboration,
        });
    });
  });
  const likenesses = Float64Array.from(candidates, ({ likeness }) => likeness).sort();
  const least = candidates.length === 0 ? 0 : quantile(likenesses, alike);
  const found = candidates.filter(
    ({ likeness, collaboration: { ratio } }) =>
      likeness >= least && likeness > 0 && (ratio!.high ?? Number.POSITIVE_INFINITY) < 1,
  );
  const urgency = ({ likeness, collaboration }: Overlap) => likeness * (1 - collaboration.ratio!.value);
  const worst = found
    .sort((x, y) => urgency(y) - urgency(x) || x.one - y.one || x.other - y.other)
    .slice(0, pairs);
  return {
    judged: candidates.length,
    tooSmall,
    least,
    pairs: worst.map((pair) => describe(ecosystem, cover, profilesOf(pair.one, pair.other), pair, shown)),
  };
}

type Profile = ReadonlyMap<number, number>;

/** The profiles of two groups that are compared with each other. */
function pairProfiles(
  ecosystem: Ecosystem,
  cover: Cover,
): (one: number, other: number) => readonly [Profile, Profile] {
  const profiles = themeProfiles(ecosystem, cover);
  if (cover.by !== 'theme') return (one, other) => [profiles[one], profiles[other]];
  const { themes, above } = themeLineRows(ecosystem);
  const branches = cover.groups.map(({ id }) => {
    const root = (themes as readonly string[]).indexOf(id);
    return new Set([
      root,
      ...(above[root] ?? []),
      ...[...themes.keys()].filter((theme) => above[theme].includes(root)),
    ]);
  });
  return (one, other) => {
    const beyond = (profile: Profile) =>
      new Map([...profile].filter(([term]) => !branches[one].has(term) && !branches[other].has(term)));
    return [beyond(profiles[one]), beyond(profiles[other])];
  };
}

function themeProfiles(ecosystem: Ecosystem, cover: Cover): Profile[] {
  const { start, theme } = themeLineRows(ecosystem);
  const { projectStart, projectOrganisation, size } = ecosystem.participations;
  const frequencies = cover.groups.map(() => new Map<number, number>());
  for (let project = 0; project < size.length; project++)
    for (let i = projectStart[project]; i < projectStart[project + 1]; i++) {
      const organisation = projectOrganisation[i];
      for (let k = cover.start[organisation]; k < cover.start[organisation + 1]; k++) {
        const terms = frequencies[cover.group[k]];
        const share = cover.share[k] / size[project];
        for (let j = start[project]; j < start[project + 1]; j++)
          terms.set(theme[j], (terms.get(theme[j]) ?? 0) + share);
      }
    }
  return classTfIdf(frequencies).map((ranked) => new Map(ranked.map(({ term, weight }) => [term, weight])));
}

/** Cosine of two profiles, 0…1; 0 where either is empty. */
export function cosine(a: Profile, b: Profile): number {
  let product = 0;
  for (const [term, weight] of a) product += weight * (b.get(term) ?? 0);
  const squares = (profile: Profile) => {
    let sum = 0;
    for (const weight of profile.values()) sum += weight * weight;
    return sum;
  };
  const length = Math.sqrt(squares(a) * squares(b));
  return length === 0 ? 0 : Math.min(1, product / length);
}

function describe(
  ecosystem: Ecosystem,
  cover: Cover,
  [ofOne, ofOther]: readonly [Profile, Profile],
  pair: Overlap,
  shown: number,
): Overlap {
  const { themes, above } = themeLineRows(ecosystem);
  const shared = sharedThemes(ofOne, ofOther, above, shown);
  const onThemes = projectsOn(ecosystem, new Set(shared));
  const activity = projectCounts(ecosystem, onThemes);
  const [inOne, inOther] = [sharesIn(cover, pair.one), sharesIn(cover, pair.other)];
  const active = (here: Float64Array, there: Float64Array) =>
    [...activity.keys()]
      .filter((i) => activity[i] > 0 && here[i] > 0 && here[i] >= there[i])
      .sort((x, y) => activity[y] * here[y] - activity[x] * here[x] || x - y)
      .slice(0, shown);
  return {
    ...pair,
    themes: shared.map((theme) => themes[theme]),
    activeInOne: active(inOne, inOther),
    activeInOther: active(inOther, inOne),
    bridges: bridges(ecosystem, activity, inOne, inOther).slice(0, shown),
  };
}

/**
 * Themes that weigh most in the profile where they weigh less, none above or below another. The two upper levels of
 * the tree say too little to be named where there is anything below.
 */
function sharedThemes(
  a: Profile,
  b: Profile,
  above: readonly (readonly number[])[],
  shown: number,
): number[] {
  const ranked = [...a]
    .flatMap(([term, weight]) => (b.has(term) ? [{ term, weight: Math.min(weight, b.get(term)!) }] : []))
    .sort((x, y) => y.weight - x.weight || x.term - y.term);
  const specific = ranked.filter(({ term }) => above[term].length > 1);
  const chosen: number[] = [];
  for (const { term } of specific.length > 0 ? specific : ranked) {
    if (chosen.length === shown) break;
    if (!chosen.some((other) => above[other].includes(term) || above[term].includes(other)))
      chosen.push(term);
  }
  return chosen;
}

function projectsOn(ecosystem: Ecosystem, wanted: ReadonlySet<number>): Uint8Array {
  const { start, theme } = themeLineRows(ecosystem);
  return Uint8Array.from(ecosystem.projects, (_, project) =>
    Number(theme.subarray(start[project], start[project + 1]).some((t) => wanted.has(t))),
  );
}

function projectCounts({ participations }: Ecosystem, chosen: Uint8Array): Int32Array {
  const { organisationStart, organisationProject, organisations } = participations;
  return Int32Array.from(organisations, (_, i) => {
    let count = 0;
    for (let at = organisationStart[i]; at < organisationStart[i + 1]; at++)
      count += chosen[organisationProject[at]];
    return count;
  });
}

/** Organisations on the shared themes with ties to both sides, best placed first. */
function bridges(
  { participations }: Ecosystem,
  activity: Int32Array,
  inOne: Float64Array,
  inOther: Float64Array,
): Bridge[] {
  const { organisationStart, organisationProject, projectStart, projectOrganisation } = participations;
  const pair = pairWeights(participations, 'newman');
  const candidates: Bridge[] = [];
  for (let i = 0; i < activity.length; i++) {
    if (activity[i] === 0) continue;
    let toOne = 0;
    let toOther = 0;
    for (let a = organisationStart[i]; a < organisationStart[i + 1]; a++) {
      const project = organisationProject[a];
      for (let b = projectStart[project]; b < projectStart[project + 1]; b++) {
        const partner = projectOrganisation[b];
        if (partner === i) continue;
        toOne += pair[project] * inOne[partner];
        toOther += pair[project] * inOther[partner];
      }
    }
    if (toOne > 0 && toOther > 0) candidates.push({ organisation: i, toOne, toOther, projects: activity[i] });
  }
  const lower = ({ toOne, toOther }: Bridge) => Math.min(toOne, toOther);
  return candidates.sort((x, y) => lower(y) - lower(x) || x.organisation - y.organisation);
}

function sharesIn({ start, group, share }: Cover, wanted: number): Float64Array {
  const shares = new Float64Array(start.length - 1);
  for (let i = 0; i < shares.length; i++)
    for (let k = start[i]; k < start[i + 1]; k++) if (group[k] === wanted) shares[i] = share[k];
  return shares;
}
