/** Types of flanders.mjs, for the tests that call it. */
import type { Bundle } from '../../../src/generate/bundle.ts';
import type { GenerateOptions } from '../../../src/generate/options.ts';

export function flandersBundle(
  archives: string,
  generateEcosystem: (options: GenerateOptions) => Bundle,
): Promise<Bundle>;
export function curationBundle(): Promise<Bundle>;
