import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OrganisationId, SourceId } from '../../src/model/ids.ts';
import {
  ENTITIES,
  ENTITY_KINDS,
  type EntityKind,
  type Statements,
  subjectKey,
} from '../../src/model/record.ts';
import { type Contribution, derive, kindredKeys, repoint } from '../../src/store/derive.ts';
import { type MergeEdge, resolveMerges } from '../../src/store/merges.ts';
import { org, project, SOURCES, someRecords, sourceId, theme } from '../contract/ecosystem-records.ts';

const PRECEDENCE = new Map(SOURCES.map(({ id, precedence }) => [id, precedence]));
const [FIRST, SECOND, THIRD] = SOURCES.map(({ id }) => id) as [SourceId, SourceId, SourceId];

function says<K extends EntityKind>(
  source: SourceId,
  statement: Statements[K],
  synthetic = false,
): Contribution<K> {
  return { source, precedence: PRECEDENCE.get(source)!, synthetic, statement };
}

describe('an organisation', () => {
  const id = org('a');

  it('takes each field from the source that weighs most and fills it, then from the smallest id', () => {
    expect(
      derive('organisation', [
        says<'organisation'>(THIRD, {
          id,
          name: 'Third',
          website: 'https://third.example',
          helix: 'government',
          size: 'sme',
          description: 'D3',
        }),
        says<'organisation'>(SECOND, {
          id,
          name: 'Second',
          shortName: 'SEC',
          otherNames: ['Zweite', 'First'],
          identifiers: { pic: ['902', '901'] },
          website: 'https://second.example',
          functions: ['service-provider'],
          size: 'unknown',
        }),
        says<'organisation'>(FIRST, {
          id,
          name: 'First',
          identifiers: { pic: ['901'], vat: ['BE1'] },
          helix: 'unknown',
          functions: ['capital-provider'],
        }),
      ]),
    ).toEqual({
      id,
      name: 'First',
      otherNames: ['Second', 'Third', 'Zweite'],
      shortName: 'SEC',
      identifiers: { pic: ['901', '902'], vat: ['BE1'], ror: [], kbo: [] },
      helix: 'government',
      helixBasis: 'declared',
      functions: ['capital-provider', 'service-provider'],
      size: 'sme',
      place: {},
      website: 'https://second.example',
      description: 'D3',
      synthetic: false,
      sources: [FIRST, SECOND, THIRD],
      fieldSources: {
        'identifiers.pic': FIRST,
        'identifiers.vat': FIRST,
        name: FIRST,
        otherNames: SECOND,
        shortName: SECOND,
        helix: THIRD,
        functions: FIRST,
        size: THIRD,
        website: SECOND,
        description: THIRD,
      },
    });
  });

  it('goes by its first identifier while nobody names it, and by its id without one', () => {
    const nameless = says<'organisation'>(FIRST, { id, identifiers: { vat: ['BE1'], pic: ['9', '10'] } });
    expect(derive('organisation', [nameless])).toMatchObject({
      name: 'PIC 10',
      otherNames: [],
      helix: 'unknown',
      helixBasis: 'unknown',
      size: 'unknown',
      fieldSources: { 'identifiers.pic': FIRST, 'identifiers.vat': FIRST },
    });
    expect(
      derive('organisation', [nameless, says<'organisation'>(THIRD, { id, name: 'Named' })]),
    ).toMatchObject({
      name: 'Named',
      otherNames: [],
    });
    expect(derive('organisation', [says<'organisation'>(FIRST, { id })])!.name).toBe('org:a');
  });

  it('stands at one place: no address is made up of two', () => {
    expect(
      derive('organisation', [
        says<'organisation'>(FIRST, { id, place: { country: 'BE', city: 'Gent' } }),
        says<'organisation'>(SECOND, {
          id,
          place: { country: 'NL', nuts: 'NL4', city: 'Breda', latitude: 51.6, longitude: 4.8 },
        }),
        says<'organisation'>(THIRD, {
          id,
          place: {
            country: 'BE',
            nuts: 'BE234',
            city: 'Ghent',
            street: 'Veldstraat 1',
            latitude: 51.1,
            longitude: 3.7,
          },
        }),
      ]),
    ).toMatchObject({
      place: { country: 'BE', nuts: 'BE234', city: 'Gent', latitude: 51.1, longitude: 3.7 },
      fieldSources: {
        'place.country': FIRST,
        'place.city': FIRST,
        'place.nuts': THIRD,
        'place.latitude': THIRD,
      },
    });
  });

  it('is synthetic where anything said of it is', () => {
    const [real, made] = [says<'organisation'>(FIRST, { id }), says<'organisation'>(SECOND, { id }, true)];
    expect([
      derive('organisation', [real])!.synthetic,
      derive('organisation', [real, made])!.synthetic,
    ]).toEqual([false, true]);
  });
});

describe('a participation', () => {
  const pair = { project: project('p'), organisation: org('a'), ended: false, rows: 1 } as const;

  it('believes the best source that gives an amount, and unites roles with the leading one first', () => {
    expect(
      derive('participation', [
        says<'participation'>(SECOND, {
          ...pair,
          roles: ['coordinator'],
          contribution: 5,
          totalCost: 9,
          ended: true,
        }),
        says<'participation'>(FIRST, {
          ...pair,
          roles: ['third-party', 'participant'],
          totalCost: 7,
          rows: 2,
          order: 3,
        }),
      ]),
    ).toEqual({
      ...pair,
      roles: ['coordinator', 'participant', 'third-party'],
      order: 3,
      contribution: 5,
      totalCost: 7,
      rows: 2,
      synthetic: false,
      sources: [FIRST, SECOND],
    });
  });

  it('adds up what one source says of organisations that were merged', () => {
    expect(
      derive(
        'participation',
        [
          says<'participation'>(FIRST, {
            ...pair,
            organisation: org('b'),
            roles: ['participant'],
            contribution: 2,
            order: 4,
            ended: true,
          }),
          says<'participation'>(FIRST, { ...pair, roles: ['coordinator'], contribution: 3, order: 1 }),
          says<'participation'>(SECOND, { ...pair, roles: ['participant'], contribution: 100 }),
        ],
        () => org('a'),
      ),
    ).toEqual({
      ...pair,
      roles: ['coordinator', 'participant'],
      order: 1,
      contribution: 5,
      rows: 2,
      synthetic: false,
      sources: [FIRST, SECOND],
    });
  });
});

describe('a project', () => {
  it('is put together field by field, its lists united', () => {
    const id = project('p');
    expect(
      derive('project', [
        says<'project'>(SECOND, {
          id,
          title: 'Second',
          startDate: '2020-01-01',
          themes: [theme('b'), theme('a')],
        }),
        says<'project'>(FIRST, { id, title: 'First', topics: ['X'], themes: [theme('c')] }),
      ]),
    ).toEqual({
      id,
      title: 'First',
      startDate: '2020-01-01',
      keywords: [],
      legalBasis: [],
      topics: ['X'],
      themes: [theme('a'), theme('b'), theme('c')],
      synthetic: false,
      sources: [FIRST, SECOND],
      fieldSources: { title: FIRST, startDate: SECOND, topics: FIRST, themes: FIRST },
    });
  });
});

describe('every kind', () => {
  it('is derived the same in any order, fits its schema, and is nothing without a record', () => {
    fc.assert(
      fc.property(someRecords(), fc.infiniteStream(fc.nat()), (records, keys) => {
        // All organisations merged into one, and one project: several voices on each subject.
        const toOne = () => org('e');
        for (const kind of ENTITY_KINDS) {
          const groups = new Map<string, Contribution[]>();
          for (const r of records.filter((candidate) => candidate.kind === kind)) {
            const key = subjectKey(kind, repoint(kind, r.statement as never, toOne));
            groups.set(key, [...(groups.get(key) ?? []), says(r.source, r.statement as never, r.synthetic)]);
          }
          for (const group of groups.values()) {
            const entity = derive(kind, group, toOne);
            const shuffled = group
              .map((contribution) => ({ contribution, by: keys.next().value as number }))
              .sort((x, y) => x.by - y.by)
              .map(({ contribution }) => contribution);
            expect(derive(kind, shuffled, toOne)).toEqual(entity);
            // Everything that they supply to one another is no tie.
            if (kind === 'supply') expect(entity).toBeUndefined();
            else expect(ENTITIES[kind].parse(entity)).toEqual(entity);
          }
          expect(derive(kind, [])).toBeUndefined();
        }
      }),
    );
  });

  it('lists the keys that flow together', () => {
    const group = (id: OrganisationId) => (id === org('a') || id === org('b') ? [org('a'), org('b')] : [id]);
    expect([
      kindredKeys('organisation', 'org:b', group),
      kindredKeys('participation', 'project:p org:a', group),
      kindredKeys('membership', 'cluster:x org:a 2020-01-01', group),
      kindredKeys('supply', 'org:a org:c heat pumps', group),
      kindredKeys('supply', 'org:a org:b x', group),
      kindredKeys('project', 'project:p', group),
      kindredKeys('offer', 'offer:1', group),
    ]).toEqual([
      ['org:a', 'org:b'],
      ['project:p org:a', 'project:p org:b'],
      ['cluster:x org:a 2020-01-01', 'cluster:x org:b 2020-01-01'],
      ['org:a org:c heat pumps', 'org:b org:c heat pumps'],
      ['org:a org:a x', 'org:a org:b x', 'org:b org:a x', 'org:b org:b x'],
      ['project:p'],
      ['offer:1'],
    ]);
  });
});

describe('merges', () => {
  const edge = (from: string, into: string, precedence = 500, source = 'first'): MergeEdge => ({
    from: org(from),
    into: org(into),
    scope: 'public',
    source: sourceId(source),
    precedence,
  });

  it('chain, follow the source that weighs most, and never go round in a circle', () => {
    expect(Object.fromEntries(resolveMerges([edge('a', 'b'), edge('b', 'c'), edge('d', 'b')]))).toEqual({
      'org:a': 'org:c',
      'org:b': 'org:c',
      'org:d': 'org:c',
    });
    expect(Object.fromEntries(resolveMerges([edge('a', 'b', 100), edge('a', 'c', 200)]))).toEqual({
      'org:a': 'org:c',
    });
    expect(
      Object.fromEntries(resolveMerges([edge('a', 'b', 100), edge('b', 'c', 300), edge('c', 'a', 200)])),
    ).toEqual({ 'org:b': 'org:a', 'org:c': 'org:a' });
  });

  it('lead nowhere twice and everywhere the same, whatever the order', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const edges = fc.uniqueArray(
      fc
        .tuple(name, name, fc.constantFrom(100, 200), fc.constantFrom('first', 'second'))
        .map((parts) => edge(...parts)),
      { maxLength: 10, selector: (e) => `${e.source} ${e.from}` },
    );
    fc.assert(
      fc.property(edges, fc.infiniteStream(fc.nat()), (all, keys) => {
        const resolved = resolveMerges(all);
        for (const [from, into] of resolved)
          expect([from === into, resolved.has(into)]).toEqual([false, false]);
        const shuffled = all
          .map((e) => ({ e, by: keys.next().value as number }))
          .sort((a, b) => a.by - b.by)
          .map(({ e }) => e);
        expect(new Map([...resolveMerges(shuffled)].sort())).toEqual(new Map([...resolved].sort()));
      }),
    );
  });
});
