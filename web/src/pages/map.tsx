/** Explore the map: groups first, then one group, then one organisation and those around it. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { OrganisationId } from '../../../src/model/ids.ts';
import { groupName } from '../map/groups.ts';
import { GroupsMap } from '../map/groups-map.tsx';
import { EgoMap, GroupMap } from '../map/organisations-map.tsx';
import { useMapView } from '../map/use-map.ts';
import { useResolved } from '../partners/resolve.ts';
import { OrganisationSearch } from '../parts/organisation-search.tsx';
import { Message, Skeleton } from '../parts/states.tsx';
import { groupsQuery, organisationQuery } from '../queries.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { useWords } from '../speaking.tsx';
import '../styles/map.css';

export function MapPage() {
  const words = useWords();
  const { say, language } = words;
  const { view, go } = useMapView();
  const by = view.by ?? 'community';
  const resolved = useResolved(view.org);
  const id = resolved.state === 'found' ? resolved.id : undefined;
  const groups = useQuery({ ...groupsQuery(by), enabled: view.group !== undefined }).data;
  const organisation = useQuery({
    ...organisationQuery(id as OrganisationId, language),
    enabled: id !== undefined,
  }).data;

  const group = groups?.groups.find(({ id: groupId }) => groupId === view.group);
  const groupTitle =
    view.group === undefined ? undefined : group === undefined ? '…' : groupName(by, group, words);
  const organisationTitle = id === undefined ? undefined : (organisation?.organisation.name ?? '…');
  const title = organisationTitle ?? groupTitle ?? say('web.shell.map');
  usePageTitle(title === '…' ? say('web.shell.map') : title);

  return (
    <div className="map-page">
      <div className="map-head">
        <div>
          <Crumbs
            crumbs={[
              ...(view.group !== undefined || view.org !== undefined
                ? [
                    {
                      label: say('web.map.allGroups'),
                      search: { by: view.by, colour: view.colour, size: view.size },
                    },
                  ]
                : []),
              ...(groupTitle !== undefined && view.org !== undefined
                ? [
                    {
                      label: groupTitle,
                      search: { by: view.by, group: view.group, colour: view.colour, size: view.size },
                    },
                  ]
                : []),
            ]}
          />
          <h1 className="break">{title}</h1>
        </div>
        <OrganisationSearch
          label={say('web.map.search')}
          onChoose={(org) => go({ org, hide: undefined, sort: undefined, ascending: undefined })}
        />
      </div>
      {resolved.state === 'looking' ? <Skeleton height="30rem" /> : null}
      {resolved.state === 'unknown' ? (
        <div className="card">
          <Message icon="info" title={say('web.partners.unknown', { name: resolved.asked })} failed>
            {resolved.nearest.length === 0 ? (
              <p>{say('web.partners.unknownNext')}</p>
            ) : (
              <>
                <p>{say('web.partners.nearest')}</p>
                <ul className="nearest">
                  {resolved.nearest.map(({ organisation: near }) => (
                    <li key={near.id}>
                      <Link to="/map" search={{ org: near.id }}>
                        {near.name}
                      </Link>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </Message>
        </div>
      ) : null}
      {id !== undefined ? (
        <EgoMap id={id} name={organisationTitle ?? ''} />
      ) : view.org === undefined && view.group !== undefined ? (
        <GroupMap by={by} group={view.group} name={groupTitle ?? ''} />
      ) : view.org === undefined ? (
        <GroupsMap />
      ) : null}
    </div>
  );
}

function Crumbs({ crumbs }: { crumbs: { label: string; search: object }[] }) {
  const { say } = useWords();
  if (crumbs.length === 0) return null;
  return (
    <nav className="crumbs small" aria-label={say('web.map.crumbs')}>
      <ol>
        {crumbs.map(({ label, search }) => (
          <li key={label}>
            <Link to="/map" search={search}>
              {label}
            </Link>
            <span aria-hidden="true"> ›</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
