/** What the page on themes shows, as the URL says it. */
import { z } from 'zod';
import { optional, regions } from '../view.ts';

export const ThemesView = z.object({
  /** Whose organisations are looked at: NUTS codes by comma. */
  region: optional(regions),
  /** Growth is counted in projects with someone of the region only. */
  within: optional(z.union([z.literal(true), z.literal('true').transform(() => true as const)])),
});
export type ThemesView = z.infer<typeof ThemesView>;
