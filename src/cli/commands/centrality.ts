/** `helixlens centrality`: who stands where. */
import type { Command } from 'commander';
import { z } from 'zod';
import { hasWeightedForm } from '../../analysis/measures.ts';
import { nodeThreads } from '../../analysis/threads/node-threads.ts';
import { type CentralityAnswer, MeasureName } from '../../model/answers.ts';
import { UsageError } from '../../model/errors.ts';
import { type CentralityOptions, centralityAnswer } from '../../report/centrality-answer.ts';
import { countryName, helixName, say } from '../../words/words.ts';
import { createCommand } from '../command.ts';
import { addEngineOption, engineOption, measureByGds, viewerOf } from '../engine.ts';
import { globalOptions } from '../global-options.ts';
import { shownName } from '../names.ts';
import { count, figure } from '../numbers.ts';
import { kinds, readOptions } from '../options.ts';
import { printJson } from '../print.ts';
import { startProgress } from '../progress.ts';
import { readEcosystem } from '../reading.ts';
import type { Session } from '../session.ts';
import { table } from '../table.ts';
import { styled, wrap, write } from '../terminal.ts';
import { addViewOptions, viewOptions } from '../view-options.ts';

const MOST_LISTED = 1_000_000;

export function centralityCommand(session: Session): Command {
  const { language } = session;
  const command = createCommand(session, {
    name: 'centrality',
    description: say(language, 'cli.command.centrality'),
    examples: [
      'helixlens centrality --measure pagerank --top 10',
      'helixlens centrality --measure degree --all --json',
    ],
  })
    .option(
      '--measure <name>',
      say(language, 'cli.option.measure', { names: MeasureName.options.join(', ') }),
      'degree',
    )
    .option('--top <number>', say(language, 'cli.option.top'))
    .option('--all', say(language, 'cli.option.all'))
    .option('--weighted', say(language, 'cli.option.weighted'))
    .option('--unweighted', say(language, 'cli.option.unweighted'))
    .option('--net-of-degree', say(language, 'cli.option.netOfDegree'));
  addEngineOption(command, session);
  return addViewOptions(command, session).action(async () => {
    const { store, json } = globalOptions(session, command);
    const options = readOptions(language, optionsSchema(session), command.opts());
    const { measure, top, all, netOfDegree } = options;
    const weighted = weightedOption(session, options);
    if (all && top !== undefined) throw new UsageError(say(language, 'cli.error.topAndAll'));
    const engine = engineOption(session, command);
    const ecosystem = await readEcosystem(session, store, viewOptions(session, command), viewerOf(engine));
    if (engine === 'gds') await measureByGds(session, store, ecosystem, measure);
    const answer = measured(session, ecosystem, measure, {
      ...(all ? {} : { top: top ?? 20 }),
      ...(weighted === undefined ? {} : { weighted }),
      ...(netOfDegree ? { netOfDegree } : {}),
    });
    if (json) await printJson(session, answer);
    else await write(session.terminal.stdout, describe(session, answer, ecosystem.organisations.length));
  });
}

function optionsSchema({ language }: Session) {
  const { measure, whole } = kinds(language);
  return z.object({
    measure,
    top: whole(1, MOST_LISTED).optional(),
    all: z.boolean().default(false),
    weighted: z.boolean().default(false),
    unweighted: z.boolean().default(false),
    netOfDegree: z.boolean().default(false),
  });
}

/** @throws UsageError where both are given, or a measure has one form only */
function weightedOption(
  { language }: Session,
  { measure, weighted, unweighted }: { measure: MeasureName; weighted: boolean; unweighted: boolean },
): boolean | undefined {
  if (!weighted && !unweighted) return undefined;
  if (weighted && unweighted) throw new UsageError(say(language, 'cli.error.weightedAndUnweighted'));
  if (!hasWeightedForm(measure))
    throw new UsageError(
      say(language, 'cli.error.noOtherForm', {
        measure,
        option: weighted ? '--weighted' : '--unweighted',
        measures: MeasureName.options.filter(hasWeightedForm).join(', '),
      }),
    );
  return weighted;
}

function measured(
  { language, terminal }: Session,
  ecosystem: Parameters<typeof centralityAnswer>[0],
  measure: MeasureName,
  options: Omit<CentralityOptions, 'signal' | 'onProgress' | 'threads'>,
): CentralityAnswer {
  const progress = startProgress(terminal);
  const phase = say(language, 'cli.progress.measure', { measure });
  try {
    return centralityAnswer(ecosystem, measure, {
      ...options,
      threads: nodeThreads(),
      onProgress: (done) => progress.update({ phase, done, total: 1 }),
    });
  } finally {
    progress.stop();
  }
}

function describe({ language, terminal }: Session, answer: CentralityAnswer, total: number): string {
  return [
    `${styled(terminal, 'bold', answer.measure)}  ${say(language, 'cli.centrality.of', { shown: answer.values.length, total })}\n`,
    `${wrap(answer.definition, terminal.width)}\n`,
    `${styled(terminal, 'dim', wrap(say(language, 'cli.centrality.source', { source: answer.source }), terminal.width))}\n\n`,
    table(
      terminal,
      [
        { title: '', align: 'right' },
        { title: say(language, 'cli.column.organisation'), flexible: true },
        { title: say(language, 'cli.column.country'), flexible: true },
        { title: say(language, 'cli.column.helix'), flexible: true },
        { title: say(language, 'cli.column.value'), align: 'right' },
      ],
      answer.values.map(({ organisation, value }, i) => [
        count(language, i + 1),
        shownName(language, organisation),
        organisation.country === undefined ? '' : countryName(language, organisation.country),
        helixName(language, organisation.helix),
        figure(language, value),
      ]),
    ),
  ].join('');
}
