/** Newcomers, SMEs and European leverage, by year, group and funding scheme. */
import { type GroupBy, groupsBy } from '../analysis/groups/groups.ts';
import { leverage, reachOfTies } from '../analysis/newcomers/leverage.ts';
import {
  NEWCOMER_DEFAULTS,
  newcomers,
  type Part,
  type Shares,
  type YearOfEntry,
} from '../analysis/newcomers/newcomers.ts';
import type { Language } from '../model/answers.ts';
import type { ShareFigure } from '../model/domains-answer.ts';
import type { LeverageAnswer, NewcomersAnswer } from '../model/newcomers-answer.ts';
import type { Funding } from '../network/details.ts';
import type { Ecosystem } from '../network/ecosystem.ts';
import { isInRegion } from '../network/place-filter.ts';
import { say } from '../words/words.ts';
import { PAIR_SOURCE, pairFigure, shareFigure } from './domains-answer.ts';

/** 1 for organisations in one of the NUTS regions; for all without a region. */
export function inRegion({ organisations }: Ecosystem, region: readonly string[]): Uint8Array {
  return Uint8Array.from(organisations, ({ place }) =>
    region.length === 0 || isInRegion(place, region) ? 1 : 0,
  );
}

/** Says so where many organisations have no NUTS code: figures by region then miss them. */
export function placeless({ organisations }: Ecosystem, language: Language): string[] {
  const count = organisations.filter(({ place }) => place.nuts === undefined).length;
  return count * 20 < organisations.length
    ? []
    : [say(language, 'policy.note.placeless', { placeless: count, organisations: organisations.length })];
}

export interface NewcomersOptions {
  language?: Language;
  region?: readonly string[];
  by?: GroupBy;
}

const GROUPS_LISTED = 30;

/** Shares of newcomers and SMEs per year, and where newcomers stand later. */
export function newcomersAnswer(
  ecosystem: Ecosystem,
  funding: Funding,
  { language = 'en', region = [], by }: NewcomersOptions = {},
): NewcomersAnswer {
  const among = inRegion(ecosystem, region);
  const { years, cohorts } = newcomers(ecosystem, funding, { among });
  return {
    definitions: [
      define('newcomer', say(language, 'policy.define.newcomer', NEWCOMER_DEFAULTS)),
      define('sme', say(language, 'policy.define.sme')),
      define('position', say(language, 'policy.define.position')),
    ],
    region: [...region],
    years: years.map(({ year, organisations, newcomers: entering, sme }) => ({
      year,
      organisations,
      newcomers:
        entering === undefined
          ? null
          : { organisations: shareFigure(entering.organisations, organisations), ...figuresOf(entering) },
      sme: figuresOf(sme),
    })),
    cohorts: cohorts.map(({ year, organisations, positions }) => ({
      year,
      organisations,
      positions: positions.map(({ years: later, again, coordinated, partners }) => ({
        years: later,
        again: shareFigure(again, organisations),
        coordinated: shareFigure(coordinated, organisations),
        partners: Number.isNaN(partners) ? 0 : partners,
      })),
    })),
    ...(by === undefined ? {} : { groups: { by, rows: groupRows(ecosystem, funding, by, among) } }),
    notes: [
      say(language, 'policy.note.europeanOnly'),
      ...(years.some(({ newcomers: told }) => told === undefined)
        ? [say(language, 'policy.note.lookBack', NEWCOMER_DEFAULTS)]
        : []),
      ...(region.length === 0 ? [] : placeless(ecosystem, language)),
    ],
    dataVersion: ecosystem.dataVersion,
  };
}

const define = (name: string, definition: string, source = 'Wilson 1927') => ({ name, definition, source });
const share = ({ part, of }: Part): ShareFigure => shareFigure(part, of);

function figuresOf({ participations, funding, coordination }: Shares) {
  return {
    participations: share(participations),
    funding: { value: funding.of === 0 ? null : funding.part / funding.of, n: funding.of },
    coordination: share(coordination),
  };
}

/** Participations over all years of which one can tell; null where there is no such year. */
export function newcomerShare(years: readonly YearOfEntry[]): ShareFigure | null {
  const told = years.flatMap((year) => year.newcomers?.participations ?? []);
  return told.length === 0 ? null : share(sumOf(told));
}

/** Participations over all years. */
export function smeShare(years: readonly YearOfEntry[]): ShareFigure {
  return share(sumOf(years.map(({ sme }) => sme.participations)));
}

function sumOf(parts: readonly Part[]): Part {
  return parts.reduce((sum, { part, of }) => ({ part: sum.part + part, of: sum.of + of }), {
    part: 0,
    of: 0,
  });
}

function groupRows(ecosystem: Ecosystem, funding: Funding, by: GroupBy, among: Uint8Array) {
  return groupsBy(ecosystem, by)
    .groups.filter(({ rest }) => !rest)
    .map(({ id, label, members }) => ({ id, label, own: members.filter((o) => among[o] === 1) }))
    .filter(({ own }) => own.length > 0)
    .slice(0, GROUPS_LISTED)
    .map(({ id, label, own }) => {
      const mask = new Uint8Array(among.length);
      for (const organisation of own) mask[organisation] = 1;
      const { years } = newcomers(ecosystem, funding, { among: mask });
      return { id, label, organisations: own.length, newcomers: newcomerShare(years), sme: smeShare(years) };
    });
}

/** EU contribution within each funding scheme, and where ties lead. */
export function leverageAnswer(
  ecosystem: Ecosystem,
  funding: Funding,
  { language = 'en', region = [] }: { language?: Language; region?: readonly string[] } = {},
): LeverageAnswer {
  const among = inRegion(ecosystem, region);
  const known = (value: number) => (Number.isFinite(value) ? value : null);
  const amount = ({ value, low, high, n }: { value: number; low: number; high: number; n: number }) => ({
    value: known(value),
    low: known(low),
    high: known(high),
    n,
  });
  const reach = region.length === 0 ? undefined : reachOfTies(ecosystem, among);
  return {
    definitions: [
      define('perParticipation', say(language, 'policy.define.perParticipation'), 'Cochran 1977'),
      define('perEuro', say(language, 'policy.define.perEuro'), 'Cochran 1977'),
      define('reach', say(language, 'policy.define.reach'), PAIR_SOURCE),
    ],
    region: [...region],
    schemes: leverage(ecosystem, funding, { among }).map(({ perParticipation, perEuro, ...rest }) => ({
      ...rest,
      perParticipation: amount(perParticipation),
      perEuro: amount(perEuro),
    })),
    ...(reach === undefined
      ? {}
      : {
          reach: {
            ties: reach.ties,
            inside: pairFigure(reach.inside),
            sameCountry: pairFigure(reach.sameCountry),
            abroad: pairFigure(reach.abroad),
            unknown: reach.unknown,
          },
        }),
    notes: [
      say(language, 'policy.note.europeanOnly'),
      ...(region.length === 0 ? [] : placeless(ecosystem, language)),
    ],
    dataVersion: ecosystem.dataVersion,
  };
}
