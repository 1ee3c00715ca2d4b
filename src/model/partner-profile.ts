/** Who asks without being in the data: what it says of itself, and what it is answered. */
import { z } from 'zod';
import { PartnersAnswer, PartnersQuery, Sought } from './answers.ts';
import { Helix } from './organisation.ts';

const line = z.string().trim().min(1).max(400);
const wish = z.object({ text: line, kind: Sought.optional() });

export const PartnerProfile = z.object({
  name: line,
  /** What it does, in its own words. */
  does: z.string().trim().max(4000).default(''),
  /** Words of themes' titles. */
  themes: z.array(line).max(20).default([]),
  offers: z.array(wish).max(20).default([]),
  seeks: z.array(wish).max(20).default([]),
  country: z
    .string()
    .regex(/^[A-Za-z]{2}$/, 'a country code of two letters')
    .transform((code) => code.toUpperCase())
    .optional(),
  /** NUTS code of any level, e.g. `BE22`. */
  region: z
    .string()
    .regex(/^[A-Za-z]{2}[0-9A-Za-z]{0,3}$/, 'a NUTS code such as BE22')
    .transform((code) => code.toUpperCase())
    .optional(),
  city: line.optional(),
  latitude: z.coerce.number().min(-90).max(90).optional(),
  longitude: z.coerce.number().min(-180).max(180).optional(),
  helix: Helix.default('company'),
});
export type PartnerProfile = z.infer<typeof PartnerProfile>;

export const ProfileAnswer = PartnersAnswer.omit({ query: true }).extend({
  query: PartnersQuery.extend({ profile: PartnerProfile }),
});
export type ProfileAnswer = z.infer<typeof ProfileAnswer>;

/** Suggestions, whoever asked: one in the data, or one by its profile. */
export type SuggestionsAnswer = PartnersAnswer | ProfileAnswer;

/** Whom the suggestions are for, by name. */
export function askerName({ query }: SuggestionsAnswer): string {
  return 'profile' in query ? query.profile.name : query.organisation.name;
}

/**
 * Reads a profile that was written as lines `field: value`, with `theme`, `offer` and `seek` as often as one likes;
 * `seek` and `offer` may name a kind first, as in `seek: pilot-customer: a town to try it in`. Lines that begin
 * with `#` and lines without a value are passed over. What begins with `{` is read as JSON.
 *
 * @returns what {@link PartnerProfile} is to check
 * @example readProfile('name: Warm\ntheme: energy storage') // { name: 'Warm', themes: ['energy storage'], … }
 */
export function readProfile(text: string): unknown {
  if (text.trimStart().startsWith('{')) return JSON.parse(text) as unknown;
  const profile: Record<string, unknown> = {};
  const lists: Record<string, unknown[]> = { themes: [], offers: [], seeks: [] };
  for (const written of text.split(/\r?\n/)) {
    const [, field, value] = /^\s*([A-Za-z]+)\s*:\s*(.+?)\s*$/.exec(written) ?? [];
    if (field === undefined || value === undefined) continue;
    if (field === 'theme') lists.themes.push(value);
    else if (field === 'offer') lists.offers.push(wishOf(value));
    else if (field === 'seek') lists.seeks.push(wishOf(value));
    else profile[field] = value;
  }
  return { ...profile, ...lists };
}

function wishOf(value: string): z.input<typeof wish> {
  const [, first, rest] = /^([a-z-]+)\s*:\s*(.+)$/.exec(value) ?? [];
  const kind = Sought.safeParse(first);
  return kind.success ? { text: rest, kind: kind.data } : { text: value };
}

/** An empty profile with what may be filled in. */
export const PROFILE_TEMPLATE = `# A profile for: helixlens partners --profile FILE
# theme, offer and seek may be repeated; a kind may go before what is offered or sought:
# ${Sought.options.join(', ')}
name:
does:
theme:
offer:
seek:
country:
region:
city:
helix: company
`;
