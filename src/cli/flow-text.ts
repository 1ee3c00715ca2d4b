/** Knowledge flow as text for a terminal. */
import type { FlowAnswer } from '../model/flow-answer.ts';
import type { OrganisationRef } from '../model/organisation.ts';
import { chainName, kindName, laneName } from '../words/lane-names.ts';
import { LOCALES, say } from '../words/words.ts';
import { shownName } from './names.ts';
import { count } from './numbers.ts';
import type { Session } from './session.ts';
import { type Column, table } from './table.ts';
import { styled, wrap } from './terminal.ts';

const MOST_ROWS = 25;
/** Less rounds to nothing. */
const SMALLEST = 0.5;

export function describeFlow(session: Session, answer: FlowAnswer): string {
  const { language, terminal } = session;
  const line = (text: string) => `${wrap(text, terminal.width)}\n`;
  const heading = (text: string) => `\n${styled(terminal, 'bold', text)}\n`;
  const kind = kindName(language, answer.by);
  return [
    line(say(language, 'flow.heading', { kind, flow: answer.flow })),
    line(say(language, 'flow.exposureOnly')),
    ...chainLines(session, answer).map(line),
    '\n',
    ...firstUseLines(session, answer).map(line),
    '\n',
    cellsTable(session, answer, (from, to) => answer.by !== 'stage' || from <= to || isRest(answer, from)),
    ...wayLines(session, answer).map(line),
    ...(answer.by === 'stage'
      ? [
          heading(say(language, 'flow.backwardTitle')),
          cellsTable(session, answer, (from, to) => from > to && !isRest(answer, from)),
        ]
      : []),
    ...diffusionText(session, answer, line, heading),
    ...themesText(session, answer, heading),
    ...rolesText(session, answer, line, heading),
    heading(say(language, 'flow.validation.title')),
    ...validationLines(session, answer).map(line),
  ].join('');
}

const isRest = ({ lanes }: FlowAnswer, lane: number) => lanes[lane].rest;

function share({ language }: Session, value: number): string {
  return value.toLocaleString(LOCALES[language], { style: 'percent', maximumFractionDigits: 1 });
}

function decimal({ language }: Session, value: number, digits: number): string {
  return value.toLocaleString(LOCALES[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

function chainLines({ language }: Session, { chain, chains }: FlowAnswer): string[] {
  if (chain === undefined) return [];
  const others = chains.filter(({ id }) => id !== chain.id).map((one) => chainName(language, one));
  return [
    say(language, 'flow.chain', {
      name: chainName(language, chain),
      others: others.length === 0 ? '–' : others.join(', '),
    }),
    ...(chain.derived ? [say(language, 'flow.innovationMeans')] : []),
    ...(chain.synthetic ? [say(language, 'cli.synthetic')] : []),
  ];
}

function firstUseLines(session: Session, { firstUses, options }: FlowAnswer): string[] {
  const { language } = session;
  const { seen, told, years } = firstUses;
  const sum = (of: 'tooShort' | 'themeless') => years.reduce((total, row) => total + row[of], 0);
  return [
    say(language, 'flow.told', {
      told,
      seen,
      share: share(session, seen === 0 ? 0 : told / seen),
      years: options.lookBack,
    }),
    ...(sum('tooShort') > 0 ? [say(language, 'flow.tooShort', { count: sum('tooShort') })] : []),
    ...(sum('themeless') > 0 ? [say(language, 'flow.themeless', { count: sum('themeless') })] : []),
    ...(options.firsts === 'seen'
      ? [say(language, 'flow.seenWarning')]
      : told === 0
        ? [say(language, 'flow.noneTold', { years: options.lookBack })]
        : []),
  ];
}

function cellsTable(
  session: Session,
  { by, lanes, between }: FlowAnswer,
  isListed: (from: number, to: number) => boolean,
): string {
  const { language, terminal } = session;
  const cells = between.cells
    .filter(({ from, to, flow }) => flow >= SMALLEST && isListed(from, to))
    .sort((a, b) => b.flow - a.flow)
    .slice(0, MOST_ROWS);
  if (cells.length === 0) return '';
  return table(
    terminal,
    [
      { title: say(language, 'flow.from'), flexible: true },
      { title: say(language, 'flow.to'), flexible: true },
      { title: say(language, 'flow.flow'), align: 'right' },
      { title: say(language, 'flow.expected'), align: 'right' },
      { title: say(language, 'flow.ratio') },
    ],
    cells.map(({ from, to, flow, expected, ratio }) => [
      laneName(language, by, lanes[from]),
      laneName(language, by, lanes[to]),
      decimal(session, flow, 0),
      decimal(session, expected, 0),
      ratio === undefined
        ? ''
        : `${decimal(session, ratio.value, 2)} (${decimal(session, ratio.low, 2)}–${decimal(session, ratio.high, 2)})`,
    ]),
  );
}

function wayLines(session: Session, { ways }: FlowAnswer): string[] {
  if (ways === undefined) return [];
  const { language } = session;
  const line = (name: string, way: (typeof ways)['forward']) =>
    say(language, 'flow.way', {
      name,
      share: share(session, way.share.value),
      low: share(session, way.share.low),
      high: share(session, way.share.high),
      expected: share(session, way.expectedShare),
    });
  return [
    '',
    line(say(language, 'flow.forward'), ways.forward),
    line(say(language, 'flow.within'), ways.within),
    line(say(language, 'flow.backward'), ways.backward),
  ];
}

type Write = (text: string) => string;

function diffusionText(
  session: Session,
  { diffusion, by, lanes }: FlowAnswer,
  line: Write,
  heading: Write,
): string[] {
  if (diffusion === undefined) return [];
  const { language, terminal } = session;
  const never = say(language, 'flow.never');
  return [
    heading(say(language, 'flow.diffusion')),
    table(
      terminal,
      [
        { title: say(language, 'flow.year') },
        ...lanes.map(
          (lane): Column => ({
            title: laneName(language, by, lane),
            align: 'right',
            flexible: true,
          }),
        ),
      ],
      diffusion.years.map(({ year, know }) => [
        String(year),
        ...know.map((organisations) => decimal(session, organisations, 0)),
      ]),
    ),
    line(
      say(language, 'flow.firstResearch', {
        day: diffusion.firstResearch ?? never,
        company: diffusion.firstCompany ?? never,
      }),
    ),
    ...(diffusion.leftCensored ? [line(say(language, 'flow.leftCensored'))] : []),
    line(
      say(language, 'flow.throughCluster', {
        through: diffusion.throughCluster,
        newcomers: diffusion.newcomers,
      }),
    ),
  ];
}

function themesText({ language, terminal }: Session, { themes }: FlowAnswer, heading: Write): string[] {
  if (themes === undefined || themes.top.length === 0) return [];
  return [
    heading(say(language, 'flow.themes')),
    table(
      terminal,
      [
        { title: say(language, 'flow.theme'), flexible: true },
        { title: say(language, 'flow.firstUses'), align: 'right' },
        { title: say(language, 'flow.flow'), align: 'right' },
      ],
      themes.top.map(({ theme, firstUses, flow }) => [
        theme.title,
        count(language, firstUses),
        count(language, flow),
      ]),
    ),
  ];
}

function rolesText(session: Session, { roles }: FlowAnswer, line: Write, heading: Write): string[] {
  const { language, terminal } = session;
  const ranked = (
    title: string,
    rows: readonly { organisation: OrganisationRef; figures: readonly number[] }[],
    columns: readonly string[],
  ) =>
    rows.length === 0
      ? []
      : [
          heading(title),
          table(
            terminal,
            [
              { title: say(language, 'cli.column.organisation'), flexible: true },
              ...columns.map((column): Column => ({ title: column, align: 'right' })),
            ],
            rows.map(({ organisation, figures }) => [
              shownName(language, organisation),
              ...figures.map((value) => decimal(session, value, 0)),
            ]),
          ),
        ];
  const flow = say(language, 'flow.flow');
  return [
    ...(roles.fromOutside === undefined
      ? []
      : ['\n', line(say(language, 'flow.fromOutside', { share: share(session, roles.fromOutside) }))]),
    ...ranked(
      say(language, 'flow.spread'),
      roles.spread.map(({ organisation, outflow, expected }) => ({
        organisation,
        figures: [outflow, expected],
      })),
      [flow, say(language, 'flow.expected')],
    ),
    ...ranked(
      say(language, 'flow.tookUp'),
      roles.tookUp.map(({ organisation, inflow }) => ({ organisation, figures: [inflow] })),
      [flow],
    ),
    ...ranked(
      say(language, 'flow.passedOn'),
      roles.passedOn.map(({ organisation, inflow, outflow }) => ({
        organisation,
        figures: [Math.min(inflow, outflow)],
      })),
      [flow],
    ),
    ...ranked(
      say(language, 'flow.broughtIn'),
      (roles.broughtIn ?? []).map(({ organisation, flow: amount }) => ({ organisation, figures: [amount] })),
      [flow],
    ),
  ];
}

function validationLines(session: Session, { validation }: FlowAnswer): string[] {
  const { language } = session;
  const test = validation?.test;
  if (validation === undefined || test === undefined) return [say(language, 'flow.validation.notEnough')];
  const three = (value: number) => decimal(session, value, 3);
  const params = {
    year: test.tested,
    size: three(test.size.value),
    both: three(test.sizeAndExposure.value),
    gain: three(test.gain.value),
    low: three(test.gain.low),
    high: three(test.gain.high),
  };
  return [
    validation.verdict === 'better'
      ? say(language, 'flow.validation.better', params)
      : validation.verdict === 'worse'
        ? say(language, 'flow.validation.worse', params)
        : say(language, 'flow.validation.noBetter', params),
    say(language, 'flow.validation.matched', {
      matched: three(test.matched.value),
      low: three(test.matched.low),
      high: three(test.matched.high),
    }),
  ];
}
