/**
 * The packed network: an ecosystem's collaboration as compressed sparse rows in typed arrays.
 *
 * Index i stands for the i-th organisation in ascending order of id, so that the same ecosystem gives the same
 * arrays whatever the order of its rows. Measures read these arrays and nothing else.
 */
import type { OrganisationId, ProjectId } from '../model/ids.ts';

/**
 * Who takes part in what: organisation–project incidence, both ways.
 *
 * `organisationStart` (n+1) and `organisationProject` list each organisation's projects in ascending index;
 * `projectStart` (q+1) and `projectOrganisation` each project's organisations. `size` is a project's full
 * number of participants k, also where a filter left some out; `weight` is its time weight 2^(−age/half-life),
 * 1 without one.
 */
export interface Participations {
  readonly organisations: readonly OrganisationId[];
  readonly projects: readonly ProjectId[];
  readonly organisationStart: Int32Array;
  readonly organisationProject: Int32Array;
  readonly projectStart: Int32Array;
  readonly projectOrganisation: Int32Array;
  readonly size: Int32Array;
  readonly weight: Float64Array;
}

/**
 * Ties between organisations: undirected, without self-loops, each stored at both ends, targets ascending.
 * `start` has n+1 entries; the ties of node u are `target[start[u]…start[u+1])` with their `weight`.
 * `shared` counts the projects that the two have in common.
 */
export interface TieNetwork {
  readonly nodes: number;
  /** Number of ties, each pair once. */
  readonly ties: number;
  readonly start: Int32Array;
  readonly target: Int32Array;
  readonly weight: Float64Array;
  readonly shared: Int32Array;
}
