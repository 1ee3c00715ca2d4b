/** `helixlens report`: a cluster's scorecard as one page to print, or Markdown. */
import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { z } from 'zod';
import { reportHtml } from '../../report/scorecard/report-html.ts';
import { reportMarkdown } from '../../report/scorecard/report-markdown.ts';
import { say } from '../../words/words.ts';
import { createCommand } from '../command.ts';
import { globalOptions } from '../global-options.ts';
import { kinds, readOptions } from '../options.ts';
import { printJson } from '../print.ts';
import type { Session } from '../session.ts';
import { write } from '../terminal.ts';
import { addScorecardOptions, readScorecard } from './scorecard.ts';

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
    const answer = await readScorecard(session, command, asked);
    if (globalOptions(session, command).json) return printJson(session, answer);
    const page = as === 'html' ? reportHtml(answer, language) : reportMarkdown(answer, language);
    if (out === undefined) await write(session.terminal.stdout, page);
    else writeFileSync(out, page);
  });
}
