/** `bundle.json`: the bundle's name and the sources that its rows refer to. Documented in docs/bundle.md. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { InputError } from '../../model/errors.ts';
import { Source } from '../../model/source.ts';
import { SOURCE_PRECEDENCE } from '../precedence.ts';
import { bundleIds } from '../subject-ids.ts';

const SlugId = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/, 'lower-case letters, digits and hyphens');

const BundleSource = z.strictObject({
  id: SlugId,
  name: z.string().min(1),
  kind: z.enum(['curation', 'bundle', 'table', 'synthetic']).optional(),
  licence: z.string().min(1),
  attribution: z.string().optional(),
  url: z.string().optional(),
  retrieved: z.iso.date(),
  synthetic: z.boolean().optional(),
  precedence: Source.shape.precedence.optional(),
});

export const BundleManifest = z.strictObject({
  id: SlugId,
  name: z.string().min(1),
  description: z.string().optional(),
  sources: z
    .array(BundleSource)
    .min(1)
    .refine((sources) => new Set(sources.map(({ id }) => id)).size === sources.length, 'an id is given twice')
    .refine(
      (sources) => sources.every(({ kind, synthetic }) => kind !== 'synthetic' || synthetic !== false),
      'a source of kind synthetic is not marked synthetic',
    )
    .refine(
      (sources) =>
        sources.every(({ kind, synthetic }) => !synthetic || (kind ?? 'synthetic') === 'synthetic'),
      'a source that is marked synthetic has another kind',
    ),
});
export type BundleManifest = z.infer<typeof BundleManifest>;

const MANIFEST = 'bundle.json';

/**
 * Reads a bundle's manifest.
 *
 * @returns its id, and its sources by their local ids, in the order given
 * @throws InputError where it is missing, no JSON, or does not fit
 */
export async function readManifest(folder: string): Promise<{ id: string; sources: Map<string, Source> }> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => {
    throw new InputError(
      folder,
      `It holds no ${MANIFEST}.`,
      'Give a folder in the form that docs/bundle.md describes.',
    );
  });
  const manifest = BundleManifest.safeParse(parseJson(text));
  if (!manifest.success) {
    const { path, message } = manifest.error.issues[0];
    const where = path.length > 0 ? `${path.join('.')}: ` : '';
    throw new InputError(
      join(folder, MANIFEST),
      `${where}${message}.`,
      'Correct it as docs/bundle.md describes.',
    );
  }
  const ids = bundleIds(manifest.data.id);
  const sources = manifest.data.sources.map(({ id, kind, synthetic, precedence, ...rest }) => {
    const isSynthetic = synthetic ?? kind === 'synthetic';
    const fullKind = kind ?? (isSynthetic ? 'synthetic' : 'bundle');
    const source = Source.parse({
      ...rest,
      id: ids.source(id),
      kind: fullKind,
      synthetic: isSynthetic,
      precedence: precedence ?? SOURCE_PRECEDENCE[fullKind],
    });
    return [id, source] as const;
  });
  return { id: manifest.data.id, sources: new Map(sources) };

  function parseJson(json: string): unknown {
    try {
      return JSON.parse(json.replace(/^\ufeff/, ''));
    } catch (error) {
      throw new InputError(
        join(folder, MANIFEST),
        `It is not JSON (${(error as Error).message}).`,
        'Correct it as docs/bundle.md describes.',
      );
    }
  }
}
