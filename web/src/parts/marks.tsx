/** Small marks that go with an organisation wherever it is named. A colour never stands without its word. */
import type { OrganisationRef } from '../../../src/model/organisation.ts';
import { useWords } from '../speaking.tsx';

/** The helix as a coloured dot and its name; a cluster organisation is a broker outside the helices. */
export function HelixMark({ helix, broker = false }: { helix: OrganisationRef['helix']; broker?: boolean }) {
  const words = useWords();
  return (
    <span className="helix" data-helix={broker ? 'broker' : helix}>
      <span className={broker ? 'dot broker' : 'dot'} aria-hidden="true" />
      {broker ? words.say('function.clusterOrganisation') : words.helix(helix)}
    </span>
  );
}

export function SyntheticBadge() {
  const { say } = useWords();
  return (
    <span className="badge synthetic" title={say('web.synthetic.explained')}>
      {say('web.synthetic.badge')}
    </span>
  );
}
