/** The commands by name, in the order of the help. Each is loaded when it is needed: half of a short answer's time. */
import type { Command } from 'commander';
import type { ExitCode } from './failures.ts';
import type { Session } from './session.ts';

/** `setExitCode` is told how a command ended that did its work, but not without remarks. */
export type CreateCommand = (session: Session, setExitCode: (exitCode: ExitCode) => void) => Command;

const COMMANDS: Readonly<Record<string, () => Promise<CreateCommand>>> = {
  network: async () => (await import('./commands/network.ts')).networkCommand,
  centrality: async () => (await import('./commands/centrality.ts')).centralityCommand,
  themes: async () => (await import('./commands/themes.ts')).themesCommand,
  newcomers: async () => (await import('./commands/newcomers.ts')).newcomersCommand,
  leverage: async () => (await import('./commands/leverage.ts')).leverageCommand,
  benchmark: async () => (await import('./commands/benchmark.ts')).benchmarkCommand,
  domains: async () => (await import('./commands/domains.ts')).domainsCommand,
  communities: async () => (await import('./commands/communities.ts')).communitiesCommand,
  fragmentation: async () => (await import('./commands/fragmentation.ts')).fragmentationCommand,
  brokerage: async () => (await import('./commands/brokerage.ts')).brokerageCommand,
  'helix-mix': async () => (await import('./commands/helix-mix.ts')).helixMixCommand,
  flow: async () => (await import('./commands/flow.ts')).flowCommand,
  partners: async () => (await import('./commands/partners.ts')).partnersCommand,
  'partner-lists': async () => (await import('./commands/partner-lists.ts')).partnerListsCommand,
  feedback: async () => (await import('./commands/feedback.ts')).feedbackCommand,
  introduce: async () => (await import('./commands/introductions.ts')).introduceCommand,
  introductions: async () => (await import('./commands/introductions.ts')).introductionsCommand,
  path: async () => (await import('./commands/path.ts')).pathCommand,
  scorecard: async () => (await import('./commands/scorecard.ts')).scorecardCommand,
  report: async () => (await import('./commands/report.ts')).reportCommand,
  impact: async () => (await import('./commands/impact.ts')).impactCommand,
  consortium: async () => (await import('./commands/consortium.ts')).consortiumCommand,
  evaluate: async () => (await import('./commands/evaluate.ts')).evaluateCommand,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  copy: async () => (await import('./commands/copy.ts')).copyCommand,
  publish: async () => (await import('./commands/publish.ts')).publishCommand,
  generate: async () => (await import('./commands/generate.ts')).generateCommand,
  serve: async () => (await import('./commands/serve.ts')).serveCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
};

/** The command that is asked for with the first word; all of them where that is none, as for a list of them. */
export function commandsFor(argv: readonly string[]): Promise<CreateCommand[]> {
  const [first = ''] = argv;
  const asked = Object.hasOwn(COMMANDS, first) ? [COMMANDS[first]] : Object.values(COMMANDS);
  return Promise.all(asked.map((load) => load()));
}
