/** The criteria of a framework, each with its indicators in a table. */
import type { Light, ScorecardAnswer, ScorecardIndicator } from '../../../src/model/scorecard.ts';
import { useWords } from '../speaking.tsx';
import { shownValue } from './figures.ts';
import { Strip } from './strip.tsx';

export function Criteria({ answer }: { answer: ScorecardAnswer }) {
  const { say } = useWords();
  return (
    <>
      {answer.criteria.map(({ id, name, toBeFilled, indicators }) => (
        <div key={id} className="card criterion">
          <h2 id={`criterion-${id}`}>{name}</h2>
          {toBeFilled ? <p className="soft">{say('scorecard.page.toBeFilled')}</p> : null}
          {indicators.length === 0 ? null : (
            // Focusable, so that the keyboard can scroll it where it is too wide.
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region
            <section className="table-scroll" tabIndex={0} aria-labelledby={`criterion-${id}`}>
              <Indicators indicators={indicators} group={answer.group.name} />
            </section>
          )}
        </div>
      ))}
      <p className="small soft">{say('scorecard.page.legend')}</p>
    </>
  );
}

function Indicators({ indicators, group }: { indicators: readonly ScorecardIndicator[]; group: string }) {
  const { say } = useWords();
  return (
    <table className="table criterion-table">
      <thead>
        <tr>
          <th scope="col">{say('scorecard.column.indicator')}</th>
          <th scope="col">{say('scorecard.column.value')}</th>
          <th scope="col">{say('scorecard.column.others')}</th>
          <th scope="col">{say('scorecard.column.target')}</th>
          <th scope="col">{say('scorecard.column.trend')}</th>
        </tr>
      </thead>
      <tbody>
        {indicators.map((indicator) => (
          <Row key={indicator.indicator} indicator={indicator} group={group} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ indicator, group }: { indicator: ScorecardIndicator; group: string }) {
  const { locale, number } = useWords();
  const { name, unit, measured, missing, light, lightText, trendText } = indicator;
  if (measured === undefined)
    return (
      <tr>
        <th scope="row">{name}</th>
        <td colSpan={4} className="soft">
          {missing?.text}
        </td>
      </tr>
    );
  const { value, low, high, n } = measured;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="figures">
        <strong>{shownValue(locale, unit, value)}</strong>
        {low === undefined || high === undefined ? null : (
          <span className="small soft">
            {shownValue(locale, unit, low)}–{shownValue(locale, unit, high)}
          </span>
        )}
        <span className="small soft">n {number(n)}</span>
      </td>
      <td>
        <Strip indicator={indicator} name={group} />
      </td>
      <td>
        <LightMark light={light} /> {lightText}
      </td>
      <td>{trendText}</td>
    </tr>
  );
}

/** Differs in shape as well as in colour. */
function LightMark({ light }: { light: Light }) {
  return (
    <svg className={`light ${light}`} viewBox="0 0 16 16" aria-hidden="true">
      {light === 'met' ? (
        <>
          <circle cx="8" cy="8" r="7" />
          <path d="M4.5 8.2l2.4 2.4 4.6-5" />
        </>
      ) : light === 'near' ? (
        <>
          <path className="light-shape" d="M8 1l7 7-7 7-7-7z" />
          <path d="M5.2 8h5.6" />
        </>
      ) : light === 'missed' ? (
        <>
          <path className="light-shape" d="M8 1.2L15.2 14.4H.8z" />
          <path d="M8 6v4M8 12.2v.1" />
        </>
      ) : (
        <circle className="light-none" cx="8" cy="8" r="6.2" />
      )}
    </svg>
  );
}
