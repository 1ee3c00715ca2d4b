/** Commands on a Neo4j database, each a process of its own. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CentralityAnswer, CommunitiesAnswer } from '../../src/model/answers.ts';
import { type Neo4jTurn, takeTurn } from '../support/neo4j/server.ts';
import { describeWithNeo4j } from '../support/requirements.ts';
import { helixlens, type RunOptions, temporaryFolder } from './support/command-line.ts';
import { writeSmallCordis } from './support/small-cordis.ts';

const folder = temporaryFolder();
const file = `sqlite:${join(folder, 'small.db')}`;

describeWithNeo4j('on Neo4j', () => {
  let turn: Neo4jTurn;
  let dataVersion: string;
  const ask = (args: string[], options: RunOptions = {}) =>
    helixlens([...args, '--store', turn.url], { env: turn.env, ...options });
  const json = async (args: string[]) => {
    const { code, stdout, stderr } = await ask([...args, '--json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return JSON.parse(stdout);
  };

  beforeAll(async () => {
    turn = await takeTurn();
    await turn.empty();
    await helixlens(['import', 'cordis', writeSmallCordis(join(folder, 'cordis')), '--store', file]);
    dataVersion = (await helixlens(['network', '--store', file, '--json'])).stdout.replace(
      /^.*"dataVersion":"(\w+)".*\n$/,
      '$1',
    );
  }, 600_000);
  afterAll(() => turn?.end());

  it('copies there and back', async () => {
    const there = await json(['copy', '--from', file, '--to', turn.url]);
    const back = `sqlite:${join(folder, 'back.db')}`;
    const again = await json(['copy', '--from', turn.url, '--to', back]);
    expect(there.dataVersion).toBe(dataVersion);
    const { from: _, to: __, ...same } = there;
    expect(again).toEqual({ from: turn.url, to: back, ...same });
    for (const command of [['network'], ['centrality', '--all'], ['communities']]) {
      const answer = await helixlens([...command, '--store', back, '--json']);
      expect((await ask([...command, '--json'])).stdout).toBe(answer.stdout);
    }
  }, 120_000);

  it('publishes findings and takes them back', async () => {
    const answer = await json(['publish', '--for', 'ThermoVault', '-k', '2']);
    expect(answer).toMatchObject({
      store: turn.url,
      dataVersion,
      measures: ['degree', 'strength', 'pagerank', 'coreness', 'harmonic', 'betweenness'],
      organisations: 9,
    });
    const ranked = await json(['partners', 'ThermoVault', '-k', '2']);
    const drawn = await turn.run(
      'MATCH (o)-[s:SUGGESTED]->(other) RETURN s.rank AS rank, other.id AS id, s.score AS score ORDER BY rank',
    );
    expect(drawn.length).toBeGreaterThan(0);
    expect(drawn).toEqual(
      ranked.suggestions.map(
        ({ organisation, score }: { organisation: { id: string }; score: number }, i: number) => ({
          rank: i + 1,
          id: organisation.id,
          score,
        }),
      ),
    );
    for (const measure of answer.measures) {
      const { values } = await json(['centrality', '--measure', measure, '--all']);
      const published = await turn.run(
        'MATCH (o:Organisation) RETURN o.id AS id, o[$measure] AS value, o.findingsVersion AS version',
        { measure },
      );
      expect(new Map(published.map(({ id, value }) => [id, value]))).toEqual(
        new Map(
          values.map(({ organisation, value }: { organisation: { id: string }; value: number }) => [
            organisation.id,
            value,
          ]),
        ),
      );
      expect(new Set(published.map(({ version }) => version))).toEqual(new Set([dataVersion]));
    }

    const told = await ask(['publish', '--measures', 'degree']);
    expect(told.stdout.replaceAll(/\s+/g, ' ')).toBe(
      `Published to ${turn.url}: degree and ${answer.communities} communities of 9 organisations, 0 suggestions, data version ${dataVersion}. It replaces what was published of data version ${dataVersion}. No suggestions: name organisations with --for, members with --cluster, or everyone with --all. `,
    );
    expect(await json(['publish', '--take-back'])).toEqual({ store: turn.url, takenBack: dataVersion });
    expect(await json(['publish', '--take-back'])).toEqual({ store: turn.url, takenBack: null });
    expect(await turn.run('MATCH (o:Organisation) WHERE o.degree IS NOT NULL RETURN o.id')).toEqual([]);
  }, 120_000);

  it('answers the same with Graph Data Science', async () => {
    const both = async (args: string[]) => [await json(args), await json([...args, '--engine', 'gds'])];
    const [network, components] = await both(['network', '--country', 'BE,PT']);
    expect(components).toEqual(network);
    expect(network.organisations).toBeGreaterThan(2);
    for (const measure of ['pagerank', 'betweenness']) {
      const [ours, theirs] = await both(['centrality', '--measure', measure, '--all']);
      const byId = (answer: CentralityAnswer) =>
        new Map(answer.values.map(({ organisation, value }) => [organisation.id, value]));
      expect({ ...theirs, values: [] }).toEqual({ ...ours, values: [] });
      const expected = byId(ours);
      const values = byId(CentralityAnswer.parse(theirs));
      expect([...values.keys()].sort()).toEqual([...expected.keys()].sort());
      for (const [id, value] of values) expect(value).toBeCloseTo(expected.get(id)!, 7);
    }
    for (const algorithm of ['leiden', 'louvain']) {
      const [ours, theirs] = await both(['communities', '--algorithm', algorithm]);
      const { modularity, communities, ...rest } = CommunitiesAnswer.parse(theirs);
      expect(modularity).toBeCloseTo(ours.modularity, 2);
      expect(communities.reduce((sum, { size }) => sum + size, 0)).toBe(9);
      expect(rest).toEqual({
        algorithm,
        options: { resolution: 1, seed: 1 },
        dataVersion: ours.dataVersion,
      });
    }
  }, 180_000);

  it.each([
    [
      ['centrality', '--measure', 'harmonic'],
      '--engine gds has pagerank, betweenness, not harmonic. Leave it out.',
    ],
    [
      ['communities', '--algorithm', 'louvain', '--resolution', '2'],
      'Louvain of --engine gds has no --resolution. Take leiden, or leave --engine out.',
    ],
  ])('says of %j what Graph Data Science has not', async (args, message) => {
    const { code, stderr } = await ask([...args, '--engine', 'gds', '--json']);
    expect(code).toBe(2);
    expect(JSON.parse(stderr).error).toEqual({ code: 'usage', message });
  });
});
