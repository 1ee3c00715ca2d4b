import { rename, rm, writeFile } from 'node:fs/promises';
import { UsageError } from '../model/errors.ts';
import { say } from '../words/words.ts';
import type { Session } from './session.ts';

/**
 * Writes beside the file first, so that an earlier one is whole until the new one is.
 *
 * @throws UsageError where it can't be written
 */
export async function saveFile({ language }: Session, file: string, text: string): Promise<void> {
  const draft = `${file}.${process.pid}.part`;
  try {
    await writeFile(draft, text);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new UsageError(say(language, 'cli.error.cantWrite', { file, reason }));
  }
}
