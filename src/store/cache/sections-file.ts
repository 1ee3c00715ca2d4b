/**
 * Sections as one file: a mark, the length and checksum of the header, the header as JSON, then the columns of
 * numbers at multiples of eight bytes, then the texts. Read without a copy: the columns are views of
 * one stretch of (shared) memory, and a text is decoded when it is asked for.
 */
import { closeSync, fstatSync, openSync, readSync, writevSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { Column, Sections } from './cache.ts';

const MARK = 'HLXKEPT1';
/** Mark, length of the header and its checksum. */
const START = MARK.length + 8;

interface Header {
  about: unknown;
  /** Checksum of all that follows the header. */
  sum: number;
  /** Name, type and length in bytes, in the order of the file. */
  sections: readonly [name: string, type: Type, bytes: number][];
}

/** Integers, single or double floats, or a text. */
type Type = 'i' | 's' | 'f' | 't';

function typeOf(content: Column | string): Type {
  if (typeof content === 'string') return 't';
  if (content instanceof Int32Array) return 'i';
  return content instanceof Float32Array ? 's' : 'f';
}

/** CRC-32 over parts, of which zlib would take an empty one for a new beginning. */
const checksum = (parts: readonly Uint8Array[]): number =>
  parts.reduce((sum, part) => (part.length === 0 ? sum : crc32(part, sum)), 0);

const padded = (length: number): number => Math.ceil(length / 8) * 8;

/** Writes a file that must not be there yet. @throws the file system's errors */
export function writeSections(path: string, mode: number, about: unknown, sections: Sections): void {
  const parts = Object.entries(sections).map(([name, content]) => ({
    name,
    type: typeOf(content),
    bytes:
      typeof content === 'string'
        ? Buffer.from(content)
        : new Uint8Array(content.buffer, content.byteOffset, content.byteLength),
  }));
  // Numbers first, so that texts can be let go of by themselves.
  parts.sort((a, b) => Number(a.type === 't') - Number(b.type === 't'));
  const body: Uint8Array[] = parts.flatMap(({ type, bytes }) =>
    type === 't' ? [bytes] : [bytes, Buffer.alloc(padded(bytes.byteLength) - bytes.byteLength)],
  );
  const header: Header = {
    about,
    sum: checksum(body),
    sections: parts.map(({ name, type, bytes }) => [name, type, bytes.byteLength]),
  };
  const json = Buffer.from(JSON.stringify(header));
  const head = Buffer.alloc(padded(START + json.length) - START);
  json.copy(head);
  const start = Buffer.alloc(START);
  start.write(MARK, 'latin1');
  start.writeUInt32LE(json.length, MARK.length);
  start.writeUInt32LE(checksum([head]), MARK.length + 4);
  const file = openSync(path, 'wx', mode);
  try {
    writeAll(file, [start, head, ...body]);
  } finally {
    closeSync(file);
  }
}

function writeAll(file: number, parts: readonly Uint8Array[]): void {
  let left = parts.filter(({ length }) => length > 0);
  while (left.length > 0) {
    let written = writevSync(file, left);
    left = left.flatMap((part) => {
      const done = Math.min(written, part.length);
      written -= done;
      return done === part.length ? [] : [part.subarray(done)];
    });
  }
}

/**
 * Reads a file of sections.
 *
 * @returns what it says it is about, and its sections; `undefined` for a file that is cut off, damaged or of
 *   another kind
 * @throws the file system's errors
 */
export function readSections(path: string): { about: unknown; sections: Sections } | undefined {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const start = readAt(file, Buffer.alloc(START), 0);
    if (start.toString('latin1', 0, MARK.length) !== MARK) return undefined;
    const headerLength = start.readUInt32LE(MARK.length);
    const columnsAt = padded(START + headerLength);
    if (columnsAt > size) return undefined;
    const head = readAt(file, Buffer.alloc(columnsAt - START), START);
    if (checksum([head]) !== start.readUInt32LE(MARK.length + 4)) return undefined;
    const header = JSON.parse(head.toString('utf8', 0, headerLength)) as Header;
    const columnBytes = header.sections.reduce(
      (bytes, [, type, length]) => bytes + (type === 't' ? 0 : padded(length)),
      0,
    );
    const textBytes = header.sections.reduce((bytes, [, type, n]) => bytes + (type === 't' ? n : 0), 0);
    if (columnsAt + columnBytes + textBytes !== size) return undefined;
    const columns = readAt(file, new Uint8Array(new SharedArrayBuffer(columnBytes)), columnsAt);
    const texts = readAt(file, Buffer.alloc(textBytes), columnsAt + columnBytes);
    if (checksum([columns, texts]) !== header.sum) return undefined;
    return { about: header.about, sections: take(header, columns.buffer, texts) };
  } finally {
    closeSync(file);
  }
}

function take({ sections }: Header, columns: ArrayBufferLike, texts: Buffer): Sections {
  const taken: Record<string, Column | string> = {};
  let columnAt = 0;
  let textAt = 0;
  for (const [name, type, bytes] of sections)
    if (type === 't') {
      defineText(taken, name, texts.subarray(textAt, textAt + bytes));
      textAt += bytes;
    } else {
      taken[name] = columnOf(type, columns, columnAt, bytes);
      columnAt += padded(bytes);
    }
  return taken;
}

function columnOf(type: Exclude<Type, 't'>, from: ArrayBufferLike, at: number, bytes: number): Column {
  if (type === 'i') return new Int32Array(from, at, bytes / 4);
  return type === 's' ? new Float32Array(from, at, bytes / 4) : new Float64Array(from, at, bytes / 8);
}

function defineText(taken: Record<string, Column | string>, name: string, bytes: Buffer): void {
  let text: string | undefined;
  Object.defineProperty(taken, name, {
    enumerable: true,
    get: () => {
      text ??= bytes.toString('utf8');
      return text;
    },
  });
}

/** Fills the bytes; what the file does not have stays 0, and the checksum tells. */
function readAt<B extends Uint8Array>(file: number, into: B, position: number): B {
  for (let at = 0; at < into.length; ) {
    const count = readSync(file, into, at, into.length - at, position + at);
    if (count === 0) break;
    at += count;
  }
  return into;
}
