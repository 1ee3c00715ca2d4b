/** Who is asked about: what is known of the organisation, in one card. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { OrganisationId } from '../../../src/model/ids.ts';
import { Icon } from '../parts/icon.tsx';
import { HelixMark, SyntheticBadge } from '../parts/marks.tsx';
import { Skeleton } from '../parts/states.tsx';
import { organisationQuery } from '../queries.ts';
import { useWords } from '../speaking.tsx';

const THEMES_SHOWN = 4;

export function OrganisationHead({ id }: { id: OrganisationId }) {
  const { say, language, country, number } = useWords();
  const { data, error } = useQuery(organisationQuery(id, language));
  if (data === undefined)
    // The suggestions beside say what is wrong.
    return error !== null ? null : (
      <div className="card organisation-head" role="status" aria-label={say('web.loading')}>
        <Skeleton width="40%" height="1.6rem" />
        <Skeleton width="65%" />
      </div>
    );
  const { organisation, numbers, clusters, themes } = data;
  const { city, country: code } = organisation.place;
  const place = [city, code === undefined ? undefined : country(code)].filter(Boolean).join(', ');
  const broker = organisation.functions.includes('cluster-organisation');
  const years =
    numbers.firstYear === undefined || numbers.lastYear === undefined
      ? undefined
      : numbers.firstYear === numbers.lastYear
        ? String(numbers.firstYear)
        : `${numbers.firstYear}–${numbers.lastYear}`;
  return (
    <section className="card organisation-head" aria-labelledby="organisation-name">
      <div className="organisation-title">
        <h1 id="organisation-name" className="break">
          {organisation.name}
        </h1>
        {organisation.synthetic ? <SyntheticBadge /> : null}
        <Link to="/map" search={{ org: id }} className="button organisation-map">
          <Icon name="map" />
          {say('web.partners.showOnMap')}
        </Link>
      </div>
      <p className="facts soft">
        <HelixMark helix={organisation.helix} broker={broker} />
        {place === '' ? null : <span>{place}</span>}
        <span className="figures">{say('web.count.projects', { count: numbers.projects })}</span>
        <span className="figures">{say('web.count.partners', { count: numbers.partners })}</span>
        {years === undefined ? null : <span className="figures">{years}</span>}
      </p>
      {organisation.description === undefined ? null : <p className="soft">{organisation.description}</p>}
      {clusters.length + themes.length === 0 ? null : (
        <ul className="chips">
          {clusters.map((cluster) => (
            <li key={cluster.id} className="badge" data-helix="broker">
              <span className="dot broker" aria-hidden="true" />
              {cluster.name}
            </li>
          ))}
          {themes.slice(0, THEMES_SHOWN).map((theme) => (
            <li key={theme.id} className="badge">
              {theme.title} <span className="figures">{number(theme.projects)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
