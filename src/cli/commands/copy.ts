/** `helixlens copy`: moves an ecosystem from one store to another, and proves that nothing was lost. */
import type { Command } from 'commander';
import { z } from 'zod';
import { UsageError } from '../../model/errors.ts';
import { LOCAL_ADMINISTRATOR, PUBLIC_VIEWER } from '../../model/source.ts';
import { type CopyResult, copyEcosystem } from '../../store/copy.ts';
import { openStore } from '../../store/open-store.ts';
import { say } from '../../words/words.ts';
import { createCommand } from '../command.ts';
import { globalOptions } from '../global-options.ts';
import { interruptible } from '../interruption.ts';
import { kinds, readOptions } from '../options.ts';
import { printJson } from '../print.ts';
import { startProgress } from '../progress.ts';
import { openToRead } from '../reading.ts';
import type { Session } from '../session.ts';
import { wrap, write } from '../terminal.ts';

export function copyCommand(session: Session): Command {
  const { language } = session;
  const command = createCommand(session, {
    name: 'copy',
    description: say(language, 'cli.command.copy'),
    examples: [
      'helixlens copy --from sqlite:.helixlens/ecosystem.db --to neo4j://localhost',
      'helixlens copy --from neo4j://localhost --to sqlite:for-everyone.db --public',
    ],
  })
    .option('--from <url>', say(language, 'cli.option.copyFrom'))
    .option('--to <url>', say(language, 'cli.option.copyTo'))
    .option('--public', say(language, 'cli.option.public'));
  return command.action(async () => {
    const { json } = globalOptions(session, command);
    const { store } = kinds(language);
    const schema = z.object({ from: store, to: store, public: z.boolean().default(false) });
    const { from, to, public: publicOnly } = readOptions(language, schema, command.opts());
    if (from === to) throw new UsageError(say(language, 'cli.error.copyOntoItself', { store: from }));
    const answer = { from, to, ...(await copied(session, from, to, publicOnly)) };
    if (json) await printJson(session, answer);
    else await write(session.terminal.stdout, describe(session, answer));
  });
}

async function copied(session: Session, from: string, to: string, publicOnly: boolean): Promise<CopyResult> {
  const origin = await openToRead(session, from);
  try {
    const target = await openStore(to, { mode: 'write' });
    try {
      return await interruptible(session, async (signal) => {
        const progress = startProgress(session.terminal);
        const phase = say(session.language, 'cli.progress.copy');
        try {
          return await copyEcosystem(origin, target, {
            holder: `helixlens copy (process ${process.pid})`,
            viewer: publicOnly ? PUBLIC_VIEWER : LOCAL_ADMINISTRATOR,
            signal,
            onProgress: (done, total) => progress.update({ phase, done, total }),
          });
        } finally {
          progress.stop();
        }
      });
    } finally {
      await target.close();
    }
  } finally {
    await origin.close();
  }
}

function describe(
  { language, terminal }: Session,
  { from, to, records, counts, dataVersion }: CopyResult & { from: string; to: string },
): string {
  const total = Object.values(records).reduce((sum, count) => sum + count, 0);
  const { organisations, projects, participations } = counts;
  return [
    say(language, 'cli.copy.done', { count: total, from, to }),
    say(language, 'cli.copy.same', { organisations, projects, participations, version: dataVersion }),
  ]
    .map((line) => `${wrap(line, terminal.width)}\n`)
    .join('');
}
