/**
 * How each kind of entity stands in the graph, so that a person with Cypher can read it.
 *
 * What is told of at length is a node; its `body` is the entity as JSON, which is what the store reads back, and
 * the other properties are there for people. What ties two is a relationship, all of it in its properties. Nodes
 * that can be named before they are described carry the label Subject, and Undescribed until they are.
 */
import type { Helix } from '../../model/organisation.ts';
import type { Entities, EntityKind } from '../../model/record.ts';
import { date, int, type Parameters, point } from './connection.ts';

export interface Drawing<K extends EntityKind> {
  /** A row of the kind's `write` statement. */
  readonly row: (entity: Entities[K]) => Parameters;
  /** From a subject's key to a row of the kind's `read` and `erase` statements. */
  readonly address: (key: string) => Parameters;
  /** What was read back, to be checked: from the key and the statement's last two columns. */
  readonly entity: (key: string, content: unknown, text: unknown) => unknown;
  /** The organisations and projects that an entity names. It is seen where all of them are. */
  readonly names: (entity: Entities[K]) => string[];
}

/** Text for people: half a character is no text to a server; the body has it as it was. */
function shown<T extends string | undefined>(text: T): string | null {
  return text === undefined ? null : text.toWellFormed();
}
const shownAll = (texts: readonly string[]) => texts.map((text) => text.toWellFormed());
/** A number, or nothing. Minus zero is zero, as in JSON. */
const amount = (value: number | undefined) => (value === undefined ? null : value + 0);
const json = (value: unknown) => JSON.stringify(value);
const byId = (key: string) => ({ id: key });
const body = (_key: string, content: unknown) => JSON.parse(String(content));
const nobody = () => [];
const itsOrganisation = ({ organisation }: { organisation: string }) => [organisation];

const HELIX_LABELS: Readonly<Record<Helix, string[]>> = {
  company: ['Company'],
  knowledge: ['KnowledgeInstitution'],
  government: ['Government'],
  'civil-society': ['CivilSociety'],
  association: ['Association'],
  unknown: [],
};

export const GRAPH: { readonly [K in EntityKind]: Drawing<K> } = {
  organisation: {
    row: (o) => {
      const { latitude, longitude, ...address } = o.place;
      return {
        id: o.id,
        labels: [
          ...HELIX_LABELS[o.helix],
          ...(o.functions.includes('cluster-organisation') ? ['ClusterOrganisation'] : []),
        ],
        properties: {
          name: shown(o.name),
          otherNames: shownAll(o.otherNames),
          shortName: shown(o.shortName),
          ...Object.fromEntries(
            Object.entries(o.identifiers).map(([kind, values]) => [kind, shownAll(values)]),
          ),
          helix: o.helix,
          helixBasis: o.helixBasis,
          functions: o.functions,
          size: o.size,
          country: shown(address.country),
          nuts: shown(address.nuts),
          city: shown(address.city),
          postCode: shown(address.postCode),
          street: shown(address.street),
          location:
            latitude === undefined || longitude === undefined ? null : point(longitude + 0, latitude + 0),
          website: shown(o.website),
          description: shown(o.description),
          synthetic: o.synthetic,
          sources: o.sources,
          body: json(o),
        },
      };
    },
    address: byId,
    entity: body,
    names: nobody,
  },
  project: {
    row: (p) => {
      const { objective, ...summary } = p;
      const fits = objective?.isWellFormed() ?? true;
      return {
        id: p.id,
        themes: p.themes,
        properties: {
          acronym: shown(p.acronym),
          title: shown(p.title),
          objective: shown(objective),
          keywords: shownAll(p.keywords),
          programme: shown(p.programme),
          legalBasis: shownAll(p.legalBasis),
          topics: shownAll(p.topics),
          fundingScheme: shown(p.fundingScheme),
          status: shown(p.status),
          startDate: date(p.startDate),
          endDate: date(p.endDate),
          signatureDate: date(p.signatureDate),
          totalCost: amount(p.totalCost),
          contribution: amount(p.contribution),
          doi: shown(p.doi),
          synthetic: p.synthetic,
          sources: p.sources,
          // The longest text of all is kept once, where it can be.
          body: json(fits ? summary : p),
        },
      };
    },
    address: byId,
    entity: (_key, content, text) => {
      const project = JSON.parse(String(content));
      if (text !== null) project.objective ??= text;
      return project;
    },
    names: nobody,
  },
  participation: {
    row: (p) => ({
      project: p.project,
      organisation: p.organisation,
      properties: {
        roles: p.roles,
        order: p.order === undefined ? null : int(p.order),
        contribution: amount(p.contribution),
        netContribution: amount(p.netContribution),
        totalCost: amount(p.totalCost),
        ended: p.ended,
        rows: int(p.rows),
        synthetic: p.synthetic,
        sources: p.sources,
      },
    }),
    address: (key) => {
      const [project, organisation] = key.split(' ');
      return { project, organisation };
    },
    entity: (key, content) => {
      const [project, organisation] = key.split(' ');
      return { project, organisation, ...(content as object) };
    },
    names: (p) => [p.project, p.organisation],
  },
  theme: {
    row: (t) => ({
      id: t.id,
      parent: t.parent ?? null,
      properties: {
        code: shown(t.code),
        title: shown(t.title),
        synthetic: t.synthetic,
        sources: t.sources,
        body: json(t),
      },
    }),
    address: byId,
    entity: body,
    names: nobody,
  },
  cluster: {
    row: (c) => ({
      id: c.id,
      organisation: c.organisation ?? null,
      properties: {
        name: shown(c.name),
        kind: c.kind,
        domain: shown(c.domain),
        website: shown(c.website),
        synthetic: c.synthetic,
        sources: c.sources,
        body: json(c),
      },
    }),
    address: byId,
    entity: body,
    names: nobody,
  },
  membership: {
    row: (m) => ({
      cluster: m.cluster,
      organisation: m.organisation,
      properties: {
        since: date(m.since),
        until: date(m.until),
        synthetic: m.synthetic,
        sources: m.sources,
      },
    }),
    address: (key) => {
      const [cluster, organisation, since] = key.split(' ');
      return { cluster, organisation, since };
    },
    entity: (key, content) => {
      const [cluster, organisation] = key.split(' ');
      return { cluster, organisation, ...withDays(content) };
    },
    names: itsOrganisation,
  },
  stage: {
    row: (s) => ({
      id: s.id,
      chain: s.chain,
      chainName: shown(s.chainName),
      cluster: s.cluster ?? null,
      properties: {
        name: shown(s.name),
        position: int(s.position),
        synthetic: s.synthetic,
        sources: s.sources,
        body: json(s),
      },
    }),
    address: byId,
    entity: body,
    names: nobody,
  },
  position: {
    row: (p) => ({
      stage: p.stage,
      organisation: p.organisation,
      properties: { synthetic: p.synthetic, sources: p.sources },
    }),
    address: (key) => {
      const [stage, organisation] = key.split(' ');
      return { stage, organisation };
    },
    entity: (key, content) => {
      const [stage, organisation] = key.split(' ');
      return { stage, organisation, ...(content as object) };
    },
    names: itsOrganisation,
  },
  supply: {
    row: (s) => ({
      supplier: s.supplier,
      customer: s.customer,
      properties: {
        what: s.what,
        since: date(s.since),
        until: date(s.until),
        synthetic: s.synthetic,
        sources: s.sources,
      },
    }),
    address: (key) => {
      const [supplier, customer, ...what] = key.split(' ');
      return { supplier, customer, what: what.join(' ') };
    },
    entity: (key, content) => {
      const [supplier, customer] = key.split(' ');
      return { supplier, customer, ...withDays(content) };
    },
    names: (s) => [s.supplier, s.customer],
  },
  offer: {
    row: (o) => ({
      id: o.id,
      organisation: o.organisation,
      type: o.direction === 'offer' ? 'OFFERS' : 'SEEKS',
      themes: o.themes,
      properties: {
        seek: o.seek,
        text: shown(o.text),
        from: date(o.from),
        until: date(o.until),
        synthetic: o.synthetic,
        sources: o.sources,
        body: json(o),
      },
    }),
    address: byId,
    entity: body,
    names: itsOrganisation,
  },
  account: {
    row: (a) => ({
      id: `${a.organisation} ${a.year}`,
      organisation: a.organisation,
      properties: {
        year: int(a.year),
        sector: shown(a.sector),
        valueAdded: amount(a.valueAdded),
        employees: amount(a.employees),
        tangibleFixedAssets: amount(a.tangibleFixedAssets),
        turnover: amount(a.turnover),
        synthetic: a.synthetic,
        sources: a.sources,
        body: json(a),
      },
    }),
    address: byId,
    entity: body,
    names: itsOrganisation,
  },
};

/** Properties of a relationship with the days that it holds as ISO text. */
function withDays(content: unknown): object {
  return Object.fromEntries(
    Object.entries(content as Record<string, unknown>).map(([name, value]) => [
      name,
      name === 'since' || name === 'until' ? String(value) : value,
    ]),
  );
}
