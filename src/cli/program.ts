/** The command line as a whole. */
import { readFileSync } from 'node:fs';
import { type Command, CommanderError } from 'commander';
import { say } from '../words/words.ts';
import { createCommand } from './command.ts';
import { type CreateCommand, commandsFor } from './commands.ts';
import { EXIT, type ExitCode, reportFailure } from './failures.ts';
import { addGlobalOptions } from './global-options.ts';
import type { Session } from './session.ts';
import { styled } from './terminal.ts';

const HELP_CODES = ['commander.help', 'commander.helpDisplayed', 'commander.version'];

/**
 * Runs one command.
 * @returns the exit code
 */
export async function run(argv: readonly string[], session: Session): Promise<ExitCode> {
  const outcome: { exitCode: ExitCode } = { exitCode: EXIT.done };
  const program = createProgram(session, await commandsFor(argv), (exitCode) => {
    outcome.exitCode = exitCode;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return outcome.exitCode;
  } catch (error) {
    if (error instanceof CommanderError && HELP_CODES.includes(error.code))
      return error.exitCode === 0 ? EXIT.done : EXIT.usedWrongly;
    return reportFailure(session, error, argv.includes('--json'));
  }
}

function createProgram(
  session: Session,
  commands: readonly CreateCommand[],
  setExitCode: (exitCode: ExitCode) => void,
): Command {
  const { language } = session;
  const program = createCommand(session, {
    name: 'helixlens',
    description: say(language, 'cli.about'),
    examples: [
      'helixlens import cordis cordis-HORIZONprojects-csv.zip',
      'helixlens partners "ThermoVault"',
      'helixlens serve --demo',
    ],
  })
    .version(version(), '-V, --version', say(language, 'cli.option.version'))
    .helpCommand('help [command]', say(language, 'cli.command.help'));
  addGlobalOptions(program, session);
  for (const create of commands) program.addCommand(create(session, setExitCode));
  prepare(program, session);
  return program;
}

/** Settings that commander does not hand down to commands made elsewhere. */
function prepare(command: Command, session: Session): void {
  const { language, terminal } = session;
  const titles: Record<string, string> = {
    'Usage:': say(language, 'cli.heading.usage'),
    'Arguments:': say(language, 'cli.heading.arguments'),
    'Options:': say(language, 'cli.heading.options'),
    'Global Options:': say(language, 'cli.heading.globalOptions'),
    'Commands:': say(language, 'cli.heading.commands'),
  };
  command
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
      outputError() {},
      getOutHelpWidth: () => terminal.width,
      getErrHelpWidth: () => terminal.width,
    })
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => styled(terminal, 'bold', titles[title] ?? title),
    });
  for (const child of command.commands) prepare(child, session);
}

function version(): string {
  const manifest = new URL('../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}
