/** What knowledge flows between: the stages of a chain, in order, or groups of another kind. */
import type { ValueChainId } from '../../model/ids.ts';
import { isClusterOrganisation, type Organisation } from '../../model/organisation.ts';
import type { Ecosystem } from '../../network/ecosystem.ts';
import { type Cover, type Group, type GroupOptions, groupsAtHand } from '../groups/groups.ts';

export const FLOW_KINDS = ['stage', 'helix', 'cluster', 'region', 'country'] as const;
export type FlowBy = (typeof FLOW_KINDS)[number];

/** Groups as a cover, with what stands behind them. */
export interface Lanes extends Pick<Cover, 'groups' | 'overlapping' | 'start' | 'group' | 'share'> {
  /** Other than asked for where the data has no such groups: communities for clusters, countries for regions. */
  readonly by: FlowBy | 'community';
  readonly asked: FlowBy;
  /** Of stages: the chain they are of. Its groups are in order, the rest last. */
  readonly chain?: Chain;
}

/** A value chain of the data, or the innovation chain, which is derived from what organisations are. */
export interface Chain {
  readonly id: ValueChainId | typeof INNOVATION_CHAIN;
  readonly name: string;
  readonly derived: boolean;
  readonly synthetic: boolean;
  /** Organisations that stand on it. */
  readonly standing: number;
}

export const INNOVATION_CHAIN = 'innovation';
/** Stages of the innovation chain, from the source of knowledge to its use. */
export const INNOVATION_STAGES = ['research', 'applied-research', 'technology', 'companies', 'use'] as const;
/** Group of those that stand at no stage of the chain. */
export const OFF_CHAIN = 'none';

/** The value chains of an ecosystem, those with most organisations first; the innovation chain last. */
export function chainsOf(ecosystem: Ecosystem): Chain[] {
  const { stages = [], positions = [], organisations } = ecosystem;
  const chainOf = new Map(stages.map(({ id, chain }) => [id, chain]));
  const standing = new Map<string, Set<string>>();
  for (const { stage, organisation } of positions) {
    const chain = chainOf.get(stage);
    if (chain === undefined) continue;
    const on = standing.get(chain) ?? new Set();
    standing.set(chain, on.add(organisation));
  }
  const declared = [...new Map(stages.map((stage) => [stage.chain, stage])).values()].map(
    ({ chain, chainName, synthetic }): Chain => ({
      id: chain,
      name: chainName,
      derived: false,
      synthetic,
      standing: standing.get(chain)?.size ?? 0,
    }),
  );
  // Stages come by chain, so chains with equally many stay in order of id.
  declared.sort((a, b) => b.standing - a.standing);
  return [
    ...declared,
    {
      id: INNOVATION_CHAIN,
      name: INNOVATION_CHAIN,
      derived: true,
      synthetic: false,
      standing: organisations.filter((organisation) => innovationStage(organisation) !== undefined).length,
    },
  ];
}

/**
 * The groups that flow is summed over. Stages are those of `chain`, else of the value chain with most
 * organisations, else of the innovation chain. An organisation at k stages stands at each with 1/k.
 */
export function lanesBy(ecosystem: Ecosystem, by: FlowBy, options: LaneOptions = {}): Lanes {
  if (by === 'stage') return stageLanes(ecosystem, options.chain ?? chainsOf(ecosystem)[0]);
  const found = groupsAtHand(ecosystem, by, options);
  return { ...found, by: found.by as Lanes['by'], asked: by };
}

export interface LaneOptions extends GroupOptions {
  /** Of stages: one of {@link chainsOf}. */
  chain?: Chain;
}

/**
 * The stage of the innovation chain at which an organisation stands by what it is: research (knowledge
 * organisations, unless they are research organisations), applied research (research organisations), technology
 * (companies declared SMEs), companies (all others: not declared an SME does not mean large), use (government,
 * civil society, associations). Cluster organisations broker between the stages and stand at none.
 */
export function innovationStage(
  organisation: Pick<Organisation, 'helix' | 'institution' | 'size' | 'functions'>,
): (typeof INNOVATION_STAGES)[number] | undefined {
  if (isClusterOrganisation(organisation)) return undefined;
  switch (organisation.helix) {
    case 'knowledge':
      return organisation.institution === 'research-organisation' ? 'applied-research' : 'research';
    case 'company':
      return organisation.size === 'sme' ? 'technology' : 'companies';
    case 'unknown':
      return undefined;
    default:
      return 'use';
  }
}

function stageLanes(ecosystem: Ecosystem, chain: Chain): Lanes {
  const { organisations, stages = [], positions = [] } = ecosystem;
  const named = chain.derived
    ? INNOVATION_STAGES.map((id) => ({ id, label: id as string }))
    : stages
        .filter((stage) => stage.chain === chain.id)
        .sort((a, b) => a.position - b.position)
        .map(({ id, name }) => ({ id: id as string, label: name }));
  const placeOf = new Map(named.map(({ id }, place) => [id, place]));
  const standing: Set<number>[] = organisations.map(() => new Set());
  if (chain.derived)
    organisations.forEach((organisation, index) => {
      const stage = innovationStage(organisation);
      if (stage !== undefined) standing[index].add(placeOf.get(stage)!);
    });
  else
    for (const { stage, organisation } of positions) {
      const place = placeOf.get(stage);
      if (place !== undefined) standing[ecosystem.indexOf(organisation)]?.add(place);
    }
  return { ...coverOf(named, standing), by: 'stage', asked: 'stage', chain };
}

/** A cover in which each organisation stands at its places in equal shares; those at none are the rest. */
function coverOf(
  named: readonly { id: string; label: string }[],
  standing: readonly ReadonlySet<number>[],
): Pick<Lanes, 'groups' | 'overlapping' | 'start' | 'group' | 'share'> {
  const rest = named.length;
  const rows = standing.map((places) => (places.size === 0 ? [rest] : [...places].sort((a, b) => a - b)));
  const members: number[][] = Array.from({ length: rest + 1 }, () => []);
  const start = new Int32Array(rows.length + 1);
  rows.forEach((row, organisation) => {
    start[organisation + 1] = start[organisation] + row.length;
    for (const place of row) members[place].push(organisation);
  });
  const groups: Group[] = [...named, { id: OFF_CHAIN, label: OFF_CHAIN }].map(({ id, label }, place) => ({
    id,
    label,
    members: members[place],
    rest: place === rest,
  }));
  return {
    groups,
    overlapping: rows.some(({ length }) => length > 1),
    start,
    group: Int32Array.from(rows.flat()),
    share: Float64Array.from(rows.flatMap((row) => row.map(() => 1 / row.length))),
  };
}
