/** A table that can be sorted, and whose sorting is part of the view. */
import type { ReactNode } from 'react';
import { useWords } from '../speaking.tsx';
import type { SortKey } from '../view.ts';

export interface Column<Row> {
  key: SortKey | undefined;
  title: string;
  number?: boolean;
  /** What rows are sorted by. */
  value?: (row: Row) => number | string;
  cell: (row: Row) => ReactNode;
}

export interface Sorting {
  key: SortKey;
  ascending: boolean;
}

export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { key, ascending }: Sorting,
  locale: string,
): Row[] {
  const value = columns.find((column) => column.key === key)?.value;
  if (value === undefined) return [...rows];
  const collator = new Intl.Collator(locale);
  const compare = (a: Row, b: Row) => {
    const x = value(a);
    const y = value(b);
    return typeof x === 'string' || typeof y === 'string' ? collator.compare(String(x), String(y)) : x - y;
  };
  return [...rows].sort((a, b) => (ascending ? compare(a, b) : compare(b, a)));
}

export function SortableTable<Row>({
  caption,
  rows,
  rowKey,
  columns,
  sorting,
  onSort,
  onPoint,
}: {
  caption: string;
  rows: readonly Row[];
  rowKey(row: Row): string;
  columns: readonly Column<Row>[];
  sorting: Sorting;
  onSort(sorting: Sorting): void;
  /** Tells which row is pointed at, so that the picture can show it. */
  onPoint?(key: string | undefined): void;
}) {
  const { locale } = useWords();
  return (
    <table className="table">
      <caption className="hidden-visually">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => {
            const sorted = column.key !== undefined && column.key === sorting.key;
            return (
              <th
                key={column.title}
                scope="col"
                className={column.number ? 'number' : undefined}
                aria-sort={sorted ? (sorting.ascending ? 'ascending' : 'descending') : undefined}
              >
                {column.key === undefined ? (
                  column.title
                ) : (
                  <button
                    type="button"
                    className="sort"
                    onClick={() =>
                      onSort({
                        key: column.key!,
                        ascending: sorted ? !sorting.ascending : column.number !== true,
                      })
                    }
                  >
                    {column.title}
                    <span aria-hidden="true">{sorted ? (sorting.ascending ? '↑' : '↓') : ''}</span>
                  </button>
                )}
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {sortRows(rows, columns, sorting, locale).map((row) => (
          <tr
            key={rowKey(row)}
            onPointerEnter={onPoint && (() => onPoint(rowKey(row)))}
            onPointerLeave={onPoint && (() => onPoint(undefined))}
            onFocus={onPoint && (() => onPoint(rowKey(row)))}
            onBlur={onPoint && (() => onPoint(undefined))}
          >
            {columns.map((column) => (
              <td key={column.title} className={column.number ? 'number' : undefined}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
