/** What a question about knowledge flow is answered from: exposures, the groups between which they flow, what counts. */
import { EXPOSURE_DEFAULTS, type Exposures, exposures, TOLD } from '../analysis/flow/exposure.ts';
import { type Chain, chainsOf, type FlowBy, type Lanes, lanesBy } from '../analysis/flow/lanes.ts';
import { eachTheme, oneField, type Timeline, timeline } from '../analysis/flow/timeline.ts';
import { NotFoundError } from '../model/errors.ts';
import type { FirstUses } from '../model/flow-answer.ts';
import type { ThemeId } from '../model/ids.ts';
import { dayNumber } from '../network/days.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { isIn, isInRegion } from '../network/place-filter.ts';

export interface FlowOptions {
  by?: FlowBy;
  /** A chain's id or name, or `innovation`. */
  chain?: string | undefined;
  /** These and all below them, taken as one field. */
  themes?: readonly ThemeId[] | undefined;
  firsts?: FirstUses;
  lookBack?: number;
  window?: number;
  /** ISO day: first uses before it are left out, but still count as what was known. */
  since?: string | undefined;
  /** NUTS prefixes and countries: only first uses by organisations there. */
  region?: readonly string[] | undefined;
  country?: readonly string[] | undefined;
  /** How many organisations and themes to list. */
  top?: number;
  /** How many regions, countries or communities to list. */
  lanes?: number;
}
export const FLOW_DEFAULTS = {
  by: 'stage',
  firsts: 'told',
  ...EXPOSURE_DEFAULTS,
  top: 10,
  lanes: 12,
} as const satisfies FlowOptions;

export type ResolvedFlowOptions = FlowOptions & Required<Pick<FlowOptions, keyof typeof FLOW_DEFAULTS>>;

export interface FlowReading {
  asked: ResolvedFlowOptions;
  chains: Chain[];
  lanes: Lanes;
  time: Timeline;
  found: Exposures;
  /** 1 for the organisations of the regions and countries asked for, of all where none is. */
  inFocus: Uint8Array;
  /** First uses since the day asked for, by organisations in focus. */
  isThere(use: number): boolean;
  /** First uses since then, by anyone, that can be told where that is asked for. */
  isCounted(use: number): boolean;
  /** Both. */
  keep(use: number): boolean;
}

/**
 * @throws NotFoundError for a chain that is not there
 * @throws UsageError for a day that does not exist
 */
export function readFlow(ecosystem: Ecosystem, options: FlowOptions): FlowReading {
  const asked: ResolvedFlowOptions = { ...FLOW_DEFAULTS, ...options };
  const chains = chainsOf(ecosystem);
  const lanes = lanesBy(ecosystem, asked.by, { ...chainOption(chains, asked.chain) });
  const { time, found } = exposuresOf(ecosystem, asked);
  const sinceDay = asked.since === undefined ? Number.NEGATIVE_INFINITY : dayNumber(asked.since);
  const inFocus = focusOf(ecosystem, asked);
  const isSince = (use: number) => found.day[use] >= sinceDay;
  const isThere = (use: number) => isSince(use) && inFocus[found.organisation[use]] === 1;
  const isCounted = (use: number) => isSince(use) && (asked.firsts === 'seen' || found.telling[use] === TOLD);
  return {
    asked,
    chains,
    lanes,
    time,
    found,
    inFocus,
    isThere,
    isCounted,
    keep: (use) => isThere(use) && isCounted(use),
  };
}

interface Walked {
  key: string;
  time: Timeline;
  found: Exposures;
}
const walked = new WeakMap<Ecosystem, Walked>();

/** Timeline and exposures; the last ones of an ecosystem are kept, so that another grouping comes at once. */
export function exposuresOf(
  ecosystem: Ecosystem,
  { themes, window, lookBack }: Pick<ResolvedFlowOptions, 'themes' | 'window' | 'lookBack'>,
): Walked {
  const key = JSON.stringify([themes ?? null, window, lookBack]);
  const last = walked.get(ecosystem);
  if (last?.key === key) return last;
  const time = timeline(ecosystem, themes === undefined ? eachTheme(ecosystem) : oneField(ecosystem, themes));
  const next = { key, time, found: exposures(time, { window, lookBack }) };
  walked.set(ecosystem, next);
  return next;
}

function chainOption(chains: readonly Chain[], name: string | undefined): { chain?: Chain } {
  if (name === undefined) return {};
  const asked = name.toLowerCase();
  const chain =
    chains.find(({ id }) => id.toLowerCase() === asked) ??
    chains.find((one) => one.name.toLowerCase() === asked) ??
    chains.find((one) => one.name.toLowerCase().includes(asked));
  if (chain === undefined)
    throw new NotFoundError(
      `There is no chain "${name}". There are: ${chains.map((one) => `"${one.name}"`).join(', ')}.`,
    );
  return { chain };
}

/** 1 for the organisations of the regions and countries asked for, of all where none is. */
function focusOf({ organisations }: Ecosystem, { region, country }: FlowOptions): Uint8Array {
  return Uint8Array.from(organisations, ({ place }) =>
    (region === undefined && country === undefined) ||
    (region !== undefined && isInRegion(place, region)) ||
    (country !== undefined && isIn(place, country))
      ? 1
      : 0,
  );
}
