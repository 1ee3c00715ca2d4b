/** What a failed command says and how it ends. */
import { CommanderError } from 'commander';
import { AmbiguousOrganisationError, HelixlensError, UnknownOrganisationError } from '../model/errors.ts';
import { say } from '../words/words.ts';
import { misuseText } from './misuse.ts';
import type { Session } from './session.ts';
import { plain, styled, wrap } from './terminal.ts';

/** How a command ended: done, failed, used wrongly, or done with records set aside. */
export const EXIT = { done: 0, failed: 1, usedWrongly: 2, setAside: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

interface Failure {
  exitCode: ExitCode;
  /** What `--json` prints under `error`. */
  error: { code: string; message: string } & Record<string, unknown>;
}

/** Says what went wrong on stderr, as `{"error": {code, message, …}}` with `json`. */
export function reportFailure(session: Session, error: unknown, json: boolean): ExitCode {
  const { exitCode, error: failure } = describe(session, error);
  const { stderr } = session.terminal;
  if (json) stderr.write(`${JSON.stringify({ error: failure })}\n`);
  else {
    const label = styled(session.terminal, 'bold', say(session.language, 'cli.error.label'));
    stderr.write(`${label} ${wrap(plain(failure.message), session.terminal.width - 8)}\n`);
  }
  if (session.env.HELIXLENS_DEBUG && error instanceof Error) stderr.write(`${error.stack}\n`);
  return exitCode;
}

function describe({ language }: Session, error: unknown): Failure {
  if (error instanceof HelixlensError)
    return {
      exitCode: error.exitCode,
      error: {
        code: error.code,
        message: error.message,
        ...(error instanceof UnknownOrganisationError ? { nearest: error.nearest } : {}),
        ...(error instanceof AmbiguousOrganisationError ? { candidates: error.candidates } : {}),
        ...('problem' in error ? { problem: error.problem } : {}),
      },
    };
  if (error instanceof CommanderError)
    return {
      exitCode: EXIT.usedWrongly,
      error: { code: 'usage', message: misuseText(language, error) },
    };
  const message = error instanceof Error ? error.message : String(error);
  return {
    exitCode: EXIT.failed,
    error: {
      code: 'unexpected',
      message: say(language, 'cli.error.unexpected', { message: sentence(message) }),
    },
  };
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
