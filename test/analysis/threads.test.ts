/** Several threads give the very same digits as one, can be cancelled, and are done without where they fail. */
import { describe, expect, it } from 'vitest';
import type { Threads } from '../../src/analysis/blocks.ts';
import { betweenness } from '../../src/analysis/centrality/betweenness.ts';
import { harmonicCloseness } from '../../src/analysis/centrality/harmonic-closeness.ts';
import { sampledBetweenness } from '../../src/analysis/centrality/sampled-betweenness.ts';
import { topPairs } from '../../src/analysis/prediction/top-pairs.ts';
import { seededRandom } from '../../src/analysis/random.ts';
import { nodeThreads } from '../../src/analysis/threads/node-threads.ts';
import { CancelledError } from '../../src/model/errors.ts';
import { packParticipations } from '../../src/network/pack.ts';
import { projectTies } from '../../src/network/project-ties.ts';
import { incidenceOf } from '../support/incidence-of.ts';

const random = seededRandom(7);
const draw = (below: number) => Math.floor(random() * below);
const teams = Array.from({ length: 900 }, () => Array.from({ length: 2 + draw(7) }, () => draw(1500)));
const participations = packParticipations(incidenceOf(1500, teams));
const ties = projectTies(participations);

/** Counts the pieces of work that threads did. */
function counting(inner: Threads) {
  const done = { pieces: 0 };
  const threads: Threads = {
    worth: 0,
    run(...work) {
      const could = inner.run(...work);
      if (could) done.pieces++;
      return could;
    },
  };
  return { done, threads };
}

const WORK = {
  betweenness: (control: object) => [betweenness(participations, control)],
  'sampled betweenness': (control: object) => [
    sampledBetweenness(participations, { pivots: 700 }, control).values,
  ],
  'harmonic closeness': (control: object) => [harmonicCloseness(participations, control)],
  'best pairs': (control: object) => {
    const { count, nodes, scores, pairs } = topPairs(ties, { kind: 'resource-allocation', k: 5 }, control);
    return [count, nodes, scores, pairs];
  },
};

describe.each(Object.entries(WORK))('%s', (_, work) => {
  it('is the same to the last digit on two, three and five threads', { timeout: 120_000 }, () => {
    const alone = work({});
    for (const count of [2, 3, 5]) {
      const { done, threads } = counting(nodeThreads(count));
      expect(work({ threads })).toEqual(alone);
      expect(done.pieces).toBe(1);
    }
  });

  it('stops when cancelled, and tells how far it is', { timeout: 120_000 }, () => {
    const shares: number[] = [];
    const signal = {
      get aborted() {
        return shares.length > 2;
      },
    };
    const control = { threads: nodeThreads(2, 0), signal, onProgress: (x: number) => shares.push(x) };
    expect(() => work(control)).toThrow(CancelledError);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  it('is worked out alone where threads cannot', () => {
    const never: Threads = { worth: 0, run: () => false };
    expect(work({ threads: never })).toEqual(work({}));
    expect(work({ threads: nodeThreads(1, 0) })).toEqual(work({}));
  });
});
