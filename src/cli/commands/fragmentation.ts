/** `helixlens fragmentation`: where the ecosystem falls apart into islands, and what would hold it together. */
import type { Command } from 'commander';
import { z } from 'zod';
import { FRAGMENTATION_QUERY_DEFAULTS, GroupKind } from '../../model/fragmentation-answer.ts';
import type { Ecosystem } from '../../network/ecosystem.ts';
import { fragmentationAnswer } from '../../report/fragmentation-answer.ts';
import { whatIfAnswer } from '../../report/what-if-answer.ts';
import { say } from '../../words/words.ts';
import { createCommand } from '../command.ts';
import { describeFragmentation, describeWhatIf } from '../fragmentation-text.ts';
import { globalOptions } from '../global-options.ts';
import { namesIn } from '../names.ts';
import { kinds, readOptions, repeated } from '../options.ts';
import { printJson } from '../print.ts';
import { startProgress } from '../progress.ts';
import { readEcosystem } from '../reading.ts';
import type { Session } from '../session.ts';
import { write } from '../terminal.ts';
import { addViewOptions, viewOptions } from '../view-options.ts';

const LARGEST_SEED = 2 ** 31 - 1;

export function fragmentationCommand(session: Session): Command {
  const { language } = session;
  const usual = FRAGMENTATION_QUERY_DEFAULTS;
  const command = createCommand(session, {
    name: 'fragmentation',
    description: say(language, 'fragmentation.cli.command'),
    examples: [
      'helixlens fragmentation --by region --level 3 --region BE2,BE1 --per-year',
      'helixlens fragmentation --what-if "De Blauwe Cluster" --json',
    ],
  })
    .option(
      '--by <kind>',
      say(language, 'fragmentation.cli.by', { names: GroupKind.options.join(', ') }),
      usual.by,
    )
    .option('--level <number>', say(language, 'fragmentation.cli.level'), String(usual.regionLevel))
    .option('--theme-level <number>', say(language, 'fragmentation.cli.themeLevel'), String(usual.themeLevel))
    .option('--per-year', say(language, 'fragmentation.cli.perYear'))
    .option('--what-if <organisation>', say(language, 'fragmentation.cli.whatIf'), repeated)
    .option('--samples <number>', say(language, 'fragmentation.cli.samples'), String(usual.samples))
    .option('--seed <number>', say(language, 'cli.option.seed'), String(usual.seed));
  return addViewOptions(command, session).action(async () => {
    const { store, json } = globalOptions(session, command);
    const options = readOptions(language, optionsSchema(session), command.opts());
    const ecosystem = await readEcosystem(session, store, viewOptions(session, command));
    if (options.whatIf !== undefined) await answerWhatIf(session, ecosystem, options.whatIf, json);
    else await answer(session, ecosystem, options, json);
  });
}

function optionsSchema({ language }: Session) {
  const { oneOf, whole } = kinds(language);
  return z.object({
    by: oneOf(GroupKind.options),
    level: whole(1, 3),
    themeLevel: whole(1, 6),
    perYear: z.boolean().default(false),
    whatIf: z.array(z.string()).optional(),
    samples: whole(20, 1000),
    seed: whole(0, LARGEST_SEED),
  });
}

type Options = z.output<ReturnType<typeof optionsSchema>>;

async function answer(
  session: Session,
  ecosystem: Ecosystem,
  { by, level, themeLevel, perYear, samples, seed }: Options,
  json: boolean,
): Promise<void> {
  const { language, terminal } = session;
  const progress = startProgress(terminal);
  const phase = say(language, 'fragmentation.cli.progress');
  try {
    const found = fragmentationAnswer(
      ecosystem,
      { by, regionLevel: level, themeLevel, samples, seed },
      { language, perYear },
      { onProgress: (done) => progress.update({ phase, done, total: 1 }) },
    );
    progress.stop();
    if (json) await printJson(session, found);
    else await write(terminal.stdout, describeFragmentation(session, found));
  } finally {
    progress.stop();
  }
}

async function answerWhatIf(
  session: Session,
  ecosystem: Ecosystem,
  asked: readonly string[],
  json: boolean,
): Promise<void> {
  const names = namesIn(ecosystem);
  const leaving = [...new Set(asked.map((name) => ecosystem.indexOf(names.resolve(name).id)))];
  const found = whatIfAnswer(ecosystem, leaving, session.language);
  if (json) await printJson(session, found);
  else await write(session.terminal.stdout, describeWhatIf(session, found));
}
