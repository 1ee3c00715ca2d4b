/** The list of what an import could not read, as a file that a spreadsheet opens. */
import { writeFile } from 'node:fs/promises';
import type { ImportAnswer } from '../model/answers.ts';
import type { SetAside } from '../model/source.ts';
import { csvRow } from '../report/csv.ts';
import type { GraphStore } from '../store/graph-store.ts';
import { VIEWER } from './reading.ts';

const COLUMNS = ['file', 'line', 'field', 'value', 'reason', 'remedy'] as const;

/** Where the list of a store is written: beside an embedded store, in the current folder for another. */
export function setAsideFile(url: string): string {
  const path = /^sqlite:(.+)$/.exec(url)?.[1];
  return path === undefined ? 'helixlens.set-aside.csv' : `${path}.set-aside.csv`;
}

/** Rows that the imports set aside, in the order in which they were met. */
export async function* rowsSetAside(store: GraphStore, { imports }: ImportAnswer): AsyncGenerator<SetAside> {
  for (const id of imports) yield* store.setAside(VIEWER, id);
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
