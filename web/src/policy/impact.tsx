/** Before and after joining, members beside their sector, and the effect found in other ways. */
import { useRef } from 'react';
import type { ImpactAnswer, ImpactEstimate } from '../../../src/model/impact-answer.ts';
import { PlainTable } from '../flow/tables.tsx';
import { PictureFrame } from '../fragmentation/picture.tsx';
import { usePalette } from '../map/use-map.ts';
import { useWords, type Words } from '../speaking.tsx';
import { IntervalsChart } from './intervals-chart.tsx';
import { YearsChart } from './years-chart.tsx';

interface Shown {
  answer: ImpactAnswer;
  asTable: boolean;
  onAsTable(asTable: boolean): void;
  notes: readonly string[];
}

/** How much more or less a difference of logarithms is, with its sign. */
const changeOf = ({ locale }: Words, logarithm: number, digits = 1): string =>
  Math.expm1(logarithm).toLocaleString(locale, {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: 'exceptZero',
  });

const rangeOf = (words: Words, { low, high }: { low: number; high: number }): string =>
  `${changeOf(words, low)} – ${changeOf(words, high)}`;

const said = (words: Words, estimate: ImpactEstimate): string =>
  `${changeOf(words, estimate.value)} (${rangeOf(words, estimate)}), n ${words.number(estimate.n)}`;

export function EventStudy({ answer, asTable, onAsTable, notes }: Shown) {
  const words = useWords();
  const { say, number } = words;
  const palette = usePalette();
  const svg = useRef<SVGSVGElement>(null);
  const { effect } = answer;
  if (effect === undefined) return null;
  const title = say('impact.web.event');
  return (
    <PictureFrame
      title={title}
      definition={say('impact.web.eventMeans')}
      source={answer.source}
      legend={[
        {
          key: 'effect',
          label: say('impact.web.interval'),
          colour: palette.accent,
          count: 0,
          hidden: false,
        },
      ]}
      notes={notes}
      dataVersion={answer.dataVersion}
      svg={svg}
      asTable={asTable}
      onAsTable={onAsTable}
      picture={
        <>
          <YearsChart
            label={title}
            axis={say('impact.column.since')}
            series={[
              {
                key: 'effect',
                colour: palette.accent,
                points: effect.bySince.map((each) => ({
                  x: each.years,
                  value: Math.expm1(each.value),
                  low: Math.expm1(each.low),
                  high: Math.expm1(each.high),
                  bandLow: Math.expm1(each.bandLow),
                  bandHigh: Math.expm1(each.bandHigh),
                  title: `${number(each.years)}: ${said(words, each)}`,
                })),
              },
            ]}
            show={(value) => changeOf(words, Math.log1p(value), 0)}
            showX={(years) => number(years)}
            palette={palette}
            svg={svg}
          />
          {effect.preTrend === undefined ? null : <p className="soft small">{effect.preTrend.text}</p>}
        </>
      }
      table={
        <PlainTable
          caption={title}
          names={0}
          head={[
            say('impact.column.since'),
            say('impact.column.effect'),
            say('impact.column.interval'),
            say('impact.column.band'),
            say('impact.column.n'),
          ]}
          rows={effect.bySince.map((each) => [
            number(each.years),
            changeOf(words, each.value),
            rangeOf(words, each),
            rangeOf(words, { low: each.bandLow, high: each.bandHigh }),
            number(each.n),
          ])}
        />
      }
    />
  );
}

const STATUSES = ['all', 'staying', 'new', 'leaving'] as const;

export function Gaps({ answer, asTable, onAsTable, notes }: Shown) {
  const words = useWords();
  const { say, number } = words;
  const palette = usePalette();
  const svg = useRef<SVGSVGElement>(null);
  const { gaps } = answer;
  if (gaps.length === 0) return null;
  const title = say('impact.heading.gaps');
  const names = {
    all: say('impact.status.all'),
    staying: say('impact.status.staying'),
    new: say('impact.status.new'),
    leaving: say('impact.status.leaving'),
  };
  const colours = {
    all: palette.inkSoft,
    staying: palette.groups[0],
    new: palette.groups[2],
    leaving: palette.groups[1],
  };
  return (
    <PictureFrame
      title={title}
      definition={say('impact.web.gapsMean')}
      source={answer.source}
      legend={STATUSES.map((status) => ({
        key: status,
        label: names[status],
        colour: colours[status],
        count: 0,
        hidden: false,
      }))}
      notes={notes}
      dataVersion={answer.dataVersion}
      svg={svg}
      asTable={asTable}
      onAsTable={onAsTable}
      picture={
        <YearsChart
          label={title}
          axis={say('impact.column.year')}
          series={STATUSES.map((status) => ({
            key: status,
            colour: colours[status],
            points: gaps.flatMap(({ year, status: own, estimate }) =>
              own !== status || estimate === undefined
                ? []
                : [
                    {
                      x: year,
                      value: Math.expm1(estimate.value),
                      low: Math.expm1(estimate.low),
                      high: Math.expm1(estimate.high),
                      title: `${names[status]}, ${year}: ${said(words, estimate)}`,
                    },
                  ],
            ),
          }))}
          show={(value) => changeOf(words, Math.log1p(value), 0)}
          showX={String}
          palette={palette}
          svg={svg}
        />
      }
      table={
        <PlainTable
          caption={title}
          names={2}
          head={[
            say('impact.column.year'),
            say('policy.column.group'),
            say('impact.column.gap'),
            say('impact.column.interval'),
            say('impact.column.n'),
          ]}
          rows={gaps.map(({ year, status, estimate }) =>
            estimate === undefined
              ? [String(year), names[status], '–', '–', say('impact.suppressed')]
              : [
                  String(year),
                  names[status],
                  changeOf(words, estimate.value),
                  rangeOf(words, estimate),
                  number(estimate.n),
                ],
          )}
        />
      }
    />
  );
}

export function Checks({ answer, asTable, onAsTable, notes }: Shown) {
  const words = useWords();
  const { say, number } = words;
  const palette = usePalette();
  const svg = useRef<SVGSVGElement>(null);
  const { effect } = answer;
  if (effect === undefined) return null;
  const title = say('impact.heading.checks');
  const found = [
    { name: 'overall', text: say('impact.web.overall'), estimate: effect.overall, leftOut: 0 },
    ...effect.checks,
  ];
  return (
    <PictureFrame
      title={title}
      definition={say('impact.web.checksMean')}
      source={answer.source}
      legend={[
        {
          key: 'effect',
          label: say('impact.web.interval'),
          colour: palette.accent,
          count: 0,
          hidden: false,
        },
      ]}
      notes={notes}
      dataVersion={answer.dataVersion}
      svg={svg}
      asTable={asTable}
      onAsTable={onAsTable}
      picture={
        <IntervalsChart
          label={title}
          rows={found.map(({ name, text, estimate }) => ({
            key: name,
            label: text,
            marks:
              estimate === undefined
                ? []
                : [
                    {
                      key: name,
                      colour: palette.accent,
                      value: Math.expm1(estimate.value),
                      low: Math.expm1(estimate.low),
                      high: Math.expm1(estimate.high),
                      title: said(words, estimate),
                    },
                  ],
            end: estimate === undefined ? '–' : changeOf(words, estimate.value),
          }))}
          show={(value) => changeOf(words, Math.log1p(value), 0)}
          reference={0}
          ends={70}
          palette={palette}
          svg={svg}
        />
      }
      table={
        <PlainTable
          caption={title}
          names={1}
          head={[
            say('impact.column.check'),
            say('impact.column.effect'),
            say('impact.column.interval'),
            say('impact.column.n'),
            say('impact.web.without'),
          ]}
          rows={found.map(({ text, estimate, leftOut }) =>
            estimate === undefined
              ? [text, '–', '–', '–', number(leftOut)]
              : [
                  text,
                  changeOf(words, estimate.value),
                  rangeOf(words, estimate),
                  number(estimate.n),
                  number(leftOut),
                ],
          )}
        />
      }
    />
  );
}
