/** Answers for scripts. */
import type { Session } from './session.ts';
import { write } from './terminal.ts';

/** Prints an answer as one line of JSON. */
export async function printJson({ terminal }: Session, answer: unknown): Promise<void> {
  await write(terminal.stdout, `${JSON.stringify(answer)}\n`);
}
