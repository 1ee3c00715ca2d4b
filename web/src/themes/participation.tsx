/** Newcomers and SMEs by year, and what participation brings within each funding scheme. */
import type { ShareFigure } from '../../../src/model/domains-answer.ts';
import type { LeverageAnswer, NewcomersAnswer } from '../../../src/model/newcomers-answer.ts';
import { PlainTable } from '../flow/tables.tsx';
import { useWords } from '../speaking.tsx';
import { ExportButton } from './export.tsx';
import { Definitions, Notes } from './notes.tsx';
import { percent, shareOf } from './say-figures.ts';

/** Years with fewer participations are too uncertain to draw a line through. */
const LEAST_DRAWN = 30;

export function Newcomers({ answer }: { answer: NewcomersAnswer }) {
  const words = useWords();
  const { say, number } = words;
  const { years, region } = answer;
  const inside = (share: ShareFigure) => [share.value ?? '', share.low, share.high, share.n];
  const limits = [say('policy.web.low'), say('policy.web.high'), say('policy.web.whole')];
  return (
    <section className="card themes-section" aria-labelledby="themes-newcomers">
      <div className="themes-head">
        <h2 id="themes-newcomers">{say('policy.web.newcomers')}</h2>
        <ExportButton
          name="newcomers"
          dataVersion={answer.dataVersion}
          head={[
            say('policy.column.year'),
            say('policy.column.organisations'),
            say('policy.figure.newcomers'),
            ...limits,
            say('policy.figure.sme'),
            ...limits,
            say('policy.web.where'),
          ]}
          rows={years.map(({ year, organisations, newcomers, sme }) => [
            year,
            organisations,
            ...(newcomers === null ? ['', '', '', ''] : inside(newcomers.participations)),
            ...inside(sme.participations),
            region.join(','),
          ])}
        />
      </div>
      <div className="themes-lines">
        <YearLine
          name={say('policy.figure.newcomers')}
          years={years.map(({ year, newcomers }) => ({ year, share: newcomers?.participations }))}
        />
        <YearLine
          name={say('policy.figure.sme')}
          years={years.map(({ year, sme }) => ({ year, share: sme.participations }))}
        />
      </div>
      <p className="soft small">{say('policy.web.few', { least: LEAST_DRAWN })}</p>
      <PlainTable
        caption={say('policy.web.newcomers')}
        names={1}
        head={[
          say('policy.column.year'),
          say('policy.column.organisations'),
          say('policy.figure.participations'),
          say('policy.figure.newcomers'),
          say('policy.figure.sme'),
        ]}
        rows={years.map(({ year, organisations, newcomers, sme }) => [
          String(year),
          number(organisations),
          number(sme.participations.n),
          newcomers === null ? say('policy.web.cant') : shareOf(words, newcomers.participations),
          shareOf(words, sme.participations),
        ])}
      />
      <Notes notes={answer.notes} />
      <Definitions definitions={answer.definitions} />
    </section>
  );
}

const WIDTH = 360;
const HEIGHT = 96;
const EDGE = 8;

/** A share over the years as a line, with its interval as a band; the scale begins at nothing. */
function YearLine({
  name,
  years,
}: {
  name: string;
  years: readonly { year: number; share: ShareFigure | undefined }[];
}) {
  const words = useWords();
  const { say } = words;
  const points = years.flatMap(({ year, share }) =>
    share === undefined || share.value === null || share.n < LEAST_DRAWN
      ? []
      : [{ year, value: share.value, low: share.low, high: share.high }],
  );
  if (points.length < 2)
    return (
      <div className="themes-line">
        <h3>{name}</h3>
        <p className="soft">{say('policy.web.cantTell')}</p>
      </div>
    );
  const first = points[0];
  const last = points[points.length - 1];
  const most = Math.max(...points.map(({ high }) => high));
  const x = (year: number) => EDGE + ((year - first.year) / (last.year - first.year)) * (WIDTH - 2 * EDGE);
  const y = (share: number) => HEIGHT - EDGE - (share / most) * (HEIGHT - 2 * EDGE);
  const along = (part: 'value' | 'low' | 'high') =>
    points.map((point) => `${x(point.year)},${y(point[part])}`);
  return (
    <figure className="themes-line">
      <h3>{name}</h3>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={say('policy.web.line', { name, first: String(first.year), last: String(last.year) })}
      >
        <polygon className="themes-band" points={[...along('high'), ...along('low').reverse()].join(' ')} />
        <line className="interval-one" x1={EDGE} x2={WIDTH - EDGE} y1={y(0)} y2={y(0)} />
        <polyline className="themes-path" points={along('value').join(' ')} />
        <circle className="interval-value" cx={x(last.year)} cy={y(last.value)} r={4} />
      </svg>
      <figcaption className="small soft figures">
        <span>
          {first.year}: {percent(words, first.value)}
        </span>
        <span>
          {last.year}: {percent(words, last.value)}
        </span>
      </figcaption>
    </figure>
  );
}

const SCHEMES_SHOWN = 8;

export function Leverage({ answer }: { answer: LeverageAnswer }) {
  const words = useWords();
  const { say, number, value } = words;
  const { schemes, reach, region } = answer;
  const amount = (
    { value: mean, low, high }: LeverageAnswer['schemes'][number]['perEuro'],
    digits?: number,
  ) => {
    const shown = (one: number) => (digits === undefined ? value(one) : number(one, digits));
    return mean === null
      ? '–'
      : `${shown(mean)}${low === null || high === null ? '' : ` (${shown(low)}–${shown(high)})`}`;
  };
  return (
    <section className="card themes-section" aria-labelledby="themes-leverage">
      <div className="themes-head">
        <h2 id="themes-leverage">{say('policy.web.leverage')}</h2>
        <ExportButton
          name="leverage"
          dataVersion={answer.dataVersion}
          head={[
            say('policy.column.scheme'),
            say('policy.column.participations'),
            say('policy.column.perParticipation'),
            say('policy.web.low'),
            say('policy.web.high'),
            say('policy.column.perEuro'),
            say('policy.web.low'),
            say('policy.web.high'),
            say('policy.web.where'),
          ]}
          rows={schemes.map(({ scheme, participations, perParticipation, perEuro }) => [
            scheme,
            participations,
            ...[perParticipation, perEuro].flatMap((each) => [
              each.value ?? '',
              each.low ?? '',
              each.high ?? '',
            ]),
            region.join(','),
          ])}
        />
      </div>
      <PlainTable
        caption={say('policy.web.leverage')}
        names={1}
        head={[
          say('policy.column.scheme'),
          say('policy.column.participations'),
          say('policy.column.perParticipation'),
          say('policy.column.perEuro'),
          say('policy.column.dropped'),
        ]}
        rows={schemes
          .slice(0, SCHEMES_SHOWN)
          .map(({ scheme, participations, withoutAmount, withoutCost, perParticipation, perEuro }) => [
            scheme,
            number(participations),
            amount(perParticipation, 0),
            amount(perEuro, 2),
            `${number(withoutAmount)}, ${number(withoutCost)}`,
          ])}
      />
      {reach === undefined ? null : (
        <p>
          {say('policy.reach', {
            ties: reach.ties,
            inside: shareOf(words, reach.inside),
            sameCountry: shareOf(words, reach.sameCountry),
            abroad: shareOf(words, reach.abroad),
          })}
        </p>
      )}
      <Notes notes={answer.notes} />
      <Definitions definitions={answer.definitions} />
    </section>
  );
}
