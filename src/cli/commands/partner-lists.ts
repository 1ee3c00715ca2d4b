/** `helixlens partner-lists`: suggestions for many organisations, as a file. */
import type { Command } from 'commander';
import { z } from 'zod';
import { UsageError } from '../../model/errors.ts';
import { Helix } from '../../model/organisation.ts';
import type { PartnerListsAnswer } from '../../model/partner-list.ts';
import type { Ecosystem } from '../../network/ecosystem.ts';
import { isIn } from '../../network/place-filter.ts';
import { LIST_FORMATS, listsHeader } from '../../report/partner-lists-file.ts';
import { say } from '../../words/words.ts';
import { clusterCalled } from '../cluster-called.ts';
import { createCommand } from '../command.ts';
import { readFeedback } from '../feedback.ts';
import { globalOptions } from '../global-options.ts';
import { readWeights, weightsNotes } from '../learned-weights.ts';
import { type MadeLists, makeLists } from '../list-threads.ts';
import { byComma, kinds, readOptions } from '../options.ts';
import { addPartnerOptions, partnerShape, partnersQuery } from '../partner-options.ts';
import { printJson } from '../print.ts';
import { startProgress } from '../progress.ts';
import { readForSuggestions } from '../reading.ts';
import { saveFile } from '../save-file.ts';
import type { Session } from '../session.ts';
import { plain, wrap, write } from '../terminal.ts';
import { addTimeOptions, timeOptions, withoutUndefined } from '../view-options.ts';

/** A list takes so many at most: a file of all organisations would hold millions otherwise. */
const LONGEST = 50;

export function partnerListsCommand(session: Session): Command {
  const { language } = session;
  const command = createCommand(session, {
    name: 'partner-lists',
    description: say(language, 'partnerLists.command'),
    examples: [
      'helixlens partner-lists --out partners.csv',
      'helixlens partner-lists --of-cluster Flux50 --evidence --out members.csv',
      'helixlens partner-lists --of-country BE --of-helix company --seek public --as jsonl --out towns.jsonl',
    ],
  })
    .requiredOption('--out <file>', say(language, 'partnerLists.option.out'))
    .option('--as <format>', say(language, 'partnerLists.option.as'), 'csv')
    .option('--of-cluster <cluster>', say(language, 'partnerLists.option.ofCluster'))
    .option('--of-country <codes>', say(language, 'partnerLists.option.ofCountry'), byComma)
    .option('--of-helix <helices>', say(language, 'partnerLists.option.ofHelix'), byComma)
    .option('--evidence', say(language, 'partnerLists.option.evidence'))
    .option('--threads <number>', say(language, 'partnerLists.option.threads'));
  addPartnerOptions(command, session, { k: 10 });
  return addTimeOptions(command, session).action(async () => {
    const { store, json } = globalOptions(session, command);
    const { out, as, evidence, threads, ofCluster, ofCountry, ofHelix, ...given } = readOptions(
      language,
      optionsSchema(session),
      command.opts(),
    );
    const options = timeOptions(session, command);
    const learned = given.weights === undefined ? undefined : await readWeights(given.weights);
    const objectives = given.text !== undefined;
    const ecosystem = await readForSuggestions(session, store, options, () => objectives);
    const query = partnersQuery(session, ecosystem, withoutUndefined({ ...given, asOf: options.asOf }));
    const askers = askersIn(session, ecosystem, { ofCluster, ofCountry, ofHelix });
    const feedback = await readFeedback(session, store, query.by);
    const work = {
      query,
      language,
      evidence,
      format: as,
      ...(feedback === undefined ? {} : { feedback }),
      ...(learned === undefined ? {} : { weights: learned.sets }),
    };
    const progress = startProgress(session.terminal);
    try {
      const made = await makeLists(
        ecosystem,
        askers,
        { store, options, objectives, work },
        {
          ...(threads === undefined ? {} : { threads }),
          onProgress: (done) =>
            progress.update({ phase: say(language, 'partnerLists.progress'), done, total: askers.length }),
        },
      );
      progress.stop();
      await saveFile(session, out, listsHeader(as) + made.texts.join(''));
      const answer = summary(made, out, ecosystem);
      if (json) return printJson(session, answer);
      const lines = [
        ...describe(session, answer),
        ...(learned === undefined ? [] : weightsNotes(session, learned, ecosystem.dataVersion)),
      ];
      await write(
        session.terminal.stdout,
        lines.map((line) => `${wrap(line, session.terminal.width)}\n`).join(''),
      );
    } finally {
      progress.stop();
    }
  });
}

function optionsSchema(session: Session) {
  const { oneOf, several, country, text, whole } = kinds(session.language);
  return z.object({
    ...partnerShape(session),
    k: whole(1, LONGEST),
    out: text,
    as: oneOf(LIST_FORMATS),
    ofCluster: text.optional(),
    ofCountry: several(country).optional(),
    ofHelix: several(oneOf(Helix.options)).optional(),
    evidence: z.boolean().default(false),
    threads: whole(1, 64).optional(),
  });
}

/** Those the lists are for, by name. @throws UsageError where there is nobody */
function askersIn(
  session: Session,
  ecosystem: Ecosystem,
  {
    ofCluster,
    ofCountry,
    ofHelix,
  }: { ofCluster: string | undefined; ofCountry: string[] | undefined; ofHelix: Helix[] | undefined },
): number[] {
  const { organisations, memberships } = ecosystem;
  const cluster = ofCluster === undefined ? undefined : clusterCalled(session, ecosystem, ofCluster);
  const members = new Set(
    memberships.filter((member) => member.cluster === cluster).map(({ organisation }) => organisation),
  );
  const { compare } = new Intl.Collator(session.language);
  const askers = [...organisations.keys()]
    .filter(
      (index) =>
        (cluster === undefined || members.has(organisations[index].id)) &&
        (ofCountry === undefined || isIn(organisations[index].place, ofCountry)) &&
        (ofHelix === undefined || ofHelix.includes(organisations[index].helix)),
    )
    .sort((a, b) => compare(organisations[a].name, organisations[b].name) || a - b);
  if (askers.length === 0) throw new UsageError(say(session.language, 'partnerLists.error.nobody'));
  return askers;
}

function summary({ lengths, named }: MadeLists, file: string, ecosystem: Ecosystem): PartnerListsAnswer {
  return {
    file,
    lists: lengths.length,
    empty: lengths.filter((length) => length === 0).length,
    suggestions: lengths.reduce((sum, length) => sum + length, 0),
    named: named.filter((times) => times > 0).length,
    most: named.reduce((most, times) => Math.max(most, times), 0),
    dataVersion: ecosystem.dataVersion,
  };
}

function describe({ language }: Session, { file, ...counts }: PartnerListsAnswer): string[] {
  return [
    say(language, 'partnerLists.done', { file: plain(file), ...counts, count: counts.lists }),
    say(language, 'partnerLists.named', { named: counts.named, most: counts.most }),
    ...(counts.empty === 0 ? [] : [say(language, 'partnerLists.empty', { count: counts.empty })]),
    say(language, 'cli.partners.howOften'),
  ];
}
