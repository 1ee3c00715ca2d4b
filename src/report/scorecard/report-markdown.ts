/** A scorecard as Markdown. */
import type { Language } from '../../model/answers.ts';
import { markdownText } from '../../model/markdown.ts';
import type { ScorecardAnswer, ScorecardIndicator } from '../../model/scorecard.ts';
import { say } from '../../words/words.ts';
import { intervalText, valueText } from './figures.ts';
import type { ReportBlocks } from './report-blocks.ts';
import { type ReportTable, reportTables } from './report-tables.ts';
import {
  caveatsOf,
  countsText,
  dayText,
  factsText,
  filtersText,
  indicatorsOf,
  sourceLines,
} from './report-text.ts';

/** The scorecard as Markdown. Text from the data is escaped, so that it stays text. */
export function reportMarkdown(
  answer: ScorecardAnswer,
  language: Language,
  blocks: ReportBlocks = {},
): string {
  const tables = reportTables(blocks, language);
  const { framework, group } = answer;
  const heading = (text: string) => `\n## ${markdownText(text)}\n\n`;
  const list = (items: readonly string[]) => items.map((item) => `- ${markdownText(item)}\n`).join('');
  return [
    `# ${markdownText(say(language, 'scorecard.page.title', { name: group.name }))}\n\n`,
    `**${markdownText(framework.name)}** · ${markdownText(factsText(answer, language))}\n\n${markdownText(group.text)}\n\n`,
    `${markdownText(countsText(answer, language))}\n\n`,
    list([...caveatsOf(answer)]),
    ...answer.criteria.map(
      ({ name, toBeFilled, indicators }) =>
        `${heading(name)}${toBeFilled ? `${markdownText(say(language, 'scorecard.page.toBeFilled'))}\n` : ''}${figures(indicators, language)}`,
    ),
    ...tables.map(
      ({ title, lead, head, rows, after }) =>
        `${heading(title)}${list(lead)}${blockTable(head, rows)}\n${list(after)}`,
    ),
    heading(say(language, 'scorecard.page.definitions')),
    list(
      [...indicatorsOf(answer), ...tables.flatMap(({ definitions }) => definitions)].map(
        ({ name, definition, source }) => `${name}: ${definition} ${source}`,
      ),
    ),
    heading(say(language, 'scorecard.page.toRead')),
    list([framework.note, ...answer.notes]),
    heading(say(language, 'scorecard.page.sources')),
    list(sourceLines(answer, language)),
    `\n${markdownText(say(language, 'scorecard.page.filters'))}: ${markdownText(filtersText(answer, language))}\n\n`,
    `${markdownText(say(language, 'scorecard.page.dataVersion'))}: \`${answer.dataVersion}\`\n`,
  ].join('');
}

function blockTable(head: readonly string[], rows: ReportTable['rows']): string {
  if (rows.length === 0) return '';
  const cells = rows.map(({ name, cells: own }) => [
    name,
    ...own.map(({ text, small }) => (small === '' ? text : `${text} (${small})`)),
  ]);
  return `\n${line(head)}| --- |${' ---: |'.repeat(head.length - 1)}\n${cells.map(line).join('')}`;
}

const line = (cells: readonly string[]) => `| ${cells.map(markdownText).join(' | ')} |\n`;

function figures(indicators: readonly ScorecardIndicator[], language: Language): string {
  if (indicators.length === 0) return '';
  const head = [
    say(language, 'scorecard.column.indicator'),
    say(language, 'scorecard.column.value'),
    say(language, 'scorecard.column.interval'),
    say(language, 'scorecard.column.n'),
    say(language, 'scorecard.column.target'),
    say(language, 'scorecard.column.light'),
    say(language, 'scorecard.column.trend'),
  ];
  const rows = indicators.map((indicator) => {
    const { name, unit, measured, missing, target, lightText, trendText } = indicator;
    return measured === undefined
      ? [name, '–', '–', '–', '–', missing?.text ?? '', '–']
      : [
          name,
          valueText(language, unit, measured.value),
          intervalText(language, indicator),
          String(measured.n),
          target === undefined
            ? '–'
            : `${valueText(language, unit, target.value)} (${say(language, 'scorecard.page.targetSet', { by: target.setBy, on: dayText(language, target.setOn) })})`,
          lightText,
          trendText,
        ];
  });
  return `${line(head)}| --- | ---: | ---: | ---: | --- | --- | --- |\n${rows.map(line).join('')}`;
}
