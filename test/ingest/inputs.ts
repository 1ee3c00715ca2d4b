/** Makes inputs for the readers: CSV in every dialect, folders, zip archives. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import type { IngestEvent, Reader } from '../../src/ingest/reader.ts';
import { type SourceRecord, STATEMENTS } from '../../src/model/record.ts';
import type { SetAside } from '../../src/model/source.ts';

/** Runs `work` with a new folder, gone afterwards. */
export async function withFolder<T>(work: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'helixlens-test-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes files into a folder and returns the folder. */
export function writeFiles(folder: string, files: Record<string, string | Uint8Array>): string {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}

export interface Dialect {
  delimiter: string;
  newline: string;
  bom: boolean;
  /** Quotes every field, or only those that need it. */
  quoteAll: boolean;
}
export const PLAIN: Dialect = { delimiter: ';', newline: '\n', bom: false, quoteAll: true };

/** Writes a table as CSV; `rows` are aligned with `header`. */
export function csv(header: string[], rows: string[][], dialect: Dialect = PLAIN): string {
  const { delimiter, newline, bom, quoteAll } = dialect;
  const cell = (text: string) =>
    quoteAll || text.includes(delimiter) || /["\n\r\t]|^\s|\s$/.test(text)
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  const lines = [header, ...rows].map((cells) => cells.map(cell).join(delimiter) + newline);
  return (bom ? '\ufeff' : '') + lines.join('');
}

/** A zip archive of files; `encrypted` only says that they are, `sum` falsifies their checksum. */
export function zip(
  files: Record<string, string | Uint8Array>,
  {
    encrypted = false,
    sum = 0,
    declaredSize,
  }: { encrypted?: boolean; sum?: number; declaredSize?: number } = {},
): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const data = Buffer.from(content);
    const packed = deflateRawSync(data);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(encrypted ? 1 : 0, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt16LE(0, 6);
    // 2024-03-05, as DOS counts.
    fields.writeUInt16LE(((2024 - 1980) << 9) | (3 << 5) | 5, 8);
    fields.writeUInt32LE((crc32(data) + sum) >>> 0, 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(declaredSize ?? data.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, tail, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, central, end]);
}

/** What a reader gave. */
export interface Collected {
  sources: Extract<IngestEvent, { type: 'source' }>[];
  records: SourceRecord[];
  setAside: SetAside[];
  merged: { kind: string; rows: number }[];
  files: { file: string; rows: number; kept: number; setAside: number }[];
  skipped: string[];
}

/** Reads everything, checking what every reader promises: sources first, statements that fit their schema, rows accounted for. */
export async function collect(reader: Reader): Promise<Collected> {
  const found: Collected = { sources: [], records: [], setAside: [], merged: [], files: [], skipped: [] };
  const known = new Set<string>();
  for await (const event of reader) {
    if (event.type === 'progress') {
      if (event.phase.startsWith('skip ')) found.skipped.push(event.phase.slice(5));
      continue;
    }
    if (event.type === 'source') {
      known.add(event.source.id);
      found.sources.push(event);
      continue;
    }
    const source = event.type === 'record' ? event.record.source : event.source;
    if (!known.has(source)) throw new Error(`${source} speaks before it is introduced`);
    if (event.type === 'record') {
      const { record } = event;
      const parsed = STATEMENTS[record.kind].safeParse(record.statement);
      if (!parsed.success) throw new Error(`${JSON.stringify(record)}: ${parsed.error.message}`);
      found.records.push(record);
    } else if (event.type === 'set-aside') found.setAside.push(event.row);
    else if (event.type === 'merged') found.merged.push({ kind: event.kind, rows: event.rows });
    else {
      const { file, rows, kept, setAside } = event;
      if (rows !== kept + setAside)
        throw new Error(`${file}: ${rows} rows, ${kept} kept, ${setAside} set aside`);
      found.files.push({ file, rows, kept, setAside });
    }
  }
  return found;
}

/** The statements of one kind. */
export const statements = (found: Collected, kind: SourceRecord['kind']) =>
  found.records.filter((record) => record.kind === kind).map((record) => record.statement);
