/** What every command works with: the asker's language, where to write, and the environment. */
import { Language } from '../model/answers.ts';
import { openTerminal, type Terminal } from './terminal.ts';

export interface Session {
  language: Language;
  terminal: Terminal;
  env: NodeJS.ProcessEnv;
}

/** Opens a session on this process. The language is looked up before anything is parsed, so that help speaks it. */
export function openSession(argv: readonly string[], process: NodeJS.Process): Session {
  return {
    language: languageOf(argv, process.env),
    terminal: openTerminal(process.stdout, process.stderr, process.env),
    env: process.env,
  };
}

/** `--lang`, else the system's language, else English. */
export function languageOf(argv: readonly string[], env: NodeJS.ProcessEnv): Language {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const asked = at < 0 ? undefined : argv[at].startsWith('--lang=') ? argv[at].slice(7) : argv[at + 1];
  const system = (env.LC_ALL || env.LC_MESSAGES || env.LANG || '').slice(0, 2).toLowerCase();
  return Language.safeParse(asked).data ?? Language.safeParse(system).data ?? 'en';
}
