/** What the page on fragmentation shows, as the URL says it. */
import { z } from 'zod';
import { GroupKind } from '../../../src/model/fragmentation-answer.ts';
import { optional, regions, text } from '../view.ts';

export const FragmentationView = z.object({
  by: optional(GroupKind),
  /** NUTS level of regions. */
  level: optional(z.coerce.number().int().min(1).max(3)),
  /** Only organisations there: NUTS codes by comma. */
  region: optional(regions),
  matrix: optional(z.enum(['table'])),
  curve: optional(z.enum(['table'])),
  /** Whose absence is tried out: an id or a name. */
  org: text,
});
export type FragmentationView = z.infer<typeof FragmentationView>;
