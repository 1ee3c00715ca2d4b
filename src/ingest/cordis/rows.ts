/** What each row of a CORDIS table says, as it is staged: small, plain JSON. Rows that can't be read are rejected. */
import type { Helix, Institution } from '../../model/organisation.ts';
import type { ParticipationRole } from '../../model/project.ts';
import {
  amount,
  coordinates,
  country,
  day,
  flag,
  list,
  matching,
  moment,
  oneOf,
  Problem,
  whole,
  writtenOnce,
} from '../fields.ts';
import type { ParticipationRow } from '../participations.ts';
import { present } from '../present.ts';
import { EUROSCIVOC_PATH, GRANT_ID, PIC, programmeCode } from '../subject-ids.ts';
import type { Row } from '../table.ts';
import type {
  LEGAL_BASIS_COLUMNS,
  ORGANISATION_COLUMNS,
  PROJECT_COLUMNS,
  THEME_COLUMNS,
  TOPIC_COLUMNS,
} from './columns.ts';

const projectId = matching(GRANT_ID, 'a project number of up to 12 digits');
const pic = matching(PIC, 'a Participant Identification Code of digits');

export type ProjectRow = ReturnType<typeof readProject> & object;
/** A project's own row, or undefined where it was rejected. */
export function readProject(row: Row<keyof typeof PROJECT_COLUMNS>, programmeOfName: string) {
  const id = row.needed('id', projectId);
  if (id === undefined) return undefined;
  const programme = row.text('programme');
  const startDate = row.optional('startDate', day);
  const endDate = row.optional('endDate', day);
  const backwards = startDate !== undefined && endDate !== undefined && startDate > endDate;
  if (backwards)
    row.setFieldAside(
      'endDate',
      endDate,
      new Problem(`It is before the start, ${startDate}.`, 'Correct one of the two.'),
    );
  return {
    id,
    programme: (programme && programmeCode(programme)) || programmeOfName,
    updated: row.optional('updated', moment) ?? '',
    legalBasis: list(row.raw('legalBasis'), /[|;]/),
    topics: list(row.raw('topics'), /[|;]/),
    statement: present({
      acronym: row.text('acronym'),
      title: writtenOnce(row.text('title')),
      objective: writtenOnce(row.prose('objective')),
      keywords: list(writtenOnce(row.raw('keywords')), /[,;|\n]/),
      fundingScheme: row.text('fundingScheme')?.replace(/^\//, ''),
      status: row.text('status'),
      startDate,
      endDate: backwards ? undefined : endDate,
      signatureDate: row.optional('signatureDate', day),
      totalCost: row.optional('totalCost', amount),
      contribution: row.optional('contribution', amount),
      doi: row.text('doi'),
    }),
  };
}

const ROLES = new Map<string, ParticipationRole>([
  ['coordinator', 'coordinator'],
  ['hostinstitution', 'coordinator'],
  ['participant', 'participant'],
  ['beneficiary', 'participant'],
  ['partner', 'partner'],
  ['associatedpartner', 'associated-partner'],
  ['internationalpartner', 'associated-partner'],
  ['thirdparty', 'third-party'],
  ['affiliatedentity', 'third-party'],
]);

function role(text: string): ParticipationRole | Problem {
  return (
    ROLES.get(text.toLowerCase().replace(/[^a-z]/g, '')) ??
    new Problem(
      'It is no role that is known.',
      'Write coordinator, participant, partner, associatedPartner, internationalPartner or thirdParty.',
    )
  );
}

/**
 * CORDIS's activity types as helices. `OTH` is "association or other": federations, foundations, cluster
 * organisations; it is civil society only once someone has looked.
 */
const HELIX: Record<string, Helix> = {
  PRC: 'company',
  HES: 'knowledge',
  REC: 'knowledge',
  PUB: 'government',
  OTH: 'association',
};
/** Kinds of knowledge organisation among the activity types. */
const INSTITUTION: Record<string, Institution> = {
  HES: 'higher-education',
  REC: 'research-organisation',
};
const activityType = oneOf(Object.keys(HELIX));

export interface OrganisationRow {
  updated: string;
  name?: string;
  shortName?: string;
  vat?: string[];
  helix?: Helix;
  institution?: Institution;
  sme?: boolean;
  place?: Record<string, string | number>;
  website?: string;
}
export interface ConsortiumRow {
  project: string;
  pic: string;
  participation: ParticipationRow;
  organisation: OrganisationRow;
}

/** An organisation in a project, or undefined where the row was rejected. */
export function readConsortium(row: Row<keyof typeof ORGANISATION_COLUMNS>): ConsortiumRow | undefined {
  const project = row.needed('project', projectId);
  const organisation = row.needed('pic', pic);
  const leading = row.needed('role', role);
  if (row.rejected) return undefined;
  const type = row.optional('activityType', activityType);
  const place = present({
    country: row.optional('country', country),
    nuts: row.text('nuts'),
    city: writtenOnce(row.text('city')),
    postCode: row.text('postCode'),
    street: writtenOnce(row.text('street')),
    ...row.optional('coordinates', coordinates),
  });
  return {
    project: project!,
    pic: organisation!,
    participation: present({
      roles: [leading!],
      order: row.optional('order', whole(0, 1_000_000)),
      contribution: row.optional('contribution', amount),
      netContribution: row.optional('netContribution', amount),
      totalCost: row.optional('totalCost', amount),
      ended: row.optional('ended', flag) ?? false,
    }) as ParticipationRow,
    organisation: present({
      updated: row.optional('updated', moment) ?? '',
      name: writtenOnce(row.text('name')),
      shortName: writtenOnce(row.text('shortName')),
      vat: list(row.raw('vat'), /[|;]/),
      helix: type && HELIX[type],
      institution: type && INSTITUTION[type],
      sme: row.optional('sme', flag),
      place: Object.keys(place).length > 0 ? place : undefined,
      website: row.text('website'),
    }) as OrganisationRow,
  };
}

/** Which part of a project's record a row of a table beside the project's gives. */
export type ProjectPart = { theme: ThemeRow } | { topic: string } | { legalBasis: string };
/** A theme as given: its code path, its path of titles, or both. */
export interface ThemeRow {
  code?: string;
  path?: string;
  title?: string;
}

export function readTheme(
  row: Row<keyof typeof THEME_COLUMNS>,
): { project: string; part: ProjectPart } | undefined {
  const project = row.needed('project', projectId);
  const given = row.raw('code');
  const code = given === '' || given.startsWith('/') ? given : `/${given}`;
  const path = row.text('path')?.replace(/^\/?/, '/').replace(/\/+$/, '');
  const problem = themeProblem(code, path);
  if (problem)
    row.reject(code === '' || EUROSCIVOC_PATH.test(code) ? 'path' : 'code', code || path || '', problem);
  if (row.rejected) return undefined;
  return {
    project: project!,
    part: { theme: present({ code: code || undefined, path, title: row.text('title') }) },
  };
}

function themeProblem(code: string, path: string | undefined): Problem | undefined {
  if (code === '' && path === undefined)
    return new Problem('It names no theme.', 'Fill in euroSciVocCode or euroSciVocPath.');
  if (code !== '' && !EUROSCIVOC_PATH.test(code))
    return new Problem('It is not a EuroSciVoc code path such as /25/67/425.', 'Correct it at its source.');
  if (code !== '' && path !== undefined && depth(code) !== depth(path))
    return new Problem(`Its code ${code} and its path differ in depth.`, 'Correct one of the two.');
  if (path !== undefined && !/^(?:\/[^/]*[\p{L}\p{N}][^/]*)+$/u.test(path))
    return new Problem(
      'It is not a path of titles such as /natural sciences/physics.',
      'Correct it at its source.',
    );
  return undefined;
}
const depth = (path: string) => path.split('/').length;

export function readTopic(
  row: Row<keyof typeof TOPIC_COLUMNS>,
): { project: string; part: ProjectPart } | undefined {
  const project = row.needed('project', projectId);
  const topic = row.needed('topic', (text) => text);
  return row.rejected ? undefined : { project: project!, part: { topic: topic! } };
}

export function readLegalBasis(
  row: Row<keyof typeof LEGAL_BASIS_COLUMNS>,
): { project: string; part: ProjectPart } | undefined {
  const project = row.needed('project', projectId);
  const legalBasis = row.needed('legalBasis', (text) => text);
  return row.rejected ? undefined : { project: project!, part: { legalBasis: legalBasis! } };
}
