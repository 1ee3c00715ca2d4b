/** Who is among those suggested against who could be, and what keeping places for the seldom suggested costs. */
import type { Fairness } from '../../../src/model/fairness.ts';
import { fairnessGroupName } from '../../../src/words/fairness-groups.ts';
import { useWords } from '../speaking.tsx';

export function FairnessNote({ fairness }: { fairness: Fairness }) {
  const { say, language, locale, number } = useWords();
  const percent = (share: number) =>
    share.toLocaleString(locale, { style: 'percent', maximumFractionDigits: share < 0.1 ? 1 : 0 });
  const { groups, regions, lift } = fairness;
  return (
    <details className="numbers-explained small">
      <summary>{say('suggestions.fairness.web.title')}</summary>
      <div className="table-scroll">
        <table className="fairness">
          <thead>
            <tr>
              <td />
              <th scope="col">{say('suggestions.fairness.web.suggested')}</th>
              <th scope="col">{say('suggestions.fairness.web.candidates')}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map(({ group, suggested, candidates, definition }) => (
              <tr key={group} title={definition}>
                <th scope="row">{capital(fairnessGroupName(language, group))}</th>
                <td className="figures">{percent(suggested)}</td>
                <td className="figures">{percent(candidates)}</td>
              </tr>
            ))}
            <tr title={regions.definition}>
              <th scope="row">{say('suggestions.fairness.web.regions')}</th>
              <td className="figures">{number(regions.suggested)}</td>
              <td className="figures">{number(regions.candidates)}</td>
            </tr>
          </tbody>
        </table>
      </div>
      <p className="soft">
        {say('suggestions.fairness.cost', {
          share: percent(lift.share),
          recall: percent(lift.cost.recall20),
          without: percent(lift.without.recall20),
          gini: number(lift.cost.gini, 2),
          giniWithout: number(lift.without.gini, 2),
        })}{' '}
        {lift.definition}
      </p>
    </details>
  );
}

const capital = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
