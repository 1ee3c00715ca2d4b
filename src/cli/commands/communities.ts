/** `helixlens communities`: the groups that collaboration falls into. */
import type { Command } from 'commander';
import { z } from 'zod';
import { COMMUNITY_DEFAULTS } from '../../analysis/community/communities.ts';
import type { CommunitiesAnswer } from '../../model/answers.ts';
import { communitiesAnswer } from '../../report/communities-answer.ts';
import { enumerate, say } from '../../words/words.ts';
import { createCommand } from '../command.ts';
import { addEngineOption, communitiesByGds, engineOption, viewerOf } from '../engine.ts';
import { globalOptions } from '../global-options.ts';
import { shownName } from '../names.ts';
import { count, figure } from '../numbers.ts';
import { kinds, readOptions } from '../options.ts';
import { printJson } from '../print.ts';
import { readEcosystem } from '../reading.ts';
import type { Session } from '../session.ts';
import { columnsOf, plain, styled, wrap, write } from '../terminal.ts';
import { addViewOptions, viewOptions } from '../view-options.ts';

const SHOWN = 20;
const LARGEST_SEED = 2 ** 31 - 1;

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
    .option('--seed <number>', say(language, 'cli.option.seed'), String(COMMUNITY_DEFAULTS.seed));
  addEngineOption(command, session);
  return addViewOptions(command, session).action(async () => {
    const { store, json } = globalOptions(session, command);
    const options = readOptions(language, optionsSchema(session), command.opts());
    const engine = engineOption(session, command);
    const ecosystem = await readEcosystem(session, store, viewOptions(session, command), viewerOf(engine));
    if (engine === 'gds') await communitiesByGds(session, store, ecosystem, options);
    const answer = communitiesAnswer(ecosystem, options);
    if (json) await printJson(session, answer);
    else await write(session.terminal.stdout, describe(session, answer));
  });
}

function optionsSchema({ language }: Session) {
  const { oneOf, number, whole } = kinds(language);
  return z.object({
    algorithm: oneOf(['leiden', 'louvain']),
    resolution: number(0.01, 100),
    seed: whole(0, LARGEST_SEED),
  });
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
  const lines = [`${wrap(found, terminal.width)}\n\n`];
  together.slice(0, SHOWN).forEach(({ label, centralMembers }, i) => {
    const members = enumerate(
      language,
      centralMembers.map((member) => plain(shownName(language, member))),
    );
    const text = wrap(plain(label), terminal.width - indent, 0).replaceAll('\n', `\n${' '.repeat(indent)}`);
    const names = wrap(members, terminal.width - indent, 0).replaceAll('\n', `\n${' '.repeat(indent)}`);
    lines.push(`${sizes[i].padStart(sizeWidth)}  ${text}\n`);
    if (plain(label) !== members) lines.push(`${' '.repeat(indent)}${styled(terminal, 'dim', names)}\n`);
  });
  if (together.length > SHOWN)
    lines.push(`${say(language, 'cli.communities.more', { count: together.length - SHOWN })}\n`);
  if (alone > 0) lines.push(`\n${say(language, 'cli.communities.alone', { count: alone })}\n`);
  return lines.join('');
}
