/** The frameworks that ship as data files, and those that a user brings. */
import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Language } from '../../model/answers.ts';
import { UsageError } from '../../model/errors.ts';
import { Framework } from '../../model/scorecard.ts';
import { say } from '../../words/words.ts';

const SHIPPED = new URL('../../../datasets/frameworks/', import.meta.url);

let shipped: readonly Framework[] | undefined;

/** The frameworks in `datasets/frameworks`, ascending by id. Read once. */
export function shippedFrameworks(): readonly Framework[] {
  shipped ??= readdirSync(SHIPPED)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => Framework.parse(JSON.parse(readFileSync(new URL(file, SHIPPED), 'utf8'))));
  return shipped;
}

/** A shipped framework by its id. @throws UsageError naming those that there are */
export function frameworkCalled(asked: string, language: Language): Framework {
  const found = shippedFrameworks().find(({ id }) => id === asked);
  if (found !== undefined) return found;
  const known = shippedFrameworks()
    .map(({ id }) => id)
    .join(', ');
  throw new UsageError(say(language, 'scorecard.unknownFramework', { asked, known }));
}

/** A shipped framework by its id, or one of the user's own by the path of its file. @throws UsageError */
export function frameworkAt(asked: string, language: Language): Framework {
  if (!asked.endsWith('.json')) return frameworkCalled(asked, language);
  try {
    const read = Framework.safeParse(JSON.parse(readFileSync(asked, 'utf8')));
    if (read.success) return read.data;
    throw new Error(z.prettifyError(read.error).replaceAll('\n', ' '));
  } catch (error) {
    throw new UsageError(
      say(language, 'scorecard.badFramework', { file: asked, problem: (error as Error).message }),
    );
  }
}
