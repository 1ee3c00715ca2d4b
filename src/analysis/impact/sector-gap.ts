/** Members against the others of their sector: those who stay, join and leave, year by year. */
import type { AccountYear } from './accounts-panel.ts';

/** What an organisation is to a cluster in one year. */
export type MemberStatus = 'new' | 'staying' | 'leaving' | 'none';

export interface GapOptions {
  /** Fewest others of the sector in the year to compare with. */
  fewestOthers?: number;
}
export const GAP_DEFAULTS = { fewestOthers: 5 } as const satisfies Required<GapOptions>;

export interface YearGap {
  year: number;
  status: Exclude<MemberStatus, 'none'> | 'all';
  /** Members compared. */
  n: number;
  /** Mean of ln(member) − mean of ln(others of the sector and year). */
  mean: number;
  /** 95%, by Student's t; NaN with fewer than two members. */
  low: number;
  high: number;
}

export interface SectorGaps {
  gaps: YearGap[];
  /** Member years with too few others of their sector to compare with. */
  dropped: number;
}

/**
 * The mean gap of members to the mean of those of their sector and year that are no members, in logarithms:
 * 0.10 is about 10% above. Cost O(rows).
 *
 * @param values of each row; NaN rows are left out
 * @param status of each row's organisation in its year
 */
export function sectorGaps(
  rows: readonly AccountYear[],
  values: Float64Array,
  status: readonly MemberStatus[],
  options: GapOptions = {},
): SectorGaps {
  const { fewestOthers } = { ...GAP_DEFAULTS, ...options };
  const others = sectorMeans(rows, values, status);
  const found = new Map<number, Map<YearGap['status'], number[]>>();
  let dropped = 0;
  rows.forEach((row, r) => {
    const kind = status[r];
    if (kind === 'none' || Number.isNaN(values[r])) return;
    const cell = others.get(sectorYear(row));
    if (cell === undefined || cell.count < fewestOthers) {
      dropped++;
      return;
    }
    const ofYear = found.get(row.year) ?? new Map<YearGap['status'], number[]>();
    found.set(row.year, ofYear);
    for (const group of [kind, 'all'] as const)
      ofYear.set(group, [...(ofYear.get(group) ?? []), values[r] - cell.sum / cell.count]);
  });
  const gaps = [...found.keys()]
    .sort((a, b) => a - b)
    .flatMap((year) =>
      (['all', 'staying', 'new', 'leaving'] as const).flatMap((group) => {
        const list = found.get(year)!.get(group);
        return list === undefined ? [] : [{ year, status: group, ...meanWithInterval(list) }];
      }),
    );
  return { gaps, dropped };
}

/** Sum and count, by sector and year, over those that are no members in it. */
export function sectorMeans(
  rows: readonly AccountYear[],
  values: Float64Array,
  status: readonly MemberStatus[],
): Map<string, { sum: number; count: number }> {
  const means = new Map<string, { sum: number; count: number }>();
  rows.forEach((row, r) => {
    if (status[r] !== 'none' || Number.isNaN(values[r])) return;
    const cell = means.get(sectorYear(row)) ?? { sum: 0, count: 0 };
    cell.sum += values[r];
    cell.count++;
    means.set(sectorYear(row), cell);
  });
  return means;
}

/** The sector and year of a row as one key. */
export const sectorYear = ({ sector, year }: AccountYear): string => `${sector} ${year}`;

/** Mean with its 95% interval by Student's t. */
export function meanWithInterval(values: readonly number[]): {
  n: number;
  mean: number;
  low: number;
  high: number;
} {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
  const reach = n < 2 ? Number.NaN : studentQuantile(n - 1) * Math.sqrt(variance / n);
  return { n, mean, low: mean - reach, high: mean + reach };
}

const EXACT = [12.706204736, 4.30265273, 3.182446305, 2.776445105];
const Z = 1.959963984540054;

/**
 * The 97.5% quantile of Student's t, by the expansion of Cornish and Fisher in 1/ν; within 0.001 from ν = 3 up.
 * Source: Abramowitz & Stegun (1964), 26.7.5.
 */
export function studentQuantile(degrees: number): number {
  if (degrees <= EXACT.length) return EXACT[degrees - 1];
  const z2 = Z * Z;
  const g1 = (z2 + 1) / 4;
  const g2 = ((5 * z2 + 16) * z2 + 3) / 96;
  const g3 = (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
  const g4 = ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) / 92160;
  const v = 1 / degrees;
  return Z * (1 + v * (g1 + v * (g2 + v * (g3 + v * g4))));
}
