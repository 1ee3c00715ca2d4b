/** How often suggestions come true in the data at hand, for those who act on them. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Job } from '../../../src/model/source.ts';
import { AccuracyFiguresShown } from '../accuracy/figures.tsx';
import { api } from '../api.ts';
import { CopyLink } from '../partners/results.tsx';
import { Failure } from '../parts/problem.tsx';
import { Message, Skeleton } from '../parts/states.tsx';
import { accuracyQuery } from '../queries.ts';
import { usePageTitle } from '../shell/page-title.ts';
import { useWords } from '../speaking.tsx';
import '../styles/accuracy.css';

const POLL_MS = 800;

export function AccuracyPage() {
  const { say, language } = useWords();
  usePageTitle(say('accuracy.title'));
  const { data, error } = useQuery(accuracyQuery(language));
  const { job, start, cancel } = useTest(data?.job);
  const running = job?.state === 'running';
  return (
    <div className="accuracy">
      <div>
        <h1>{say('accuracy.title')}</h1>
        <p className="soft accuracy-lead">{say('accuracy.lead')}</p>
      </div>
      {error !== null && data === undefined ? (
        <div className="card">
          <Failure error={error} />
        </div>
      ) : data === undefined ? (
        <Skeleton height="14rem" />
      ) : (
        <>
          <div role="status">
            {running ? <Running job={job} onCancel={cancel} /> : null}
            {job?.state === 'cancelled' ? <p className="note">{say('accuracy.cancelled')}</p> : null}
            {job?.state === 'failed' ? (
              <p className="note">{say('accuracy.failed', { why: job.error ?? '' })}</p>
            ) : null}
          </div>
          {data.answer === undefined ? (
            running ? null : (
              <div className="card">
                <Message icon="info" title={say('accuracy.notYet')}>
                  <Button className="button primary" onPress={start}>
                    {say('accuracy.measure')}
                  </Button>
                </Message>
              </div>
            )
          ) : (
            <>
              <div className="actions">
                <CopyLink />
              </div>
              <AccuracyFiguresShown answer={data.answer} />
            </>
          )}
        </>
      )}
    </div>
  );
}

function Running({ job, onCancel }: { job: Job; onCancel(): void }) {
  const { say, locale } = useWords();
  const done = job.progress ?? 0;
  return (
    <div className="card accuracy-running">
      <p>{say('accuracy.measuring')}</p>
      <div className="accuracy-progress">
        <progress max={1} value={done} aria-label={say('accuracy.measuring')} />
        <span className="figures soft">
          {done.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 0 })}
        </span>
        <Button className="button" onPress={onCancel}>
          {say('accuracy.cancel')}
        </Button>
      </div>
    </div>
  );
}

/** The test as a job: started or found running, followed until it ends, and stopped when asked. */
function useTest(found: Job | undefined) {
  const client = useQueryClient();
  const [job, setJob] = useState<Job>();
  useEffect(() => {
    if (found !== undefined) setJob(found);
  }, [found]);
  const id = job?.state === 'running' ? job.id : undefined;
  useEffect(() => {
    if (id === undefined) return;
    const stop = new AbortController();
    const follow = async () => {
      for (;;) {
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
        if (stop.signal.aborted) return;
        const now = await api.job(id, stop.signal);
        if (now.state !== 'running') await client.invalidateQueries({ queryKey: ['accuracy'] });
        setJob(now);
        if (now.state !== 'running') return;
      }
    };
    follow().catch(() => undefined);
    return () => stop.abort();
  }, [id, client]);
  return {
    job,
    start: () => {
      api.startAccuracy().then(setJob, () => undefined);
    },
    cancel: () => {
      if (id !== undefined) api.cancelJob(id).then(setJob, () => undefined);
    },
  };
}
