/** What an indicator comes to: a figure, or the reason why this data can't tell. */

import { type Interval, wilson } from '../statistics/binomial.ts';
import type { Activity } from './activity.ts';

/** What would be needed where an indicator can't be measured. */
export type Need =
  | 'memberships'
  | 'several-clusters'
  | 'cluster-organisation'
  | 'projects'
  | 'earlier-projects'
  | 'themes'
  | 'new-themes'
  | 'topics'
  | 'helices'
  | 'more-members'
  | 'smes'
  | 'contributions'
  | 'accounts'
  | 'introductions'
  | 'survey'
  | 'targets';

/** What a reader must know of a figure. */
export type Caveat = 'look-back' | 'framework-programmes' | 'civil-society-unknown';

export type Measured =
  | ({ kind: 'share'; successes: number; n: number; caveats: Caveat[] } & Interval & { value: number })
  | { kind: 'count'; value: number; n: number; caveats: Caveat[] }
  /** A share of what hangs together, such as pairs; with an interval where one allows for that. */
  | ({ kind: 'ratio'; value: number; n: number; caveats: Caveat[] } & Partial<Interval>)
  | { kind: 'millibits'; value: number; n: number; caveats: Caveat[] }
  | ({ kind: 'change'; value: number; n: number; caveats: Caveat[] } & Interval)
  | { kind: 'unmeasured'; needs: Need };

export const unmeasured = (needs: Need): Measured => ({ kind: 'unmeasured', needs });

export function share(successes: number, n: number, needs: Need, caveats: Caveat[] = []): Measured {
  if (n === 0) return unmeasured(needs);
  return { kind: 'share', value: successes / n, successes, n, ...wilson(successes, n), caveats };
}

const PROGRAMMES = new Set(['HORIZON', 'H2020', 'FP7']);

export function inFrameworkProgramme({ ecosystem }: Activity, project: number): boolean {
  return PROGRAMMES.has(ecosystem.projects[project].programme ?? '');
}

/** Without a project that is not of the framework programmes, the figure is of those alone. */
export function europeOnly(activity: Activity): Caveat[] {
  const { projects } = activity;
  return projects.length > 0 && projects.every((project) => inFrameworkProgramme(activity, project))
    ? ['framework-programmes']
    : [];
}

/** Years that the data must go back before a period in which something is called a first. */
const LOOK_BACK_YEARS = 3;

export function lookBack({ period, dataFrom }: Activity): Caveat[] {
  return period.from < dataFrom + LOOK_BACK_YEARS ? ['look-back'] : [];
}
