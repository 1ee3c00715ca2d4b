/** Reading the data files that say what the clusters are about. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { Domain, DomainAccuracies } from '../model/domain.ts';
import { InputError } from '../model/errors.ts';
import { compareIds } from '../model/ids.ts';

/** What ships, seen from the source and from the build alike. */
const SHIPPED = fileURLToPath(new URL('../../datasets/domains', import.meta.url));

let shipped: readonly Domain[] | undefined;

/** The domains of the six spearhead clusters, ascending by id; read once. */
export function shippedDomains(): readonly Domain[] {
  shipped ??= readDomains(SHIPPED);
  return shipped;
}

/**
 * Reads every `*.domain.json` of a folder.
 *
 * @returns ascending by id
 * @throws InputError naming the file, the field and what is wrong with it
 */
export function readDomains(folder: string): Domain[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.domain.json'));
  return files.map((name) => readJson(join(folder, name), Domain)).sort((a, b) => compareIds(a.id, b.id));
}

/** How far the shipped domains can be trusted. @throws InputError */
export function shippedDomainAccuracies(): DomainAccuracies {
  return readJson(join(SHIPPED, 'accuracy.json'), DomainAccuracies);
}

function readJson<T>(file: string, schema: z.ZodType<T>): T {
  let given: unknown;
  try {
    given = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new InputError(file, `is no JSON: ${(error as Error).message}`, 'Mend the file.');
  }
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const { path, message } = result.error.issues[0];
  throw new InputError(file, `${path.join('.')}: ${message}`, 'Mend the file.');
}
