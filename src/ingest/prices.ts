/** A price level by year, as a small CSV file: `year,index`. */
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

const PriceRow = z.object({
  year: z.coerce.number().int().min(1900).max(2200),
  index: z.coerce.number().positive(),
});

/**
 * Reads a price file. The last year is the base: its level is 1.
 *
 * @throws Error that says which line is wrong
 * @example readPrices('year,index\n2022,100\n2023,104\n') // Map { 2022 → 0.96…, 2023 → 1 }
 */
export function readPrices(text: string): Map<number, number> {
  const rows: unknown[] = parse(text, {
    columns: true,
    bom: true,
    trim: true,
    skip_empty_lines: true,
    delimiter: [',', ';', '\t'],
  });
  const levels = rows.map((row, at) => {
    const read = PriceRow.safeParse(row);
    if (read.success) return read.data;
    throw new Error(`line ${at + 2}: ${z.prettifyError(read.error).replaceAll('\n', ' ')}`);
  });
  if (levels.length === 0) throw new Error('there is no row in it');
  const twice = levels.find(({ year }, at) => levels.findIndex((other) => other.year === year) !== at);
  if (twice !== undefined) throw new Error(`${twice.year} is there twice`);
  levels.sort((a, b) => a.year - b.year);
  const base = levels.at(-1)!.index;
  return new Map(levels.map(({ year, index }) => [year, index / base]));
}
