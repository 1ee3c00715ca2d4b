/** Everything that a viewer can learn from a store, in a form that can be compared. */

import {
  ENTITY_KINDS,
  type Entities,
  type EntityKind,
  type SourceRecord,
  subjectKey,
} from '../../src/model/record.ts';
import type { Source, Viewer } from '../../src/model/source.ts';
import { viewerScope } from '../../src/model/source.ts';
import { derive, repoint } from '../../src/store/derive.ts';
import type { GraphStore, StoreWriter } from '../../src/store/graph-store.ts';
import { Merges } from '../../src/store/merges.ts';
import { sees } from '../../src/store/scopes.ts';
import { CLUSTERS } from './ecosystem-records.ts';

export const ADMINISTRATOR: Viewer = { role: 'administrator' };
export const PUBLIC: Viewer = { role: 'public' };
export const facilitator = (cluster: (typeof CLUSTERS)[number]): Viewer => ({ role: 'facilitator', cluster });
export const VIEWERS: readonly Viewer[] = [PUBLIC, ...CLUSTERS.map(facilitator), ADMINISTRATOR];

export async function gather<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

export type Entitled = { [K in EntityKind]: Entities[K][] };

export async function readAll(store: GraphStore, viewer: Viewer): Promise<Entitled> {
  const entries = [];
  for (const kind of ENTITY_KINDS) entries.push([kind, await gather(store.read(viewer, kind))]);
  return Object.fromEntries(entries);
}

/** All that the viewer can read, with columns spelt out and sorted. */
export async function dump(store: GraphStore, viewer: Viewer) {
  const incidence = await store.incidence(viewer);
  const { projects, themes, ...links } = await store.projectThemes(viewer);
  return {
    entities: await readAll(store, viewer),
    summaries: await gather(store.readProjectSummaries(viewer)),
    counts: await store.counts(viewer),
    dataVersion: await store.dataVersion(viewer),
    sources: await store.sources(viewer),
    feedback: await store.feedback(viewer),
    imports: (await store.imports(viewer)).map(({ source, files, state }) => ({ source, files, state })),
    organisations: incidence.organisations.toSorted(),
    projects: incidence.projects
      .map((id, i) => [id, incidence.known[i], incidence.start[i], incidence.end[i]])
      .toSorted(),
    participations: [...incidence.role]
      .map((role, i) => [
        incidence.projects[incidence.project[i]!],
        incidence.organisations[incidence.organisation[i]!],
        role,
      ])
      .toSorted(),
    themes: [...links.theme].map((t, i) => [projects[links.project[i]!], themes[t]]).toSorted(),
  };
}

/** What the viewer should read, worked out the slow way from all records that hold. */
export function expected(
  sources: readonly Source[],
  records: readonly SourceRecord[],
  viewer: Viewer,
): Entitled {
  const scope = viewerScope(viewer);
  const precedence = new Map(sources.map((source) => [source.id, source.precedence]));
  const visible = records.filter((record) => sees(scope, record.scope));
  const merges = new Merges(
    visible.flatMap((record) =>
      record.kind === 'merge'
        ? {
            ...record.statement,
            scope: record.scope,
            source: record.source,
            precedence: precedence.get(record.source)!,
          }
        : [],
    ),
  );
  const canonical = (id: Parameters<Merges['canonical']>[1]) => merges.canonical('*', id);
  const of = <K extends EntityKind>(kind: K): Entities[K][] => {
    const groups = new Map<string, SourceRecord[]>();
    for (const record of visible.filter((candidate) => candidate.kind === kind)) {
      const key = subjectKey(kind, repoint(kind, record.statement as never, canonical) as never);
      groups.set(key, [...(groups.get(key) ?? []), record]);
    }
    return [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(
        ([, group]) =>
          derive(
            kind,
            group.map((record) => ({
              source: record.source,
              precedence: precedence.get(record.source)!,
              synthetic: record.synthetic,
              statement: record.statement as never,
            })),
            canonical,
          ) ?? [],
      );
  };
  const all = Object.fromEntries(ENTITY_KINDS.map((kind) => [kind, of(kind)])) as Entitled;
  const known = new Set<string>([...all.organisation, ...all.project].map(({ id }) => id));
  const named = {
    participation: (p: Entities['participation']) => [p.project, p.organisation],
    membership: (m: Entities['membership']) => [m.organisation],
    position: (p: Entities['position']) => [p.organisation],
    supply: (s: Entities['supply']) => [s.supplier, s.customer],
    offer: (o: Entities['offer']) => [o.organisation],
    account: (a: Entities['account']) => [a.organisation],
  };
  return Object.fromEntries(
    ENTITY_KINDS.map((kind) => [
      kind,
      all[kind].filter((entity) =>
        (named[kind as keyof typeof named]?.(entity as never) ?? []).every((id) => known.has(id)),
      ),
    ]),
  ) as unknown as Entitled;
}

/** Imports records source by source, in the order given, `batch` at a time. */
export async function importRecords(
  writer: StoreWriter,
  sources: readonly Source[],
  records: readonly SourceRecord[],
  options: { batch?: number; complete?: boolean } = {},
) {
  const { batch = 1_000, complete = false } = options;
  for (const source of sources) {
    const own = records.filter((record) => record.source === source.id);
    if (own.length === 0) continue;
    await writer.putSource(source);
    const id = await writer.startImport(source.id, ['records.csv']);
    for (let from = 0; from < own.length; from += batch)
      await writer.putRecords(id, own.slice(from, from + batch));
    await writer.finishImport(id, { state: 'done', complete });
  }
}
