/** Data: where it comes from, on what terms, how much there is, and how more comes in. */
import { useQuery } from '@tanstack/react-query';
import type { SourcesAnswer } from '../api.ts';
import { SyntheticBadge } from '../parts/marks.tsx';
import { Failure } from '../parts/problem.tsx';
import { Message, Skeleton } from '../parts/states.tsx';
import { networkQuery, sourcesQuery } from '../queries.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { useWords } from '../speaking.tsx';
import '../styles/data.css';

const COMMANDS = [
  'helixlens import cordis cordis-HORIZONprojects-csv.zip',
  'helixlens import bundle datasets/flanders',
  'helixlens export --as gexf',
] as const;
const FILES_SHOWN = 3;

export function DataPage() {
  const { say } = useWords();
  const { data, error } = useQuery(sourcesQuery());
  usePageTitle(say('web.shell.data'));
  return (
    <div className="data-page">
      <div>
        <h1>{say('web.shell.data')}</h1>
        <p className="soft">{say('web.data.lead')}</p>
      </div>
      <Counts />
      {error !== null && data === undefined ? <Failure error={error} /> : null}
      {data === undefined && error === null ? <Skeleton height="12rem" /> : null}
      {data === undefined ? null : (
        <>
          <Sources sources={data.sources} />
          <Imports answer={data} />
          <p className="small soft">
            {say('web.data.version')} <code className="break">{data.dataVersion}</code>
          </p>
        </>
      )}
      <section aria-labelledby="how-title">
        <h2 id="how-title">{say('web.data.how')}</h2>
        <p className="soft">{say('web.data.howLead')}</p>
        <pre className="card commands">{COMMANDS.join('\n')}</pre>
      </section>
    </div>
  );
}

function Counts() {
  const { say, number } = useWords();
  const { data } = useQuery(networkQuery());
  if (data === undefined) return null;
  return (
    <dl className="counts">
      {[
        [say('web.data.organisations'), data.organisations],
        [say('web.data.projects'), data.projects],
        [say('web.data.participations'), data.participations],
        [say('web.data.ties'), data.ties],
        [say('web.data.synthetic'), data.synthetic.organisations],
      ].map(([name, count]) => (
        <div key={name} className="card count">
          <dt>{name}</dt>
          <dd className="figures">{number(count as number)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Sources({ sources }: { sources: SourcesAnswer['sources'] }) {
  const { say, date } = useWords();
  return (
    <div>
      <h2 id="sources-title">{say('web.data.sources')}</h2>
      {sources.length === 0 ? (
        <div className="card">
          <Message icon="info" title={say('web.data.noSources')} />
        </div>
      ) : (
        // Focusable, so that the keyboard can scroll it where it is too wide.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region
        <section className="card table-scroll" tabIndex={0} aria-labelledby="sources-title">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{say('web.data.source')}</th>
                <th scope="col">{say('web.data.attribution')}</th>
                <th scope="col">{say('web.data.licence')}</th>
                <th scope="col">{say('web.data.retrieved')}</th>
              </tr>
            </thead>
            <tbody>
              {sources.map((source) => (
                <tr key={source.id}>
                  <td>
                    {source.url?.startsWith('https://') ? (
                      <a href={source.url} rel="noreferrer">
                        {source.name}
                      </a>
                    ) : (
                      source.name
                    )}{' '}
                    {source.synthetic ? <SyntheticBadge /> : null}
                  </td>
                  <td>{source.attribution ?? ''}</td>
                  <td>{source.licence}</td>
                  <td className="day">{date(source.retrieved)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}

function Imports({ answer: { imports, sources } }: { answer: SourcesAnswer }) {
  const words = useWords();
  const { say, date } = words;
  if (imports.length === 0) return null;
  const names = new Map(sources.map(({ id, name }) => [id, name]));
  return (
    <div>
      <h2 id="imports-title">{say('web.data.imports')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region */}
      <section className="card table-scroll" tabIndex={0} aria-labelledby="imports-title">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{say('web.data.started')}</th>
              <th scope="col">{say('web.data.source')}</th>
              <th scope="col">{say('web.data.files')}</th>
              <th scope="col">{say('web.data.state')}</th>
            </tr>
          </thead>
          <tbody>
            {imports.map((run) => (
              <tr key={run.id}>
                <td className="day">{date(run.started)}</td>
                <td>{names.get(run.source) ?? run.source}</td>
                <td className="break">
                  {run.files.slice(0, FILES_SHOWN).join(', ')}{' '}
                  {run.files.length > FILES_SHOWN
                    ? say('web.ego.more', { count: run.files.length - FILES_SHOWN })
                    : null}
                </td>
                <td>{importState(words, run.state)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function importState(
  { say }: ReturnType<typeof useWords>,
  state: SourcesAnswer['imports'][number]['state'],
): string {
  switch (state) {
    case 'running':
      return say('web.data.stateRunning');
    case 'done':
      return say('web.data.stateDone');
    case 'interrupted':
      return say('web.data.stateInterrupted');
    case 'cancelled':
      return say('web.data.stateCancelled');
    case 'failed':
      return say('web.data.stateFailed');
    case 'undone':
      return say('web.data.stateUndone');
  }
}
