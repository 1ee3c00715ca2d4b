/**
 * What people read, derived from what sources say. Pure functions of a subject's current records: their order
 * never matters.
 *
 * A field takes the value of the source with the highest precedence that fills it, then of the smallest source
 * id. Lists (other names, identifiers, functions, keywords, legal bases, topics, themes, roles) are united and
 * sorted. Where organisations were merged, their records count as records of the one that they lead to.
 */
import { compareIds, type OrganisationId, type SourceId } from '../model/ids.ts';
import type { Identifiers, Organisation, Place } from '../model/organisation.ts';
import type { Participation, ParticipationRole, Project } from '../model/project.ts';
import {
  type Entities,
  type EntityKind,
  type RecordKind,
  type Statements,
  subjectKey,
} from '../model/record.ts';

/** One record as derivation sees it; `statement` still names organisations as the source does. */
export interface Contribution<K extends EntityKind = EntityKind> {
  source: SourceId;
  precedence: number;
  synthetic: boolean;
  statement: Statements[K];
}

// — organisations that a statement names ————————————————————————————————————————

/** The organisations that a statement names: the one it is about first. */
export function namedOrganisations<K extends RecordKind>(
  kind: K,
  statement: Statements[K],
): OrganisationId[] {
  switch (kind) {
    case 'organisation':
      return [(statement as Statements['organisation']).id];
    case 'participation':
    case 'membership':
    case 'position':
    case 'offer':
    case 'account':
      return [(statement as Statements['account']).organisation];
    case 'cluster': {
      const { organisation } = statement as Statements['cluster'];
      return organisation === undefined ? [] : [organisation];
    }
    case 'supply': {
      const { supplier, customer } = statement as Statements['supply'];
      return [supplier, customer];
    }
    default:
      return [];
  }
}

/** The statement with every organisation that it names replaced by where that one leads. */
export function repoint<K extends EntityKind>(
  kind: K,
  statement: Statements[K],
  canonical: (id: OrganisationId) => OrganisationId,
): Statements[K] {
  if (namedOrganisations(kind, statement).every((id) => canonical(id) === id)) return statement;
  switch (kind) {
    case 'organisation': {
      const organisation = statement as Statements['organisation'];
      return { ...organisation, id: canonical(organisation.id) } as Statements[K];
    }
    case 'supply': {
      const supply = statement as Statements['supply'];
      return {
        ...supply,
        supplier: canonical(supply.supplier),
        customer: canonical(supply.customer),
      } as Statements[K];
    }
    default: {
      const about = statement as Statements['account'];
      return { ...about, organisation: canonical(about.organisation) } as Statements[K];
    }
  }
}

/** Which words of a subject's key are organisations: ids hold no white space, so a key splits at its blanks. */
const ORGANISATION_WORDS: { readonly [K in EntityKind]?: readonly number[] } = {
  organisation: [0],
  participation: [1],
  membership: [1],
  position: [1],
  supply: [0, 1],
  account: [0],
};

/**
 * The keys under which records may stand that derive into the same subject as this one, its own included: one
 * for each organisation of the group that each organisation in the key belongs to.
 *
 * @example kindredKeys('account', 'org:a 2020', () => ['org:a', 'org:b']) // ['org:a 2020', 'org:b 2020']
 */
export function kindredKeys(
  kind: EntityKind,
  key: string,
  group: (id: OrganisationId) => readonly OrganisationId[],
): string[] {
  let keys = [key.split(' ')];
  for (const word of ORGANISATION_WORDS[kind] ?? [])
    keys = keys.flatMap((words) => group(words[word] as OrganisationId).map((id) => words.with(word, id)));
  return keys.map((words) => words.join(' '));
}

// — derivation ——————————————————————————————————————————————————————————————

/**
 * The entity of one subject from all its current records that someone may see.
 *
 * @param contributions records whose statements, re-pointed by `canonical`, share one subject key
 * @param canonical where an organisation's id leads; the id itself where it was not merged
 * @returns undefined where there is nothing to show: no record, or a supply tie within one organisation
 */
export function derive<K extends EntityKind>(
  kind: K,
  contributions: readonly Contribution<K>[],
  canonical: (id: OrganisationId) => OrganisationId = (id) => id,
): Entities[K] | undefined {
  if (contributions.length === 0) return undefined;
  const voices = contributions.map((contribution) => ({
    ...contribution,
    statement: repoint(kind, contribution.statement, canonical),
  }));
  if (voices.length > 1) {
    // Of one source's records the one that was not re-pointed comes first.
    const keys = contributions.map(({ statement }) => subjectKey(kind, statement));
    const own = subjectKey(kind, voices[0]!.statement);
    const ranked = voices.map((voice, index) => ({ voice, key: keys[index]! }));
    ranked.sort(
      (a, b) =>
        b.voice.precedence - a.voice.precedence ||
        compareIds(a.voice.source, b.voice.source) ||
        Number(b.key === own) - Number(a.key === own) ||
        compareIds(a.key, b.key),
    );
    ranked.forEach(({ voice }, index) => {
      voices[index] = voice;
    });
  }
  return DERIVE[kind](voices as never) as Entities[K] | undefined;
}

/** Records of one subject, best first, already re-pointed. */
type Ranked<K extends EntityKind> = readonly {
  source: SourceId;
  synthetic: boolean;
  statement: Statements[K];
}[];

const DERIVE: { [K in EntityKind]: (voices: Ranked<K>) => Entities[K] | undefined } = {
  organisation: deriveOrganisation,
  project: deriveProject,
  participation: deriveParticipation,
  theme: plain,
  cluster: plain,
  membership: plain,
  stage: plain,
  position: plain,
  supply: (voices) =>
    voices[0]!.statement.supplier === voices[0]!.statement.customer ? undefined : plain<'supply'>(voices),
  offer: (voices) => ({
    ...plain<'offer'>(voices),
    themes: united(voices.map((voice) => voice.statement.themes)),
  }),
  account: plain,
};

const sourcesOf = (voices: readonly { source: SourceId }[]): SourceId[] =>
  united([voices.map((voice) => voice.source)]);

const isSynthetic = (voices: readonly { synthetic: boolean }[]): boolean =>
  voices.some((voice) => voice.synthetic);

/** All distinct values of several lists, ascending. */
function united<T extends string>(lists: readonly (readonly T[] | undefined)[]): T[] {
  const [first, ...rest] = lists;
  if (rest.length === 0 && (first === undefined || first.length < 2)) return [...(first ?? [])];
  return [...new Set(lists.flatMap((list) => list ?? []))].sort(compareIds);
}

/** Every field from the first voice that fills it. */
function plain<K extends Exclude<EntityKind, 'organisation' | 'project' | 'participation'>>(
  voices: Ranked<K>,
): Entities[K] {
  const fields: Record<string, unknown> = {};
  for (const { statement } of voices)
    for (const [field, value] of Object.entries(statement)) fields[field] ??= value;
  return {
    ...fields,
    synthetic: isSynthetic(voices),
    sources: sourcesOf(voices),
  } as unknown as Entities[K];
}

const IDENTIFIER_KINDS = ['pic', 'vat', 'ror', 'kbo'] as const;

/** What an organisation without a name goes by: its first identifier, e.g. `PIC 912743326`, else its id. */
export function nameOfNameless(id: OrganisationId, identifiers: Identifiers): string {
  for (const kind of IDENTIFIER_KINDS) {
    const first = identifiers[kind][0];
    if (first !== undefined) return `${kind.toUpperCase()} ${first}`;
  }
  return id;
}

/** Fields filled so far, and the source that each came from. */
class Fields {
  readonly sources: Record<string, SourceId> = {};

  /** The first value that `get` finds, best voice first; `field` is credited to its source. */
  first<V, T>(
    field: string,
    voices: readonly (V & { source: SourceId })[],
    get: (voice: V) => T | undefined,
  ) {
    for (const voice of voices) {
      const value = get(voice);
      if (value === undefined) continue;
      this.sources[field] = voice.source;
      return value;
    }
    return undefined;
  }

  /** The union of all lists; `field` is credited to the best voice that adds to it. */
  list<V, T extends string>(
    field: string,
    voices: readonly (V & { source: SourceId })[],
    get: (voice: V) => readonly T[] | undefined,
  ): T[] {
    const all = united(voices.map(get));
    const credited = voices.find((voice) => (get(voice)?.length ?? 0) > 0);
    if (credited) this.sources[field] = credited.source;
    return all;
  }
}

/** `{ [field]: value }`, or nothing where the value is missing. */
function optional<F extends string, T>(field: F, value: T | undefined): { [K in F]?: T } {
  return value === undefined ? {} : ({ [field]: value } as { [K in F]: T });
}

function deriveOrganisation(voices: Ranked<'organisation'>): Organisation {
  const fields = new Fields();
  const id = voices[0]!.statement.id;
  const identifiers = Object.fromEntries(
    IDENTIFIER_KINDS.map((kind) => [
      kind,
      fields.list(`identifiers.${kind}`, voices, ({ statement }) => statement.identifiers?.[kind]),
    ]),
  ) as Identifiers;
  const name = fields.first('name', voices, ({ statement }) => statement.name);
  const otherNames = fields.list('otherNames', voices, ({ statement }) =>
    [statement.name, ...(statement.otherNames ?? [])].filter(
      (other): other is string => other !== undefined && other !== name,
    ),
  );
  const helix = fields.first('helix', voices, ({ statement }) =>
    statement.helix === undefined || statement.helix === 'unknown'
      ? undefined
      : { helix: statement.helix, helixBasis: statement.helixBasis ?? 'declared' },
  ) ?? { helix: 'unknown', helixBasis: 'unknown' };
  return {
    id,
    name: name ?? nameOfNameless(id, identifiers),
    otherNames,
    ...optional(
      'shortName',
      fields.first('shortName', voices, ({ statement }) => statement.shortName),
    ),
    identifiers,
    ...helix,
    ...optional(
      'institution',
      fields.first('institution', voices, ({ statement }) => statement.institution),
    ),
    functions: fields.list('functions', voices, ({ statement }) => statement.functions),
    size:
      fields.first('size', voices, ({ statement }) =>
        statement.size === 'unknown' ? undefined : statement.size,
      ) ?? 'unknown',
    place: derivePlace(voices, fields),
    ...optional(
      'website',
      fields.first('website', voices, ({ statement }) => statement.website),
    ),
    ...optional(
      'description',
      fields.first('description', voices, ({ statement }) => statement.description),
    ),
    synthetic: isSynthetic(voices),
    sources: sourcesOf(voices),
    fieldSources: fields.sources,
  };
}

/** What belongs together in a place comes from one source, so that no address is made up of two. */
const PLACE_PARTS = [['nuts'], ['city', 'postCode', 'street'], ['latitude', 'longitude']] as const;

/** The place: the best voice decides the country, and only voices that do not contradict it add to it. */
function derivePlace(voices: Ranked<'organisation'>, fields: Fields): Place {
  const place: Record<string, unknown> = {};
  const country = fields.first('place.country', voices, ({ statement }) => statement.place?.country);
  if (country !== undefined) place.country = country;
  const agreeing = voices.filter(
    ({ statement }) => statement.place?.country === undefined || statement.place.country === country,
  );
  for (const part of PLACE_PARTS) {
    const best = agreeing.find(({ statement }) =>
      part.some((field) => statement.place?.[field] !== undefined),
    );
    for (const field of part) {
      const value = best?.statement.place?.[field];
      if (best === undefined || value === undefined) continue;
      place[field] = value;
      fields.sources[`place.${field}`] = best.source;
    }
  }
  return place as Place;
}

const PROJECT_FIELDS = [
  'acronym',
  'title',
  'objective',
  'programme',
  'fundingScheme',
  'status',
  'startDate',
  'endDate',
  'signatureDate',
  'totalCost',
  'contribution',
  'doi',
] as const;
const PROJECT_LISTS = ['keywords', 'legalBasis', 'topics', 'themes'] as const;

function deriveProject(voices: Ranked<'project'>): Project {
  const fields = new Fields();
  const project: Record<string, unknown> = { id: voices[0]!.statement.id };
  for (const field of PROJECT_FIELDS) {
    const value = fields.first<(typeof voices)[number], unknown>(
      field,
      voices,
      ({ statement }) => statement[field],
    );
    if (value !== undefined) project[field] = value;
  }
  for (const field of PROJECT_LISTS)
    project[field] = fields.list<(typeof voices)[number], string>(
      field,
      voices,
      ({ statement }) => statement[field],
    );
  return {
    ...project,
    synthetic: isSynthetic(voices),
    sources: sourcesOf(voices),
    fieldSources: fields.sources,
  } as unknown as Project;
}

/** Roles as they lead: a coordinator is named as such whatever else it does in the project. */
const ROLE_ORDER: readonly ParticipationRole[] = [
  'coordinator',
  'participant',
  'partner',
  'associated-partner',
  'third-party',
  'supplier',
  'customer',
];

/** Distinct roles, the leading one first. */
function inOrder(roles: readonly ParticipationRole[]): ParticipationRole[] {
  return roles.length === 1 ? [...roles] : ROLE_ORDER.filter((role) => roles.includes(role));
}

/** Sum of the amounts that are there; undefined where none is. Rows come in a fixed order, so it is exact to repeat. */
function sum(amounts: readonly (number | undefined)[]): number | undefined {
  const known = amounts.filter((amount) => amount !== undefined);
  return known.length === 0 ? undefined : known.reduce((total, amount) => total + amount, 0);
}

/**
 * A participation. Records of one source come from organisations that were merged into one: different rows,
 * whose amounts add up. Different sources speak of the same rows: the best one that gives an amount is believed.
 */
function deriveParticipation(voices: Ranked<'participation'>): Participation {
  if (voices.length === 1) {
    const { statement } = voices[0]!;
    return {
      ...statement,
      roles: inOrder(statement.roles),
      synthetic: isSynthetic(voices),
      sources: sourcesOf(voices),
    };
  }
  const bySource = [...new Set(voices.map((voice) => voice.source))].map((source) =>
    voices.filter((voice) => voice.source === source).map((voice) => voice.statement),
  );
  const best = bySource[0]!;
  const { project, organisation } = best[0]!;
  const amount = (field: 'contribution' | 'netContribution' | 'totalCost') =>
    optional(
      field,
      bySource.map((rows) => sum(rows.map((row) => row[field]))).find((value) => value !== undefined),
    );
  const order = bySource
    .map((rows) => rows.flatMap((row) => (row.order === undefined ? [] : [row.order])))
    .find((orders) => orders.length > 0);
  return {
    project,
    organisation,
    roles: inOrder(voices.flatMap((voice) => voice.statement.roles)),
    ...optional('order', order && Math.min(...order)),
    ...amount('contribution'),
    ...amount('netContribution'),
    ...amount('totalCost'),
    ended: best.every((row) => row.ended),
    rows: best.reduce((rows, row) => rows + row.rows, 0),
    synthetic: isSynthetic(voices),
    sources: sourcesOf(voices),
  };
}
