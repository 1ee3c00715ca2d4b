/** Options that every command takes. */
import type { Command } from 'commander';
import { z } from 'zod';
import { Language } from '../model/answers.ts';
import { say } from '../words/words.ts';
import { kinds, readOptions } from './options.ts';
import type { Session } from './session.ts';

/** Where the data is unless `--store` or `HELIXLENS_STORE` says otherwise. */
export const DEFAULT_STORE = 'sqlite:.helixlens/ecosystem.db';

export interface GlobalOptions {
  store: string;
  json: boolean;
}

export function addGlobalOptions(program: Command, { language }: Session): void {
  program
    .option('--store <url>', say(language, 'cli.option.store', { usual: DEFAULT_STORE }))
    .option('--json', say(language, 'cli.option.json'))
    .option('--lang <language>', say(language, 'cli.option.lang'));
}

/** @throws UsageError */
export function globalOptions({ language, env }: Session, command: Command): GlobalOptions {
  const { store, oneOf } = kinds(language);
  const schema = z.object({
    store,
    json: z.boolean().default(false),
    lang: oneOf(Language.options).optional(),
  });
  const given: Record<string, unknown> = command.optsWithGlobals();
  const { store: url, json } = readOptions(language, schema, {
    ...given,
    store: given.store ?? (env.HELIXLENS_STORE || DEFAULT_STORE),
  });
  return { store: url, json };
}
