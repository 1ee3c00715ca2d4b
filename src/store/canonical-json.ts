/**
 * JSON with one spelling a value: object keys ascending, `undefined` left out, no white space. Two statements
 * that say the same have the same text, whatever the order in which a reader filled their fields.
 *
 * @example canonicalJson({ b: 1, a: undefined, c: [true] }) // '{"b":1,"c":[true]}'
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(withSortedKeys(value)) ?? 'null';
}

/** A copy whose keys were set in ascending order: the order in which JSON.stringify writes them. */
function withSortedKeys(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(withSortedKeys);
  const object = value as Record<string, unknown>;
  const sorted: Record<string, unknown> = {};
  for (const key of Object.keys(object).sort()) sorted[key] = withSortedKeys(object[key]);
  return sorted;
}
