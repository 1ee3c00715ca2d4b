/** Options that say which part of the ecosystem a reading command looks at. */
import type { Command } from 'commander';
import { z } from 'zod';
import { shippedDomains } from '../ingest/domains.ts';
import type { EcosystemOptions } from '../network/ecosystem.ts';
import { TIE_WEIGHTS } from '../network/project-ties.ts';
import { say } from '../words/words.ts';
import { byComma, kinds, readOptions } from './options.ts';
import type { Session } from './session.ts';

const LONGEST_HALF_LIFE = 100;

/** Adds `--as-of`, `--since`, `--half-life` and `--core-roles`: which projects count, and how much. */
export function addTimeOptions(command: Command, { language }: Session): Command {
  return command
    .option('--as-of <day>', say(language, 'cli.option.asOf'))
    .option('--since <day>', say(language, 'cli.option.since'))
    .option('--half-life <years>', say(language, 'cli.option.halfLife'))
    .option('--core-roles', say(language, 'cli.option.coreRoles'));
}

/** As {@link addTimeOptions}, with `--weights`, `--theme`, `--domain`, `--country` and `--region`. */
export function addViewOptions(command: Command, session: Session): Command {
  const { language } = session;
  return addTimeOptions(command, session)
    .option('--weights <scheme>', say(language, 'cli.option.weights'))
    .option('--theme <words>', say(language, 'cli.option.theme'))
    .option('--domain <id>', say(language, 'cli.option.domain'))
    .option('--country <codes>', say(language, 'cli.option.country'), byComma)
    .option('--region <nuts>', say(language, 'cli.option.region'), byComma);
}

function timeShape(language: Session['language']) {
  const { day, number } = kinds(language);
  return {
    asOf: day.optional(),
    since: day.optional(),
    halfLife: number(0.1, LONGEST_HALF_LIFE).optional(),
    coreRoles: z.boolean().optional(),
  };
}

/** @throws UsageError */
export function timeOptions({ language }: Session, command: Command): EcosystemOptions {
  const { coreRoles, ...rest } = readOptions(language, z.object(timeShape(language)), command.opts());
  return withoutUndefined({ ...rest, coreRolesOnly: coreRoles });
}

/** @throws UsageError */
export function viewOptions({ language }: Session, command: Command): EcosystemOptions {
  const { text, several, country, region, oneOf } = kinds(language);
  const domains = shippedDomains();
  const schema = z.object({
    ...timeShape(language),
    weights: oneOf(TIE_WEIGHTS).optional(),
    theme: text.optional(),
    domain: oneOf(domains.map(({ id }) => id)).optional(),
    country: several(country).optional(),
    region: several(region).optional(),
  });
  const { coreRoles, domain, ...rest } = readOptions(language, schema, command.opts());
  return withoutUndefined({
    ...rest,
    domain: domains.find(({ id }) => id === domain),
    coreRolesOnly: coreRoles,
  });
}

/** The same object without the properties that are `undefined`. */
export function withoutUndefined<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}
