/**
 * What a page shows, as the URL says it. A field that does not fit is left out rather than refused, so that an
 * old or mistyped link still opens the page.
 */
import { z } from 'zod';
import { MeasureName, Sought } from '../../src/model/answers.ts';
import { OrganisationId } from '../../src/model/ids.ts';
import { Helix, OrganisationSize } from '../../src/model/organisation.ts';
import { Lapsed, MixText } from '../../src/model/ranking.ts';
import { FeedbackParty } from '../../src/model/source.ts';

/** Left out where it does not fit. */
export const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const asList = (value: unknown) => (typeof value === 'string' ? [value] : value);
const list = <T extends z.ZodType>(item: T) => optional(z.preprocess(asList, z.array(item).min(1)));
const on = optional(z.union([z.literal(true), z.literal('true').transform(() => true as const)]));
export const text = optional(z.string().trim().min(1).max(400));
/** NUTS codes or their beginnings, by comma. */
export const regions = z.string().regex(/^[A-Za-z]{2}[0-9A-Za-z]{0,3}(,[A-Za-z]{2}[0-9A-Za-z]{0,3})*$/);

/** `BE2,BE1` as a list. */
export function regionsOf(codes: string): string[] {
  return codes.split(',').map((code) => code.toUpperCase());
}

/** How many suggestions fit side by side. */
export const MOST_COMPARED = 4;

export const PartnersView = z.object({
  /** An organisation's id, or a name to look up. */
  org: text,
  helix: list(Helix),
  country: list(z.string().regex(/^[A-Za-z]{2}$/)),
  region: text,
  size: list(OrganisationSize),
  theme: text,
  novelty: optional(z.coerce.number().min(0).max(1)),
  mix: optional(MixText),
  diversity: optional(z.coerce.number().min(0).max(1)),
  liftNewcomers: optional(z.coerce.number().min(0).max(1)),
  lapsed: optional(Lapsed),
  k: optional(z.coerce.number().int().min(1).max(200)),
  exclude: list(OrganisationId),
  seek: optional(Sought),
  /** What the joint work would be about. */
  text,
  withoutCompetitors: on,
  /** Whether what was marked as not relevant is shown. */
  showNotRelevant: on,
  /** The suggestion whose introduction is shown. */
  intro: optional(OrganisationId),
  /** On whose behalf feedback is given. */
  by: optional(FeedbackParty),
  /** Suggestions to be compared, and whether they are shown side by side. */
  compare: optional(z.preprocess(asList, z.array(OrganisationId).min(1).max(MOST_COMPARED))),
  sideBySide: on,
  /** Whether the form is open that describes oneself. */
  describe: on,
  /** What one that is not in the data says of itself: name, what it does, titles of themes, place, helix. */
  you: text,
  youDo: optional(z.string().trim().min(1).max(1000)),
  youThemes: list(z.string().trim().min(1).max(200)),
  youCountry: optional(z.string().regex(/^[A-Za-z]{2}$/)),
  youRegion: optional(z.string().regex(/^[A-Za-z]{2}[0-9A-Za-z]{0,3}$/)),
  youCity: text,
  youHelix: optional(Helix),
  youOffer: text,
  youSeek: text,
});
export type PartnersView = z.infer<typeof PartnersView>;

export const ConsortiumView = z.object({
  /** Words of themes. */
  need: list(z.string().trim().min(1).max(200)),
  text: optional(z.string().trim().min(1).max(4000)),
  with: list(OrganisationId),
  must: list(OrganisationId),
  keep: list(OrganisationId),
  not: list(OrganisationId),
  team: optional(z.coerce.number().int().min(2).max(40)),
  country: list(z.string().regex(/^[A-Za-z]{2}$/)),
  minCountries: optional(z.coerce.number().int().min(1).max(40)),
  perCountry: optional(z.coerce.number().int().min(1).max(40)),
  sme: optional(z.coerce.number().min(0).max(1)),
  /** `government:1`: how many of a helix at least. */
  helix: list(z.string().regex(/^[a-z-]+:\d{1,2}$/)),
  novelty: optional(z.coerce.number().min(0).max(1)),
});
export type ConsortiumView = z.infer<typeof ConsortiumView>;

export const ReportView = z.object({
  group: text,
  framework: optional(z.string().regex(/^[a-z0-9-]+$/)),
  years: optional(z.coerce.number().int().min(1).max(20)),
});
export type ReportView = z.infer<typeof ReportView>;

export const GroupBy = z.enum(['community', 'helix', 'country', 'cluster']);
export type GroupBy = z.infer<typeof GroupBy>;
export const Colouring = z.enum(['helix', 'community']);
export type Colouring = z.infer<typeof Colouring>;
/** Of organisations from near there are also groups of the picture itself. */
export const PictureColouring = z.enum([...Colouring.options, 'picture-groups']);
export type PictureColouring = z.infer<typeof PictureColouring>;
/** Measures of the picture itself, beside those of the whole network. */
export const PictureMeasure = z.enum(['picture-degree', 'picture-betweenness', 'picture-pagerank']);
export type PictureMeasure = z.infer<typeof PictureMeasure>;
export const SortKey = z.enum([
  'name',
  'projects',
  'strength',
  'partners',
  'value',
  'step',
  'size',
  'within',
  'group',
]);
export type SortKey = z.infer<typeof SortKey>;

export const MapView = z.object({
  by: optional(GroupBy),
  group: text,
  org: text,
  steps: optional(z.coerce.number().int().min(1).max(3)),
  colour: optional(PictureColouring),
  size: optional(z.enum([...MeasureName.options, ...PictureMeasure.options])),
  /** Entries of the legend that are switched off. */
  hide: list(z.string()),
  as: optional(z.enum(['picture', 'table'])),
  sort: optional(SortKey),
  ascending: optional(z.union([z.boolean(), z.stringbool()])),
});
export type MapView = z.infer<typeof MapView>;

/** A URL's search as fields: text, or a list where a field repeats. */
export function parseSearch(search: string): Record<string, unknown> {
  const fields: Record<string, string | string[]> = Object.create(null);
  for (const [key, value] of new URLSearchParams(search)) {
    const before = fields[key];
    fields[key] = before === undefined ? value : [before, value].flat();
  }
  return { ...fields };
}

/** Fields as a URL's search, in the order of their names; what is undefined is left out. */
export function stringifySearch(fields: Record<string, unknown>): string {
  const search = new URLSearchParams();
  for (const key of Object.keys(fields).sort())
    for (const value of [fields[key]].flat()) if (value !== undefined) search.append(key, String(value));
  const written = search.toString().replaceAll('%3A', ':');
  return written === '' ? '' : `?${written}`;
}
