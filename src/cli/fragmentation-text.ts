/** Fragmentation as text for a terminal. */
import type { FragmentationAnswer, Measured, WhatIfAnswer } from '../model/fragmentation-answer.ts';
import type { OrganisationRef } from '../model/organisation.ts';
import { kindName } from '../report/fragmentation-words.ts';
import { enumerate, LOCALES, say } from '../words/words.ts';
import { shownName } from './names.ts';
import { count } from './numbers.ts';
import type { Session } from './session.ts';
import { table } from './table.ts';
import { plain, styled, wrap } from './terminal.ts';

const GROUPS_LISTED = 12;

/** The answer as tables and sentences, definitions at the end. */
export function describeFragmentation(session: Session, answer: FragmentationAnswer): string {
  const { language, terminal } = session;
  const { groups, notes } = answer;
  const title = say(language, 'fragmentation.cli.title', {
    count: groups.count,
    by: kindName(language, groups.by),
  });
  return [
    `${styled(terminal, 'bold', title)}\n`,
    ...notes.map((note) => `${wrap(plain(note), terminal.width)}\n`),
    '\n',
    figures(session, answer),
    years(session, answer),
    byGroup(session, answer),
    overlapText(session, answer),
    resilience(session, answer),
    keyPlayers(session, answer),
    definitions(session, answer),
  ].join('');
}

function heading({ terminal }: Session, text: string): string {
  return `\n${styled(terminal, 'bold', text)}\n`;
}

/** A number with three digits that tell. */
function short({ language }: Session, value: number): string {
  const digits = Number.isInteger(value) ? {} : { maximumSignificantDigits: 3 };
  return value.toLocaleString(LOCALES[language], digits);
}

/** `0.61 (0.54–0.69)`, `—` where there is none. */
function ratioText(session: Session, { ratio, few }: Measured): string {
  if (few) return say(session.language, 'fragmentation.few');
  if (ratio === undefined) return '—';
  const high = ratio.high === undefined ? '∞' : short(session, ratio.high);
  return `${short(session, ratio.value)} (${short(session, ratio.low)}–${high})`;
}

function expectedText(session: Session, { expected }: Measured): string {
  if (expected === undefined) return '—';
  return `${short(session, expected.value)} (${short(session, expected.low)}–${short(session, expected.high)})`;
}

function figures(session: Session, answer: FragmentationAnswer): string {
  const { language, terminal } = session;
  const right = 'right' as const;
  return table(
    terminal,
    [
      { title: '' },
      { title: say(language, 'fragmentation.cli.observed'), align: right },
      { title: say(language, 'fragmentation.cli.expected'), align: right },
      { title: say(language, 'fragmentation.cli.ratio'), align: right },
      { title: say(language, 'fragmentation.cli.withoutLargest'), align: right },
    ],
    answer.figures.map(({ name, now, withoutLargest }) => [
      name,
      short(session, now.value),
      expectedText(session, now),
      ratioText(session, now),
      now.ratio === undefined ? short(session, withoutLargest.value) : ratioText(session, withoutLargest),
    ]),
  );
}

function years(session: Session, { years: all }: FragmentationAnswer): string {
  const { language, terminal } = session;
  if (all.length === 0) return '';
  const columns = {
    within: say(language, 'fragmentation.cli.shortWithin'),
    between: say(language, 'fragmentation.cli.shortBetween'),
    acrossProjects: say(language, 'fragmentation.cli.shortAcross'),
    fragmentation: say(language, 'fragmentation.cli.shortFragmentation'),
    largestShare: say(language, 'fragmentation.cli.shortLargest'),
  };
  const shown = Object.keys(columns) as (keyof typeof columns)[];
  return [
    heading(session, say(language, 'fragmentation.cli.perYearTitle')),
    table(
      terminal,
      [
        { title: '' },
        { title: say(language, 'cli.network.organisations'), align: 'right' },
        ...shown.map((column) => ({ title: columns[column], align: 'right' as const })),
      ],
      all.map(({ year, organisations, figures: own }) => [
        String(year),
        count(language, organisations),
        ...shown.map((column) => {
          const { now } = own[column];
          return now.expected === undefined ? short(session, now.value) : ratioText(session, now);
        }),
      ]),
    ),
  ].join('');
}

function byGroup(session: Session, { byGroup: { name, groups } }: FragmentationAnswer): string {
  const { language, terminal } = session;
  return [
    heading(session, name),
    table(
      terminal,
      [
        { title: say(language, 'fragmentation.cli.group'), flexible: true },
        { title: say(language, 'fragmentation.cli.size'), align: 'right' },
        { title: say(language, 'fragmentation.cli.shortWithin'), align: 'right' },
        { title: say(language, 'fragmentation.cli.shortBetween'), align: 'right' },
        { title: say(language, 'fragmentation.figure.externalInternal'), align: 'right' },
      ],
      groups
        .slice(0, GROUPS_LISTED)
        .map(({ label, size, within, outside, externalInternal }) => [
          label,
          count(language, size),
          ratioText(session, within),
          ratioText(session, outside),
          short(session, externalInternal.value),
        ]),
    ),
  ].join('');
}

function overlapText(session: Session, { overlaps, matrix }: FragmentationAnswer): string {
  const { language, terminal } = session;
  const names = (organisations: readonly OrganisationRef[]) =>
    enumerate(
      language,
      organisations.map((organisation) => plain(shownName(language, organisation))),
    );
  const line = (text: string) => `    ${wrap(plain(text), terminal.width - 4, 4)}\n`;
  const pairs = overlaps.pairs.map((pair, at) =>
    [
      `${`${at + 1}.`.padEnd(4)}${wrap(
        plain(
          say(language, 'fragmentation.cli.likeness', {
            one: matrix.groups[pair.one].label,
            other: matrix.groups[pair.other].label,
            likeness: short(session, pair.likeness),
            ratio: ratioText(session, pair.collaboration),
          }),
        ),
        terminal.width - 4,
        4,
      )}\n`,
      line(
        say(language, 'fragmentation.cli.themes', {
          themes: enumerate(
            language,
            pair.themes.map((theme) => theme.title),
          ),
        }),
      ),
      line(
        say(language, 'fragmentation.cli.active', {
          one: names(pair.activeInOne),
          other: names(pair.activeInOther),
        }),
      ),
      pair.bridges.length === 0
        ? ''
        : line(
            say(language, 'fragmentation.cli.bridges', {
              bridges: names(pair.bridges.map((bridge) => bridge.organisation)),
            }),
          ),
    ].join(''),
  );
  return [
    heading(session, overlaps.name),
    ...(pairs.length === 0 ? [`${say(language, 'fragmentation.cli.none')}\n`] : pairs),
    `${say(language, 'fragmentation.cli.judged', { judged: overlaps.judged, small: overlaps.tooSmall })}\n`,
  ].join('');
}

function resilience(session: Session, { resilience: { name, curves } }: FragmentationAnswer): string {
  const { language, terminal } = session;
  return [
    heading(session, name),
    ...curves.map(({ label, points }) =>
      [
        `${plain(label)}\n`,
        table(
          terminal,
          [
            { title: say(language, 'fragmentation.cli.removed'), align: 'right' },
            { title: say(language, 'fragmentation.cli.largestLeft'), align: 'right' },
            { title: say(language, 'fragmentation.cli.efficiencyLeft'), align: 'right' },
          ],
          points.map(({ removed, largest, efficiency }) => [
            count(language, removed),
            largest.low === largest.high
              ? short(session, largest.value)
              : `${short(session, largest.value)} (${short(session, largest.low)}–${short(session, largest.high)})`,
            short(session, efficiency),
          ]),
        ),
      ].join(''),
    ),
  ].join('');
}

function keyPlayers(session: Session, answer: FragmentationAnswer): string {
  const { language, terminal } = session;
  return answer.keyPlayers
    .map(({ name, chosen, bound, candidates }) =>
      [
        heading(session, name),
        table(
          terminal,
          [
            { title: '', flexible: true },
            { title: '', align: 'right' },
          ],
          chosen.map(({ organisation, value }) => [shownName(language, organisation), short(session, value)]),
        ),
        `${say(language, 'fragmentation.cli.bound', { bound: short(session, bound), candidates })}\n`,
      ].join(''),
    )
    .join('');
}

function definitions(session: Session, answer: FragmentationAnswer): string {
  const { language, terminal } = session;
  const {
    figures: own,
    byGroup: group,
    matrix,
    overlaps,
    resilience: curve,
    keyPlayers: sets,
    reshuffling,
  } = answer;
  const all = [...own, group, matrix, overlaps, curve, ...sets, reshuffling];
  return `\n${all
    .map(({ name, definition, source }) =>
      styled(
        terminal,
        'dim',
        wrap(say(language, 'fragmentation.cli.definition', { name, definition, source }), terminal.width, 2),
      ),
    )
    .join('\n')}\n`;
}

/** What would be lost, in two readings side by side. */
export function describeWhatIf(session: Session, answer: WhatIfAnswer): string {
  const { language, terminal } = session;
  const { before, leaves, missing } = answer;
  const names = enumerate(
    language,
    answer.leaving.map((organisation) => plain(shownName(language, organisation))),
  );
  const range = ({ value, low, high }: typeof leaves.added) =>
    answer.exact
      ? short(session, value)
      : `${short(session, value)} (${short(session, low)}–${short(session, high)})`;
  const row = (title: string, read: (loss: typeof leaves) => string, first = '') => [
    title,
    first,
    read(leaves),
    read(missing),
  ];
  const right = 'right' as const;
  return [
    `${styled(terminal, 'bold', wrap(say(language, 'fragmentation.cli.without', { names }), terminal.width))}\n`,
    ...answer.notes.map((note) => `${wrap(note, terminal.width)}\n`),
    table(
      terminal,
      [
        { title: '', flexible: true },
        { title: say(language, 'fragmentation.cli.before'), align: right },
        { title: leaves.name, align: right, flexible: true },
        { title: missing.name, align: right, flexible: true },
      ],
      [
        row(
          say(language, 'fragmentation.figure.components'),
          (loss) => count(language, loss.components),
          count(language, before.components),
        ),
        row(
          say(language, 'fragmentation.cli.largestLeft'),
          (loss) => count(language, loss.largest),
          count(language, before.largest),
        ),
        row(
          say(language, 'fragmentation.figure.isolates'),
          (loss) => count(language, loss.isolates),
          count(language, before.isolates),
        ),
        row(
          say(language, 'fragmentation.figure.fragmentation'),
          (loss) => short(session, loss.fragmentation),
          short(session, before.fragmentation),
        ),
        row(say(language, 'fragmentation.cli.added'), (loss) => range(loss.added)),
        row(say(language, 'fragmentation.cli.alone'), (loss) => count(language, loss.alone.count)),
        row(say(language, 'fragmentation.cli.cutOff'), (loss) => count(language, loss.cutOff.count)),
        row(say(language, 'fragmentation.cli.projectsLost'), (loss) => count(language, loss.projects)),
      ],
    ),
    ...[leaves, missing].map(
      ({ name, definition }) => `${wrap(`${name}: ${definition}`, terminal.width, 2)}\n`,
    ),
    `${answer.exact ? say(language, 'fragmentation.cli.exact') : say(language, 'fragmentation.cli.sampled', { count: answer.n })}\n`,
    `${styled(terminal, 'dim', wrap(`${answer.definition} (${answer.source})`, terminal.width))}\n`,
  ].join('');
}
