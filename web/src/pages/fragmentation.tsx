/** Spot fragmentation: figures against chance, who works with whom, overlaps, resilience, what if. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { FragmentationAnswer } from '../../../src/model/fragmentation-answer.ts';
import { AllFigures, Headline, YearTable } from '../fragmentation/figures.tsx';
import { Matrix } from '../fragmentation/matrix.tsx';
import { Overlaps } from '../fragmentation/overlaps.tsx';
import { KeyPlayers, Resilience } from '../fragmentation/resilience.tsx';
import { markedName } from '../fragmentation/say-measured.ts';
import type { FragmentationView } from '../fragmentation/view.ts';
import { WhatIf } from '../fragmentation/what-if.tsx';
import { CopyLink } from '../partners/results.tsx';
import { ChoiceBox } from '../parts/controls.tsx';
import { GroupByBox } from '../parts/group-by.tsx';
import { Icon } from '../parts/icon.tsx';
import { Once } from '../parts/once.tsx';
import { Where } from '../parts/where.tsx';
import { fragmentationQuery } from '../queries.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { useWords } from '../speaking.tsx';
import '../styles/fragmentation.css';

const route = getRouteApi('/fragmentation');

export function FragmentationPage() {
  const { say, language } = useWords();
  const view = route.useSearch();
  const navigate = useNavigate({ from: '/fragmentation' });
  const go = (changes: Partial<FragmentationView>) =>
    navigate({ search: (before) => ({ ...before, ...changes }), resetScroll: false });
  usePageTitle(say('fragmentation.web.page'));
  return (
    <div className="fragmentation">
      <div>
        <h1>{say('fragmentation.web.page')}</h1>
        <p className="soft fragmentation-lead">{say('fragmentation.web.lead')}</p>
      </div>
      <Controls view={view} go={go} />
      <Once
        query={useQuery(fragmentationQuery(view, language))}
        working={say('fragmentation.web.compared')}
        height="38rem"
      >
        {(answer) => <Answer answer={answer} view={view} go={go} />}
      </Once>
      <WhatIf org={view.org} onChoose={(org) => go({ org })} />
    </div>
  );
}

interface Going {
  view: FragmentationView;
  go(changes: Partial<FragmentationView>): void;
}

function Controls({ view, go }: Going) {
  const { say } = useWords();
  const by = view.by ?? 'cluster';
  return (
    <div className="fragmentation-controls">
      <GroupByBox
        kinds={['cluster', 'community', 'helix', 'region', 'country', 'theme']}
        value={by}
        onChoose={(next) => go({ by: next === 'cluster' ? undefined : next })}
      />
      {by === 'region' ? (
        <ChoiceBox
          label={say('fragmentation.web.level')}
          choices={[
            { value: '1', label: '1' },
            { value: '2', label: '2' },
            { value: '3', label: '3' },
          ]}
          value={String(view.level ?? 2)}
          onChoose={(level) => go({ level: Number(level) })}
        />
      ) : null}
      <Where
        key={view.region}
        label={say('fragmentation.web.where')}
        region={view.region}
        onChoose={(region) => go({ region })}
      />
      <CopyLink />
    </div>
  );
}

function Answer({ answer, view, go }: Going & { answer: FragmentationAnswer }) {
  const words = useWords();
  const { say, number } = words;
  const { reshuffling, notes } = answer;
  const foot = say('fragmentation.web.foot', {
    samples: number(reshuffling.samples),
    strata: number(reshuffling.strata),
    seed: reshuffling.seed,
  });
  const fileNotes = [...notes, foot, ...(view.region === undefined ? [] : [view.region])];
  return (
    <>
      {notes.length === 0 ? null : (
        <div className="note">
          <Icon name="info" />
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </div>
      )}
      <Headline answer={answer} />
      <p className="small soft">
        {say('fragmentation.web.largest', {
          names: answer.largest.map((each) => markedName(words, each)).join(', '),
        })}
      </p>
      <section className="card fragmentation-section" aria-label={say('fragmentation.web.all')}>
        <h2>{say('fragmentation.web.all')}</h2>
        <AllFigures answer={answer} />
        {answer.years.length === 0 ? null : (
          <>
            <h3>{say('fragmentation.web.years')}</h3>
            <p className="soft small">{say('fragmentation.web.yearMeans')}</p>
            <YearTable answer={answer} />
          </>
        )}
        <p className="soft small">
          <strong>{reshuffling.name}.</strong> {reshuffling.definition} {foot} {reshuffling.source}
        </p>
      </section>
      <Matrix
        answer={answer}
        asTable={view.matrix === 'table'}
        onAsTable={(asTable) => go({ matrix: asTable ? 'table' : undefined })}
        notes={fileNotes}
      />
      <Overlaps answer={answer} />
      <Resilience
        answer={answer}
        asTable={view.curve === 'table'}
        onAsTable={(asTable) => go({ curve: asTable ? 'table' : undefined })}
        notes={fileNotes}
      />
      <KeyPlayers answer={answer} />
    </>
  );
}
