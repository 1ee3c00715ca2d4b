/** Query parameters of the API, as zod schemas: a parameter may be given once or many times. */
import { z } from '@hono/zod-openapi';
import { Language, MeasureName, PartnersQuery } from '../model/answers.ts';
import { OrganisationId } from '../model/ids.ts';
import { Helix, OrganisationSize } from '../model/organisation.ts';

/** A parameter that may be given once or many times. */
export const repeated = <T extends z.ZodType>(item: T) =>
  z.union([z.array(item), item.transform((one) => [one])]).optional() as unknown as z.ZodOptional<
    z.ZodArray<T>
  >;
const whole = (min: number, max: number, usual: number) =>
  z.coerce.number().int().min(min).max(max).default(usual);

export const LanguageQuery = z.object({ lang: Language.default('en') });
export const SearchQuery = z.object({ search: z.string().max(200), limit: whole(1, 50, 20) });
export const PartnersParameters = PartnersQuery.extend({
  helix: repeated(Helix),
  country: repeated(z.string().regex(/^[A-Za-z]{2}$/, 'a country code of two letters')),
  size: repeated(OrganisationSize),
  exclude: repeated(OrganisationId),
  lang: Language.default('en'),
});
export const EgoQuery = z.object({
  steps: whole(1, 3, 1),
  limit: whole(1, 400, 80),
  measure: MeasureName.default('degree'),
});
export const PathQuery = z.object({
  from: z.string().min(1).max(400),
  to: z.string().min(1).max(400),
  limit: whole(1, 1000, 5),
  lang: Language.default('en'),
});
export const CentralityQuery = z.object({ measure: MeasureName.default('degree'), top: whole(1, 1000, 20) });
export const CommunitiesQuery = z.object({
  algorithm: z.enum(['leiden', 'louvain']).default('leiden'),
  resolution: z.coerce.number().min(0.01).max(100).default(1),
  seed: z.coerce
    .number()
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .default(1),
});
export const GroupBy = z.enum(['community', 'helix', 'country', 'cluster']);
export const MapQuery = z.object({ by: GroupBy.default('community') });
export const GroupQuery = z.object({
  by: GroupBy.default('community'),
  id: z.string().min(1).max(200),
  measure: MeasureName.default('degree'),
  limit: whole(1, 1000, 300),
});
export const ExportQuery = z.object({
  as: z.enum(['gexf', 'graphml', 'csv', 'json']).default('gexf'),
  /** Of CSV, which is two files. */
  part: z.enum(['nodes', 'ties']).default('nodes'),
});
