/** The ecosystem from afar: groups and the collaboration between them. */
import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { ChoiceBox } from '../parts/controls.tsx';
import { Failure } from '../parts/problem.tsx';
import { Message } from '../parts/states.tsx';
import { groupsQuery, networkQuery, stabilityQuery } from '../queries.ts';
import { useWords } from '../speaking.tsx';
import { Colouring, type GroupBy } from '../view.ts';
import { MapFrame } from './frame.tsx';
import { groupLooks, groupName } from './groups.ts';
import { GroupsPicture } from './groups-picture.tsx';
import { MapLoading } from './loading.tsx';
import { pictureNotes } from './notes.tsx';
import { canvasOf, composePng } from './save-picture.ts';
import type { Picture } from './sigma-canvas.tsx';
import { type Column, SortableTable, type Sorting } from './table.tsx';
import { useMapView, usePalette } from './use-map.ts';

interface Row {
  id: string;
  label: string;
  size: number;
  within: number;
  central: string;
  /** Of a community, once it is known: whether other seeds find it again. */
  stability: { likeness: number; stable: boolean } | undefined;
}

const NOBODY: ReadonlySet<string> = new Set();

export function GroupsMap() {
  const words = useWords();
  const { say, number } = words;
  const { view, go, toggle, sort } = useMapView();
  const by: GroupBy = view.by ?? 'community';
  const colouring = Colouring.catch('helix').parse(view.colour);
  const palette = usePalette();
  const { data, error } = useQuery(groupsQuery(by));
  const network = useQuery(networkQuery()).data;
  const steady = useQuery({ ...stabilityQuery(), enabled: by === 'community' }).data;
  const stabilityOf = useMemo(
    () => new Map(by === 'community' ? steady?.communities.map((each) => [String(each.id), each]) : []),
    [by, steady],
  );
  const unstable = useMemo(
    () =>
      stabilityOf.size === 0
        ? NOBODY
        : new Set([...stabilityOf].filter(([, { stable }]) => !stable).map(([id]) => id)),
    [stabilityOf],
  );
  const [pointed, setPointed] = useState<string>();
  const picture = useRef<Picture & { svg(): SVGSVGElement | null }>(null);
  const hide = view.hide;
  const drawn = useMemo(
    () => (data === undefined ? undefined : groupLooks(data, colouring, hide ?? [], palette, words)),
    [data, colouring, hide, palette, words],
  );

  if (data === undefined || drawn === undefined)
    return error !== null ? <Failure error={error} /> : <MapLoading />;

  const open = (group: string) =>
    go({ group, org: undefined, by, hide: undefined, sort: undefined, ascending: undefined });
  const rows = data.groups.map(
    (group): Row => ({
      id: group.id,
      label: groupName(by, group, words),
      size: group.size,
      within: group.within,
      central: group.centralMembers.map(({ name }) => name).join(' · '),
      stability: stabilityOf.get(group.id),
    }),
  );
  const sorting: Sorting = { key: view.sort ?? 'size', ascending: view.ascending ?? false };
  const title = say('web.map.groupsTitle');
  const name: Column<Row> = {
    key: 'name',
    title: say('web.map.group'),
    value: ({ label }) => label,
    cell: ({ id, label }) => (
      <span className="row-name">
        <button type="button" className="link-button break" onClick={() => open(id)}>
          {label}
        </button>
        {unstable.has(id) ? <span className="badge unstable">{say('positions.map.unstable')}</span> : null}
      </span>
    ),
  };
  const size: Column<Row> = {
    key: 'size',
    title: say('web.map.members'),
    number: true,
    value: (row) => row.size,
    cell: (row) => number(row.size),
  };
  const table = (columns: Column<Row>[]) => (
    <SortableTable
      caption={title}
      rows={rows}
      rowKey={({ id }) => id}
      columns={columns}
      sorting={sorting}
      onSort={sort}
      onPoint={setPointed}
    />
  );
  const omitted =
    data.omitted.organisations > 0
      ? say('web.map.omittedGroups', {
          groups: number(data.omitted.groups),
          organisations: number(data.omitted.organisations),
        })
      : undefined;

  const comesBack =
    steady === undefined || stabilityOf.size === 0
      ? undefined
      : say('positions.map.comesBack', {
          count: rows.filter(({ stability }) => stability?.stable).length,
          total: rows.length,
          runs: steady.runs,
        });

  return (
    <MapFrame
      title={title}
      controls={
        <>
          <ChoiceBox
            label={say('web.map.by')}
            choices={[
              { value: 'community', label: say('web.map.byCommunity') },
              { value: 'cluster', label: say('web.map.byCluster') },
              { value: 'helix', label: say('web.map.byHelix') },
              { value: 'country', label: say('web.map.byCountry') },
            ]}
            value={by}
            onChoose={(next) => go({ by: next, hide: undefined })}
          />
          <ChoiceBox
            label={say('web.map.colour')}
            choices={[
              { value: 'helix', label: say('web.map.colourHelix') },
              { value: 'community', label: say('web.map.colourGroup') },
            ]}
            value={colouring}
            onChoose={(colour) => go({ colour, hide: undefined })}
          />
        </>
      }
      legend={drawn.legend}
      onToggle={toggle}
      asTable={view.as === 'table'}
      onAsTable={(asTable) => go({ as: asTable ? 'table' : undefined })}
      note={
        <p className="soft small map-note">
          {by === 'community' ? say('web.map.communityMeans') : say('web.map.groupsMean')} {omitted}{' '}
          {comesBack}
        </p>
      }
      picture={
        data.groups.length === 0 ? (
          <Message icon="info" title={say('web.map.noGroups')} />
        ) : (
          <GroupsPicture
            answer={data}
            looks={drawn.looks}
            colouring={colouring}
            palette={palette}
            unstable={unstable}
            pointed={pointed}
            onOpen={open}
            picture={picture}
          />
        )
      }
      side={
        <>
          <h2 className="side-title">{say('web.map.groupsList', { count: rows.length })}</h2>
          <div className="side-scroll">{table([name, size])}</div>
        </>
      }
      table={
        <>
          {table([
            name,
            size,
            {
              key: 'within',
              title: say('web.map.within'),
              number: true,
              value: ({ within }) => within,
              cell: ({ within }) => words.value(within),
            },
            ...(stabilityOf.size === 0
              ? []
              : [
                  {
                    key: undefined,
                    title: say('positions.map.likeness'),
                    number: true,
                    cell: ({ stability }: Row) =>
                      stability === undefined ? '' : number(stability.likeness, 2),
                  },
                ]),
            { key: undefined, title: say('web.map.central'), cell: ({ central }) => central },
          ])}
          <TiesTable
            ties={data.links.map((link) => ({
              from: rows[link.from].label,
              to: rows[link.to].label,
              count: link.ties,
              weight: link.weight,
            }))}
            countTitle={say('web.map.ties')}
          />
        </>
      }
      onSave={async () => {
        const svg = picture.current?.svg();
        if (!svg) return undefined;
        const scale = 2;
        const notes = pictureNotes(words, network, data.dataVersion, [
          `${say('web.map.by')}: ${by === 'community' ? say('web.map.byCommunity') : by === 'cluster' ? say('web.map.byCluster') : by === 'helix' ? say('web.map.byHelix') : say('web.map.byCountry')}. ${[omitted, comesBack].filter(Boolean).join(' ')}`,
        ]);
        return composePng(await canvasOf(svg, scale), scale, { title, legend: drawn.legend, notes }, palette);
      }}
    />
  );
}

const MOST_TIES = 200;

/** The lines of a picture as rows, strongest first. */
export function TiesTable({
  ties,
  countTitle,
}: {
  ties: readonly { from: string; to: string; count: number; weight: number }[];
  countTitle: string;
}) {
  const { say, number, value } = useWords();
  const shown = [...ties].sort((a, b) => b.weight - a.weight).slice(0, MOST_TIES);
  if (shown.length === 0) return null;
  return (
    <div className="ties-table">
      <h2>{say('web.map.tiesTitle')}</h2>
      <p className="soft small">
        {say('web.map.tiesShown', { shown: number(shown.length), total: number(ties.length) })}
      </p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say('web.map.from')}</th>
            <th scope="col">{say('web.map.to')}</th>
            <th scope="col" className="number">
              {countTitle}
            </th>
            <th scope="col" className="number">
              {say('web.map.strength')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((tie) => (
            <tr key={`${tie.from}\n${tie.to}`}>
              <td>{tie.from}</td>
              <td>{tie.to}</td>
              <td className="number">{number(tie.count)}</td>
              <td className="number">{value(tie.weight)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
