/** Positions, communities and brokers on the command line: another form of a measure, what communities are worth, who stands between. */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { CentralityAnswer, CommunitiesAnswer, NetworkAnswer } from '../../src/model/answers.ts';
import { BrokerageAnswer } from '../../src/model/brokerage-answer.ts';
import { temporaryFolder } from './support/command-line.ts';
import { runHere } from './support/here.ts';
import { writeSmallCordis } from './support/small-cordis.ts';

const folder = temporaryFolder();
const store = `sqlite:${join(folder, 'small.db')}`;
const ask = (...args: string[]) => runHere([...args, '--store', store]);
const json = async (...args: string[]) => JSON.parse((await ask(...args, '--json')).stdout);

beforeAll(async () => {
  await ask('import', 'cordis', writeSmallCordis(join(folder, 'cordis')));
});

describe('brokerage', () => {
  it('as JSON, for those asked for', async () => {
    const answer = BrokerageAnswer.parse(await json('brokerage', '--of', 'INESC TEC'));
    expect(answer.by).toBe('helix');
    expect(answer.values.map(({ organisation }) => organisation.name)).toEqual(['INESC TEC']);
    expect(answer.groups.reduce((sum, { pairs }) => sum + pairs, 0)).toBeGreaterThan(0);
    const countries = BrokerageAnswer.parse(await json('brokerage', '--by', 'country', '--top', '2'));
    expect(countries.values.length).toBe(2);
  });

  it('in words, in three languages', async () => {
    const english = (await ask('brokerage', '--role', 'liaison', '--order', 'z')).stdout;
    expect(english).toMatch(/^Brokerage by helix\n/);
    expect(english).toContain('Who is Liaison furthest above chance');
    expect(english).toMatch(/INESC TEC.*\([+-]?\d+\.\d\)/);
    expect((await ask('brokerage', '--lang', 'nl', '--by', 'country')).stdout).toMatch(
      /^Makelaarschap naar landen\n/,
    );
    expect((await ask('brokerage', '--lang', 'fr', '--by', 'cluster')).stdout).toContain(
      'Les données n’ont pas de clusters ; les communautés en tiennent lieu.',
    );
  });

  it.each([
    [['--order', 'z'], '--order z needs --role: name one of coordinator, itinerant, gatekeeper, liaison.'],
    [['--of', 'KU Leuven', '--top', '3'], 'Give either --top or --of.'],
    [['--by', 'town'], '--by takes one of helix, cluster, community, region, country, not "town".'],
  ])('refuses %j', async (args, message) => {
    const { code, stderr } = await ask('brokerage', ...args, '--json');
    expect({ code, error: JSON.parse(stderr).error }).toEqual({ code: 2, error: { code: 'usage', message } });
  });
});

describe('communities', () => {
  it('say which come back, and agree with other groups', async () => {
    const answer = CommunitiesAnswer.parse(
      await json('communities', '--runs', '3', '--compare', 'country,year-before', '--as-of', '2024-01-01'),
    );
    expect(answer.stability?.runs).toBe(3);
    expect(answer.communities.every(({ stability }) => stability !== undefined)).toBe(true);
    expect(answer.agreement?.map(({ with: other }) => other)).toEqual(['country', 'year-before']);
    const told = (await ask('communities', '--runs', '3', '--compare', 'country')).stdout;
    expect(told).toContain('From 3 other seeds they agree by');
    expect(told).toContain('They agree with countries by');
    expect((await ask('communities', '--runs', '0')).stdout).not.toContain('other seed');
  });

  it('need a day to look back from', async () => {
    const { code, stderr } = await ask('communities', '--compare', 'year-before');
    expect(code).toBe(2);
    expect(stderr).toContain('--compare year-before needs the day to look back from: --as-of 2024-12-31.');
  });
});

describe('centrality', () => {
  it('in another form, and net of degree', async () => {
    const weighted = CentralityAnswer.parse(
      await json('centrality', '--measure', 'betweenness', '--weighted', '--all'),
    );
    expect(weighted.options).toEqual({ weighted: true });
    const net = CentralityAnswer.parse(
      await json('centrality', '--measure', 'effective-size', '--net-of-degree', '--all'),
    );
    expect(net.values.length).toBe(net.n);
    expect(net.n).toBeLessThan(weighted.n);
  });

  it.each([
    [['--weighted', '--unweighted', '--measure', 'harmonic'], 'Give either --weighted or --unweighted.'],
    [
      ['--unweighted', '--measure', 'coreness'],
      'coreness has no other form. Leave --unweighted out, or measure one of pagerank, betweenness, harmonic, eigenvector, constraint, effective-size, participation, within-module-z.',
    ],
  ])('refuses %j', async (args, message) => {
    const { code, stderr } = await ask('centrality', ...args, '--json');
    expect({ code, error: JSON.parse(stderr).error }).toEqual({ code: 2, error: { code: 'usage', message } });
  });

  it('with other weights of ties', async () => {
    const strengths = await Promise.all(
      ['newman', 'unweighted', 'minutes-of-fame'].map(async (weights) =>
        CentralityAnswer.parse(await json('centrality', '--measure', 'strength', '--weights', weights)),
      ),
    );
    expect(new Set(strengths.map(({ values }) => values[0].value)).size).toBe(3);
    expect(NetworkAnswer.parse(await json('network', '--weights', 'unweighted'))).toEqual(
      NetworkAnswer.parse(await json('network')),
    );
  });
});
