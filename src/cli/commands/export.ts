/** `helixlens export`: the network as a file for other tools. */
import { extname } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { UsageError } from '../../model/errors.ts';
import { EXPORT_FORMATS, type ExportFile, exportNetwork } from '../../report/export-answer.ts';
import { enumerate, say } from '../../words/words.ts';
import { createCommand } from '../command.ts';
import { globalOptions } from '../global-options.ts';
import { kinds, readOptions } from '../options.ts';
import { printJson } from '../print.ts';
import { readEcosystem } from '../reading.ts';
import { saveFile } from '../save-file.ts';
import type { Session } from '../session.ts';
import { write } from '../terminal.ts';
import { addViewOptions, viewOptions } from '../view-options.ts';

export function exportCommand(session: Session): Command {
  const { language } = session;
  const command = createCommand(session, {
    name: 'export',
    description: say(language, 'cli.command.export'),
    examples: [
      'helixlens export --as gexf --out flanders.gexf --region BE2',
      'helixlens export --as csv --out network.csv',
    ],
  })
    .option('--as <format>', say(language, 'cli.option.as'))
    .option('--out <file>', say(language, 'cli.option.out'));
  return addViewOptions(command, session).action(async () => {
    const { store, json } = globalOptions(session, command);
    const { oneOf, text } = kinds(language);
    const schema = z.object({ as: oneOf(EXPORT_FORMATS), out: text.optional() });
    const { as, out } = readOptions(language, schema, command.opts());
    if (as === 'csv' && out === undefined) throw new UsageError(say(language, 'cli.error.csvNeedsOut'));

    const ecosystem = await readEcosystem(session, store, viewOptions(session, command));
    const files = exportNetwork(ecosystem, as);
    if (out === undefined) return write(session.terminal.stdout, files[0].text);
    const written = namesFor(out, files);
    for (const [i, file] of files.entries()) await saveFile(session, written[i], file.text);
    const totals = { organisations: ecosystem.organisations.length, ties: ecosystem.ties.ties };
    if (json) return printJson(session, { files: written, ...totals });
    await write(
      session.terminal.stdout,
      `${say(language, 'cli.export.done', { files: enumerate(language, written), ...totals })}\n`,
    );
  });
}

/** `network.csv` → `network.nodes.csv` and `network.ties.csv`; a single file keeps the name given. */
function namesFor(out: string, files: readonly ExportFile[]): string[] {
  if (files.length === 1) return [out];
  const extension = extname(out);
  const stem = extension === '' ? out : out.slice(0, -extension.length);
  return files.map(({ name }) => `${stem}${/\.[^.]+\.[^.]+$/.exec(name)?.[0] ?? ''}`);
}
