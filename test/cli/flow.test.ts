import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { FlowAnswer } from '../../src/model/flow-answer.ts';
import { helixlens, temporaryFolder } from './support/command-line.ts';

const store = `sqlite:${join(temporaryFolder(), 'flanders.db')}`;
const ask = (...args: string[]) => helixlens([...args, '--store', store]);

describe('flow on the shipped ecosystem', () => {
  beforeAll(async () => {
    const { code } = await ask('import', 'bundle', 'datasets/flanders');
    expect(code).toBe(0);
  }, 60_000);

  it('answers as JSON along a value chain that is named, with the test of exposure beside', async () => {
    const { code, stdout } = await ask('flow', '--chain', 'energy', '--look-back', '2', '--json');
    expect(code).toBe(0);
    const answer = FlowAnswer.parse(JSON.parse(stdout));
    expect(answer.chain?.name).toBe('Value chain of energy');
    expect(answer.lanes.map(({ label }) => label)).toEqual([
      'Research',
      'Components',
      'Equipment',
      'Integration and software',
      'Grid and supply',
      'Households and industry',
      'none',
    ]);
    expect(answer.chains.map(({ name }) => name)).toContain('innovation');
    expect(answer.flow).toBeGreaterThan(0);
    expect(answer.validation?.test?.tested).toBe(2024);
  });

  it('speaks three languages, and says that it is exposure', async () => {
    const said = await Promise.all(
      ['en', 'nl', 'fr'].map((lang) =>
        ask('flow', '--by', 'cluster', '--look-back', '2', '--top', '3', '--lang', lang),
      ),
    );
    for (const { code } of said) expect(code).toBe(0);
    const [en, nl, fr] = said.map(({ stdout }) => stdout);
    expect(en).toContain('This is exposure: knowledge could pass from partner to partner.');
    expect(nl).toContain('Dit is blootstelling');
    expect(fr).toContain('C’est une exposition');
    expect(en).toContain('Does exposure foretell uptake?');
  });

  it('says that it can’t tell where no first use is open to view', async () => {
    const { code, stdout } = await ask('flow', '--look-back', '20');
    expect(code).toBe(0);
    expect(stdout).toContain('Can’t tell: no first use is open to view for 20 years.');
  });

  it('names what can be asked for', async () => {
    const chain = await ask('flow', '--chain', 'fishing');
    expect([chain.code, chain.stderr]).toEqual([1, expect.stringContaining('There is no chain "fishing".')]);
    const by = await ask('flow', '--by', 'colour');
    expect([by.code, by.stderr]).toEqual([2, expect.stringContaining('--by')]);
    const theme = await ask('flow', '--theme', 'qqq');
    expect(theme.stderr).toContain('No theme\'s title holds "qqq".');
  });
});
