import { expect, it } from 'vitest';
import { readCordis } from '../../src/ingest/cordis/read-cordis.ts';
import { CORDIS_H2020, CORDIS_HORIZON, describeWithCordis } from '../support/requirements.ts';

/** Counts events without keeping them. */
async function tally(paths: string[]) {
  const counts: Record<string, number> = {};
  const files: Record<string, [rows: number, kept: number, setAside: number]> = {};
  const add = (name: string, times = 1) => {
    counts[name] = (counts[name] ?? 0) + times;
  };
  let named = 0;
  for await (const event of readCordis(paths)) {
    if (event.type === 'record') {
      const { kind, source, statement } = event.record;
      add(`${source.slice('source:cordis-'.length)} ${kind}`);
      if (kind === 'organisation' && source === 'source:cordis-h2020' && statement.name) named++;
    } else if (event.type === 'merged') add(`merged ${event.kind}`, event.rows);
    else if (event.type === 'set-aside') add('set aside');
    else if (event.type === 'file')
      files[event.file.split('/').at(-1)! + event.source.slice(-5)] = [
        event.rows,
        event.kept,
        event.setAside,
      ];
  }
  return { counts, files, named };
}

describeWithCordis('the CORDIS archives', () => {
  it('come in together, accounted for to the last row', async () => {
    const { counts, files, named } = await tally([CORDIS_HORIZON, CORDIS_H2020]);
    expect(counts).toEqual({
      'h2020 project': 31_451,
      'h2020 organisation': 35_871,
      'h2020 participation': 144_726,
      'horizon theme': 942,
      'horizon project': 13_464,
      'horizon organisation': 25_879,
      'horizon participation': 91_036,
      'merged participation': 180,
    });
    expect(files).toEqual({
      'organization.csvh2020': [144_726, 144_726, 0],
      'project.csvh2020': [31_451, 31_451, 0],
      'euroSciVoc.csvrizon': [28_377, 28_377, 0],
      'organization.csvrizon': [91_216, 91_216, 0],
      'project.csvrizon': [13_464, 13_464, 0],
    });
    expect(named).toBeGreaterThan(35_871 * 0.6);
    expect(named).toBeLessThan(35_871 * 0.7);
  }, 120_000);
});
