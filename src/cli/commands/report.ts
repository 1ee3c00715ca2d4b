/** `helixlens report`: a cluster's scorecard as one page to print, or Markdown. */
import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { z } from 'zod';
import { reportBlocks } from '../../report/scorecard/report-blocks.ts';
import { reportHtml } from '../../report/scorecard/report-html.ts';
import { reportMarkdown } from '../../report/scorecard/report-markdown.ts';
import { say } from '../../words/words.ts';
import { createCommand } from '../command.ts';
import { globalOptions } from '../global-options.ts';
import { kinds, readOptions } from '../options.ts';
import { printJson } from '../print.ts';
import type { Session } from '../session.ts';
import { write } from '../terminal.ts';
import { addScorecardOptions, readReport, readScorecard } from './scorecard.ts';

export function reportCommand(session: Session): Command {
  const { language } = session;
  const command = createCommand(session, {
    name: 'report',
    description: say(language, 'scorecard.command.report'),
    examples: [
      'helixlens report flux50 --framework vario-36 --out flux50.html',
      'helixlens report region:BE2 --as markdown --lang nl',
    ],
  })
    .option('--as <format>', say(language, 'scorecard.option.as'), 'html')
    .option('--out <file>', say(language, 'scorecard.option.out'));
  return addScorecardOptions(command, session).action(async (asked: string) => {
    const { oneOf, text } = kinds(language);
    const { as, out } = readOptions(
      language,
      z.object({ as: oneOf(['html', 'markdown']), out: text.optional() }),
      command.opts(),
    );
    if (globalOptions(session, command).json)
      return printJson(session, await readScorecard(session, command, asked));
    const { answer, ecosystem, details } = await readReport(session, command, asked);
    const blocks = reportBlocks(ecosystem, details, answer.group, language);
    const page =
      as === 'html' ? reportHtml(answer, language, blocks) : reportMarkdown(answer, language, blocks);
    if (out === undefined) await write(session.terminal.stdout, page);
    else writeFileSync(out, page);
  });
}
