/** What the command files have in common. */
import { Command } from 'commander';
import { say } from '../words/words.ts';
import type { Session } from './session.ts';
import { styled } from './terminal.ts';

/** A command whose help speaks the asker's language and ends with examples. */
export function createCommand(
  session: Session,
  { name, description, examples = [] }: { name: string; description: string; examples?: readonly string[] },
): Command {
  const { language } = session;
  const command = new Command(name)
    .description(description)
    .helpOption('-h, --help', say(language, 'cli.option.help'));
  if (examples.length > 0)
    command.addHelpText(
      'after',
      `\n${styled(session.terminal, 'bold', say(language, 'cli.heading.example'))}\n${examples.map((example) => `  ${example}`).join('\n')}`,
    );
  return command;
}
