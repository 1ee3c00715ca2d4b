/** Coordinates carry no date: what counts of them on an earlier day. */
import { expect, it } from 'vitest';
import { groundOf } from '../../../src/analysis/prediction/ground.ts';
import { historyOf } from '../../../src/analysis/prediction/history.ts';
import type { SourceId } from '../../../src/model/ids.ts';
import { asKnownOn } from '../../../src/network/as-known-on.ts';
import { smallEcosystem } from '../../support/small-ecosystem.ts';

const [WITH_PLACES, WITHOUT] = ['source:places', 'source:names'] as SourceId[];

/** Both organisations have coordinates, which only the newer of two sources gives. */
function placesOn(day: string): boolean[] {
  const place = { country: 'BE', latitude: 51, longitude: 4 };
  const fieldSources = { 'place.latitude': WITH_PLACES, 'place.country': WITHOUT };
  const world = smallEcosystem({
    organisations: { a: { place, fieldSources }, b: { place, fieldSources }, c: { place, fieldSources } },
    projects: {
      old: { with: ['a', 'b'], startDate: '2018-01-01', sources: [WITHOUT] },
      first: { with: ['a', 'c'], startDate: '2021-06-01', sources: [WITH_PLACES] },
      later: { with: ['b', 'c'], startDate: '2023-06-01', sources: [WITH_PLACES] },
    },
  });
  const [x] = groundOf(historyOf(asKnownOn(world, day))).position;
  return Array.from(x, (value) => !Number.isNaN(value));
}

it('gives an organisation a place only from its first project in a source that tells places', () => {
  expect(placesOn('2020-12-31')).toEqual([false, false, false]);
  expect(placesOn('2021-12-31')).toEqual([true, false, true]);
  expect(placesOn('2023-12-31')).toEqual([true, true, true]);
});
