/** The answer of `domains`: what lies in each cluster's domain, and how far that can be trusted. */
import { z } from 'zod';
import { OrganisationRef } from './organisation.ts';

const count = z.number().int().nonnegative();
/** A share with its 95% interval, and what it is counted over. */
export const ShareFigure = z.object({
  value: z.number().nullable(),
  low: z.number(),
  high: z.number(),
  n: count,
});
export type ShareFigure = z.infer<typeof ShareFigure>;
export const FigureDefinition = z.object({ name: z.string(), definition: z.string(), source: z.string() });
export type FigureDefinition = z.infer<typeof FigureDefinition>;

const Trust = z.object({ value: z.number(), low: z.number(), high: z.number() });

export const DomainsAnswer = z.object({
  definitions: z.array(FigureDefinition),
  domains: z.array(
    z.object({
      id: z.string(),
      version: z.string(),
      cluster: z.string(),
      name: z.string(),
      about: z.string(),
      projects: count,
      /** Of all projects looked at. */
      share: ShareFigure,
      organisations: count,
      /** On held-out labels; absent for a domain that was not measured. */
      precision: Trust.optional(),
      recall: Trust.optional(),
      labelled: count.optional(),
      /** Those with most projects in the domain, and which part of their projects that is. */
      top: z.array(z.object({ organisation: OrganisationRef, projects: count, share: ShareFigure })),
    }),
  ),
  /** Projects in no domain, and in several. */
  outside: count,
  several: count,
  notes: z.array(z.string()),
  dataVersion: z.string(),
});
export type DomainsAnswer = z.infer<typeof DomainsAnswer>;
