/** Fragmentation against networkx. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { degree } from '../../../src/analysis/centrality/degree.ts';
import { efficiency } from '../../../src/analysis/fragmentation/efficiency.ts';
import {
  breakingPlayers,
  fragmentationWithout,
  reachingPlayers,
} from '../../../src/analysis/fragmentation/key-players.ts';
import { mixingTally, separation } from '../../../src/analysis/fragmentation/mixing.ts';
import { pieces } from '../../../src/analysis/fragmentation/removal.ts';
import { packParticipations } from '../../../src/network/pack.ts';
import { projectTies } from '../../../src/network/project-ties.ts';
import { incidenceOf } from '../../support/incidence-of.ts';
import { coverOf } from './covers.ts';

interface Case {
  name: string;
  organisations: number;
  teams: number[][];
  groups: number[];
  efficiency: number;
  components: number;
  largest: number;
  isolates: number;
  modularity: number;
  mixing: number[][];
  gone: number[];
  fragmentationWithout: number;
  breakingOptimum?: number;
  reachingOptimum?: number;
}
const { cases } = JSON.parse(
  readFileSync(new URL('../../peers/fragmentation.json', import.meta.url), 'utf8'),
) as { cases: Case[] };

describe.each(cases)('on the $name network', (peer) => {
  const participations = packParticipations(incidenceOf(peer.organisations, peer.teams));
  const everyone = Int32Array.from({ length: peer.organisations }, (_, i) => i);

  it('has the efficiency and the components that networkx finds', () => {
    expect(efficiency(participations)).toBeCloseTo(peer.efficiency, 12);
    const { count, largest, isolates } = pieces(participations);
    expect({ count, largest, isolates }).toEqual({
      count: peer.components,
      largest: peer.largest,
      isolates: peer.isolates,
    });
  });

  it('has its modularity and its mixing', () => {
    const cover = coverOf(peer.groups.map((group) => [group]));
    const listed = cover.groups.map((_, g) => g);
    const mixing = mixingTally(participations, cover, listed)(participations);
    expect(separation(mixing, cover).modularity).toBeCloseTo(peer.modularity, 12);
    listed.forEach((a) => {
      listed.forEach((b) => {
        const cell = mixing.matrix[a * listed.length + b];
        expect(a === b ? cell / 2 : cell).toBeCloseTo(peer.mixing[a][b], 12);
      });
    });
  });

  it('has the same fragmentation left when some are gone', () => {
    const gone = new Uint8Array(peer.organisations);
    for (const organisation of peer.gone) gone[organisation] = 1;
    expect(fragmentationWithout(participations, gone, everyone)).toBeCloseTo(peer.fragmentationWithout, 12);
  });

  it.runIf(peer.breakingOptimum !== undefined)('chooses key players that no bound belies', () => {
    const breaking = breakingPlayers(participations, degree(projectTies(participations)), { size: 2 });
    expect(breaking.values.at(-1)).toBeLessThanOrEqual(peer.breakingOptimum! + 1e-12);
    expect(breaking.bound).toBeGreaterThanOrEqual(peer.breakingOptimum! - 1e-12);
    const reaching = reachingPlayers(participations, { size: 2 });
    expect(reaching.values.at(-1)).toBeLessThanOrEqual(peer.reachingOptimum! + 1e-12);
    expect(reaching.values.at(-1)).toBeGreaterThanOrEqual((1 - 1 / Math.E) * peer.reachingOptimum! - 1e-12);
    expect(reaching.bound).toBeGreaterThanOrEqual(peer.reachingOptimum! - 1e-12);
  });
});
