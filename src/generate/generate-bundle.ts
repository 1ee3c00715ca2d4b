/** Generates an ecosystem straight into a folder. */
import { writeBundle } from './bundle.ts';
import { generateEcosystem } from './ecosystem.ts';
import type { GenerateOptions } from './options.ts';

/**
 * Writes an invented ecosystem as a bundle folder, see {@link generateEcosystem} and {@link writeBundle}.
 *
 * @example await generateBundle({ seed: 7, organisations: 300, years: [2018, 2024], folder: 'synthetic' })
 */
export async function generateBundle({
  folder,
  ...options
}: GenerateOptions & { folder: string }): Promise<void> {
  await writeBundle(folder, generateEcosystem(options));
}
