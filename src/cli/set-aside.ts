/** The list of what an import could not read, as a file that a spreadsheet opens. */
import { writeFile } from 'node:fs/promises';
import type { ImportId } from '../model/ids.ts';
import type { SetAside } from '../model/source.ts';
import { csvRow } from '../report/csv.ts';
import type { GraphStore } from '../store/graph-store.ts';
import type { ImportAnswer } from '../store/import-into.ts';
import { VIEWER } from './reading.ts';

const COLUMNS = ['file', 'line', 'field', 'value', 'reason', 'remedy'] as const;

/** Where the list of a store is written: beside an embedded store, in the current folder for another. */
export function setAsideFile(url: string): string {
  const path = /^sqlite:(.+)$/.exec(url)?.[1];
  return path === undefined ? 'helixlens.set-aside.csv' : `${path}.set-aside.csv`;
}

/** Rows that the import just answered set aside, source by source, in the order in which they were met. */
export async function* rowsSetAside(store: GraphStore, { sources }: ImportAnswer): AsyncGenerator<SetAside> {
  const runs = await store.imports(VIEWER);
  const latest = new Map<string, ImportId>(runs.map(({ source, id }) => [source, id]));
  for (const { id } of sources) {
    const run = latest.get(id);
    if (run !== undefined) yield* store.setAside(VIEWER, run);
  }
}

/** Writes the list, where there is anything to list, and names the file in the answer. */
export async function writeSetAside(store: GraphStore, answer: ImportAnswer): Promise<ImportAnswer> {
  if (answer.setAside.count === 0) return answer;
  const lines = [csvRow(COLUMNS)];
  for await (const row of rowsSetAside(store, answer))
    lines.push(csvRow(COLUMNS.map((column) => row[column])));
  const file = setAsideFile(store.url);
  await writeFile(file, lines.join(''));
  return { ...answer, setAside: { ...answer.setAside, file } };
}
