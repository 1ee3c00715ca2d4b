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

/** Whether a place's NUTS code begins with `region`, or with one of them; `GR1` finds what the source writes as `EL1`. */
export function isInRegion(place: Place, region: string | readonly string[]): boolean {
  if (place.nuts === undefined) return false;
  const code = withIsoLetters(place.nuts);
  return [region].flat().some((prefix) => code.startsWith(withIsoLetters(prefix)));
}

/** Country letters of NUTS that differ from ISO 3166-1. */
const NUTS_COUNTRY: Record<string, string> = { GR: 'EL', GB: 'UK' };

/**
 * The NUTS region of a level in which a place lies, with NUTS' own country letters; nothing where its code is
 * not that precise.
 *
 * @example nutsRegion({ nuts: 'BE242' }, 2) // 'BE24'
 */
export function nutsRegion({ nuts }: Place, level: 1 | 2 | 3): string | undefined {
  const code = nuts?.trim().toUpperCase() ?? '';
  if (code.length < 2 + level) return undefined;
  const country = code.slice(0, 2);
  return (NUTS_COUNTRY[country] ?? country) + code.slice(2, 2 + level);
}

function withIsoLetters(nuts: string): string {
  const code = nuts.trim().toUpperCase();
  return isoCountry(code.slice(0, 2)) + code.slice(2);
}
