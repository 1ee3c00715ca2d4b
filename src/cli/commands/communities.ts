/** `helixlens communities`: the groups that collaboration falls into. */
import type { Command } from 'commander';
import { z } from 'zod';
import { COMMUNITY_DEFAULTS, type CommunityOptions } from '../../analysis/community/communities.ts';
import { STABILITY_DEFAULTS } from '../../analysis/community/stability.ts';
import { type CommunitiesAnswer, ComparedWith } from '../../model/answers.ts';
import { UsageError } from '../../model/errors.ts';
import type { Ecosystem } from '../../network/ecosystem.ts';
import { type CommunitiesAnswerOptions, communitiesAnswer } from '../../report/communities-answer.ts';
import { groupKindName } from '../../words/broker-roles.ts';
import { enumerate, say } from '../../words/words.ts';
import { createCommand } from '../command.ts';
import { addEngineOption, communitiesByGds, engineOption, viewerOf } from '../engine.ts';
import { globalOptions } from '../global-options.ts';
import { shownName } from '../names.ts';
import { count, figure } from '../numbers.ts';
import { byComma, kinds, readOptions } from '../options.ts';
import { printJson } from '../print.ts';
import { startProgress } from '../progress.ts';
import { readEcosystem } from '../reading.ts';
import type { Session } from '../session.ts';
import { columnsOf, plain, styled, wrap, write } from '../terminal.ts';
import { addViewOptions, viewOptions } from '../view-options.ts';

const SHOWN = 20;
const LARGEST_SEED = 2 ** 31 - 1;
const MOST_RUNS = 1000;

export function communitiesCommand(session: Session): Command {
  const { language } = session;
  const command = createCommand(session, {
    name: 'communities',
    description: say(language, 'cli.command.communities'),
    examples: [
      'helixlens communities',
      'helixlens communities --algorithm louvain --resolution 1.5 --seed 7 --json',
    ],
  })
    .option('--algorithm <name>', say(language, 'cli.option.algorithm'), COMMUNITY_DEFAULTS.algorithm)
    .option(
      '--resolution <number>',
      say(language, 'cli.option.resolution'),
      String(COMMUNITY_DEFAULTS.resolution),
    )
    .option('--seed <number>', say(language, 'cli.option.seed'), String(COMMUNITY_DEFAULTS.seed))
    .option('--runs <number>', say(language, 'positions.option.runs'), String(STABILITY_DEFAULTS.runs))
    .option('--compare <groups>', say(language, 'positions.option.compare'), byComma);
  addEngineOption(command, session);
  return addViewOptions(command, session).action(async () => {
    const { store, json } = globalOptions(session, command);
    const { runs, compare, ...options } = readOptions(language, optionsSchema(session), command.opts());
    const view = viewOptions(session, command);
    if (compare?.includes('year-before') && view.asOf === undefined)
      throw new UsageError(say(language, 'positions.error.yearBeforeNeedsDay'));
    const engine = engineOption(session, command);
    const ecosystem = await readEcosystem(session, store, view, viewerOf(engine));
    if (engine === 'gds') await communitiesByGds(session, store, ecosystem, options);
    const answer = answered(session, ecosystem, options, {
      // The database's seeds are its own.
      runs: engine === 'gds' ? 0 : runs,
      compare: compare ?? [],
    });
    if (json) await printJson(session, answer);
    else await write(session.terminal.stdout, describe(session, answer));
  });
}

function optionsSchema({ language }: Session) {
  const { oneOf, number, whole, several } = kinds(language);
  return z.object({
    algorithm: oneOf(['leiden', 'louvain']),
    resolution: number(0.01, 100),
    seed: whole(0, LARGEST_SEED),
    runs: whole(0, MOST_RUNS),
    compare: several(oneOf(ComparedWith.options)).optional(),
  });
}

function answered(
  { language, terminal }: Session,
  ecosystem: Ecosystem,
  options: CommunityOptions,
  more: CommunitiesAnswerOptions,
): CommunitiesAnswer {
  const progress = startProgress(terminal);
  const phase = say(language, 'cli.progress.measure', { measure: 'communities' });
  try {
    return communitiesAnswer(ecosystem, options, {
      ...more,
      onProgress: (done) => progress.update({ phase, done, total: 1 }),
    });
  } finally {
    progress.stop();
  }
}

function describe({ language, terminal }: Session, answer: CommunitiesAnswer): string {
  const together = answer.communities.filter(({ size }) => size > 1);
  const alone = answer.communities.length - together.length;
  const sizes = together.map(({ size }) => count(language, size));
  const sizeWidth = Math.max(0, ...sizes.slice(0, SHOWN).map(columnsOf));
  const indent = sizeWidth + 2;
  const found = say(language, 'cli.communities.found', {
    count: together.length,
    algorithm: answer.algorithm,
    modularity: figure(language, answer.modularity),
  });
  const lines = [
    `${wrap(found, terminal.width)}\n`,
    ...figures(language, answer).map((text) => `${wrap(text, terminal.width)}\n`),
    '\n',
  ];
  together.slice(0, SHOWN).forEach(({ label, centralMembers, stability }, i) => {
    const members = enumerate(
      language,
      centralMembers.map((member) => plain(shownName(language, member))),
    );
    const text = wrap(plain(label), terminal.width - indent, 0).replaceAll('\n', `\n${' '.repeat(indent)}`);
    const names = wrap(members, terminal.width - indent, 0).replaceAll('\n', `\n${' '.repeat(indent)}`);
    lines.push(`${sizes[i].padStart(sizeWidth)}  ${text}\n`);
    if (plain(label) !== members) lines.push(`${' '.repeat(indent)}${styled(terminal, 'dim', names)}\n`);
    if (stability?.stable === false)
      lines.push(`${' '.repeat(indent)}${say(language, 'positions.communities.unstable')}\n`);
  });
  if (together.length > SHOWN)
    lines.push(`${say(language, 'cli.communities.more', { count: together.length - SHOWN })}\n`);
  if (alone > 0) lines.push(`\n${say(language, 'cli.communities.alone', { count: alone })}\n`);
  return lines.join('');
}

/** What is known of the communities as a whole, in sentences. */
function figures(language: Session['language'], { stability, agreement = [] }: CommunitiesAnswer): string[] {
  return [
    ...(stability === undefined
      ? []
      : [
          say(language, 'positions.communities.stability', {
            count: stability.runs,
            agreement: figure(language, stability.agreement),
          }),
        ]),
    ...agreement.map(({ with: other, n, adjustedMutualInformation, adjustedRandIndex }) =>
      say(language, 'positions.communities.agreement', {
        groups:
          other === 'year-before'
            ? say(language, 'positions.groups.yearBefore')
            : groupKindName(language, other),
        information: figure(language, adjustedMutualInformation),
        rand: figure(language, adjustedRandIndex),
        n,
      }),
    ),
  ];
}
