/** Takes a few real projects out of CORDIS: those that named organisations take part in, with all participants. */
import { join } from 'node:path';
import { HORIZON, readTable } from './cordis.mjs';

export const EXTRACT_SOURCE = {
  id: 'cordis-extract',
  name: 'CORDIS, Horizon Europe: projects of the clusters’ organisations, ThermoVault and Ariston',
  kind: 'bundle',
  licence: 'European Commission reuse notice 2011/833/EU: reuse allowed with the source named',
  attribution: 'CORDIS, © European Union',
  url: 'https://cordis.europa.eu/',
  retrieved: '2026-11-22',
  // Below CORDIS itself, so that a full and newer download has the last word.
  precedence: 450,
  synthetic: false,
};

const HELIX = { PRC: 'company', HES: 'knowledge', REC: 'knowledge', PUB: 'government', OTH: 'association' };
const ROLE = {
  coordinator: 'coordinator',
  participant: 'participant',
  associatedPartner: 'associated-partner',
  thirdParty: 'third-party',
};

const byId = (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
const themeId = (code) => `esv-${code.slice(code.lastIndexOf('/') + 1)}`;

/**
 * @param {string} folder of the CORDIS archives
 * @param {ReadonlyMap<string, string>} named local ids of organisations by PIC; others become `pic-<PIC>`.
 *   All of them get a row, also those without a project.
 * @param {ReadonlySet<string>} wanted PICs whose projects are taken
 * @returns rows of organisations, projects, participations and themes, each in order of their ids
 */
export async function extract(folder, named, wanted) {
  const archive = join(folder, HORIZON);
  const projectIds = new Set();
  for await (const row of readTable(archive, 'organization.csv'))
    if (wanted.has(row.organisationID)) projectIds.add(row.projectID);

  const rowsOf = new Map();
  const participations = [];
  const localId = (pic) => named.get(pic) ?? `pic-${pic}`;
  for await (const row of readTable(archive, 'organization.csv')) {
    const inside = projectIds.has(row.projectID);
    if (!inside && !named.has(row.organisationID)) continue;
    rowsOf.set(row.organisationID, [...(rowsOf.get(row.organisationID) ?? []), row]);
    if (inside)
      participations.push({
        project: `he-${row.projectID}`,
        organisation: localId(row.organisationID),
        role: ROLE[row.role],
        contribution: row.ecContribution,
        total_cost: row.totalCost,
        ended: row.endOfParticipation,
        source: EXTRACT_SOURCE.id,
        order: Number(row.order),
      });
  }
  participations.sort(
    (a, b) => (a.project < b.project ? -1 : a.project > b.project ? 1 : 0) || a.order - b.order,
  );

  const themesOf = new Map();
  const themes = new Map();
  for await (const row of readTable(archive, 'euroSciVoc.csv')) {
    if (!projectIds.has(row.projectID)) continue;
    const codes = row.euroSciVocCode.split('/').slice(1);
    const titles = row.euroSciVocPath.split('/').slice(1);
    for (const [i, title] of titles.entries()) {
      const code = `/${codes.slice(0, i + 1).join('/')}`;
      const parent = i === 0 ? {} : { parent: themeId(`/${codes.slice(0, i).join('/')}`) };
      themes.set(code, { id: themeId(code), code, title, ...parent, source: EXTRACT_SOURCE.id });
    }
    themesOf.set(row.projectID, [...(themesOf.get(row.projectID) ?? []), themeId(row.euroSciVocCode)]);
  }

  const projects = [];
  for await (const row of readTable(archive, 'project.csv'))
    if (projectIds.has(row.id)) projects.push(projectRow(row, themesOf.get(row.id) ?? []));

  return {
    organisations: [...rowsOf].map(([pic, rows]) => organisationRow(localId(pic), pic, rows)).sort(byId),
    projects: projects.sort(byId),
    participations: participations.map(({ order: _, ...row }) => row),
    themes: [...themes.values()].sort((a, b) => (a.code < b.code ? -1 : 1)),
  };
}

/** The organisation as its most recently updated row has it; other spellings become other names. */
function organisationRow(id, pic, rows) {
  const age = ({ contentUpdateDate, projectID }) => `${contentUpdateDate} ${projectID}`;
  const newest = rows.reduce((best, row) => (age(row) > age(best) ? row : best));
  const otherNames = new Set(rows.map(({ name }) => name).filter((name) => name !== newest.name));
  const [latitude, longitude] = newest.geolocation.split(',');
  return {
    id,
    name: newest.name,
    other_names: [...otherNames].sort().join('|'),
    short_name: newest.shortName,
    pic,
    vat: newest.vatNumber,
    ...(HELIX[newest.activityType] ? { helix: HELIX[newest.activityType], helix_basis: 'declared' } : {}),
    size: newest.SME === 'true' ? 'sme' : '',
    country: newest.country,
    nuts: newest.nutsCode,
    city: newest.city,
    latitude,
    longitude,
    website: newest.organizationURL,
    source: EXTRACT_SOURCE.id,
  };
}

function projectRow(row, themes) {
  return {
    id: `he-${row.id}`,
    acronym: row.acronym,
    title: row.title,
    objective: row.objective,
    keywords: row.keywords
      .split(/[,;|]/)
      .map((word) => word.trim())
      .filter(Boolean)
      .join('|'),
    programme: 'HORIZON',
    grant_id: row.id,
    topics: row.topics,
    funding_scheme: row.fundingScheme,
    start_date: row.startDate,
    end_date: row.endDate,
    signature_date: row.ecSignatureDate,
    total_cost: row.totalCost,
    contribution: row.ecMaxContribution,
    themes: themes.join('|'),
    source: EXTRACT_SOURCE.id,
  };
}
