/** Find partners: whom an organisation should meet, why, and who can introduce them. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { OrganisationId } from '../../../src/model/ids.ts';
import { type Asker, filtersIn, profileIn, saidIn, whoAsks } from '../partners/asker.ts';
import { type Change, Filters } from '../partners/filters.tsx';
import { Introduction } from '../partners/introduction.tsx';
import { Introductions } from '../partners/introductions.tsx';
import { OrganisationHead } from '../partners/organisation-head.tsx';
import { useResolved } from '../partners/resolve.ts';
import { Results } from '../partners/results.tsx';
import { SelfDescription } from '../partners/self-description.tsx';
import { Icon } from '../parts/icon.tsx';
import { HelixMark } from '../parts/marks.tsx';
import { OrganisationSearch } from '../parts/organisation-search.tsx';
import { Message, Skeleton } from '../parts/states.tsx';
import { networkQuery, organisationQuery } from '../queries.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { useWords } from '../speaking.tsx';
import type { PartnersView } from '../view.ts';

const route = getRouteApi('/partners');

export function PartnersPage() {
  const { say } = useWords();
  const view = route.useSearch();
  const navigate = useNavigate({ from: '/partners' });
  const resolved = useResolved(view.org);
  usePageTitle(say('web.shell.partners'));

  useEffect(() => {
    // A name becomes the id that it stands for, so that the link stays right when names change.
    if (resolved.state === 'found' && resolved.byName)
      navigate({ search: (before) => ({ ...before, org: resolved.id }), replace: true });
  }, [resolved, navigate]);

  return (
    <div className="partners">
      {resolved.state === 'found' ? null : <h1>{say('web.shell.partners')}</h1>}
      <OrganisationSearch
        label={say('web.partners.search')}
        onChoose={(org) => navigate({ search: (before) => ({ ...filtersIn(before), org, by: before.by }) })}
      />
      {resolved.state === 'none' ? <Nobody view={view} /> : null}
      {resolved.state === 'looking' ? <Skeleton height="6rem" /> : null}
      {resolved.state === 'unknown' ? <Unknown {...resolved} /> : null}
      {resolved.state === 'found' ? <AskedFor id={resolved.id} view={view} /> : null}
    </div>
  );
}

/** Neither an organisation nor one that describes itself; or the latter. */
function Nobody({ view }: { view: PartnersView }) {
  const navigate = useNavigate({ from: '/partners' });
  const profile = profileIn(view);
  if (profile === undefined && !view.describe)
    return (
      <>
        <NobodyYet />
        <Introductions by={view.by} />
      </>
    );
  return (
    <>
      <SelfDescription
        key={JSON.stringify(saidIn(view))}
        said={saidIn(view)}
        open={view.describe === true}
        onOpen={(open) =>
          navigate({ search: (before) => ({ ...before, describe: open || undefined }), resetScroll: false })
        }
        onSay={(said) => navigate({ search: (before) => ({ ...filtersIn(before), ...said }) })}
      />
      {profile === undefined ? null : <Answered asker={{ kind: 'profile', profile }} view={view} />}
    </>
  );
}

function AskedFor({ id, view }: { id: OrganisationId; view: PartnersView }) {
  const { say, language } = useWords();
  const navigate = useNavigate({ from: '/partners' });
  const { data } = useQuery(organisationQuery(id, language));
  usePageTitle(
    data === undefined
      ? say('web.shell.partners')
      : say('web.partners.titleFor', { name: data.organisation.name }),
  );
  return (
    <>
      <OrganisationHead id={id} />
      <Answered asker={{ kind: 'organisation', id }} view={view} />
      {view.intro === undefined ? null : (
        <Introduction
          from={id}
          to={view.intro}
          by={view.by}
          onClose={() =>
            navigate({ search: (before) => ({ ...before, intro: undefined }), resetScroll: false })
          }
        />
      )}
    </>
  );
}

/** The filters beside what they leave. */
function Answered({ asker, view }: { asker: Asker; view: PartnersView }) {
  const { say } = useWords();
  const navigate = useNavigate({ from: '/partners' });
  const change: Change = (changes) =>
    navigate({ search: (before) => ({ ...before, ...changes }), resetScroll: false });
  const clear = () => navigate({ search: whoAsks, resetScroll: false });
  const { k: _k, ...counted } = filtersIn(view);
  const active = Object.values(counted).filter((value) => value !== undefined).length;
  return (
    <div className="partners-columns">
      <aside className="filters-side" aria-label={say('web.filter.title')}>
        <Disclosure className="card filters-card" defaultExpanded={window.innerWidth > 960}>
          <div className="filters-head">
            <Heading level={2}>
              <Button slot="trigger" className="button quiet filters-toggle">
                <Icon name="filter" />
                {say('web.filter.title')}
                {active > 0 ? <span className="badge figures">{active}</span> : null}
              </Button>
            </Heading>
            {active > 0 ? (
              <Button className="button quiet" onPress={clear}>
                {say('web.filter.clear')}
              </Button>
            ) : null}
          </div>
          <DisclosurePanel>
            <Filters view={view} onChange={change} />
          </DisclosurePanel>
        </Disclosure>
      </aside>
      <Results asker={asker} view={view} onChange={change} onClearFilters={clear} />
    </div>
  );
}

function NobodyYet() {
  const { say } = useWords();
  const { data } = useQuery(networkQuery());
  return (
    <div className="card">
      <Message icon="search" title={say('web.partners.empty')}>
        <p>{say('web.partners.emptyNext')}</p>
        <p>
          <Link to="/partners" search={{ describe: true }} className="button">
            {say('shortlist.profile.open')}
          </Link>
        </p>
        {data === undefined || data.mostConnected.length === 0 ? null : (
          <>
            <p className="small">{say('web.partners.examples')}</p>
            <ul className="chips examples">
              {data.mostConnected.slice(0, 4).map(({ organisation }) => (
                <li key={organisation.id}>
                  <Link to="/partners" search={{ org: organisation.id }} className="button">
                    {organisation.name}
                  </Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </Message>
    </div>
  );
}

function Unknown({ asked, nearest }: Extract<ReturnType<typeof useResolved>, { state: 'unknown' }>) {
  const { say } = useWords();
  return (
    <div className="card">
      <Message icon="info" title={say('web.partners.unknown', { name: asked })} failed>
        {nearest.length === 0 ? (
          <p>{say('web.partners.unknownNext')}</p>
        ) : (
          <>
            <p>{say('web.partners.nearest')}</p>
            <ul className="nearest">
              {nearest.map(({ organisation }) => (
                <li key={organisation.id}>
                  <Link to="/partners" search={{ org: organisation.id }}>
                    {organisation.name}
                  </Link>{' '}
                  <span className="small">
                    <HelixMark helix={organisation.helix} />
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </Message>
    </div>
  );
}
