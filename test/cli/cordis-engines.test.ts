/** Every reading command says the same, to the byte, of Horizon Europe in a file and in Neo4j. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Neo4jTurn, takeTurn } from '../support/neo4j/server.ts';
import { CORDIS_HORIZON, describeWithCordis, describeWithNeo4j } from '../support/requirements.ts';
import { helixlens, type Outcome, temporaryFolder } from './support/command-line.ts';

const READING_COMMANDS = [
  ['network'],
  ['network', '--as-of', '2023-06-30', '--country', 'BE'],
  ['centrality', '--measure', 'strength', '--all'],
  ['centrality', '--measure', 'harmonic', '--top', '50'],
  ['communities'],
  ['communities', '--algorithm', 'louvain', '--seed', '3'],
  ['partners', 'ThermoVault', '-k', '20'],
  ['path', 'ThermoVault', 'De Blauwe Cluster'],
  ['path', 'no such organisation', 'ThermoVault'],
  ['consortium', '--themes', 'energy storage', '--with', 'ThermoVault', '--size', '6'],
  ['brokerage', '--by', 'helix'],
  ['domains', '--region', 'BE2'],
  ['themes', '--region', 'BE2'],
  ['newcomers', '--region', 'BE2'],
  ['flow', '--region', 'BE2', '--firsts', 'seen'],
  ['fragmentation', '--by', 'region', '--region', 'BE2', '--samples', '20'],
  ['scorecard', 'region:BE2', '--framework', 'vario-36'],
  ['export', '--as', 'json', '--country', 'NL'],
  ['export', '--as', 'graphml', '--country', 'BE'],
];

describeWithNeo4j('Neo4j', () => {
  describeWithCordis('with Horizon Europe', () => {
    const file = `sqlite:${join(temporaryFolder(), 'cordis.db')}`;
    let turn: Neo4jTurn;
    let imports: Outcome[];

    beforeAll(async () => {
      turn = await takeTurn();
      await turn.empty();
      const importing = ['import', 'cordis', CORDIS_HORIZON, '--json', '--store'];
      imports = await Promise.all([
        helixlens([...importing, file]),
        helixlens([...importing, turn.url], { env: turn.env }),
      ]);
    }, 900_000);
    afterAll(() => turn?.end());

    it('takes it in as a file does', () => {
      const [inFile, inNeo4j] = imports.map(({ code, stdout }) => ({ code, answer: JSON.parse(stdout) }));
      expect(inFile.code).toBe(0);
      expect(inNeo4j).toEqual(inFile);
    });

    for (const command of READING_COMMANDS)
      it(`answers the same to ${command.join(' ')}`, async () => {
        const asking = command[0] === 'export' ? command : [...command, '--json'];
        const [fromFile, fromNeo4j] = await Promise.all([
          helixlens([...asking, '--store', file]),
          helixlens([...asking, '--store', turn.url], { env: turn.env }),
        ]);
        expect(fromFile.stdout.length).toBeGreaterThan(command.includes('no such organisation') ? -1 : 100);
        // Compared first: a whole network is no difference that anyone could read.
        expect(fromNeo4j.stdout === fromFile.stdout).toBe(true);
        expect(fromNeo4j).toEqual(fromFile);
      }, 300_000);
  });
});
