/** An ecosystem straight from a reader, without a store on disk: for tests on real data that only read. */
import type { Reader } from '../../src/ingest/reader.ts';
import type { Entities, EntityKind } from '../../src/model/record.ts';
import { ENTITY_KINDS, subjectKey } from '../../src/model/record.ts';
import { LOCAL_ADMINISTRATOR } from '../../src/model/source.ts';
import { dayNumber } from '../../src/network/days.ts';
import { type Ecosystem, loadEcosystem } from '../../src/network/ecosystem.ts';
import { type Contribution, derive } from '../../src/store/derive.ts';
import { type GraphStore, type Incidence, NO_DAY, ROLE_BITS } from '../../src/store/graph-store.ts';

type Content = { [K in EntityKind]: Entities[K][] };

/** Loads what a reader gives. Merges are left out. */
export async function ecosystemOf(reader: Reader): Promise<Ecosystem> {
  return loadEcosystem(await storeOf(reader), LOCAL_ADMINISTRATOR);
}

/** What a reader gives as the part of a store that an ecosystem and its details are loaded from. */
export async function storeOf(reader: Reader): Promise<GraphStore> {
  const precedence = new Map<string, number>();
  const voices = new Map(ENTITY_KINDS.map((kind) => [kind, new Map<string, Contribution[]>()]));
  for await (const event of reader) {
    if (event.type === 'source') precedence.set(event.source.id, event.source.precedence);
    if (event.type !== 'record' || event.record.kind === 'merge') continue;
    const { kind, source, synthetic, statement } = event.record;
    const key = subjectKey(kind, statement);
    const subjects = voices.get(kind)!;
    const voice = { source, precedence: precedence.get(source)!, synthetic, statement };
    subjects.set(key, [...(subjects.get(key) ?? []), voice]);
  }
  const content = Object.fromEntries(
    [...voices].map(([kind, subjects]) => [
      kind,
      [...subjects.values()].flatMap((contributions) => derive(kind, contributions) ?? []),
    ]),
  ) as unknown as Content;
  return holding(content);
}

function holding(content: Content): GraphStore {
  const store: Pick<
    GraphStore,
    'url' | 'read' | 'readProjectSummaries' | 'incidence' | 'dataVersion' | 'sources'
  > = {
    url: 'memory:',
    async *read<K extends EntityKind>(_viewer: unknown, kind: K) {
      yield* content[kind];
    },
    async *readProjectSummaries() {
      for (const { objective: _, ...project } of content.project) yield project;
    },
    incidence: async () => incidenceOf(content),
    dataVersion: async () => '0'.repeat(32),
    sources: async () => [],
  };
  return store as GraphStore;
}

function incidenceOf({ organisation, project, participation }: Content): Incidence {
  const organisations = new Map(organisation.map(({ id }, index) => [id, index]));
  const projects = new Map(project.map(({ id }, index) => [id, index]));
  const day = (iso: string | undefined) => (iso === undefined ? NO_DAY : dayNumber(iso));
  return {
    organisations: [...organisations.keys()],
    projects: [...projects.keys()],
    known: Int32Array.from(project, (p) => Math.max(day(p.startDate), day(p.signatureDate))),
    start: Int32Array.from(project, (p) => day(p.startDate)),
    end: Int32Array.from(project, (p) => day(p.endDate)),
    organisation: Int32Array.from(participation, (p) => organisations.get(p.organisation)!),
    project: Int32Array.from(participation, (p) => projects.get(p.project)!),
    role: Uint8Array.from(participation, (p) => p.roles.reduce((bits, role) => bits | ROLE_BITS[role], 0)),
  };
}
