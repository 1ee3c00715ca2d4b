import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCordis } from '../../src/ingest/cordis/read-cordis.ts';
import { InputError } from '../../src/model/errors.ts';
import { CLEAN, type Download, downloads, filesOf } from './cordis-sets.ts';
import { type Collected, collect, withFolder, writeFiles } from './inputs.ts';

const readFiles = (files: Record<string, string | Uint8Array>): Promise<Collected> =>
  withFolder((folder) =>
    collect(readCordis([writeFiles(join(folder, 'download'), files)], { retrieved: '2026-01-31' })),
  );

const permutation = (length: number) =>
  fc.shuffledSubarray(
    Array.from({ length }, (_, i) => i),
    { minLength: length },
  );
const dialects = fc.record({
  delimiter: fc.constantFrom(';', ',', '\t'),
  newline: fc.constantFrom('\n', '\r\n'),
  bom: fc.boolean(),
  quoteAll: fc.boolean(),
});

/** The download with rows and columns in another order, amounts with a decimal comma, headers in another case. */
function rewritten(download: Download): fc.Arbitrary<Download> {
  const tables = Object.entries(download).map(([name, { header, rows }]) =>
    fc
      .record({
        columns: permutation(header.length),
        order: permutation(rows.length),
        comma: fc.boolean(),
        upper: fc.boolean(),
      })
      .map(({ columns, order, comma, upper }) => {
        const amount = (text: string, column: string) =>
          comma && /Cost|Contribution/.test(column) ? text.replace('.', ',') : text;
        const heading = (text: string) => (upper ? ` ${text.toUpperCase()} ` : text);
        const table = {
          header: columns.map((i) => heading(header[i])),
          rows: order.map((row) => columns.map((i) => amount(rows[row][i], header[i]))),
        };
        return [name, table] as const;
      }),
  );
  return fc.tuple(...tables).map((pairs) => Object.fromEntries(pairs));
}

describe('readCordis', () => {
  it('gives the same records whatever the order of rows and columns, delimiter, quotes, BOM and decimal sign', async () => {
    const twice = downloads.chain((download) =>
      fc.record({ download: fc.constant(download), other: rewritten(download), dialect: dialects }),
    );
    await fc.assert(
      fc.asyncProperty(twice, async ({ download, other, dialect }) => {
        const expected = await readFiles(filesOf(download));
        const found = await readFiles(filesOf(other, dialect));
        expect(found.records).toEqual(expected.records);
        expect(found.merged).toEqual(expected.merged);
        expect(found.files).toEqual(expected.files);
      }),
      { numRuns: 60 },
    );
  });

  it('gives one participation a pair, one organisation a PIC and one project an id, in order, and every row a place', async () => {
    await fc.assert(
      fc.asyncProperty(downloads, async (download) => {
        const found = await readFiles(filesOf(download));
        const ids = (column: number) => new Set(download.organization.rows.map((row) => row[column]));
        const pairs = new Set(download.organization.rows.map(([project, pic]) => `${project} ${pic}`));
        const count = (kind: string) => found.records.filter((record) => record.kind === kind).length;
        expect([count('project'), count('organisation'), count('participation')]).toEqual([
          download.project.rows.length,
          ids(1).size,
          pairs.size,
        ]);
        const merged = found.merged.reduce((sum, { rows }) => sum + rows, 0);
        expect(pairs.size + merged).toBe(download.organization.rows.length);
        expect(found.setAside).toEqual([]);
        const codes = found.records.flatMap((record) => (record.kind === 'theme' ? record.statement : []));
        const known = new Set(codes.map(({ id }) => id));
        expect(codes.every(({ parent }) => parent === undefined || known.has(parent))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  /** Reads bytes that may be anything: either the whole input is refused, or every row has a place. */
  async function accounted(files: Record<string, Uint8Array>): Promise<Collected | undefined> {
    const found = await readFiles(files).catch((error) => {
      if (error instanceof InputError) return undefined;
      throw error;
    });
    if (!found) return undefined;
    const kept = new Map(found.files.map(({ file, kept }) => [file.split('/')[1], kept]));
    const count = (kind: string) => found.records.filter((record) => record.kind === kind).length;
    const merged = (kind: string) =>
      found.merged.filter((event) => event.kind === kind).reduce((sum, { rows }) => sum + rows, 0);
    expect(kept.get('organization.csv')).toBe(count('participation') + merged('participation'));
    for (const { setAside } of found.files) expect(found.setAside.length).toBeGreaterThanOrEqual(setAside);
    expect(found.files.every(({ rows, kept: into, setAside }) => rows === into + setAside)).toBe(true);
    return found;
  }

  const files = Object.fromEntries(
    Object.entries(filesOf(CLEAN)).map(([name, content]) => [name, Buffer.from(content)]),
  );
  const names = Object.keys(files);

  it('survives bytes changed, removed and added at random', async () => {
    const noise = fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        remove: fc.nat(3),
        add: fc.uint8Array({ maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 6 },
    );
    let refused = 0;
    let read = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), noise, async (name, changes) => {
        let bytes = files[name];
        for (const { at, remove, add } of changes) {
          const from = Math.floor(at * bytes.length);
          bytes = Buffer.concat([bytes.subarray(0, from), add, bytes.subarray(from + remove)]);
        }
        if (await accounted({ ...files, [name]: bytes })) read++;
        else refused++;
      }),
      { numRuns: 1000, endOnFailure: true },
    );
    expect(read).toBeGreaterThan(0);
    expect(refused).toBeGreaterThan(0);
  }, 120_000);

  it('keeps what came before the cut in a file that was cut off, and says where it was cut', async () => {
    const whole = await readFiles(files);
    for (const name of names)
      for (let length = 0; length < files[name].length; length += 7) {
        const cut = files[name].subarray(0, length);
        const found = await accounted({ ...files, [name]: cut });
        if (!found) continue;
        const lines = cut.toString('utf8').split('\n').length;
        const read = found.files.find(({ file }) => file.endsWith(name))!;
        const atCut = found.setAside.filter(({ file, line }) => file.endsWith(name) && line <= lines);
        expect(atCut.length).toBeGreaterThanOrEqual(read.setAside);
        const wholeRows = whole.files.find(({ file }) => file.endsWith(name))!.rows;
        expect(read.rows).toBeLessThanOrEqual(wholeRows + 1);
      }
  });
});
