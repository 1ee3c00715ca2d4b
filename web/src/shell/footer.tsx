/** Who is to be named for the data, its version, and whether some of it is made up. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { networkQuery } from '../queries.ts';
import { useWords } from '../speaking.tsx';

export function Footer() {
  const { say, number } = useWords();
  const { data } = useQuery(networkQuery());
  const attributions = [
    ...new Set(data?.sources.filter(({ synthetic }) => !synthetic).map((s) => s.attribution ?? s.name)),
  ];
  return (
    <footer className="footer">
      <div className="footer-inner">
        <p>
          {attributions.length === 0 ? null : say('web.footer.sources', { names: attributions.join(' · ') })}{' '}
          {data === undefined || data.synthetic.organisations === 0
            ? null
            : say('web.footer.synthetic', { shown: number(data.synthetic.organisations) })}
        </p>
        <p>
          <Link to="/data">{say('web.footer.data')}</Link>
          {data === undefined ? null : (
            <>
              {' · '}
              {say('web.footer.version')} <code>{data.dataVersion.slice(0, 8)}</code>
            </>
          )}
        </p>
      </div>
    </footer>
  );
}
