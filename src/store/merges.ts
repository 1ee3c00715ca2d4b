/**
 * Merged organisations: which organisation each old id leads to, for every viewer's scope.
 *
 * Merge records chain (A into B, B into C: A and B lead to C). Where two sources send one organisation
 * different ways the higher precedence wins, then the smaller source id. A record that would close a circle is
 * passed over, in that same order, so that the outcome never depends on the order in which records came.
 */
import { compareIds, type OrganisationId, type SourceId } from '../model/ids.ts';
import type { Scope, ViewerScope } from '../model/source.ts';
import { sees } from './scopes.ts';

export interface MergeEdge {
  from: OrganisationId;
  into: OrganisationId;
  scope: Scope;
  source: SourceId;
  precedence: number;
}

/** The redirections of one set of merge records: old id to the organisation that it leads to. */
export function resolveMerges(edges: readonly MergeEdge[]): Map<OrganisationId, OrganisationId> {
  const next = new Map<OrganisationId, OrganisationId>();
  const end = (id: OrganisationId): OrganisationId => {
    let at = id;
    for (let step = next.get(at); step !== undefined; step = next.get(at)) at = step;
    return at;
  };
  const byWeight = [...edges].sort(
    (a, b) => b.precedence - a.precedence || compareIds(a.source, b.source) || compareIds(a.from, b.from),
  );
  for (const { from, into } of byWeight) {
    if (next.has(from) || end(into) === from) continue;
    next.set(from, into);
  }
  return new Map([...next.keys()].map((from) => [from, end(from)]));
}

/** All merge records of a store, resolved for each viewer's scope when first asked. */
export class Merges {
  readonly edges: readonly MergeEdge[];
  readonly #resolved = new Map<ViewerScope, Map<OrganisationId, OrganisationId>>();
  #groups: Map<OrganisationId, OrganisationId[]> | undefined;

  constructor(edges: readonly MergeEdge[]) {
    this.edges = edges;
  }

  /** Old id to current id, for those who see with that scope. */
  redirections(viewer: ViewerScope): ReadonlyMap<OrganisationId, OrganisationId> {
    let map = this.#resolved.get(viewer);
    if (!map) {
      map = resolveMerges(this.edges.filter((edge) => sees(viewer, edge.scope)));
      this.#resolved.set(viewer, map);
    }
    return map;
  }

  canonical(viewer: ViewerScope, id: OrganisationId): OrganisationId {
    return this.redirections(viewer).get(id) ?? id;
  }

  /** Everything that could lead to, or come from, this organisation for some viewer; itself included, sorted. */
  group(id: OrganisationId): readonly OrganisationId[] {
    this.#groups ??= connectedGroups(this.edges);
    return this.#groups.get(id) ?? [id];
  }

  /** The merges of both: what a change from the one to the other may touch. */
  united(other: Merges): Merges {
    return new Merges([...this.edges, ...other.edges]);
  }
}

function connectedGroups(edges: readonly MergeEdge[]): Map<OrganisationId, OrganisationId[]> {
  const groups = new Map<OrganisationId, OrganisationId[]>();
  for (const { from, into } of edges) {
    const a = groups.get(from) ?? [from];
    const b = groups.get(into) ?? [into];
    if (a === b) continue;
    const [large, small] = a.length < b.length ? [b, a] : [a, b];
    for (const id of small) large.push(id);
    for (const id of large) groups.set(id, large);
  }
  for (const group of new Set(groups.values())) group.sort(compareIds);
  return groups;
}

/**
 * The circle that a merge would close among the merges that its scope sees, as ids from `from` back to `from`;
 * undefined where it closes none.
 */
export function closingCircle(
  edges: readonly MergeEdge[],
  merge: Pick<MergeEdge, 'from' | 'into' | 'scope'>,
): OrganisationId[] | undefined {
  const next = new Map<OrganisationId, OrganisationId[]>();
  for (const edge of edges) {
    if (!sees(merge.scope, edge.scope)) continue;
    next.set(edge.from, [...(next.get(edge.from) ?? []), edge.into]);
  }
  const cameFrom = new Map<OrganisationId, OrganisationId>([[merge.into, merge.from]]);
  const queue = [merge.into];
  for (const at of queue) {
    if (at === merge.from) {
      const circle = [at];
      for (let step = cameFrom.get(at)!; step !== merge.from; step = cameFrom.get(step)!)
        circle.unshift(step);
      return [merge.from, ...circle];
    }
    for (const to of next.get(at) ?? []) {
      if (cameFrom.has(to)) continue;
      cameFrom.set(to, at);
      queue.push(to);
    }
  }
  return undefined;
}
