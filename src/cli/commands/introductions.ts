/** `helixlens introduce` and `helixlens introductions`: who was introduced to whom, and what came of it. */
import type { Command } from 'commander';
import { z } from 'zod';
import { introductionLetter } from '../../match/feedback/letter.ts';
import { noteOutcome, partyOf, say as sayFeedback } from '../../match/feedback/party-feedback.ts';
import { Outcome } from '../../model/feedback.ts';
import { PUBLIC_VIEWER } from '../../model/source.ts';
import { loadEcosystem } from '../../network/ecosystem.ts';
import { feedbackAnswer, feedbackEntry } from '../../report/feedback-answer.ts';
import { say } from '../../words/words.ts';
import { createCommand } from '../command.ts';
import { feedbackCalled, feedbackTable, outcomeName, partyNamed, withStore } from '../feedback.ts';
import { globalOptions } from '../global-options.ts';
import { namesIn, shownName } from '../names.ts';
import { kinds, readOptions } from '../options.ts';
import { printJson } from '../print.ts';
import { openToRead, readEcosystem, VIEWER } from '../reading.ts';
import type { Session } from '../session.ts';
import { plain, styled, wrap, write } from '../terminal.ts';

export function introduceCommand(session: Session): Command {
  const { language } = session;
  const command = createCommand(session, {
    name: 'introduce',
    description: say(language, 'feedback.command.introduce'),
    examples: ['helixlens introduce "ThermoVault" "INESC TEC" --by Flux50 --about "heat storage at home"'],
  })
    .argument('<from>', say(language, 'cli.argument.from'))
    .argument('<to>', say(language, 'cli.argument.to'))
    .option('--by <cluster>', say(language, 'feedback.option.by'))
    .option('--introducer <organisation>', say(language, 'feedback.option.introducer'))
    .option('--note <text>', say(language, 'feedback.option.note'))
    .option('--about <text>', say(language, 'feedback.option.about'));
  return command.action(async (from: string, to: string) => {
    const { store: url, json } = globalOptions(session, command);
    const { text } = kinds(language);
    const options = readOptions(
      language,
      z.object({
        by: text.optional(),
        introducer: text.optional(),
        note: text.optional(),
        about: text.optional(),
      }),
      command.opts(),
    );
    await withStore(session, url, async (store, ecosystem) => {
      const names = namesIn(ecosystem);
      const [asker, suggested] = [names.resolve(from), names.resolve(to)];
      const said = await sayFeedback(
        store,
        VIEWER,
        {
          asker: asker.id,
          suggested: suggested.id,
          verdict: 'introduced',
          by: partyNamed(session, ecosystem, options.by),
          introducer: options.introducer === undefined ? undefined : names.resolve(options.introducer).id,
          note: options.note,
        },
        { at: new Date().toISOString(), dataVersion: ecosystem.dataVersion },
      );
      const letter = introductionLetter(
        await loadEcosystem(store, PUBLIC_VIEWER),
        { from: asker.id, to: suggested.id },
        { from: asker.name, to: suggested.name },
        language,
        options.about,
      );
      const introduction = feedbackEntry(ecosystem, said);
      if (json) return printJson(session, { introduction, letter });
      return write(
        session.terminal.stdout,
        `${styled(session.terminal, 'bold', plain(letter.subject))}\n\n${letter.body.split('\n').map(plain).join('\n')}\n`,
      );
    });
  });
}

export function introductionsCommand(session: Session): Command {
  const { language } = session;
  const command = createCommand(session, {
    name: 'introductions',
    description: say(language, 'feedback.command.introductions'),
    examples: [
      'helixlens introductions --open --by Flux50',
      'helixlens introductions outcome 1f0c9a7e project',
    ],
  })
    .option('--by <cluster>', say(language, 'feedback.option.by'))
    .option('--open', say(language, 'feedback.option.open'));
  command.addCommand(outcomeCommand(session));
  return command.action(async () => {
    const { store: url, json } = globalOptions(session, command);
    const options = readOptions(
      language,
      z.object({ by: kinds(language).text.optional(), open: z.boolean().default(false) }),
      command.opts(),
    );
    const ecosystem = await readEcosystem(session, url, {});
    const store = await openToRead(session, url);
    try {
      const by = partyOf(VIEWER, partyNamed(session, ecosystem, options.by));
      const answer = feedbackAnswer(ecosystem, by, await store.feedback(VIEWER), {
        introductions: true,
        open: options.open,
      });
      if (json) await printJson(session, answer);
      else
        await write(
          session.terminal.stdout,
          answer.entries.length === 0
            ? `${say(language, 'feedback.cli.noIntroductions')}\n`
            : feedbackTable(session, answer),
        );
    } finally {
      await store.close();
    }
  });
}

function outcomeCommand(session: Session): Command {
  const { language } = session;
  const command = createCommand(session, {
    name: 'outcome',
    description: say(language, 'feedback.command.outcome'),
    examples: ['helixlens introductions outcome 1f0c9a7e met --note "they meet again in June"'],
  })
    .argument('<id>', say(language, 'feedback.argument.id'))
    .argument('<outcome>', say(language, 'feedback.argument.outcome'))
    .option('--note <text>', say(language, 'feedback.option.note'))
    .option('--revision <number>', say(language, 'feedback.option.revision'));
  return command.action(async (asked: string, given: string) => {
    const { store: url, json } = globalOptions(session, command);
    const { text, whole, oneOf } = kinds(language);
    const { outcome, note, revision } = readOptions(
      language,
      z.object({
        outcome: oneOf(Outcome.options),
        note: text.optional(),
        revision: whole(1, 1_000_000).optional(),
      }),
      { ...command.opts(), outcome: given },
    );
    await withStore(session, url, async (store, ecosystem) => {
      const { id } = feedbackCalled(session, await store.feedback(VIEWER), asked);
      const noted = await noteOutcome(
        store,
        VIEWER,
        { id, revision },
        { outcome, note, at: new Date().toISOString() },
      );
      const entry = feedbackEntry(ecosystem, noted);
      if (json) return printJson(session, entry);
      return write(
        session.terminal.stdout,
        `${wrap(
          say(language, 'feedback.cli.noted', {
            asker: plain(shownName(language, entry.asker)),
            suggested: plain(shownName(language, entry.suggested)),
            outcome: outcomeName(language, entry.outcome),
          }),
          session.terminal.width,
        )}\n`,
      );
    });
  });
}
