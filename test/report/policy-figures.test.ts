/**
 * Every policy figure, on the shipped ecosystem of Flanders and on Horizon Europe: each explains itself, lies in its
 * interval, and on Horizon Europe is what a second calculation gives (see test/peers/README.md).
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { readBundle } from '../../src/ingest/bundle/read-bundle.ts';
import { readCordis } from '../../src/ingest/cordis/read-cordis.ts';
import { shippedDomainAccuracies, shippedDomains } from '../../src/ingest/domains.ts';
import type { Reader } from '../../src/ingest/reader.ts';
import { FRAGMENTATION_QUERY_DEFAULTS } from '../../src/model/fragmentation-answer.ts';
import { Framework, IndicatorName } from '../../src/model/scorecard.ts';
import { LOCAL_ADMINISTRATOR } from '../../src/model/source.ts';
import { type Details, loadDetails } from '../../src/network/details.ts';
import { type Ecosystem, loadEcosystem } from '../../src/network/ecosystem.ts';
import { benchmarkAnswer } from '../../src/report/benchmark-answer.ts';
import { domainsAnswer } from '../../src/report/domains-answer.ts';
import { emergingAnswer } from '../../src/report/emerging-answer.ts';
import { flowAnswer, uptakeAnswer } from '../../src/report/flow-answer.ts';
import { answerFragmentation } from '../../src/report/fragmentation-answer.ts';
import { helixMixAnswer } from '../../src/report/helix-mix-answer.ts';
import { impactAnswer } from '../../src/report/impact-answer.ts';
import { leverageAnswer, newcomersAnswer } from '../../src/report/newcomers-answer.ts';
import { scorecardAnswer } from '../../src/report/scorecard/scorecard-answer.ts';
import { storeOf } from '../support/ecosystem-of.ts';
import { figuresIn } from '../support/figures-in.ts';
import { CORDIS_HORIZON, describeWithCordis } from '../support/requirements.ts';

const LONG = 600_000;
const FLANDERS = fileURLToPath(new URL('../../datasets/flanders', import.meta.url));
const peer = JSON.parse(readFileSync(new URL('../peers/cordis-policy.json', import.meta.url), 'utf8')) as {
  scorecard: Record<string, [number, number]> & { members: number };
  separation: Record<string, number>;
};

interface Loaded {
  ecosystem: Ecosystem;
  details: Details;
}

async function load(reader: Reader): Promise<Loaded> {
  const store = await storeOf(reader);
  const ecosystem = await loadEcosystem(store, LOCAL_ADMINISTRATOR);
  return { ecosystem, details: await loadDetails(store, LOCAL_ADMINISTRATOR, ecosystem, shippedDomains()) };
}

const everyIndicator = Framework.parse({
  id: 'all',
  name: { en: 'All', nl: 'Alle', fr: 'Tous' },
  source: { document: 'd', publisher: 'p' },
  note: { en: 'n', nl: 'n', fr: 'n' },
  criteria: [
    {
      id: 'all',
      name: { en: 'all', nl: 'alle', fr: 'tous' },
      indicators: IndicatorName.options.map((indicator) => ({ indicator, direction: 'up' })),
    },
  ],
});

/** The answer of every question of the policymaker, as `--json` prints it. */
function answersOf({ ecosystem, details }: Loaded, group: string): Record<string, object> {
  const { domains, funding } = details;
  const region = ['BE2', 'BE1'];
  return {
    fragmentation: answerFragmentation(ecosystem, {
      ...FRAGMENTATION_QUERY_DEFAULTS,
      by: 'region',
      regionLevel: 3,
      region,
      perYear: true,
      lang: 'en',
    }),
    flow: { ...flowAnswer(ecosystem, { region, lookBack: 1 }), validation: uptakeAnswer(ecosystem) },
    'helix-mix': helixMixAnswer(ecosystem, { region }),
    newcomers: newcomersAnswer(ecosystem, funding, { region, by: 'helix' }),
    leverage: leverageAnswer(ecosystem, funding, { region }),
    themes: emergingAnswer(ecosystem, domains, { region }),
    benchmark: benchmarkAnswer(ecosystem, details, { regions: ['BE2+BE1', 'DK'] }),
    domains: domainsAnswer(ecosystem, domains, { accuracies: shippedDomainAccuracies() }),
    scorecard: scorecardAnswer(ecosystem, everyIndicator, group, { funding }),
    impact: impactAnswer(ecosystem),
  };
}

/** Figures without definition, source or what they are counted over, and those outside their interval. */
function unexplained(answers: Record<string, object>): string[] {
  const found = Object.entries(answers).flatMap(([name, answer]) =>
    figuresIn(answer).flatMap(({ path, value, low, high, n, definition, source }) => {
      const missing = Object.entries({ n, definition, source }).flatMap(([what, given]) =>
        given === undefined ? [`${name} ${path}: no ${what}`] : [],
      );
      const outside =
        value !== null && ((low ?? value) > value + ROUNDING || (high ?? value) < value - ROUNDING);
      return outside ? [...missing, `${name} ${path}: ${value} outside ${low} to ${high}`] : missing;
    }),
  );
  return [...new Set(found)];
}

const ROUNDING = 1e-9;

/** Figures that come without interval and without what chance gives, by where they stand. */
function withoutRange(answers: Record<string, object>): string[] {
  return Object.entries(answers).flatMap(([name, answer]) => [
    ...new Set(
      figuresIn(answer)
        .filter(({ value, low, besideChance }) => value !== null && low === undefined && !besideChance)
        .map(({ path }) => `${name} ${path}`),
    ),
  ]);
}

/** Nothing was drawn here: components, key players, euros, counts of a group, densities, and other groups' figures. */
const COUNTED_IN_FULL = [
  'fragmentation figures.now',
  'fragmentation figures.withoutLargest',
  ...['fragmentation', 'largestShare', 'components', 'isolates'].flatMap((figure) => [
    `fragmentation years.figures.${figure}.now`,
    `fragmentation years.figures.${figure}.withoutLargest`,
  ]),
  'fragmentation keyPlayers.chosen',
  'newcomers years.sme.funding',
  'newcomers years.newcomers.funding',
  'benchmark figures.values',
  'scorecard criteria.indicators.measured',
  'scorecard criteria.indicators.others',
];

describe('on the shipped ecosystem', () => {
  let answers: Record<string, object>;
  beforeAll(async () => {
    answers = answersOf(await load(readBundle(FLANDERS)), 'flux50');
  }, LONG);

  it('every figure explains itself', () => {
    expect(unexplained(answers)).toEqual([]);
    for (const [name, answer] of Object.entries(answers))
      expect([name, figuresIn(answer).length > 0]).toEqual([name, true]);
  });

  it('has an interval, or what chance gives, unless all there is was counted', () => {
    expect(withoutRange(answers)).toEqual(COUNTED_IN_FULL);
  });
});

describeWithCordis('on Horizon Europe', () => {
  let loaded: Loaded;
  let answers: Record<string, object>;
  beforeAll(async () => {
    loaded = await load(readCordis([CORDIS_HORIZON]));
    answers = answersOf(loaded, 'region:BE2');
  }, LONG);

  it('every figure explains itself', () => {
    expect(unexplained(answers)).toEqual([]);
  });

  it('has an interval, or what chance gives, unless all there is was counted', () => {
    expect(COUNTED_IN_FULL).toEqual(expect.arrayContaining(withoutRange(answers)));
  });

  it('a scorecard is what plain loops over the archive give', () => {
    const { criteria, group } = answers.scorecard as ReturnType<typeof scorecardAnswer>;
    const [{ indicators }] = criteria;
    const { region: _, from: __, until: ___, members, participations, ...expected } = peer.scorecard;
    expect(group.members).toBe(members);
    expect(indicators.find(({ indicator }) => indicator === 'newcomer-share')?.measured?.n).toBe(
      participations,
    );
    for (const [name, [value, n]] of Object.entries(expected)) {
      const measured = indicators.find(({ indicator }) => indicator === name)?.measured;
      expect([name, measured?.value, measured?.n]).toEqual([name, expect.closeTo(value, 9), n]);
    }
  });

  it('separation is what networkx and plain loops give, and chance what its closed form gives', () => {
    const { figures } = answers.fragmentation as ReturnType<typeof answerFragmentation>;
    const now = (name: string) => figures.find(({ figure }) => figure === name)!.now;
    const { region: _, level: __, organisations, largest, expectedBetween, ...exact } = peer.separation;
    for (const [name, value] of Object.entries(exact))
      expect([name, now(name).value]).toEqual([name, expect.closeTo(value, 8)]);
    expect(now('largestShare').value).toBeCloseTo(largest / organisations, 12);
    // Participations dealt at random within each stratum; no project may hold one organisation twice, which moves
    // the expectation by less than the reshufflings' own error.
    const { value, low, high } = now('between').expected!;
    expect(Math.abs(value - expectedBetween)).toBeLessThan((high - low) / 4);
  });
});
