/** The graph as a person with Cypher finds it, what text can do to it, and how a database becomes a store. */
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { StoreError, UsageError } from '../../../src/model/errors.ts';
import type { SourceRecord } from '../../../src/model/record.ts';
import { openNeo4jStore } from '../../../src/store/neo4j/open.ts';
import type { Neo4jStore } from '../../../src/store/neo4j/store.ts';
import { openStore } from '../../../src/store/open-store.ts';
import {
  CLUSTERS,
  cluster,
  org,
  project,
  record,
  SOURCES,
  stage,
  theme,
} from '../../contract/ecosystem-records.ts';
import { ADMINISTRATOR, gather, importRecords, PUBLIC } from '../../contract/store-dump.ts';
import { type Neo4jTurn, takeTurn } from '../../support/neo4j/server.ts';
import { describeWithNeo4j } from '../../support/requirements.ts';

const [SOURCE] = SOURCES;

/** What someone might put into a field to make the database do something. */
const HOSTILE = [
  `') DETACH DELETE n //`,
  `"}) MATCH (n) DETACH DELETE n RETURN "`,
  '`) SET n:Admin REMOVE n:Organisation //',
  `\\'); CALL dbms.shutdown(); //`,
  '$id',
  '$(row.labels)',
  '{name: "x"}',
  '\u0000',
  '\ud800',
  '; DROP CONSTRAINT subject_id;',
  `'}) CREATE (:Lease {token: 999}) //`,
  'Organisation:Record',
  '/* */ // UNWIND range(1, 1e9) AS x CREATE (:Junk)',
];

describeWithNeo4j('the graph in Neo4j', () => {
  let turn: Neo4jTurn;
  let store: Neo4jStore;
  const open = (mode: 'read' | 'write' = 'write') => openNeo4jStore(turn.url, { mode, env: turn.env });
  beforeAll(async () => {
    turn = await takeTurn();
    await turn.empty();
    store = await open();
  }, 600_000);
  afterAll(async () => {
    await store?.close();
    await turn?.end();
  });
  beforeEach(() => turn.empty());
  const put = (records: SourceRecord[]) =>
    store.write('test', (writer) => importRecords(writer, SOURCES, records));
  const removeAll = () => store.write('test', (writer) => writer.removeSource(SOURCE.id));
  const census = async () =>
    (
      await turn.run(
        'MATCH (n) WHERE NOT n:Migration AND NOT n:Lease RETURN labels(n) AS labels, count(*) AS count',
      )
    )
      .map(({ labels, count }) => `${(labels as string[]).sort().join(':')} ${count}`)
      .sort();

  it('says what is there in the words of the field', async () => {
    await put([
      record('organisation', {
        id: org('pump'),
        name: 'Pump',
        helix: 'company',
        identifiers: { vat: ['BE1'] },
        place: { country: 'BE', nuts: 'BE21', latitude: 51, longitude: 4 },
      }),
      record('organisation', {
        id: org('broker'),
        name: 'Broker',
        helix: 'association',
        functions: ['cluster-organisation'],
      }),
      record('project', { id: project('p'), acronym: 'P', startDate: '2023-02-01', themes: [theme('heat')] }),
      record('theme', { id: theme('heat'), code: '/1/2', title: 'Heat', parent: theme('energy') }),
      record('theme', { id: theme('energy'), code: '/1', title: 'Energy' }),
      record('participation', {
        project: project('p'),
        organisation: org('pump'),
        roles: ['coordinator'],
        contribution: 1.5,
        ended: false,
        rows: 1,
      }),
      record('cluster', {
        id: cluster('blue'),
        name: 'Blue',
        kind: 'spearhead',
        organisation: org('broker'),
      }),
      record('membership', { cluster: cluster('blue'), organisation: org('pump'), since: '2020-05-01' }),
      record('stage', {
        id: stage('make'),
        chain: 'chain:heat' as never,
        chainName: 'Heat',
        name: 'Make',
        position: 1,
        cluster: cluster('blue'),
      }),
      record('position', { stage: stage('make'), organisation: org('pump') }),
      record('supply', { supplier: org('pump'), customer: org('broker'), what: 'pumps' }),
      record('offer', {
        id: 'offer:1',
        organisation: org('pump'),
        direction: 'request',
        seek: 'research',
        text: 'Quiet pumps',
        themes: [theme('heat')],
      }),
      record('account', { organisation: org('pump'), year: 2024, valueAdded: 2.5 }),
    ]);
    expect(
      await turn.run(
        `MATCH (o:Company {name: 'Pump'})-[r:PARTICIPATES_IN]->(p:Project)-[:ABOUT]->(t:Theme)-[:BROADER]->(b:Theme)
         RETURN o.id, o.country, o.vat, point.distance(o.location, point({latitude: 51, longitude: 4})) AS away,
           r.roles, r.contribution, toString(p.startDate) AS start, p.startDate.year AS year, t.title, b.title`,
      ),
    ).toEqual([
      {
        'o.id': 'org:pump',
        'o.country': 'BE',
        'o.vat': ['BE1'],
        away: 0,
        'r.roles': ['coordinator'],
        'r.contribution': 1.5,
        start: '2023-02-01',
        year: 2023,
        't.title': 'Heat',
        'b.title': 'Energy',
      },
    ]);
    expect(
      await turn.run(
        `MATCH (b:ClusterOrganisation:Association)-[:RUNS]->(c:Cluster)<-[m:MEMBER_OF]-(o:Organisation)
         MATCH (o)-[:OPERATES_AT]->(s:Stage)-[:PART_OF]->(v:ValueChain), (c)-[:ORGANISES]->(s)
         MATCH (o)-[t:SUPPLIES]->(b), (o)-[:SEEKS]->(f:Offer)-[:ABOUT]->(:Theme), (o)-[:REPORTED]->(a:Account)
         RETURN b.name, c.kind, toString(m.since) AS since, s.position, v.name, t.what, f.text, a.year, a.valueAdded`,
      ),
    ).toEqual([
      {
        'b.name': 'Broker',
        'c.kind': 'spearhead',
        since: '2020-05-01',
        's.position': 1,
        'v.name': 'Heat',
        't.what': 'pumps',
        'f.text': 'Quiet pumps',
        'a.year': 2024,
        'a.valueAdded': 2.5,
      },
    ]);
    await removeAll();
    expect(await census()).toEqual([]);
  });

  it('keeps what is named before it is described out of sight of those who ask for organisations', async () => {
    const takesPart = record('participation', {
      project: project('p'),
      organisation: org('a'),
      roles: ['participant'],
      ended: false,
      rows: 1,
    });
    await put([takesPart, record('project', { id: project('p') })]);
    const asked = 'MATCH (o:Organisation)-[:PARTICIPATES_IN]->(p:Project) RETURN o.id, p.id';
    expect(await turn.run(asked)).toEqual([]);
    expect(await turn.run('MATCH (n:Undescribed) RETURN n.id, labels(n) AS labels')).toEqual([
      { 'n.id': 'org:a', labels: expect.arrayContaining(['Subject', 'Undescribed']) },
    ]);
    await put([record('organisation', { id: org('a'), name: 'Alpha', helix: 'knowledge' })]);
    expect(await turn.run(asked)).toEqual([{ 'o.id': 'org:a', 'p.id': 'project:p' }]);
    expect(await turn.run('MATCH (n:Undescribed) RETURN n.id')).toEqual([]);
    await removeAll();
    expect(await census()).toEqual([]);
  });

  it('keeps confidential things apart from the public graph', async () => {
    await put([record('organisation', { id: org('a'), name: 'Alpha' })]);
    const before = await census();
    await put([
      record('organisation', { id: org('a'), name: 'Alpha' }),
      record(
        'organisation',
        { id: org('a'), name: 'Secret name' },
        { source: SOURCES[1].id, scope: CLUSTERS[0]! },
      ),
    ]);
    const added = (await census()).filter((line) => !before.includes(line));
    expect(added.map((line) => line.split(' ')[0])).toEqual(
      ['ConfidentialView', 'Import', 'Record', 'RecordSum', 'Source'].sort(),
    );
    expect(await turn.run(`MATCH (n:Subject) WHERE n.body CONTAINS 'Secret' RETURN n.id`)).toEqual([]);
  });

  it('lets no text from data do anything but be kept', async () => {
    const text = fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
      fc.tuple(fc.constantFrom(...HOSTILE), fc.string(), fc.constantFrom(...HOSTILE)).map((t) => t.join('')),
    );
    const key = text.map((value) => value.toWellFormed().replaceAll('\0', ' '));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ text, key }), { minLength: 60, maxLength: 60 }),
        async (samples) => {
          await turn.empty();
          await put([
            ...samples.flatMap(({ text, key }, i) => [
              record('organisation', {
                id: org(`n${i}`),
                name: text,
                otherNames: [text],
                shortName: text,
                website: text,
                identifiers: { vat: [text] },
                place: { city: text, nuts: text },
              }),
              record('project', { id: project(`p${i}`), title: text, objective: text, keywords: [text] }),
              record('supply', { supplier: org(`n${i}`), customer: org('n0'), what: key }),
              record('cluster', { id: cluster(`c${i}`), name: text, kind: 'ibn' }),
            ]),
          ]);
          const organisations = await gather(store.read(PUBLIC, 'organisation'));
          const projects = await gather(store.read(PUBLIC, 'project'));
          const clusters = await gather(store.read(PUBLIC, 'cluster'));
          const supplies = await gather(store.read(PUBLIC, 'supply'));
          samples.forEach(({ text, key }, i) => {
            expect(organisations.find(({ id }) => id === `org:n${i}`)).toMatchObject({
              name: text,
              shortName: text,
              website: text,
              identifiers: { vat: [text] },
              place: { city: text, nuts: text },
            });
            expect(projects.find(({ id }) => id === `project:p${i}`)).toMatchObject({
              title: text,
              objective: text,
              keywords: [text],
            });
            expect(clusters.find(({ id }) => id === `cluster:c${i}`)!.name).toBe(text);
            if (i > 0) expect(supplies.find((tie) => tie.supplier === `org:n${i}`)!.what).toBe(key);
          });
          expect(await census()).toEqual(
            [
              'Cluster:Subject 60',
              'Import 1',
              'Organisation:Subject 60',
              'Project:Subject 60',
              'Record 240',
              'RecordSum 1',
              'Source 1',
            ].sort(),
          );
        },
      ),
      { numRuns: 5 },
    );
  });

  it('refuses names and passwords in the address without repeating them', async () => {
    for (const address of [
      'neo4j://me:s3cret@localhost',
      'bolt+s://me:s3cret@localhost/db',
      'neo4j://s3cret@h',
    ]) {
      const failure = await openStore(address).catch((error) => error);
      expect(failure).toEqual(
        new UsageError(
          'The address of the Neo4j database holds a user or a password, which others could read in logs and process lists. Set HELIXLENS_STORE_USER and HELIXLENS_STORE_PASSWORD instead.',
        ),
      );
    }
    expect(store.url).toBe(turn.url);
  });

  it('prepares the schema once, also where several start at the same moment', async () => {
    await turn.run('MATCH (m:Migration) DELETE m');
    for (const { name } of await turn.run('SHOW CONSTRAINTS YIELD name'))
      await turn.run(`DROP CONSTRAINT ${name}`);
    for (const { name } of await turn.run(`SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'`))
      await turn.run(`DROP INDEX ${name}`);
    await turn.run('MATCH (n) DETACH DELETE n');
    await expect(open('read')).rejects.toMatchObject({ problem: 'missing' });
    const stores = await Promise.all([open(), open(), open()]);
    await Promise.all(stores.map((one) => one.close()));
    expect(await turn.run('MATCH (m:Migration) RETURN m.number, m.name ORDER BY m.number')).toEqual([
      { 'm.number': 1, 'm.name': 'constraints' },
      { 'm.number': 2, 'm.name': 'indexes' },
      { 'm.number': 3, 'm.name': 'names' },
      { 'm.number': 4, 'm.name': 'feedback' },
    ]);
    const schema = () => turn.run('SHOW INDEXES YIELD name, type, properties RETURN * ORDER BY name');
    const before = await schema();
    expect(before.map(({ name }) => name)).toContain('names');
    // Stopped before it was recorded: done again, to the same end.
    await turn.run('MATCH (m:Migration) WHERE m.number > 1 DELETE m');
    await (await open()).close();
    expect(await schema()).toEqual(before);
    await (await open('read')).close();
  });

  it('leaves what it does not know alone', async () => {
    await turn.run('CREATE (:Migration {number: 9999})');
    const newer = await open().catch((error) => error);
    await turn.run('MATCH (m:Migration {number: 9999}) DELETE m');
    expect(newer).toBeInstanceOf(StoreError);
    expect([newer.problem, newer.message]).toEqual([
      'newer-schema',
      expect.stringMatching(
        / was written by a newer version of Helixlens \(schema 9999; this one knows \d+\)\. Update/,
      ),
    ]);
    await turn.run('MATCH (m:Migration) SET m:Kept REMOVE m:Migration CREATE (:Film {title: "Other"})');
    await expect(open()).rejects.toMatchObject({ problem: 'not-a-database' });
    await turn.run('MATCH (f:Film) DELETE f');
    await turn.run('MATCH (m:Kept) SET m:Migration REMOVE m:Kept');
    await (await open('read')).close();
  });

  it('finds out a writer that another one took over from', async () => {
    const other = await open();
    await store.write('sleeper', async (writer) => {
      await writer.putSource(SOURCE);
      await turn.run('MATCH (l:Lease) SET l.renewed = l.renewed - 61000');
      await other.write('other', async (second) => {
        await second.putSource(SOURCES[1]);
        await expect(writer.putSource(SOURCES[2])).rejects.toMatchObject({ problem: 'lease-lost' });
      });
      await expect(writer.startImport(SOURCE.id, [])).rejects.toMatchObject({ problem: 'lease-lost' });
    });
    expect(await other.write('other', async () => 'still works')).toBe('still works');
    await other.close();
    expect((await store.imports(ADMINISTRATOR)).length).toBe(0);
  });
});
