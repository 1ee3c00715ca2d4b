/** Reads the CORDIS archives for the recipe: one table at a time, rows as objects by header name. */
import { parse } from 'csv-parse';
import yauzl from 'yauzl';

/** Where the archives lie beside the project, if they do. Another folder can be named on the command line. */
export const DEFAULT_ARCHIVES = new URL('../../../../shared/data/', import.meta.url);
export const HORIZON = 'cordis-horizon-until-2024.zip';
export const H2020 = 'cordis-h2020.zip';

/**
 * Streams one table of an archive as objects by header name.
 *
 * @param {string} archive path of a zip that CORDIS publishes
 * @param {string} table file name within it, e.g. `project.csv`
 * @returns {AsyncIterable<Record<string, string>>}
 */
export async function* readTable(archive, table) {
  const zip = await yauzl.openPromise(archive);
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName !== table) continue;
      const bytes = await zip.openReadStreamPromise(entry);
      yield* bytes.pipe(parse({ delimiter: ';', columns: true, bom: true, relax_quotes: true }));
      return;
    }
    throw new Error(`${archive} holds no ${table}.`);
  } finally {
    zip.close();
  }
}
