/** Reads what an ecosystem is made of from the store, or from what the store's cache kept of it. */
import type { Account, Cluster, Membership, Offer, Stage, StagePosition } from '../model/cluster.ts';
import type { Domain } from '../model/domain.ts';
import { StoreError } from '../model/errors.ts';
import { compareIds, type OrganisationId, type ProjectId, type ThemeId } from '../model/ids.ts';
import type { Organisation } from '../model/organisation.ts';
import type { Project, Theme } from '../model/project.ts';
import { type Source, type Viewer, viewerScope } from '../model/source.ts';
import type { CacheKey, Sections } from '../store/cache/cache.ts';
import type { GraphStore, Incidence } from '../store/graph-store.ts';
import { completeIncidence } from './complete-incidence.ts';
import { domainTest } from './domains.ts';
import { packRows, unpackRows } from './packed-rows.ts';

export type ProjectSummary = Omit<Project, 'objective'>;

/** What a viewer may see of a store, at one data version. */
export interface Content {
  dataVersion: string;
  incidence: Incidence;
  organisations: Organisation[];
  projects: ProjectSummary[];
  themes: Map<ThemeId, Theme>;
  clusters: Cluster[];
  memberships: Membership[];
  offers: Offer[];
  accounts: Account[];
  stages: Stage[];
  positions: StagePosition[];
  sources: Source[];
  /** The projects in the domain asked for. */
  inDomain?: ReadonlySet<ProjectId>;
}

const READING_ATTEMPTS = 3;
/** Organisations and projects from which keeping them pays. */
const WORTH_KEEPING = 2000;

/**
 * Reads everything that a viewer may see, at one data version: as the cache has it, else in one snapshot, or again
 * when an import wrote meanwhile. What a domain holds is read from the store each time, since that takes the texts
 * of all projects.
 *
 * @throws StoreError `busy` where the data kept changing while it was read
 */
export async function readContent(
  store: GraphStore,
  viewer: Viewer,
  domain: Domain | undefined,
): Promise<Content> {
  const { cache } = store;
  if (cache === undefined || domain !== undefined) return readUnchanged(store, viewer, domain);
  const keyOf = (dataVersion: string): CacheKey => ({
    scope: viewerScope(viewer),
    dataVersion,
    key: 'content',
  });
  const dataVersion = await store.dataVersion(viewer);
  const kept = cache.recall(keyOf(dataVersion));
  if (kept !== undefined) return fromSections(dataVersion, kept);
  const content = await readUnchanged(store, viewer, undefined);
  if (content.organisations.length + content.projects.length >= WORTH_KEEPING)
    cache.keep(keyOf(content.dataVersion), toSections(content));
  return content;
}

async function readUnchanged(
  store: GraphStore,
  viewer: Viewer,
  domain: Domain | undefined,
): Promise<Content> {
  if (store.snapshot !== undefined) return store.snapshot((held) => readAll(held, viewer, domain));
  for (let attempt = 0; attempt < READING_ATTEMPTS; attempt++) {
    const content = await readAll(store, viewer, domain);
    if ((await store.dataVersion(viewer)) === content.dataVersion) return content;
  }
  throw new StoreError(
    'busy',
    store.url,
    `The data in ${store.url} kept changing while it was read. Try again when the import that is running has ended.`,
  );
}

async function readAll(store: GraphStore, viewer: Viewer, domain: Domain | undefined): Promise<Content> {
  const dataVersion = await store.dataVersion(viewer);
  const organisations = await collect(store.read(viewer, 'organisation'));
  const projects = await collect(store.readProjectSummaries(viewer));
  const themes = new Map(
    (await collect(store.read(viewer, 'theme')))
      .sort((a, b) => compareIds(a.id, b.id))
      .map((theme) => [theme.id, theme]),
  );
  return {
    dataVersion,
    organisations,
    projects,
    ...(domain === undefined ? {} : { inDomain: await projectsIn(store, viewer, domain, themes) }),
    incidence: completeIncidence(await store.incidence(viewer), organisations, projects),
    themes,
    clusters: (await collect(store.read(viewer, 'cluster'))).sort((a, b) => compareIds(a.id, b.id)),
    memberships: await collect(store.read(viewer, 'membership')),
    offers: await collect(store.read(viewer, 'offer')),
    accounts: await collect(store.read(viewer, 'account')),
    stages: (await collect(store.read(viewer, 'stage'))).sort(
      (a, b) => compareIds(a.chain, b.chain) || a.position - b.position || compareIds(a.id, b.id),
    ),
    positions: await collect(store.read(viewer, 'position')),
    sources: (await store.sources(viewer)).sort((a, b) => compareIds(a.id, b.id)),
  };
}

async function projectsIn(
  store: GraphStore,
  viewer: Viewer,
  domain: Domain,
  themes: ReadonlyMap<ThemeId, Theme>,
): Promise<Set<ProjectId>> {
  const isIn = domainTest(domain, themes);
  const found = new Set<ProjectId>();
  for await (const project of store.read(viewer, 'project')) if (isIn(project)) found.add(project.id);
  return found;
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** The lists of rows in a content; the incidence and the data version stand apart. */
type Lists = Omit<Content, 'dataVersion' | 'incidence' | 'themes' | 'inDomain'> & { themes: Theme[] };
const COLUMNS = ['known', 'start', 'end', 'organisation', 'project'] as const;

function toSections({ dataVersion: _, inDomain: __, incidence, themes, ...lists }: Content): Sections {
  return {
    ...Object.fromEntries(COLUMNS.map((name) => [name, incidence[name]])),
    role: Int32Array.from(incidence.role),
    ids: JSON.stringify([incidence.organisations, incidence.projects]),
    ...Object.fromEntries(
      Object.entries({ ...lists, themes: [...themes.values()] }).map(([name, rows]) => [
        `rows ${name}`,
        packRows(rows),
      ]),
    ),
  };
}

function fromSections(dataVersion: string, sections: Sections): Content {
  const [organisations, projects] = JSON.parse(sections.ids as string) as [OrganisationId[], ProjectId[]];
  const lists = Object.fromEntries(
    Object.entries(sections)
      .filter(([name]) => name.startsWith('rows '))
      .map(([name, text]) => [name.slice('rows '.length), unpackRows(text as string)]),
  ) as unknown as Lists;
  return {
    ...lists,
    dataVersion,
    incidence: {
      organisations,
      projects,
      ...(Object.fromEntries(COLUMNS.map((name) => [name, sections[name]])) as Pick<
        Incidence,
        (typeof COLUMNS)[number]
      >),
      role: Uint8Array.from(sections.role as Int32Array),
    },
    themes: new Map(lists.themes.map((theme) => [theme.id, theme])),
  };
}
