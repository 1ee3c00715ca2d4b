/** The statements in cypher/browser, on an ecosystem small enough to know every answer by heart. */
import { readdirSync, readFileSync } from 'node:fs';
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ValueChainId } from '../../../src/model/ids.ts';
import { parseAddress } from '../../../src/store/neo4j/address.ts';
import { Connection } from '../../../src/store/neo4j/connection.ts';
import { openNeo4jStore } from '../../../src/store/neo4j/open.ts';
import { publish } from '../../../src/store/neo4j/publish.ts';
import { cluster, org, project, record, SOURCES, stage, theme } from '../../contract/ecosystem-records.ts';
import { importRecords } from '../../contract/store-dump.ts';
import { type Neo4jTurn, takeTurn } from '../../support/neo4j/server.ts';
import { describeWithNeo4j } from '../../support/requirements.ts';

const FOLDER = new URL('../../../cypher/browser/', import.meta.url);
const YEAR = new Date().getFullYear();

const organisation = (name: string, helix: 'company' | 'knowledge', nuts: string) =>
  record('organisation', {
    id: org(name),
    name: name[0]!.toUpperCase() + name.slice(1),
    helix,
    place: { country: nuts.slice(0, 2), nuts },
  });
const takesPart = (p: string, ...names: string[]) =>
  names.map((name) =>
    record('participation', {
      project: project(p),
      organisation: org(name),
      roles: ['participant'],
      ended: false,
      rows: 1,
    }),
  );

const RECORDS = [
  organisation('pump', 'company', 'BE211'),
  organisation('valve', 'company', 'NL41'),
  organisation('university', 'knowledge', 'BE242'),
  organisation('institute', 'knowledge', 'BE242'),
  record('project', {
    id: project('old'),
    acronym: 'OLD',
    startDate: '2015-01-01',
    endDate: '2018-12-31',
    themes: [theme('pumps')],
  }),
  record('project', {
    id: project('new'),
    acronym: 'NEW',
    startDate: '2023-03-01',
    endDate: `${YEAR + 2}-01-01`,
    themes: [theme('energy')],
  }),
  record('project', { id: project('late'), title: 'Late', startDate: '2024-06-01' }),
  ...takesPart('old', 'university', 'institute', 'valve'),
  ...takesPart('new', 'university', 'pump'),
  ...takesPart('late', 'institute', 'valve'),
  record('theme', { id: theme('energy'), code: '/1', title: 'Energy' }),
  record('theme', { id: theme('pumps'), code: '/1/2', title: 'Pumps', parent: theme('energy') }),
  record('cluster', { id: cluster('blue'), name: 'Blue', kind: 'spearhead' }),
  record('membership', { cluster: cluster('blue'), organisation: org('pump'), since: '2020-01-01' }),
  record('membership', { cluster: cluster('blue'), organisation: org('university'), since: '2021-01-01' }),
  record('membership', {
    cluster: cluster('blue'),
    organisation: org('valve'),
    since: '2019-01-01',
    until: '2020-12-31',
  }),
  ...['Research', 'Make', 'Use'].map((name, position) =>
    record('stage', {
      id: stage(name.toLowerCase()),
      chain: 'chain:heat' as ValueChainId,
      chainName: 'Heat',
      cluster: cluster('blue'),
      name,
      position,
    }),
  ),
  record('position', { stage: stage('research'), organisation: org('university') }),
  record('position', { stage: stage('make'), organisation: org('pump') }),
  record('position', { stage: stage('make'), organisation: org('valve') }),
];

/** The parameters that a query's comment shows, as Neo4j Browser reads them. */
const ASKED: Record<string, { parameters: Record<string, unknown>; rows: unknown[][] }> = {
  'find-organisation': {
    parameters: { text: 'instituut~' },
    rows: [['org:institute', 'Institute', 'BE', 'knowledge', 2]],
  },
  partners: {
    parameters: { organisation: 'org:institute' },
    rows: [
      ['org:valve', 'Valve', 'NL', 'company', 2, 1.5, '2024-06-01'],
      ['org:university', 'University', 'BE', 'knowledge', 1, 0.5, '2015-01-01'],
    ],
  },
  'shared-projects': {
    parameters: { one: 'org:institute', other: 'org:valve' },
    rows: [['org:institute project:late org:valve'], ['org:institute project:old org:valve']],
  },
  introductions: {
    parameters: { from: 'org:pump', to: 'org:valve' },
    rows: [[['Pump', 'NEW', 'University', 'OLD', 'Valve']]],
  },
  'who-works-on': {
    parameters: { theme: 'energy', country: 'BE' },
    rows: [
      ['org:university', 'University', 'BE', 'knowledge', 2, '2023-03-01'],
      ['org:institute', 'Institute', 'BE', 'knowledge', 1, '2015-01-01'],
      ['org:pump', 'Pump', 'BE', 'company', 1, '2023-03-01'],
    ],
  },
  'cluster-members': {
    parameters: { cluster: 'cluster:blue' },
    rows: [
      ['org:pump', 'Pump', 'company', '2020-01-01', 1],
      ['org:university', 'University', 'knowledge', '2021-01-01', 1],
    ],
  },
  'company-knowledge-ties': {
    parameters: { region: 'NL' },
    rows: [
      ['org:valve', 'Valve', 'org:institute', 'Institute', 2, '2024-06-01'],
      ['org:valve', 'Valve', 'org:university', 'University', 1, '2015-01-01'],
    ],
  },
  newcomers: {
    parameters: { country: 'BE', since: new neo4j.types.Date(2023, 1, 1) },
    rows: [['org:pump', 'Pump', 'company', '2023-03-01', 1]],
  },
  'value-chain-gaps': {
    parameters: { cluster: 'cluster:blue' },
    rows: [
      ['Heat', 0, 'Research', 1],
      ['Heat', 1, 'Make', 2],
      ['Heat', 2, 'Use', 0],
    ],
  },
  suggestions: {
    parameters: { organisation: 'org:pump' },
    rows: [[1, 'org:valve', 'Valve', 'NL', 0.1235, true, 'f'.repeat(32)]],
  },
};

/** Values as people read them: days as ISO text, paths as the ids along them. */
function shown(value: unknown): unknown {
  if (neo4j.isPath(value))
    return [value.start, ...value.segments.map(({ end }) => end)].map((node) => node.properties.id).join(' ');
  if (neo4j.isDate(value as object)) return String(value);
  return Array.isArray(value) ? value.map(shown) : value;
}

describeWithNeo4j('the queries for Neo4j Browser', () => {
  let turn: Neo4jTurn;
  beforeAll(async () => {
    turn = await takeTurn();
    await turn.empty();
    const store = await openNeo4jStore(turn.url, { mode: 'write', env: turn.env });
    await store.write('test', (writer) => importRecords(writer, SOURCES, RECORDS));
    await store.close();
    const connection = new Connection(parseAddress(turn.url, turn.env));
    await publish(connection, {
      dataVersion: 'f'.repeat(32),
      organisations: [org('pump'), org('valve')],
      measures: {},
      communities: { membership: Int32Array.of(0, 0), labels: ['Pumps'] },
      suggestions: [{ organisation: 0, suggested: 1, rank: 1, score: 0.12345678 }],
    });
    await connection.close();
    await turn.run('CALL db.awaitIndexes()');
    await turn.run('CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()');
  }, 600_000);
  afterAll(() => turn?.end());

  it('are all tested here', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(
      Object.keys(ASKED)
        .map((name) => `${name}.cypher`)
        .sort(),
    );
  });

  it.each(Object.entries(ASKED))('%s', async (name, { parameters, rows }) => {
    const text = readFileSync(new URL(`${name}.cypher`, FOLDER), 'utf8');
    // Each says what it answers and how to set its parameters.
    expect(text).toMatch(/^\/\/ .+[.?]\n\/\/ :params? /);
    for (const parameter of text.matchAll(/\$(\w+)/g))
      expect(text).toMatch(new RegExp(`^// :params? .*\\b${parameter[1]}\\b`, 'm'));
    const found = await turn.run(text, parameters);
    expect(found.map((row) => Object.values(row).map(shown))).toEqual(rows);
  });
});
