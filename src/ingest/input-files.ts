/**
 * The files that an import was given: as they are, in folders, in zip archives, and in zip archives inside
 * those. Nothing is extracted but an inner archive, which goes to a temporary folder.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';
import { InputError } from '../model/errors.ts';

/** A file that can be read from its start, as often as need be. */
export interface InputFile {
  /** As people see it: the archive's or folder's name, then the path within. */
  name: string;
  /** What it lies in: the archive or folder, with the folder within. Files of one container belong together. */
  container: string;
  /** The file's own name. */
  base: string;
  /** Bytes, uncompressed. */
  size: number;
  modified: Date;
  /** @throws InputError from the iteration, where the archive is damaged */
  open(): AsyncIterable<Buffer>;
}

/** Files, with the archives that hold them open until `close`. */
export interface InputFiles {
  files: InputFile[];
  close(): void;
}

/** Most bytes that one file of an archive may unpack to. */
const LARGEST_ENTRY = 16 * 1024 ** 3;
/** Beyond this size an entry may not unpack to more than {@link LARGEST_RATIO} times its packed size. */
const HARMLESS_ENTRY = 64 * 1024 ** 2;
const LARGEST_RATIO = 250;
const MOST_ENTRIES = 10_000;

/**
 * Finds the files under the paths given, in order of their names.
 *
 * @param temporary folder for archives inside archives
 * @throws InputError for a path that does not exist, and for an archive that can't be read
 */
export async function findInputFiles(paths: readonly string[], temporary: string): Promise<InputFiles> {
  const finder = new Finder(temporary);
  try {
    for (const path of [...new Set(paths.map((path) => resolve(path)))].sort()) await finder.add(path);
  } catch (error) {
    finder.close();
    throw error;
  }
  return { files: finder.files, close: () => finder.close() };
}

class Finder {
  readonly files: InputFile[] = [];
  readonly #archives: yauzl.ZipFile[] = [];
  readonly #temporary: string;

  constructor(temporary: string) {
    this.#temporary = temporary;
  }

  close(): void {
    for (const archive of this.#archives) archive.close();
  }

  async add(path: string): Promise<void> {
    const found = await stat(path).catch(() => undefined);
    if (!found) throw new InputError(path, 'There is no such file or folder.', 'Check the path.');
    if (found.isDirectory()) await this.#addFolder(path, basename(path));
    else if (await startsAsZip(path)) await this.#addArchive(path, basename(path), false);
    else if (extname(path).toLowerCase() === '.zip')
      throw found.size === 0
        ? new InputError(path, 'It is empty.', 'Download it again.')
        : new InputError(path, 'It is not a zip archive.', 'Download it again.');
    else this.#addFile(path, basename(path), dirname(path), found);
  }

  async #addFolder(folder: string, name: string): Promise<void> {
    const entries = await readdir(folder, { withFileTypes: true }).catch((error) => {
      throw new InputError(folder, `It can't be read (${error.code}).`, 'Check its permissions.');
    });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      const label = `${name}/${entry.name}`;
      if (entry.isDirectory()) await this.#addFolder(path, label);
      else if (extname(entry.name).toLowerCase() === '.zip') await this.#addArchive(path, label, false);
      else if (entry.isFile() || entry.isSymbolicLink()) this.#addFile(path, label, folder, await stat(path));
    }
  }

  #addFile(path: string, name: string, container: string, found: { size: number; mtime: Date }): void {
    this.files.push({
      name,
      container,
      base: basename(path),
      size: found.size,
      modified: found.mtime,
      async *open() {
        try {
          yield* createReadStream(path, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>;
        } catch (error) {
          throw new InputError(path, `It can't be read (${(error as Error).message}).`, 'Check the file.');
        }
      },
    });
  }

  async #addArchive(path: string, name: string, inner: boolean): Promise<void> {
    const archive = await yauzl.openPromise(path, { autoClose: false }).catch((error) => {
      throw damaged(name, error);
    });
    this.#archives.push(archive);
    let entries = 0;
    const entryIterator = archive.eachEntry();
    for (;;) {
      const step = await entryIterator.next().catch((error: unknown) => {
        throw damaged(name, error);
      });
      if (step.done) return;
      const entry = step.value;
      if (entry.fileName.endsWith('/')) continue;
      if (++entries > MOST_ENTRIES)
        throw new InputError(name, `It holds more than ${MOST_ENTRIES} files.`, 'Give the right archive.');
      const file = this.#entryOf(archive, entry, name);
      if (extname(file.base).toLowerCase() !== '.zip') this.files.push(file);
      else if (inner)
        throw new InputError(file.name, 'It is an archive in an archive in an archive.', 'Unpack it first.');
      else {
        const copy = join(this.#temporary, `inner-${this.#archives.length}.zip`);
        await pipeline(file.open(), createWriteStream(copy));
        await this.#addArchive(copy, file.name, true);
      }
    }
  }

  #entryOf(archive: yauzl.ZipFile, entry: yauzl.Entry, archiveName: string): InputFile {
    const name = `${archiveName}/${entry.fileName}`;
    const folder = dirname(entry.fileName);
    return {
      name,
      container: folder === '.' ? archiveName : `${archiveName}/${folder}`,
      base: basename(entry.fileName),
      size: entry.uncompressedSize,
      modified: entry.getLastModDate(),
      async *open() {
        refuseTrouble(name, entry);
        let sum = 0;
        try {
          for await (const chunk of await archive.openReadStreamPromise(entry)) {
            sum = crc32(chunk, sum);
            yield chunk as Buffer;
          }
        } catch (error) {
          throw damaged(name, error);
        }
        if (sum >>> 0 !== entry.crc32 >>> 0) throw damaged(name, new Error('its checksum differs'));
      },
    };
  }
}

async function startsAsZip(path: string): Promise<boolean> {
  const file = await open(path).catch((error) => {
    throw new InputError(path, `It can't be opened (${error.code}).`, 'Check its permissions.');
  });
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && buffer.readUInt32LE() === 0x04034b50;
  } finally {
    await file.close();
  }
}

/** Refuses what can't be unpacked, and what would unpack to more than a table of text can be. */
function refuseTrouble(name: string, entry: yauzl.Entry): void {
  if (entry.isEncrypted())
    throw new InputError(
      name,
      'It is encrypted.',
      'Unpack the archive with its password, and give the folder.',
    );
  if (!entry.canDecodeFileData())
    throw new InputError(name, 'It is packed in a way that is not known.', 'Unpack it, and give the folder.');
  const { compressedSize: packed, uncompressedSize: size } = entry;
  if (size > LARGEST_ENTRY || (size > HARMLESS_ENTRY && size > LARGEST_RATIO * packed))
    throw new InputError(
      name,
      `It says that its ${packed} bytes unpack to ${size}, which no table of text does.`,
      'Get the archive from its publisher; if it is in order, unpack it and give the folder.',
    );
}

function damaged(name: string, error: unknown): InputError {
  if (error instanceof InputError) return error;
  const why = error instanceof Error ? error.message : String(error);
  return new InputError(name, `The archive is damaged or was cut off (${why}).`, 'Download it again.');
}
