/** Who was exposed to whom: organisations in their lanes, and the flow among them, to draw. */
import { flowTies } from '../analysis/flow/ties.ts';
import type { FlowTiesAnswer } from '../model/flow-answer.ts';
import { organisationRef } from '../model/organisation.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { type FlowOptions, readFlow } from './flow-reading.ts';

/** Nodes that a picture can hold, over all lanes, and most in one. */
const MOST_NODES = 84;
const MOST_IN_LANE = 16;

/** @throws NotFoundError for a chain that is not there */
export function flowTiesAnswer(ecosystem: Ecosystem, options: FlowOptions = {}): FlowTiesAnswer {
  const { asked, lanes, found, keep } = readFlow(ecosystem, options);
  const drawn = lanes.groups.filter(({ rest }) => !rest).slice(0, asked.lanes);
  const shown = { ...lanes, groups: drawn };
  const most = Math.min(MOST_IN_LANE, Math.max(3, Math.floor(MOST_NODES / Math.max(1, drawn.length))));
  const { nodes, ties, omitted } = flowTies(found, shown, most, keep);
  return {
    by: lanes.by,
    lanes: drawn.map(({ id, label, rest, members }) => ({ id, label, rest, organisations: members.length })),
    nodes: nodes.map(({ organisation, ...rest }) => ({
      organisation: organisationRef(ecosystem.organisations[organisation]),
      ...rest,
    })),
    ties: ties.map((tie) => ({ ...tie, flow: Math.round(tie.flow * 1e4) / 1e4 })),
    omitted,
    dataVersion: ecosystem.dataVersion,
  };
}
