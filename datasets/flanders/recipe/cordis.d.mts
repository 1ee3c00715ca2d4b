/** Types of cordis.mjs, for the tests that call it. */
export const DEFAULT_ARCHIVES: URL;
export const HORIZON: string;
export const H2020: string;
export function readTable(archive: string, table: string): AsyncIterable<Record<string, string>>;
