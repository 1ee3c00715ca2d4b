/** Says that the server, or the store behind it, does not answer, for as long as it does not. The app keeps asking by itself. */
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
        .map(({ state }) => state.fetchFailureReason)
        .find((reason) => reason instanceof ConnectionError)?.lost,
  );
  return (
    <div role="status">
      {lost === 'server' && <p className="notice-bar">{say('web.shell.connectionLost')}</p>}
      {lost === 'store' && <p className="notice-bar">{say('web.shell.storeLost')}</p>}
    </div>
  );
}
