/** What the page on fragmentation shows, as the URL says it. */
import { z } from 'zod';
import { GroupKind } from '../../../src/model/fragmentation-answer.ts';
import { optional, text } from '../view.ts';

export const FragmentationView = z.object({
  by: optional(GroupKind),
  /** NUTS level of regions. */
  level: optional(z.coerce.number().int().min(1).max(3)),
  /** Only organisations there: NUTS codes by comma. */
  region: optional(z.string().regex(/^[A-Za-z]{2}[0-9A-Za-z]{0,3}(,[A-Za-z]{2}[0-9A-Za-z]{0,3})*$/)),
  matrix: optional(z.enum(['table'])),
  curve: optional(z.enum(['table'])),
  /** Whose absence is tried out: an id or a name. */
  org: text,
});
export type FragmentationView = z.infer<typeof FragmentationView>;

/** `BE2,BE1` as a list. */
export function regionsOf(region: string): string[] {
  return region.split(',').map((code) => code.toUpperCase());
}
