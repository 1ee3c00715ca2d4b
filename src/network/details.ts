/**
 * What only some questions need of an ecosystem, and is too much to hold for all: the domains of its projects,
 * which take their whole text, and who got how much money in what role.
 */
import type { Domain } from '../model/domain.ts';
import { StoreError } from '../model/errors.ts';
import type { Viewer } from '../model/source.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { domainMask, type ProjectDomains } from './domains.ts';
import type { Ecosystem } from './ecosystem.ts';

/**
 * Money and roles, aligned with `participations.projectOrganisation`. Euros; NaN where the source leaves it blank.
 */
export interface Funding {
  /** EU contribution; the net one where the other is blank. */
  readonly contribution: Float64Array;
  /** The participant's own total cost. */
  readonly cost: Float64Array;
  /** 1 where the organisation coordinates the project. */
  readonly coordinator: Uint8Array;
}

export interface Details {
  readonly domains: ProjectDomains;
  readonly funding: Funding;
}

/**
 * Reads the details of an ecosystem that was loaded from the same store. Cost: one pass over the texts of all
 * projects and over all participations: some seconds for 100,000 participations.
 *
 * @throws StoreError `busy` where the data has changed since the ecosystem was loaded
 */
export async function loadDetails(
  store: GraphStore,
  viewer: Viewer,
  ecosystem: Ecosystem,
  domains: readonly Domain[],
): Promise<Details> {
  const [projectDomains, funding] = [
    { domains, masks: await readMasks(store, viewer, ecosystem, domains) },
    await readFunding(store, viewer, ecosystem),
  ];
  await refuseChanged(store, viewer, ecosystem);
  return { domains: projectDomains, funding };
}

/**
 * The funding alone. Cost: one pass over all participations.
 *
 * @throws StoreError `busy` where the data has changed since the ecosystem was loaded
 */
export async function loadFunding(store: GraphStore, viewer: Viewer, ecosystem: Ecosystem): Promise<Funding> {
  const funding = await readFunding(store, viewer, ecosystem);
  await refuseChanged(store, viewer, ecosystem);
  return funding;
}

async function refuseChanged(store: GraphStore, viewer: Viewer, ecosystem: Ecosystem): Promise<void> {
  if ((await store.dataVersion(viewer)) !== ecosystem.dataVersion)
    throw new StoreError('busy', store.url, `The data in ${store.url} changed while it was read. Ask again.`);
}

async function readMasks(
  store: GraphStore,
  viewer: Viewer,
  { projects, themes }: Ecosystem,
  domains: readonly Domain[],
): Promise<Int32Array> {
  const places = new Map(projects.map(({ id }, place) => [id, place]));
  const masks = new Int32Array(projects.length);
  const maskOf = domainMask(domains, themes);
  for await (const project of store.read(viewer, 'project')) {
    const place = places.get(project.id);
    if (place !== undefined) masks[place] = maskOf(project);
  }
  return masks;
}

async function readFunding(store: GraphStore, viewer: Viewer, ecosystem: Ecosystem): Promise<Funding> {
  const { projects, participations } = ecosystem;
  const { projectStart, projectOrganisation } = participations;
  const places = new Map(projects.map(({ id }, place) => [id, place]));
  const contribution = new Float64Array(projectOrganisation.length).fill(Number.NaN);
  const cost = contribution.slice();
  const coordinator = new Uint8Array(projectOrganisation.length);
  for await (const row of store.read(viewer, 'participation')) {
    const project = places.get(row.project);
    if (project === undefined) continue;
    const organisation = ecosystem.indexOf(row.organisation);
    const at = projectOrganisation
      .subarray(projectStart[project], projectStart[project + 1])
      .indexOf(organisation);
    if (organisation < 0 || at < 0) continue;
    const place = projectStart[project] + at;
    contribution[place] = row.contribution ?? row.netContribution ?? Number.NaN;
    cost[place] = row.totalCost ?? Number.NaN;
    coordinator[place] = row.roles.includes('coordinator') ? 1 : 0;
  }
  return { contribution, cost, coordinator };
}
