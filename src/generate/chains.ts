/** Value chains of a generated ecosystem: their stages, who stands where, and who supplies whom. */
import type { Row } from './bundle.ts';
import { DOMAINS, type Domain } from './domains.ts';
import type { ClusterSeat, ResolvedOptions } from './options.ts';
import type { Actor } from './organisations.ts';
import { type Random, stream } from './random.ts';

export interface Chains {
  stages: Row<'stages'>[];
  positions: Row<'positions'>[];
  supply: Row<'supply'>[];
}

export function makeChains(
  options: ResolvedOptions,
  actors: readonly Actor[],
  seats: readonly ClusterSeat[],
  source: string,
): Chains {
  const random = stream(options.seed, 'chains');
  const result: Chains = { stages: [], positions: [], supply: [] };
  for (const domain of DOMAINS) {
    const seat = seats.find((one) => one.domain === domain.key);
    if (!seat) continue;
    for (const [position, { name }] of domain.chain.entries())
      result.stages.push({
        id: stageId(domain, position),
        chain: `syn-${domain.key}`,
        chain_name: `Value chain of ${domain.title}`,
        cluster: seat.id,
        name,
        position,
        source,
      });
    const standing: Actor[][] = domain.chain.map(() => []);
    for (const actor of actors) {
      if (actor.domains[0] !== domain.key) continue;
      for (const position of positionsOf(actor, domain, random)) {
        standing[position]!.push(actor);
        result.positions.push({ stage: stageId(domain, position), organisation: actor.id, source });
      }
    }
    supplyAlong(domain, standing, result.supply, options, random, source);
  }
  return result;
}

const stageId = (domain: Domain, position: number) => `syn-${domain.key}-${position}`;

/** Knowledge institutions stand at research, governments and citizens at use, companies in between. */
function positionsOf(actor: Actor, domain: Domain, random: Random): number[] {
  const last = domain.chain.length - 1;
  if (actor.helix === 'knowledge') return [0];
  if (actor.helix !== 'company') return random.chance(0.5) ? [last] : [];
  const position = 1 + random.below(last);
  return position < last && random.chance(0.2) ? [position, position + 1] : [position];
}

/** Each company supplies up to three companies of the next stage. */
function supplyAlong(
  domain: Domain,
  standing: readonly Actor[][],
  rows: Row<'supply'>[],
  options: ResolvedOptions,
  random: Random,
  source: string,
): void {
  const [first, last] = options.years;
  const companies = standing.map((stage) => stage.filter(({ helix }) => helix === 'company'));
  for (const [position, { supplies }] of domain.chain.entries())
    for (const supplier of companies[position]!) {
      const customers = (companies[position + 1] ?? []).filter((other) => other !== supplier);
      for (const customer of random.sample(customers, random.below(4)))
        rows.push({
          supplier: supplier.id,
          customer: customer.id,
          what: supplies,
          since: `${first + random.below(last - first + 1)}-01-01`,
          source,
        });
    }
}
