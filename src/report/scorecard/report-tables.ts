/** The blocks of a report as titled tables of text, which HTML and Markdown both show. */
import type { Language } from '../../model/answers.ts';
import type { ImpactAnswer } from '../../model/impact-answer.ts';
import type { BenchmarkAnswer, BenchmarkFigure } from '../../model/newcomers-answer.ts';
import { LOCALES, say } from '../../words/words.ts';
import { valueText } from './figures.ts';
import type { ReportBlocks } from './report-blocks.ts';
import { SCORECARD_DEFAULTS } from './scorecard-answer.ts';

export interface ReportTable {
  kind: 'impact' | 'benchmark';
  title: string;
  /** Before the table: what it says, and what to know. */
  lead: string[];
  head: string[];
  /** Of each cell the figure, and what is small beside it. */
  rows: { name: string; cells: { text: string; small: string }[] }[];
  /** After the table. */
  after: string[];
  definitions: { name: string; definition: string; source: string }[];
}

/** Figures behind which fewer stand are not shown, as on the scorecard. */
const SMALLEST = SCORECARD_DEFAULTS.smallest;
const NOT_SHOWN = { text: '–', small: '' };

/** A block per question that could be answered; a benchmark only where there is someone to stand beside. */
export function reportTables({ impact, benchmark }: ReportBlocks, language: Language): ReportTable[] {
  return [
    ...(impact?.accounts === undefined ? [] : [impactTable(impact, language)]),
    ...(benchmark === undefined || benchmark.groups.filter(({ members }) => members > 0).length < 2
      ? []
      : [benchmarkTable(benchmark, language)]),
  ];
}

function impactTable(impact: ImpactAnswer, language: Language): ReportTable {
  const { effect, summary, assumptions, definition, source } = impact;
  const change = (logarithm: number) => valueText(language, 'change', Math.expm1(logarithm));
  const range = (low: number, high: number) =>
    say(language, 'scorecard.page.range', { low: change(low), high: change(high) });
  const title = say(language, 'impact.web.question');
  return {
    kind: 'impact',
    title,
    lead: [summary],
    head: [
      say(language, 'impact.column.since'),
      say(language, 'impact.column.effect'),
      say(language, 'impact.column.band'),
      say(language, 'impact.column.n'),
    ],
    rows: (effect?.bySince ?? []).map(({ years, value, low, high, bandLow, bandHigh, n }) => ({
      name: years.toLocaleString(LOCALES[language], { signDisplay: 'exceptZero' }),
      cells:
        n < SMALLEST
          ? [NOT_SHOWN, NOT_SHOWN, NOT_SHOWN]
          : [
              { text: change(value), small: range(low, high) },
              { text: range(bandLow, bandHigh), small: '' },
              { text: n.toLocaleString(LOCALES[language]), small: '' },
            ],
    })),
    after: [...(effect?.preTrend === undefined ? [] : [effect.preTrend.text]), ...assumptions],
    definitions: [{ name: title, definition, source }],
  };
}

function benchmarkTable({ groups, figures, notes }: BenchmarkAnswer, language: Language): ReportTable {
  const shown = groups.flatMap(({ members }, at) => (members > 0 ? [at] : []));
  return {
    kind: 'benchmark',
    title: say(language, 'policy.benchmark.web.question'),
    lead: [say(language, 'policy.benchmark.web.profileMeans'), ...notes],
    head: [say(language, 'policy.column.figure'), ...shown.map((at) => groups[at].label)],
    rows: figures.map(({ title: name, unit, values }) => ({
      name,
      cells: shown.map((at) => benchmarkCell(values[at], unit, language)),
    })),
    after: [],
    definitions: mergedDefinitions(figures),
  };
}

function benchmarkCell(
  { value, low, high, n }: BenchmarkFigure['values'][number],
  unit: BenchmarkFigure['unit'],
  language: Language,
) {
  if (value === null || (unit === 'share' && n < SMALLEST)) return NOT_SHOWN;
  const whole = (share: number) => Math.round(100 * share).toLocaleString(LOCALES[language]);
  return {
    text: valueText(language, unit, value),
    small:
      low === undefined || high === undefined
        ? ''
        : say(language, 'scorecard.page.range', { low: whole(low), high: whole(high) }),
  };
}

/** Figures with one definition share it, under all their names. */
function mergedDefinitions(figures: readonly BenchmarkFigure[]): ReportTable['definitions'] {
  const merged = new Map<string, ReportTable['definitions'][number]>();
  for (const { title, definition, source } of figures) {
    const before = merged.get(definition);
    merged.set(definition, {
      name: before === undefined ? title : `${before.name} · ${title}`,
      definition,
      source,
    });
  }
  return [...merged.values()];
}
