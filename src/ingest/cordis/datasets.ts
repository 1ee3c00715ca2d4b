/** Which of the files given are CORDIS tables, and which of them belong together. */
import { InputError } from '../../model/errors.ts';
import type { InputFile } from '../input-files.ts';
import { programmeCode } from '../subject-ids.ts';

export type TableKind = 'project' | 'organisation' | 'theme' | 'topic' | 'legalBasis';

/** The tables of one download, usually of one programme. */
export interface Dataset {
  name: string;
  /** The programme that the names of archive and files tell, for projects that do not name their own. */
  programme: string;
  tables: { kind: TableKind; file: InputFile }[];
}

/** Endings of file names without their extension, e.g. `cordis-h2020organizations`, `fp7_project`. */
const KINDS: [TableKind, RegExp][] = [
  ['project', /projects?$/i],
  ['organisation', /organi[sz]ations?$/i],
  ['theme', /euro-?_?sci-?_?voc$/i],
  ['topic', /topics?$/i],
  ['legalBasis', /legal-?_?basis$/i],
];

interface Found {
  kind: TableKind;
  file: InputFile;
  /** What the file's name says before its kind, e.g. `fp7_`. */
  prefix: string;
}

/**
 * Groups tables by where they lie and by what their names start with. Tables that lie apart and do not make a
 * whole download by themselves are taken together, so that single files may be given from anywhere.
 *
 * @returns the datasets in order of their names, and the files that are no CORDIS table
 * @throws InputError where a dataset lacks its project or its organisation file, or has two of one kind
 */
export function findDatasets(files: readonly InputFile[]): { datasets: Dataset[]; skipped: InputFile[] } {
  const skipped: InputFile[] = [];
  const groups = new Map<string, Found[]>();
  for (const file of files) {
    const found = tableOf(file);
    if (!found) {
      skipped.push(file);
      continue;
    }
    const key = `${file.container}\0${found.prefix.toLowerCase()}`;
    groups.set(key, [...(groups.get(key) ?? []), found]);
  }
  const whole = [...groups.values()].filter(isWhole);
  const apart = [...groups.values()].filter((group) => !isWhole(group)).flat();
  if (whole.length === 0 || apart.some(({ kind }) => kind === 'project' || kind === 'organisation'))
    whole.push(apart);
  else skipped.push(...apart.map(({ file }) => file));
  const datasets = whole.map((group) => datasetOf(group, files));
  datasets.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return { datasets, skipped };
}

function tableOf(file: InputFile): Found | undefined {
  const stem = /^(.*)\.(?:csv|tsv|txt)$/i.exec(file.base)?.[1];
  if (stem === undefined) return undefined;
  for (const [kind, ending] of KINDS) {
    const at = stem.search(ending);
    if (at >= 0) return { kind, file, prefix: stem.slice(0, at) };
  }
  return undefined;
}

const isWhole = (group: Found[]) =>
  group.some(({ kind }) => kind === 'project') && group.some(({ kind }) => kind === 'organisation');

function datasetOf(group: Found[], files: readonly InputFile[]): Dataset {
  const where = group[0]?.file.container ?? files[0]?.container ?? 'The input';
  const names = files.length > 0 ? files.slice(0, 20).map(({ name }) => name) : ['nothing'];
  for (const [kind, example] of [
    ['project', 'project.csv'],
    ['organisation', 'organization.csv'],
  ] as const)
    if (!group.some((found) => found.kind === kind))
      throw new InputError(
        where,
        `It holds no ${kind} file (${example}); found ${names.join(', ')}.`,
        'Give the archive of CSV files as CORDIS publishes it, or the folder that it was unpacked to.',
      );
  for (const { kind } of group) {
    const same = group.filter((found) => found.kind === kind);
    if (same.length > 1)
      throw new InputError(
        where,
        `It holds more than one ${kind} file: ${same.map(({ file }) => file.name).join(', ')}.`,
        'Put each download in a folder of its own.',
      );
  }
  const project = group.find(({ kind }) => kind === 'project')!.file;
  return {
    name: project.name,
    programme: programmeOfName(project.base) ?? programmeOfName(project.name) ?? 'OTHER',
    tables: group.map(({ kind, file }) => ({ kind, file })),
  };
}

/** The framework programme that a file's name tells, e.g. `cordis-fp7projects-csv.zip` → `FP7`. */
function programmeOfName(name: string): string | undefined {
  if (/h2020|horizon.?2020/i.test(name)) return 'H2020';
  if (/horizon/i.test(name)) return 'HORIZON';
  const programme = /fp\d/i.exec(name)?.[0];
  return programme === undefined ? undefined : programmeCode(programme);
}
