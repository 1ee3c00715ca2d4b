/** What organisations of a generated ecosystem offer and seek. */
import type { Row } from './bundle.ts';
import { themeId } from './euroscivoc.ts';
import type { ResolvedOptions } from './options.ts';
import { type Actor, subjectsOf } from './organisations.ts';
import { stream } from './random.ts';

type Seek = 'research' | 'supplier' | 'pilot-customer' | 'route-to-market' | 'capital' | 'public';

const REQUESTS: readonly { seek: Seek; text: (words: string) => string }[] = [
  { seek: 'research', text: (words) => `Seeks a research partner for ${words}` },
  { seek: 'supplier', text: (words) => `Seeks a supplier of equipment for ${words}` },
  { seek: 'pilot-customer', text: (words) => `Seeks a first customer to try out ${words}` },
  { seek: 'route-to-market', text: (words) => `Seeks a partner that sells ${words} abroad` },
  { seek: 'capital', text: (words) => `Seeks capital to scale up ${words}` },
  { seek: 'public', text: (words) => `Seeks a public body that tests ${words}` },
];

/** What each helix offers; companies ask and offer most. */
const OFFERS: Record<string, { seek: Seek; text: (words: string) => string }> = {
  company: { seek: 'supplier', text: (words) => `Supplies technology for ${words}` },
  knowledge: { seek: 'research', text: (words) => `Offers research and test facilities for ${words}` },
  government: { seek: 'public', text: (words) => `Offers a site to try out ${words}` },
  association: { seek: 'route-to-market', text: (words) => `Reaches companies that work on ${words}` },
  'civil-society': { seek: 'pilot-customer', text: (words) => `Brings users who want to try ${words}` },
};

/**
 * Offers and requests. A share of the requests of cluster members carries the cluster's scope: nobody outside
 * may see it.
 */
export function makeOffers(
  options: ResolvedOptions,
  actors: readonly Actor[],
  memberships: readonly Row<'memberships'>[],
  source: string,
): Row<'offers'>[] {
  const random = stream(options.seed, 'offers');
  const clusterOf = new Map(memberships.map(({ organisation, cluster }) => [organisation, cluster]));
  const rows: Row<'offers'>[] = [];
  const last = options.years[1];
  for (const actor of actors) {
    const subject = random.pick(subjectsOf(actor));
    const shared = {
      organisation: actor.id,
      themes: subject.themes.map(themeId).join('|'),
      from: `${last - random.below(2)}-01-01`,
      source,
    };
    if (random.chance(0.3)) {
      const { seek, text } = OFFERS[actor.helix]!;
      rows.push({ id: `${actor.id}-offer`, direction: 'offer', seek, text: text(subject.words), ...shared });
    }
    const cluster = clusterOf.get(actor.id);
    // Members are asked what they seek, others hardly.
    const asks = actor.helix === 'company' && cluster !== undefined ? 0.45 : 0.12;
    if (random.chance(asks)) {
      const { seek, text } = random.pick(REQUESTS);
      const confidential = cluster !== undefined && random.chance(options.confidential);
      rows.push({
        id: `${actor.id}-request`,
        direction: 'request',
        seek,
        text: text(subject.words),
        ...shared,
        ...(confidential ? { scope: cluster } : {}),
      });
    }
  }
  return rows;
}
