/** Every statement in cypher/queries, run on the server with the parameters that it documents. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import neo4j, { type Driver, type Plan } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNeo4jStore } from '../../../src/store/neo4j/open.ts';
import { NEO4J_USER, type Neo4jTurn, takeTurn } from '../../support/neo4j/server.ts';
import { describeWithNeo4j } from '../../support/requirements.ts';

const FOLDER = fileURLToPath(new URL('../../../cypher/queries/', import.meta.url));
const FILES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.cypher'))
  .sort();

const parametersIn = (text: string) =>
  [...new Set([...text.matchAll(/\$([a-zA-Z]\w*)/g)].map(([, name]) => name))].sort();

/** JSON as the store sends it: whole numbers as integers. */
function asSent(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(asSent);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asSent(inner)]));
}

const operators = (plan: Plan): string[] => [
  plan.operatorType.replace('@neo4j', ''),
  ...plan.children.flatMap(operators),
];

function read(file: string) {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  const comments = text.split('\n').filter((line) => line.startsWith('//'));
  const example = comments.find((line) => line.startsWith('// Example: '))?.slice('// Example: '.length);
  const body = text.replaceAll(/^\/\/.*\n/gm, '');
  return { comments, example: JSON.parse(example ?? '{}') as Record<string, unknown>, body };
}

describe('the statements that the store sends', () => {
  it.each(FILES)('%s says what it does, and documents each parameter', (file) => {
    const { comments, example, body } = read(file);
    expect(comments[0]).toMatch(/^\/\/ \S.*[.:]$/);
    expect(Object.keys(example).sort()).toEqual(parametersIn(body));
    expect(body).not.toContain(';');
  });
});

describeWithNeo4j('the statements that the store sends, on the server', () => {
  let turn: Neo4jTurn;
  let driver: Driver;
  beforeAll(async () => {
    turn = await takeTurn();
    await turn.empty();
    await (await openNeo4jStore(turn.url, { mode: 'write', env: turn.env })).close();
    driver = neo4j.driver(turn.url, neo4j.auth.basic(NEO4J_USER, turn.password));
  }, 600_000);
  afterAll(async () => {
    await driver?.close();
    await turn?.end();
  });

  // Those for Graph Data Science need a projection: gds.test.ts runs them all.
  it.each(FILES.filter((file) => !file.startsWith('gds/')))(
    '%s runs, and looks at no more than it must',
    async (file) => {
      const { example, body } = read(file);
      const session = driver.session();
      const transaction = await session.beginTransaction();
      try {
        const { plan } = (await transaction.run(`EXPLAIN ${body}`, asSent(example))).summary;
        const scans = operators(plan as Plan).filter((name) => name === 'AllNodesScan');
        expect(scans).toEqual([]);
        await transaction.run(body, asSent(example));
      } finally {
        await transaction.rollback();
        await session.close();
      }
    },
  );
});
