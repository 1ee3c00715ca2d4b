/** Puts the shipped bundles together: facts, a CORDIS extract, the curated helices, and the synthetic ecosystem. */
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { EXTRACT_SOURCE, extract } from './extract.mjs';
import { CLUSTER_SEATS, FACT_CLUSTERS, FACT_ORGANISATIONS, FACT_SOURCES } from './facts.mjs';

/** The synthetic part: change the seed, and another ecosystem grows around the same facts. */
const SYNTHETIC = { seed: 20241231, organisations: 1000, projects: 700, years: [2018, 2024] };

const CURATION_SOURCE = {
  name: 'Helixlens, helices of Flemish and Brussels organisations that CORDIS calls “other”, by hand',
  kind: 'curation',
  licence: 'CC0-1.0',
  retrieved: '2026-11-22',
  synthetic: false,
};

const EMPTY = {
  clusters: [],
  memberships: [],
  projects: [],
  participations: [],
  themes: [],
  stages: [],
  positions: [],
  supply: [],
  offers: [],
  accounts: [],
};

/**
 * @param {string} archives folder of the CORDIS archives
 * @param {(options: object) => object} generateEcosystem from src/generate
 * @returns the bundle `flanders`, as writeBundle takes it
 */
export async function flandersBundle(archives, generateEcosystem) {
  const facts = FACT_ORGANISATIONS.filter(({ pic }) => pic !== undefined);
  const named = new Map(facts.map(({ pic, id }) => [pic, id]));
  // The VUB takes part in hundreds of projects: it is named, its projects are not taken.
  const wanted = new Set(facts.filter(({ id }) => id !== 'vub').map(({ pic }) => pic));
  const real = await extract(archives, named, wanted);
  const synthetic = generateEcosystem({ ...SYNTHETIC, id: 'flanders', clusters: CLUSTER_SEATS });

  const idOfPic = new Map(real.organisations.map(({ pic, id }) => [pic, id]));
  const curated = (await curationRows('curation')).filter(({ pic }) => idOfPic.has(pic));
  const known = new Set(real.themes.map(({ id }) => id));
  const { tables } = synthetic;
  return {
    id: 'flanders',
    name: 'Flanders: clusters, a CORDIS extract and a synthetic ecosystem',
    description:
      'Facts from public sources and a CORDIS extract, surrounded by an invented ecosystem whose every row is marked synthetic. See datasets/README.md.',
    sources: [...FACT_SOURCES, EXTRACT_SOURCE, { id: 'curation', ...CURATION_SOURCE }, ...synthetic.sources],
    tables: {
      ...tables,
      organisations: [
        ...FACT_ORGANISATIONS,
        ...real.organisations,
        ...curated.map((row) => ({ ...row, id: idOfPic.get(row.pic) })),
        ...tables.organisations,
      ],
      clusters: [...FACT_CLUSTERS, ...tables.clusters],
      projects: [...real.projects, ...tables.projects],
      participations: [...real.participations, ...tables.participations],
      themes: [...real.themes, ...tables.themes.filter(({ id }) => !known.has(id))],
    },
  };
}

/** The bundle `flanders-curation`: the curated helices alone, to import on top of CORDIS. */
export async function curationBundle() {
  return {
    id: 'flanders-curation',
    name: 'Helices of Flemish organisations, curated',
    description: 'Import it after CORDIS: it says what the organisations are that CORDIS calls “other”.',
    sources: [{ id: 'curation', ...CURATION_SOURCE }],
    tables: { ...EMPTY, organisations: await curationRows('curation') },
  };
}

/** The curated list as rows of organisations. Names stay CORDIS's own: here they are a note for the reader. */
async function curationRows(source) {
  const text = await readFile(new URL('curation.csv', import.meta.url), 'utf8');
  return parse(text, { columns: true }).map(({ pic, cordis_name, helix, functions, why }) => ({
    id: `pic-${pic}`,
    pic,
    helix,
    helix_basis: helix === '' ? '' : 'curated',
    functions,
    source,
    note: `${cordis_name}: ${why}`,
  }));
}
