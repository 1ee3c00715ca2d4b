/** Where organisations are: by country and by NUTS region. */
import type { Place } from '../model/organisation.ts';

/** Country letters of NUTS, and of the European institutions, that differ from ISO 3166-1. */
const ISO_COUNTRY: Record<string, string> = { EL: 'GR', UK: 'GB' };

const isoCountry = (code: string): string => ISO_COUNTRY[code.toUpperCase()] ?? code.toUpperCase();

/** Whether a place is in one of the countries. `EL` and `UK` pass for `GR` and `GB`; case does not matter. */
export function isIn(place: Place, countries: readonly string[]): boolean {
  const { country } = place;
  return country !== undefined && countries.some((code) => isoCountry(code) === isoCountry(country));
}

/** Whether a place's NUTS code begins with `region`; `GR1` finds what the source writes as `EL1`. */
export function isInRegion(place: Place, region: string): boolean {
  const { nuts } = place;
  return nuts !== undefined && withIsoLetters(nuts).startsWith(withIsoLetters(region));
}

function withIsoLetters(nuts: string): string {
  const code = nuts.trim().toUpperCase();
  return isoCountry(code.slice(0, 2)) + code.slice(2);
}
