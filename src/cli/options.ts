/**
 * Options at the edge: what was typed is read by zod, and what does not fit is refused with the option's name,
 * what was given and what is allowed.
 */
import { z } from 'zod';
import { type Language, MeasureName } from '../model/answers.ts';
import { UsageError } from '../model/errors.ts';
import { say } from '../words/words.ts';

/** Kinds of values, each with what is allowed in the asker's language as its only error. */
export function kinds(language: Language) {
  const read = <T>(allowed: string, parse: (text: string) => T | undefined) =>
    z.string(allowed).transform((text, context) => {
      const value = parse(text.trim());
      if (value !== undefined) return value;
      context.addIssue({ code: 'custom', message: allowed });
      return z.NEVER;
    });
  const numberWithin = (min: number, max: number, whole: boolean) =>
    read(
      whole
        ? say(language, 'cli.allowed.whole', { min, max })
        : say(language, 'cli.allowed.number', { min, max }),
      (text) => {
        const value = Number(text);
        const fits = text !== '' && value >= min && value <= max && (!whole || Number.isInteger(value));
        return fits ? value : undefined;
      },
    );
  const oneOf = <const V extends string>(values: readonly V[]) =>
    read(say(language, 'cli.allowed.oneOf', { values: values.join(', ') }), (text) =>
      values.find((value) => value === text.toLowerCase()),
    );
  const several = <T>(item: z.ZodType<T, string>) => z.array(z.string()).pipe(z.array(item));
  const text = read(say(language, 'cli.allowed.text'), (given) => given || undefined);
  return {
    /** Any other kind: what is allowed, in words, and how it is read. */
    read,
    whole: (min: number, max: number) => numberWithin(min, max, true),
    number: (min: number, max: number) => numberWithin(min, max, false),
    oneOf,
    several,
    text,
    measure: oneOf(MeasureName.options),
    day: read(say(language, 'cli.allowed.day'), (given) => z.iso.date().safeParse(given).data),
    country: read(say(language, 'cli.allowed.country'), (given) =>
      /^[A-Za-z]{2}$/.test(given) ? given.toUpperCase() : undefined,
    ),
    regions: read(say(language, 'policy.allowed.regions'), (given) =>
      /^[A-Za-z]{2}[0-9A-Za-z]{0,3}(\+[A-Za-z]{2}[0-9A-Za-z]{0,3})*$/.test(given)
        ? given.toUpperCase()
        : undefined,
    ),
    region: read(say(language, 'cli.allowed.region'), (given) =>
      /^[A-Za-z]{2}[0-9A-Za-z]{0,3}$/.test(given) ? given.toUpperCase() : undefined,
    ),
    years: read(say(language, 'cli.allowed.years'), (given) => {
      const [, from, to] = /^(\d{4})-(\d{4})$/.exec(given)?.map(Number) ?? [];
      return from !== undefined && from <= to ? { from, to } : undefined;
    }),
    store: read(say(language, 'cli.allowed.store'), (given) =>
      /^(sqlite:.|neo4j(\+s|\+ssc)?:\/\/.|bolt(\+s|\+ssc)?:\/\/.)/.test(given) ? given : undefined,
    ),
  };
}

/** Reads options by their schema. @throws UsageError for the first that does not fit */
export function readOptions<T extends z.ZodObject>(
  language: Language,
  schema: T,
  given: object,
): z.output<T> {
  const values = given as Record<string, unknown>;
  const known = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, values[name]]));
  const result = schema.safeParse(known);
  if (result.success) return result.data;
  const { path, message } = result.error.issues[0];
  const name = String(path[0]);
  const value = path.reduce<unknown>(
    (inside, key) => (inside as Record<PropertyKey, unknown>)?.[key],
    values,
  );
  const option = flag(name);
  throw new UsageError(
    value === undefined
      ? say(language, 'cli.error.missingOption', { option, allowed: message })
      : say(language, 'cli.error.badOption', { option, allowed: message, given: String(value) }),
  );
}

/** `asOf` → `--as-of`, `k` → `-k`. */
function flag(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return words.length === 1 ? `-${words}` : `--${words}`;
}

/** For commander: gathers an option that may be repeated or hold several values by comma. */
export function byComma(text: string, before: string[] | undefined): string[] {
  return [...(before ?? []), ...text.split(',').map((item) => item.trim())];
}

/** For commander: gathers an option that may be repeated. */
export function repeated(text: string, before: string[] | undefined): string[] {
  return [...(before ?? []), text];
}
