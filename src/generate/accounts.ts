/**
 * Annual accounts of a generated ecosystem's Belgian companies, from a production function, so that an
 * analysis of impact has a known truth to find.
 *
 * ln(value added) = 0.65·ln L + 0.30·ln K + ω + price level, with L employees in full-time equivalents and K
 * tangible fixed assets in units of 100,000 euros. ω, the log of productivity, is a fixed part (standard
 * deviation 0.35), an AR(1) part (ρ = 0.7, innovations 0.08) and the effect of membership: `membershipEffect`
 * a year for the first three years. Prices rise by 2% a year; amounts are nominal euros.
 */
import type { Row } from './bundle.ts';
import { DOMAINS } from './domains.ts';
import type { ResolvedOptions } from './options.ts';
import type { Actor } from './organisations.ts';
import { stream } from './random.ts';

const LABOUR_SHARE = 0.65;
const CAPITAL_SHARE = 0.3;
const INFLATION = 0.02;

/** Median employees by size. */
const EMPLOYEES: Record<Actor['size'], number> = { sme: 18, large: 600, unknown: 90 };

export function makeAccounts(
  options: ResolvedOptions,
  actors: readonly Actor[],
  memberships: readonly Row<'memberships'>[],
  source: string,
): Row<'accounts'>[] {
  const random = stream(options.seed, 'accounts');
  const memberSince = new Map<string, number>();
  for (const { organisation, since } of memberships) {
    const year = Number(String(since).slice(0, 4));
    const earlier = memberSince.get(String(organisation));
    memberSince.set(String(organisation), Math.min(year, earlier ?? year));
  }
  const rows: Row<'accounts'>[] = [];
  const [from, to] = options.accountYears;
  for (const actor of actors) {
    if (actor.helix !== 'company' || actor.town.country !== 'BE') continue;
    const domain = DOMAINS.find(({ key }) => key === actor.domains[0])!;
    const sector = random.pick(domain.sectors);
    // A quarter of the companies was founded within the years covered.
    const first = random.chance(0.25) ? from + random.below(to - from + 1) : from;
    const fixed = 0.35 * random.normal();
    let passing = 0.1 * random.normal();
    let employees = EMPLOYEES[actor.size] * Math.exp(0.7 * random.normal());
    if (actor.size === 'sme') employees = Math.min(employees, 200);
    let capital = employees * 0.6 * Math.exp(0.5 * random.normal());
    for (let year = first; year <= to; year++) {
      const joined = memberSince.get(actor.id);
      const yearsIn = joined === undefined ? 0 : Math.max(0, Math.min(3, year - joined + 1));
      const productivity = fixed + passing + options.membershipEffect * yearsIn;
      const price = 50_000 * (1 + INFLATION) ** (year - from);
      const valueAdded =
        price * employees ** LABOUR_SHARE * capital ** CAPITAL_SHARE * Math.exp(productivity);
      rows.push({
        organisation: actor.id,
        year,
        sector,
        value_added: Math.round(valueAdded),
        employees: Math.round(employees * 10) / 10,
        tangible_fixed_assets: Math.round(capital * 100_000 * (1 + INFLATION) ** (year - from)),
        turnover: Math.round(valueAdded * (2.2 + 0.3 * random.normal() ** 2)),
        source,
      });
      passing = 0.7 * passing + 0.08 * random.normal();
      employees = Math.max(1, employees * Math.exp(0.015 + 0.05 * random.normal() + 0.05 * passing));
      capital = Math.max(0.2, capital * Math.exp(0.01 + 0.07 * random.normal() + 0.05 * passing));
    }
  }
  return rows;
}
