/** Total factor productivity from annual accounts: how much value added beyond what labour and capital explain. */
import type { AccountYear } from './accounts-panel.ts';
import { type Columns, dot, fitted, instrumental, leastSquares } from './least-squares.ts';
import { minimise } from './minimise.ts';
import { sectorYear } from './sector-gap.ts';

export type ProductivityMethod = 'wooldridge' | 'acf' | 'index';

export interface ProductivityOptions {
  method?: ProductivityMethod;
  /** Order of the polynomial that stands for productivity as labour, capital and inputs reveal it. */
  order?: 2 | 3;
  /** Labour's share of cost for the index; accounts without a wage bill don't tell it. */
  labourShare?: number;
  /** Fewest rows with a year before them for a production function to be estimated; else the index is taken. */
  fewestRows?: number;
}
export const PRODUCTIVITY_DEFAULTS = {
  method: 'acf',
  order: 2,
  labourShare: 2 / 3,
  fewestRows: 200,
} as const satisfies Required<ProductivityOptions>;

export interface Productivity {
  method: ProductivityMethod;
  /** Elasticities of value added. */
  labour: number;
  capital: number;
  /** Clustered by organisation; undefined for the index and where the method gives none. */
  labourError?: number;
  capitalError?: number;
  /** Rows that the estimate rests on, and those with capital above 0, which get a value. */
  estimatedFrom: number;
  /** ln(value added) − labour·ln L − capital·ln K of each row; NaN without capital. */
  values: Float64Array;
}

/**
 * Total factor productivity of each account year, in logarithms.
 *
 * `wooldridge`: Wooldridge (2009), "On estimating firm-level production functions using proxy variables",
 * Economics Letters 104: value added on labour, capital and a polynomial in last year's capital and inputs,
 * labour instrumented by last year's. `acf`: Ackerberg, Caves & Frazer (2015), "Identification properties of
 * recent production function estimators", Econometrica 83, in two stages; it also holds where labour follows
 * productivity within the year, which the first doesn't, so it is the default. Both estimate elasticities within
 * sector and year, and let past membership enter the law by which productivity moves (De Loecker 2013), so
 * that an effect of membership is not assumed away. `index`: labour and capital weighted by shares of cost
 * under constant returns. Where the inputs for an estimate are missing, the index is given and says so.
 *
 * @param rows by organisation, then year
 * @param member whether each row's organisation was a member in that year
 * @example productivity(rows, member).labour // 0.64
 */
export function productivity(
  rows: readonly AccountYear[],
  member: ArrayLike<number>,
  options: ProductivityOptions = {},
): Productivity {
  const settled = { ...PRODUCTIVITY_DEFAULTS, ...options };
  const pairs = settled.method === 'index' ? [] : withYearBefore(rows);
  const estimate =
    pairs.length < settled.fewestRows
      ? undefined
      : settled.method === 'acf'
        ? ackerbergCavesFrazer(rows, pairs, member, settled.order)
        : wooldridge(rows, pairs, member, settled.order);
  const method = estimate === undefined ? 'index' : settled.method;
  const { labour, capital, ...errors } = estimate ?? {
    labour: settled.labourShare,
    capital: 1 - settled.labourShare,
  };
  return {
    method,
    labour,
    capital,
    ...errors,
    estimatedFrom: estimate === undefined ? 0 : pairs.length,
    values: Float64Array.from(rows, (row) => row.valueAdded - labour * row.employees - capital * row.capital),
  };
}

interface Estimate {
  labour: number;
  capital: number;
  labourError?: number;
  capitalError?: number;
}

/** Rows with capital and inputs whose row before is the year before, with both as well: [row before, row]. */
function withYearBefore(rows: readonly AccountYear[]): [number, number][] {
  const complete = ({ capital, inputs }: AccountYear) => !Number.isNaN(capital) && !Number.isNaN(inputs);
  return rows.flatMap((row, r) => {
    const before = rows[r - 1];
    if (before?.organisation !== row.organisation || before.year !== row.year - 1) return [];
    return complete(row) && complete(before) ? [[r - 1, r] as [number, number]] : [];
  });
}

function wooldridge(
  rows: readonly AccountYear[],
  pairs: readonly (readonly [number, number])[],
  member: ArrayLike<number>,
  order: number,
): Estimate | undefined {
  const now = (field: (row: AccountYear) => number) => Float64Array.from(pairs, ([, r]) => field(rows[r]));
  const then = (field: (row: AccountYear) => number) => Float64Array.from(pairs, ([b]) => field(rows[b]));
  const within = withinCells(pairs.map(([, r]) => sectorYear(rows[r])));
  const labour = now((row) => row.employees);
  const rest = [
    now((row) => row.capital),
    ...polynomial([then((row) => row.capital), then((row) => row.inputs)], order),
    ...varying(Float64Array.from(pairs, ([b]) => member[b])),
  ].map(within);
  const fit = instrumental(
    [within(labour), ...rest],
    [within(then((row) => row.employees)), ...rest],
    within(now((row) => row.valueAdded)),
    pairs.map(([, r]) => rows[r].organisation),
  );
  if (fit === undefined) return undefined;
  return {
    labour: fit.coefficients[0],
    capital: fit.coefficients[1],
    labourError: fit.standardErrors[0],
    capitalError: fit.standardErrors[1],
  };
}

function ackerbergCavesFrazer(
  rows: readonly AccountYear[],
  pairs: readonly (readonly [number, number])[],
  member: ArrayLike<number>,
  order: number,
): Estimate | undefined {
  const used = [...new Set(pairs.flat())].sort((a, b) => a - b);
  const place = new Map(used.map((r, at) => [r, at]));
  const of = (field: (row: AccountYear) => number) => Float64Array.from(used, (r) => field(rows[r]));
  const within = withinCells(used.map((r) => sectorYear(rows[r])));
  const [labour, capital] = [of((row) => row.employees), of((row) => row.capital)].map(within);
  const x = polynomial(
    [of((row) => row.employees), of((row) => row.capital), of((row) => row.inputs)],
    order,
  );
  const first = leastSquares(x.map(within), within(of((row) => row.valueAdded)));
  if (first === undefined) return undefined;
  const output = fitted(x.map(within), first.coefficients);

  const before = pairs.map(([b]) => place.get(b)!);
  const after = pairs.map(([, r]) => place.get(r)!);
  const constant = new Float64Array(pairs.length).fill(1);
  const treated = varying(Float64Array.from(pairs, ([b]) => member[b]));
  const instruments = [
    Float64Array.from(before, (at) => labour[at]),
    Float64Array.from(after, (at) => capital[at]),
  ];
  /** How far the surprise in productivity goes with what was decided before it. */
  const distance = ([ofLabour, ofCapital]: readonly number[]): number => {
    const omega = output.map((value, i) => value - ofLabour * labour[i] - ofCapital * capital[i]);
    const past = Float64Array.from(before, (at) => omega[at]);
    const current = Float64Array.from(after, (at) => omega[at]);
    const law: Columns = [constant, past, past.map((value) => value ** 2), ...treated];
    const fit = leastSquares(law, current);
    if (fit === undefined) return Number.POSITIVE_INFINITY;
    const expected = fitted(law, fit.coefficients);
    const surprise = current.map((value, i) => value - expected[i]);
    return instruments.reduce((sum, z) => sum + (dot(z, surprise) / pairs.length) ** 2, 0);
  };
  const start = leastSquares([labour, capital], output);
  if (start === undefined) return undefined;
  const [ofLabour, ofCapital] = minimise(distance, [...start.coefficients]);
  return { labour: ofLabour, capital: ofCapital };
}

/** Takes each cell's mean off, which is the same as a constant for each sector in each year. */
function withinCells(cells: readonly string[]): (values: Float64Array) => Float64Array {
  const index = new Map<string, number>();
  const cell = cells.map((key) => {
    if (!index.has(key)) index.set(key, index.size);
    return index.get(key)!;
  });
  return (values) => {
    const sum = new Float64Array(index.size);
    const count = new Float64Array(index.size);
    values.forEach((value, i) => {
      sum[cell[i]] += value;
      count[cell[i]]++;
    });
    return values.map((value, i) => value - sum[cell[i]] / count[cell[i]]);
  };
}

/** All products of the variables up to an order, without the constant; centred first, which keeps them apart. */
function polynomial(variables: Columns, order: number): Float64Array[] {
  const centred = variables.map((values) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return values.map((value) => value - mean);
  });
  let last = centred.map((values, v) => ({ values, v }));
  const all = [...last];
  for (let power = 2; power <= order; power++) {
    last = last.flatMap(({ values, v }) =>
      centred.slice(v).map((other, o) => ({ values: values.map((x, i) => x * other[i]), v: v + o })),
    );
    all.push(...last);
  }
  return all.map(({ values }) => values);
}

/** A column where it varies: nobody was a member before, or everybody was, says nothing. */
function varying(column: Float64Array): Float64Array[] {
  return column.every((value) => value === column[0]) ? [] : [column];
}
