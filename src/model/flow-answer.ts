/** The answer to "how does knowledge flow?": exposure summed over groups, years and themes, and how far to trust it. */
import { z } from 'zod';
import { ThemeRef } from './answers.ts';
import { ThemeId } from './ids.ts';
import { OrganisationRef } from './organisation.ts';

const count = z.number().int().nonnegative();
const amount = z.number().nonnegative();
/** What a figure means, and whose definition it is. */
const defined = { definition: z.string(), source: z.string() };

/** A value with its 95% interval. */
export const Interval = z.object({ value: z.number(), low: z.number(), high: z.number() });

/** Which first uses count: those that can be told to be first, or every first use seen in the data. */
export const FirstUses = z.enum(['told', 'seen']);
export type FirstUses = z.infer<typeof FirstUses>;

export const FlowLane = z.object({
  id: z.string(),
  label: z.string(),
  /** Those on no stage, in no cluster, of no known place: no group, only the rest. */
  rest: z.boolean(),
  organisations: count,
});
export type FlowLane = z.infer<typeof FlowLane>;

export const FlowCell = z.object({
  /** Indices into `lanes`. */
  from: count,
  to: count,
  /** In first uses. */
  flow: amount,
  expected: amount,
  /** Flow over expected, where at least ten first projects stand behind it, with its 95% interval. */
  ratio: Interval.optional(),
  projects: count,
});
export type FlowCell = z.infer<typeof FlowCell>;

const Way = z.object({ flow: amount, share: Interval, expectedShare: z.number() });

export const FlowChain = z.object({
  id: z.string(),
  name: z.string(),
  /** Derived from helix, institution and size, instead of positions that someone declared. */
  derived: z.boolean(),
  synthetic: z.boolean(),
  standing: count,
});
export type FlowChain = z.infer<typeof FlowChain>;

export const Diffusion = z.object({
  ...defined,
  /** By lane, in the order of `lanes`: who learnt it in the year, and who knows it by its end. */
  years: z.array(z.object({ year: z.number().int(), learnt: z.array(amount), know: z.array(amount) })),
  firstResearch: z.iso.date().optional(),
  firstCompany: z.iso.date().optional(),
  /** From the first use by a knowledge organisation to that by a company; negative where companies came first. */
  yearsToCompanies: z.number().optional(),
  /** True where the first use by a knowledge organisation falls into the first year with themes: it may be older. */
  leftCensored: z.boolean(),
  newcomers: count,
  throughCluster: count,
});

export const UptakeAnswer = z.object({
  ...defined,
  /** `not-enough-data` where there are not two years with enough uptakes. */
  verdict: z.enum(['better', 'no-better', 'worse', 'not-enough-data']),
  test: z
    .object({
      fitted: z.number().int(),
      tested: z.number().int(),
      uptakes: count,
      others: count,
      /** Both together: chances to take a theme up. */
      n: count,
      size: Interval,
      exposure: Interval,
      sizeAndExposure: Interval,
      sizeAndKinship: Interval,
      all: Interval,
      gain: Interval,
      gainOverKinship: Interval,
      matched: Interval,
    })
    .optional(),
  dataVersion: z.string(),
});
export type UptakeAnswer = z.infer<typeof UptakeAnswer>;

export const FlowAnswer = z.object({
  definition: z.string(),
  source: z.string(),
  by: z.enum(['stage', 'helix', 'cluster', 'region', 'country', 'community']),
  /** What was asked for; differs from `by` where the data has no such groups and others stand in. */
  asked: z.enum(['stage', 'helix', 'cluster', 'region', 'country']),
  chain: FlowChain.optional(),
  /** Every chain that can be asked for by name. */
  chains: z.array(FlowChain),
  options: z.object({
    theme: z.array(ThemeRef).optional(),
    firsts: FirstUses,
    lookBack: z.number(),
    window: z.number(),
    since: z.iso.date().optional(),
    asOf: z.iso.date().optional(),
    /** Only first uses by organisations there; sources may be anywhere. */
    region: z.array(z.string()).optional(),
    country: z.array(z.string()).optional(),
  }),
  firstUses: z.object({
    ...defined,
    seen: count,
    told: count,
    /** First day of the data, and of a project with themes. */
    dataFrom: z.iso.date().optional(),
    themesFrom: z.iso.date().optional(),
    years: z.array(
      z.object({
        year: z.number().int(),
        seen: count,
        told: count,
        /** Can't be told: the data does not reach back far enough, or a project in the look-back has no theme. */
        tooShort: count,
        themeless: count,
        /** Of those that count, how many had a source. */
        exposed: count,
      }),
    ),
  }),
  /** First uses that count, and those of them with a source: the units of flow. */
  counted: count,
  flow: count,
  lanes: z.array(FlowLane),
  /** Groups that are not listed, and the flow from or to them. */
  omitted: z.object({ lanes: count, flow: amount }),
  between: z.object({ ...defined, cells: z.array(FlowCell) }),
  years: z.array(
    z.object({
      year: z.number().int(),
      cells: z.array(z.object({ from: count, to: count, flow: amount })),
    }),
  ),
  /** Along a chain only; of the flow between its stages. `n`: first uses with a source. */
  ways: z.object({ ...defined, n: count, forward: Way, within: Way, backward: Way }).optional(),
  /** Unless one is asked for. */
  themes: z
    .object({
      ...defined,
      /** Themes with any flow, and the first of them. */
      total: count,
      top: z.array(z.object({ theme: ThemeRef, firstUses: count, flow: count })),
    })
    .optional(),
  roles: z.object({
    ...defined,
    /** Largest first by outflow, by inflow, by the smaller of both, and by what was brought in from outside. */
    spread: z.array(z.object({ organisation: OrganisationRef, outflow: amount, expected: amount })),
    tookUp: z.array(z.object({ organisation: OrganisationRef, inflow: amount })),
    passedOn: z.array(z.object({ organisation: OrganisationRef, inflow: amount, outflow: amount })),
    /** Where a region or country is looked at. */
    broughtIn: z.array(z.object({ organisation: OrganisationRef, flow: amount })).optional(),
    /** Share of the inflow that came from outside it. */
    fromOutside: z.number().optional(),
  }),
  /** Where a theme is asked for. */
  diffusion: Diffusion.optional(),
  validation: UptakeAnswer.omit({ dataVersion: true }).optional(),
  dataVersion: z.string(),
});
export type FlowAnswer = z.infer<typeof FlowAnswer>;

/** The organisations with most flow in each lane, and the flow among them, to draw. */
export const FlowTiesAnswer = z.object({
  by: FlowAnswer.shape.by,
  lanes: z.array(FlowLane),
  nodes: z.array(z.object({ organisation: OrganisationRef, lane: count, inflow: amount, outflow: amount })),
  /** From source to receiver, by index into `nodes`, for each year; largest first. */
  ties: z.array(z.object({ from: count, to: count, year: z.number().int(), flow: amount })),
  /** Organisations with flow that are not listed. */
  omitted: count,
  dataVersion: z.string(),
});
export type FlowTiesAnswer = z.infer<typeof FlowTiesAnswer>;

/** Themes by words of their title, for choosing one. */
export const ThemesAnswer = z.object({
  query: z.string(),
  total: count,
  themes: z.array(z.object({ id: ThemeId, title: z.string(), path: z.array(z.string()), projects: count })),
});
export type ThemesAnswer = z.infer<typeof ThemesAnswer>;
