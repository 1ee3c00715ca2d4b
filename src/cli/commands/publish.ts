/** `helixlens publish`: puts findings into the graph, for those who ask it with Cypher. */
import type { Command } from 'commander';
import { z } from 'zod';
import type { MeasureName } from '../../model/answers.ts';
import { StoreError, UsageError } from '../../model/errors.ts';
import { PUBLIC_VIEWER } from '../../model/source.ts';
import type { Ecosystem } from '../../network/ecosystem.ts';
import type { GraphStore } from '../../store/graph-store.ts';
import { isNeo4jUrl } from '../../store/neo4j/address.ts';
import type { Publication, Published } from '../../store/neo4j/publish.ts';
import { openStore } from '../../store/open-store.ts';
import { say } from '../../words/words.ts';
import { clusterCalled } from '../cluster-called.ts';
import { createCommand } from '../command.ts';
import { globalOptions } from '../global-options.ts';
import { interruptible } from '../interruption.ts';
import { namesIn } from '../names.ts';
import { byComma, kinds, readOptions, repeated } from '../options.ts';
import { printJson } from '../print.ts';
import { startProgress } from '../progress.ts';
import { publicationOf, usualMeasures } from '../publication.ts';
import { readEcosystem } from '../reading.ts';
import type { Session } from '../session.ts';
import { wrap, write } from '../terminal.ts';

const MOST_SUGGESTIONS = 200;

interface Choice {
  measures?: MeasureName[] | undefined;
  k: number;
  for?: string[] | undefined;
  cluster?: string | undefined;
  all: boolean;
}

export function publishCommand(session: Session): Command {
  const { language } = session;
  const command = createCommand(session, {
    name: 'publish',
    description: say(language, 'cli.command.publish'),
    examples: [
      'helixlens publish --store neo4j://localhost',
      'helixlens publish --measures degree,betweenness --for "ThermoVault" -k 10',
      'helixlens publish --take-back',
    ],
  })
    .option('--measures <names>', say(language, 'cli.option.measures'), byComma)
    .option('-k <number>', say(language, 'cli.option.k'), '5')
    .option('--for <organisation>', say(language, 'cli.option.suggestFor'), repeated)
    .option('--cluster <cluster>', say(language, 'cli.option.suggestForCluster'))
    .option('--all', say(language, 'cli.option.suggestForAll'))
    .option('--take-back', say(language, 'cli.option.takeBack'));
  return command.action(async () => {
    const { store: url, json } = globalOptions(session, command);
    const { takeBack, ...choice } = readOptions(language, optionsSchema(session), command.opts());
    if (!isNeo4jUrl(url)) throw new UsageError(say(language, 'cli.error.needsNeo4j', { store: url }));
    if (takeBack) {
      const answer = { store: url, takenBack: await takenBack(session, url) };
      if (json) await printJson(session, answer);
      else await write(session.terminal.stdout, describeTakeBack(session, answer));
    } else {
      const answer = { store: url, ...(await published(session, url, choice)) };
      if (json) await printJson(session, answer);
      else await write(session.terminal.stdout, describe(session, answer));
    }
  });
}

function optionsSchema({ language }: Session) {
  const { whole, measure, several, text } = kinds(language);
  return z.object({
    measures: several(measure).optional(),
    k: whole(1, MOST_SUGGESTIONS),
    for: several(text).optional(),
    cluster: text.optional(),
    all: z.boolean().default(false),
    takeBack: z.boolean().default(false),
  });
}

type PublishAnswer = Published & { dataVersion: string; measures: string[]; communities: number };

async function published(session: Session, url: string, choice: Choice): Promise<PublishAnswer> {
  // The graph shows what is public, and so must all that is said in it.
  const ecosystem = await readEcosystem(session, url, {}, PUBLIC_VIEWER);
  const publication = await worked(session, ecosystem, choice);
  const result = await asOnlyWriter(url, async (store) => {
    if ((await store.dataVersion(PUBLIC_VIEWER)) !== ecosystem.dataVersion)
      throw new StoreError('busy', url, say(session.language, 'cli.error.changedMeanwhile', { store: url }));
    const { inDatabase, publish } = await publishing();
    return inDatabase(url, session.env, (connection) => publish(connection, publication));
  });
  return {
    dataVersion: publication.dataVersion,
    measures: Object.keys(publication.measures),
    communities: publication.communities.labels.length,
    ...result,
  };
}

async function takenBack(session: Session, url: string): Promise<string | null> {
  const { inDatabase, takeBackPublication } = await publishing();
  return asOnlyWriter(url, async () => (await inDatabase(url, session.env, takeBackPublication)) ?? null);
}

/** The driver is big, and of no use to those who keep their data in a file. */
async function publishing() {
  return {
    ...(await import('../../store/neo4j/in-database.ts')),
    ...(await import('../../store/neo4j/publish.ts')),
  };
}

/** Findings are worked out while others may write; written they are while nobody else does. */
async function asOnlyWriter<T>(url: string, work: (store: GraphStore) => Promise<T>): Promise<T> {
  const store = await openStore(url, { mode: 'write' });
  try {
    return await store.write(`helixlens publish (process ${process.pid})`, () => work(store));
  } finally {
    await store.close();
  }
}

function worked(session: Session, ecosystem: Ecosystem, choice: Choice): Promise<Publication> {
  const { language, terminal } = session;
  const suggestFor = organisationsToSuggestFor(session, ecosystem, choice);
  return interruptible(session, async (signal) => {
    const progress = startProgress(terminal);
    try {
      return await publicationOf(ecosystem, {
        measures: choice.measures ?? usualMeasures(ecosystem),
        suggestFor,
        k: choice.k,
        language,
        signal,
        onProgress: ({ phase, done, total }) =>
          progress.update({
            phase:
              phase === 'suggestions'
                ? say(language, 'cli.progress.suggest')
                : say(language, 'cli.progress.measure', { measure: phase }),
            done,
            total,
          }),
      });
    } finally {
      progress.stop();
    }
  });
}

/** Those asked for; else the members of every cluster. Ascending indices. */
function organisationsToSuggestFor(session: Session, ecosystem: Ecosystem, choice: Choice): number[] {
  const { organisations, memberships } = ecosystem;
  if (choice.all) return organisations.map((_, i) => i);
  const names = choice.for === undefined ? undefined : namesIn(ecosystem);
  const named = (choice.for ?? []).map((name) => names!.resolve(name).id);
  const cluster =
    choice.cluster === undefined ? undefined : clusterCalled(session, ecosystem, choice.cluster);
  const members = memberships
    .filter((membership) => (cluster === undefined ? named.length === 0 : membership.cluster === cluster))
    .map(({ organisation }) => organisation);
  return [...new Set([...named, ...members])].map((id) => ecosystem.indexOf(id)).sort((a, b) => a - b);
}

function describe({ language, terminal }: Session, answer: PublishAnswer & { store: string }): string {
  const { store, organisations, communities, suggestions, dataVersion: version, replaced } = answer;
  const measures = answer.measures.join(', ');
  return [
    say(language, 'cli.publish.done', { store, organisations, communities, suggestions, measures, version }),
    ...(replaced === undefined ? [] : [say(language, 'cli.publish.replaced', { version: replaced })]),
    ...(suggestions === 0 ? [say(language, 'cli.publish.noSuggestions')] : []),
  ]
    .map((line) => `${wrap(line, terminal.width)}\n`)
    .join('');
}

function describeTakeBack(
  { language, terminal }: Session,
  { store, takenBack: version }: { store: string; takenBack: string | null },
): string {
  const text =
    version === null
      ? say(language, 'cli.publish.nothing', { store })
      : say(language, 'cli.publish.takenBack', { store, version });
  return `${wrap(text, terminal.width)}\n`;
}
