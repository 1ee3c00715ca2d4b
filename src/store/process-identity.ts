/** Which process this is, so that another one can tell whether it still runs. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

export interface ProcessIdentity {
  host: string;
  pid: number;
  /** When the process started, as the operating system tells it: a later process with the same pid differs. */
  started: string;
}

let own: ProcessIdentity | undefined;

export function thisProcess(): ProcessIdentity {
  own ??= { host: hostname(), pid: process.pid, started: startOf(process.pid) ?? '' };
  return own;
}

export function isThisProcess({ host, pid, started }: ProcessIdentity): boolean {
  const own = thisProcess();
  return host === own.host && pid === own.pid && started === own.started;
}

/** Whether that process is known to be gone. A process on another host can't be asked: false. */
export function isGone(identity: ProcessIdentity): boolean {
  if (identity.host !== hostname()) return false;
  try {
    process.kill(identity.pid, 0);
  } catch (error) {
    // EPERM: it runs, under another user.
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return true;
  }
  const started = startOf(identity.pid);
  return started !== undefined && identity.started !== '' && started !== identity.started;
}

/** Start of a process as a text to compare; undefined where the system does not tell. */
function startOf(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // The command's name stands in parentheses and may hold spaces; the 22nd field is the start in clock ticks.
      const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]!;
      return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${ticks}`;
    }
    if (process.platform === 'win32') return undefined;
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}
