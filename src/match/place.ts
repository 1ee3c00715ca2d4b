/** Where organisations are, and how near that is. */
import { distance } from '../analysis/prediction/distance.ts';
import type { Place } from '../model/organisation.ts';
import { nameWords } from './name-words.ts';

/** Letters of a NUTS code that make a region (NUTS 2), e.g. `BE23`. */
const REGION_LETTERS = 4;
/** How far apart two in one region are taken to be where nothing more is known, in km. */
const ACROSS_A_REGION = 50;

export type Nearness =
  | { kind: 'city'; city: string }
  | { kind: 'region'; region: string; km?: number }
  | { kind: 'near'; km: number };

/** How near two places are; undefined where it can't be told. A city of one name is one only within a country. */
export function nearness(a: Place, b: Place): Nearness | undefined {
  if (
    a.city !== undefined &&
    b.city !== undefined &&
    a.country === b.country &&
    cityKey(a.city) === cityKey(b.city)
  )
    return { kind: 'city', city: b.city };
  const km = distance(a, b);
  const region = a.nuts?.slice(0, REGION_LETTERS);
  if (region?.length === REGION_LETTERS && b.nuts?.startsWith(region))
    return { kind: 'region', region, ...(km === undefined ? {} : { km }) };
  return km === undefined ? undefined : { kind: 'near', km };
}

/** Kilometres between two places, 0 within a city; undefined where it can't be told. */
export function kilometres(a: Place, b: Place): number | undefined {
  const near = nearness(a, b);
  if (near === undefined) return undefined;
  return near.kind === 'city' ? 0 : (near.km ?? ACROSS_A_REGION);
}

/** Cities as they are compared, kept: each is met thousands of times, and there are only so many. */
const cityKeys = new Map<string, string>();
function cityKey(city: string): string {
  const known = cityKeys.get(city);
  if (known !== undefined) return known;
  const key = nameWords(city).join(' ');
  cityKeys.set(city, key);
  return key;
}
