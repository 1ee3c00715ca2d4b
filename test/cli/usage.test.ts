import { describe, expect, it } from 'vitest';
import { runHere } from './support/here.ts';

describe('wrong use', () => {
  const cases: [args: string[], message: string][] = [
    [
      ['centrality', '--measure', 'fame'],
      '--measure takes one of degree, strength, pagerank, betweenness, harmonic, eigenvector, coreness, clustering, constraint, effective-size, participation, within-module-z, not "fame".',
    ],
    [['centrality', '--top', '0'], '--top takes a whole number from 1 to 1000000, not "0".'],
    [['centrality', '--top', '5', '--all'], 'Give either --top or --all.'],
    [['communities', '--resolution', 'x'], '--resolution takes a number from 0.01 to 100, not "x".'],
    [['network', '--as-of', '2023-02-30'], '--as-of takes a day such as 2024-12-31, not "2023-02-30".'],
    [
      ['network', '--country', 'BE,Holland'],
      '--country takes two-letter country codes such as BE,NL, not "Holland".',
    ],
    [['partners', 'ThermoVault', '-k', '1.5'], '-k takes a whole number from 1 to 200, not "1.5".'],
    [['network', '--lang', 'de'], '--lang takes one of en, nl, fr, not "de".'],
    [
      ['network', '--store', 'mysql:x'],
      '--store takes sqlite:PATH, neo4j://HOST or bolt://HOST, not "mysql:x".',
    ],
    [['copy', '--to', 'sqlite:b.db'], '--from is needed: sqlite:PATH, neo4j://HOST or bolt://HOST.'],
    [['copy', '--from', 'sqlite:a.db', '--to', 'sqlite:a.db'], '--from and --to both name sqlite:a.db.'],
    [
      ['publish', '--store', 'sqlite:a.db'],
      'sqlite:a.db is no Neo4j database. Name one with --store neo4j://HOST, or bring the data there first: helixlens copy --from sqlite:a.db --to neo4j://HOST.',
    ],
    [
      ['network', '--engine', 'gds', '--store', 'sqlite:a.db'],
      'sqlite:a.db is no Neo4j database. Name one with --store neo4j://HOST, or bring the data there first: helixlens copy --from sqlite:a.db --to neo4j://HOST.',
    ],
    [['network', '--nope'], "unknown option '--nope'"],
    [['partners'], 'Name an organisation, or give --profile FILE.'],
    [
      ['partners', 'ThermoVault', '--seek', 'friends'],
      '--seek takes one of research, supplier, pilot-customer, route-to-market, capital, public, not "friends".',
    ],
    [['juggle'], "unknown command 'juggle'"],
  ];
  it.each(cases)('%j says what is allowed', async (args, message) => {
    const { code, stdout, stderr } = await runHere([...args, '--json']);
    expect({ code, stdout, error: JSON.parse(stderr).error }).toEqual({
      code: 2,
      stdout: '',
      error: { code: 'usage', message },
    });
  });

  it.each([
    ['nl', ['network', '--nope'], "onbekende optie '--nope'"],
    ['nl', ['network', '--regio', 'BE2'], "onbekende optie '--regio' (Bedoelde u --region?)"],
    ['fr', ['juggle'], 'commande inconnue : « juggle »'],
    ['nl', ['path', 'ThermoVault'], "het argument 'to' ontbreekt"],
    ['fr', ['network', '--region'], 'l’option « --region <nuts> » demande une valeur'],
    ['nl', ['network', 'everything'], 'te veel argumenten'],
    ['en', ['network', '--regio', 'BE2'], "unknown option '--regio' (Did you mean --region?)"],
  ])('is said in %s: %j', async (language, args, message) => {
    const { code, stderr } = await runHere([...args, '--lang', language, '--json']);
    expect([code, JSON.parse(stderr).error]).toEqual([2, { code: 'usage', message }]);
  });

  it('without a command shows the help', async () => {
    const { code, stderr } = await runHere([]);
    expect(code).toBe(2);
    expect(stderr).toContain('helixlens import cordis');
  });
});

describe('help', () => {
  it.each([
    ['network'],
    ['centrality'],
    ['communities'],
    ['partners'],
    ['path'],
    ['consortium'],
    ['export'],
    ['copy'],
    ['publish'],
    ['generate'],
    ['serve'],
    ['import', 'cordis'],
    ['import', 'bundle'],
  ])('of %s %s ends with an example', async (...args) => {
    const words = args.filter((word) => word !== undefined);
    const { code, stdout } = await runHere([...words, '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`\\nExample:\\n {2}helixlens ${words.join(' ')}`));
    expect(stdout).toContain('--store <url>');
  });
});
