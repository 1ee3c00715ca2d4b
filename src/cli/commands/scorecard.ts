/** `helixlens scorecard`: a cluster by the criteria of a framework. */
import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { z } from 'zod';
import { readTargets } from '../../ingest/targets.ts';
import { UsageError } from '../../model/errors.ts';
import type { ScorecardAnswer, ScorecardIndicator, Target } from '../../model/scorecard.ts';
import type { Funding } from '../../network/details.ts';
import type { Ecosystem, EcosystemOptions } from '../../network/ecosystem.ts';
import { intervalText, valueText } from '../../report/scorecard/figures.ts';
import { frameworkAt } from '../../report/scorecard/frameworks.ts';
import { SCORECARD_DEFAULTS, scorecardAnswer } from '../../report/scorecard/scorecard-answer.ts';
import { say } from '../../words/words.ts';
import { createCommand } from '../command.ts';
import { readDetailed, readFunded } from '../detailed.ts';
import { globalOptions } from '../global-options.ts';
import { count } from '../numbers.ts';
import { kinds, readOptions } from '../options.ts';
import { printJson } from '../print.ts';
import type { Session } from '../session.ts';
import { table } from '../table.ts';
import { plain, styled, wrap, write } from '../terminal.ts';
import { addViewOptions, viewOptions, withoutUndefined } from '../view-options.ts';

const USUAL_FRAMEWORK = 'memorandum-2024';
const LONGEST_PERIOD = 20;

export function scorecardCommand(session: Session): Command {
  const { language } = session;
  const command = createCommand(session, {
    name: 'scorecard',
    description: say(language, 'scorecard.command.scorecard'),
    examples: [
      'helixlens scorecard flux50 --framework vario-36',
      'helixlens scorecard region:BE2 --framework vario-36 --targets targets.csv --json',
    ],
  });
  return addScorecardOptions(command, session).action(async (asked: string) => {
    const answer = await readScorecard(session, command, asked);
    if (globalOptions(session, command).json) await printJson(session, answer);
    else await write(session.terminal.stdout, describe(session, answer));
  });
}

/** The argument and options that `scorecard` and `report` share. */
export function addScorecardOptions(command: Command, session: Session): Command {
  const { language } = session;
  command
    .argument('<cluster>', say(language, 'scorecard.argument.group'))
    .option('--framework <name>', say(language, 'scorecard.option.framework'), USUAL_FRAMEWORK)
    .option('--targets <file>', say(language, 'scorecard.option.targets'))
    .option('--years <number>', say(language, 'scorecard.option.years'), String(SCORECARD_DEFAULTS.years))
    .option('--until <year>', say(language, 'scorecard.option.until'));
  return addViewOptions(command, session);
}

/** Reads store, framework and targets, and works the scorecard out. @throws UsageError */
export async function readScorecard(
  session: Session,
  command: Command,
  asked: string,
): Promise<ScorecardAnswer> {
  const { answer } = await scorecardOf(session, command, asked, readFunded);
  return answer;
}

/** The same with the ecosystem and its details, for what a report tells beside it. @throws UsageError */
export function readReport(session: Session, command: Command, asked: string) {
  return scorecardOf(session, command, asked, async (...from) => {
    const { ecosystem, details } = await readDetailed(...from);
    return { ecosystem, details, funding: details.funding };
  });
}

async function scorecardOf<Read extends { ecosystem: Ecosystem; funding: Funding }>(
  session: Session,
  command: Command,
  asked: string,
  read: (session: Session, url: string, options: EcosystemOptions) => Promise<Read>,
): Promise<Read & { answer: ScorecardAnswer }> {
  const { language } = session;
  const { text, whole } = kinds(language);
  const schema = z.object({
    framework: text,
    targets: text.optional(),
    years: whole(1, LONGEST_PERIOD),
    until: whole(1900, 2200).optional(),
  });
  const { framework, targets, years, until } = readOptions(language, schema, command.opts());
  const chosen = frameworkAt(framework, language);
  const set = targets === undefined ? undefined : targetsIn(session, targets);
  const found = await read(session, globalOptions(session, command).store, viewOptions(session, command));
  const options = withoutUndefined({ years, until, targets: set, funding: found.funding });
  return { ...found, answer: scorecardAnswer(found.ecosystem, chosen, asked, options, language) };
}

/** @throws UsageError naming the file and what is wrong with it */
function targetsIn({ language }: Session, file: string): Target[] {
  try {
    return readTargets(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(say(language, 'scorecard.badTargets', { file, problem: (error as Error).message }));
  }
}

function describe(session: Session, answer: ScorecardAnswer): string {
  const { language, terminal } = session;
  const { framework, group, period } = answer;
  const paragraph = (text: string) => `${wrap(plain(text), terminal.width)}\n`;
  const title = say(language, 'scorecard.page.title', { name: plain(group.name) });
  return [
    `${styled(terminal, 'bold', title)}\n`,
    paragraph(
      `${framework.name} · ${say(language, 'scorecard.page.period', period)} · ${say(language, 'scorecard.page.members', { count: group.members })}`,
    ),
    paragraph(group.text),
    ...answer.criteria.flatMap(({ name, toBeFilled, indicators }) => [
      `\n${styled(terminal, 'bold', wrap(plain(name), terminal.width))}\n`,
      toBeFilled ? paragraph(say(language, 'scorecard.page.toBeFilled')) : '',
      figures(session, indicators),
      ...indicators
        .filter(({ missing }) => missing !== undefined)
        .map(
          ({ name: indicator, missing }) =>
            `– ${wrap(`${indicator}: ${missing!.text}`, terminal.width - 2, 2)}\n`,
        ),
    ]),
    '\n',
    ...[
      ...new Set(answer.criteria.flatMap(({ indicators }) => indicators.flatMap(({ caveats }) => caveats))),
    ].map(paragraph),
    ...answer.notes.map(paragraph),
    paragraph(framework.note),
  ].join('');
}

function figures({ language, terminal }: Session, indicators: readonly ScorecardIndicator[]): string {
  const measured = indicators.filter((indicator) => indicator.measured !== undefined);
  if (measured.length === 0) return '';
  return table(
    terminal,
    [
      { title: '' },
      { title: say(language, 'scorecard.column.value'), align: 'right' },
      { title: say(language, 'scorecard.column.interval'), align: 'right' },
      { title: say(language, 'scorecard.column.n'), align: 'right' },
      { title: say(language, 'scorecard.column.target'), align: 'right' },
      { title: say(language, 'scorecard.column.light'), flexible: true },
      { title: say(language, 'scorecard.column.trend'), flexible: true },
    ],
    measured.map((indicator) => [
      indicator.name,
      valueText(language, indicator.unit, indicator.measured!.value),
      intervalText(language, indicator),
      count(language, indicator.measured!.n),
      indicator.target === undefined ? '–' : valueText(language, indicator.unit, indicator.target.value),
      indicator.lightText,
      indicator.trendText,
    ]),
  );
}
