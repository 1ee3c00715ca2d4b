/** Groups that work on the same and hardly together, with who could bridge them. */
import { Link } from '@tanstack/react-router';
import type { FragmentationAnswer } from '../../../src/model/fragmentation-answer.ts';
import type { OrganisationRef } from '../../../src/model/organisation.ts';
import { enumerate } from '../../../src/words/words.ts';
import { HelixMark, SyntheticBadge } from '../parts/marks.tsx';
import { useWords } from '../speaking.tsx';

/** Pairs shown before one asks for more. */
const SHOWN = 4;

type Pair = FragmentationAnswer['overlaps']['pairs'][number];

export function Overlaps({ answer }: { answer: FragmentationAnswer }) {
  const { say } = useWords();
  const { overlaps } = answer;
  return (
    <section className="card fragmentation-section" aria-label={overlaps.name}>
      <h2>{overlaps.name}</h2>
      <p className="soft small">{overlaps.definition}</p>
      {overlaps.pairs.length === 0 ? <p>{say('fragmentation.web.noOverlaps')}</p> : null}
      <Pairs answer={answer} pairs={overlaps.pairs.slice(0, SHOWN)} />
      {overlaps.pairs.length > SHOWN ? (
        <details>
          <summary>{say('fragmentation.web.morePairs', { count: overlaps.pairs.length - SHOWN })}</summary>
          <Pairs answer={answer} pairs={overlaps.pairs.slice(SHOWN)} />
        </details>
      ) : null}
      <p className="soft small">
        {say('fragmentation.cli.judged', { judged: overlaps.judged, small: overlaps.tooSmall })}{' '}
        {overlaps.source}
      </p>
    </section>
  );
}

function Pairs({ answer: { matrix }, pairs }: { answer: FragmentationAnswer; pairs: readonly Pair[] }) {
  const { say, value, language } = useWords();
  return (
    <ol className="overlap-list">
      {pairs.map((pair) => {
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
  );
}

export function Who({
  title,
  organisations,
  values,
  strong = false,
  level: Title = 'h4',
}: {
  title: string;
  organisations: readonly OrganisationRef[];
  /** A number of each, shown beside it. */
  values?: readonly string[];
  strong?: boolean;
  level?: 'h3' | 'h4';
}) {
  return (
    <div className={strong ? 'overlap-side strong' : 'overlap-side'}>
      <Title className="small">{title}</Title>
      <ul>
        {organisations.map((organisation, at) => (
          <li key={organisation.id} className="break">
            <Link to="/partners" search={{ org: organisation.id }}>
              {organisation.name}
            </Link>{' '}
            <HelixMark helix={organisation.helix} /> {organisation.synthetic ? <SyntheticBadge /> : null}
            {values === undefined ? null : <span className="overlap-number figures">{values[at]}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
