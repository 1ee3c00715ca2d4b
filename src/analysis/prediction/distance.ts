/** How far apart two places are. */
import type { Place } from '../../model/organisation.ts';

/** Mean radius of the earth in km (IUGG). */
const EARTH_RADIUS = 6371.0088;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * Great-circle distance in km, 0…20,015, by the haversine formula, which keeps its precision for near places:
 *
 *     2 R asin √( sin²(Δφ/2) + cos φ₁ cos φ₂ sin²(Δλ/2) )
 *
 * Sinnott, R. W. (1984), Virtues of the haversine, Sky and Telescope 68, 159. On a sphere: off by up to 0.5%.
 *
 * @returns undefined where either place has no coordinates
 * @example distance({ latitude: 51.05, longitude: 3.72 }, { latitude: 50.85, longitude: 4.35 }) // 49.4…
 */
export function distance(a: Place, b: Place): number | undefined {
  if (
    a.latitude === undefined ||
    a.longitude === undefined ||
    b.latitude === undefined ||
    b.longitude === undefined
  ) {
    return undefined;
  }
  const phiA = radians(a.latitude);
  const phiB = radians(b.latitude);
  const halfHeight = Math.sin((phiB - phiA) / 2);
  const halfWidth = Math.sin(radians(b.longitude - a.longitude) / 2);
  const chord = halfHeight ** 2 + Math.cos(phiA) * Math.cos(phiB) * halfWidth ** 2;
  // Rounding can lift the chord of antipodes above 1.
  return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(Math.min(1, chord)));
}
