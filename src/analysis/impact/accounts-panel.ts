/** Annual accounts turned into what an analysis of productivity works on; says what it had to leave out. */
import type { Account } from '../../model/cluster.ts';
import { compareIds, type OrganisationId } from '../../model/ids.ts';

/** One year of one organisation, in logarithms of prices of the base year. */
export interface AccountYear {
  /** Index in {@link AccountYears.organisations}. */
  organisation: number;
  year: number;
  sector: string;
  valueAdded: number;
  employees: number;
  /** Tangible fixed assets; NaN where there are none above 0. */
  capital: number;
  /** Turnover less value added: what was bought in; NaN where it is not above 0. */
  inputs: number;
}

export type DropReason = 'no-sector' | 'no-value-added' | 'no-employees' | 'no-price';

export interface AccountYears {
  /** Ascending by id. */
  organisations: OrganisationId[];
  /** By organisation, then year. */
  rows: AccountYear[];
  dropped: ReadonlyMap<DropReason, number>;
  synthetic: number;
}

/** Price level by year; 1 in the base year. Without one, amounts stay as they are. */
export type Prices = ReadonlyMap<number, number>;

/**
 * Usable account years: a sector, value added and employees above 0. Amounts are divided by the year's price
 * level, so that they are in prices of the base year. Cost O(rows log rows).
 *
 * @param accounts in any order, one an organisation and year
 * @example accountYears(accounts, new Map([[2023, 1], [2024, 1.03]])).dropped.get('no-employees')
 */
export function accountYears(accounts: readonly Account[], prices?: Prices): AccountYears {
  const sorted = [...accounts].sort((a, b) => compareIds(a.organisation, b.organisation) || a.year - b.year);
  const organisations: OrganisationId[] = [];
  const rows: AccountYear[] = [];
  const dropped = new Map<DropReason, number>();
  let synthetic = 0;
  for (const account of sorted) {
    const price = prices === undefined ? 1 : prices.get(account.year);
    const reason = whyUnusable(account, price);
    if (reason !== undefined) {
      dropped.set(reason, (dropped.get(reason) ?? 0) + 1);
      continue;
    }
    if (organisations.at(-1) !== account.organisation) organisations.push(account.organisation);
    if (account.synthetic) synthetic++;
    const { valueAdded, employees, tangibleFixedAssets = 0, turnover = 0 } = account;
    rows.push({
      organisation: organisations.length - 1,
      year: account.year,
      sector: account.sector!,
      valueAdded: Math.log(valueAdded! / price!),
      employees: Math.log(employees!),
      capital: logAboveNought(tangibleFixedAssets / price!),
      inputs: logAboveNought((turnover - valueAdded!) / price!),
    });
  }
  return { organisations, rows, dropped, synthetic };
}

function whyUnusable(account: Account, price: number | undefined): DropReason | undefined {
  if (account.sector === undefined) return 'no-sector';
  if (!((account.valueAdded ?? 0) > 0)) return 'no-value-added';
  if (!((account.employees ?? 0) > 0)) return 'no-employees';
  return price === undefined ? 'no-price' : undefined;
}

const logAboveNought = (amount: number): number => (amount > 0 ? Math.log(amount) : Number.NaN);
