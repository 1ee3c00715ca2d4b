/**
 * Makes the shipped bundles again, from the CORDIS archives and the built generator:
 *
 *     npm run build:code && node datasets/flanders/recipe/make.mjs [folder of the CORDIS archives]
 */
import { fileURLToPath } from 'node:url';
import { DEFAULT_ARCHIVES } from './cordis.mjs';
import { curationBundle, flandersBundle } from './flanders.mjs';

const { generateEcosystem } = await import('../../../dist/generate/ecosystem.js');
const { writeBundle } = await import('../../../dist/generate/bundle.js');

const archives = process.argv[2] ?? fileURLToPath(DEFAULT_ARCHIVES);
const datasets = fileURLToPath(new URL('../../', import.meta.url));
await writeBundle(`${datasets}flanders`, await flandersBundle(archives, generateEcosystem));
await writeBundle(`${datasets}flanders-curation`, await curationBundle());
