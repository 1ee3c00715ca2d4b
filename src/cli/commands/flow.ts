/** `helixlens flow`: how knowledge flows between stages, helices, clusters, regions and countries. */
import type { Command } from 'commander';
import { z } from 'zod';
import { FLOW_KINDS } from '../../analysis/flow/lanes.ts';
import { NotFoundError } from '../../model/errors.ts';
import { FirstUses, type FlowAnswer } from '../../model/flow-answer.ts';
import type { Ecosystem } from '../../network/ecosystem.ts';
import { themesTitled } from '../../network/theme-tree.ts';
import { flowAnswer, uptakeAnswer } from '../../report/flow-answer.ts';
import { FLOW_DEFAULTS } from '../../report/flow-reading.ts';
import { say } from '../../words/words.ts';
import { createCommand } from '../command.ts';
import { describeFlow } from '../flow-text.ts';
import { globalOptions } from '../global-options.ts';
import { byComma, kinds, readOptions } from '../options.ts';
import { printJson } from '../print.ts';
import { readEcosystem } from '../reading.ts';
import type { Session } from '../session.ts';
import { write } from '../terminal.ts';
import { withoutUndefined } from '../view-options.ts';

const LONGEST_LOOK_BACK = 50;
const MOST_LISTED = 10_000;

export function flowCommand(session: Session): Command {
  const { language } = session;
  const command = createCommand(session, {
    name: 'flow',
    description: say(language, 'flow.command'),
    examples: [
      'helixlens flow --by stage --region BE2,BE1',
      'helixlens flow --theme "energy storage" --look-back 2 --json',
      'helixlens flow --by cluster --firsts seen --since 2022-01-01',
    ],
  })
    .option('--by <kind>', say(language, 'flow.option.by'), FLOW_DEFAULTS.by)
    .option('--chain <name>', say(language, 'flow.option.chain'))
    .option('--theme <words>', say(language, 'flow.option.theme'))
    .option('--region <nuts>', say(language, 'flow.option.into'), byComma)
    .option('--country <codes>', say(language, 'flow.option.intoCountry'), byComma)
    .option('--since <day>', say(language, 'flow.option.since'))
    .option('--as-of <day>', say(language, 'cli.option.asOf'))
    .option('--look-back <years>', say(language, 'flow.option.lookBack'), String(FLOW_DEFAULTS.lookBack))
    .option('--window <years>', say(language, 'flow.option.window'), String(FLOW_DEFAULTS.window))
    .option('--firsts <which>', say(language, 'flow.option.firsts'), FLOW_DEFAULTS.firsts)
    .option('--core-roles', say(language, 'cli.option.coreRoles'))
    .option('--top <number>', say(language, 'flow.option.top'), String(FLOW_DEFAULTS.top));
  return command.action(async () => {
    const { store, json } = globalOptions(session, command);
    const { theme, asOf, coreRoles, ...options } = readOptions(
      language,
      optionsSchema(session),
      command.opts(),
    );
    const ecosystem = await readEcosystem(
      session,
      store,
      withoutUndefined({ asOf, coreRolesOnly: coreRoles }),
    );
    const themes = theme === undefined ? undefined : themesCalled(session, ecosystem, theme);
    const { dataVersion: _, ...validation } = uptakeAnswer(ecosystem);
    const answer: FlowAnswer = { ...flowAnswer(ecosystem, { ...options, themes }), validation };
    if (json) await printJson(session, answer);
    else await write(session.terminal.stdout, describeFlow(session, answer));
  });
}

function optionsSchema({ language }: Session) {
  const { oneOf, text, several, region, country, day, number, whole } = kinds(language);
  return z.object({
    by: oneOf(FLOW_KINDS),
    chain: text.optional(),
    theme: text.optional(),
    region: several(region).optional(),
    country: several(country).optional(),
    since: day.optional(),
    asOf: day.optional(),
    lookBack: number(0, LONGEST_LOOK_BACK),
    window: number(0, LONGEST_LOOK_BACK),
    firsts: oneOf(FirstUses.options),
    coreRoles: z.boolean().optional(),
    top: whole(1, MOST_LISTED),
  });
}

/** @throws NotFoundError */
function themesCalled({ language }: Session, ecosystem: Ecosystem, words: string) {
  const themes = themesTitled(ecosystem.themes, words);
  if (themes.length === 0) throw new NotFoundError(say(language, 'usage.unknownTheme', { asked: words }));
  return themes;
}
