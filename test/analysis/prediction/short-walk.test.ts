import fc from 'fast-check';
import { expect, test } from 'vitest';
import { participationWalk } from '../../../src/analysis/prediction/participation-walk.ts';
import { shortWalk, walkAhead } from '../../../src/analysis/prediction/short-walk.ts';
import { packParticipations } from '../../../src/network/pack.ts';
import type { Participations } from '../../../src/network/packed.ts';
import { incidenceOf } from '../../support/incidence-of.ts';

/** Σ d^k S^k for k from 2 to 5, over a matrix of steps. */
function plainWalk(participations: Participations, node: number): number[] {
  const { organisationStart, organisationProject, projectStart, projectOrganisation } = participations;
  const { projectWeight, inverseStrength } = participationWalk(participations);
  const n = inverseStrength.length;
  const step = Array.from({ length: n }, () => new Array<number>(n).fill(0));
  for (let u = 0; u < n; u++)
    for (let i = organisationStart[u]; i < organisationStart[u + 1]; i++) {
      const p = organisationProject[i];
      for (let j = projectStart[p]; j < projectStart[p + 1]; j++) {
        const v = projectOrganisation[j];
        if (v !== u) step[u][v] += projectWeight[p] * inverseStrength[u];
      }
    }
  let at = step[node].slice();
  const total = new Array<number>(n).fill(0);
  for (let k = 2; k <= 5; k++) {
    const next = new Array<number>(n).fill(0);
    at.forEach((chance, u) => {
      for (let v = 0; v < n; v++) next[v] += chance * step[u][v];
    });
    at = next;
    for (let v = 0; v < n; v++) total[v] += 0.85 ** k * at[v];
  }
  return total;
}

const projects = fc.array(fc.uniqueArray(fc.nat(9), { maxLength: 6 }), { maxLength: 8 });

test('is the sum of two to five steps, for twins and those without ties, too', () => {
  fc.assert(
    fc.property(projects, (members) => {
      const participations = packParticipations(incidenceOf(10, members));
      for (let node = 0; node < 10; node++)
        shortWalk(participations, node).forEach((value, v) => {
          expect(value).toBeCloseTo(plainWalk(participations, node)[v], 12);
        });
    }),
    { numRuns: 60 },
  );
});

test('is the same to the last digit where it was taken ahead', () => {
  fc.assert(
    fc.property(projects, fc.uniqueArray(fc.nat(9), { maxLength: 10 }), (members, ahead) => {
      const [one, other] = [0, 1].map(() => packParticipations(incidenceOf(10, members)));
      walkAhead(other, ahead);
      for (let node = 0; node < 10; node++) expect(shortWalk(other, node)).toEqual(shortWalk(one, node));
    }),
    { numRuns: 60 },
  );
});
