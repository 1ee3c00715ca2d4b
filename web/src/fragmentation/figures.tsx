/** The headline figures, each with its trend, and the tables of all figures and all years. */
import type {
  FragmentationAnswer,
  FragmentationFigure,
  FragmentationFigureName,
  Measured,
} from '../../../src/model/fragmentation-answer.ts';
import { useWords } from '../speaking.tsx';
import { expectedOf, intervalOf, ratioOf, ratioWithRange } from './say-measured.ts';

const HEADLINE: readonly FragmentationFigureName[] = [
  'between',
  'within',
  'acrossProjects',
  'fragmentation',
  'largestShare',
  'isolates',
];

export function Headline({ answer }: { answer: FragmentationAnswer }) {
  const { say } = useWords();
  return (
    <section aria-label={say('fragmentation.web.headline')} className="fragmentation-cards">
      <h2 className="hidden-visually">{say('fragmentation.web.headline')}</h2>
      {HEADLINE.map((name) => {
        const figure = answer.figures.find((each) => each.figure === name);
        return figure === undefined ? null : <FigureCard key={name} figure={figure} years={answer.years} />;
      })}
    </section>
  );
}

function FigureCard({ figure, years }: { figure: FragmentationFigure; years: FragmentationAnswer['years'] }) {
  const words = useWords();
  const { say, value } = words;
  const { now, withoutLargest } = figure;
  const compared = now.expected !== undefined;
  return (
    <article className="card fragmentation-card">
      <h3>{figure.name}</h3>
      <p className="fragmentation-value figures">
        {compared && now.ratio !== undefined
          ? say('fragmentation.web.timesExpected', { ratio: ratioOf(words, now) })
          : now.few
            ? ratioOf(words, now)
            : value(now.value)}
      </p>
      <p className="small soft figures">
        {compared ? (
          <>
            {intervalOf(words, now)}
            <br />
            {say('fragmentation.web.observedExpected', {
              observed: value(now.value),
              expected: value(now.expected!.value),
            })}
            <br />
          </>
        ) : null}
        {say('fragmentation.web.without', {
          value: compared ? ratioOf(words, withoutLargest) : value(withoutLargest.value),
        })}
      </p>
      <Trend name={figure.name} figure={figure.figure} years={years} />
      <details className="small">
        <summary>{say('fragmentation.web.means')}</summary>
        <p>{figure.definition}</p>
        <p className="soft">{figure.source}</p>
        <p className="soft">
          {say('fragmentation.web.basis', {
            organisations: words.number(figure.n.organisations),
            projects: words.number(figure.n.projects),
          })}
        </p>
      </details>
    </article>
  );
}

const WIDTH = 240;
const HEIGHT = 56;
const EDGE = 6;

/** The figure over the years as a line, with its interval as a band. The table of years says the same. */
function Trend({
  name,
  figure,
  years,
}: {
  name: string;
  figure: FragmentationFigureName;
  years: FragmentationAnswer['years'];
}) {
  const { say, value } = useWords();
  const points = years.flatMap(({ year, figures }) => {
    const { now } = figures[figure];
    if (now.few) return [];
    if (now.expected === undefined) return [{ year, y: now.value, low: now.value, high: now.value }];
    if (now.ratio === undefined) return [];
    const { value: y, low, high = now.ratio.value } = now.ratio;
    return [{ year, y, low, high }];
  });
  if (points.length < 2) return null;
  const least = Math.min(...points.map(({ low }) => low));
  const most = Math.max(...points.map(({ high }) => high));
  const first = points[0];
  const last = points[points.length - 1];
  const x = (year: number) => EDGE + ((year - first.year) / (last.year - first.year)) * (WIDTH - 2 * EDGE);
  const y = (v: number) =>
    most === least ? HEIGHT / 2 : HEIGHT - EDGE - ((v - least) / (most - least)) * (HEIGHT - 2 * EDGE);
  const line = points.map((point) => `${x(point.year)},${y(point.y)}`).join(' ');
  const band = [
    ...points.map((point) => `${x(point.year)},${y(point.high)}`),
    ...points.map((point) => `${x(point.year)},${y(point.low)}`).reverse(),
  ].join(' ');
  return (
    <figure className="fragmentation-trend">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={say('fragmentation.web.trend', { name, first: first.year, last: last.year })}
      >
        <polygon points={band} className="trend-band" />
        <polyline points={line} className="trend-line" />
        <circle cx={x(last.year)} cy={y(last.y)} r="3.5" className="trend-end" />
      </svg>
      <figcaption className="small soft figures">
        <span>
          {first.year}: {value(first.y)}
        </span>
        <span>
          {last.year}: {value(last.y)}
        </span>
      </figcaption>
    </figure>
  );
}

export function AllFigures({ answer }: { answer: FragmentationAnswer }) {
  const words = useWords();
  const { say, value } = words;
  const shown = (measured: Measured) =>
    measured.ratio === undefined && !measured.few ? value(measured.value) : ratioWithRange(words, measured);
  return (
    <div className="table-scroll">
      <table className="table">
        <caption className="hidden-visually">{say('fragmentation.web.all')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('fragmentation.web.figure')}</th>
            <th scope="col" className="number">
              {say('fragmentation.cli.observed')}
            </th>
            <th scope="col" className="number">
              {say('fragmentation.cli.expected')}
            </th>
            <th scope="col" className="number">
              {say('fragmentation.cli.ratio')}
            </th>
            <th scope="col" className="number">
              {say('fragmentation.cli.withoutLargest')}
            </th>
          </tr>
        </thead>
        <tbody>
          {answer.figures.map((figure) => (
            <tr key={figure.figure}>
              <th scope="row">{figure.name}</th>
              <td className="number">{value(figure.now.value)}</td>
              <td className="number">{expectedOf(words, figure.now)}</td>
              <td className="number">
                {figure.now.expected === undefined ? '–' : ratioWithRange(words, figure.now)}
              </td>
              <td className="number">{shown(figure.withoutLargest)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function YearTable({ answer }: { answer: FragmentationAnswer }) {
  const words = useWords();
  const { say, number, value } = words;
  return (
    <div className="table-scroll">
      <table className="table">
        <caption className="hidden-visually">{say('fragmentation.web.years')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('fragmentation.web.year')}</th>
            <th scope="col" className="number">
              {say('cli.network.organisations')}
            </th>
            {HEADLINE.map((name) => (
              <th key={name} scope="col" className="number">
                {answer.figures.find(({ figure }) => figure === name)?.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answer.years.map(({ year, organisations, figures }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <td className="number">{number(organisations)}</td>
              {HEADLINE.map((name) => {
                const { now } = figures[name];
                return (
                  <td key={name} className="number">
                    {now.expected === undefined && !now.few ? value(now.value) : ratioWithRange(words, now)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
