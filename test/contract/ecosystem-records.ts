/** Small worlds of source records for tests: few ids, so that sources meet, disagree and merge. */
import fc from 'fast-check';
import type {
  ClusterId,
  OrganisationId,
  ProjectId,
  SourceId,
  StageId,
  ThemeId,
  ValueChainId,
} from '../../src/model/ids.ts';
import { type RecordKind, type SourceRecord, type Statements, subjectKey } from '../../src/model/record.ts';
import type { Scope, Source } from '../../src/model/source.ts';

export const org = (name: string) => `org:${name}` as OrganisationId;
export const project = (name: string) => `project:${name}` as ProjectId;
export const theme = (name: string) => `theme:${name}` as ThemeId;
export const cluster = (name: string) => `cluster:${name}` as ClusterId;
export const stage = (name: string) => `stage:${name}` as StageId;
export const sourceId = (name: string) => `source:${name}` as SourceId;

export function source(name: string, precedence: number): Source {
  return {
    id: sourceId(name),
    name: `Source ${name}`,
    kind: 'bundle',
    licence: 'CC0-1.0',
    retrieved: '2026-01-31',
    precedence,
    synthetic: false,
  };
}

/** Three sources; the last two weigh the same, so that their ids decide. */
export const SOURCES = [source('first', 700), source('second', 500), source('third', 500)] as const;

export function record<K extends RecordKind>(
  kind: K,
  statement: Statements[K],
  from: { source?: SourceId; scope?: Scope; synthetic?: boolean } = {},
): SourceRecord {
  return {
    kind,
    source: from.source ?? SOURCES[0].id,
    scope: from.scope ?? 'public',
    synthetic: from.synthetic ?? false,
    statement,
  } as SourceRecord;
}

export const recordKey = ({ kind, statement }: SourceRecord) => subjectKey(kind, statement as never);
/** One source has one record a subject. */
export const recordIdentity = (r: SourceRecord) => `${r.source} ${r.kind} ${recordKey(r)}`;

const ORGANISATIONS = ['a', 'b', 'c', 'd', 'e'].map(org);
const PROJECTS = ['p', 'q', 'r'].map(project);
const THEMES = ['t', 'u', 'v'].map(theme);
export const CLUSTERS = ['blue', 'green'].map(cluster);
const STAGES = ['s0', 's1'].map(stage);

const organisation = fc.constantFrom(...ORGANISATIONS);
const day = fc.constantFrom('2014-01-01', '2020-02-29', '2024-12-31');
const words = fc.constantFrom('Alpha', 'alpha', 'Bèta "B"', 'γ, 😀', 'Delta\u0000\ud800');
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const list = <T>(value: fc.Arbitrary<T>) => fc.uniqueArray(value, { maxLength: 3 });
/** As readers write: a field that is missing is not there. */
const filled = <T extends object>(shape: { [F in keyof T]: fc.Arbitrary<T[F] | undefined> }) =>
  fc
    .record(shape as { [F in keyof T]: fc.Arbitrary<T[F]> })
    .map(
      (value) => Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T,
    );

const STATEMENT: { readonly [K in RecordKind]: fc.Arbitrary<Statements[K]> } = {
  organisation: filled<Statements['organisation']>({
    id: organisation,
    name: some(words),
    shortName: some(words),
    otherNames: some(list(words)),
    identifiers: some(
      filled<Partial<Record<'pic' | 'vat', string[]>>>({
        pic: some(list(fc.constantFrom('900', '901', '902'))),
        vat: some(list(fc.constantFrom('BE1', 'BE2'))),
      }),
    ),
    helix: some(fc.constantFrom('company', 'knowledge', 'unknown')),
    helixBasis: some(fc.constantFrom('curated', 'declared')),
    functions: some(list(fc.constantFrom('capital-provider', 'cluster-organisation'))),
    size: some(fc.constantFrom('sme', 'large', 'unknown')),
    place: some(
      filled<NonNullable<Statements['organisation']['place']>>({
        country: some(fc.constantFrom('BE', 'NL')),
        nuts: some(fc.constantFrom('BE2', 'NL4')),
        city: some(words),
        street: some(words),
        latitude: some(fc.constantFrom(51, 52)),
        longitude: some(fc.constantFrom(3, 4)),
      }),
    ),
    website: some(fc.constantFrom('https://a.example', 'https://b.example')),
    description: some(words),
  }),
  project: filled<Statements['project']>({
    id: fc.constantFrom(...PROJECTS),
    acronym: some(words),
    title: some(words),
    objective: some(words),
    keywords: some(list(words)),
    programme: some(fc.constantFrom('HORIZON', 'H2020')),
    topics: some(list(words)),
    startDate: some(day),
    endDate: some(day),
    signatureDate: some(day),
    contribution: some(fc.constantFrom(0, 1.5, 1e6)),
    themes: some(list(fc.constantFrom(...THEMES))),
  }),
  participation: filled<Statements['participation']>({
    project: fc.constantFrom(...PROJECTS),
    organisation,
    roles: fc.uniqueArray(fc.constantFrom('participant', 'coordinator', 'third-party'), { minLength: 1 }),
    order: some(fc.nat(3)),
    contribution: some(fc.constantFrom(0.1, 0.2, 0.7)),
    netContribution: some(fc.constantFrom(0.1, 0.2, 0.7)),
    totalCost: some(fc.constantFrom(0, 3)),
    ended: fc.boolean(),
    rows: fc.integer({ min: 1, max: 3 }),
  }),
  theme: filled<Statements['theme']>({
    id: fc.constantFrom(...THEMES),
    code: fc.constantFrom('/1', '/1/2'),
    title: words,
    parent: some(fc.constantFrom(...THEMES)),
  }),
  cluster: filled<Statements['cluster']>({
    id: fc.constantFrom(...CLUSTERS),
    name: words,
    kind: fc.constantFrom('spearhead', 'ibn'),
    domain: some(words),
    organisation: some(organisation),
  }),
  membership: filled<Statements['membership']>({
    cluster: fc.constantFrom(...CLUSTERS),
    organisation,
    since: some(day),
    until: some(day),
  }),
  stage: filled<Statements['stage']>({
    id: fc.constantFrom(...STAGES),
    chain: fc.constant('chain:x' as ValueChainId),
    chainName: words,
    name: words,
    position: fc.nat(2),
  }),
  position: filled<Statements['position']>({ stage: fc.constantFrom(...STAGES), organisation }),
  supply: filled<Statements['supply']>({
    supplier: organisation,
    customer: organisation,
    what: fc.constantFrom('steel', 'heat pumps'),
    since: some(day),
  }),
  offer: filled<Statements['offer']>({
    id: fc.constantFrom('offer:1', 'offer:2'),
    organisation,
    direction: fc.constantFrom('offer', 'request'),
    seek: fc.constantFrom('research', 'supplier'),
    text: words,
    themes: list(fc.constantFrom(...THEMES)),
  }),
  account: filled<Statements['account']>({
    organisation,
    year: fc.constantFrom(2020, 2021),
    valueAdded: some(fc.constantFrom(-1, 2.5)),
  }),
  // Always towards a later letter, so that no two of them close a circle.
  merge: fc
    .uniqueArray(fc.nat(ORGANISATIONS.length - 1), { minLength: 2, maxLength: 2 })
    .map((pair) => pair.sort((a, b) => a - b))
    .map(([from, into]) => ({ from: ORGANISATIONS[from!]!, into: ORGANISATIONS[into!]! })),
};

/** Kinds by weight: much of what matters most. */
const KINDS = fc.oneof(
  { weight: 6, arbitrary: fc.constant<RecordKind>('organisation') },
  { weight: 6, arbitrary: fc.constant<RecordKind>('participation') },
  { weight: 3, arbitrary: fc.constant<RecordKind>('project') },
  { weight: 2, arbitrary: fc.constant<RecordKind>('merge') },
  { weight: 4, arbitrary: fc.constantFrom(...(Object.keys(STATEMENT) as RecordKind[])) },
);

const aRecord = (sources: readonly Source[], scopes: readonly Scope[]): fc.Arbitrary<SourceRecord> =>
  KINDS.chain((kind) =>
    fc
      .tuple(
        STATEMENT[kind] as fc.Arbitrary<never>,
        fc.constantFrom(...sources),
        fc.constantFrom(...scopes),
        fc.boolean(),
      )
      .map(([statement, { id }, scope, synthetic]) =>
        record(kind, statement, { source: id, scope, synthetic }),
      ),
  );

/** Records of all kinds, one a source and subject. */
export function someRecords(options: { sources?: readonly Source[]; scopes?: readonly Scope[] } = {}) {
  const { sources = SOURCES, scopes = ['public', ...CLUSTERS] } = options;
  return fc.uniqueArray(aRecord(sources, scopes), { maxLength: 40, selector: recordIdentity });
}
