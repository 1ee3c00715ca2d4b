/**
 * What public sources say of the Flemish clusters, by hand: each row with its source, and nothing beyond what
 * the source says. `pic` is there where the organisation is certain to be the one that CORDIS knows by it.
 */

const CITED = 'Facts cited from a public document; the document itself is not reproduced';

const source = (id, name, attribution) => ({
  id,
  name,
  kind: 'bundle',
  licence: CITED,
  attribution,
  retrieved: '2026-11-22',
  synthetic: false,
});

export const FACT_SOURCES = [
  source(
    'memorandum-2024',
    'Memorandum of the six spearhead clusters, 2024',
    'Catalisti, De Blauwe Cluster, Flanders’ FOOD, Flux50, MEDVIA and VIL',
  ),
  source('vub-study-2024', 'VUB study of the roles of cluster organisations, 2024', 'Vrije Universiteit Brussel'),
  source('ecoom-study', 'STORE/ECOOM study of the performance of cluster members', 'STORE/ECOOM'),
  source('vario-advice-36', 'VARIO advice 36 on the future of the spearhead clusters', 'VARIO'),
  source('vlaio-cluster-policy', 'VLAIO, cluster policy', 'VLAIO'),
];

/** id, name, PIC and domain of the six; their own ids are those of their organisations as well. */
const SPEARHEADS = [
  ['catalisti', 'Catalisti', undefined, 'chemistry and plastics', 'chemistry'],
  ['de-blauwe-cluster', 'De Blauwe Cluster', '904329255', 'blue economy', 'blue'],
  ['flanders-food', "Flanders' FOOD", '928263617', 'agrifood', 'food'],
  ['flux50', 'Flux50', '907386695', 'energy', 'energy'],
  ['medvia', 'MEDVIA', '889802147', 'health', 'health'],
  ['vil', 'VIL', '998229426', 'logistics', 'logistics'],
];

/** The clusters as the generator wants them: which domain each serves. */
export const CLUSTER_SEATS = SPEARHEADS.map(([id, , , , domain]) => ({ id, domain, organisation: id }));

export const FACT_CLUSTERS = SPEARHEADS.map(([id, name, , domain]) => ({
  id,
  name,
  kind: 'spearhead',
  domain,
  organisation: id,
  source: 'memorandum-2024',
}));

export const FACT_ORGANISATIONS = [
  ...SPEARHEADS.map(([id, name, pic, domain]) => ({
    id,
    name,
    pic,
    functions: 'cluster-organisation',
    country: 'BE',
    description: `Organisation of the Flemish spearhead cluster for ${domain}.`,
    source: 'memorandum-2024',
  })),
  {
    id: 'vlaio',
    name: 'VLAIO',
    helix: 'government',
    helix_basis: 'curated',
    country: 'BE',
    description: 'Funds and follows the Flemish clusters.',
    source: 'vlaio-cluster-policy',
  },
  {
    id: 'vario',
    name: 'VARIO',
    helix: 'government',
    helix_basis: 'curated',
    country: 'BE',
    description: 'Advises on the future of the Flemish spearhead clusters.',
    source: 'vario-advice-36',
  },
  {
    id: 'ecoom',
    name: 'STORE/ECOOM',
    other_names: 'ECOOM|STORE',
    helix: 'knowledge',
    helix_basis: 'curated',
    country: 'BE',
    description: 'Measures the performance of the members of the clusters.',
    source: 'ecoom-study',
  },
  {
    id: 'vub',
    name: 'Vrije Universiteit Brussel',
    short_name: 'VUB',
    pic: '999902094',
    helix: 'knowledge',
    helix_basis: 'curated',
    country: 'BE',
    description: 'Studied the roles of cluster organisations in 2024.',
    source: 'vub-study-2024',
  },
  {
    id: 'thermovault',
    name: 'ThermoVault',
    pic: '911106742',
    helix: 'company',
    helix_basis: 'curated',
    description:
      'Start-up with an academic background that was introduced to the right parties. Ariston is its strategic partner.',
    source: 'vub-study-2024',
  },
  {
    id: 'ariston',
    name: 'Ariston',
    pic: '886055328',
    helix: 'company',
    helix_basis: 'curated',
    description: 'Strategic partner of ThermoVault.',
    source: 'vub-study-2024',
  },
  {
    id: 'barry-callebaut',
    name: 'Barry Callebaut',
    helix: 'company',
    helix_basis: 'curated',
    description:
      'Works through its cluster with food companies such as Vandemoortele and Soubry on the digitalisation of their factories.',
    source: 'vub-study-2024',
  },
  ...['Vandemoortele', 'Soubry'].map((name) => ({
    id: name.toLowerCase(),
    name,
    helix: 'company',
    helix_basis: 'curated',
    description: 'Food company with which Barry Callebaut works, through its cluster, on the digitalisation of their factories.',
    source: 'vub-study-2024',
  })),
  {
    id: 'nike-european-logistics',
    name: 'Nike, European logistics',
    other_names: 'Nike',
    helix: 'company',
    helix_basis: 'curated',
    description:
      'Its head says that the clusters make acquired knowledge find its way to companies quickly and transparently.',
    source: 'vub-study-2024',
  },
];
