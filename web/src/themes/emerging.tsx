/** The themes that emerge, and those that come closest. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { EmergingAnswer, ThemeRow } from '../../../src/model/emerging-answer.ts';
import { PlainTable } from '../flow/tables.tsx';
import { markedName } from '../fragmentation/say-measured.ts';
import { SyntheticBadge } from '../parts/marks.tsx';
import { Message } from '../parts/states.tsx';
import { domainsQuery } from '../queries.ts';
import { useWords, type Words } from '../speaking.tsx';
import { ExportButton } from './export.tsx';
import { Interval, IntervalAxis, type Scale, scaleOf } from './interval.tsx';
import { Definitions, Notes } from './notes.tsx';
import { growthOf, percent, shareOf } from './say-figures.ts';

export function Emerging({ answer }: { answer: EmergingAnswer }) {
  const words = useWords();
  const { say, value, date } = words;
  const { emerging, closest, tested, options, periods, projects } = answer;
  const scale = scaleOf([...emerging, ...closest]);
  return (
    <section className="card themes-section" aria-labelledby="themes-emerging">
      <div className="themes-head">
        <h2 id="themes-emerging">{say('policy.web.named')}</h2>
        <ExportButton name="themes" dataVersion={answer.dataVersion} {...exported(words, answer)} />
      </div>
      <p className="soft small">
        {say('policy.themes.compared', {
          after: projects.after,
          from: date(periods.from),
          to: date(periods.to),
          before: projects.before,
          baseFrom: date(periods.baseFrom),
          tested,
        })}
      </p>
      <div className="small themes-definition">
        <Definitions definitions={answer.definitions.slice(0, 1)} open />
      </div>
      {emerging.length === 0 ? (
        <Message icon="info" title={say('policy.web.nothing')} level="h3">
          <p>{say('policy.web.nothingMeans', { tested, q: value(options.q) })}</p>
        </Message>
      ) : (
        <ThemeTable caption={say('policy.web.named')} rows={emerging} scale={scale} />
      )}
      {closest.length === 0 ? null : (
        <>
          <h3>{say('policy.themes.closest')}</h3>
          <p className="soft small">{say('policy.web.onlyClosest')}</p>
          <ThemeTable caption={say('policy.themes.closest')} rows={closest} scale={scale} />
        </>
      )}
      <p className="soft small">{say('policy.web.axis')}</p>
      <Notes notes={answer.notes} />
      <Definitions definitions={answer.definitions.slice(1)} />
      <Domains />
    </section>
  );
}

function ThemeTable({ caption, rows, scale }: { caption: string; rows: readonly ThemeRow[]; scale: Scale }) {
  const { say } = useWords();
  return (
    <div className="table-scroll">
      <table className="table themes-table">
        <caption className="hidden-visually">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{say('policy.web.theme')}</th>
            <th scope="col">
              {say('policy.web.growth')}
              <IntervalAxis scale={scale} />
            </th>
            <th scope="col" className="number">
              {say('policy.web.projects')}
            </th>
            <th scope="col" className="number">
              q
            </th>
            <th scope="col">{say('policy.web.origin')}</th>
            <th scope="col">{say('policy.web.covered')}</th>
            <th scope="col">{say('policy.web.carriers')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.theme.id} row={row} scale={scale} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, scale }: { row: ThemeRow; scale: Scale }) {
  const words = useWords();
  const { say, number, value } = words;
  const { growth, covered, domain } = row;
  return (
    <tr>
      <th scope="row">
        {row.theme.title}
        {row.candidate ? (
          <span className="badge themes-candidate">{say('policy.themes.candidate')}</span>
        ) : null}
        <span className="soft small themes-within">{row.within.slice(0, 2).join(' · ')}</span>
      </th>
      <td>
        <Interval growth={growth} scale={scale} />
        <span className="figures themes-growth">{growthOf(words, growth)}</span>
      </td>
      <td className="number">
        {number(growth.before)} → {number(growth.after)}
      </td>
      <td className="number">{value(row.q)}</td>
      <td>{originName(words, row.origin)}</td>
      <td>
        {covered.value === null
          ? '–'
          : say('policy.web.of', { share: percent(words, covered.value), n: covered.n })}
        {domain === undefined ? null : (
          <span className="soft small themes-within">
            {say('policy.web.mostIn', { cluster: domain.cluster })}
          </span>
        )}
      </td>
      <td>
        <Carriers row={row} />
      </td>
    </tr>
  );
}

const CARRIERS_SHOWN = 3;

function Carriers({ row: { carriers, organisations } }: { row: ThemeRow }) {
  const { say, number } = useWords();
  const shown = carriers.slice(0, CARRIERS_SHOWN);
  if (shown.length === 0) return <span className="soft">{say('policy.web.noCarriers')}</span>;
  return (
    <ul className="themes-carriers">
      {shown.map(({ organisation, projects }) => (
        <li key={organisation.id}>
          <Link to="/partners" search={{ org: organisation.id }}>
            {organisation.name}
          </Link>{' '}
          ({number(projects)}) {organisation.synthetic ? <SyntheticBadge /> : null}
        </li>
      ))}
      {organisations > shown.length ? (
        <li className="soft">{say('policy.web.carriersMore', { count: organisations - shown.length })}</li>
      ) : null}
    </ul>
  );
}

function originName({ say }: Words, origin: ThemeRow['origin']): string {
  if (origin === 'applicants') return say('policy.origin.applicants');
  return origin === 'unclear' ? say('policy.origin.unclear') : say('policy.origin.workProgramme');
}

function exported(words: Words, { emerging, closest, options }: EmergingAnswer) {
  const { say } = words;
  const yesNo = (is: boolean) => (is ? say('policy.web.yes') : say('policy.web.no'));
  const line = (named: boolean) => (row: ThemeRow) => [
    row.theme.title,
    row.theme.id,
    yesNo(named),
    row.growth.value ?? '',
    row.growth.low,
    row.growth.high ?? '',
    row.growth.before,
    row.growth.after,
    row.q,
    originName(words, row.origin),
    row.covered.value ?? '',
    row.covered.n,
    row.domain?.cluster ?? '',
    yesNo(row.candidate),
    row.carriers
      .map(({ organisation, projects }) => `${markedName(words, organisation)}: ${projects}`)
      .join('; '),
    options.region.join(','),
  ];
  return {
    head: [
      say('policy.web.theme'),
      say('web.shortlist.id'),
      say('policy.web.status'),
      say('policy.web.growth'),
      say('policy.web.low'),
      say('policy.web.high'),
      ...say('policy.web.projects')
        .split('→')
        .map((part) => part.trim()),
      'q',
      say('policy.web.origin'),
      say('policy.web.covered'),
      say('policy.web.whole'),
      say('policy.column.domain'),
      say('policy.themes.candidate'),
      say('policy.web.carriers'),
      say('policy.web.where'),
    ],
    rows: [...emerging.map(line(true)), ...closest.map(line(false))],
  };
}

/** What "in a domain" is worth: each rule's precision and recall. */
function Domains() {
  const words = useWords();
  const { say, number } = words;
  const { data } = useQuery(domainsQuery(words.language));
  if (data === undefined) return null;
  return (
    <details className="small">
      <summary>{say('policy.web.domains')}</summary>
      <PlainTable
        caption={say('policy.web.domains')}
        names={2}
        head={[
          say('policy.column.domain'),
          say('policy.column.group'),
          say('policy.column.projects'),
          say('policy.column.precision'),
          say('policy.column.recall'),
        ]}
        rows={data.domains.map(({ name, cluster, share, projects, precision, recall }) => [
          name,
          cluster,
          `${number(projects)} (${percent(words, share.value ?? 0)})`,
          precision === undefined ? '–' : shareOf(words, precision),
          recall === undefined ? '–' : shareOf(words, recall),
        ])}
      />
      <Definitions definitions={data.definitions} open />
      <Notes notes={data.notes} />
    </details>
  );
}
