/**
 * Which source wins where several fill the same field: what people checked, then what a bundle collected, then
 * downloads from the newest programme to the oldest, then generated data.
 */
export const SOURCE_PRECEDENCE = {
  curation: 900,
  bundle: 700,
  table: 600,
  'cordis-horizon': 500,
  'cordis-h2020': 400,
  'cordis-fp7': 300,
  /** Any other framework programme. */
  cordis: 200,
  synthetic: 100,
} as const satisfies Record<string, number>;

/** The precedence of a CORDIS programme's source. `programme` as in project ids: `HORIZON`, `H2020`, `FP7`… */
export function cordisPrecedence(programme: string): number {
  const key = `cordis-${programme.toLowerCase()}`;
  return Object.hasOwn(SOURCE_PRECEDENCE, key)
    ? SOURCE_PRECEDENCE[key as keyof typeof SOURCE_PRECEDENCE]
    : SOURCE_PRECEDENCE.cordis;
}
