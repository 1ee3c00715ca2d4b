/** Ctrl-C on work that writes: the first asks it to stop cleanly, the second ends the process. */
import { say } from '../words/words.ts';
import type { Session } from './session.ts';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;
const EXIT_CODE_OF_INTERRUPTION = 130;

/**
 * Runs work that can be stopped. Only work that gives way to the event loop sees the signal; what only reads
 * and computes is better ended by the system at once.
 */
export async function interruptible<T>(
  { language, terminal }: Session,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const interrupt = () => {
    if (controller.signal.aborted) process.exit(EXIT_CODE_OF_INTERRUPTION);
    terminal.stderr.write(`\n${say(language, 'cli.error.stopping')}\n`);
    controller.abort();
  };
  for (const signal of SIGNALS) process.on(signal, interrupt);
  try {
    return await work(controller.signal);
  } finally {
    for (const signal of SIGNALS) process.off(signal, interrupt);
  }
}
