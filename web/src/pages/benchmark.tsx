/** Regions or clusters side by side by the same figures: a profile, not a league table. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { BenchmarkAnswer } from '../../../src/model/newcomers-answer.ts';
import { CopyLink } from '../partners/results.tsx';
import { Segments } from '../parts/controls.tsx';
import { Once } from '../parts/once.tsx';
import { Where } from '../parts/where.tsx';
import { GroupSizes, OnOne, Profile } from '../policy/benchmark.tsx';
import { type BenchmarkView, peers } from '../policy/view.ts';
import { benchmarkQuery } from '../queries.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { useWords } from '../speaking.tsx';
import { Notes } from '../themes/notes.tsx';
import '../styles/policy.css';

const route = getRouteApi('/benchmark');
const USUAL = 'BE2+BE1,DK,NL4,DE1';

export function BenchmarkPage() {
  const { say, language } = useWords();
  const view = route.useSearch();
  const navigate = useNavigate({ from: '/benchmark' });
  const go = (changes: Partial<BenchmarkView>) =>
    navigate({ search: (before) => ({ ...before, ...changes }), resetScroll: false });
  usePageTitle(say('policy.benchmark.web.title'));
  return (
    <div className="policy">
      <div>
        <h1>{say('policy.benchmark.web.title')}</h1>
        <p className="soft policy-lead">{say('policy.benchmark.web.lead')}</p>
      </div>
      <div className="policy-controls">
        <Segments
          label={say('policy.benchmark.web.compare')}
          choices={[
            { value: 'region', label: say('policy.benchmark.web.regions') },
            { value: 'cluster', label: say('policy.benchmark.web.clusters') },
          ]}
          value={view.by ?? 'region'}
          onChoose={(by: 'region' | 'cluster') => go({ by: by === 'cluster' ? by : undefined })}
        />
        {view.by === 'cluster' ? null : (
          <Where
            key={view.regions}
            label={say('policy.benchmark.web.which')}
            region={view.regions ?? USUAL}
            fitting={peers}
            hint={say('policy.benchmark.web.hint')}
            onChoose={(regions) => go({ regions: regions === USUAL ? undefined : regions })}
          />
        )}
        <CopyLink />
      </div>
      <Once
        query={useQuery(benchmarkQuery(view, language))}
        working={say('policy.benchmark.web.working')}
        height="44rem"
      >
        {(answer) => <Answer answer={answer} view={view} go={go} />}
      </Once>
    </div>
  );
}

function Answer({
  answer,
  view,
  go,
}: {
  answer: BenchmarkAnswer;
  view: BenchmarkView;
  go(changes: Partial<BenchmarkView>): void;
}) {
  if (answer.groups.length === 0) return <Notes notes={answer.notes} />;
  return (
    <>
      <Notes notes={answer.notes} />
      <GroupSizes answer={answer} />
      <Profile
        answer={answer}
        asTable={view.profile === 'table'}
        onAsTable={(asTable) => go({ profile: asTable ? 'table' : undefined })}
      />
      <OnOne answer={answer} />
    </>
  );
}
