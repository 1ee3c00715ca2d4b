/** Says that the server does not answer, for as long as it does not. The app keeps asking by itself. */
import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { ConnectionError } from '../api.ts';
import { useWords } from '../speaking.tsx';

export function ConnectionNotice() {
  const { say } = useWords();
  const cache = useQueryClient().getQueryCache();
  const lost = useSyncExternalStore(
    (listener) => cache.subscribe(listener),
    () =>
      cache
        .findAll({ type: 'active' })
        .some(({ state }) => state.fetchFailureReason instanceof ConnectionError),
  );
  return (
    <div role="status">{lost ? <p className="notice-bar">{say('web.shell.connectionLost')}</p> : null}</div>
  );
}
