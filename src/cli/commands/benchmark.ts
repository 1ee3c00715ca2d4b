/** `helixlens benchmark`: the same figures for several regions, or for each cluster, side by side. */
import type { Command } from 'commander';
import { z } from 'zod';
import type { BenchmarkAnswer, BenchmarkFigure } from '../../model/newcomers-answer.ts';
import { benchmarkAnswer, PEER_REGIONS } from '../../report/benchmark-answer.ts';
import { CLUSTER_KINDS, type Language, say } from '../../words/words.ts';
import { createCommand } from '../command.ts';
import { readDetailed } from '../detailed.ts';
import { globalOptions } from '../global-options.ts';
import { shownName } from '../names.ts';
import { count, percent, percentRange } from '../numbers.ts';
import { byComma, kinds, readOptions } from '../options.ts';
import { printJson } from '../print.ts';
import type { Session } from '../session.ts';
import { blockTables } from '../table.ts';
import { styled, wrap, write } from '../terminal.ts';

export function benchmarkCommand(session: Session): Command {
  const { language } = session;
  const command = createCommand(session, {
    name: 'benchmark',
    description: say(language, 'policy.command.benchmark'),
    examples: [
      'helixlens benchmark',
      'helixlens benchmark --regions BE2+BE1,DK,NL4,DE1 --json',
      'helixlens benchmark --clusters',
    ],
  })
    .option('--as-of <day>', say(language, 'cli.option.asOf'))
    .option('--regions <nuts>', say(language, 'policy.option.regions'), byComma)
    .option('--clusters', say(language, 'policy.option.clusters'));
  return command.action(async () => {
    const { store, json } = globalOptions(session, command);
    const { day, regions: joined, several } = kinds(language);
    const options = readOptions(
      language,
      z.object({
        asOf: day.optional(),
        regions: several(joined).optional(),
        clusters: z.boolean().default(false),
      }),
      command.opts(),
    );
    const { asOf, clusters, regions = PEER_REGIONS } = options;
    const { ecosystem, details } = await readDetailed(session, store, asOf === undefined ? {} : { asOf });
    const answer = benchmarkAnswer(ecosystem, details, { language, ...(clusters ? {} : { regions }) });
    if (json) await printJson(session, answer);
    else await write(session.terminal.stdout, describe(session, answer));
  });
}

/** What the groups are, where they are clusters, and how many of their members are synthetic. */
function groupRows(language: Language, groups: BenchmarkAnswer['groups']): string[][] {
  const kinds = groups.map(({ kind }) => (kind === undefined ? '' : say(language, CLUSTER_KINDS[kind])));
  const synthetic = groups.map((group) =>
    group.synthetic === 0 ? '–' : say(language, 'policy.benchmark.syntheticOf', group),
  );
  return [
    ...(kinds.some((kind) => kind !== '') ? [[say(language, 'policy.benchmark.kind'), ...kinds]] : []),
    ...(groups.some((group) => group.synthetic > 0)
      ? [[say(language, 'policy.benchmark.synthetic'), ...synthetic]]
      : []),
  ];
}

function describe({ language, terminal }: Session, answer: BenchmarkAnswer): string {
  const shown = (
    unit: BenchmarkFigure['unit'],
    { value, low, high, n, censored = 0 }: BenchmarkFigure['values'][number],
  ) => {
    if (n === 0 && censored > 0) return say(language, 'policy.benchmark.cantTellYet', { censored });
    if (unit === 'count') return value === null ? '–' : count(language, value);
    if (low === undefined || high === undefined) return percent(language, value);
    const range = percentRange(language, { value, low, high });
    return censored === 0 ? range : say(language, 'policy.benchmark.apart', { range, n, censored });
  };
  return [
    blockTables(
      terminal,
      [
        { title: say(language, 'policy.column.figure'), flexible: true },
        ...answer.groups.map(({ label }) => ({ title: label, align: 'right' as const })),
      ],
      [
        ...groupRows(language, answer.groups),
        ...answer.figures.map(({ title, unit, values }) => [
          title,
          ...values.map((value) => shown(unit, value)),
        ]),
      ],
    ),
    ...(answer.onOne.length === 0
      ? []
      : [
          `\n${styled(terminal, 'bold', say(language, 'policy.benchmark.onOne', { group: answer.groups[0].label }))}\n`,
          ...answer.onOne.map(
            ({ theme, holder, projects }) =>
              `  ${theme.title}: ${shownName(language, holder)} (${count(language, projects)})\n`,
          ),
        ]),
    '\n',
    ...[...new Set(answer.figures.map(({ definition }) => definition)), ...answer.notes].map(
      (text) => `${styled(terminal, 'dim', wrap(text, terminal.width))}\n`,
    ),
  ].join('');
}
