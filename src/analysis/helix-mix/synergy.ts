/** Synergy between helix, place and size, and what chance alone would give. */
import { type Control, checkpoint } from '../control.ts';
import { seededRandom, shuffle } from '../random.ts';
import { redundancy, redundancyTerms, sumOfTerms } from './entropy.ts';

export interface SynergyOptions {
  rounds?: number;
  seed?: number;
}
export const SYNERGY_DEFAULTS = { rounds: 200, seed: 1 } as const satisfies Required<SynergyOptions>;

export interface Synergy {
  /** Units with a class in every dimension. */
  readonly n: number;
  /** Bias-corrected and plain redundancy in millibits. */
  readonly value: number;
  readonly plain: number;
  /** Middle 95% of the corrected redundancy when the classes of one dimension are dealt anew. */
  readonly chance: { readonly low: number; readonly high: number };
}

/**
 * Redundancy of two or three dimensions with its permutation range.
 *
 * @param dimensions classes by unit, −1 for none; units without a class in any of them are left out
 * @param dealt place of the dimension whose classes are dealt anew
 */
export function synergy(
  dimensions: readonly Int32Array[],
  dealt: number,
  options: SynergyOptions = {},
  control: Control = {},
): Synergy {
  const { rounds, seed } = { ...SYNERGY_DEFAULTS, ...options };
  const known = Array.from(dimensions[0], (_, unit) => unit).filter((unit) =>
    dimensions.every((dimension) => dimension[unit] >= 0),
  );
  const own = dimensions.map((dimension) => Int32Array.from(known, (unit) => dimension[unit]));
  const random = seededRandom(seed);
  const drawn = new Float64Array(rounds);
  const mixed = own.map((dimension, place) => (place === dealt ? dimension.slice() : dimension));
  // Dealing moves only the entropies of the dealt dimension taken jointly with others.
  const terms = redundancyTerms(dimensions.length);
  const moving = terms.filter(({ places }) => places.length > 1 && places.includes(dealt));
  const fixed = sumOfTerms(
    own,
    terms.filter((term) => !moving.includes(term)),
    true,
  );
  for (let round = 0; round < rounds; round++) {
    checkpoint(control, round / rounds);
    shuffle(mixed[dealt], known.length, random);
    drawn[round] = fixed + sumOfTerms(mixed, moving, true);
  }
  drawn.sort();
  const at = (share: number) => drawn[Math.round(share * (rounds - 1))] ?? 0;
  return {
    n: known.length,
    value: redundancy(own, true),
    plain: redundancy(own),
    chance: { low: at(0.025), high: at(0.975) },
  };
}
