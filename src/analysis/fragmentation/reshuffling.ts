/**
 * Chance, to compare with: participations reshuffled among the projects of a stratum, so that every project keeps
 * its number of participants and every organisation its number of projects in each stratum.
 *
 * Global curveball: all projects of a stratum are paired at random, and each pair pools the participants that only
 * one of the two has and deals them out anew. The chain of such rounds is uniform over all incidences with these
 * sums in the long run.
 *
 * Strona et al. (2014), Nature Communications 5, 4114; Carstens, Berger & Strona (2018), "A unifying framework for
 * fast randomization of ecological networks with fixed (node) degrees", MethodsX 5.
 */
import type { Participations } from '../../network/packed.ts';
import { shuffle } from '../random.ts';

export interface Reshuffling {
  /** Who takes part now: rows as in `Participations.projectStart`, in no order. Changes with each round. */
  readonly projectOrganisation: Int32Array;
  /** One round: every project trades with one other of its stratum, save one where their number is odd. O(participations). */
  round(): void;
}

/** Starts from what is. @param strata the stratum of each project, any integers from 0 */
export function reshuffling(
  participations: Pick<Participations, 'organisations' | 'projectStart' | 'projectOrganisation'>,
  strata: Int32Array,
  random: () => number,
): Reshuffling {
  const { projectStart: start } = participations;
  const projectOrganisation = Int32Array.from(participations.projectOrganisation);
  const ofStratum: number[][] = [];
  strata.forEach((stratum, project) => {
    ofStratum[stratum] ??= [];
    if (start[project + 1] > start[project]) ofStratum[stratum].push(project);
  });
  const lists = ofStratum.filter((projects) => projects.length > 1).map((list) => Int32Array.from(list));
  const trade = trader(start, projectOrganisation, participations.organisations.length, random);
  return {
    projectOrganisation,
    round() {
      for (const projects of lists) {
        shuffle(projects, projects.length, random);
        for (let i = 1; i < projects.length; i += 2) trade(projects[i - 1], projects[i]);
      }
    },
  };
}

function trader(start: Int32Array, members: Int32Array, organisations: number, random: () => number) {
  // What an organisation is to the trade at hand: in the first project (stamp), in both (stamp + 1), or neither.
  const mark = new Float64Array(organisations);
  let stamp = -1;
  const pool = new Int32Array(2 * longestRow(start));
  /** Brings the participants of both projects to the front of a row. Gives where the others begin. */
  const bothFirst = (first: number, last: number): number => {
    let next = first;
    for (let i = first; i < last; i++) {
      const organisation = members[i];
      if (mark[organisation] !== stamp + 1) continue;
      members[i] = members[next];
      members[next++] = organisation;
    }
    return next;
  };
  return (one: number, other: number): void => {
    stamp += 2;
    const [oneEnd, otherEnd] = [start[one + 1], start[other + 1]];
    for (let i = start[one]; i < oneEnd; i++) mark[members[i]] = stamp;
    for (let i = start[other]; i < otherEnd; i++)
      if (mark[members[i]] === stamp) mark[members[i]] = stamp + 1;
    const oneFirst = bothFirst(start[one], oneEnd);
    const otherFirst = bothFirst(start[other], otherEnd);
    const ownOne = oneEnd - oneFirst;
    const pooled = ownOne + otherEnd - otherFirst;
    pool.set(members.subarray(oneFirst, oneEnd));
    pool.set(members.subarray(otherFirst, otherEnd), ownOne);
    // The smaller of the two draws; what is left goes to the other.
    const drawn = Math.min(ownOne, pooled - ownOne);
    for (let i = 0; i < drawn; i++) {
      const at = i + Math.floor(random() * (pooled - i));
      const organisation = pool[at];
      pool[at] = pool[i];
      pool[i] = organisation;
    }
    const [small, large] = ownOne === drawn ? [oneFirst, otherFirst] : [otherFirst, oneFirst];
    for (let i = 0; i < drawn; i++) members[small + i] = pool[i];
    for (let i = drawn; i < pooled; i++) members[large + i - drawn] = pool[i];
  };
}

function longestRow(start: Int32Array): number {
  let longest = 0;
  for (let row = 1; row < start.length; row++) longest = Math.max(longest, start[row] - start[row - 1]);
  return longest;
}
