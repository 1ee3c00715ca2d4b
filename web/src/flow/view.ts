/** What the flow page shows, as the URL says it. */
import { z } from 'zod';
import { ThemeId } from '../../../src/model/ids.ts';

const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);

export const FlowBy = z.enum(['stage', 'helix', 'cluster', 'region', 'country']);
export type FlowBy = z.infer<typeof FlowBy>;

export const FlowView = z.object({
  by: optional(FlowBy),
  /** A chain's id. */
  chain: optional(z.string().trim().min(1).max(200)),
  theme: optional(ThemeId),
  /** NUTS codes, by comma. */
  region: optional(
    z
      .string()
      .trim()
      .regex(/^[A-Za-z]{2}[0-9A-Za-z]{0,3}(\s*,\s*[A-Za-z]{2}[0-9A-Za-z]{0,3})*$/),
  ),
  firsts: optional(z.enum(['told', 'seen'])),
  back: optional(z.coerce.number().int().min(0).max(20)),
  year: optional(z.coerce.number().int().min(1900).max(2200)),
  as: optional(z.enum(['bands', 'organisations', 'table'])),
});
export type FlowView = z.infer<typeof FlowView>;

export const USUAL_LOOK_BACK = 5;

/** The API's query for a view. The year is chosen in the answer, so it is no part of the question. */
export function flowParameters({ by, chain, theme, region, firsts, back }: FlowView) {
  return {
    ...(by === undefined ? {} : { by }),
    ...(chain === undefined || (by ?? 'stage') !== 'stage' ? {} : { chain }),
    ...(theme === undefined ? {} : { theme }),
    ...(region === undefined ? {} : { region: region.split(',').map((code) => code.trim().toUpperCase()) }),
    ...(firsts === undefined ? {} : { firsts }),
    ...(back === undefined ? {} : { lookBack: String(back) }),
  };
}
