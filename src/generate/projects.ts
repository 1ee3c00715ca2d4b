/**
 * The projects of a generated ecosystem and who takes part: consortium sizes, durations, kinds of action and
 * roles as in CORDIS; each project within one domain for the most part.
 *
 * Every organisation brings as many tickets as it is to have projects, into the pools of its domains; a project
 * draws its participants from its domain's pool, by preference ones that work on its subject (a bipartite
 * configuration model with affinity). So the number of projects of an organisation comes out as it was drawn.
 */
import type { Row } from './bundle.ts';
import { bridge, DOMAINS, type Domain, type DomainKey, type Subject } from './domains.ts';
import { themeId } from './euroscivoc.ts';
import { acronym } from './names.ts';
import type { ClusterSeat, ResolvedOptions } from './options.ts';
import type { Actor } from './organisations.ts';
import { type Random, stream } from './random.ts';
import { STATISTICS } from './statistics.ts';

export interface Plan {
  id: string;
  start: Date;
  months: number;
  size: number;
}

interface Member {
  organisation: string;
  company: boolean;
}

const memberOf = ({ id, helix }: Actor): Member => ({ organisation: id, company: helix === 'company' });

const DAY = 86_400_000;
const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10);

/** Participants and dates of every project, oldest first, before anyone is drawn. */
export function planProjects(options: ResolvedOptions): Plan[] {
  const random = stream(options.seed, 'plan');
  const [from, to] = options.years;
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const most = Math.max(3, Math.round(options.organisations / 10));
  const sizes = STATISTICS.consortiumSizes;
  const plans = Array.from({ length: options.projects }, (_, i) => {
    // Evenly over the distribution, so that a small ecosystem has its share of large consortia as well.
    const size = Math.min(most, sizes[Math.floor(((i + 0.5) / options.projects) * sizes.length)]!);
    const year = random.weighted(years, startsIn);
    const start = new Date(Date.UTC(year, random.below(12), random.chance(0.85) ? 1 : 1 + random.below(28)));
    return { id: '', start, months: random.pick(STATISTICS.months[size === 1 ? 'alone' : 'together']), size };
  });
  plans.sort((a, b) => a.start.getTime() - b.start.getTime() || a.size - b.size);
  for (const [i, plan] of plans.entries())
    plan.id = `syn-p${String(i + 1).padStart(String(plans.length).length, '0')}`;
  return plans;
}

/** Starts in a year as CORDIS has them; the mean for years that it does not cover. */
function startsIn(year: number): number {
  const starts: Record<string, number> = STATISTICS.startsByYear;
  const all = Object.values(starts);
  return starts[year] ?? all.reduce((sum, count) => sum + count, 0) / all.length;
}

export interface Projects {
  projects: Row<'projects'>[];
  participations: Row<'participations'>[];
  /** EuroSciVoc codes in use. */
  themes: Set<string>;
}

export function makeProjects(
  options: ResolvedOptions,
  plans: readonly Plan[],
  actors: readonly Actor[],
  seats: readonly ClusterSeat[],
  source: string,
): Projects {
  const random = stream(options.seed, 'projects');
  const tickets = new Tickets(actors, random);
  const result: Projects = { projects: [], participations: [], themes: new Set() };
  const acronyms = new Set<string>();
  const drafts = plans.map((plan): Draft => {
    const domain = random.weighted(
      DOMAINS,
      ({ key, growth }) =>
        tickets.left(key) * (1 + growth) ** (plan.start.getUTCFullYear() - options.years[0]),
    );
    const second =
      plan.size > 2 && random.chance(options.crossDomain) ? otherDomain(domain, random) : undefined;
    const subjects = [random.pick(domain.subjects), ...(second ? [random.pick(second.subjects)] : [])];
    const members = tickets.draw(plan.size, domain, second, subjects[0]!);
    const scheme = plan.size === 1 ? 'single beneficiary' : drawShare(STATISTICS.schemes, random);
    return { plan, domain, subjects, members, scheme, source, random, acronyms };
  });
  tickets.placeRest(drafts);
  for (const draft of drafts) {
    const seat = seats.find((one) => one.domain === draft.domain.key);
    // A broker joins above all the actions that coordinate and support.
    const joins = draft.plan.size > 3 && random.chance(draft.scheme === 'CSA' ? 0.35 : 0.05);
    if (seat && joins) draft.members.push({ organisation: seat.organisation, company: false });
    addProject(result, draft);
  }
  return result;
}

function otherDomain(domain: Domain, random: Random): Domain {
  return random.weighted(
    DOMAINS.filter((other) => other !== domain),
    (other) => bridge(domain.key, other.key),
  );
}

/** What is left of each organisation's activity, by domain. */
class Tickets {
  private readonly pools = new Map<DomainKey, Actor[]>(DOMAINS.map(({ key }) => [key, []]));
  private readonly random: Random;

  constructor(actors: readonly Actor[], random: Random) {
    this.random = random;
    for (const actor of actors)
      for (let i = 0; i < actor.activity; i++) {
        const away = actor.domains.length > 1 && random.chance(0.2);
        const domain = away ? random.pick(actor.domains.slice(1)) : actor.domains[0]!;
        this.pools.get(domain)!.push(actor);
      }
  }

  left(domain: DomainKey): number {
    return this.pools.get(domain)!.length;
  }

  /** Distinct organisations, `count` of them as far as tickets go; 60% from `domain` where there is a second. */
  draw(count: number, domain: Domain, second: Domain | undefined, subject: Subject): Member[] {
    const chosen = new Map<string, Actor>();
    for (let seat = 0; seat < count; seat++) {
      const wanted = second && seat >= count * 0.6 ? second : domain;
      const actor = this.take(wanted, chosen, subject, count === 1) ?? this.takeAnywhere(chosen, wanted);
      if (actor) chosen.set(actor.id, actor);
    }
    return [...chosen.values()].map(memberOf);
  }

  /** Hands out what is left: one more participant to a project of the ticket's domain that lacks them. */
  placeRest(drafts: readonly Draft[]): void {
    for (const { key } of DOMAINS) {
      const open = drafts.filter(({ domain, members }) => domain.key === key && members.length > 1);
      for (const actor of this.pools.get(key)!) {
        const lacking = open.filter(({ members }) => members.every((one) => one.organisation !== actor.id));
        if (lacking.length > 0) this.random.pick(lacking).members.push(memberOf(actor));
      }
      this.pools.set(key, []);
    }
  }

  private takeAnywhere(chosen: ReadonlyMap<string, Actor>, not: Domain): Actor | undefined {
    for (const domain of this.random.sample(DOMAINS, DOMAINS.length)) {
      const actor = domain === not ? undefined : this.take(domain, chosen, undefined, false);
      if (actor) return actor;
    }
    return undefined;
  }

  /** Takes a ticket of someone not chosen yet: the best of a few draws, else none. */
  private take(
    domain: Domain,
    chosen: ReadonlyMap<string, Actor>,
    subject: Subject | undefined,
    alone: boolean,
  ): Actor | undefined {
    const pool = this.pools.get(domain.key)!;
    const tried: number[] = [];
    for (let attempt = 0; attempt < 12 && tried.length < 4 && pool.length > 0; attempt++) {
      const at = this.random.below(pool.length);
      if (!chosen.has(pool[at]!.id)) tried.push(at);
    }
    // Grants for one go to researchers and to companies, hardly to others.
    const fits = (at: number) => {
      const { helix, domains, subjects } = pool[at]!;
      if (alone) return helix === 'knowledge';
      return domains[0] === domain.key && subjects.some((index) => domain.subjects[index] === subject);
    };
    const at = tried.find(fits) ?? tried[0];
    if (at === undefined) return undefined;
    const actor = pool[at]!;
    pool[at] = pool.at(-1)!;
    pool.pop();
    return actor;
  }
}

interface Draft {
  plan: Plan;
  domain: Domain;
  subjects: Subject[];
  members: Member[];
  scheme: string;
  source: string;
  random: Random;
  acronyms: Set<string>;
}

/** Share of an action's costs that are paid, to companies and to others. */
const RATES: Record<string, [company: number, other: number]> = {
  RIA: [1, 1],
  IA: [0.7, 1],
  CSA: [1, 1],
  other: [0.6, 0.9],
};

function addProject(result: Projects, draft: Draft): void {
  const { plan, domain, subjects, members, scheme, source, random } = draft;
  const codes = themesOf(subjects, domain, Number(drawShare(STATISTICS.themesPerProject, random)), random);
  for (const code of codes) result.themes.add(code);
  const [companyRate, otherRate] = RATES[scheme] ?? [1, 1];
  let [total, paid] = [0, 0];
  for (const [i, { organisation, company }] of members.entries()) {
    const role = i === 0 ? 'coordinator' : drawRole(random);
    // Median 250,000 euros over three years; the coordinator's share is larger.
    const cost =
      Math.round((250_000 * Math.exp(0.8 * random.normal()) * (i === 0 ? 1.8 : 1) * plan.months) / 3600) *
      100;
    const funded = role === 'coordinator' || role === 'participant';
    const contribution = funded ? Math.round(cost * (company ? companyRate : otherRate)) : 0;
    total += funded ? cost : 0;
    paid += contribution;
    result.participations.push({
      project: plan.id,
      organisation,
      role,
      ...(funded ? { contribution, total_cost: cost } : {}),
      ...(random.chance(STATISTICS.ended) ? { ended: true } : {}),
      source,
    });
  }
  const start = plan.start.getTime();
  const signed = start + (random.chance(STATISTICS.signedAfterStart) ? 1 : -1) * (5 + random.below(90)) * DAY;
  const year = plan.start.getUTCFullYear();
  const words = subjects.map((subject) => subject.words);
  result.projects.push({
    id: plan.id,
    acronym: acronym(random, draft.acronyms),
    title: titleOf(words, random),
    objective: `Invented project in ${domain.title}. ${sentence(words, random)}`,
    keywords: words.join('|'),
    topics: `SYN-${domain.key.toUpperCase()}-${year}-0${1 + random.below(9)}`,
    funding_scheme: scheme,
    start_date: isoDay(start),
    end_date: isoDay(Date.UTC(year, plan.start.getUTCMonth() + plan.months, plan.start.getUTCDate()) - DAY),
    signature_date: isoDay(signed),
    total_cost: total,
    contribution: paid,
    themes: codes.map(themeId).join('|'),
    source,
  });
}

/** Themes of the project's own subjects first, then of others in its domain. */
function themesOf(subjects: readonly Subject[], domain: Domain, count: number, random: Random): string[] {
  const own = new Set(subjects.flatMap(({ themes }) => themes));
  const near = new Set(domain.subjects.flatMap(({ themes }) => themes).filter((code) => !own.has(code)));
  const chosen = random.sample([...own], count);
  return [...chosen, ...random.sample([...near], count - chosen.length)];
}

function titleOf(words: readonly string[], random: Random): string {
  const opening = random.pick([
    'Towards',
    'A pilot for',
    'Scaling up',
    'New methods for',
    'Proving',
    'Designing',
  ]);
  return `${opening} ${words.join(', with ')}`;
}

function sentence(words: readonly string[], random: Random): string {
  const work = random.pick([
    'develops and tests',
    'demonstrates',
    'compares ways of',
    'prepares the market for',
  ]);
  const where = random.pick([
    'on one site',
    'on three sites',
    'with future users',
    'along the whole value chain',
  ]);
  return `It ${work} ${words.join(' and ')} ${where}.`;
}

/** The role of anyone but the coordinator: CORDIS's shares among those. */
function drawRole(random: Random): 'participant' | 'associated-partner' | 'third-party' {
  const draw = random.next() * (1 - STATISTICS.roles.coordinator);
  if (draw < STATISTICS.roles.associatedPartner) return 'associated-partner';
  if (draw < STATISTICS.roles.associatedPartner + STATISTICS.roles.thirdParty) return 'third-party';
  return 'participant';
}

function drawShare(shares: Record<string, number>, random: Random): string {
  return random.weighted(Object.entries(shares), ([, share]) => share)[0];
}
