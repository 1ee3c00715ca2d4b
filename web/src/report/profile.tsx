/** The same figures of other groups, and what every figure means. */
import type { ScorecardAnswer } from '../../../src/model/scorecard.ts';
import { useWords } from '../speaking.tsx';
import { shownValue } from './figures.ts';

export function Profile({ answer }: { answer: ScorecardAnswer }) {
  const { say, locale } = useWords();
  const compared = distinctIndicators(answer).filter(
    ({ others, measured }) => others.length > 0 && measured !== undefined,
  );
  if (compared.length === 0) return null;
  const groups = [
    ...new Map(compared.flatMap(({ others }) => others.map(({ id, name }) => [id, name] as const))),
  ].sort(([, a], [, b]) => (a < b ? -1 : 1));
  return (
    <div className="card criterion">
      <h2 id="profile-title">{say('scorecard.page.othersTitle')}</h2>
      <p className="soft">{say('scorecard.note.profile')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region */}
      <section className="table-scroll" tabIndex={0} aria-labelledby="profile-title">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{say('scorecard.column.indicator')}</th>
              <th scope="col">{answer.group.name}</th>
              {groups.map(([id, name]) => (
                <th key={id} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {compared.map(({ indicator, name, unit, measured, others }) => (
              <tr key={indicator}>
                <th scope="row">{name}</th>
                <td className="figures">
                  <strong>{shownValue(locale, unit, measured!.value)}</strong>
                </td>
                {groups.map(([id]) => {
                  const found = others.find((other) => other.id === id);
                  return (
                    <td key={id} className="figures">
                      {found === undefined ? '–' : shownValue(locale, unit, found.value)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

export function Definitions({ answer }: { answer: ScorecardAnswer }) {
  const { say } = useWords();
  return (
    <section className="card criterion" aria-labelledby="definitions-title">
      <h2 id="definitions-title">{say('scorecard.page.definitions')}</h2>
      <dl className="definitions">
        {distinctIndicators(answer).map(({ indicator, name, definition, source }) => (
          <div key={indicator}>
            <dt>{name}</dt>
            <dd>
              {definition} <span className="small">{source}</span>
            </dd>
          </div>
        ))}
      </dl>
      <h2>{say('scorecard.page.toRead')}</h2>
      <ul>
        {[answer.framework.note, ...answer.notes].map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <p className="small soft">
        {say('scorecard.page.sources')}: {answer.sources.map(({ name }) => name).join('; ')}.{' '}
        {say('scorecard.page.dataVersion')}: <code className="break">{answer.dataVersion}</code>
      </p>
    </section>
  );
}

function distinctIndicators({ criteria }: ScorecardAnswer) {
  const all = criteria.flatMap(({ indicators }) => indicators);
  return all.filter((one, at) => all.findIndex(({ indicator }) => indicator === one.indicator) === at);
}
