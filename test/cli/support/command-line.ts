/** Runs the built command line as a process of its own, as people do. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

export const MAIN = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url));

export interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  env?: Record<string, string>;
  cwd?: string;
  /** Also gives the most memory that the process held, as the system counts it. */
  measureMemory?: boolean;
  /** Told each piece of stdout, with a way to stop the process. */
  onOutput?: (text: string, kill: (signal: NodeJS.Signals) => void) => void;
}

/** Loaded before the command: says at the end how much memory it took. */
const TELL_MEMORY = `data:text/javascript,${encodeURIComponent(
  'import fs from "node:fs"; process.on("exit", () => fs.writeSync(3, String(process.resourceUsage().maxRSS)));',
)}`;

/** An environment in which nothing of this machine's own shows. */
const BARE_ENV = { PATH: process.env.PATH ?? '', LANG: 'C' };

export function helixlens(
  args: readonly string[],
  { env = {}, cwd, measureMemory = false, onOutput }: RunOptions = {},
): Promise<Outcome & { peakKilobytes: number }> {
  return new Promise((resolve, reject) => {
    const before = measureMemory ? ['--import', TELL_MEMORY] : [];
    const child = spawn(process.execPath, [...before, MAIN, ...args], {
      env: { ...BARE_ENV, ...env },
      ...(cwd === undefined ? {} : { cwd }),
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    });
    const gather = (stream: Readable, hear?: (text: string) => void) => {
      const gathered = { text: '' };
      stream.setEncoding('utf8').on('data', (text: string) => {
        gathered.text += text;
        hear?.(text);
      });
      return gathered;
    };
    const stdout = gather(child.stdout as Readable, (text) =>
      onOutput?.(text, (signal) => child.kill(signal)),
    );
    const stderr = gather(child.stderr as Readable);
    const peak = gather(child.stdio[3] as Readable);
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, stdout: stdout.text, stderr: stderr.text, peakKilobytes: Number(peak.text) }),
    );
  });
}

/** A folder that is gone after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'helixlens-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
