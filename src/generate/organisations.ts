/** The organisations of a generated ecosystem: who they are, what they work on and how active they are. */
import type { Helix } from '../model/organisation.ts';
import type { Row } from './bundle.ts';
import { DOMAINS, type DomainKey, type Subject } from './domains.ts';
import { namer } from './names.ts';
import type { ResolvedOptions } from './options.ts';
import { FLEMISH_TOWNS, OTHER_TOWNS, type Town } from './places.ts';
import { type Random, stream } from './random.ts';
import { STATISTICS } from './statistics.ts';

export interface Actor {
  id: string;
  name: string;
  helix: Helix;
  size: 'sme' | 'large' | 'unknown';
  town: Town;
  /** Main domain first. */
  domains: DomainKey[];
  /** Indices into its main domain's subjects. */
  subjects: number[];
  /** In how many projects it is to take part. */
  activity: number;
}

/** CORDIS knows associations and civil society as one; this share of them is taken for civil society. */
const CIVIL_SOCIETY_OF_OTHER = 0.4;
/** Of the companies that are not declared SMEs, this share is large; of the others the size stays unknown. */
const LARGE_OF_OTHERS = 0.35;

/**
 * Organisations in the helix mix of CORDIS, with CORDIS's number of projects each, cut at the share of all
 * projects that CORDIS's busiest take part in and stretched so that together they fill `seats`.
 */
export function makeOrganisations(options: ResolvedOptions, projects: number, seats: number): Actor[] {
  const random = stream(options.seed, 'organisations');
  const nameOf = namer(stream(options.seed, 'names'));
  const active = options.organisations;
  const total = active + Math.round(active * options.withoutProject);

  const kinds = Object.entries(STATISTICS.helix).flatMap(([kind, share]) =>
    Array.from({ length: Math.round(share * active) }, () => kind as keyof typeof STATISTICS.helix),
  );
  while (kinds.length < active) kinds.push('company');
  kinds.length = active;
  const activity = fill(activities(kinds), seats, Math.max(3, Math.round(projects * BUSIEST)));
  // Those without a project yet are companies for the most part, as newcomers in CORDIS are.
  while (kinds.length < total) kinds.push(random.chance(0.85) ? 'company' : 'other');

  return kinds.map((kind, i) => {
    const helix = helixOf(kind, random);
    const domain = random.weighted(DOMAINS, ({ weight }) => weight);
    const subjects = random.sample([...domain.subjects.keys()], 1 + random.below(2));
    const breadth = (activity[i] ?? 0) > 25 || (helix !== 'company' && random.chance(0.3)) ? 2 : 1;
    const others = DOMAINS.filter((other) => other !== domain);
    const town = random.weighted(
      random.chance(options.inFlanders) ? FLEMISH_TOWNS : OTHER_TOWNS,
      ({ weight }) => weight,
    );
    return {
      id: `syn-${String(i + 1).padStart(String(total).length, '0')}`,
      name: nameOf({
        helix,
        country: town.country,
        trade: domain.subjects[subjects[0]!]!.trade,
        busy: (activity[i] ?? 0) > 12,
      }),
      helix,
      size: helix === 'company' ? companySize(random) : 'unknown',
      town,
      domains: [domain.key, ...random.sample(others, breadth - 1).map(({ key }) => key)],
      subjects,
      activity: activity[i] ?? 0,
    };
  });
}

/** The busiest organisation of CORDIS takes part in 6.5% of its projects; in a region a few do in more. */
const BUSIEST = 0.14;

function helixOf(kind: keyof typeof STATISTICS.helix, random: Random): Helix {
  if (kind !== 'other') return kind;
  return random.chance(CIVIL_SOCIETY_OF_OTHER) ? 'civil-society' : 'association';
}

function companySize(random: Random): Actor['size'] {
  if (random.chance(STATISTICS.smeCompanies)) return 'sme';
  return random.chance(LARGE_OF_OTHERS) ? 'large' : 'unknown';
}

/** The number of projects of each: CORDIS's distribution for its kind, spread evenly over those of the kind. */
function activities(kinds: readonly (keyof typeof STATISTICS.helix)[]): number[] {
  const seen = new Map<string, number>();
  const size = new Map<string, number>();
  for (const kind of kinds) size.set(kind, (size.get(kind) ?? 0) + 1);
  return kinds.map((kind) => {
    const rank = seen.get(kind) ?? 0;
    seen.set(kind, rank + 1);
    const counts = STATISTICS.projectCounts[kind];
    return counts[Math.floor(((rank + 0.5) / size.get(kind)!) * counts.length)]!;
  });
}

/** Stretches the counts above one, none beyond `most`, until they add up to `seats` or can't go further. */
function fill(counts: readonly number[], seats: number, most: number): number[] {
  const stretched = (factor: number) =>
    counts.map((count) => (count === 1 ? 1 : Math.max(2, Math.min(most, Math.round(count * factor)))));
  let [low, high] = [0, 64];
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (stretched(middle).reduce((sum, count) => sum + count, 0) > seats) high = middle;
    else low = middle;
  }
  return stretched(low);
}

export function subjectsOf(actor: Actor): Subject[] {
  const domain = DOMAINS.find(({ key }) => key === actor.domains[0])!;
  return actor.subjects.map((index) => domain.subjects[index]!);
}

export function organisationRows(actors: readonly Actor[], source: string): Row<'organisations'>[] {
  return actors.map((actor) => ({
    id: actor.id,
    name: actor.name,
    helix: actor.helix,
    helix_basis: 'declared',
    size: actor.size,
    country: actor.town.country,
    nuts: actor.town.nuts,
    city: actor.town.city,
    latitude: actor.town.latitude,
    longitude: actor.town.longitude,
    description: `Invented organisation. Works on ${subjectsOf(actor)
      .map(({ words }) => words)
      .join(' and ')}.`,
    source,
  }));
}
