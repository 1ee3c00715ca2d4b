/** Report: a cluster by the criteria of a framework, to read, print and keep. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Button } from 'react-aria-components';
import type { ScorecardAnswer, ScorecardChoices } from '../../../src/model/scorecard.ts';
import { ChoiceBox } from '../parts/controls.tsx';
import { Failure } from '../parts/problem.tsx';
import { Skeleton } from '../parts/states.tsx';
import { scorecardChoicesQuery, scorecardQuery } from '../queries.ts';
import { Criteria } from '../report/criteria.tsx';
import { Definitions, Profile } from '../report/profile.tsx';
import { usePageTitle } from '../shell/page-title.ts';
import { useWords } from '../speaking.tsx';
import type { ReportView } from '../view.ts';
import '../styles/report.css';

const route = getRouteApi('/report');
const USUAL_FRAMEWORK = 'memorandum-2024';
const PERIODS = ['1', '2', '3', '4'] as const;

export function ReportPage() {
  const { say, language } = useWords();
  const view = route.useSearch();
  const choices = useQuery(scorecardChoicesQuery(language));
  usePageTitle(say('scorecard.web.nav'));
  const asked = {
    framework: view.framework ?? USUAL_FRAMEWORK,
    years: view.years ?? 2,
    group: view.group ?? choices.data?.groups[0]?.id,
  };
  const { data, error, isPlaceholderData } = useQuery({
    ...scorecardQuery({ ...asked, group: asked.group ?? '' }, language),
    enabled: asked.group !== undefined,
  });
  return (
    <div className="report">
      <div>
        <h1>{say('scorecard.web.nav')}</h1>
        <p className="soft screen-only">{say('scorecard.web.lead')}</p>
      </div>
      {choices.data === undefined ? null : <Asking choices={choices.data} asked={asked} />}
      {choices.error === null ? null : <Failure error={choices.error} />}
      {error === null ? null : <Failure error={error} />}
      {data === undefined && error === null ? <Skeleton height="30rem" /> : null}
      {data === undefined || error !== null ? null : (
        <div className="report-body" aria-busy={isPlaceholderData}>
          <Head answer={data} />
          <Criteria answer={data} />
          <Profile answer={data} />
          <Definitions answer={data} />
        </div>
      )}
    </div>
  );
}

interface Asked {
  framework: string;
  years: number;
  group: string | undefined;
}

function Asking({ choices: { groups, frameworks }, asked }: { choices: ScorecardChoices; asked: Asked }) {
  const { say, language } = useWords();
  const navigate = useNavigate({ from: '/report' });
  const change = (changes: Partial<ReportView>) =>
    navigate({ search: (before) => ({ ...before, ...changes }), resetScroll: false });
  const known = groups.some(({ id }) => id === asked.group)
    ? groups
    : [...(asked.group === undefined ? [] : [{ id: asked.group, name: asked.group }]), ...groups];
  const file = (as: 'html' | 'markdown') =>
    `/api/report?${new URLSearchParams({ group: asked.group ?? '', framework: asked.framework, years: String(asked.years), lang: language, as })}`;
  return (
    <div className="report-asking screen-only">
      <ChoiceBox
        label={say('scorecard.web.group')}
        choices={known.map(({ id, name }) => ({ value: id, label: name }))}
        value={asked.group ?? ''}
        onChoose={(group) => change({ group })}
      />
      <ChoiceBox
        label={say('scorecard.web.framework')}
        choices={frameworks.map(({ id, name }) => ({ value: id, label: name }))}
        value={asked.framework}
        onChoose={(framework) => change({ framework })}
      />
      <ChoiceBox
        label={say('scorecard.web.years')}
        choices={PERIODS.map((years) => ({ value: years, label: years }))}
        value={String(asked.years)}
        onChoose={(years) => change({ years: Number(years) })}
      />
      <div className="report-actions">
        <Button className="button primary" onPress={() => window.print()}>
          {say('scorecard.web.print')}
        </Button>
        <a className="button" href={file('html')} download>
          {say('scorecard.web.html')}
        </a>
        <a className="button" href={file('markdown')} download>
          Markdown
        </a>
      </div>
    </div>
  );
}

function Head({ answer }: { answer: ScorecardAnswer }) {
  const { say } = useWords();
  const { framework, group, period, synthetic } = answer;
  const all = answer.criteria.flatMap(({ indicators }) => indicators);
  const caveats = [...new Set(all.flatMap((indicator) => indicator.caveats))];
  return (
    <section className="card report-head" aria-labelledby="report-title">
      <p className="report-kicker">{framework.name}</p>
      <h2 id="report-title">{group.name}</h2>
      <p className="soft">
        {[
          say('scorecard.page.period', period),
          say('scorecard.page.members', { count: group.members }),
          say('scorecard.page.document', framework),
        ].join(' · ')}
      </p>
      <p className="soft">{group.text}</p>
      {synthetic === 0 ? null : (
        <p className="report-warning">
          <strong>{say('scorecard.page.synthetic')}.</strong>{' '}
          {say('scorecard.note.synthetic', { count: synthetic })}
        </p>
      )}
      {caveats.map((caveat) => (
        <p key={caveat}>{caveat}</p>
      ))}
    </section>
  );
}
