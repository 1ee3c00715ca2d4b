/** Domains and funding of the ecosystem in use, read once. */
import { shippedDomains } from '../ingest/domains.ts';
import { type Details, type Funding, loadDetails, loadFunding } from '../network/details.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import type { Workbench } from './workbench.ts';

export interface DetailsAtHand {
  detailsOf(ecosystem: Ecosystem): Promise<Details>;
  /** The funding alone, which takes less. */
  fundingOf(ecosystem: Ecosystem): Promise<Funding>;
}

/** Reads each once an ecosystem; after a reading that failed, again when asked again. */
export function detailsAtHand({ store, viewer }: Workbench): DetailsAtHand {
  return {
    detailsOf: onceEach((ecosystem) => loadDetails(store, viewer, ecosystem, shippedDomains())),
    fundingOf: onceEach((ecosystem) => loadFunding(store, viewer, ecosystem)),
  };
}

function onceEach<T>(read: (ecosystem: Ecosystem) => Promise<T>): (ecosystem: Ecosystem) => Promise<T> {
  const known = new WeakMap<Ecosystem, Promise<T>>();
  return (ecosystem) => {
    const reading = known.get(ecosystem) ?? read(ecosystem);
    known.set(ecosystem, reading);
    reading.catch(() => known.delete(ecosystem));
    return reading;
  };
}
