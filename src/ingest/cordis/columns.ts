/**
 * The columns that are read from CORDIS files, with the names that they went by over the years; best name first.
 */
import type { Columns } from '../table.ts';

const PROJECT_REFERENCE = { names: ['projectID', 'projectId', 'project', 'projectRcn'], required: true };

export const PROJECT_COLUMNS = {
  id: { names: ['id', 'projectID', 'grantAgreementId', 'rcn'], required: true },
  acronym: { names: ['acronym', 'projectAcronym'] },
  status: { names: ['status'] },
  title: { names: ['title'] },
  objective: { names: ['objective'] },
  keywords: { names: ['keywords'] },
  programme: { names: ['frameworkProgramme', 'framework'] },
  legalBasis: { names: ['legalBasis', 'programme'] },
  topics: { names: ['topics', 'topic'] },
  fundingScheme: { names: ['fundingScheme'] },
  startDate: { names: ['startDate'] },
  endDate: { names: ['endDate'] },
  signatureDate: { names: ['ecSignatureDate', 'signatureDate'] },
  totalCost: { names: ['totalCost'] },
  contribution: { names: ['ecMaxContribution', 'euContribution', 'ecContribution'] },
  doi: { names: ['grantDoi', 'doi'] },
  updated: { names: ['contentUpdateDate', 'lastUpdateDate'] },
} as const satisfies Columns<string>;

export const ORGANISATION_COLUMNS = {
  project: PROJECT_REFERENCE,
  pic: { names: ['organisationID', 'organizationID', 'participantPIC', 'pic', 'id'], required: true },
  name: { names: ['name', 'legalName', 'organisationName', 'organizationName'] },
  shortName: { names: ['shortName'] },
  vat: { names: ['vatNumber', 'vat'] },
  sme: { names: ['SME', 'isSME'] },
  activityType: { names: ['activityType'] },
  street: { names: ['street'] },
  postCode: { names: ['postCode', 'postalCode'] },
  city: { names: ['city'] },
  country: { names: ['country', 'countryCode'] },
  nuts: { names: ['nutsCode', 'nuts'] },
  coordinates: { names: ['geolocation'] },
  website: { names: ['organizationURL', 'organisationURL', 'url'] },
  updated: { names: ['contentUpdateDate', 'lastUpdateDate'] },
  order: { names: ['order'] },
  role: { names: ['role', 'participantRole'], required: true },
  contribution: { names: ['ecContribution', 'ecMaxContribution', 'euContribution'] },
  netContribution: { names: ['netEcContribution', 'netEuContribution'] },
  totalCost: { names: ['totalCost'] },
  ended: { names: ['endOfParticipation'] },
} as const satisfies Columns<string>;

export const THEME_COLUMNS = {
  project: PROJECT_REFERENCE,
  code: { names: ['euroSciVocCode', 'code'] },
  path: { names: ['euroSciVocPath', 'path'] },
  title: { names: ['euroSciVocTitle', 'title'] },
} as const satisfies Columns<string>;

export const TOPIC_COLUMNS = {
  project: PROJECT_REFERENCE,
  topic: { names: ['topic', 'topics', 'code'], required: true },
} as const satisfies Columns<string>;

export const LEGAL_BASIS_COLUMNS = {
  project: PROJECT_REFERENCE,
  legalBasis: { names: ['legalBasis', 'code'], required: true },
} as const satisfies Columns<string>;

/** Columns of CORDIS's own that say nothing that is kept. */
export const IGNORED_COLUMNS = {
  project: [
    'rcn',
    'masterCall',
    'subCall',
    'call',
    'nature',
    'projectUrl',
    'coordinator',
    'coordinatorCountry',
    'participants',
    'participantCountries',
    'subjects',
  ],
  organisation: [
    'rcn',
    'projectRcn',
    'projectAcronym',
    'active',
    'contactForm',
    'contactType',
    'contactTitle',
    'contactFirstNames',
    'contactLastNames',
    'contactFunction',
    'contactTelephoneNumber',
    'contactFaxNumber',
    'endDate',
  ],
  theme: ['euroSciVocDescription'],
  topic: ['title', 'rcn'],
  legalBasis: ['title', 'uniqueProgrammePart', 'rcn'],
} as const;
