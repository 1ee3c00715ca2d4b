import type { Cover } from './groups.ts';

/** A cover as a partition: one group an organisation. */
export interface SingleGroups {
  /** The group of each organisation, by its place in the cover; −1 for those in none. */
  readonly partition: Int32Array;
  /** Organisations in none, and in several of which one was taken. */
  readonly inNone: number;
  readonly inSeveral: number;
}

/**
 * One group for each organisation: where groups overlap, that of its largest share, then the one listed first.
 * The rest (in no cluster, of no known place) is no group. Cost: O(n + shares).
 */
export function singleGroups({ groups, start, group, share }: Cover): SingleGroups {
  const partition = new Int32Array(start.length - 1).fill(-1);
  let inNone = 0;
  let inSeveral = 0;
  for (let organisation = 0; organisation < partition.length; organisation++) {
    let largest = 0;
    for (let i = start[organisation]; i < start[organisation + 1]; i++) {
      if (groups[group[i]].rest || share[i] <= largest) continue;
      largest = share[i];
      partition[organisation] = group[i];
    }
    if (partition[organisation] < 0) inNone++;
    else if (start[organisation + 1] - start[organisation] > 1) inSeveral++;
  }
  return { partition, inNone, inSeveral };
}
