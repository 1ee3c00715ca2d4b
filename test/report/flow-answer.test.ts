import { describe, expect, it } from 'vitest';
import { FlowAnswer } from '../../src/model/flow-answer.ts';
import { flowAnswer, uptakeAnswer } from '../../src/report/flow-answer.ts';
import { themesAnswer } from '../../src/report/themes-answer.ts';
import { smallEcosystem, theme } from '../support/small-ecosystem.ts';

/**
 * A university works on heat in 2015, a laboratory from 2016; both teach a firm in 2021. The firm teaches a town
 * in 2022, and so does the laboratory; the town teaches a school in 2023.
 */
const ecosystem = smallEcosystem({
  organisations: {
    uni: { helix: 'knowledge', institution: 'higher-education', place: { country: 'BE', nuts: 'BE242' } },
    lab: { helix: 'knowledge', institution: 'research-organisation', place: { country: 'DE' } },
    firm: { helix: 'company', size: 'sme', place: { country: 'BE', nuts: 'BE211' } },
    town: { helix: 'government', place: { country: 'BE', nuts: 'BE100' } },
    school: { helix: 'knowledge', place: { country: 'BE', nuts: 'BE242' } },
    broker: { helix: 'association', functions: ['cluster-organisation'], place: { country: 'BE' } },
  },
  themes: { energy: { title: 'energy' }, heat: { title: 'heat storage', parent: 'energy' } },
  projects: {
    p1: { startDate: '2015-01-01', with: ['uni'], themes: ['heat'] },
    p2: { startDate: '2016-01-01', with: ['uni', 'lab'], themes: ['heat'] },
    p3: { startDate: '2021-01-01', with: ['uni', 'lab', 'firm', 'broker'], themes: ['heat'] },
    p4: { startDate: '2022-01-01', with: ['firm', 'lab', 'town'], themes: ['heat'] },
    p5: { startDate: '2023-01-01', with: ['town', 'school'], themes: ['heat'] },
  },
});
/** Flow as sentences, without what flows nowhere. */
const flows = ({ lanes, between }: FlowAnswer) =>
  between.cells
    .filter(({ flow }) => flow > 0)
    .map(({ from, to, flow, expected }) => `${lanes[from].id} → ${lanes[to].id}: ${flow} (${expected})`);

describe('knowledge flow', () => {
  it('along the innovation chain, of what can be told', () => {
    const answer = FlowAnswer.parse(flowAnswer(ecosystem));
    expect(answer.chain).toEqual({
      id: 'innovation',
      name: 'innovation',
      derived: true,
      synthetic: false,
      standing: 5,
    });
    expect([answer.firstUses.seen, answer.firstUses.told, answer.counted, answer.flow]).toEqual([6, 4, 4, 4]);
    expect(answer.firstUses.years).toEqual([
      { year: 2015, seen: 1, told: 0, tooShort: 1, themeless: 0, exposed: 0 },
      { year: 2016, seen: 1, told: 0, tooShort: 1, themeless: 0, exposed: 0 },
      { year: 2021, seen: 2, told: 2, tooShort: 0, themeless: 0, exposed: 2 },
      { year: 2022, seen: 1, told: 1, tooShort: 0, themeless: 0, exposed: 1 },
      { year: 2023, seen: 1, told: 1, tooShort: 0, themeless: 0, exposed: 1 },
    ]);
    // By chance: in 2021 of uni's 2 projects and lab's 1; in 2022 of 3, 2, 1 of the firm and 1 of the broker; in
    // 2023 of 3, 3, 2, 1 and 1 of the town.
    expect(flows(answer)).toEqual([
      'research → technology: 0.5 (0.6667)',
      'research → none: 0.5 (0.6667)',
      'applied-research → technology: 0.5 (0.3333)',
      'applied-research → use: 0.5 (0.2857)',
      'applied-research → none: 0.5 (0.3333)',
      'technology → use: 0.5 (0.1429)',
      'use → research: 1 (0.1)',
    ]);
    expect(answer.ways?.forward.flow).toBe(2);
    expect(answer.ways?.backward.flow).toBe(1);
    expect(answer.ways?.forward.share.value).toBeCloseTo(2 / 3, 12);
    expect(answer.between.cells.every(({ ratio }) => ratio === undefined)).toBe(true);
    expect(answer.years.map(({ year, cells }) => [year, cells.length])).toEqual([
      [2021, 4],
      [2022, 2],
      [2023, 1],
    ]);
  });

  it('says who spreads, takes up, passes on, and brings in from outside a region', () => {
    const { roles } = flowAnswer(ecosystem, { region: ['BE2', 'BE1'] });
    const named = (rows: readonly { organisation: { name: string } }[]) =>
      rows.map(({ organisation, ...figures }) => [organisation.name, ...Object.values(figures)]);
    expect(named(roles.spread)).toEqual([
      ['town', 1, 0.1],
      ['uni', 1, 2.0619],
      ['firm', 0.5, 0.3429],
    ]);
    expect(named(roles.tookUp)).toEqual([
      ['firm', 1],
      ['school', 1],
      ['town', 1],
    ]);
    expect(named(roles.passedOn)).toEqual([
      ['town', 1, 1],
      ['firm', 1, 0.5],
    ]);
    expect(named(roles.broughtIn!)).toEqual([
      ['firm', 0.5],
      ['town', 0.5],
    ]);
    expect(roles.fromOutside).toBeCloseTo(1 / 3, 12);
  });

  it('of one theme, with how it spread', () => {
    const answer = flowAnswer(ecosystem, { themes: [theme('energy')], by: 'helix' });
    expect(answer.themes).toBeUndefined();
    expect(answer.options.theme).toEqual([{ id: 'theme:energy', title: 'energy' }]);
    expect(answer.lanes.map(({ id }) => id)).toEqual([
      'company',
      'knowledge',
      'government',
      'cluster-organisation',
    ]);
    const { definition, source, ...diffusion } = answer.diffusion!;
    expect(definition.length * source.length).toBeGreaterThan(0);
    expect(diffusion).toEqual({
      years: [
        { year: 2015, learnt: [0, 1, 0, 0], know: [0, 1, 0, 0] },
        { year: 2016, learnt: [0, 1, 0, 0], know: [0, 2, 0, 0] },
        { year: 2017, learnt: [0, 0, 0, 0], know: [0, 2, 0, 0] },
        { year: 2018, learnt: [0, 0, 0, 0], know: [0, 2, 0, 0] },
        { year: 2019, learnt: [0, 0, 0, 0], know: [0, 2, 0, 0] },
        { year: 2020, learnt: [0, 0, 0, 0], know: [0, 2, 0, 0] },
        { year: 2021, learnt: [1, 0, 0, 1], know: [1, 2, 0, 1] },
        { year: 2022, learnt: [0, 0, 1, 0], know: [1, 2, 1, 1] },
        { year: 2023, learnt: [0, 1, 0, 0], know: [1, 3, 1, 1] },
      ],
      firstResearch: '2015-01-01',
      firstCompany: '2021-01-01',
      yearsToCompanies: 6.0014,
      leftCensored: true,
      newcomers: 5,
      throughCluster: 1,
    });
  });

  it('since a day: earlier uses still are what was known', () => {
    const answer = flowAnswer(ecosystem, { since: '2023-01-01' });
    expect(flows(answer)).toEqual(['use → research: 1 (0.1)']);
    expect(answer.firstUses.seen).toBe(1);
  });

  it('names the chains where one is not there', () => {
    expect(() => flowAnswer(ecosystem, { chain: 'food' })).toThrow(
      'There is no chain "food". There are: "innovation".',
    );
  });

  it('lists the regions with most flow, and says what it left out', () => {
    const answer = flowAnswer(ecosystem, { by: 'country', firsts: 'seen', lanes: 1 });
    expect(answer.lanes.map(({ id }) => id)).toEqual(['BE']);
    expect(answer.omitted).toEqual({ lanes: 1, flow: 2.5 });
  });

  it('can not test exposure on so little, and says so', () => {
    const { definition: _, source: __, ...answer } = uptakeAnswer(ecosystem);
    expect(answer).toEqual({ verdict: 'not-enough-data', dataVersion: ecosystem.dataVersion });
  });
});

describe('themes', () => {
  it('are found by words, with their path and the projects on them or below', () => {
    expect(themesAnswer(ecosystem, 'stor heat', 5)).toEqual({
      query: 'stor heat',
      total: 1,
      themes: [{ id: 'theme:heat', title: 'heat storage', path: ['energy'], projects: 5 }],
    });
    expect(themesAnswer(ecosystem, '', 1)).toEqual({
      query: '',
      total: 2,
      themes: [{ id: 'theme:energy', title: 'energy', path: [], projects: 5 }],
    });
  });
});
