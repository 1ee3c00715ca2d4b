/** What one looks for in another, as a person calls it. */
import type { Sought } from '../model/answers.ts';
import { type Key, type Language, say } from './words.ts';

const KEYS = {
  research: 'seek.web.research',
  supplier: 'seek.web.supplier',
  'pilot-customer': 'seek.web.pilotCustomer',
  'route-to-market': 'seek.web.routeToMarket',
  capital: 'seek.web.capital',
  public: 'seek.web.public',
} as const satisfies Record<Sought, Key>;

export function soughtName(language: Language, sought: Sought): string {
  return say(language, KEYS[sought]);
}
