/** What became of members' figures, from annual accounts: associated with joining, never said to be caused by it. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { ImpactAnswer, ImpactOutcome } from '../../../src/model/impact-answer.ts';
import { CopyLink } from '../partners/results.tsx';
import { ChoiceBox } from '../parts/controls.tsx';
import { SyntheticBadge } from '../parts/marks.tsx';
import { Once } from '../parts/once.tsx';
import { Message } from '../parts/states.tsx';
import { Checks, EventStudy, Gaps } from '../policy/impact.tsx';
import type { ImpactView } from '../policy/view.ts';
import { impactQuery, scorecardChoicesQuery } from '../queries.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { useWords } from '../speaking.tsx';
import '../styles/policy.css';

const route = getRouteApi('/impact');
const USUAL = 'productivity';

export function ImpactPage() {
  const { say, language } = useWords();
  const view = route.useSearch();
  const navigate = useNavigate({ from: '/impact' });
  const go = (changes: Partial<ImpactView>) =>
    navigate({ search: (before) => ({ ...before, ...changes }), resetScroll: false });
  usePageTitle(say('impact.web.title'));
  return (
    <div className="policy">
      <div>
        <h1>{say('impact.web.title')}</h1>
        <p className="soft policy-lead">{say('impact.web.lead')}</p>
      </div>
      <Controls view={view} go={go} />
      <Once query={useQuery(impactQuery(view, language))} working={say('impact.web.working')} height="40rem">
        {(answer) => <Answer answer={answer} view={view} go={go} />}
      </Once>
    </div>
  );
}

interface Going {
  view: ImpactView;
  go(changes: Partial<ImpactView>): void;
}

function Controls({ view, go }: Going) {
  const { say, language } = useWords();
  const { data } = useQuery(scorecardChoicesQuery(language));
  const clusters = (data?.groups ?? []).flatMap(({ id, name, kind }) =>
    kind === 'cluster' ? [{ value: id, label: name }] : [],
  );
  const outcomes: { value: ImpactOutcome; label: string }[] = [
    { value: 'productivity', label: say('impact.outcome.productivity') },
    { value: 'labour-productivity', label: say('impact.outcome.labourProductivity') },
    { value: 'value-added', label: say('impact.outcome.valueAdded') },
    { value: 'employment', label: say('impact.outcome.employment') },
  ];
  return (
    <div className="policy-controls">
      <ChoiceBox
        label={say('impact.web.cluster')}
        choices={[{ value: '', label: say('impact.web.any') }, ...clusters]}
        value={view.cluster ?? ''}
        onChoose={(cluster) =>
          go({ cluster: cluster === '' ? undefined : (cluster as NonNullable<ImpactView['cluster']>) })
        }
      />
      <ChoiceBox
        label={say('impact.web.outcome')}
        choices={outcomes}
        value={view.outcome ?? USUAL}
        onChoose={(outcome) => go({ outcome: outcome === USUAL ? undefined : outcome })}
      />
      <CopyLink />
    </div>
  );
}

function Answer({ answer, view, go }: Going & { answer: ImpactAnswer }) {
  const { say } = useWords();
  const { accounts, n, synthetic, summary, production, dropped, assumptions, definition, source } = answer;
  if (accounts === undefined)
    return (
      <div className="card">
        <Message icon="info" title={say('impact.web.none')}>
          <p>{summary}</p>
        </Message>
      </div>
    );
  const notes = [summary, ...(answer.cluster === undefined ? [] : [answer.cluster.name])];
  return (
    <>
      <section className="card policy-section" aria-labelledby="impact-finding">
        <h2 id="impact-finding">
          {say('impact.web.finding')} {synthetic > 0 ? <SyntheticBadge /> : null}
        </h2>
        <p className="policy-finding">{summary}</p>
        <p className="soft small">
          {say('impact.web.basis', {
            rows: accounts.rows,
            organisations: accounts.organisations,
            from: String(accounts.from),
            until: String(accounts.until),
            joined: n.joined,
            others: n.others,
          })}
        </p>
        {production === undefined ? null : <p className="soft small">{production.text}</p>}
        <p className="soft small">
          {definition} {source}
        </p>
      </section>
      <EventStudy
        answer={answer}
        asTable={view.event === 'table'}
        onAsTable={(asTable) => go({ event: asTable ? 'table' : undefined })}
        notes={notes}
      />
      <Gaps
        answer={answer}
        asTable={view.gaps === 'table'}
        onAsTable={(asTable) => go({ gaps: asTable ? 'table' : undefined })}
        notes={notes}
      />
      <Checks
        answer={answer}
        asTable={view.checks === 'table'}
        onAsTable={(asTable) => go({ checks: asTable ? 'table' : undefined })}
        notes={notes}
      />
      <section className="card policy-section" aria-labelledby="impact-assumptions">
        <h2 id="impact-assumptions">{say('impact.heading.assumptions')}</h2>
        <ul className="policy-list">
          {assumptions.map((assumption) => (
            <li key={assumption}>{assumption}</li>
          ))}
        </ul>
        {dropped.length === 0 ? null : (
          <>
            <h3>{say('impact.heading.dropped')}</h3>
            <ul className="policy-list">
              {dropped.map(({ reason, text, count }) => (
                <li key={reason}>
                  {count} {text}
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    </>
  );
}
