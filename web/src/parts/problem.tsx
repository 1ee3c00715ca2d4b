/** A failure as a person reads it: what happened, and what to do next. */
import type { ReactNode } from 'react';
import { ConnectionError, ProblemError } from '../api.ts';
import { useWords } from '../speaking.tsx';
import { Message } from './states.tsx';

export function Failure({ error, children }: { error: Error; children?: ReactNode }) {
  const { say } = useWords();
  if (error instanceof ConnectionError)
    return (
      <Message
        icon="warning"
        title={error.lost === 'store' ? say('web.failure.store') : say('web.failure.connection')}
        failed
      >
        <p>{error.lost === 'store' ? say('web.failure.storeNext') : say('web.failure.connectionNext')}</p>
        {children}
      </Message>
    );
  if (error instanceof ProblemError && error.problem.code === 'cancelled')
    return (
      <Message icon="info" title={say('web.job.cancelled')}>
        <p>{say('web.job.cancelledMeans')}</p>
        {children}
      </Message>
    );
  if (error instanceof ProblemError)
    return (
      <Message
        icon="warning"
        title={error.problem.status === 404 ? say('web.failure.unknown') : say('web.failure.refused')}
        failed
      >
        <p>{error.problem.detail}</p>
        {children}
      </Message>
    );
  return (
    <Message icon="warning" title={say('web.failure.unexpected')} failed>
      <p>{say('web.failure.unexpectedNext')}</p>
      <p className="small soft break">{error.message.slice(0, 300)}</p>
      {children}
    </Message>
  );
}
