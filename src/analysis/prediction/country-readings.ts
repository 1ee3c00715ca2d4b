/** Readings of the data for whoever asks from one country. */
import type { Ground } from './ground.ts';
import { addSharedActivity } from './profiles.ts';

export interface CountryReadings {
  /** Recent activity in the country. */
  readonly country: Float64Array;
  /** Recent activity beside others from there. */
  readonly beside: Float64Array;
}

/** Countries whose readings are kept: a handful hold most askers. */
const KEPT = 64;

/**
 * @returns the readings of a country, by its number in {@link Ground.countries}; O(participations) for one that was not
 *   asked for lately
 */
export function countryReadings(
  ground: Pick<Ground, 'history' | 'countries' | 'countryAffinity'>,
): (country: number) => CountryReadings {
  const kept = new Map<number, CountryReadings>();
  return (country) => {
    const found = kept.get(country) ?? read(ground, country);
    // The one asked for last goes last.
    kept.delete(country);
    kept.set(country, found);
    if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
    return found;
  };
}

function read(
  { history, countries, countryAffinity }: Pick<Ground, 'history' | 'countries' | 'countryAffinity'>,
  number: number,
): CountryReadings {
  const [country, beside] = [0, 1].map(() => new Float64Array(history.degree.length));
  addSharedActivity(countries.profiles, { kind: [number], amount: [1] }, country);
  addBeside(history, countryAffinity.group, number, beside);
  return { country, beside };
}

/** A project counts √(participants − 1) for each participant beside which another is from the country. */
function addBeside(
  { participations, recency }: Ground['history'],
  group: Int32Array,
  country: number,
  out: Float64Array,
): void {
  const { projectStart, projectOrganisation, size } = participations;
  for (let project = 0; project < recency.length; project++) {
    let from = 0;
    for (let i = projectStart[project]; i < projectStart[project + 1]; i++)
      if (group[projectOrganisation[i]] === country) from++;
    if (from === 0 || size[project] < 2) continue;
    const amount = recency[project] * Math.sqrt(size[project] - 1);
    for (let i = projectStart[project]; i < projectStart[project + 1]; i++) {
      const o = projectOrganisation[i];
      if (from > (group[o] === country ? 1 : 0)) out[o] += amount;
    }
  }
}
