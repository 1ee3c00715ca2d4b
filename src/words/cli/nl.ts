import type { Translated } from '../catalogue.ts';
import type { cli as english } from './en.ts';

export const cli: Translated<typeof english> = {
  done: 'Klaar.',
};
