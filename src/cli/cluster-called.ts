/** How clusters are named on the way in. */
import { UsageError } from '../model/errors.ts';
import type { ClusterId } from '../model/ids.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { say } from '../words/words.ts';
import type { Session } from './session.ts';

/** The cluster with that id or name. @throws UsageError naming the known ones */
export function clusterCalled({ language }: Session, { clusters }: Ecosystem, asked: string): ClusterId {
  const wanted = asked.toLowerCase();
  const found = clusters.find(
    ({ id, name }) => id === asked || id === `cluster:${wanted}` || name.toLowerCase() === wanted,
  );
  if (found !== undefined) return found.id;
  throw new UsageError(
    clusters.length === 0
      ? say(language, 'cli.error.noClusters', { asked })
      : say(language, 'cli.error.unknownCluster', {
          asked,
          known: clusters.map(({ name }) => name).join(', '),
        }),
  );
}
