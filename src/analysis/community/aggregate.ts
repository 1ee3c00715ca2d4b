/** Third phase of Louvain and Leiden: groups become the nodes of the next level. */
import type { WeightedGraph } from './weighted-graph.ts';

/**
 * Renumbers groups in place, from 0 in the order of their first member.
 *
 * @returns the number of groups; cost O(n)
 */
export function renumber(groups: Int32Array): number {
  const number = new Int32Array(groups.length).fill(-1);
  let count = 0;
  for (let node = 0; node < groups.length; node++) {
    const group = groups[node];
    if (number[group] === -1) number[group] = count++;
    groups[node] = number[group];
  }
  return count;
}

/**
 * The graph of groups: ties between two groups add up. Those inside a group are left out, since they stay inside
 * wherever the group goes; its strength still counts them.
 *
 * @param groups the group of every node, numbered from 0 to `count` − 1
 * @returns the graph of `count` nodes; cost O(n + m)
 */
export function aggregate(graph: WeightedGraph, groups: Int32Array, count: number): WeightedGraph {
  const { nodes, start, target, weight, strength, total } = graph;

  // Members of each group, by counting.
  const memberStart = new Int32Array(count + 1);
  for (let node = 0; node < nodes; node++) memberStart[groups[node] + 1]++;
  for (let group = 0; group < count; group++) memberStart[group + 1] += memberStart[group];
  const members = new Int32Array(nodes);
  const next = memberStart.slice(0, count);
  for (let node = 0; node < nodes; node++) members[next[groups[node]]++] = node;

  const groupStart = new Int32Array(count + 1);
  const groupTarget = new Int32Array(target.length);
  const groupWeight = new Float64Array(target.length);
  const groupStrength = new Float64Array(count);
  const weightTo = new Float64Array(count);
  let end = 0;
  for (let group = 0; group < count; group++) {
    const rowStart = end;
    for (let m = memberStart[group]; m < memberStart[group + 1]; m++) {
      const node = members[m];
      groupStrength[group] += strength[node];
      for (let i = start[node], last = start[node + 1]; i < last; i++) {
        const other = groups[target[i]];
        if (other === group) continue;
        const sum = weightTo[other];
        if (sum === 0) groupTarget[end++] = other;
        weightTo[other] = sum + weight[i];
      }
    }
    for (let i = rowStart; i < end; i++) {
      const other = groupTarget[i];
      groupWeight[i] = weightTo[other];
      weightTo[other] = 0;
    }
    groupStart[group + 1] = end;
  }
  return {
    nodes: count,
    start: groupStart,
    target: groupTarget.subarray(0, end),
    weight: groupWeight.subarray(0, end),
    strength: groupStrength,
    total,
  };
}
