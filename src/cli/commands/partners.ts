/** `helixlens partners`: who an organisation should meet, and why. */
import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { z } from 'zod';
import { suggestPartners } from '../../match/partners.ts';
import { suggestForProfile } from '../../match/profile-partners.ts';
import type { PartnersAnswer } from '../../model/answers.ts';
import { InputError, UsageError } from '../../model/errors.ts';
import {
  PartnerProfile,
  PROFILE_TEMPLATE,
  readProfile,
  type SuggestionsAnswer,
} from '../../model/partner-profile.ts';
import type { Ecosystem } from '../../network/ecosystem.ts';
import { suggestionsMarkdown } from '../../words/suggestions-markdown.ts';
import { countryName, enumerate, helixName, say } from '../../words/words.ts';
import { createCommand } from '../command.ts';
import { feedbackLines, readFeedback } from '../feedback.ts';
import { globalOptions } from '../global-options.ts';
import { readWeights, weightsNotes } from '../learned-weights.ts';
import { namesIn, shownName } from '../names.ts';
import { figure } from '../numbers.ts';
import { kinds, readOptions } from '../options.ts';
import { addPartnerOptions, partnerShape, partnersQuery } from '../partner-options.ts';
import { printJson } from '../print.ts';
import { describeFairness, describeNumbers } from '../ranking-options.ts';
import { readForSuggestions } from '../reading.ts';
import { scoreParts } from '../score-parts.ts';
import type { Session } from '../session.ts';
import { plain, styled, wrap, write } from '../terminal.ts';
import { addTimeOptions, timeOptions, withoutUndefined } from '../view-options.ts';

export function partnersCommand(session: Session): Command {
  const { language } = session;
  const command = createCommand(session, {
    name: 'partners',
    description: say(language, 'cli.command.partners'),
    examples: [
      'helixlens partners "ThermoVault"',
      'helixlens partners "ThermoVault" --seek route-to-market --text "heat storage at home" --without-competitors',
      'helixlens partners --profile us.txt',
      'helixlens partners "ThermoVault" --lang nl --as md > partners.md',
      'helixlens partners "ThermoVault" --helix company --country BE,NL -k 5 --mix likelihood=0.6,fit=0.3,novelty=0.1 --diversity 0.3',
    ],
  })
    .argument('[organisation]', say(language, 'cli.argument.organisation'))
    .option('--show-not-relevant', say(language, 'feedback.option.showNotRelevant'))
    .option('--profile <file>', say(language, 'seek.option.profile'))
    .option('--profile-template', say(language, 'seek.option.template'))
    .option('--as <format>', say(language, 'shortlist.export.option'), 'text');
  addPartnerOptions(command, session, { k: 20 });
  return addTimeOptions(command, session).action(async (asked: string | undefined) => {
    if (command.opts().profileTemplate === true) return write(session.terminal.stdout, PROFILE_TEMPLATE);
    const { store, json } = globalOptions(session, command);
    const {
      profile: file,
      as,
      showNotRelevant,
      ...given
    } = readOptions(language, optionsSchema(session), command.opts());
    const profile = file === undefined ? undefined : await profileIn(file);
    if ((asked === undefined) === (profile === undefined))
      throw new UsageError(say(language, 'seek.error.nobodyNamed'));
    const learned = given.weights === undefined ? undefined : await readWeights(given.weights);
    const time = timeOptions(session, command);
    const ecosystem = await readForSuggestions(
      session,
      store,
      time,
      (read) => file !== undefined || given.text !== undefined || speaksForItself(read, asked!),
    );
    const names = namesIn(ecosystem);
    const query = partnersQuery(
      session,
      ecosystem,
      withoutUndefined({ ...given, asOf: time.asOf, showNotRelevant }),
    );
    const answer =
      profile !== undefined
        ? suggestForProfile(ecosystem, profile, query, language, learned?.sets)
        : suggestPartners(
            ecosystem,
            names.resolve(asked!).id,
            query,
            language,
            await readFeedback(session, store, query.by),
            learned?.sets,
          );
    if (learned !== undefined) answer.notes.push(...weightsNotes(session, learned, ecosystem.dataVersion));
    if (json || as === 'json') return printJson(session, answer);
    const text =
      as === 'text'
        ? describe(session, answer)
        : suggestionsMarkdown(answer, {
            language,
            day: new Date().toISOString().slice(0, 10),
            sources: ecosystem.sources,
          });
    await write(session.terminal.stdout, text);
  });
}

/** An organisation without projects is taken by its own words. */
function speaksForItself(read: Ecosystem, asked: string): boolean {
  const { organisationStart } = read.participations;
  const node = read.indexOf(namesIn(read).resolve(asked).id);
  return organisationStart[node + 1] === organisationStart[node];
}

function optionsSchema(session: Session) {
  const { oneOf, text } = kinds(session.language);
  return z.object({
    ...partnerShape(session),
    profile: text.optional(),
    showNotRelevant: z.boolean().optional(),
    as: oneOf(['text', 'markdown', 'md', 'json']),
  });
}

/** @throws InputError for a file that can't be read or is no profile */
async function profileIn(file: string): Promise<PartnerProfile> {
  const remedy = 'An empty one to fill in: helixlens partners --profile-template';
  try {
    const read = PartnerProfile.safeParse(readProfile(await readFile(file, 'utf8')));
    if (read.success) return read.data;
    const [{ path, message }] = read.error.issues;
    throw new InputError(file, `${path.join('.')}: ${message}.`, remedy);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(file, `can't be read: ${(error as Error).message}.`, remedy);
  }
}

function describe(session: Session, answer: SuggestionsAnswer): string {
  const { language, terminal } = session;
  const { candidates, hiddenByFilters: hidden, suggestions } = answer;
  const title =
    'profile' in answer.query
      ? say(language, 'seek.profile.title', { name: plain(answer.query.profile.name) })
      : say(language, 'cli.partners.title', {
          name: plain(shownName(language, answer.query.organisation)),
        });
  const counts =
    suggestions.length === 0
      ? say(language, 'cli.partners.none', { hidden })
      : say(language, 'cli.partners.counts', { candidates, hidden });
  return [
    `${styled(terminal, 'bold', title)}\n`,
    `${wrap(counts, terminal.width)}\n`,
    ...('feedback' in answer ? feedbackLines(language, answer.feedback) : []).map(
      (line) => `${wrap(line, terminal.width)}\n`,
    ),
    ...answer.notes.map((note) => `${wrap(plain(note), terminal.width)}\n`),
    ...suggestions.map((suggestion, i) => describeSuggestion(session, suggestion, i + 1)),
    ...(suggestions.length === 0
      ? []
      : [...describeFairness(session, answer.fairness), say(language, 'cli.partners.howOften')].map(
          (line) => `\n${wrap(line, terminal.width)}\n`,
        )),
  ].join('');
}

function describeSuggestion(
  session: Session,
  suggestion: PartnersAnswer['suggestions'][number],
  rank: number,
): string {
  const { language, terminal } = session;
  const { organisation, score, parts, evidence } = suggestion;
  const about = [
    ...(organisation.country === undefined ? [] : [countryName(language, organisation.country)]),
    helixName(language, organisation.helix),
  ].join(', ');
  const number = `${rank}. `.padEnd(4);
  const shares = scoreParts(language, parts);
  const total = say(language, 'cli.partners.score', { score: figure(language, score) });
  const name = wrap(plain(shownName(language, organisation)), terminal.width - 4, 4);
  return [
    `\n${number}${styled(terminal, 'bold', name)}\n`,
    `    ${about}\n`,
    `    ${wrap(describeNumbers(session, suggestion), terminal.width - 4, 4)}\n`,
    ...evidence.map(({ text }) => `    – ${wrap(plain(text), terminal.width - 6, 6)}\n`),
    `    ${styled(terminal, 'dim', wrap(shares.length === 0 ? total : `${total}: ${enumerate(language, shares)}`, terminal.width - 4, 4))}\n`,
  ].join('');
}
