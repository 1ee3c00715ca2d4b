/** The exported files as networkx reads them: nothing missing, nothing changed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { exportNetwork } from '../../src/report/export-answer.ts';
import { describeWithNetworkx, PYTHON } from '../support/requirements.ts';
import { smallEcosystem } from '../support/small-ecosystem.ts';

const READER = fileURLToPath(new URL('../peers/read-graph.py', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'helixlens-networkx-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ecosystem = smallEcosystem({
  organisations: {
    a: {
      name: 'A & B <"quoted"> \'single\' é漢\u{1f642}',
      helix: 'company',
      place: { country: 'BE', nuts: 'BE242', latitude: 50.88, longitude: 4.7 },
      identifiers: { pic: ['1', '2'], vat: [], ror: [], kbo: [] },
      synthetic: true,
    },
    b: { name: 'tab\tand line\nbreak', size: 'sme' },
    loner: { name: 'Loner' },
  },
  projects: { p: { with: ['a', 'b'] }, q: { with: ['a', 'b', 'd'] } },
});

interface Read {
  directed: boolean;
  multigraph: boolean;
  nodes: Record<string, Record<string, unknown>>;
  edges: [string, string, Record<string, unknown>][];
}

describeWithNetworkx('networkx', () => {
  it.each(['gexf', 'graphml'] as const)('reads every organisation, tie and attribute from %s', (form) => {
    const [{ name, text }] = exportNetwork(ecosystem, form);
    const path = join(folder, name);
    writeFileSync(path, text);
    const { stdout, stderr } = spawnSync(PYTHON, [READER, path], { encoding: 'utf8' });
    expect(stderr).toBe('');
    const read = JSON.parse(stdout) as Read;

    // The same file as JSON holds what there is to read; a value that is missing there is left out here.
    const [{ text: json }] = exportNetwork(ecosystem, 'json');
    const whole = JSON.parse(json) as {
      nodes: Record<string, unknown>[];
      ties: { source: string; target: string; weight: number; shared: number }[];
    };
    expect([read.directed, read.multigraph]).toEqual([false, false]);
    expect(read.nodes).toEqual(
      Object.fromEntries(whole.nodes.map(({ id, name: label, ...rest }) => [id, { label, ...rest }])),
    );
    const edges = read.edges.map(([from, to, { id: _, ...rest }]) => ({ source: from, target: to, ...rest }));
    expect(edges).toEqual(whole.ties);
    expect(Object.keys(read.nodes)).toContain('org:loner');
  });
});
