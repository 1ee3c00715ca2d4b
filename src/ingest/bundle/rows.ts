/** What each row of a bundle's tables says. A reader gives the statement, or nothing where it rejected the row. */

import type { BundleTable, ColumnOf } from '../../model/bundle-tables.ts';
import { ClusterKind, Offer } from '../../model/cluster.ts';
import type { ClusterId, OrganisationId, ProjectId, StageId, ThemeId } from '../../model/ids.ts';
import {
  Helix,
  HelixBasis,
  Institution,
  OrganisationFunction,
  OrganisationSize,
} from '../../model/organisation.ts';
import { ParticipationRole } from '../../model/project.ts';
import type { Statements } from '../../model/record.ts';
import type { Scope, Source } from '../../model/source.ts';
import {
  amount,
  country,
  dayAtEdge,
  degrees,
  flag,
  list,
  matching,
  number,
  oneOf,
  type Parser,
  Problem,
  whole,
} from '../fields.ts';
import { mergeParticipation, type ParticipationRow } from '../participations.ts';
import { present } from '../present.ts';
import {
  type bundleIds,
  EUROSCIVOC_PATH,
  LOCAL_ID,
  PIC,
  programmeCode,
  themeOfEuroSciVoc,
} from '../subject-ids.ts';
import type { Row } from '../table.ts';

/** What rows may refer to: the bundle's sources, and what its tables define, by local id. */
export interface BundleContext {
  ids: ReturnType<typeof bundleIds>;
  sources: Map<string, Source>;
  organisations: Map<string, OrganisationId>;
  themes: Map<string, ThemeId>;
  themeIds: Set<ThemeId>;
  /** Parents of themes as given, by local id. */
  themeParents: Map<string, string>;
  clusters: Map<string, ClusterId>;
  projects: Map<string, ProjectId>;
  stages: Map<string, StageId>;
}

const localId = matching(LOCAL_ID, 'an id of letters, digits, ".", "_" and "-"');
const anyText: Parser<string> = (text) => text;
const start = dayAtEdge('first');
const end = dayAtEdge('last');

/** A parser that looks a local id up. */
const known =
  <T>(ids: Map<string, T>, file: string): Parser<T> =>
  (text) =>
    ids.get(text) ?? new Problem(`${file} has no such id.`, `Correct the id, or add the row to ${file}.`);

/** Each part of a field with several values; parts that can't be read are set aside alone. */
function several<C extends string, T>(row: Row<C>, column: C, parse: Parser<T>): T[] {
  const values = list(row.raw(column)).flatMap((part) => {
    const value = parse(part);
    if (!(value instanceof Problem)) return [value];
    row.setFieldAside(column, part, value);
    return [];
  });
  return [...new Set(values)];
}

/** A list, or undefined where it is empty: a source that gives none says nothing. */
const unlessEmpty = <T>(values: T[]): T[] | undefined => (values.length > 0 ? values : undefined);

/** A period's two days; an end before the start is set aside. */
function period<C extends string>(row: Row<C>, from: C, until: C): [string | undefined, string | undefined] {
  const first = row.optional(from, start);
  const last = row.optional(until, end);
  if (first === undefined || last === undefined || first <= last) return [first, last];
  row.setFieldAside(until, last, new Problem(`It is before ${first}.`, 'Correct one of the two.'));
  return [first, undefined];
}

/** The source that a row names; the bundle's only one where it names none. */
export function sourceOf(row: Row<'source'>, { sources }: BundleContext): Source | undefined {
  if (row.raw('source') === '' && sources.size === 1) return [...sources.values()][0];
  return row.needed('source', known(sources, 'bundle.json'));
}

/** Who may see a row. An unknown cluster rejects the row: what is confidential must not become public. */
export function scopeOf(row: Row<'scope'>, { clusters }: BundleContext): Scope | undefined {
  const given = row.raw('scope');
  return given === '' || given === 'public' ? 'public' : row.needed('scope', known(clusters, 'clusters.csv'));
}

const pic = matching(PIC, 'a Participant Identification Code of digits');

/** What tells one organisation from another: its local id and its PICs. */
export function identifyOrganisation(row: Row<ColumnOf<'organisations'>>) {
  const local = row.needed('id', localId);
  return local === undefined ? undefined : { local, pics: several(row, 'pic', pic), name: row.text('name') };
}

function organisation(row: Row<ColumnOf<'organisations'>>, context: BundleContext, source: Source) {
  const identified = identifyOrganisation(row);
  if (!identified) return undefined;
  const id = context.organisations.get(identified.local);
  if (id === undefined) {
    row.reject('name', '', new Problem('It has neither a name nor a PIC.', 'Fill in one of the two.'));
    return undefined;
  }
  const { pics, name } = identified;
  const helix = row.optional('helix', oneOf(Helix.options));
  const basis = row.optional('helix_basis', oneOf(HelixBasis.options));
  const size = row.optional('size', oneOf(OrganisationSize.options));
  const latitude = row.optional('latitude', degrees(90));
  const longitude = row.optional('longitude', degrees(180));
  const isPoint = latitude !== undefined && longitude !== undefined;
  if (!isPoint && (latitude !== undefined || longitude !== undefined))
    row.setFieldAside(
      latitude === undefined ? 'longitude' : 'latitude',
      String(latitude ?? longitude),
      new Problem('Half of the coordinates is missing.', 'Give latitude and longitude, or neither.'),
    );
  const place = present({
    country: row.optional('country', country),
    nuts: row.text('nuts'),
    city: row.text('city'),
    postCode: row.text('post_code'),
    street: row.text('street'),
    ...(isPoint ? { latitude, longitude } : {}),
  });
  const identifiers = present({
    pic: unlessEmpty(pics),
    vat: unlessEmpty(list(row.raw('vat'))),
    ror: unlessEmpty(list(row.raw('ror'))),
    kbo: unlessEmpty(list(row.raw('kbo'))),
  });
  return present({
    id,
    name,
    otherNames: unlessEmpty(list(row.raw('other_names')).sort()),
    shortName: row.text('short_name'),
    identifiers: Object.keys(identifiers).length > 0 ? identifiers : undefined,
    helix: helix === 'unknown' ? undefined : helix,
    helixBasis:
      helix === undefined || helix === 'unknown'
        ? undefined
        : (basis ?? (source.kind === 'curation' ? 'curated' : 'declared')),
    institution: row.optional('institution', oneOf(Institution.options)),
    functions: unlessEmpty(several(row, 'functions', oneOf(OrganisationFunction.options))),
    size: size === 'unknown' ? undefined : size,
    place: Object.keys(place).length > 0 ? place : undefined,
    website: row.text('website'),
    description: row.prose('description'),
  }) as Statements['organisation'];
}

/** A theme's local id, code and parent as given. */
export function identifyTheme(row: Row<ColumnOf<'themes'>>) {
  const local = row.needed('id', localId);
  const title = row.needed('title', anyText);
  if (row.rejected) return undefined;
  return { local: local!, title: title!, code: row.text('code') ?? local!, parent: row.raw('parent') };
}

function theme(row: Row<ColumnOf<'themes'>>, context: BundleContext): Statements['theme'] | undefined {
  const identified = identifyTheme(row);
  if (!identified) return undefined;
  const { local, code, title } = identified;
  const parent =
    row.optional('parent', (text) => themeParent(text, local, context)) ?? themeAbove(row, code, context);
  const id = context.themes.get(local)!;
  return { id, code, title, ...(parent === undefined ? {} : { parent }) };
}

function themeParent(given: string, local: string, { themes, themeParents }: BundleContext) {
  const seen = new Set([local]);
  for (let above: string | undefined = given; above; above = themeParents.get(above)) {
    if (seen.has(above)) return new Problem('It leads back to this theme.', 'Let the tree end at a root.');
    seen.add(above);
  }
  return known(themes, 'themes.csv')(given);
}

/** The theme that a EuroSciVoc code path stands under. */
function themeAbove(row: Row<ColumnOf<'themes'>>, code: string, context: BundleContext): ThemeId | undefined {
  const above = EUROSCIVOC_PATH.test(code) ? code.slice(0, code.lastIndexOf('/')) : '';
  if (above === '' || row.raw('parent') !== '') return undefined;
  const id = themeOfEuroSciVoc(above);
  if (context.themeIds.has(id)) return id;
  row.setFieldAside(
    'code',
    code,
    new Problem(`themes.csv lacks the theme above it, ${above}, so it stands as a root.`, 'Add that theme.'),
  );
  return undefined;
}

function cluster(row: Row<ColumnOf<'clusters'>>, context: BundleContext): Statements['cluster'] | undefined {
  const local = row.needed('id', localId);
  const name = row.needed('name', anyText);
  const kind = row.needed('kind', oneOf(ClusterKind.options));
  if (row.rejected) return undefined;
  const id = context.ids.cluster(local!);
  context.clusters.set(local!, id);
  return present({
    id,
    name,
    kind,
    domain: row.text('domain'),
    website: row.text('website'),
    organisation: row.optional('organisation', known(context.organisations, 'organisations.csv')),
  }) as Statements['cluster'];
}

function membership(row: Row<ColumnOf<'memberships'>>, context: BundleContext) {
  const cluster = row.needed('cluster', known(context.clusters, 'clusters.csv'));
  const member = row.needed('organisation', known(context.organisations, 'organisations.csv'));
  if (row.rejected) return undefined;
  const [since, until] = period(row, 'since', 'until');
  return present({ cluster, organisation: member, since, until }) as Statements['membership'];
}

/** A project's local id, and its programme and grant where it has both. */
export function identifyProject(row: Row<ColumnOf<'projects'>>) {
  const local = row.needed('id', localId);
  if (local === undefined) return undefined;
  const programme = programmeCode(row.raw('programme')) || undefined;
  const grant = row.optional('grant_id', localId);
  return { local, programme, grant };
}

function project(row: Row<ColumnOf<'projects'>>, context: BundleContext): Statements['project'] | undefined {
  const identified = identifyProject(row);
  if (!identified) return undefined;
  const [startDate, endDate] = period(row, 'start_date', 'end_date');
  return present({
    id: context.projects.get(identified.local)!,
    acronym: row.text('acronym'),
    title: row.text('title'),
    objective: row.prose('objective'),
    keywords: list(row.raw('keywords')),
    programme: identified.programme,
    topics: list(row.raw('topics')).sort(),
    fundingScheme: row.text('funding_scheme'),
    startDate,
    endDate,
    signatureDate: row.optional('signature_date', start),
    totalCost: row.optional('total_cost', amount),
    contribution: row.optional('contribution', amount),
    themes: several(row, 'themes', known(context.themes, 'themes.csv')).sort(),
  }) as Statements['project'];
}

/** Roles separated by `|`; one that is not known makes the participation unreadable. */
const everyRole: Parser<ParticipationRole[]> = (text) => {
  const roles = list(text).map(oneOf(ParticipationRole.options));
  const problem = roles.find((role) => role instanceof Problem);
  return problem ?? (roles as ParticipationRole[]);
};

function participation(row: Row<ColumnOf<'participations'>>, context: BundleContext) {
  const project = row.needed('project', known(context.projects, 'projects.csv'));
  const organisation = row.needed('organisation', known(context.organisations, 'organisations.csv'));
  const roles = row.raw('role') === '' ? (['participant'] as const) : row.needed('role', everyRole);
  if (row.rejected) return undefined;
  const said = present({
    roles,
    contribution: row.optional('contribution', amount),
    totalCost: row.optional('total_cost', amount),
    ended: row.optional('ended', flag) ?? false,
  }) as ParticipationRow;
  return { project: project!, organisation: organisation!, ...mergeParticipation([said]) };
}

function stage(row: Row<ColumnOf<'stages'>>, context: BundleContext): Statements['stage'] | undefined {
  const local = row.needed('id', localId);
  const chain = row.needed('chain', localId);
  const name = row.needed('name', anyText);
  const position = row.needed('position', whole(0, 1000));
  if (row.rejected) return undefined;
  const id = context.ids.stage(local!);
  context.stages.set(local!, id);
  return present({
    id,
    chain: context.ids.chain(chain!),
    chainName: row.text('chain_name') ?? chain!,
    cluster: row.optional('cluster', known(context.clusters, 'clusters.csv')),
    name,
    position,
  }) as Statements['stage'];
}

function position(
  row: Row<ColumnOf<'positions'>>,
  context: BundleContext,
): Statements['position'] | undefined {
  const stage = row.needed('stage', known(context.stages, 'stages.csv'));
  const organisation = row.needed('organisation', known(context.organisations, 'organisations.csv'));
  return row.rejected ? undefined : { stage: stage!, organisation: organisation! };
}

function supply(row: Row<ColumnOf<'supply'>>, context: BundleContext): Statements['supply'] | undefined {
  const supplier = row.needed('supplier', known(context.organisations, 'organisations.csv'));
  const customer = row.needed('customer', known(context.organisations, 'organisations.csv'));
  const what = row.needed('what', anyText);
  if (!row.rejected && supplier === customer)
    row.reject(
      'customer',
      row.raw('customer'),
      new Problem('It is its own supplier.', 'Correct one of the two.'),
    );
  if (row.rejected) return undefined;
  const [since, until] = period(row, 'since', 'until');
  return present({ supplier, customer, what, since, until }) as Statements['supply'];
}

function offer(row: Row<ColumnOf<'offers'>>, context: BundleContext): Statements['offer'] | undefined {
  const local = row.needed('id', localId);
  const organisation = row.needed('organisation', known(context.organisations, 'organisations.csv'));
  const direction = row.needed('direction', oneOf(Offer.shape.direction.options));
  const seek = row.needed('seek', oneOf(Offer.shape.seek.options));
  row.needed('text', anyText);
  if (row.rejected) return undefined;
  const [from, until] = period(row, 'from', 'until');
  return present({
    id: context.ids.offer(local!),
    organisation,
    direction,
    seek,
    text: row.prose('text'),
    themes: several(row, 'themes', known(context.themes, 'themes.csv')).sort(),
    from,
    until,
  }) as Statements['offer'];
}

function account(row: Row<ColumnOf<'accounts'>>, context: BundleContext): Statements['account'] | undefined {
  const organisation = row.needed('organisation', known(context.organisations, 'organisations.csv'));
  const year = row.needed('year', whole(1900, 2200));
  if (row.rejected) return undefined;
  return present({
    organisation,
    year,
    sector: row.text('sector'),
    valueAdded: row.optional('value_added', number),
    employees: row.optional('employees', amount),
    tangibleFixedAssets: row.optional('tangible_fixed_assets', number),
    turnover: row.optional('turnover', number),
  }) as Statements['account'];
}

/** The kind of record that each table's rows become. */
export const KIND_OF_TABLE = {
  themes: 'theme',
  organisations: 'organisation',
  clusters: 'cluster',
  projects: 'project',
  participations: 'participation',
  memberships: 'membership',
  stages: 'stage',
  positions: 'position',
  supply: 'supply',
  offers: 'offer',
  accounts: 'account',
} as const satisfies Record<BundleTable, keyof Statements>;

type RowReaders = {
  [T in BundleTable]: (
    row: Row<ColumnOf<T>>,
    context: BundleContext,
    source: Source,
  ) => Statements[(typeof KIND_OF_TABLE)[T]] | undefined;
};
/** By table. */
export const ROW_READERS: RowReaders = {
  themes: theme,
  organisations: organisation,
  clusters: cluster,
  projects: project,
  participations: participation,
  memberships: membership,
  stages: stage,
  positions: position,
  supply,
  offers: offer,
  accounts: account,
};
