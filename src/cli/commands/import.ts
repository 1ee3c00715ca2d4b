/** `helixlens import`: brings data in, and says what became of it. */
import type { Command } from 'commander';
import { z } from 'zod';
import { readBundle } from '../../ingest/bundle/read-bundle.ts';
import { readCordis } from '../../ingest/cordis/read-cordis.ts';
import type { Reader } from '../../ingest/reader.ts';
import { importInto } from '../../store/import-into.ts';
import { openStore } from '../../store/open-store.ts';
import { say } from '../../words/words.ts';
import { createCommand } from '../command.ts';
import { EXIT, type ExitCode } from '../failures.ts';
import { globalOptions } from '../global-options.ts';
import { describeImport } from '../import-summary.ts';
import { interruptible } from '../interruption.ts';
import { readOptions } from '../options.ts';
import { printJson } from '../print.ts';
import { importProgress, startProgress } from '../progress.ts';
import type { Session } from '../session.ts';
import { writeSetAside } from '../set-aside.ts';
import { write } from '../terminal.ts';

type End = (exitCode: ExitCode) => void;

/** `end` is told that records were set aside. */
export function importCommand(session: Session, end: End): Command {
  const { language } = session;
  const command = createCommand(session, {
    name: 'import',
    description: say(language, 'cli.command.import'),
  });
  command.addCommand(cordisCommand(session, end));
  command.addCommand(bundleCommand(session, end));
  return command;
}

function cordisCommand(session: Session, end: End): Command {
  const { language } = session;
  const command = createCommand(session, {
    name: 'cordis',
    description: say(language, 'cli.command.importCordis'),
    examples: [
      'helixlens import cordis cordis-HORIZONprojects-csv.zip',
      'helixlens import cordis cordis-h2020projects-csv.zip cordis-HORIZONprojects-csv.zip --complete',
    ],
  })
    .argument('<path...>', say(language, 'cli.argument.path'))
    .option('--complete', say(language, 'cli.option.complete'));
  return command.action((paths: string[]) =>
    runImport(session, command, end, (signal) => readCordis(paths, { signal })),
  );
}

function bundleCommand(session: Session, end: End): Command {
  const { language } = session;
  const command = createCommand(session, {
    name: 'bundle',
    description: say(language, 'cli.command.importBundle'),
    examples: ['helixlens import bundle datasets/flanders'],
  })
    .argument('<folder>', say(language, 'cli.argument.folder'))
    .option('--complete', say(language, 'cli.option.complete'));
  return command.action((folder: string) =>
    runImport(session, command, end, (signal) => readBundle(folder, { signal })),
  );
}

async function runImport(
  session: Session,
  command: Command,
  end: End,
  read: (signal: AbortSignal) => Reader,
): Promise<void> {
  const { store: url, json } = globalOptions(session, command);
  const schema = z.object({ complete: z.boolean().default(false) });
  const { complete } = readOptions(session.language, schema, command.opts());
  const store = await openStore(url, { mode: 'write' });
  try {
    const imported = await interruptible(session, async (signal) => {
      const progress = startProgress(session.terminal);
      try {
        return await importInto(store, read(signal), {
          holder: `helixlens import (process ${process.pid})`,
          complete,
          signal,
          onProgress: importProgress(session, progress),
        });
      } finally {
        progress.stop();
      }
    });
    const answer = await writeSetAside(store, imported);
    if (json) await printJson(session, answer);
    else await write(session.terminal.stdout, await describeImport(session, store, answer));
    if (answer.setAside.count > 0) end(EXIT.setAside);
  } finally {
    await store.close();
  }
}
