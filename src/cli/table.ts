/** Tables for a terminal: aligned, without lines, as wide as the terminal at most. */
import { columnsOf, plain, shorten, styled, type Terminal } from './terminal.ts';

export interface Column {
  title: string;
  align?: 'left' | 'right';
  /** Gives way where the table is too wide. */
  flexible?: boolean;
}

const GAP = 2;
const NARROWEST_COLUMN = 12;

/**
 * Lays out rows under their titles; a column without a single title has no head line. Each line ends in a
 * line break.
 */
export function table(
  terminal: Terminal,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): string {
  const cells = rows.map((row) => row.map(plain));
  const widths = columns.map(({ title }, c) =>
    Math.max(columnsOf(title), ...cells.map((row) => columnsOf(row[c]))),
  );
  narrow(widths, columns, terminal.width);
  const lines = cells.map((row) => line(row, widths, columns));
  if (columns.some(({ title }) => title !== ''))
    lines.unshift(
      styled(
        terminal,
        'dim',
        line(
          columns.map(({ title }) => title),
          widths,
          columns,
        ),
      ),
    );
  return lines.map((text) => `${text}\n`).join('');
}

/**
 * As {@link table}, of which the columns after the first are too many for one line: one table below the other,
 * each with the first column, so that nothing is cut.
 */
export function blockTables(
  terminal: Terminal,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): string {
  const widthOf = (c: number) =>
    GAP + Math.max(columnsOf(columns[c].title), ...rows.map((row) => columnsOf(plain(row[c]))));
  const blocks: number[][] = [[]];
  let used = widthOf(0);
  for (let c = 1; c < columns.length; c++) {
    const block = blocks[blocks.length - 1];
    if (block.length > 0 && used + widthOf(c) - GAP > terminal.width) {
      blocks.push([c]);
      used = widthOf(0) + widthOf(c);
    } else {
      block.push(c);
      used += widthOf(c);
    }
  }
  return blocks
    .map((block) => [0, ...block])
    .map((block) =>
      table(
        terminal,
        block.map((c) => columns[c]),
        rows.map((row) => block.map((c) => row[c])),
      ),
    )
    .join('\n');
}

/** Narrows the flexible columns, the widest first, until the line fits. */
function narrow(widths: number[], columns: readonly Column[], width: number): void {
  let excess = widths.reduce((sum, w) => sum + w, 0) + GAP * (widths.length - 1) - width;
  while (excess > 0) {
    let widest = -1;
    columns.forEach(({ flexible }, c) => {
      if (flexible && widths[c] > NARROWEST_COLUMN && (widest < 0 || widths[c] > widths[widest])) widest = c;
    });
    if (widest < 0) return;
    widths[widest]--;
    excess--;
  }
}

function line(row: readonly string[], widths: readonly number[], columns: readonly Column[]): string {
  return row
    .map((cell, c) => {
      const text = shorten(cell, widths[c]);
      const space = ' '.repeat(widths[c] - columnsOf(text));
      return columns[c].align === 'right' ? space + text : text + space;
    })
    .join(' '.repeat(GAP))
    .trimEnd();
}
