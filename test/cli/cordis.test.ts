/** The whole of Horizon Europe, imported once by the command line. */
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { NetworkAnswer, PartnersAnswer } from '../../src/model/answers.ts';
import { PathAnswer } from '../../src/model/path-answer.ts';
import { ImportAnswer } from '../../src/store/import-into.ts';
import { CORDIS_HORIZON, describeWithCordis } from '../support/requirements.ts';
import { helixlens, type Outcome, temporaryFolder } from './support/command-line.ts';

const KILOBYTES_ALLOWED = 700 * 1024;

describeWithCordis('the CORDIS download of Horizon Europe', () => {
  const folder = temporaryFolder();
  const store = `sqlite:${join(folder, 'cordis.db')}`;
  let imported: Outcome & { peakKilobytes: number };

  beforeAll(async () => {
    imported = await helixlens(['import', 'cordis', CORDIS_HORIZON, '--store', store, '--json'], {
      measureMemory: true,
    });
  }, 600_000);

  it('comes in accounted for to the last row', () => {
    expect(imported.stderr).toBe('');
    expect(imported.code).toBe(0);
    const answer = ImportAnswer.parse(JSON.parse(imported.stdout));
    expect(answer.totals).toEqual({ organisations: 25_879, projects: 13_464, participations: 91_036 });
    expect(answer.read).toMatchObject({ organisation: 25_879, project: 13_464, participation: 91_036 });
    expect(answer.new).toEqual(answer.read);
    expect(answer.merged).toEqual({ participation: 180 });
    expect(answer.setAside).toEqual({ count: 0, file: null, byReason: [] });
  });

  it('takes no more memory than a small machine has', () => {
    expect(imported.peakKilobytes).toBeGreaterThan(0);
    expect(imported.peakKilobytes).toBeLessThanOrEqual(KILOBYTES_ALLOWED);
  });

  it('is the network that is known from it', async () => {
    const { stdout } = await helixlens(['network', '--store', store, '--json']);
    expect(NetworkAnswer.parse(JSON.parse(stdout))).toMatchObject({
      organisations: 25_879,
      projects: 13_464,
      participations: 91_036,
      ties: 701_365,
      components: 684,
    });
  }, 120_000);

  it('suggests partners for ThermoVault with evidence, and leads it to De Blauwe Cluster', async () => {
    const [partners, path] = await Promise.all([
      helixlens(['partners', 'ThermoVault', '-k', '10', '--store', store, '--json']),
      helixlens(['path', 'ThermoVault', 'De Blauwe Cluster', '--store', store, '--json']),
    ]);
    const { suggestions } = PartnersAnswer.parse(JSON.parse(partners.stdout));
    expect(suggestions).toHaveLength(10);
    expect(suggestions.every(({ evidence }) => evidence.length > 0)).toBe(true);
    const { paths } = PathAnswer.parse(JSON.parse(path.stdout));
    expect(paths.length).toBeGreaterThan(0);
    for (const { hops } of paths) {
      expect(hops[0].from.name).toMatch(/thermovault/i);
      expect(hops.at(-1)?.to.name).toMatch(/blauwe cluster/i);
      for (const { projects } of hops) expect(projects.length).toBeGreaterThan(0);
    }
  }, 120_000);
});
