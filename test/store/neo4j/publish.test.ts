import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { parseAddress } from '../../../src/store/neo4j/address.ts';
import { Connection } from '../../../src/store/neo4j/connection.ts';
import { openNeo4jStore } from '../../../src/store/neo4j/open.ts';
import { type Publication, publish, takeBackPublication } from '../../../src/store/neo4j/publish.ts';
import { org, record, SOURCES } from '../../contract/ecosystem-records.ts';
import { importRecords } from '../../contract/store-dump.ts';
import { type Neo4jTurn, takeTurn } from '../../support/neo4j/server.ts';
import { describeWithNeo4j } from '../../support/requirements.ts';

const [OLD, NEW] = ['0'.repeat(32), 'f'.repeat(32)] as [string, string];
const NAMES = ['a', 'b', 'c'];

const publication = (dataVersion: string, more: Partial<Publication> = {}): Publication => ({
  dataVersion,
  organisations: NAMES.map(org),
  measures: { degree: Float64Array.of(2, 1, 0), pagerank: Float64Array.of(0.5, 0.25, 0.25) },
  communities: { membership: Int32Array.of(0, 0, 1), labels: ['Pumps', 'c'] },
  suggestions: [
    { organisation: 0, suggested: 2, rank: 1, score: 0.75 },
    { organisation: 0, suggested: 1, rank: 2, score: 0.5 },
  ],
  ...more,
});

describeWithNeo4j('publishing', () => {
  let turn: Neo4jTurn;
  let connection: Connection;
  beforeAll(async () => {
    turn = await takeTurn();
    connection = new Connection(parseAddress(turn.url, turn.env));
  }, 600_000);
  afterAll(async () => {
    await connection?.close();
    await turn?.end();
  });
  const fill = async (names: readonly string[]) => {
    const store = await openNeo4jStore(turn.url, { mode: 'write', env: turn.env });
    const records = names.map((name) => record('organisation', { id: org(name), name: `Name ${name}` }));
    await store.write('test', (writer) => importRecords(writer, SOURCES, records));
    await store.close();
  };
  beforeEach(async () => {
    await turn.empty();
    await fill(NAMES);
  });

  /** Everything in the graph but the times of publications, as text. */
  const graph = async () =>
    JSON.stringify(
      await turn.run(`
        MATCH (n) WHERE NOT n:Migration AND NOT n:Lease AND NOT n:Import
        WITH n ORDER BY n.id, n.name
        RETURN labels(n) AS labels, n { .*, published: null } AS properties,
          COLLECT { MATCH (n)-[r]->(m) RETURN [type(r), properties(r), m.id] ORDER BY type(r), m.id } AS ties`),
    );
  const published = async () => ({
    organisations: await turn.run(`
      MATCH (o:Organisation)
      RETURN o.id AS id, o.degree AS degree, o.pagerank AS pagerank, o.harmonic AS harmonic, o.community AS community,
        o.communityLabel AS label, o.findingsVersion AS version ORDER BY id`),
    suggestions: await turn.run(`
      MATCH (a)-[s:SUGGESTED]->(b)
      RETURN a.id AS a, b.id AS b, s.rank AS rank, s.score AS score, s.dataVersion AS version ORDER BY a, rank`),
    notes: await turn.run(`
      MATCH (p:Publication) RETURN p { .*, published: p.published IS :: ZONED DATETIME } AS note`),
  });

  it('writes measures, communities and suggestions with their data version', async () => {
    expect(await publish(connection, publication(OLD))).toEqual({
      organisations: 3,
      suggestions: 2,
      replaced: undefined,
    });
    const of = (id: string, degree: number, pagerank: number, community: number, label: string) => ({
      id: org(id),
      degree,
      pagerank,
      harmonic: null,
      community,
      label,
      version: OLD,
    });
    expect(await published()).toEqual({
      organisations: [of('a', 2, 0.5, 0, 'Pumps'), of('b', 1, 0.25, 0, 'Pumps'), of('c', 0, 0.25, 1, 'c')],
      suggestions: [
        { a: org('a'), b: org('c'), rank: 1, score: 0.75, version: OLD },
        { a: org('a'), b: org('b'), rank: 2, score: 0.5, version: OLD },
      ],
      notes: [
        {
          note: {
            dataVersion: OLD,
            measures: ['degree', 'pagerank'],
            organisations: 3,
            communities: 2,
            suggestions: 2,
            published: true,
          },
        },
      ],
    });
  });

  it('leaves nothing of an earlier publication', async () => {
    const next = publication(NEW, {
      organisations: ['b', 'c', 'gone'].map(org),
      measures: { harmonic: Float64Array.of(0.5, 0, 1) },
      suggestions: [
        { organisation: 1, suggested: 0, rank: 1, score: 0.25 },
        { organisation: 1, suggested: 2, rank: 2, score: 0.125 },
      ],
    });
    await publish(connection, next);
    const alone = await graph();
    await takeBackPublication(connection);
    await publish(connection, publication(OLD));
    expect(await publish(connection, next)).toEqual({ organisations: 2, suggestions: 1, replaced: OLD });
    expect(await graph()).toBe(alone);
  });

  it('is taken back without a trace, also of organisations that are gone since', async () => {
    const before = await graph();
    await publish(connection, publication(OLD));
    expect(await takeBackPublication(connection)).toBe(OLD);
    expect(await graph()).toBe(before);
    expect(await takeBackPublication(connection)).toBeUndefined();

    await publish(connection, publication(OLD));
    const store = await openNeo4jStore(turn.url, { mode: 'write', env: turn.env });
    await store.write('test', (writer) => writer.removeSource(SOURCES[0].id));
    await store.close();
    await takeBackPublication(connection);
    expect(await published()).toEqual({ organisations: [], suggestions: [], notes: [] });
  });

  it('outlives an import, whose data version tells that it is of earlier data', async () => {
    await publish(connection, publication(OLD));
    const before = await published();
    const store = await openNeo4jStore(turn.url, { mode: 'write', env: turn.env });
    await store.write('test', (writer) =>
      importRecords(writer, SOURCES, [record('organisation', { id: org('a'), name: 'Renamed' })]),
    );
    await store.close();
    expect(await published()).toEqual(before);
  });

  it('leaves the earlier publication where it fails half-way', async () => {
    await publish(connection, publication(OLD));
    const before = await graph();
    const broken = publication(NEW, { communities: { membership: Int32Array.of(0, 0, 9), labels: [] } });
    await expect(publish(connection, broken)).rejects.toThrow(TypeError);
    expect(await graph()).toBe(before);
  });
});
