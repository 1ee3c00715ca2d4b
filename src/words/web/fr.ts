import type { Translated } from '../catalogue.ts';
import type { web as english } from './en.ts';

export const web: Translated<typeof english> = {
  title: 'Helixlens',
};
