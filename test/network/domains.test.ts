import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Domain } from '../../src/model/domain.ts';
import type { ThemeId } from '../../src/model/ids.ts';
import { domainMask, domainOfProjects, domainProjectCounts, domainTest } from '../../src/network/domains.ts';
import { smallEcosystem, theme } from '../support/small-ecosystem.ts';

const domainOf = (rule: Partial<Domain['rule']>): Domain =>
  Domain.parse({
    format: 1,
    id: 'energy',
    version: '1.0.0',
    cluster: 'Flux50',
    name: { en: 'Energy', nl: 'Energie', fr: 'Énergie' },
    about: { en: 'energy', nl: 'energie', fr: 'énergie' },
    rule: {
      topics: ['HORIZON-CL5-*-D3-*'],
      branches: [{ code: '/25/67', title: 'energy' }],
      core: ['solar cell*', 'heat pump', 'micro grid'],
      side: ['storage', 'sunlight'],
      threshold: 3,
      ...rule,
    },
    sources: [{ title: 'Memorandum', publisher: 'The clusters', note: 'field' }],
  });

const tree = (['energy', 'sun', 'other'] as const).map((name, i) => ({
  id: theme(name),
  code: ['/25/67', '/25/67/1', '/9'][i],
  title: name,
  ...(name === 'sun' ? { parent: theme('energy') } : {}),
  synthetic: false,
  sources: [],
}));
const themes = new Map(tree.map((node) => [node.id, node]));
const project = (fields: Partial<Parameters<ReturnType<typeof domainTest>>[0]>) => ({
  topics: [],
  keywords: [],
  themes: [] as ThemeId[],
  ...fields,
});
const isIn = domainTest(domainOf({}), themes);

describe('a domain', () => {
  it('takes a project by its call topic alone', () => {
    expect(isIn(project({ topics: ['HORIZON-CL5-2023-D3-02-14'] }))).toBe(true);
    expect(isIn(project({ topics: ['HORIZON-CL5-2023-D2-02-14', 'XHORIZON-CL5-2023-D3-02'] }))).toBe(false);
  });

  it('adds up what title, keywords and themes say', () => {
    expect(isIn(project({ title: 'Better solar cells' }))).toBe(false);
    expect(isIn(project({ title: 'Better solar cells', keywords: ['heat pump'] }))).toBe(true);
    expect(isIn(project({ title: 'Better solar cells', keywords: ['Storage'] }))).toBe(true);
    expect(isIn(project({ title: 'Better solar cells', themes: [theme('sun')] }))).toBe(true);
    expect(isIn(project({ title: 'Better solar cells', themes: [theme('other')] }))).toBe(false);
    expect(isIn(project({ title: 'Sunlight storage', themes: [theme('sun')] }))).toBe(false);
  });

  it('takes off for a term of another field in title or keywords, which a call topic outweighs', () => {
    const strict = domainTest(domainOf({ against: ['telescope*'] }), themes);
    const heading = { title: 'Better solar cells', keywords: ['heat pump', 'storage'] };
    expect(strict(project(heading))).toBe(true);
    expect(strict(project({ ...heading, keywords: ['heat pump', 'space telescopes'] }))).toBe(false);
    expect(strict(project({ ...heading, objective: 'For telescopes, and for telescopes.' }))).toBe(true);
    expect(strict(project({ title: 'Telescopes', topics: ['HORIZON-CL5-2023-D3-02-14'] }))).toBe(true);
  });

  it('counts mentions in the objective', () => {
    const mentioning = (count: number, term: string) => Array(count).fill(`a ${term} is`).join(', ');
    expect(isIn(project({ title: 'Heat pump', objective: mentioning(2, 'heat pump') }))).toBe(false);
    expect(isIn(project({ title: 'Heat pump', objective: mentioning(3, 'heat pump') }))).toBe(true);
    expect(isIn(project({ objective: mentioning(5, 'heat pump') }))).toBe(false);
    // Six mentions of core terms: two points, and one more for six of any.
    expect(isIn(project({ objective: mentioning(6, 'heat pump') }))).toBe(true);
    expect(isIn(project({ objective: mentioning(60, 'storage') }))).toBe(false);
  });

  it('reads whole words, whatever case, accents and hyphens, and not across keywords', () => {
    const one = domainTest(domainOf({ threshold: 2 }), themes);
    expect(one(project({ title: 'MICRO-GRID' }))).toBe(true);
    expect(one(project({ title: 'mícro grid' }))).toBe(true);
    expect(one(project({ title: 'micro grids' }))).toBe(false);
    expect(one(project({ title: 'solar cellular' }))).toBe(true);
    expect(one(project({ keywords: ['heat', 'pump'] }))).toBe(false);
  });

  it('knows a branch by code and title together', () => {
    const wrongTitle = domainOf({ branches: [{ code: '/25/67', title: 'fuels' }] });
    expect(domainTest(wrongTitle, themes)(project({ title: 'Solar cell', themes: [theme('sun')] }))).toBe(
      false,
    );
  });

  it('is in or out whatever the order of keywords', () => {
    const words = fc.constantFrom('solar cells', 'storage', 'heat pump', 'bread', 'micro grid');
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), (keywords) => {
        expect(isIn(project({ keywords: [...keywords].reverse() }))).toBe(isIn(project({ keywords })));
      }),
    );
  });
});

describe('domains of an ecosystem', () => {
  const ecosystem = smallEcosystem({
    projects: {
      a: { with: ['x', 'y'], title: 'Solar cell and heat pump' },
      b: { with: ['x'], title: 'Bread' },
      c: { with: ['y'], topics: ['HORIZON-CL5-2021-D3-01-01'] },
    },
  });
  const domains = [domainOf({ core: ['bread'], topics: [], threshold: 2 }), { ...domainOf({}), id: 'other' }];
  const maskOf = domainMask(domains, themes);
  const assigned = { domains, masks: Int32Array.from(ecosystem.projects, maskOf) };

  it('are bits in the order of the domains', () => {
    expect([...assigned.masks]).toEqual([2, 1, 2]);
    expect([...domainOfProjects(assigned, 'other')]).toEqual([1, 0, 1]);
    expect(() => domainOfProjects(assigned, 'none')).toThrow(
      new RangeError('No domain "none" was assigned.'),
    );
  });

  it('count each organisation’s projects', () => {
    const counts = domainProjectCounts(ecosystem, domainOfProjects(assigned, 'other'));
    expect(ecosystem.organisations.map(({ name }, i) => `${name} ${counts[i]}`)).toEqual(['x 1', 'y 2']);
  });
});
