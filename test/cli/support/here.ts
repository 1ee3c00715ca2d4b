/** Runs a command within the test's own process: for what is refused or printed before any data is read. */
import { Writable } from 'node:stream';
import { run } from '../../../src/cli/program.ts';
import { languageOf, type Session } from '../../../src/cli/session.ts';
import type { Outcome } from './command-line.ts';

export async function runHere(argv: readonly string[], env: Record<string, string> = {}): Promise<Outcome> {
  const written = { stdout: '', stderr: '' };
  const into = (name: keyof typeof written) =>
    new Writable({
      write(piece, _, done) {
        written[name] += String(piece);
        done();
      },
    }) as NodeJS.WriteStream;
  const session: Session = {
    language: languageOf(argv, env),
    terminal: { stdout: into('stdout'), stderr: into('stderr'), width: 100, colour: false },
    env,
  };
  return { code: await run(argv, session), ...written };
}
