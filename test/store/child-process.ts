/** Starts the importing process that tests kill and race. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('./import-child.mjs', import.meta.url));

export interface Child {
  pid: number;
  /** Resolves once the child has printed a line that starts with this word; rejects if it ends before. */
  says(word: string): Promise<string>;
  /** Kills it at once; resolves when it is gone. */
  kill(): Promise<void>;
  /** Exit code, or the signal that ended it, and what it wrote to standard error. */
  ended: Promise<{ code: number | null; signal: string | null; errors: string }>;
}

export function startImport(url: string, edition: number, ...more: string[]): Child {
  const child = spawn(process.execPath, [SCRIPT, url, String(edition), ...more], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  createInterface(child.stdout).on('line', (line) => {
    lines.push(line);
    for (const check of waiting) check();
  });
  const ended = new Promise<Awaited<Child['ended']>>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal, errors }));
  });
  return {
    pid: child.pid!,
    says: (word) =>
      new Promise((resolve, reject) => {
        const check = () => {
          const line = lines.find((candidate) => candidate.startsWith(word));
          if (line === undefined) return;
          waiting.delete(check);
          resolve(line);
        };
        waiting.add(check);
        check();
        ended.then(() => reject(new Error(`The child ended before it said "${word}". ${errors}`)));
      }),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    ended,
  };
}
