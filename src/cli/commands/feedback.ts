/** `helixlens feedback`: which suggestions are relevant, for the cluster that says so. */
import type { Command } from 'commander';
import { z } from 'zod';
import { partyOf, say as sayFeedback, takeBack } from '../../match/feedback/party-feedback.ts';
import { UsageError } from '../../model/errors.ts';
import { feedbackAnswer, feedbackEntry } from '../../report/feedback-answer.ts';
import { say } from '../../words/words.ts';
import { createCommand } from '../command.ts';
import { feedbackCalled, feedbackTable, partyNamed, shortId, verdictName, withStore } from '../feedback.ts';
import { globalOptions } from '../global-options.ts';
import { namesIn, shownName } from '../names.ts';
import { kinds, readOptions } from '../options.ts';
import { printJson } from '../print.ts';
import { openToRead, readEcosystem, VIEWER } from '../reading.ts';
import type { Session } from '../session.ts';
import { plain, wrap, write } from '../terminal.ts';

export function feedbackCommand(session: Session): Command {
  const command = createCommand(session, {
    name: 'feedback',
    description: say(session.language, 'feedback.command.feedback'),
  });
  command.addCommand(addCommand(session));
  command.addCommand(listCommand(session));
  command.addCommand(undoCommand(session));
  return command;
}

function addCommand(session: Session): Command {
  const { language } = session;
  const command = createCommand(session, {
    name: 'add',
    description: say(language, 'feedback.command.add'),
    examples: [
      'helixlens feedback add "ThermoVault" "INESC TEC" --relevant',
      'helixlens feedback add "ThermoVault" "KU Leuven" --not-relevant --by Flux50 --note "too large for them"',
    ],
  })
    .argument('<organisation>', say(language, 'cli.argument.organisation'))
    .argument('<suggested>', say(language, 'feedback.argument.suggested'))
    .option('--relevant', say(language, 'feedback.option.relevant'))
    .option('--not-relevant', say(language, 'feedback.option.notRelevant'))
    .option('--by <cluster>', say(language, 'feedback.option.by'))
    .option('--note <text>', say(language, 'feedback.option.note'));
  return command.action(async (asker: string, suggested: string) => {
    const { store: url, json } = globalOptions(session, command);
    const { text } = kinds(language);
    const { relevant, notRelevant, by, note } = readOptions(
      language,
      z.object({
        relevant: z.boolean().default(false),
        notRelevant: z.boolean().default(false),
        by: text.optional(),
        note: text.optional(),
      }),
      command.opts(),
    );
    if (relevant === notRelevant) throw new UsageError(say(language, 'feedback.error.verdict'));
    await withStore(session, url, async (store, ecosystem) => {
      const names = namesIn(ecosystem);
      const said = await sayFeedback(
        store,
        VIEWER,
        {
          asker: names.resolve(asker).id,
          suggested: names.resolve(suggested).id,
          verdict: relevant ? 'relevant' : 'not-relevant',
          by: partyNamed(session, ecosystem, by),
          note,
        },
        { at: new Date().toISOString(), dataVersion: ecosystem.dataVersion },
      );
      const entry = feedbackEntry(ecosystem, said);
      if (json) return printJson(session, entry);
      return write(
        session.terminal.stdout,
        `${wrap(
          say(language, 'feedback.cli.said', {
            asker: plain(shownName(language, entry.asker)),
            suggested: plain(shownName(language, entry.suggested)),
            verdict: verdictName(language, entry.verdict),
            id: shortId(entry.id),
          }),
          session.terminal.width,
        )}\n`,
      );
    });
  });
}

function listCommand(session: Session): Command {
  const { language } = session;
  const command = createCommand(session, {
    name: 'list',
    description: say(language, 'feedback.command.list'),
    examples: ['helixlens feedback list --by Flux50 --for "ThermoVault"'],
  })
    .option('--by <cluster>', say(language, 'feedback.option.by'))
    .option('--for <organisation>', say(language, 'feedback.option.asker'))
    .option('--taken-back', say(language, 'feedback.option.takenBack'));
  return command.action(async () => {
    const { store: url, json } = globalOptions(session, command);
    const { text } = kinds(language);
    const options = readOptions(
      language,
      z.object({ by: text.optional(), for: text.optional(), takenBack: z.boolean().default(false) }),
      command.opts(),
    );
    const ecosystem = await readEcosystem(session, url, {});
    const store = await openToRead(session, url);
    try {
      const asker = options.for === undefined ? undefined : namesIn(ecosystem).resolve(options.for).id;
      const by = partyOf(VIEWER, partyNamed(session, ecosystem, options.by));
      const answer = feedbackAnswer(ecosystem, by, await store.feedback(VIEWER), {
        asker,
        takenBack: options.takenBack,
      });
      if (json) await printJson(session, answer);
      else
        await write(
          session.terminal.stdout,
          answer.entries.length === 0
            ? `${say(language, 'feedback.cli.none')}\n`
            : feedbackTable(session, answer),
        );
    } finally {
      await store.close();
    }
  });
}

function undoCommand(session: Session): Command {
  const { language } = session;
  const command = createCommand(session, {
    name: 'undo',
    description: say(language, 'feedback.command.undo'),
    examples: ['helixlens feedback undo 1f0c9a7e'],
  })
    .argument('<id>', say(language, 'feedback.argument.id'))
    .option('--revision <number>', say(language, 'feedback.option.revision'));
  return command.action(async (asked: string) => {
    const { store: url, json } = globalOptions(session, command);
    const schema = z.object({ revision: kinds(language).whole(1, 1_000_000).optional() });
    const { revision } = readOptions(language, schema, command.opts());
    await withStore(session, url, async (store, ecosystem) => {
      const { id } = feedbackCalled(session, await store.feedback(VIEWER), asked);
      const taken = await takeBack(store, VIEWER, { id, revision }, new Date().toISOString());
      const entry = feedbackEntry(ecosystem, taken);
      if (json) return printJson(session, entry);
      return write(
        session.terminal.stdout,
        `${wrap(
          say(language, 'feedback.cli.takenBack', {
            asker: plain(shownName(language, entry.asker)),
            suggested: plain(shownName(language, entry.suggested)),
            verdict: verdictName(language, entry.verdict),
          }),
          session.terminal.width,
        )}\n`,
      );
    });
  });
}
