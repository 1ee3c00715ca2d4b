/** `helixlens generate`: a synthetic ecosystem. */
import { readdir } from 'node:fs/promises';
import type { Command } from 'commander';
import { z } from 'zod';
import { generateBundle } from '../../generate/generate-bundle.ts';
import { UsageError } from '../../model/errors.ts';
import { say } from '../../words/words.ts';
import { createCommand } from '../command.ts';
import { globalOptions } from '../global-options.ts';
import { kinds, readOptions } from '../options.ts';
import { printJson } from '../print.ts';
import type { Session } from '../session.ts';
import { write } from '../terminal.ts';

const LARGEST_SEED = 2 ** 31 - 1;

export function generateCommand(session: Session): Command {
  const { language } = session;
  const command = createCommand(session, {
    name: 'generate',
    description: say(language, 'cli.command.generate'),
    examples: ['helixlens generate --organisations 500 --years 2018-2024 --seed 7 --out synthetic'],
  })
    .option('--organisations <number>', say(language, 'cli.option.organisations'), '1000')
    .option('--years <from-to>', say(language, 'cli.option.years'), '2018-2024')
    .option('--seed <number>', say(language, 'cli.option.seed'), '1')
    .option('--out <folder>', say(language, 'cli.option.generateOut'), 'synthetic-ecosystem');
  return command.action(async () => {
    const { json } = globalOptions(session, command);
    const { whole, years: span, text } = kinds(language);
    const schema = z.object({
      organisations: whole(50, 200_000),
      years: span,
      seed: whole(0, LARGEST_SEED),
      out: text,
    });
    const { organisations, years, seed, out } = readOptions(language, schema, command.opts());
    const there = await readdir(out).catch(() => []);
    if (there.length > 0) throw new UsageError(say(language, 'cli.error.notEmpty', { folder: out }));
    await generateBundle({ organisations, years: [years.from, years.to], seed, folder: out });
    if (json) await printJson(session, { folder: out, organisations, years, seed, synthetic: true });
    else await write(session.terminal.stdout, `${say(language, 'cli.generate.done', { folder: out })}\n`);
  });
}
