/** Targets set for clusters, as a small CSV file: `indicator,value,set_on,set_by`, with `cluster` and `framework` where they bind. */
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { Target } from '../model/scorecard.ts';

const optional = z.string().transform((text) => text || undefined);
const Row = z.strictObject({
  indicator: z.string(),
  value: z.coerce.number(),
  set_on: z.string(),
  set_by: z.string(),
  cluster: optional.optional(),
  framework: optional.optional(),
  note: z.string().optional(),
});

/**
 * Reads a target file.
 *
 * @throws Error that says which line is wrong
 * @example readTargets('indicator,value,set_on,set_by\nsme-share,0.4,2021-12-01,Steering group\n')
 */
export function readTargets(text: string): Target[] {
  const rows: unknown[] = parse(text, {
    columns: true,
    bom: true,
    trim: true,
    skip_empty_lines: true,
    delimiter: [',', ';', '\t'],
  });
  return rows.map((row, at) => {
    const told = Row.safeParse(row);
    const target = told.success
      ? Target.safeParse({
          indicator: told.data.indicator,
          value: told.data.value,
          setOn: told.data.set_on,
          setBy: told.data.set_by,
          cluster: told.data.cluster,
          framework: told.data.framework,
        })
      : told;
    if (target.success) return target.data as Target;
    throw new Error(`line ${at + 2}: ${z.prettifyError(target.error).replaceAll('\n', ' ')}`);
  });
}
