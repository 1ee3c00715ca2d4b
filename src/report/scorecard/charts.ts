/** Small pictures of a scorecard's figures, as inline SVG. */
import { scaleLinear } from 'd3-scale';
import { html } from 'hono/html';
import type { Language } from '../../model/answers.ts';
import type { Light, ScorecardIndicator } from '../../model/scorecard.ts';
import { say } from '../../words/words.ts';
import { valueText } from './figures.ts';

const WIDTH = 190;
const HEIGHT = 30;
const MARGIN = 7;
const LINE = 12;

/**
 * Where a figure stands: the filled dot among other groups' open ones, its interval as a bar, the target as a
 * mark. Nothing where there is no figure.
 */
export function stripChart(indicator: ScorecardIndicator, groupName: string, language: Language) {
  const { measured, others, target, unit } = indicator;
  if (measured === undefined) return '';
  const { value, low = value, high = value } = measured;
  const all = [value, low, high, ...others.map((other) => other.value), ...(target ? [target.value] : [])];
  const scale = scaleLinear()
    .domain([Math.min(0, ...all), Math.max(unit === 'count' ? 1 : 0.01, ...all)])
    .nice(4)
    .range([MARGIN, WIDTH - MARGIN]);
  const [from, to] = scale.domain();
  const at = (x: number) => scale(x).toFixed(1);
  const values = others.map((other) => other.value);
  const label = say(language, 'scorecard.page.strip', {
    name: groupName,
    value: valueText(language, unit, value),
    low: valueText(language, unit, Math.min(...values, value)),
    high: valueText(language, unit, Math.max(...values, value)),
  });
  return html`<svg class="strip" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-label="${label}"><line class="axis" x1="${at(from)}" x2="${at(to)}" y1="${LINE}" y2="${LINE}"/>${low < high ? html`<line class="interval" x1="${at(low)}" x2="${at(high)}" y1="${LINE}" y2="${LINE}"/>` : ''}${others.map((other) => html`<circle class="other" cx="${at(other.value)}" cy="${LINE}" r="3.2"><title>${other.name}</title></circle>`)}${target === undefined ? '' : html`<line class="target" x1="${at(target.value)}" x2="${at(target.value)}" y1="${LINE - 9}" y2="${LINE + 9}"/>`}<circle class="own" cx="${at(value)}" cy="${LINE}" r="4.6"/><text x="${at(from)}" y="${HEIGHT - 1}">${axisText(language, unit, from)}</text><text class="end" x="${at(to)}" y="${HEIGHT - 1}">${axisText(language, unit, to)}</text></svg>`;
}

function axisText(language: Language, unit: ScorecardIndicator['unit'], value: number): string {
  return valueText(language, unit, value).replace(/[.,]0(?=\D|$)/, '');
}

const SPARK_WIDTH = 56;
const SPARK_HEIGHT = 16;

/** Earlier periods and the one looked at, as a line; nothing with fewer than two figures. */
export function sparkline({ series, unit }: ScorecardIndicator, language: Language) {
  const points = series.flatMap(({ value, from, until }, at) =>
    value === undefined ? [] : [{ at, value, years: from === until ? `${from}` : `${from}–${until}` }],
  );
  if (points.length < 2) return '';
  const x = scaleLinear()
    .domain([0, series.length - 1])
    .range([3, SPARK_WIDTH - 4]);
  const y = scaleLinear()
    .domain([
      Math.min(0, ...points.map(({ value }) => value)),
      Math.max(...points.map(({ value }) => value)) || 1,
    ])
    .range([SPARK_HEIGHT - 3, 3]);
  const label = say(language, 'scorecard.page.series', {
    values: points.map(({ years, value }) => `${years} ${valueText(language, unit, value)}`).join('; '),
  });
  const last = points[points.length - 1];
  const path = points.map((point) => `${x(point.at).toFixed(1)},${y(point.value).toFixed(1)}`).join(' ');
  return html`<svg class="spark" viewBox="0 0 ${SPARK_WIDTH} ${SPARK_HEIGHT}" width="${SPARK_WIDTH}" height="${SPARK_HEIGHT}" role="img" aria-label="${label}"><polyline points="${path}"/><circle cx="${x(last.at).toFixed(1)}" cy="${y(last.value).toFixed(1)}" r="2.4"/></svg>`;
}

/** A light that differs in shape as well as in colour. */
export function lightMark(light: Light) {
  switch (light) {
    case 'met':
      return html`<svg class="light met" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true"><circle cx="8" cy="8" r="7"/><path d="M4.5 8.2l2.4 2.4 4.6-5"/></svg>`;
    case 'near':
      return html`<svg class="light near" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true"><rect x="2" y="2" width="12" height="12" rx="1.5" transform="rotate(45 8 8) scale(.86) translate(1.3 1.3)"/><path d="M5.2 8h5.6"/></svg>`;
    case 'missed':
      return html`<svg class="light missed" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true"><path class="shape" d="M8 1.2L15.2 14.4H.8z"/><path d="M8 6v4M8 12.2v.1"/></svg>`;
    default:
      return html`<svg class="light none" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true"><circle cx="8" cy="8" r="6.2"/></svg>`;
  }
}
