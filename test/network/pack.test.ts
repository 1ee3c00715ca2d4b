import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../src/network/days.ts';
import { packParticipations } from '../../src/network/pack.ts';
import type { Participations } from '../../src/network/packed.ts';
import { type Incidence, NO_DAY, ROLE_BITS } from '../../src/store/graph-store.ts';
import { incidenceOf, organisationId, projectId, shuffledIncidence } from '../support/incidence-of.ts';

/** Projects with dates, each of organisations 0 and 1: their known, start and end. */
function dated(...projects: { known?: string; start?: string; end?: string }[]): Incidence {
  const days = (field: 'known' | 'start' | 'end') =>
    Int32Array.from(projects, (project) =>
      project[field] === undefined ? NO_DAY : dayNumber(project[field]),
    );
  return {
    ...incidenceOf(
      2,
      projects.map(() => [0, 1]),
    ),
    known: days('known'),
    start: days('start'),
    end: days('end'),
  };
}

const numbersOf = ({ projects }: Participations) => projects.map((id) => Number(id.split(':')[1]));

/** What is packed, as plain lists of who is in what. */
function teamsOf(packed: Participations): number[][] {
  return packed.projects.map((_, p) =>
    Array.from(packed.projectOrganisation.subarray(packed.projectStart[p], packed.projectStart[p + 1])),
  );
}

describe('packing', () => {
  it('lists participations both ways, ascending, with sizes and weights', () => {
    expect(packParticipations(incidenceOf(4, [[2, 0], [1, 2, 0], []]))).toEqual({
      organisations: [0, 1, 2, 3].map(organisationId),
      projects: [0, 1, 2].map(projectId),
      organisationStart: Int32Array.of(0, 2, 3, 5, 5),
      organisationProject: Int32Array.of(0, 1, 1, 0, 1),
      projectStart: Int32Array.of(0, 2, 5, 5),
      projectOrganisation: Int32Array.of(0, 2, 0, 1, 2),
      size: Int32Array.of(2, 3, 0),
      weight: Float64Array.of(1, 1, 1),
    });
  });

  it('gives the same arrays whatever the order of ids and rows', () => {
    const anyOrder = fc
      .array(fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 6 }), { maxLength: 10 })
      .chain((teams) => {
        const incidence = incidenceOf(10, teams);
        const orderOf = (length: number) =>
          fc.shuffledSubarray([...Array(length).keys()], { minLength: length });
        return fc.record({
          incidence: fc.constant(incidence),
          order: fc.record({
            organisations: orderOf(10),
            projects: orderOf(teams.length),
            rows: orderOf(incidence.organisation.length),
          }),
        });
      });
    fc.assert(
      fc.property(anyOrder, ({ incidence, order }) => {
        expect(packParticipations(shuffledIncidence(incidence, order))).toEqual(
          packParticipations(incidence),
        );
      }),
    );
  });

  it('counts a pair that is listed twice once', () => {
    const once = incidenceOf(3, [
      [0, 1],
      [1, 2],
    ]);
    const twice = {
      ...once,
      organisation: Int32Array.of(...once.organisation, 0, 2),
      project: Int32Array.of(...once.project, 0, 1),
      role: Uint8Array.of(...once.role, ROLE_BITS['third-party'], ROLE_BITS.coordinator),
    };
    expect(packParticipations(twice)).toEqual(packParticipations(once));
  });

  it('packs into memory that threads can share', () => {
    expect(packParticipations(incidenceOf(2, [[0, 1]])).projectOrganisation.buffer).toBeInstanceOf(
      SharedArrayBuffer,
    );
  });
});

describe('packing a part', () => {
  it('keeps the full size of projects whose participants are filtered, and drops projects left without any', () => {
    const packed = packParticipations(incidenceOf(5, [[0, 1, 2], [3, 4], [2, 3], []]), {
      keepOrganisation: (index) => index !== 3 && index !== 4,
    });
    expect(packed.organisations).toEqual([0, 1, 2].map(organisationId));
    expect(numbersOf(packed)).toEqual([0, 2, 3]);
    expect(teamsOf(packed)).toEqual([[0, 1, 2], [2], []]);
    expect(Array.from(packed.size)).toEqual([3, 2, 0]);
    expect(Array.from(packed.organisationStart)).toEqual([0, 1, 2, 4]);
    expect(Array.from(packed.organisationProject)).toEqual([0, 0, 0, 1]);
  });

  it('leaves out projects and keeps their participants as isolates', () => {
    const packed = packParticipations(
      incidenceOf(3, [
        [0, 1],
        [1, 2],
      ]),
      { keepProject: (index) => index === 1 },
    );
    expect(packed.organisations).toEqual([0, 1, 2].map(organisationId));
    expect(teamsOf(packed)).toEqual([[1, 2]]);
    expect(packed.projects).toEqual([projectId(1)]);
  });

  it('takes third parties and associated partners for no participants when only core roles count', () => {
    const incidence = {
      ...incidenceOf(5, [
        [0, 1, 2, 3, 4],
        [1, 2],
      ]),
      role: Uint8Array.of(
        ROLE_BITS.coordinator,
        ROLE_BITS['third-party'],
        ROLE_BITS['associated-partner'],
        ROLE_BITS['third-party'] | ROLE_BITS.participant,
        ROLE_BITS.supplier,
        ROLE_BITS['third-party'],
        ROLE_BITS['third-party'],
      ),
    };
    const core = packParticipations(incidence, { coreRolesOnly: true });
    expect(teamsOf(core)).toEqual([[0, 3, 4]]);
    expect(Array.from(core.size)).toEqual([3]);
    expect(core.organisations.length).toBe(5);
    expect(teamsOf(packParticipations(incidence))).toEqual([
      [0, 1, 2, 3, 4],
      [1, 2],
    ]);
  });
});

describe('time', () => {
  const incidence = dated(
    { known: '2021-06-01', start: '2021-01-01', end: '2024-12-31' },
    { known: '2023-03-01', start: '2023-03-01', end: '2023-12-31' },
    {},
    { known: '2022-05-05', start: '2022-05-05' },
  );

  it('knows a project on the day it became known and not the day before', () => {
    const asOf = (day: string) => numbersOf(packParticipations(incidence, { asOf: day }));
    expect(asOf('2021-05-31')).toEqual([]);
    expect(asOf('2021-06-01')).toEqual([0]);
    expect(asOf('2023-02-28')).toEqual([0, 3]);
    expect(asOf('2023-03-01')).toEqual([0, 1, 3]);
    expect(numbersOf(packParticipations(incidence))).toEqual([0, 1, 2, 3]);
  });

  it('leaves out what ended before a day, by its start where it has no end', () => {
    const since = (day: string) => numbersOf(packParticipations(incidence, { since: day }));
    expect(since('2022-05-05')).toEqual([0, 1, 2, 3]);
    expect(since('2022-05-06')).toEqual([0, 1, 2]);
    expect(since('2024-01-01')).toEqual([0, 2]);
    expect(since('2025-01-01')).toEqual([2]);
  });

  it('halves a weight every half-life after the end, and never raises it before', () => {
    const weights = (asOf: string) =>
      Array.from(
        packParticipations(dated({ known: '2020-01-01', end: '2021-01-01' }), { asOf, halfLife: 2 }).weight,
      );
    expect(weights('2020-06-01')).toEqual([1]);
    expect(weights('2021-01-01')).toEqual([1]);
    // 730 days of 365.25 a year
    expect(weights('2023-01-01')).toEqual([2 ** -(730 / 365.25 / 2)]);
  });

  it('ages to the newest day on which a project became known, where no day is asked for', () => {
    const { weight } = packParticipations(
      dated(
        { known: '2020-01-01', end: '2023-03-01' },
        { known: '2024-02-29', start: '2024-02-29', end: '2030-01-01' },
        { known: '2020-03-01', start: '2020-02-29' },
        { known: '2023-03-01' },
        {},
      ),
      { halfLife: 1 },
    );
    expect(Array.from(weight)).toEqual([
      2 ** -(365 / 365.25),
      1,
      2 ** -(1461 / 365.25),
      2 ** -(365 / 365.25),
      1,
    ]);
  });

  it('refuses days that do not exist and half-lives of nothing', () => {
    expect(() => packParticipations(incidence, { asOf: '2023-02-29' })).toThrow(
      '"2023-02-29" is no day: write it as year-month-day, such as 2024-06-30.',
    );
    expect(() => packParticipations(incidence, { since: 'yesterday' })).toThrow(
      '"yesterday" is no day: write it as year-month-day, such as 2024-06-30.',
    );
    expect(() => packParticipations(incidence, { halfLife: 0 })).toThrow(
      'A half-life is a number of years above 0, not 0.',
    );
  });
});
