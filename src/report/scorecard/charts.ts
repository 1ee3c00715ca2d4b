/** Small pictures of a scorecard's figures, as inline SVG. */
import { scaleLinear } from 'd3-scale';
import { html } from 'hono/html';
import type { Language } from '../../model/answers.ts';
import type { ImpactAnswer } from '../../model/impact-answer.ts';
import type { Light, ScorecardIndicator } from '../../model/scorecard.ts';
import { LOCALES, say } from '../../words/words.ts';
import { valueText } from './figures.ts';
import { SCORECARD_DEFAULTS } from './scorecard-answer.ts';

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

const EVENT_WIDTH = 520;
const EVENT_HEIGHT = 150;
const EVENT_LEFT = 52;
const EVENT_BOTTOM = 26;

/** Effects by years since joining, each with its interval, in the band that holds for all of them. */
export function eventChart(effects: NonNullable<ImpactAnswer['effect']>['bySince'], language: Language) {
  const shown = effects.filter(({ n }) => n >= SCORECARD_DEFAULTS.smallest);
  if (shown.length < 2) return '';
  const points = shown.map(({ years, value, low, high, bandLow, bandHigh }) => ({
    years,
    value: Math.expm1(value),
    low: Math.expm1(low),
    high: Math.expm1(high),
    bandLow: Math.expm1(bandLow),
    bandHigh: Math.expm1(bandHigh),
  }));
  const x = scaleLinear()
    .domain([points[0].years, points[points.length - 1].years])
    .range([EVENT_LEFT + 12, EVENT_WIDTH - 12]);
  const y = scaleLinear()
    .domain([Math.min(0, ...points.map((p) => p.bandLow)), Math.max(0, ...points.map((p) => p.bandHigh))])
    .nice(4)
    .range([EVENT_HEIGHT - EVENT_BOTTOM, 8]);
  const at = (scale: (value: number) => number, value: number) => scale(value).toFixed(1);
  const whole = (years: number) => years.toLocaleString(LOCALES[language], { signDisplay: 'exceptZero' });
  const band = [
    ...points.map((p) => `${at(x, p.years)},${at(y, p.bandHigh)}`),
    ...[...points].reverse().map((p) => `${at(x, p.years)},${at(y, p.bandLow)}`),
  ].join(' ');
  const label = `${say(language, 'impact.web.event')}: ${points.map((p) => `${whole(p.years)} ${valueText(language, 'change', p.value)}`).join('; ')}`;
  return html`<figure class="event"><svg viewBox="0 0 ${EVENT_WIDTH} ${EVENT_HEIGHT}" width="${EVENT_WIDTH}" height="${EVENT_HEIGHT}" role="img" aria-label="${label}"><polygon class="band" points="${band}"/>${y.ticks(4).map((tick) => html`<line class="${tick === 0 ? 'zero' : 'grid'}" x1="${EVENT_LEFT}" x2="${EVENT_WIDTH}" y1="${at(y, tick)}" y2="${at(y, tick)}"/><text class="end" x="${EVENT_LEFT - 6}" y="${at(y, tick)}" dy="3">${axisText(language, 'change', tick)}</text>`)}${points.map((p) => html`<line class="bar" x1="${at(x, p.years)}" x2="${at(x, p.years)}" y1="${at(y, p.low)}" y2="${at(y, p.high)}"/><circle class="own" cx="${at(x, p.years)}" cy="${at(y, p.value)}" r="3.4"/><text class="middle" x="${at(x, p.years)}" y="${EVENT_HEIGHT - 10}">${whole(p.years)}</text>`)}</svg><figcaption class="small soft">${say(language, 'impact.web.eventMeans')}</figcaption></figure>`;
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
