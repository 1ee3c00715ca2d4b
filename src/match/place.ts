/** Where organisations are, and how near that is. */
import { distance } from '../analysis/prediction/distance.ts';
import type { Organisation, Place } from '../model/organisation.ts';
import { nameWords } from './name-words.ts';

/** Letters of a NUTS code that make a region (NUTS 2), e.g. `BE23`. */
const REGION_LETTERS = 4;
/** How far apart two in one region are taken to be where nothing more is known, in km. */
const ACROSS_A_REGION = 50;
/** Mean radius of the earth in km (IUGG). */
const EARTH_RADIUS = 6371.0088;

export type Nearness =
  | { kind: 'city'; city: string }
  | { kind: 'region'; region: string; km?: number }
  | { kind: 'near'; km: number };

/** How near two places are; undefined where it can't be told. A city of one name is one only within a country. */
export function nearness(a: Place, b: Place): Nearness | undefined {
  if (b.city !== undefined && cityOf(a) === cityOf(b)) return { kind: 'city', city: b.city };
  const km = distance(a, b);
  const region = regionOf(a);
  if (region !== undefined && region === regionOf(b))
    return { kind: 'region', region, ...(km === undefined ? {} : { km }) };
  return km === undefined ? undefined : { kind: 'near', km };
}

function cityOf({ city, country }: Place): string | undefined {
  return city === undefined ? undefined : [country ?? '', ...nameWords(city)].join(' ');
}

function regionOf({ nuts }: Place): string | undefined {
  return nuts !== undefined && nuts.length >= REGION_LETTERS ? nuts.slice(0, REGION_LETTERS) : undefined;
}

/**
 * Kilometres from one organisation to every other: 0 within a city, Infinity where it can't be told, and
 * {@link ACROSS_A_REGION} where a region is all that is known. Made once for a list of organisations, since a
 * question asks for all of them.
 *
 * @returns a function of an organisation's index; O(n) a call
 */
export function distances(organisations: readonly Organisation[]): (from: number) => Float64Array {
  const cities = numbered(organisations.map(({ place }) => cityOf(place)));
  const regions = numbered(organisations.map(({ place }) => regionOf(place)));
  const [x, y, z] = directions(organisations);
  return (from) => {
    const kilometres = new Float64Array(organisations.length);
    for (let to = 0; to < kilometres.length; to++) {
      // Half the straight line between two points of the unit sphere; the great circle follows from it.
      const half = Math.sqrt((x[from] - x[to]) ** 2 + (y[from] - y[to]) ** 2 + (z[from] - z[to]) ** 2) / 2;
      if (cities[from] >= 0 && cities[from] === cities[to]) kilometres[to] = 0;
      else if (!Number.isNaN(half)) kilometres[to] = 2 * EARTH_RADIUS * Math.asin(Math.min(1, half));
      else
        kilometres[to] =
          regions[from] >= 0 && regions[from] === regions[to] ? ACROSS_A_REGION : Number.POSITIVE_INFINITY;
    }
    return kilometres;
  };
}

/** Each organisation's point on the unit sphere; NaN without coordinates. */
function directions(organisations: readonly Organisation[]): [Float64Array, Float64Array, Float64Array] {
  const radians = (degrees = Number.NaN) => (degrees * Math.PI) / 180;
  const at = (read: (latitude: number, longitude: number) => number) =>
    Float64Array.from(organisations, ({ place: { latitude, longitude } }) =>
      read(radians(latitude), radians(longitude)),
    );
  return [
    at((latitude, longitude) => Math.cos(latitude) * Math.cos(longitude)),
    at((latitude, longitude) => Math.cos(latitude) * Math.sin(longitude)),
    // The longitude takes part, so that half a position is none.
    at((latitude, longitude) => Math.sin(latitude) + 0 * longitude),
  ];
}

/** A number for each distinct text, −1 where there is none. */
function numbered(texts: readonly (string | undefined)[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(texts, (text) => {
    if (text === undefined) return -1;
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  });
}
