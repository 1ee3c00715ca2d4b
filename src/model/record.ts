/**
 * Source records: what one source says of one subject, as given. Everything that people read is derived from
 * them, so an import can be undone, a field can name its source, and the order of imports changes nothing.
 */
import { z } from 'zod';
import { Account, Cluster, Membership, Offer, Stage, StagePosition, SupplyTie } from './cluster.ts';
import type { SourceId } from './ids.ts';
import { Organisation } from './organisation.ts';
import { Participation, Project, Theme } from './project.ts';
import type { Scope } from './source.ts';

const derived = { synthetic: true, sources: true } as const;
const derivedFields = { synthetic: true, sources: true, fieldSources: true } as const;

/** What a source says of an organisation: every field but the id may be missing; a name may be blank. */
export const OrganisationStatement = Organisation.omit({
  ...derivedFields,
  name: true,
  helixBasis: true,
  functions: true,
  otherNames: true,
  identifiers: true,
  place: true,
  helix: true,
  size: true,
}).extend({
  name: Organisation.shape.name.optional(),
  otherNames: Organisation.shape.otherNames.optional(),
  identifiers: Organisation.shape.identifiers.partial().optional(),
  helix: Organisation.shape.helix.optional(),
  helixBasis: Organisation.shape.helixBasis.optional(),
  functions: Organisation.shape.functions.optional(),
  size: Organisation.shape.size.optional(),
  place: Organisation.shape.place.optional(),
});
export type OrganisationStatement = z.infer<typeof OrganisationStatement>;

export const ProjectStatement = Project.omit({
  ...derivedFields,
  keywords: true,
  legalBasis: true,
  topics: true,
  themes: true,
}).extend({
  keywords: Project.shape.keywords.optional(),
  legalBasis: Project.shape.legalBasis.optional(),
  topics: Project.shape.topics.optional(),
  themes: Project.shape.themes.optional(),
});
export type ProjectStatement = z.infer<typeof ProjectStatement>;

/** The payload of a record, by kind. */
export const STATEMENTS = {
  organisation: OrganisationStatement,
  project: ProjectStatement,
  participation: Participation.omit(derived),
  theme: Theme.omit(derived),
  cluster: Cluster.omit(derived),
  membership: Membership.omit(derived),
  stage: Stage.omit(derived),
  position: StagePosition.omit(derived),
  supply: SupplyTie.omit(derived),
  offer: Offer.omit(derived),
  account: Account.omit(derived),
  /** Says that two organisations are one; the first id redirects to the second. Reversible: remove the record. */
  merge: z.object({
    from: Organisation.shape.id,
    into: Organisation.shape.id,
    reason: z.string().optional(),
  }),
} as const;
export type Statements = { [K in keyof typeof STATEMENTS]: z.infer<(typeof STATEMENTS)[K]> };
export const RecordKind = z.enum(Object.keys(STATEMENTS) as [keyof Statements, ...(keyof Statements)[]]);
export type RecordKind = keyof Statements;

/** What derivation makes of the records of each kind. */
export const ENTITIES = {
  organisation: Organisation,
  project: Project,
  participation: Participation,
  theme: Theme,
  cluster: Cluster,
  membership: Membership,
  stage: Stage,
  position: StagePosition,
  supply: SupplyTie,
  offer: Offer,
  account: Account,
} as const;
export type Entities = { [K in keyof typeof ENTITIES]: z.infer<(typeof ENTITIES)[K]> };
export type EntityKind = keyof Entities;
export const ENTITY_KINDS = Object.keys(ENTITIES) as EntityKind[];

/** One source's word on one subject. `key` names the subject: see {@link subjectKey}. */
export type SourceRecord = {
  [K in RecordKind]: {
    kind: K;
    source: SourceId;
    scope: Scope;
    synthetic: boolean;
    statement: Statements[K];
  };
}[RecordKind];

/**
 * The key of a statement's subject, unique within its kind and the same for every source.
 *
 * @example subjectKey('participation', { project: 'project:HORIZON-1', organisation: 'org:pic-9', … }) // 'project:HORIZON-1 org:pic-9'
 */
export function subjectKey<K extends RecordKind>(kind: K, statement: Statements[K]): string {
  const s = statement as Statements[RecordKind];
  switch (kind) {
    case 'participation': {
      const { project, organisation } = s as Statements['participation'];
      return `${project} ${organisation}`;
    }
    case 'membership': {
      const { cluster, organisation, since } = s as Statements['membership'];
      return `${cluster} ${organisation} ${since ?? ''}`;
    }
    case 'position': {
      const { stage, organisation } = s as Statements['position'];
      return `${stage} ${organisation}`;
    }
    case 'supply': {
      const { supplier, customer, what } = s as Statements['supply'];
      return `${supplier} ${customer} ${what}`;
    }
    case 'account': {
      const { organisation, year } = s as Statements['account'];
      return `${organisation} ${year}`;
    }
    case 'merge':
      return (s as Statements['merge']).from;
    default:
      return (s as Statements['organisation']).id;
  }
}
