/** The statements in `cypher/`: one a file, read once. Nothing else is ever sent to the server. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Beside src/ and beside dist/ alike.
const CYPHER = new URL('../../../cypher/', import.meta.url);

const known = new Map<string, string>();

/**
 * The text of a statement, without its comments.
 * @param name the file in `cypher/queries/` without its ending, e.g. `organisation/read`
 */
export function statement(name: string): string {
  let text = known.get(name);
  if (text === undefined) {
    text = withoutComments(readFileSync(new URL(`queries/${name}.cypher`, CYPHER), 'utf8'));
    known.set(name, text);
  }
  return text;
}

export interface Migration {
  number: number;
  name: string;
  statements: string[];
}

/** Everything in `cypher/schema/`, in order. */
export function migrations(): Migration[] {
  return readdirSync(fileURLToPath(new URL('schema/', CYPHER)))
    .filter((file) => file.endsWith('.cypher'))
    .sort()
    .map((file) => {
      const [, number, name] = /^(\d+)-(.+)\.cypher$/.exec(file)!;
      return {
        number: Number(number),
        name: name!,
        statements: withoutComments(readFileSync(new URL(`schema/${file}`, CYPHER), 'utf8'))
          .split(';')
          .map((text) => text.trim())
          .filter((text) => text !== ''),
      };
    });
}

const withoutComments = (text: string): string => text.replaceAll(/^\s*\/\/.*\n/gm, '').trim();
