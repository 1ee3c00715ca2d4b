/** Groups that work on the same and hardly together, with who could bridge them. */
import { Link } from '@tanstack/react-router';
import type { FragmentationAnswer } from '../../../src/model/fragmentation-answer.ts';
import type { OrganisationRef } from '../../../src/model/organisation.ts';
import { enumerate } from '../../../src/words/words.ts';
import { HelixMark, SyntheticBadge } from '../parts/marks.tsx';
import { useWords } from '../speaking.tsx';

export function Overlaps({ answer }: { answer: FragmentationAnswer }) {
  const { say, value, language } = useWords();
  const { overlaps, matrix } = answer;
  if (overlaps === undefined) return null;
  return (
    <section className="card fragmentation-section" aria-label={overlaps.name}>
      <h2>{overlaps.name}</h2>
      <p className="soft small">{overlaps.definition}</p>
      {overlaps.pairs.length === 0 ? <p>{say('fragmentation.web.noOverlaps')}</p> : null}
      <ol className="overlap-list">
        {overlaps.pairs.map((pair) => {
          const [one, other] = [matrix.groups[pair.one], matrix.groups[pair.other]];
          const { ratio } = pair.collaboration;
          return (
            <li key={`${one.id}\n${other.id}`} className="overlap">
              <h3 className="break">
                {one.label} <span aria-hidden="true">↮</span> {other.label}
              </h3>
              <p>
                {say('fragmentation.web.shared', {
                  themes: enumerate(
                    language,
                    pair.themes.map(({ title }) => title),
                  ),
                })}
              </p>
              <p className="small soft figures">
                {ratio === undefined
                  ? null
                  : say('fragmentation.web.workingTogether', {
                      ratio: value(ratio.value),
                      low: value(ratio.low),
                      high: ratio.high === undefined ? say('fragmentation.web.open') : value(ratio.high),
                    })}
                {' · '}
                {say('fragmentation.web.alike', { likeness: value(pair.likeness) })}
              </p>
              <div className="overlap-sides">
                <Who
                  title={say('fragmentation.web.active', { group: one.label })}
                  organisations={pair.activeInOne}
                />
                <Who
                  title={say('fragmentation.web.bridges')}
                  organisations={pair.bridges.map(({ organisation }) => organisation)}
                  strong
                />
                <Who
                  title={say('fragmentation.web.active', { group: other.label })}
                  organisations={pair.activeInOther}
                />
              </div>
            </li>
          );
        })}
      </ol>
      <p className="soft small">
        {say('fragmentation.cli.judged', { judged: overlaps.judged, small: overlaps.tooSmall })}{' '}
        {overlaps.source}
      </p>
    </section>
  );
}

export function Who({
  title,
  organisations,
  strong = false,
}: {
  title: string;
  organisations: readonly OrganisationRef[];
  strong?: boolean;
}) {
  return (
    <div className={strong ? 'overlap-side strong' : 'overlap-side'}>
      <h4 className="small">{title}</h4>
      <ul>
        {organisations.map((organisation) => (
          <li key={organisation.id} className="break">
            <Link to="/partners" search={{ org: organisation.id }}>
              {organisation.name}
            </Link>{' '}
            <HelixMark helix={organisation.helix} /> {organisation.synthetic ? <SyntheticBadge /> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
