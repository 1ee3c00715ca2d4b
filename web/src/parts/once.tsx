/** An answer once it is there; before that how far it is, with a way to stop it; or what failed. */
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { ProblemError } from '../api.ts';
import { useWaiting } from '../progress.ts';
import { useWords } from '../speaking.tsx';
import { JobProgress } from './job-progress.tsx';
import { Failure } from './problem.tsx';
import { Skeleton } from './states.tsx';

export function Once<T>({
  query: { data, error, refetch },
  working,
  height,
  children,
}: {
  query: UseQueryResult<T>;
  /** What is being done meanwhile. */
  working: string;
  /** About as high as the answer: a CSS length. */
  height: string;
  children(answer: T): ReactNode;
}) {
  const { say } = useWords();
  if (data !== undefined) return children(data);
  if (error instanceof ProblemError && error.problem.code === 'cancelled')
    return (
      <div className="card">
        <Failure error={error}>
          <Button className="button" onPress={() => refetch()}>
            {say('web.job.again')}
          </Button>
        </Failure>
      </div>
    );
  if (error !== null)
    return (
      <div className="card">
        <Failure error={error} />
      </div>
    );
  return <Working label={working} height={height} />;
}

/** While it is worked out: how far it is, where that is known. */
function Working({ label, height }: { label: string; height: string }) {
  const waiting = useWaiting();
  return (
    <div className="working">
      <div role="status">{waiting === undefined ? <p className="soft small">{label} …</p> : null}</div>
      <JobProgress label={label} />
      <Skeleton height={height} />
    </div>
  );
}
