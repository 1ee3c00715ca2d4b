/** Start from a question and a role, not from a canvas. */
import { useQuery } from '@tanstack/react-query';
import { Link, type LinkProps, useNavigate } from '@tanstack/react-router';
import type { NetworkAnswer } from '../../../src/model/answers.ts';
import { HELICES } from '../helices.ts';
import { Icon } from '../parts/icon.tsx';
import { HelixMark, SyntheticBadge } from '../parts/marks.tsx';
import { OrganisationSearch } from '../parts/organisation-search.tsx';
import { Failure } from '../parts/problem.tsx';
import { Skeleton } from '../parts/states.tsx';
import { networkQuery } from '../queries.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { useWords } from '../speaking.tsx';

export function StartPage() {
  const { say } = useWords();
  const navigate = useNavigate();
  usePageTitle('');
  return (
    <div className="start">
      <section className="hero">
        <h1>{say('web.start.title')}</h1>
        <p className="hero-lead">{say('web.start.lead')}</p>
        <OrganisationSearch
          large
          autoFocus
          label={say('web.start.search')}
          onChoose={(org) => navigate({ to: '/partners', search: { org } })}
        />
        <OneLine />
      </section>
      <section className="roles" aria-label={say('web.start.roles')}>
        <Role
          title={say('web.start.facilitator')}
          questions={[
            [say('web.start.facilitatorWhom'), { to: '/partners' }],
            [say('web.start.facilitatorAround'), { to: '/map', search: { by: 'community' } }],
            [say('web.start.facilitatorClusters'), { to: '/map', search: { by: 'cluster' } }],
            [say('web.start.facilitatorConsortium'), { to: '/consortium' }],
            [say('web.start.facilitatorAccuracy'), { to: '/accuracy' }],
          ]}
        />
        <Role
          title={say('web.start.startup')}
          questions={[
            [say('web.start.startupWhom'), { to: '/partners', search: { novelty: 0.3 } }],
            [say('web.start.startupKnowledge'), { to: '/partners', search: { helix: ['knowledge'] } }],
            [say('web.start.startupPilot'), { to: '/partners', search: { seek: 'pilot-customer' } }],
            [say('web.start.startupDescribe'), { to: '/partners', search: { describe: true } }],
            [say('web.start.startupFlow'), { to: '/flow' }],
          ]}
        />
        <Role
          title={say('web.start.policymaker')}
          questions={[
            [say('web.start.policyIslands'), { to: '/fragmentation' }],
            [say('helixMix.web.question'), { to: '/helix-mix' }],
            [say('flow.web.policyFlow'), { to: '/flow' }],
            [say('policy.web.question'), { to: '/themes' }],
            [say('policy.benchmark.web.question'), { to: '/benchmark' }],
            [say('impact.web.question'), { to: '/impact' }],
            [say('scorecard.web.start'), { to: '/report' }],
            [say('web.start.policySources'), { to: '/data' }],
          ]}
        />
      </section>
      <Figures />
    </div>
  );
}

function Role({ title, questions }: { title: string; questions: [string, LinkProps][] }) {
  return (
    <div className="card role">
      <h2>{title}</h2>
      <ul>
        {questions.map(([question, link]) => (
          <li key={question}>
            <Link {...link} className="question">
              <span>{question}</span>
              <Icon name="arrow" />
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The ecosystem in one line. */
function OneLine() {
  const { say, number } = useWords();
  const { data } = useQuery(networkQuery());
  return (
    <p className="one-line figures">
      {data === undefined ? (
        <Skeleton width="min(34rem, 90%)" height="1.2em" />
      ) : (
        say('web.start.oneLine', {
          organisations: number(data.organisations),
          projects: number(data.projects),
          ties: number(data.ties),
          sources: number(data.sources.length),
        })
      )}{' '}
      {data !== undefined && data.synthetic.organisations > 0 ? (
        <>
          <SyntheticBadge />{' '}
          {say('web.start.syntheticNote', {
            shown: number(data.synthetic.organisations),
            total: number(data.organisations),
          })}
        </>
      ) : null}
    </p>
  );
}

function Figures() {
  const { say, number } = useWords();
  const { data, error } = useQuery(networkQuery());
  if (error !== null && data === undefined) return <Failure error={error} />;
  if (data === undefined) return <Skeleton height="14rem" />;
  if (data.organisations === 0)
    return (
      <section className="card start-empty">
        <h2>{say('web.start.empty')}</h2>
        <p className="soft">{say('web.start.emptyNext')}</p>
        <p>
          <code>helixlens import cordis cordis-HORIZONprojects-csv.zip</code>
        </p>
        <Link to="/data">{say('web.start.emptyData')}</Link>
      </section>
    );
  return (
    <section className="figures-row" aria-labelledby="figures-title">
      <h2 id="figures-title">{say('web.start.figures')}</h2>
      <div className="card figure-card">
        <h3>{say('web.start.helixMix')}</h3>
        <HelixMix network={data} />
      </div>
      <div className="card figure-card">
        <h3>{say('web.start.years')}</h3>
        <Years years={data.years} />
        <p className="small soft">
          {say('web.start.components', {
            largest: number(data.largestComponent),
            isolates: number(data.isolates),
          })}
        </p>
      </div>
      <div className="card figure-card">
        <h3>{say('web.start.mostConnected')}</h3>
        <ol className="most-connected">
          {data.mostConnected.slice(0, 5).map(({ organisation, partners }) => (
            <li key={organisation.id}>
              <Link to="/map" search={{ org: organisation.id }} className="break">
                {organisation.name}
              </Link>
              <span className="soft small figures">{say('web.count.partners', { count: partners })}</span>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

function HelixMix({ network }: { network: NetworkAnswer }) {
  const { number } = useWords();
  const mix = [
    ...HELICES.map((helix) => ({ helix, broker: false, count: network.helix[helix] ?? 0 })),
    // Brokers stand outside the helices and are counted apart.
    { helix: 'unknown' as const, broker: true, count: network.clusterOrganisations },
  ].filter(({ count }) => count > 0);
  const total = mix.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <div className="mix-bar" aria-hidden="true">
        {mix.map(({ helix, broker, count }) => (
          <span
            key={`${helix} ${broker}`}
            data-helix={broker ? 'broker' : helix}
            style={{ flexGrow: count }}
          />
        ))}
      </div>
      <ul className="mix-list">
        {mix.map(({ helix, broker, count }) => (
          <li key={`${helix} ${broker}`}>
            <HelixMark helix={helix} broker={broker} />
            <span className="soft figures">
              {number(count)} · {number((100 * count) / total)}%
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

const YEARS_SHOWN = 12;

function Years({ years }: { years: NetworkAnswer['years'] }) {
  const { say } = useWords();
  const shown = years.slice(-YEARS_SHOWN);
  const most = Math.max(1, ...shown.map(({ projects }) => projects));
  return (
    <table className="years">
      <caption className="hidden-visually">{say('web.start.years')}</caption>
      <thead className="hidden-visually">
        <tr>
          <th>{say('web.start.year')}</th>
          <th>{say('web.start.projects')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ year, projects }) => (
          <tr key={year} title={`${year}: ${projects}`}>
            <th scope="row">{String(year)}</th>
            <td>
              <span className="years-bar" style={{ height: `${(projects / most) * 4}rem` }} />
              <span className="hidden-visually">{projects}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
