/** Where a figure stands: among other groups, with its interval and its target. */
import { scaleLinear } from 'd3-scale';
import type { ScorecardIndicator } from '../../../src/model/scorecard.ts';
import { useWords } from '../speaking.tsx';
import { shownValue } from './figures.ts';

const WIDTH = 200;
const HEIGHT = 32;
const MARGIN = 8;
const LINE = 12;

export function Strip({ indicator, name }: { indicator: ScorecardIndicator; name: string }) {
  const { say, locale } = useWords();
  const { measured, others, target, unit } = indicator;
  if (measured === undefined) return null;
  const { value, low = value, high = value } = measured;
  const values = others.map((other) => other.value);
  const all = [value, low, high, ...values, ...(target === undefined ? [] : [target.value])];
  const scale = scaleLinear()
    .domain([Math.min(0, ...all), Math.max(unit === 'count' ? 1 : 0.01, ...all)])
    .nice(4)
    .range([MARGIN, WIDTH - MARGIN]);
  const [from, to] = scale.domain();
  const show = (x: number) => shownValue(locale, unit, x);
  const label = say('scorecard.page.strip', {
    name,
    value: show(value),
    low: show(Math.min(value, ...values)),
    high: show(Math.max(value, ...values)),
  });
  return (
    <svg className="strip" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <line className="strip-axis" x1={scale(from)} x2={scale(to)} y1={LINE} y2={LINE} />
      {low < high ? (
        <line className="strip-interval" x1={scale(low)} x2={scale(high)} y1={LINE} y2={LINE} />
      ) : null}
      {others.map((other) => (
        <circle key={other.id} className="strip-other" cx={scale(other.value)} cy={LINE} r={3.4}>
          <title>{`${other.name} ${show(other.value)}`}</title>
        </circle>
      ))}
      {target === undefined ? null : (
        <line
          className="strip-target"
          x1={scale(target.value)}
          x2={scale(target.value)}
          y1={LINE - 9}
          y2={LINE + 9}
        />
      )}
      <circle className="strip-own" cx={scale(value)} cy={LINE} r={4.8} />
      <text x={scale(from)} y={HEIGHT - 1}>
        {show(from)}
      </text>
      <text className="strip-end" x={scale(to)} y={HEIGHT - 1}>
        {show(to)}
      </text>
    </svg>
  );
}
