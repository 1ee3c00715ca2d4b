/** How new a candidate would be to the asker. */
import { communities } from '../analysis/community/communities.ts';
import { newcomerTest } from '../analysis/prediction/newcomers.ts';
import type { Place } from '../model/organisation.ts';
import { nutsRegion } from '../network/place-filter.ts';
import { sharedPartners } from './shared.ts';
import type { MatchView } from './view.ts';

/** NUTS level at which a place is another region. */
const LEVEL = 2;

/** What makes a candidate new; each 0…1. */
export type NoveltyFact = 'unacquainted' | 'bridging' | 'region' | 'newcomer';
type Fact = readonly [name: NoveltyFact, of: (candidate: number) => number];

/**
 * What makes candidates new to an asker, of equal weight; novelty is their mean:
 * - `unacquainted`: 1 / (1 + shared partners), 1 where nobody could introduce them;
 * - `bridging`: 1 in another community (Leiden) than the asker's;
 * - `region`: 1 in a NUTS 2 region, or a country where that is all that is known, in which neither the asker nor a
 *   partner of it is;
 * - `newcomer`: 1 with a first project in the last two years.
 *
 * What can't be told of the asker takes no part: a profile has no community, and no region without a place.
 *
 * @param asker an organisation's index, or the place of one that is not in the data
 */
export function noveltyFacts(view: MatchView, asker: number | Place): readonly Fact[] {
  const { ties, organisations } = view.ecosystem;
  const facts: Fact[] = [];
  if (typeof asker === 'number') {
    const membership = communityOf(view);
    facts.push(
      ['unacquainted', (candidate) => 1 / (1 + sharedPartners(ties, asker, candidate).length)],
      ['bridging', (candidate) => (membership[candidate] === membership[asker] ? 0 : 1)],
    );
  }
  const familiar =
    typeof asker === 'number'
      ? [asker, ...ties.target.subarray(ties.start[asker], ties.start[asker + 1])].map(
          (node) => organisations[node].place,
        )
      : [asker];
  const isElsewhere = elsewhere(familiar);
  if (isElsewhere !== undefined)
    facts.push(['region', (candidate) => (isElsewhere(organisations[candidate].place) ? 1 : 0)]);
  const { newcomer } = standingIn(view);
  facts.push(['newcomer', (candidate) => newcomer[candidate]]);
  return facts;
}

/** The mean of what makes a candidate new, 0…1. */
export function noveltyOf(facts: readonly Fact[], candidate: number): number {
  return facts.reduce((sum, [, of]) => sum + of(candidate), 0) / facts.length;
}

/** What every question asks of all organisations, found once a view. */
export interface Standing {
  /** 1 for each organisation whose first project is of the last two years. */
  readonly newcomer: Uint8Array;
  /** 1 for each organisation that is declared an SME. */
  readonly sme: Uint8Array;
  /** The companies of each country, ascending. */
  readonly companies: ReadonlyMap<string, readonly number[]>;
  /** Number of the area ({@link areaOf}) of each organisation in `areas`, −1 where it is unknown. */
  readonly area: Int32Array;
  readonly areas: readonly string[];
}

const standings = new WeakMap<MatchView, Standing>();

/** Who is new, who is small, and who is where; the same object again for the same view. */
export function standingIn(view: MatchView): Standing {
  let standing = standings.get(view);
  if (standing === undefined) {
    standing = stand(view);
    standings.set(view, standing);
  }
  return standing;
}

function stand({ ecosystem: { organisations, participations }, known, day }: MatchView): Standing {
  const isNewcomer = newcomerTest(participations, known, day);
  const numbers = new Map<string, number>();
  const area = Int32Array.from(organisations, ({ place }) => {
    const name = areaOf(place);
    if (name === undefined) return -1;
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  });
  const companies = new Map<string, number[]>();
  organisations.forEach(({ helix, place: { country } }, o) => {
    if (helix !== 'company' || country === undefined) return;
    const there = companies.get(country);
    if (there) there.push(o);
    else companies.set(country, [o]);
  });
  return {
    newcomer: Uint8Array.from(organisations, (_, o) => (isNewcomer(o) ? 1 : 0)),
    sme: Uint8Array.from(organisations, ({ size }) => (size === 'sme' ? 1 : 0)),
    companies,
    area,
    areas: [...numbers.keys()],
  };
}

/** The community of each organisation, with the options that the map shows. */
export function communityOf({ ecosystem }: MatchView): Int32Array {
  return communities(ecosystem, { algorithm: 'leiden', resolution: 1, seed: 1 }).membership;
}

/** A region, or the country where no region is known. */
export function areaOf(place: Place): string | undefined {
  return nutsRegion(place, LEVEL) ?? place.country;
}

/** A test for places outside the given ones; nothing where none of those is known. */
function elsewhere(familiar: readonly Place[]): ((place: Place) => boolean) | undefined {
  const regions = new Set<string>();
  const countries = new Set<string>();
  /** Countries of which no region is known. */
  const whole = new Set<string>();
  for (const place of familiar) {
    const region = nutsRegion(place, LEVEL);
    if (region !== undefined) regions.add(region);
    if (place.country === undefined) continue;
    countries.add(place.country);
    if (region === undefined) whole.add(place.country);
  }
  if (regions.size + countries.size === 0) return undefined;
  return (place) => {
    const region = nutsRegion(place, LEVEL);
    const { country } = place;
    if (region !== undefined && regions.has(region)) return false;
    if (country === undefined) return region !== undefined;
    return !(region === undefined ? countries : whole).has(country);
  };
}
