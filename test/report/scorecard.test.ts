import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTargets } from '../../src/ingest/targets.ts';
import { UsageError } from '../../src/model/errors.ts';
import { Framework, IndicatorName, ScorecardAnswer } from '../../src/model/scorecard.ts';
import { frameworkAt, frameworkCalled, shippedFrameworks } from '../../src/report/scorecard/frameworks.ts';
import { blockQuestions } from '../../src/report/scorecard/report-blocks.ts';
import { reportHtml } from '../../src/report/scorecard/report-html.ts';
import { reportMarkdown } from '../../src/report/scorecard/report-markdown.ts';
import { reportTables } from '../../src/report/scorecard/report-tables.ts';
import { scorecardAnswer } from '../../src/report/scorecard/scorecard-answer.ts';
import { type SmallEcosystem, smallEcosystem } from '../support/small-ecosystem.ts';

const company = { helix: 'company', size: 'sme', place: { country: 'BE', nuts: 'BE21' } } as const;
const university = { helix: 'knowledge', place: { country: 'BE', nuts: 'BE24' } } as const;

/** Six companies and a broker in one cluster, two companies in another; a university and a town outside. */
const world: SmallEcosystem = {
  organisations: {
    a: company,
    b: company,
    c: company,
    d: company,
    e: { ...company, size: 'large' },
    f: company,
    x: company,
    y: company,
    kul: university,
    town: { helix: 'government', place: { country: 'NL' } },
    broker: { functions: ['cluster-organisation'], place: { country: 'BE' } },
  },
  projects: {
    p1: { startDate: '2021-03-01', with: ['a', 'b'], themes: ['heat'] },
    p2: { startDate: '2023-02-01', with: ['a', 'b', 'kul', 'town', 'broker'], themes: ['heat', 'power'] },
    p3: { startDate: '2023-09-01', with: ['c', 'x'], themes: ['power'] },
    p4: { startDate: '2024-01-01', with: ['d', 'kul', 'c'], themes: ['power'] },
    p5: { startDate: '2024-05-01', with: ['f'], themes: [] },
  },
  clusters: {
    flux: { name: 'Flux', organisation: 'broker', members: ['a', 'b', 'c', 'd', 'e', 'f'] },
    food: { name: 'Food', members: ['x', 'y'] },
  },
};
const every = (...names: IndicatorName[]): Framework =>
  Framework.parse({
    id: 'all',
    name: { en: 'All', nl: 'Alle', fr: 'Tous' },
    source: { document: 'd', publisher: 'p' },
    note: { en: 'n', nl: 'n', fr: 'n' },
    criteria: names.map((indicator) => ({
      id: indicator,
      name: { en: indicator, nl: indicator, fr: indicator },
      indicators: [{ indicator, direction: 'up' }],
    })),
  });
const only = (answer: ScorecardAnswer) => answer.criteria.map(({ indicators: [indicator] }) => indicator);
const card = (
  spec: SmallEcosystem,
  asked = 'flux',
  options = {},
  names: readonly IndicatorName[] = IndicatorName.options,
) => scorecardAnswer(smallEcosystem(spec), every(...names), asked, { smallest: 1, ...options });

describe('indicators', () => {
  it('are plain counts and shares of what members did in the period', () => {
    const answer = ScorecardAnswer.parse(card(world));
    expect([answer.period, answer.group.members]).toEqual([{ from: 2023, until: 2024 }, 6]);
    const figures = Object.fromEntries(
      only(answer).map(({ indicator, measured }) => [indicator, measured && [measured.value, measured.n]]),
    );
    expect(figures).toEqual({
      members: [6, 6],
      // a and b in p2, c and d in p4.
      'member-collaboration': [4 / 6, 6],
      density: [2 / 15, 6],
      'broker-projects': [1, 1],
      'company-share': [1, 6],
      // p2 of p2, p3, p4; p5 has one participant.
      'three-helices': [1 / 3, 3],
      'sme-share': [1, 6],
      // c in p3, d in p4, f in p5.
      'newcomer-share': [3 / 6, 6],
      'european-participation': undefined,
      'sme-european': undefined,
      // kul, town and broker in p2, x in p3, kul in p4: the town is Dutch.
      'foreign-partners': [1 / 5, 5],
      // a, b, c and d.
      'knowledge-reach': [4 / 6, 6],
      // power: a, b, c, d; heat: a, b.
      'safe-themes': [1 / 2, 2],
      'new-themes': [1 / 2, 2],
      // p3 with x of Food.
      'inter-cluster-projects': [1 / 4, 4],
      // Of a, b, c, d and f, a with b and c with d.
      'largest-component': [2 / 5, 5],
      // a and b worked together in p1 and do again in p2.
      'renewed-ties': [1, 1],
      // Seven companies, two knowledge institutions, one government: entropy over ln 4.
      'helix-evenness': [expect.closeTo(0.5784, 4), 10],
      // Six members in two cells.
      'member-synergy': undefined,
      // Power is new to a, b, c and d; d alone meets those who know it.
      'exposed-uptake': [1 / 4, 4],
      // d had it from the university and c.
      'inter-cluster-flow': [0, 1],
      'pioneered-themes': [1, 1],
      'mission-share': undefined,
      'sme-contribution': undefined,
      'sector-gap': undefined,
      'productivity-effect': undefined,
      'employment-effect': undefined,
      introductions: undefined,
      'member-judgement': undefined,
      'criteria-with-target': [0, 29],
    });
    expect(only(answer).find(({ indicator }) => indicator === 'introductions')).toMatchObject({
      light: 'unmeasured',
      missing: {
        reason: 'unmeasured',
        text: 'Can’t be measured from this data: needs a log of introductions and their outcome.',
      },
    });
  });

  it('tell the part of the EU contribution that goes to SMEs, where contributions were read', () => {
    const spec = {
      ...world,
      organisations: { ...world.organisations, c: { ...company, size: 'large' } },
    } as const;
    const ecosystem = smallEcosystem(spec);
    const rows = ecosystem.participations.projectOrganisation.length;
    const funding = {
      contribution: new Float64Array(rows).fill(100),
      cost: new Float64Array(rows).fill(Number.NaN),
      coordinator: new Uint8Array(rows),
    };
    const answer = scorecardAnswer(ecosystem, every('sme-contribution'), 'flux', { smallest: 1, funding });
    // a and b in p2, d in p4, f in p5; c, who is large, in p3 and p4.
    expect(only(answer)[0]).toMatchObject({ measured: { value: 4 / 6, n: 6 }, trend: 'untested' });
  });

  it('do not change with the order of what is written down', () => {
    const turned = {
      ...world,
      organisations: Object.fromEntries(Object.entries(world.organisations!).reverse()),
      projects: Object.fromEntries(Object.entries(world.projects!).reverse()),
    };
    expect(card(turned)).toEqual(card(world));
  });

  it('are not shown where fewer stand behind them than may be', () => {
    const [indicator] = only(card(world, 'flux', { smallest: 7 }, ['company-share']));
    expect([indicator.measured, indicator.missing?.reason]).toEqual([undefined, 'too-few']);
  });
});

describe('targets', () => {
  const targets = (value: number, setOn: string) =>
    readTargets(`cluster;indicator;value;set_on;set_by\nFlux;three-helices;${value};${setOn};Board\n`);
  const light = (value: number, setOn = '2022-06-30') =>
    only(card(world, 'flux', { targets: targets(value, setOn) }, ['three-helices']))[0].light;

  it('light by the whole interval, and only where they were set beforehand', () => {
    // 1 of 3: Wilson's interval is 0.06…0.79.
    expect([light(0.05), light(0.3), light(0.8), light(0.05, '2023-02-01')]).toEqual([
      'met',
      'near',
      'missed',
      'set-later',
    ]);
  });

  it('bind one cluster before all, and no other', () => {
    const set = readTargets(
      'indicator,value,set_on,set_by,cluster\nthree-helices,0.1,2022-01-01,A,\nthree-helices,0.2,2021-01-01,B,cluster:flux\nthree-helices,0.3,2022-01-01,C,food\n',
    );
    expect(only(card(world, 'flux', { targets: set }, ['three-helices']))[0].target).toEqual({
      value: 0.2,
      setBy: 'B',
      setOn: '2021-01-01',
    });
  });

  it('name the line that is wrong', () => {
    expect(() => readTargets('indicator,value,set_on,set_by\nhappiness,1,2022-01-01,A\n')).toThrow(
      /^line 2: .*indicator/,
    );
    expect(() => readTargets('indicator,value,set_on,set_by\nmembers,1,soon,A\n')).toThrow(
      /^line 2: .*setOn/,
    );
  });
});

describe('groups', () => {
  it('are clusters, surroundings of a broker without members, places and communities', () => {
    const { clusters: _, ...without } = world;
    const around = card(without, 'BROKER', {}, ['members', 'density']);
    expect([around.group.kind, around.group.members, around.group.text]).toEqual([
      'surroundings',
      4,
      'There is no membership list in this data: the organisations that share a project with broker stand in. Only those with a project that starts in the period count.',
    ]);
    expect(card(world, 'region:BE2', {}, ['density']).group).toMatchObject({ kind: 'region', members: 7 });
    expect(card(world, 'country:NL', {}, ['density']).group).toMatchObject({
      name: 'Netherlands',
      members: 1,
    });
    expect(card(world, 'community:0', {}, ['density']).group.kind).toBe('community');
    expect(() => card(world, 'nowhere')).toThrow(UsageError);
    expect(() => card(world, 'nowhere')).toThrow('There is no group "nowhere". Ask for one of Flux, Food');
  });

  it('stand among others of their kind by name, not by rank', () => {
    const [members] = only(card(world, 'flux', {}, ['members']));
    expect(members.others).toEqual([{ id: 'cluster:food', name: 'Food', value: 2, n: 2 }]);
  });
});

describe('frameworks', () => {
  it('ship with source and without a target that nobody set', () => {
    expect(shippedFrameworks().map(({ id, criteria }) => [id, criteria.length])).toEqual([
      ['memorandum-2024', 4],
      ['vario-36', 10],
      ['vlaio-features', 7],
    ]);
    for (const { criteria } of shippedFrameworks())
      for (const { indicators, toBeFilled } of criteria) {
        expect(indicators.filter(({ target }) => target !== undefined)).toEqual([]);
        expect(indicators.length === 0).toBe(toBeFilled === true);
      }
  });

  it('are refused with their reason', () => {
    expect(() => frameworkCalled('vub', 'en')).toThrow(
      'There is no framework "vub". Shipped are memorandum-2024, vario-36, vlaio-features',
    );
    expect(() => frameworkAt('missing.json', 'en')).toThrow(/^missing\.json is no framework file: /);
  });
});

describe('the report', () => {
  const hostile = '<script>alert(1)</script> | "x" & `y`';
  const withName = (name: string) =>
    card({ ...world, clusters: { ...world.clusters, flux: { ...world.clusters!.flux, name } } });

  it.each(['en', 'nl', 'fr'] as const)(
    'in %s is one page that calls nowhere, with definitions and data version',
    (language) => {
      const answer = scorecardAnswer(
        smallEcosystem(world),
        frameworkCalled('vario-36', language),
        'flux',
        {},
        language,
      );
      const page = reportHtml(answer, language);
      expect(page).toContain(`<html lang="${language}">`);
      expect(page).not.toMatch(/\b(src|href)=|url\(|@import/);
      for (const text of [
        answer.dataVersion,
        answer.framework.note,
        ...only(answer).map(({ definition }) => definition),
      ])
        expect(page.replaceAll('&#39;', "'").replaceAll('&quot;', '"')).toContain(text);
      expect(reportMarkdown(answer, language)).toContain(answer.dataVersion);
    },
  );

  it('sets a group beside its peers, without figures of a few, and each definition once', () => {
    const figure = (name: string, values: [number | null, number][]) => ({
      name,
      title: name,
      definition: 'Meant.',
      source: 'Said.',
      unit: 'share' as const,
      values: values.map(([value, n]) => ({ value, low: 0.1, high: 0.9, n })),
    });
    const groups = ['BE2', 'DK', 'NL4'].map((id) => ({ id, label: id, members: 9, synthetic: 0 }));
    const benchmark = {
      groups: [...groups, { id: 'ZZ', label: 'ZZ', members: 0, synthetic: 0 }],
      figures: [
        figure('one', [
          [0.5, 8],
          [0.25, 4],
          [null, 0],
          [null, 0],
        ]),
        figure('other', [
          [0.5, 5],
          [0.5, 5],
          [0.5, 5],
          [null, 0],
        ]),
      ],
      onOne: [],
      notes: ['Known.'],
      dataVersion: 'v',
    };
    const [table, ...more] = reportTables({ benchmark }, 'nl');
    expect(more).toEqual([]);
    expect(table.head).toEqual(['Cijfer', 'BE2', 'DK', 'NL4']);
    const half = { text: '50,0%', small: '10–90' };
    expect(table.rows).toEqual([
      { name: 'one', cells: [half, { text: '–', small: '' }, { text: '–', small: '' }] },
      { name: 'other', cells: [half, half, half] },
    ]);
    expect(table.definitions).toEqual([{ name: 'one · other', definition: 'Meant.', source: 'Said.' }]);
    expect(reportTables({ benchmark: { ...benchmark, groups: [groups[0]] } }, 'nl')).toEqual([]);
  });

  it('asks of a region its peers, of a cluster its accounts, of a community nothing', () => {
    const ecosystem = smallEcosystem(world);
    const ask = (kind: 'region' | 'cluster' | 'community', id: string) =>
      blockQuestions(ecosystem, { kind, id }, 'en');
    expect(ask('region', 'region:BE21')).toEqual({
      benchmark: { regions: ['BE21', 'DK', 'NL4', 'DE1'], lang: 'en' },
    });
    expect(ask('region', 'region:DK01').benchmark?.regions).toEqual(['DK01', 'BE2+BE1', 'NL4', 'DE1']);
    expect(ask('cluster', 'cluster:flux')).toEqual({ benchmark: { lang: 'en' } });
    expect(ask('community', 'community:0')).toEqual({});
  });

  it('keeps text from the data text', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(hostile, '"><img onerror=x>', '[a](javascript:b)', '# h\n| a |'),
        (name) => {
          const answer = withName(name);
          expect(reportHtml(answer, 'en')).not.toMatch(/<(script|img)/);
          const markdown = reportMarkdown(answer, 'en');
          expect(markdown).not.toMatch(/<(script|img)|[^\\]\]\(javascript|\n# h/);
        },
      ),
      { numRuns: 8 },
    );
  });
});
