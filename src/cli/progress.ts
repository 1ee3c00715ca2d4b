/** A progress bar on stderr, where that is a terminal. */
import { SingleBar } from 'cli-progress';
import { say } from '../words/words.ts';
import type { Session } from './session.ts';
import { plain, shorten, type Terminal } from './terminal.ts';

export interface Progress {
  /** `done` of `total` in the named phase. */
  update(progress: { phase: string; done: number; total: number }): void;
  stop(): void;
}

/** For an import: its phases in the asker's language. */
export function importProgress({ language }: Session, progress: Progress): Progress['update'] {
  return ({ phase, ...rest }) =>
    progress.update({ phase: phase === 'read' ? say(language, 'cli.progress.read') : phase, ...rest });
}

const SILENT: Progress = { update() {}, stop() {} };
const LABEL_WIDTH = 28;

export function startProgress({ stderr, colour }: Terminal): Progress {
  if (stderr.isTTY !== true) return SILENT;
  const bar = new SingleBar({
    stream: stderr,
    format: colour ? '{phase} \u001b[2m{bar}\u001b[22m {percentage}%' : '{phase} {bar} {percentage}%',
    barCompleteChar: '━',
    barIncompleteChar: '·',
    barsize: 30,
    // Whatever ends the process leaves the terminal as it was.
    hideCursor: false,
    linewrap: true,
    clearOnComplete: true,
    gracefulExit: false,
    fps: 10,
  });
  let started = false;
  return {
    update({ phase, done, total }) {
      const label = shorten(plain(phase), LABEL_WIDTH).padEnd(LABEL_WIDTH);
      if (started) {
        bar.setTotal(total);
        bar.update(done, { phase: label });
        return;
      }
      bar.start(total, done, { phase: label });
      started = true;
    },
    stop() {
      if (started) bar.stop();
    },
  };
}
