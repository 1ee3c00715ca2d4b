import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  CentralityAnswer,
  CommunitiesAnswer,
  NetworkAnswer,
  PartnersAnswer,
} from '../../src/model/answers.ts';
import { PathAnswer } from '../../src/model/path-answer.ts';
import { ImportAnswer } from '../../src/store/import-into.ts';
import { helixlens, temporaryFolder } from './support/command-line.ts';
import { writeSmallCordis } from './support/small-cordis.ts';

const folder = temporaryFolder();
const store = `sqlite:${join(folder, 'small.db')}`;
const cordis = writeSmallCordis(join(folder, 'cordis'));
let imported: Awaited<ReturnType<typeof helixlens>>;

/** Asks the store that the whole file shares. */
const ask = (...args: string[]) => helixlens([...args, '--store', store]);

beforeAll(async () => {
  imported = await ask('import', 'cordis', cordis, '--json');
});

describe('import', () => {
  it('accounts for every row as JSON', () => {
    expect(imported.stderr).toBe('');
    expect(imported.code).toBe(0);
    const answer = ImportAnswer.parse(JSON.parse(imported.stdout));
    expect(answer.read).toEqual({ organisation: 9, project: 4, participation: 11, theme: 2 });
    expect(answer.new).toEqual(answer.read);
    expect(answer.merged).toEqual({ participation: 1 });
    expect(answer.setAside).toEqual({ count: 0, file: null, byReason: [] });
    expect(answer.totals).toEqual({ organisations: 9, projects: 4, participations: 11 });
  });

  it('run twice changes nothing, and a newer download says what it changed', async () => {
    const other = `sqlite:${join(folder, 'twice.db')}`;
    const run = async (from: string) => {
      const { code, stdout } = await helixlens(['import', 'cordis', from, '--store', other, '--json']);
      expect(code).toBe(0);
      return ImportAnswer.parse(JSON.parse(stdout));
    };
    const first = await run(cordis);
    const second = await run(cordis);
    expect(second.unchanged).toEqual(first.read);
    expect(Object.values({ ...second.new, ...second.changed }).every((count) => count === 0)).toBe(true);
    expect(second.dataVersion).toBe(first.dataVersion);

    const newer = await run(writeSmallCordis(join(folder, 'newer'), { title: 'BeFlexible, renamed' }));
    expect(newer.changed.project).toBe(1);
    expect(newer.changes).toEqual([{ kind: 'project', key: 'project:HORIZON-101', fields: ['title'] }]);
    const told = await helixlens(['import', 'cordis', cordis, '--store', other]);
    expect(told.stdout).toContain('project:HORIZON-101: title');
  });

  it('ends with 3 and a list where something was set aside', async () => {
    const path = join(folder, 'dirty.db');
    const dirty = writeSmallCordis(join(folder, 'dirty'), { dirty: true });
    const { code, stdout } = await helixlens([
      'import',
      'cordis',
      dirty,
      '--store',
      `sqlite:${path}`,
      '--json',
    ]);
    expect(code).toBe(3);
    const { setAside } = ImportAnswer.parse(JSON.parse(stdout));
    expect(setAside).toMatchObject({ count: 1, file: `${path}.set-aside.csv` });
    const [head, row, ...rest] = readFileSync(`${path}.set-aside.csv`, 'utf8').trimEnd().split('\r\n');
    expect(head).toBe('file,line,field,value,reason,remedy');
    expect(row).toContain(',5,startDate,2023-02-30,');
    expect(rest).toEqual([]);

    const told = await helixlens(['import', 'cordis', dirty, '--store', `sqlite:${path}`]);
    expect(told.code).toBe(3);
    expect(told.stdout).toContain('2023-02-30');
    expect(told.stdout).toContain(`${path}.set-aside.csv`);
  });

  it('names what is not there', async () => {
    const { code, stdout, stderr } = await ask('import', 'cordis', join(folder, 'nowhere.zip'));
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('nowhere.zip');
  });
});

describe('reading commands', () => {
  it('network', async () => {
    const { code, stdout, stderr } = await ask('network', '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(NetworkAnswer.parse(JSON.parse(stdout))).toMatchObject({
      organisations: 9,
      projects: 4,
      participations: 11,
      ties: 12,
      components: 2,
      largestComponent: 8,
      isolates: 1,
    });
  });

  it('network in words, in the language asked for', async () => {
    expect((await ask('network')).stdout).toMatch(/^Organisations {2,}9\nProjects {2,}4\n/);
    expect((await ask('network', '--lang', 'nl')).stdout).toMatch(/^Organisaties {2,}9\nProjecten {2,}4\n/);
    const french = await helixlens(['network', '--store', store], { env: { LC_ALL: 'fr_BE.UTF-8' } });
    expect(french.stdout).toContain('Sans aucun partenaire');
  });

  it('network of a part of the ecosystem', async () => {
    const { stdout } = await ask('network', '--country', 'be,nl', '--as-of', '2022-12-31', '--json');
    expect(NetworkAnswer.parse(JSON.parse(stdout))).toMatchObject({ organisations: 3, projects: 2, ties: 1 });
  });

  it('centrality', async () => {
    const all = CentralityAnswer.parse(
      JSON.parse((await ask('centrality', '--measure', 'degree', '--all', '--json')).stdout),
    );
    expect(all.values.map(({ organisation, value }) => [organisation.name, value])).toEqual([
      ['KATHOLIEKE UNIVERSITEIT LEUVEN', 5],
      ['INESC TEC', 4],
      ['STAD GENT', 3],
      ['NORTH SEA PORT', 3],
      ['NORTH SEA PORT', 3],
      ['THERMOVAULT', 2],
      ['FLUX50', 2],
      ['ARISTON', 2],
      ['=SUM(A1:A9)', 0],
    ]);
    const top = await ask('centrality', '--top', '2');
    expect(top.stdout).toMatch(/^degree {2}2 of 9 organisations\n/);
    expect(top.stdout).toMatch(
      /\n1 {2}KATHOLIEKE UNIVERSITEIT LEUVEN {2}Belgium {2,}Knowledge institution {2,}5\n/,
    );
  });

  it('communities', async () => {
    const { stdout } = await ask('communities', '--algorithm', 'louvain', '--seed', '5', '--json');
    const answer = CommunitiesAnswer.parse(JSON.parse(stdout));
    expect(answer).toMatchObject({ algorithm: 'louvain', options: { resolution: 1, seed: 5 } });
    expect(answer.communities.reduce((sum, { members }) => sum + members.length, 0)).toBe(9);
    expect((await ask('communities')).stdout).toContain('1 organisation stands alone.');
  });

  it('partners, with evidence that names the data', async () => {
    const { code, stdout } = await ask('partners', 'ThermoVault', '-k', '3', '--json');
    expect(code).toBe(0);
    const answer = PartnersAnswer.parse(JSON.parse(stdout));
    expect(answer.query).toMatchObject({ k: 3, organisation: { name: 'THERMOVAULT' } });
    const flux = answer.suggestions.find(({ organisation }) => organisation.name === 'FLUX50');
    const shared = flux?.evidence.find(({ kind }) => kind === 'shared-partner');
    expect(shared?.organisations?.map(({ name }) => name)).toEqual(['INESC TEC']);

    const told = (await ask('partners', 'ThermoVault', '--exclude', 'FLUX50')).stdout;
    expect(told).toMatch(
      /^1\. {2}KATHOLIEKE UNIVERSITEIT LEUVEN\n {4}Belgium, Knowledge institution\n {4}likelihood \d+\.\d% · fit \d\.\d\d · novelty \d\.\d\d\n {4}– /m,
    );
    expect(told).not.toContain('FLUX50\n');
    const filtered = PartnersAnswer.parse(
      JSON.parse(
        (await ask('partners', 'ThermoVault', '--helix', 'government', '--country', 'BE', '--json')).stdout,
      ),
    );
    expect(filtered.suggestions.every(({ organisation }) => organisation.helix === 'government')).toBe(true);
    const markdown = (await ask('partners', 'ThermoVault', '-k', '1', '--as', 'md')).stdout;
    expect(markdown).toMatch(/^# Partners for THERMOVAULT\n/);
    expect(markdown).toContain('\nMade on ');
    expect((await ask('partners', 'ThermoVault', '-k', '1', '--as', 'markdown')).stdout).toBe(markdown);
    expect((await ask('partners', 'ThermoVault', '--as', 'pdf')).code).toBe(2);
    const nobody = await ask('partners', 'ThermoVault', '--cluster', 'Nobody', '--json');
    expect({ code: nobody.code, error: JSON.parse(nobody.stderr).error }).toEqual({
      code: 2,
      error: {
        code: 'usage',
        message: 'No cluster goes by "Nobody": the data holds no clusters. A bundle can bring them in.',
      },
    });
    expect(filtered.query).toMatchObject({ helix: ['government'], country: ['BE'] });
  });

  it('path', async () => {
    const { stdout } = await ask('path', 'ThermoVault', 'Flux50', '--json');
    const answer = PathAnswer.parse(JSON.parse(stdout));
    expect(
      answer.paths[0].hops.map(({ from, to, projects }) => [
        from.name,
        to.name,
        projects.map((p) => p.acronym),
      ]),
    ).toEqual([
      ['THERMOVAULT', 'INESC TEC', ['BeFlexible']],
      ['INESC TEC', 'FLUX50', ['GridLab']],
    ]);
    expect((await ask('path', 'ThermoVault', 'Flux50')).stdout).toMatch(/^From THERMOVAULT to FLUX50\n/);
  });
});

describe('export', () => {
  it('writes nodes and ties as CSV that can not run as formulas', async () => {
    const out = join(folder, 'network.csv');
    const { code, stdout } = await ask('export', '--as', 'csv', '--out', out, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      files: [join(folder, 'network.nodes.csv'), join(folder, 'network.ties.csv')],
      organisations: 9,
      ties: 12,
    });
    const nodes = readFileSync(join(folder, 'network.nodes.csv'), 'utf8').trimEnd().split('\r\n');
    expect(nodes).toHaveLength(10);
    expect(nodes[0]).toMatch(
      /^id,label,short_name,helix,.*,latitude,longitude,.*,community,degree,strength,pagerank,/,
    );
    expect(nodes[9]).toMatch(/^org:pic-900000009,'=SUM\(A1:A9\),/);
    const ties = readFileSync(join(folder, 'network.ties.csv'), 'utf8').trimEnd().split('\r\n');
    expect(ties).toHaveLength(13);
    expect(ties[1]).toBe('org:pic-900000001,org:pic-900000003,Undirected,0.5,1');
  });

  it('writes the others to a file or the pipe', async () => {
    const json = JSON.parse((await ask('export', '--as', 'json')).stdout);
    expect(json.nodes).toHaveLength(9);
    expect(json.ties).toHaveLength(12);
    expect(json.nodes[0]).toMatchObject({ id: 'org:pic-900000001', name: 'THERMOVAULT', degree: 2 });
    const out = join(folder, 'network.gexf');
    expect((await ask('export', '--as', 'gexf', '--out', out)).stdout).toBe(
      `Wrote ${out}: 9 organisations, 12 ties.\n`,
    );
    expect(readFileSync(out, 'utf8').match(/<node /g)).toHaveLength(9);
    expect((await ask('export', '--as', 'graphml')).stdout.match(/<edge /g)).toHaveLength(12);
  });

  it('says what it needs', async () => {
    expect(await ask('export')).toMatchObject({
      code: 2,
      stderr: 'Error: --as is needed: one of gexf, graphml, csv, json.\n',
    });
    expect((await ask('export', '--as', 'csv')).stderr).toContain('--out network.csv');
    const nowhere = await ask('export', '--as', 'json', '--out', join(folder, 'no', 'such', 'file.json'));
    expect(nowhere.code).toBe(2);
    expect(nowhere.stderr).toContain('ENOENT');
  });
});

describe('names', () => {
  it('that are misspelt get the nearest', async () => {
    const { code, stdout, stderr } = await ask('partners', 'TermoVaultt', '--json');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    const { error } = JSON.parse(stderr);
    expect(error.code).toBe('unknown-organisation');
    expect(error.nearest[0]).toEqual({ id: 'org:pic-900000001', name: 'THERMOVAULT' });
    expect((await ask('path', 'TermoVaultt', 'Flux50')).stderr).toContain('Did you mean "THERMOVAULT"');
  });

  it('that are ambiguous list the candidates', async () => {
    const { code, stderr } = await ask('partners', 'North Sea Port', '--json');
    expect(code).toBe(2);
    const { error } = JSON.parse(stderr);
    expect(error.code).toBe('ambiguous-organisation');
    expect(error.candidates.map(({ id }: { id: string }) => id).sort()).toEqual([
      'org:pic-900000007',
      'org:pic-900000008',
    ]);
  });

  it('may be an identifier', async () => {
    const { stdout } = await ask('path', '900000001', 'org:pic-900000005', '--json');
    expect(JSON.parse(stdout).from.name).toBe('THERMOVAULT');
  });
});

describe('where there is nothing to read', () => {
  it('says how to bring data in', async () => {
    const nowhere = `sqlite:${join(folder, 'nowhere.db')}`;
    const { code, stderr } = await helixlens(['network', '--store', nowhere, '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(stderr).error).toEqual({
      code: 'store',
      problem: 'missing',
      message: `There is no data at ${nowhere} yet. Bring some in first: helixlens import cordis FILE.zip — or name another store with --store.`,
    });
    expect(existsSync(join(folder, 'nowhere.db'))).toBe(false);
  });

  it('takes the store from the environment, and the default from the folder', async () => {
    expect((await helixlens(['network', '--json'], { env: { HELIXLENS_STORE: store } })).code).toBe(0);
    const cwd = join(folder, 'fresh');
    mkdirSync(cwd);
    expect((await helixlens(['network'], { cwd })).stderr.replaceAll('\n', ' ')).toContain(
      'There is no data at sqlite:.helixlens/ecosystem.db yet.',
    );
  });

  it('refuses a file that is no database', async () => {
    const path = join(folder, 'notes.txt');
    writeFileSync(path, 'Just some notes. '.repeat(500));
    const { code, stderr } = await helixlens(['network', '--store', `sqlite:${path}`, '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(stderr).error).toMatchObject({ code: 'store', problem: 'not-a-database' });
  });
});

describe('copy', () => {
  it('gives another store that answers the same', async () => {
    const to = `sqlite:${join(folder, 'copy.db')}`;
    const { code, stdout, stderr } = await helixlens(['copy', '--from', store, '--to', to, '--json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const before = await ask('network', '--json');
    const { dataVersion, sources } = NetworkAnswer.parse(JSON.parse(before.stdout));
    expect(JSON.parse(stdout)).toEqual({
      from: store,
      to,
      sources,
      records: { organisation: 9, project: 4, participation: 11, theme: 2 },
      counts: {
        organisations: 9,
        projects: 4,
        participations: 11,
        themes: 2,
        clusters: 0,
        memberships: 0,
      },
      dataVersion,
    });
    expect(await helixlens(['network', '--json', '--store', to])).toMatchObject({ stdout: before.stdout });

    const again = await helixlens(['copy', '--from', store, '--to', to]);
    expect(again.stdout.replaceAll(/\s+/g, ' ')).toBe(
      `Copied 26 records from ${store} to ${to}. Both hold the same: 9 organisations, 4 projects, 11 participations, data version ${dataVersion}. `,
    );
  });

  it('says that there is nothing to copy', async () => {
    const from = `sqlite:${join(folder, 'none.db')}`;
    const { code, stderr } = await helixlens(['copy', '--from', from, '--to', `${from}.copy`, '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(stderr).error).toMatchObject({ code: 'store', problem: 'missing' });
    expect(existsSync(join(folder, 'none.db.copy'))).toBe(false);
  });
});

describe('generate', () => {
  it('writes a bundle that can be imported and is marked synthetic', async () => {
    const bundle = join(folder, 'bundle');
    const made = await helixlens([
      'generate',
      '--organisations',
      '60',
      '--years',
      '2020-2023',
      '--seed',
      '7',
      '--out',
      bundle,
    ]);
    expect(made.code).toBe(0);
    expect(made.stdout).toContain(`helixlens import bundle ${bundle}`);
    const into = `sqlite:${join(folder, 'synthetic.db')}`;
    const { code, stderr } = await helixlens(['import', 'bundle', bundle, '--store', into, '--json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const network = NetworkAnswer.parse(
      JSON.parse((await helixlens(['network', '--store', into, '--json'])).stdout),
    );
    expect(network.synthetic).toEqual({ organisations: network.organisations, projects: network.projects });
    expect(network.organisations).toBeGreaterThanOrEqual(60);
    expect(network.years.every(({ year }) => year >= 2020 && year <= 2023)).toBe(true);
    expect(
      (await helixlens(['centrality', '--top', '3', '--store', into])).stdout.match(/\(synthetic\)/g),
    ).toHaveLength(3);

    const again = await helixlens(['generate', '--out', bundle]);
    expect(again.code).toBe(2);
    expect(again.stderr.replaceAll('\n', ' ')).toContain('holds files already');
  });
});
