/** Organisations from near: the members of a group, or an organisation and those around it. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import type { MapAnswer } from '../../../src/model/answers.ts';
import { MeasureName } from '../../../src/model/answers.ts';
import type { OrganisationId } from '../../../src/model/ids.ts';
import { ChoiceBox, Segments } from '../parts/controls.tsx';
import { Icon } from '../parts/icon.tsx';
import { HelixMark, SyntheticBadge } from '../parts/marks.tsx';
import { Failure } from '../parts/problem.tsx';
import { Message } from '../parts/states.tsx';
import { egoQuery, groupQuery, groupsQuery, networkQuery } from '../queries.ts';
import { useWords } from '../speaking.tsx';
import { type GroupBy, PictureMeasure, type SortKey } from '../view.ts';
import { MapFrame } from './frame.tsx';
import { groupName } from './groups.ts';
import { TiesTable } from './groups-map.tsx';
import { MapLoading, Measuring } from './loading.tsx';
import { MEASURE_WORDS, sizing } from './measures.ts';
import { pictureNotes } from './notes.tsx';
import { pictureGroups } from './picture-groups.ts';
import { composePng } from './save-picture.ts';
import { sceneOf } from './scene.ts';
import { type Picture, SigmaCanvas } from './sigma-canvas.tsx';
import { type Column, SortableTable, type Sorting } from './table.tsx';
import { useMapView, usePalette } from './use-map.ts';
import { type Measured, usePictureMeasure } from './use-picture-measure.ts';

const MEMBERS_DRAWN = 300;
const NEIGHBOURS_DRAWN = [0, 80, 160, 300] as const;

/** The members of one group and the ties among them. */
export function GroupMap({ by, group, name }: { by: GroupBy; group: string; name: string }) {
  const { view } = useMapView();
  const { measure } = sizing(view);
  const { data, error } = useQuery(groupQuery(by, group, measure, MEMBERS_DRAWN));
  if (data === undefined) return error !== null ? <Failure error={error} /> : <MapLoading />;
  return <OrganisationsMap answer={data} title={name} ego={false} viewName={`group ${by} ${group}`} />;
}

/** An organisation and those within a few ties of it. */
export function EgoMap({ id, name }: { id: OrganisationId; name: string }) {
  const { view } = useMapView();
  const { measure } = sizing(view);
  const steps = view.steps ?? 1;
  const { data, error } = useQuery(egoQuery(id, steps, measure, NEIGHBOURS_DRAWN[steps]));
  if (data === undefined) return error !== null ? <Failure error={error} /> : <MapLoading />;
  return <OrganisationsMap answer={data} title={name} ego viewName={`ego ${id} ${steps}`} />;
}

interface Row {
  node: MapAnswer['nodes'][number];
  /** Projects and strength shared with the centre. */
  shared: number;
  strength: number;
  /** Group in the picture, from 0, where asked for. */
  group: number | undefined;
}

function OrganisationsMap({
  answer,
  title,
  ego,
  viewName,
}: {
  answer: MapAnswer;
  title: string;
  ego: boolean;
  viewName: string;
}) {
  const words = useWords();
  const { say, number } = words;
  const { view, go, toggle, sort } = useMapView();
  const palette = usePalette();
  const colouring = view.colour ?? 'helix';
  const { measure: serverMeasure, ofPicture } = sizing(view);
  const measure = ofPicture ?? serverMeasure;
  const measured = usePictureMeasure(answer, ofPicture);
  const shown = useMemo(() => withValues(answer, measured), [answer, measured]);
  const groups = useMemo(
    () => (colouring === 'picture-groups' ? pictureGroups(answer) : undefined),
    [answer, colouring],
  );
  const network = useQuery(networkQuery()).data;
  const communities = useQuery({ ...groupsQuery('community'), enabled: colouring === 'community' }).data;
  const [pointed, setPointed] = useState<string>();
  const picture = useRef<Picture>(null);
  const hide = view.hide;

  const scene = useMemo(
    () =>
      sceneOf(shown, {
        colouring,
        pictureGroups: groups,
        hide: hide ?? [],
        palette,
        words,
        communityNames: new Map(
          communities?.groups.map((group) => [Number(group.id), groupName('community', group, words)]),
        ),
        ego,
      }),
    [shown, colouring, groups, hide, palette, words, communities, ego],
  );
  const rows = useMemo(() => rowsOf(shown, ego, groups), [shown, ego, groups]);

  const open = (org: string) => {
    if (ego && org === answer.nodes[0].organisation.id) return;
    go({ org, hide: undefined, sort: undefined, ascending: undefined });
  };
  const sorting: Sorting = {
    key: view.sort ?? (ego ? 'strength' : 'value'),
    ascending: view.ascending ?? false,
  };
  const columns = useColumns(ego, { measure, pending: !known(measured), groups: groups !== undefined }, open);
  const sideKeys: SortKey[] = ego
    ? ['name', ofPicture === undefined ? 'projects' : 'value', 'strength']
    : ['name', 'value'];
  const table = (chosen: readonly Column<Row>[]) => (
    <SortableTable
      caption={ego ? say('web.map.neighboursOf', { name: title }) : say('web.map.membersOf', { name: title })}
      rows={rows}
      rowKey={({ node }) => node.organisation.id}
      columns={chosen}
      sorting={sorting}
      onSort={sort}
      onPoint={setPointed}
    />
  );
  const omitted =
    answer.omitted.nodes > 0
      ? say('web.map.omitted', {
          nodes: number(answer.omitted.nodes),
          ties: number(answer.omitted.ties),
        })
      : undefined;
  const [measureName, measureMeaning] = MEASURE_WORDS[measure];
  const notWhole =
    ofPicture !== undefined || groups !== undefined
      ? say('picture.notWhole', { nodes: answer.nodes.length })
      : undefined;
  const count = rows.length + answer.omitted.nodes;
  const listTitle =
    answer.omitted.nodes === 0
      ? ego
        ? say('web.map.neighbours', { count })
        : say('web.map.membersList', { count })
      : ego
        ? say('web.map.neighboursShown', { shown: rows.length, total: count })
        : say('web.map.membersShown', { shown: rows.length, total: count });

  return (
    <MapFrame
      title={title}
      controls={
        <>
          {ego ? (
            <div className="field">
              <span className="field-label" aria-hidden="true">
                {say('web.map.steps')}
              </span>
              <Segments
                label={say('web.map.steps')}
                choices={[
                  { value: '1', label: '1' },
                  { value: '2', label: '2' },
                  { value: '3', label: '3' },
                ]}
                value={String(view.steps ?? 1)}
                onChoose={(steps) => go({ steps: steps === '1' ? undefined : Number(steps) })}
              />
            </div>
          ) : null}
          <ChoiceBox
            label={say('web.map.colour')}
            choices={[
              { value: 'helix', label: say('web.map.colourHelix') },
              { value: 'community', label: say('web.map.colourCommunity') },
              { value: 'picture-groups', label: say('picture.colour') },
            ]}
            value={colouring}
            onChoose={(colour) => go({ colour, hide: undefined })}
          />
          <ChoiceBox
            label={say('web.map.size')}
            choices={[...MeasureName.options, ...PictureMeasure.options].map((value) => ({
              value,
              label: say(MEASURE_WORDS[value][0]),
            }))}
            value={measure}
            onChoose={(size) => go({ size })}
          />
        </>
      }
      legend={scene.legend}
      onToggle={toggle}
      asTable={view.as === 'table'}
      onAsTable={(asTable) => go({ as: asTable ? 'table' : undefined })}
      note={
        <>
          <p className="soft small map-note">
            <strong>{say(measureName)}</strong>: {say(measureMeaning)} {omitted}
          </p>
          {groups === undefined ? null : (
            <p className="soft small map-note">
              <strong>{say('picture.group')}</strong>: {say('picture.groupsMean')}
            </p>
          )}
          {notWhole === undefined ? null : <p className="small map-note">{notWhole}</p>}
          <p role="status" className={measured.state === 'failed' ? 'small map-note' : 'hidden-visually'}>
            {measured.state === 'failed' ? say('picture.failed') : ''}
            {measured.state === 'measuring' ? say('picture.measuring') : ''}
          </p>
          <Measuring />
        </>
      }
      picture={
        <SigmaCanvas scene={scene} view={viewName} pointed={pointed} onOpen={open} picture={picture} />
      }
      side={
        <>
          <div className="side-head">
            <h2 className="side-title">{listTitle}</h2>
            {ego ? (
              <Link to="/partners" search={{ org: answer.nodes[0].organisation.id }} className="button">
                <Icon name="introduce" />
                {say('web.shell.partners')}
              </Link>
            ) : null}
          </div>
          {rows.length === 0 ? (
            <Message icon="info" title={say('web.map.noTies')}>
              <p>{say('web.map.noTiesNext')}</p>
            </Message>
          ) : (
            <div className="side-scroll">
              {table(columns.filter(({ key }) => key !== undefined && sideKeys.includes(key)))}
            </div>
          )}
        </>
      }
      table={
        <>
          {table(columns)}
          <TiesTable
            ties={answer.ties.map((tie) => ({
              from: answer.nodes[tie.from].organisation.name,
              to: answer.nodes[tie.to].organisation.name,
              count: tie.shared,
              weight: tie.weight,
            }))}
            countTitle={say('web.map.sharedProjects')}
          />
        </>
      }
      onSave={async () => {
        const snapshot = picture.current?.snapshot();
        if (snapshot === undefined) return undefined;
        const notes = pictureNotes(words, network, answer.dataVersion, [
          `${say('web.map.size')}: ${say(measureName)}. ${omitted ?? ''}`,
          ...(notWhole === undefined ? [] : [notWhole]),
        ]);
        return composePng(snapshot, window.devicePixelRatio, { title, legend: scene.legend, notes }, palette);
      }}
    />
  );
}

const known = ({ state }: Measured) => state === 'unasked' || state === 'measured';

/** The answer with the picture's measure in place of the server's, or with 0 as long as it is not known. */
function withValues(answer: MapAnswer, measured: Measured): MapAnswer {
  if (measured.state === 'unasked') return answer;
  const values = measured.state === 'measured' ? measured.values : undefined;
  return { ...answer, nodes: answer.nodes.map((node, i) => ({ ...node, value: values?.[i] ?? 0 })) };
}

function rowsOf({ nodes, ties }: MapAnswer, ego: boolean, groups: Int32Array | undefined): Row[] {
  if (!ego) return nodes.map((node, i) => ({ node, shared: 0, strength: 0, group: groups?.[i] }));
  const toCentre = new Map(
    ties
      .filter(({ from, to }) => from === 0 || to === 0)
      .map((tie) => [tie.from === 0 ? tie.to : tie.from, tie] as const),
  );
  return nodes.slice(1).map((node, i) => {
    const tie = toCentre.get(i + 1);
    return { node, shared: tie?.shared ?? 0, strength: tie?.weight ?? 0, group: groups?.[i + 1] };
  });
}

function useColumns(
  ego: boolean,
  { measure, pending, groups }: { measure: MeasureName | PictureMeasure; pending: boolean; groups: boolean },
  open: (id: string) => void,
): Column<Row>[] {
  const words = useWords();
  const { say, number, value, country } = words;
  const name: Column<Row> = {
    key: 'name',
    title: say('web.map.organisation'),
    value: ({ node }) => node.organisation.name,
    cell: ({ node }) => (
      <span className="row-name" data-helix={node.clusterOrganisation ? 'broker' : node.organisation.helix}>
        <span className={node.clusterOrganisation ? 'dot broker' : 'dot'} aria-hidden="true" />
        <span>
          {' '}
          <button type="button" className="link-button break" onClick={() => open(node.organisation.id)}>
            {node.organisation.name}
          </button>{' '}
          {node.organisation.synthetic ? <SyntheticBadge /> : null}
        </span>
      </span>
    ),
  };
  const columns: Column<Row>[] = [name];
  if (ego)
    columns.push(
      {
        key: 'projects',
        title: say('web.map.sharedProjects'),
        number: true,
        value: ({ shared }) => shared,
        cell: ({ shared }) => number(shared),
      },
      {
        key: 'strength',
        title: say('web.map.strength'),
        number: true,
        value: ({ strength }) => strength,
        cell: ({ strength }) => value(strength),
      },
      {
        key: 'step',
        title: say('web.map.step'),
        number: true,
        value: ({ node }) => node.step ?? 0,
        cell: ({ node }) => number(node.step ?? 0),
      },
    );
  columns.push(
    {
      key: 'value',
      title: say(MEASURE_WORDS[measure][0]),
      number: true,
      value: ({ node }) => node.value,
      cell: ({ node }) => (pending ? '…' : value(node.value)),
    },
    ...(measure === 'degree'
      ? []
      : [
          {
            key: 'partners' as const,
            title: say('web.measure.degree'),
            number: true,
            value: ({ node }: Row) => node.partners,
            cell: ({ node }: Row) => number(node.partners),
          },
        ]),
    ...(groups
      ? [
          {
            key: 'group' as const,
            title: say('picture.group'),
            number: true,
            value: ({ group }: Row) => group ?? 0,
            cell: ({ group }: Row) => (group === undefined ? '' : number(group + 1)),
          },
        ]
      : []),
    {
      key: undefined,
      title: say('web.filter.helix'),
      cell: ({ node }) => <HelixMark helix={node.organisation.helix} broker={node.clusterOrganisation} />,
    },
    {
      key: undefined,
      title: say('web.filter.country'),
      cell: ({ node }) => (node.organisation.country === undefined ? '' : country(node.organisation.country)),
    },
  );
  return columns;
}
