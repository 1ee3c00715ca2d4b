/** A scorecard as one self-contained page: no file beside it, no call to anywhere; made to be printed. */
import { html, raw } from 'hono/html';
import type { Language } from '../../model/answers.ts';
import type { ScorecardAnswer, ScorecardIndicator } from '../../model/scorecard.ts';
import { LOCALES, say } from '../../words/words.ts';
import { eventChart, lightMark, sparkline, stripChart } from './charts.ts';
import { intervalText, valueText } from './figures.ts';
import type { ReportBlocks } from './report-blocks.ts';
import { REPORT_STYLE } from './report-style.ts';
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

/**
 * The page. Whatever comes from the data is escaped by the template.
 *
 * @example writeFileSync('flux50.html', reportHtml(answer, 'nl'))
 */
export function reportHtml(answer: ScorecardAnswer, language: Language, blocks: ReportBlocks = {}): string {
  const tables = reportTables(blocks, language);
  const { framework, group } = answer;
  const title = say(language, 'scorecard.page.title', { name: group.name });
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} – ${framework.name}</title>
<style>${raw(REPORT_STYLE)}</style>
</head>
<body>
<header>
<p class="kicker">${framework.name}</p>
<h1>${title}</h1>
<p class="facts">${factsText(answer, language)}</p>
<p class="facts">${group.text}</p>
</header>
${answer.synthetic === 0 ? '' : html`<p class="warn"><strong>${say(language, 'scorecard.page.synthetic')}.</strong> ${answer.notes[0]}</p>`}
<div class="summary"><p><strong>${say(language, 'scorecard.page.summary')}.</strong> ${countsText(answer, language)}</p>
${caveatsOf(answer).map((caveat) => html`<p>${caveat}</p>`)}</div>
<main>
${answer.criteria.map((criterion) => criterionHtml(criterion, answer, language))}
<p class="small soft">${say(language, 'scorecard.page.legend')}</p>
${othersHtml(answer, language)}
${tables.map((table) => blockHtml(table, blocks, language))}
<section><h2>${say(language, 'scorecard.page.definitions')}</h2>
<dl>${[...indicatorsOf(answer), ...tables.flatMap(({ definitions }) => definitions)].map(({ name, definition, source }) => html`<dt>${name}</dt><dd>${definition} <span class="small">${source}</span></dd>`)}</dl></section>
<section><h2>${say(language, 'scorecard.page.toRead')}</h2>
<ul><li>${framework.note}</li>${answer.notes.map((note) => html`<li>${note}</li>`)}</ul></section>
</main>
<footer class="small"><h2>${say(language, 'scorecard.page.sources')}</h2>
<ul>${sourceLines(answer, language).map((line) => html`<li>${line}</li>`)}</ul>
<p>${say(language, 'scorecard.page.filters')}: ${filtersText(answer, language)}</p>
<p>${say(language, 'scorecard.page.made')} ${say(language, 'scorecard.page.dataVersion')}: <code>${answer.dataVersion}</code></p></footer>
</body>
</html>
`;
  return String(page);
}

function criterionHtml(
  { name, toBeFilled, indicators }: ScorecardAnswer['criteria'][number],
  answer: ScorecardAnswer,
  language: Language,
) {
  const head = (text: string) => html`<th scope="col">${text}</th>`;
  return html`<section><h2>${name}</h2>
${toBeFilled ? html`<p class="soft">${say(language, 'scorecard.page.toBeFilled')}</p>` : ''}
${
  indicators.length === 0
    ? ''
    : html`<div class="scroll"><table class="figures"><thead><tr>${head(say(language, 'scorecard.column.indicator'))}${head(say(language, 'scorecard.column.value'))}${head(say(language, 'scorecard.column.others'))}${head(say(language, 'scorecard.column.target'))}${head(say(language, 'scorecard.column.trend'))}</tr></thead><tbody>
${indicators.map((indicator) => rowHtml(indicator, answer.group.name, language))}
</tbody></table></div>`
}</section>`;
}

function rowHtml(indicator: ScorecardIndicator, groupName: string, language: Language) {
  const { name, unit, measured, missing, target, light, lightText, trend, trendText } = indicator;
  if (measured === undefined)
    return html`<tr><td class="name">${name}</td><td colspan="4" class="soft">${lightMark(light)}${missing?.text ?? ''}</td></tr>`;
  return html`<tr><td class="name">${name}</td>
<td class="figure"><strong>${valueText(language, unit, measured.value)}</strong><span class="small">${measured.low === undefined || measured.low === measured.high ? '' : intervalText(language, indicator)}</span><span class="small">n ${measured.n.toLocaleString(LOCALES[language])}</span></td>
<td>${stripChart(indicator, groupName, language)}</td>
<td class="state">${lightMark(light)}${lightText}${target === undefined ? '' : html`<br><span class="small soft">${valueText(language, unit, target.value)}, ${say(language, 'scorecard.page.targetSet', { by: target.setBy, on: dayText(language, target.setOn) })}</span>`}</td>
<td class="state">${trend === 'unknown' ? '' : sparkline(indicator, language)}${trendText}</td></tr>`;
}

function othersHtml(answer: ScorecardAnswer, language: Language) {
  const compared = indicatorsOf(answer).filter(
    ({ others, measured }) => others.length > 0 && measured !== undefined,
  );
  if (compared.length === 0) return '';
  const names = [...new Set(compared.flatMap(({ others }) => others.map(({ name }) => name)))].sort();
  const own = answer.group.name;
  return html`<section><h2>${say(language, 'scorecard.page.othersTitle')}</h2>
<p class="soft">${say(language, 'scorecard.note.profile')}</p>
<div class="scroll"><table><thead><tr><th scope="col">${say(language, 'scorecard.column.indicator')}</th>${[own, ...names].map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>
${compared.map(
  ({ name, unit, measured, others }) =>
    html`<tr><td class="name">${name}</td><td class="figure"><strong>${valueText(language, unit, measured!.value)}</strong></td>${names.map(
      (other) => {
        const found = others.find((each) => each.name === other);
        return html`<td class="figure">${found === undefined ? '–' : valueText(language, unit, found.value)}</td>`;
      },
    )}</tr>`,
)}
</tbody></table></div></section>`;
}

function blockHtml(
  { kind, title, lead, head, rows, after }: ReportTable,
  { impact }: ReportBlocks,
  language: Language,
) {
  return html`<section><h2>${title}</h2>
${lead.map((text) => html`<p class="soft">${text}</p>`)}
${kind === 'impact' && impact?.effect !== undefined ? eventChart(impact.effect.bySince, language) : ''}
${
  rows.length === 0
    ? ''
    : html`<div class="scroll"><table class="block"><thead><tr>${head.map((text) => html`<th scope="col">${text}</th>`)}</tr></thead><tbody>
${rows.map(({ name, cells }) => html`<tr><td class="name">${name}</td>${cells.map(({ text, small }) => html`<td class="figure">${text}${small === '' ? '' : html`<span class="small">${small}</span>`}</td>`)}</tr>`)}
</tbody></table></div>`
}
${after.length === 0 ? '' : html`<ul class="small">${after.map((text) => html`<li>${text}</li>`)}</ul>`}</section>`;
}
