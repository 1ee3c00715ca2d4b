/** What the order of the suggestions goes by, as the asker sets it. Every choice goes to the URL at once. */
import { RANKING_DEFAULTS, RankedBy, weightsIn, weightsText } from '../../../src/model/ranking.ts';
import { numberName } from '../../../src/words/number-names.ts';
import { ChoiceBox } from '../parts/controls.tsx';
import { ShareSlider } from '../parts/share-slider.tsx';
import { useWords } from '../speaking.tsx';
import type { PartnersView } from '../view.ts';
import type { Change } from './filters.tsx';

export function RankingControls({ view, onChange }: { view: PartnersView; onChange: Change }) {
  const words = useWords();
  const { say } = words;
  const weights = weightsIn(view);
  return (
    <fieldset className="ranking">
      <legend className="field-label">{say('suggestions.web.order')}</legend>
      <p className="small soft">{say('suggestions.web.orderHint')}</p>
      {RankedBy.options.map((name) => (
        <ShareSlider
          key={name}
          label={numberName(words.language, name)}
          value={weights[name]}
          onSettle={(weight) =>
            onChange({ mix: weightsText({ ...weights, [name]: weight }), novelty: undefined })
          }
        />
      ))}
      <ShareSlider
        label={say('suggestions.web.diversity')}
        value={view.diversity ?? RANKING_DEFAULTS.diversity}
        ends={[say('suggestions.web.diversityLow'), say('suggestions.web.diversityHigh')]}
        onSettle={(diversity) => onChange({ diversity: diversity || undefined })}
      />
      <ShareSlider
        label={say('suggestions.fairness.web.dial')}
        value={view.liftNewcomers ?? RANKING_DEFAULTS.liftNewcomers}
        ends={[say('suggestions.fairness.web.none'), say('suggestions.fairness.web.all')]}
        onSettle={(liftNewcomers) => onChange({ liftNewcomers: liftNewcomers || undefined })}
      />
      <ChoiceBox
        label={say('suggestions.web.lapsed')}
        choices={[
          { value: 'exclude', label: say('suggestions.web.lapsedExclude') },
          { value: 'include', label: say('suggestions.web.lapsedInclude') },
          { value: 'only', label: say('suggestions.web.lapsedOnly') },
        ]}
        value={view.lapsed ?? RANKING_DEFAULTS.lapsed}
        onChoose={(lapsed) => onChange({ lapsed: lapsed === RANKING_DEFAULTS.lapsed ? undefined : lapsed })}
      />
    </fieldset>
  );
}
