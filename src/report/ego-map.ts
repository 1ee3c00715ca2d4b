/** One organisation and those around it: its ego network. */
import type { MapAnswer, MeasureName } from '../model/answers.ts';
import type { OrganisationId } from '../model/ids.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { drawOrganisations } from './map-picture.ts';
import { requireIndex } from './organisation-answer.ts';

export interface EgoOptions {
  /** How far to look, in ties: 1, 2 or 3. */
  steps: number;
  /** Organisations to draw at most, the centre included. */
  limit: number;
  measure: MeasureName;
}
export const EGO_DEFAULTS: EgoOptions = { steps: 1, limit: 80, measure: 'degree' };

/** Of the room that is left, what one step may take while further steps follow. */
const SHARE_OF_A_STEP = 2 / 3;

/**
 * The ego network of an organisation; `nodes[0]` is the centre, at the origin. Strongest ties come first, step
 * by step; what is left out is counted.
 * @throws NotFoundError where the ecosystem does not hold it
 */
export function egoMap(
  ecosystem: Ecosystem,
  id: OrganisationId,
  options: Partial<EgoOptions> = {},
): MapAnswer {
  const { steps, limit, measure } = { ...EGO_DEFAULTS, ...options };
  const centre = requireIndex(ecosystem, id);
  const { among, step } = reach(ecosystem, centre, steps);
  const chosen = choose(ecosystem, centre, step, { steps, limit });
  return drawOrganisations(ecosystem, chosen, { among, measure, steps: chosen.map((index) => step[index]) });
}

/** Everyone within that many ties, and how far each stands (−1 further away): breadth-first search. */
function reach({ ties }: Ecosystem, centre: number, steps: number): { among: number[]; step: Int8Array } {
  const step = new Int8Array(ties.nodes).fill(-1);
  step[centre] = 0;
  const among = [centre];
  for (let head = 0; head < among.length; head++) {
    const index = among[head];
    if (step[index] === steps) break;
    for (let tie = ties.start[index]; tie < ties.start[index + 1]; tie++) {
      const other = ties.target[tie];
      if (step[other] >= 0) continue;
      step[other] = step[index] + 1;
      among.push(other);
    }
  }
  return { among, step };
}

/**
 * Chooses step by step, by strength of ties to those already chosen one step nearer. Each step leaves room for
 * the next; what the last ones do not use goes to those nearest.
 */
function choose(
  { ties }: Ecosystem,
  centre: number,
  step: Int8Array,
  { steps, limit }: { steps: number; limit: number },
): number[] {
  const byStep: number[][] = [[centre]];
  const waiting: number[] = [];
  let room = limit - 1;
  for (let s = 1; s <= steps && room > 0; s++) {
    const strength = new Map<number, number>();
    for (const near of byStep[s - 1])
      for (let tie = ties.start[near]; tie < ties.start[near + 1]; tie++) {
        const other = ties.target[tie];
        if (step[other] === s) strength.set(other, (strength.get(other) ?? 0) + ties.weight[tie]);
      }
    const ranked = [...strength].sort(([a, wa], [b, wb]) => wb - wa || a - b).map(([index]) => index);
    const share = s === steps ? room : Math.ceil(room * SHARE_OF_A_STEP);
    byStep.push(ranked.slice(0, share));
    waiting.push(...ranked.slice(share));
    room -= Math.min(share, ranked.length);
  }
  const late = waiting.slice(0, Math.max(0, room));
  for (const index of late) byStep[step[index]].push(index);
  return byStep.flat();
}
