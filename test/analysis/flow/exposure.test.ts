import { describe, expect, it } from 'vitest';
import {
  type Exposures,
  exposures,
  THEMELESS,
  TOLD,
  TOO_SHORT,
} from '../../../src/analysis/flow/exposure.ts';
import { eachTheme, oneField, timeline } from '../../../src/analysis/flow/timeline.ts';
import type { Ecosystem } from '../../../src/network/ecosystem.ts';
import { projectThemeRows } from '../../../src/network/theme-tree.ts';
import { smallEcosystem, theme } from '../../support/small-ecosystem.ts';

const TELLING = { [TOLD]: 'told', [TOO_SHORT]: 'too short', [THEMELESS]: 'themeless' };

/** First uses as sentences: who, what, when, from whom. */
function said(ecosystem: Ecosystem, found: Exposures): string[] {
  const name = (index: number) => ecosystem.organisations[index].name;
  const { themes } = projectThemeRows(ecosystem);
  return Array.from({ length: found.count }, (_, use) => {
    const sources = [...found.source.subarray(found.start[use], found.start[use + 1])].map(name).sort();
    const date = new Date(found.day[use] * 86_400_000).toISOString().slice(0, 10);
    const field = themes[found.field[use]].slice('theme:'.length);
    return `${date} ${name(found.organisation[use])} ${field} from ${sources.join('+') || '–'}: ${TELLING[found.telling[use] as 0]}`;
  });
}
const exposed = (ecosystem: Ecosystem, options?: Parameters<typeof exposures>[1]) =>
  said(ecosystem, exposures(timeline(ecosystem, eachTheme(ecosystem)), options));

describe('exposure', () => {
  it('comes from partners in the first project and in projects of the window that worked on the theme before', () => {
    const ecosystem = smallEcosystem({
      projects: {
        p1: { startDate: '2015-01-01', with: ['uni', 'lab'], themes: ['heat'] },
        p2: { startDate: '2016-01-01', with: ['old', 'uni'], themes: ['heat'] },
        // A partner of the window, on another theme: lab knows heat from 2015.
        p3: { startDate: '2019-06-01', with: ['firm', 'lab'], themes: ['grid'] },
        // Too long ago for a window of three years.
        p4: { startDate: '2016-06-01', with: ['firm', 'old'], themes: ['grid'] },
        p5: { startDate: '2020-01-01', with: ['firm', 'uni', 'peer'], themes: ['heat'] },
      },
    });
    expect(exposed(ecosystem)).toEqual([
      '2015-01-01 lab heat from –: too short',
      '2015-01-01 uni heat from –: too short',
      '2016-01-01 old heat from uni: too short',
      '2016-06-01 firm grid from –: too short',
      '2016-06-01 old grid from –: too short',
      // Its partner knew grid; heat came from no one, since it knew that itself.
      '2019-06-01 lab grid from firm: too short',
      '2020-01-01 firm heat from lab+uni: told',
      '2020-01-01 peer heat from uni: told',
    ]);
    expect(exposed(ecosystem, { window: 4 })).toContain('2020-01-01 firm heat from lab+old+uni: told');
  });

  it('takes the later of start and signature for the day, and what begins on one day teaches nothing', () => {
    const ecosystem = smallEcosystem({
      projects: {
        p1: { startDate: '2020-01-01', signatureDate: '2020-03-01', with: ['a', 'b'], themes: ['heat'] },
        p2: { startDate: '2020-03-01', with: ['a', 'c'], themes: ['heat'] },
        p3: { startDate: '2020-03-02', with: ['c', 'd'], themes: ['heat'] },
        undated: { with: ['a', 'e'], themes: ['heat'] },
      },
    });
    expect(exposed(ecosystem)).toEqual([
      '2020-03-01 a heat from –: too short',
      '2020-03-01 b heat from –: too short',
      '2020-03-01 c heat from –: too short',
      '2020-03-02 d heat from c: too short',
    ]);
    expect(timeline(ecosystem, eachTheme(ecosystem)).undated).toBe(1);
  });

  it('gathers the sources of every first project that began on the day', () => {
    const ecosystem = smallEcosystem({
      projects: {
        p1: { startDate: '2020-01-01', with: ['a', 'b', 'c'], themes: ['heat'] },
        p2: { startDate: '2020-06-01', with: ['a', 'new'], themes: ['heat'] },
        p3: { startDate: '2020-06-01', with: ['a', 'b', 'new'], themes: ['heat'] },
        p4: { startDate: '2020-06-01', with: ['c', 'new'], themes: ['grid'] },
      },
    });
    expect(exposed(ecosystem)).toContain('2020-06-01 new heat from a+b: too short');
  });

  it('can be told where the look-back is open to view', () => {
    const ecosystem = smallEcosystem({
      projects: {
        begin: { startDate: '2014-01-01', with: ['x'] },
        before: { startDate: '2017-01-01', with: ['veteran', 'y'] },
        long: { startDate: '2013-12-31', with: ['returning', 'y'] },
        now: { startDate: '2020-01-01', with: ['veteran', 'returning', 'fresh'], themes: ['heat'] },
      },
    });
    expect(exposed(ecosystem)).toEqual([
      '2020-01-01 fresh heat from –: told',
      '2020-01-01 returning heat from –: told',
      '2020-01-01 veteran heat from –: themeless',
    ]);
    expect(exposed(ecosystem, { lookBack: 2 })).toContain('2020-01-01 veteran heat from –: told');
    expect(exposed(ecosystem, { lookBack: 7 })).toContain('2020-01-01 fresh heat from –: too short');
  });

  it('takes themes asked for and all below them as one field', () => {
    const ecosystem = smallEcosystem({
      themes: { energy: { title: 'energy' }, heat: { title: 'heat', parent: 'energy' } },
      projects: {
        p1: { startDate: '2020-01-01', with: ['a', 'b'], themes: ['heat', 'arts'] },
        p2: { startDate: '2021-01-01', with: ['a', 'c'], themes: ['energy'] },
        p3: { startDate: '2022-01-01', with: ['c', 'b'], themes: ['heat', 'energy'] },
      },
    });
    const time = timeline(ecosystem, oneField(ecosystem, [theme('energy')]));
    const found = exposures(time);
    expect(Array.from(found.organisation, (o) => ecosystem.organisations[o].name)).toEqual(['a', 'b', 'c']);
    expect([...found.start]).toEqual([0, 0, 0, 1]);
  });

  it('of nothing is nothing', () => {
    for (const spec of [
      {},
      { organisations: { a: {} } },
      { projects: { p: { with: [], themes: ['heat'] } } },
    ]) {
      const ecosystem = smallEcosystem(spec);
      expect(exposed(ecosystem)).toEqual([]);
    }
  });
});
