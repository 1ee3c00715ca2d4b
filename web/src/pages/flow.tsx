/** See the flow: which knowledge may have passed where, as bands, as arrows between organisations, and in words. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useMemo, useRef } from 'react';
import { Button } from 'react-aria-components';
import type { FlowAnswer } from '../../../src/model/flow-answer.ts';
import { FlowControls } from '../flow/controls.tsx';
import { cellsIn, lanesOf } from '../flow/lanes.ts';
import { bandsOf, SankeyPicture } from '../flow/sankey.tsx';
import { CellsTable, FirstUsesTable, PlainTable, RolesTables } from '../flow/tables.tsx';
import { type DrawnTie, TiesPicture, tiesIn } from '../flow/ties-canvas.tsx';
import { Validation } from '../flow/validation.tsx';
import { type FlowView, USUAL_LOOK_BACK } from '../flow/view.ts';
import { Years } from '../flow/years.tsx';
import { pictureNotes } from '../map/notes.tsx';
import { canvasOf, composePng } from '../map/save-picture.ts';
import { usePalette } from '../map/use-map.ts';
import { Failure } from '../parts/problem.tsx';
import { saveFile } from '../parts/save-file.ts';
import { Message, Skeleton } from '../parts/states.tsx';
import { flowQuery, flowTiesQuery, networkQuery } from '../queries.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { useWords } from '../speaking.tsx';
import '../styles/map.css';
import '../styles/flow.css';

const route = getRouteApi('/flow');
const SCALE = 2;

export function FlowPage() {
  const words = useWords();
  const { say } = words;
  const view = route.useSearch();
  const navigate = useNavigate({ from: '/flow' });
  const go = (changes: Partial<FlowView>) =>
    navigate({ search: (before) => ({ ...before, ...changes }), resetScroll: false });
  const { data, error } = useQuery(flowQuery(view));
  const title = say('flow.web.title');
  usePageTitle(title);
  return (
    <div className="map-page">
      <div>
        <h1>{title}</h1>
        <p className="soft">{say('flow.web.lead')}</p>
        <p className="small soft map-note">{say('flow.exposureOnly')}</p>
      </div>
      {data === undefined ? (
        error !== null ? (
          <Failure error={error} />
        ) : (
          <Skeleton height="30rem" />
        )
      ) : (
        <Flow answer={data} view={view} go={go} />
      )}
    </div>
  );
}

function Flow({
  answer,
  view,
  go,
}: {
  answer: FlowAnswer;
  view: FlowView;
  go(changes: Partial<FlowView>): void;
}) {
  const words = useWords();
  const { say, number } = words;
  const palette = usePalette();
  const network = useQuery(networkQuery()).data;
  const as = view.as ?? 'bands';
  const ties = useQuery({ ...flowTiesQuery(view), enabled: as !== 'bands' }).data;
  const bandsRef = useRef<{ svg(): SVGSVGElement | null }>(null);
  const tiesRef = useRef<{ snapshot(): HTMLCanvasElement | undefined }>(null);

  const lanes = useMemo(() => lanesOf(answer, palette, words), [answer, palette, words]);
  const tieLanes = useMemo(
    () => (ties === undefined ? [] : lanesOf(ties, palette, words)),
    [ties, palette, words],
  );
  const drawnTies = useMemo(() => (ties === undefined ? [] : tiesIn(ties, view.year)), [ties, view.year]);
  const cells = useMemo(() => cellsIn(answer, view.year), [answer, view.year]);
  const isChain = answer.by === 'stage';
  const bands = useMemo(() => bandsOf(cells, lanes, isChain), [cells, lanes, isChain]);
  const backward = isChain
    ? cells.filter(({ from, to }) => from > to && !lanes[from].rest && !lanes[to].rest)
    : [];
  const forward = isChain ? cells.filter((cell) => !backward.includes(cell)) : cells;
  const { seen, told } = answer.firstUses;

  const save = async () => {
    const canvas =
      as === 'bands'
        ? bandsRef.current?.svg() && (await canvasOf(bandsRef.current.svg()!, SCALE))
        : tiesRef.current?.snapshot();
    if (!canvas) return;
    const legend = (as === 'bands' ? lanes : tieLanes).map(({ name, colour, organisations }) => ({
      key: name,
      label: name,
      colour,
      count: organisations,
      hidden: false,
    }));
    const notes = pictureNotes(words, network, answer.dataVersion, [
      `${say('flow.exposureOnly')} ${toldLine(words, answer)}`,
      [
        answer.options.theme?.map((theme) => theme.title).join(', ') ?? say('flow.web.themeAll'),
        view.year === undefined ? say('flow.web.allYears') : String(view.year),
        view.region ?? '',
      ]
        .filter(Boolean)
        .join(' · '),
    ]);
    const scale = as === 'bands' ? SCALE : window.devicePixelRatio;
    const png = await composePng(canvas, scale, { title: say('flow.web.saved'), legend, notes }, palette);
    saveFile(`helixlens-flow-${new Date().toISOString().slice(0, 10)}.png`, png);
  };

  return (
    <div className="map-frame">
      <FlowControls answer={answer} view={view} go={go} onSave={as === 'table' ? undefined : save} />
      <p className="map-note small" data-testid="told">
        {toldLine(words, answer)} {answer.options.firsts === 'seen' ? say('flow.seenWarning') : ''}{' '}
        {isChain && answer.chain?.derived ? say('flow.innovationMeans') : ''}
        {isChain && answer.chain?.synthetic ? say('web.synthetic.explained') : ''}
      </p>
      <Years
        years={answer.years.map(({ year }) => year)}
        year={view.year}
        onChoose={(year) => go({ year })}
      />
      {told === 0 && seen > 0 && answer.options.firsts === 'told' ? (
        <Message icon="info" title={say('flow.web.cantTell')}>
          <p>{say('flow.web.cantTellNext', { years: answer.options.lookBack })}</p>
          <p className="flow-choices">
            <Button className="button" onPress={() => go({ back: 1 })}>
              {say('flow.web.takeFewer')}
            </Button>
            <Button className="button" onPress={() => go({ firsts: 'seen' })}>
              {say('flow.web.takeSeen')}
            </Button>
          </p>
        </Message>
      ) : cells.length === 0 ? (
        <Message icon="info" title={say('flow.web.noneTitle')}>
          <p>{say('flow.web.noneNext')}</p>
        </Message>
      ) : as === 'bands' ? (
        <section className="card map-picture" aria-label={say('flow.web.sankey')}>
          <p className="small soft flow-means">
            {isChain ? say('flow.web.sankeyForward') : say('flow.web.sankeyBetween')}{' '}
            {answer.omitted.lanes > 0
              ? say('flow.web.omittedLanes', {
                  lanes: answer.omitted.lanes,
                  flow: number(answer.omitted.flow),
                })
              : ''}
          </p>
          <SankeyPicture bands={bands} lanes={lanes} isChain={isChain} palette={palette} picture={bandsRef} />
        </section>
      ) : as === 'organisations' ? (
        <section className="card map-picture" aria-label={say('flow.web.ties')}>
          <p className="small soft flow-means">
            {say('flow.web.tiesMeans')} {ties ? say('flow.web.omitted', { count: ties.omitted }) : ''}
          </p>
          {ties === undefined ? (
            <Skeleton height="30rem" />
          ) : (
            <TiesPicture
              answer={ties}
              ties={drawnTies}
              lanes={tieLanes}
              palette={palette}
              picture={tiesRef}
            />
          )}
        </section>
      ) : null}
      {as === 'table' && ties !== undefined ? (
        <section className="card flow-card">
          <TiesTable ties={drawnTies} names={ties.nodes.map(({ organisation }) => organisation.name)} />
        </section>
      ) : null}
      <section className="card flow-card">
        <CellsTable
          caption={isChain ? `${say('flow.forward')} · ${say('flow.within')}` : say('flow.web.matrix')}
          answer={answer}
          cells={forward}
          lanes={lanes}
          beside={view.year === undefined}
        />
      </section>
      {isChain ? (
        <section className="card flow-card">
          <Ways answer={answer} />
          <CellsTable
            caption={say('flow.backwardTitle')}
            answer={answer}
            cells={backward}
            lanes={lanes}
            beside={view.year === undefined}
          />
        </section>
      ) : null}
      {answer.diffusion === undefined ? null : (
        <Spread answer={answer} lanes={lanes.map(({ name }) => name)} />
      )}
      <section className="card flow-card" aria-labelledby="flow-roles">
        <h2 id="flow-roles">{say('flow.web.roles')}</h2>
        {answer.roles.fromOutside === undefined ? null : (
          <p>{say('flow.fromOutside', { share: percent(words, answer.roles.fromOutside) })}</p>
        )}
        <RolesTables roles={answer.roles} />
      </section>
      <Validation />
      <section className="card flow-card">
        <FirstUsesTable firstUses={answer.firstUses} />
        <details className="small soft">
          <summary>{say('flow.web.definition')}</summary>
          <p lang="en">{answer.definition}</p>
          <p lang="en">{answer.firstUses.definition}</p>
          <p lang="en">{answer.between.definition}</p>
          <p lang="en">{answer.source}</p>
        </details>
      </section>
    </div>
  );
}

type Words = ReturnType<typeof useWords>;

function percent({ locale }: Words, value: number): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(value);
}

function toldLine(words: Words, { firstUses: { seen, told }, options }: FlowAnswer): string {
  return words.say('flow.told', {
    told,
    seen,
    share: percent(words, seen === 0 ? 0 : told / seen),
    years: options.lookBack ?? USUAL_LOOK_BACK,
  });
}

function Ways({ answer: { ways } }: { answer: FlowAnswer }) {
  const words = useWords();
  if (ways === undefined) return null;
  const line = (name: string, { share, expectedShare }: (typeof ways)['forward']) =>
    words.say('flow.way', {
      name,
      share: percent(words, share.value),
      low: percent(words, share.low),
      high: percent(words, share.high),
      expected: percent(words, expectedShare),
    });
  return (
    <ul className="flow-ways">
      <li>{line(words.say('flow.forward'), ways.forward)}</li>
      <li>{line(words.say('flow.within'), ways.within)}</li>
      <li>{line(words.say('flow.backward'), ways.backward)}</li>
    </ul>
  );
}

function TiesTable({ ties, names }: { ties: readonly DrawnTie[]; names: readonly string[] }) {
  const { say, number } = useWords();
  return (
    <PlainTable
      caption={say('flow.web.ties')}
      names={2}
      head={[say('flow.from'), say('flow.to'), say('flow.flow')]}
      rows={ties.slice(0, 100).map(({ from, to, flow }) => [names[from], names[to], number(flow, 2)])}
    />
  );
}

function Spread({ answer: { diffusion }, lanes }: { answer: FlowAnswer; lanes: readonly string[] }) {
  const { say, number, date } = useWords();
  if (diffusion === undefined) return null;
  const never = say('flow.never');
  return (
    <section className="card flow-card" aria-labelledby="flow-spread">
      <h2 id="flow-spread">{say('flow.diffusion')}</h2>
      <p>
        {say('flow.firstResearch', {
          day: diffusion.firstResearch === undefined ? never : date(diffusion.firstResearch),
          company: diffusion.firstCompany === undefined ? never : date(diffusion.firstCompany),
        })}{' '}
        {diffusion.leftCensored ? say('flow.leftCensored') : ''}{' '}
        {say('flow.throughCluster', { through: diffusion.throughCluster, newcomers: diffusion.newcomers })}
      </p>
      <PlainTable
        caption={say('flow.web.knowTitle')}
        names={1}
        head={[say('flow.web.year'), ...lanes]}
        rows={diffusion.years.map(({ year, know }) => [String(year), ...know.map((count) => number(count))])}
      />
    </section>
  );
}
