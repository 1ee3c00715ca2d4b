/** The pictures' words: flow from group to group, backward flow apart, organisations, and what can be told. */
import type { FlowAnswer, FlowCell } from '../../../src/model/flow-answer.ts';
import { useWords } from '../speaking.tsx';
import type { Cell, Lane } from './lanes.ts';

const MOST_ROWS = 40;

/** A plain table with a caption; the first `names` columns are words, the others numbers. */
export function PlainTable({
  caption,
  names,
  head,
  rows,
}: {
  caption: string;
  names: number;
  head: readonly string[];
  rows: readonly (readonly string[])[];
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: no part of a form, and the section around it has the name
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key
    <div className="table-scroll" role="group" aria-label={caption} tabIndex={0}>
      <table className="table">
        <caption className="flow-caption">{caption}</caption>
        <thead>
          <tr>
            {head.map((title, i) => (
              <th key={title} scope="col" className={i < names ? undefined : 'number'}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join('\n')}>
              {row.map((cell, i) => (
                <td key={head[i]} className={i < names ? undefined : 'number'}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Flow between lanes, largest first. Over all years it is set beside the null. */
export function CellsTable({
  caption,
  answer,
  cells,
  lanes,
  beside,
}: {
  caption: string;
  answer: FlowAnswer;
  cells: readonly Cell[];
  lanes: readonly Lane[];
  /** Whether to show what chance gives: known over all years together. */
  beside: boolean;
}) {
  const { say, number, value } = useWords();
  const full = new Map(answer.between.cells.map((cell) => [`${cell.from} ${cell.to}`, cell]));
  const ratio = (cell: FlowCell | undefined) =>
    cell?.ratio === undefined
      ? say('flow.web.noInterval')
      : `${value(cell.ratio.value)} (${value(cell.ratio.low)}–${value(cell.ratio.high)})`;
  const shown = [...cells].sort((a, b) => b.flow - a.flow).slice(0, MOST_ROWS);
  return (
    <PlainTable
      caption={caption}
      names={2}
      head={[
        say('flow.from'),
        say('flow.to'),
        say('flow.flow'),
        ...(beside ? [say('flow.expected'), say('flow.ratio')] : []),
      ]}
      rows={shown.map(({ from, to, flow }) => {
        const cell = full.get(`${from} ${to}`);
        return [
          lanes[from].name,
          lanes[to].name,
          number(flow, 1),
          ...(beside ? [number(cell?.expected ?? 0, 1), ratio(cell)] : []),
        ];
      })}
    />
  );
}

/** What of the first uses can be told, by year. */
export function FirstUsesTable({ firstUses }: Pick<FlowAnswer, 'firstUses'>) {
  const { say, number } = useWords();
  return (
    <PlainTable
      caption={say('flow.web.whatCounts')}
      names={1}
      head={[
        say('flow.web.year'),
        say('flow.web.seen'),
        say('flow.web.toldShort'),
        say('flow.web.tooShort'),
        say('flow.web.themeless'),
        say('flow.web.exposed'),
      ]}
      rows={firstUses.years.map(({ year, seen, told, tooShort, themeless, exposed }) => [
        String(year),
        ...[seen, told, tooShort, themeless, exposed].map((count) => number(count)),
      ])}
    />
  );
}

/** Who spreads, takes up, passes on and brings in. */
export function RolesTables({ roles }: Pick<FlowAnswer, 'roles'>) {
  const { say, number } = useWords();
  const organisation = say('flow.web.organisation');
  const flow = say('flow.flow');
  return (
    <div className="flow-roles">
      <PlainTable
        caption={say('flow.spread')}
        names={1}
        head={[organisation, flow, say('flow.expected')]}
        rows={roles.spread.map((row) => [
          row.organisation.name,
          number(row.outflow, 1),
          number(row.expected, 1),
        ])}
      />
      <PlainTable
        caption={say('flow.tookUp')}
        names={1}
        head={[organisation, flow]}
        rows={roles.tookUp.map((row) => [row.organisation.name, number(row.inflow)])}
      />
      <PlainTable
        caption={say('flow.passedOn')}
        names={1}
        head={[organisation, flow]}
        rows={roles.passedOn.map((row) => [
          row.organisation.name,
          number(Math.min(row.inflow, row.outflow), 1),
        ])}
      />
      {roles.broughtIn === undefined ? null : (
        <PlainTable
          caption={say('flow.broughtIn')}
          names={1}
          head={[organisation, flow]}
          rows={roles.broughtIn.map((row) => [row.organisation.name, number(row.flow, 1)])}
        />
      )}
    </div>
  );
}
