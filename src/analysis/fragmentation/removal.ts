/** What is left of a network when organisations leave it. */
import type { Participations } from '../../network/packed.ts';

/**
 * The same projects without some organisations, who stay as organisations without any: indices hold. Cost
 * O(participations).
 *
 * @param gone 1 for each organisation that leaves
 */
export function withoutOrganisations(participations: Participations, gone: Uint8Array): Participations {
  const { projectStart, projectOrganisation, organisationStart, organisationProject } = participations;
  const [start, organisation] = filterRows(projectStart, projectOrganisation, (_, item) => !gone[item]);
  const [ownStart, project] = filterRows(organisationStart, organisationProject, (row) => !gone[row]);
  return {
    ...participations,
    projectStart: start,
    projectOrganisation: organisation,
    organisationStart: ownStart,
    organisationProject: project,
  };
}

function filterRows(start: Int32Array, items: Int32Array, keep: (row: number, item: number) => boolean) {
  const keptStart = new Int32Array(start.length);
  const kept = new Int32Array(items.length);
  let at = 0;
  for (let row = 0; row < start.length - 1; row++) {
    for (let i = start[row]; i < start[row + 1]; i++) if (keep(row, items[i])) kept[at++] = items[i];
    keptStart[row + 1] = at;
  }
  return [keptStart, kept.subarray(0, at)] as const;
}

export interface Pieces {
  /** A member of each organisation's component: the same for those whom ties join. */
  readonly root: Int32Array;
  /** By root: how many are in the component; 0 elsewhere. */
  readonly size: Int32Array;
  readonly count: number;
  readonly isolates: number;
  readonly largest: number;
}

/**
 * Components straight from participations, by union–find with path halving: O(participations) in practice.
 * Organisations marked in `gone` are in no piece, nor do they join any.
 */
export function pieces(
  {
    organisations,
    projectStart,
    projectOrganisation,
  }: Pick<Participations, 'organisations' | 'projectStart' | 'projectOrganisation'>,
  gone: Uint8Array = new Uint8Array(organisations.length),
): Pieces {
  const root = Int32Array.from(organisations, (_, i) => i);
  const find = (node: number): number => {
    let at = node;
    while (root[at] !== at) {
      root[at] = root[root[at]];
      at = root[at];
    }
    return at;
  };
  for (let project = 0; project < projectStart.length - 1; project++) {
    let first = -1;
    for (let i = projectStart[project]; i < projectStart[project + 1]; i++) {
      const organisation = projectOrganisation[i];
      if (gone[organisation]) continue;
      const found = find(organisation);
      if (first < 0) first = found;
      else if (found < first) {
        root[first] = found;
        first = found;
      } else root[found] = first;
    }
  }
  const size = new Int32Array(root.length);
  let count = 0;
  let largest = 0;
  for (let i = 0; i < root.length; i++) {
    root[i] = find(i);
    if (gone[i]) continue;
    if (size[root[i]]++ === 0) count++;
    largest = Math.max(largest, size[root[i]]);
  }
  let isolates = 0;
  for (const members of size) if (members === 1) isolates++;
  return { root, size, count, isolates, largest };
}
