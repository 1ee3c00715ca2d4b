/** Build a consortium: what a call needs, who is on board, and the team that follows. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Call, type Change } from '../consortium/call.tsx';
import { helixEntries, leastByHelix, questionOf } from '../consortium/question.ts';
import { Team } from '../consortium/team.tsx';
import { CopyLink } from '../partners/results.tsx';
import { Failure } from '../parts/problem.tsx';
import { Message, Skeleton } from '../parts/states.tsx';
import { consortiumQuery } from '../queries.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { useWords } from '../speaking.tsx';
import '../styles/consortium.css';

const route = getRouteApi('/consortium');

export function ConsortiumPage() {
  const { say, language } = useWords();
  const view = route.useSearch();
  const navigate = useNavigate({ from: '/consortium' });
  usePageTitle(say('consortium.web.nav'));
  const question = questionOf(view);
  const { data, error, isPlaceholderData } = useQuery({
    ...consortiumQuery(question ?? {}, language),
    enabled: question !== undefined,
  });
  const change: Change = (changes) =>
    navigate({ search: (before) => ({ ...before, ...changes }), resetScroll: false });
  const answer = question === undefined ? undefined : data;
  const chosen = (answer?.team ?? [])
    .filter(({ place }) => place === 'chosen')
    .map(({ organisation }) => organisation.id);
  return (
    <div className="consortium">
      <div className="results-head">
        <h1>{say('consortium.web.nav')}</h1>
        {question === undefined ? null : <CopyLink />}
      </div>
      <p className="lead">{say('consortium.web.intro')}</p>
      <div className="consortium-columns">
        <Call
          view={view}
          onBoard={answer === undefined ? [] : [...answer.query.with, ...answer.query.must]}
          onChange={change}
        />
        {question === undefined ? (
          <div className="card">
            <Message icon="search" title={say('consortium.web.start')} />
          </div>
        ) : error !== null ? (
          <Failure error={error} />
        ) : answer === undefined ? (
          <Skeleton height="20rem" />
        ) : (
          <div className="team-side" aria-busy={isPlaceholderData}>
            <LeftOut
              count={view.not?.length ?? 0}
              onTakeBack={() => change({ not: undefined, keep: undefined })}
            />
            <Team
              answer={answer}
              onReplace={({ organisation }) =>
                change({
                  keep: chosen.filter((id) => id !== organisation.id),
                  not: [...(view.not ?? []), organisation.id],
                })
              }
              onAdd={(helix) => {
                const least = leastByHelix(view.helix);
                const there = answer.team.filter(({ organisation }) => organisation.helix === helix).length;
                change({
                  keep: chosen,
                  team: answer.team.length + 1,
                  helix: helixEntries({ ...least, [helix]: Math.max(least[helix] ?? 0, there + 1) }),
                });
              }}
            />
          </div>
        )}
      </div>
    </div>
  );
}

function LeftOut({ count, onTakeBack }: { count: number; onTakeBack(): void }) {
  const { say } = useWords();
  if (count === 0) return null;
  return (
    <p className="note">
      <span>
        {say('web.partners.excluded', { count })}{' '}
        <button type="button" className="link-button" onClick={onTakeBack}>
          {say('consortium.web.takeBack')}
        </button>
      </span>
    </p>
  );
}
