/**
 * What matching works on: an ecosystem as it was known on a day, and the same with older collaboration weighing
 * less. Made once for an ecosystem and a day; organisations keep their index.
 */
import { brokersIn, presentIn } from '../analysis/prediction/history.ts';
import { asKnownOn, projectDays } from '../network/as-known-on.ts';
import { dayNumber } from '../network/days.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { once } from '../network/once.ts';
import { timeWeight } from '../network/pack.ts';
import type { Participations, TieNetwork } from '../network/packed.ts';
import { recalledWithWeights } from '../network/recall.ts';
import { NO_DAY } from '../store/graph-store.ts';
import { distances } from './place.ts';

/** Years after which a shared project counts half as much for what is likely now. */
const HALF_LIFE = 3;

export interface MatchView {
  /** Only what was known on the day. */
  readonly ecosystem: Ecosystem;
  /** The day as a number: the one asked for, else the newest on which a project became known. */
  readonly day: number;
  /** 1 for each organisation that anything was known of on the day. Without a day asked for, everyone. */
  readonly present: Uint8Array;
  /** 1 for each cluster organisation: a broker outside the four helices. */
  readonly brokers: Uint8Array;
  /** The day on which each project became known (the later of start and signature), or {@link NO_DAY}. */
  readonly known: Int32Array;
  /** Participations and ties with projects weighing 2^(−age/{@link HALF_LIFE}). */
  readonly recent: { readonly participations: Participations; readonly ties: TieNetwork };
  /** Recent projects of each organisation: the sum of their time weights. */
  readonly activity: Float64Array;
  /** Kilometres from one organisation to every other; see {@link distances}. */
  readonly kilometresFrom: (from: number) => Float64Array;
}

const made = new WeakMap<Ecosystem, Map<string, MatchView>>();
/** Days kept for one ecosystem: each holds a network of its own. */
const DAYS_KEPT = 2;

/**
 * The view of an ecosystem on a day (ISO), or on the whole of it. What carries no date is as of the download, so
 * undated memberships and offers are not part of an earlier day.
 *
 * @returns the same object again for the same ecosystem and day; about a second for 26,000 organisations
 */
export function matchView(whole: Ecosystem, asOf?: string): MatchView {
  const views = made.get(whole) ?? new Map<string, MatchView>();
  made.set(whole, views);
  const key = asOf ?? '';
  let view = views.get(key);
  if (view === undefined) {
    view = build(asOf === undefined ? whole : asKnownOn(whole, asOf), asOf);
    for (const old of [...views.keys()].slice(0, Math.max(0, views.size + 1 - DAYS_KEPT))) views.delete(old);
    views.set(key, view);
  }
  return view;
}

function build(ecosystem: Ecosystem, asOf: string | undefined): MatchView {
  const days = projectDays(ecosystem.projects);
  const weightOf = timeWeight(days, { halfLife: HALF_LIFE, ...(asOf === undefined ? {} : { asOf }) });
  const participations = {
    ...ecosystem.participations,
    weight: Float64Array.from(ecosystem.projects.keys(), weightOf),
  };
  const { organisationStart, organisationProject, weight } = participations;
  // Few questions ask for it: those of organisations without partners.
  const kilometres = once(() => distances(ecosystem.organisations));
  return {
    ecosystem,
    day: asOf === undefined ? days.known.reduce((a, b) => Math.max(a, b), NO_DAY) : dayNumber(asOf),
    present:
      asOf === undefined ? new Uint8Array(ecosystem.organisations.length).fill(1) : presentIn(ecosystem),
    brokers: brokersIn(ecosystem),
    known: days.known,
    recent: { participations, ties: recalledWithWeights(ecosystem, 'recent ties', participations.weight) },
    activity: Float64Array.from(ecosystem.organisations, (_, organisation) => {
      let sum = 0;
      for (let i = organisationStart[organisation]; i < organisationStart[organisation + 1]; i++)
        sum += weight[organisationProject[i]];
      return sum;
    }),
    kilometresFrom: (from) => kilometres()(from),
  };
}
