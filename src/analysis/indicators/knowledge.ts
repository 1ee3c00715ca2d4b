/** Indicators of knowledge that comes in, and of who goes first. */

import type { ThemeId } from '../../model/ids.ts';
import type { Ecosystem } from '../../network/ecosystem.ts';
import { type Exposures, exposures } from '../flow/exposure.ts';
import { eachTheme, timeline, yearOf } from '../flow/timeline.ts';
import { clusterShares } from '../groups/cluster-shares.ts';
import type { Activity, Period } from './activity.ts';
import { type Caveat, europeOnly, lookBack, type Measured, share, unmeasured } from './measured.ts';

const known = new WeakMap<Ecosystem, Exposures>();

/** Every first use of a theme with its sources, worked out once an ecosystem. */
function exposuresOf(ecosystem: Ecosystem): Exposures {
  const found = known.get(ecosystem) ?? exposures(timeline(ecosystem, eachTheme(ecosystem)));
  known.set(ecosystem, found);
  return found;
}

const within = ({ from, until }: Period, year: number) => year >= from && year <= until;

/** First uses of a theme by some organisations in the period. */
function usesIn({ ecosystem, period }: Activity, isUser: (organisation: number) => boolean): number[] {
  const { count, organisation, day } = exposuresOf(ecosystem);
  return Array.from({ length: count }, (_, use) => use).filter(
    (use) => isUser(organisation[use]) && within(period, yearOf(day[use])),
  );
}

/** Of themes that member companies took up in the period, those that a partner of theirs already worked on. */
export function exposedUptake(activity: Activity): Measured {
  const { ecosystem, isMember } = activity;
  const { start } = exposuresOf(ecosystem);
  const uses = usesIn(
    activity,
    (organisation) =>
      isMember[organisation] === 1 && ecosystem.organisations[organisation].helix === 'company',
  );
  const exposed = uses.filter((use) => start[use + 1] > start[use]).length;
  return share(exposed, uses.length, 'themes', caveats(activity));
}

/** Of the knowledge that members took up from partners, in units of exposure, what came from members of other clusters. */
export function interClusterFlow(activity: Activity): Measured {
  const { ecosystem, isMember, group } = activity;
  if (group.cluster === undefined) return unmeasured('memberships');
  if (ecosystem.clusters.length < 2) return unmeasured('several-clusters');
  const { start, source } = exposuresOf(ecosystem);
  const clusters = clusterShares(ecosystem);
  const comesFromOther = (organisation: number) =>
    isMember[organisation] === 0 &&
    [...clusters[organisation].keys()].some((cluster) => cluster !== group.cluster);
  const uses = usesIn(activity, (organisation) => isMember[organisation] === 1).filter(
    (use) => start[use + 1] > start[use],
  );
  if (uses.length === 0) return unmeasured('themes');
  let flow = 0;
  for (const use of uses) {
    const sources = source.subarray(start[use], start[use + 1]);
    flow += sources.filter(comesFromOther).length / sources.length;
  }
  return { kind: 'ratio', value: flow / uses.length, n: uses.length, caveats: caveats(activity) };
}

/** Of themes whose first project in this data starts in the period, those in which a member was there that year. */
export function pioneeredThemes(activity: Activity): Measured {
  const { ecosystem, period, participations } = activity;
  const first = firstYearsOfThemes(ecosystem);
  const young = [...first].filter(([, year]) => within(period, year)).map(([theme]) => theme);
  const here = new Set<ThemeId>();
  for (const { project } of participations) {
    const { startDate = '', themes } = ecosystem.projects[project];
    for (const theme of themes) if (first.get(theme) === Number(startDate.slice(0, 4))) here.add(theme);
  }
  return share(
    young.filter((theme) => here.has(theme)).length,
    young.length,
    'new-themes',
    caveats(activity),
  );
}

function caveats(activity: Activity): Caveat[] {
  return [...lookBack(activity), ...europeOnly(activity)];
}

const firsts = new WeakMap<Ecosystem, Map<ThemeId, number>>();

function firstYearsOfThemes(ecosystem: Ecosystem): Map<ThemeId, number> {
  const held = firsts.get(ecosystem);
  if (held !== undefined) return held;
  const found = new Map<ThemeId, number>();
  for (const { startDate, themes } of ecosystem.projects) {
    if (startDate === undefined) continue;
    const year = Number(startDate.slice(0, 4));
    for (const theme of themes) found.set(theme, Math.min(year, found.get(theme) ?? year));
  }
  firsts.set(ecosystem, found);
  return found;
}
