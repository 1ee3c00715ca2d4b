/** Pages that stand in for others: an address that leads nowhere, and a page that broke. */
import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import { Failure } from '../parts/problem.tsx';
import { Message } from '../parts/states.tsx';
import { useWords } from '../speaking.tsx';

export function NothingHere() {
  const { say } = useWords();
  return (
    <Message icon="info" title={say('web.failure.nothingHere')} level="h1">
      <Link to="/">{say('web.failure.toStart')}</Link>
    </Message>
  );
}

export function PageFailed({ error, reset }: ErrorComponentProps) {
  const { say } = useWords();
  return (
    <Failure error={error instanceof Error ? error : new Error(String(error))}>
      <button type="button" className="button" onClick={reset}>
        {say('web.failure.again')}
      </button>
    </Failure>
  );
}
