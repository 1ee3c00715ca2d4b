/** A panel in which organisations join at different times, with an effect that the test knows. */
import { NEVER, type Panel } from '../../../src/analysis/impact/group-time.ts';
import { seededRandom } from '../../../src/analysis/random.ts';

const FROM = 2014;
const YEARS = 8;
const COHORTS = [NEVER, 2017, 2018, 2020];
/** By years since joining; it grows, and those who joined later gain less. */
export const trueEffect = (joined: number, year: number): number =>
  year < joined ? 0 : Math.min(3, year - joined + 1) * (joined === 2020 ? 0.02 : 0.04);

/**
 * Size decides who joins and how fast one grows, so that only a comparison given size is right. Errors follow
 * one another from year to year. With `missing`, that share of account years is not there.
 */
export function simulatedPanel(seed: number, { organisations = 200, missing = 0 } = {}): Panel {
  const random = seededRandom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const joined: number[] = [];
  const outcome = new Float64Array(organisations * YEARS);
  const size = new Float64Array(organisations * YEARS);
  for (let i = 0; i < organisations; i++) {
    const x = normal();
    const odds = [1.2, Math.exp(0.5 * x), Math.exp(0.3 * x), Math.exp(-0.3 * x)];
    let draw = random() * odds.reduce((sum, value) => sum + value, 0);
    const cohort = odds.findIndex((value) => {
      draw -= value;
      return draw < 0;
    });
    joined.push(COHORTS[cohort < 0 ? 0 : cohort]);
    const level = 0.4 * normal();
    let passing = 0.1 * normal();
    for (let t = 0; t < YEARS; t++) {
      passing = 0.6 * passing + 0.08 * normal();
      const gone = random() < missing;
      outcome[i * YEARS + t] = gone
        ? Number.NaN
        : level +
          0.02 * t +
          0.02 * t * x +
          passing +
          (joined[i] === NEVER ? 0 : trueEffect(joined[i], FROM + t));
      size[i * YEARS + t] = x;
    }
  }
  return { years: Array.from({ length: YEARS }, (_, t) => FROM + t), joined, outcome, covariates: [size] };
}

/** The mean of the true effects over the cells after joining, weighted by who joined when. */
export function trueOverall({ joined, years }: Panel): number {
  let [sum, count] = [0, 0];
  for (const year of Array.from(joined).filter((cohort) => cohort !== NEVER))
    for (const later of years.filter((at) => at >= year)) {
      sum += trueEffect(year, later);
      count++;
    }
  return sum / count;
}
