/**
 * Measures CORDIS for the synthetic ecosystem and writes `recipe.json` beside this file.
 *
 *     node datasets/flanders/recipe/measure.mjs [folder of the CORDIS archives]
 *
 * Horizon Europe (projects that start before 2025) gives everything but the starts by year, for which Horizon
 * 2020 is added: the two programmes follow each other, and one alone looks like a rise or a fall.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { DEFAULT_ARCHIVES, H2020, HORIZON, readTable } from './cordis.mjs';
import { statisticsOf } from './statistics.mjs';

const HELIX = { PRC: 'company', HES: 'knowledge', REC: 'knowledge', PUB: 'government' };
const DAY = 86_400_000;
const MONTH = (365.25 / 12) * DAY;

/** RIA, IA and CSA; what funds a consortium in another way is `other`. */
function schemeOf(fundingScheme) {
  const word = /(?:^|-)(RIA|IA|CSA)(?:$|-)/.exec(fundingScheme)?.[1];
  return word ?? 'other';
}

/** The statistics of the archives in `folder`: see statistics.mjs. */
export async function measure(folder) {
  const horizon = join(folder, HORIZON);
  const themes = new Map();
  for await (const { projectID } of readTable(horizon, 'euroSciVoc.csv'))
    themes.set(projectID, (themes.get(projectID) ?? 0) + 1);

  const startsByYear = {};
  const projects = [];
  for await (const row of readTable(horizon, 'project.csv')) {
    const [start, end, signed] = [row.startDate, row.endDate, row.ecSignatureDate].map((day) => Date.parse(day));
    projects.push({
      id: row.id,
      themes: themes.get(row.id) ?? 0,
      scheme: schemeOf(row.fundingScheme),
      ...(Number.isNaN(end - start) ? {} : { months: Math.round((end - start) / MONTH) }),
      signedAfterStart: signed > start,
    });
    countYear(row.startDate);
  }
  for await (const row of readTable(join(folder, H2020), 'project.csv')) countYear(row.startDate);
  function countYear(startDate) {
    const year = startDate.slice(0, 4);
    if (year !== '') startsByYear[year] = (startsByYear[year] ?? 0) + 1;
  }

  const organisations = new Map();
  const participations = [];
  for await (const row of readTable(horizon, 'organization.csv')) {
    organisations.set(row.organisationID, {
      id: row.organisationID,
      helix: HELIX[row.activityType] ?? 'other',
      sme: row.SME === 'true',
    });
    participations.push({
      project: row.projectID,
      organisation: row.organisationID,
      role: row.role,
      ended: row.endOfParticipation === 'true',
    });
  }
  return {
    source: `${HORIZON} and, for startsByYear, ${H2020}`,
    attribution: 'CORDIS, © European Union',
    startsByYear,
    ...statisticsOf({ organisations: [...organisations.values()], projects, participations }),
  };
}

/** The text of recipe.json: lists of numbers on one line, so that a difference reads well. */
export function recipeText(recipe) {
  const text = JSON.stringify(recipe, null, 2);
  return `${text.replace(/\[[\d\s,.]*\]/g, (list) => list.replace(/\s+/g, ' '))}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const folder = process.argv[2] ?? fileURLToPath(DEFAULT_ARCHIVES);
  await writeFile(new URL('recipe.json', import.meta.url), recipeText(await measure(folder)));
}
