/** Organisations: who takes part in the ecosystem, and what is known of them. */
import { z } from 'zod';
import { OrganisationId, SourceId } from './ids.ts';

/** The quadruple helix, with what open data can't tell apart kept apart. */
export const Helix = z.enum([
  'company',
  'knowledge',
  'government',
  'civil-society',
  'association',
  'unknown',
]);
export type Helix = z.infer<typeof Helix>;

/** How the helix was found: `curated` by hand with a source, `declared` by a source's own field, `unknown`. */
export const HelixBasis = z.enum(['curated', 'declared', 'unknown']);
export type HelixBasis = z.infer<typeof HelixBasis>;

/** What kind of knowledge organisation it is, where a source says so. */
export const Institution = z.enum(['higher-education', 'research-organisation']);
export type Institution = z.infer<typeof Institution>;

/** What an organisation does for others, beside its helix. A `cluster-organisation` is a broker outside the four helices. */
export const OrganisationFunction = z.enum(['capital-provider', 'service-provider', 'cluster-organisation']);
export type OrganisationFunction = z.infer<typeof OrganisationFunction>;

/** `sme` is declared by a source; `large` only where a source says so; otherwise the size is `unknown`. */
export const OrganisationSize = z.enum(['sme', 'large', 'unknown']);
export type OrganisationSize = z.infer<typeof OrganisationSize>;

export const Identifiers = z.object({
  pic: z.array(z.string()),
  vat: z.array(z.string()),
  ror: z.array(z.string()),
  kbo: z.array(z.string()),
});
export type Identifiers = z.infer<typeof Identifiers>;

export const Place = z.object({
  /** ISO 3166-1 alpha-2; Greece is `GR` and the United Kingdom `GB`, whatever the source writes. */
  country: z.string().length(2).optional(),
  /** NUTS code as given by the source, any level, with the source's own country letters. */
  nuts: z.string().optional(),
  city: z.string().optional(),
  postCode: z.string().optional(),
  street: z.string().optional(),
  /** Degrees north, −90…90, and degrees east, −180…180. */
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
});
export type Place = z.infer<typeof Place>;

/** An organisation as derived from every record that a viewer may see. */
export const Organisation = z.object({
  id: OrganisationId,
  name: z.string().min(1),
  /** Other spellings and former names, sorted. */
  otherNames: z.array(z.string()),
  shortName: z.string().optional(),
  identifiers: Identifiers,
  helix: Helix,
  helixBasis: HelixBasis,
  institution: Institution.optional(),
  functions: z.array(OrganisationFunction),
  size: OrganisationSize,
  place: Place,
  website: z.string().optional(),
  description: z.string().optional(),
  /** True where any record that it is derived from is synthetic. */
  synthetic: z.boolean(),
  /** The sources that say something of it, sorted. */
  sources: z.array(SourceId),
  /** For each filled field, the source that its value came from. */
  fieldSources: z.record(z.string(), SourceId),
});
export type Organisation = z.infer<typeof Organisation>;

/** A cluster organisation is a broker that stands outside the four helices. */
export function isClusterOrganisation({ functions }: Pick<Organisation, 'functions'>): boolean {
  return functions.includes('cluster-organisation');
}

/** An organisation as every answer shows it. */
export const OrganisationRef = z.object({
  id: OrganisationId,
  name: z.string(),
  identifiers: Identifiers,
  helix: Helix,
  country: z.string().optional(),
  synthetic: z.boolean().optional(),
});
export type OrganisationRef = z.infer<typeof OrganisationRef>;

/** The short form of an organisation that every answer carries. `synthetic` appears only where it is true. */
export function organisationRef(organisation: Organisation): OrganisationRef {
  const { id, name, identifiers, helix, place, synthetic } = organisation;
  return {
    id,
    name,
    identifiers,
    helix,
    ...(place.country === undefined ? {} : { country: place.country }),
    ...(synthetic ? { synthetic } : {}),
  };
}
