/** What is asked: between which groups, of which theme, taken up where, and which first uses count. */
import { useEffect, useState } from 'react';
import { Button, Input, Label, Text, TextField } from 'react-aria-components';
import type { FlowAnswer } from '../../../src/model/flow-answer.ts';
import { chainName } from '../../../src/words/lane-names.ts';
import { CopyLink } from '../partners/results.tsx';
import { ChoiceBox, Segments } from '../parts/controls.tsx';
import { Icon } from '../parts/icon.tsx';
import { useWords } from '../speaking.tsx';
import { ThemeSearch } from './theme-search.tsx';
import { type FlowBy, FlowView, USUAL_LOOK_BACK } from './view.ts';

const LOOK_BACKS = [0, 1, 2, 3, 5, 8];

export function FlowControls({
  answer,
  view,
  go,
  onSave,
}: {
  answer: FlowAnswer;
  view: FlowView;
  go(changes: Partial<FlowView>): void;
  onSave: (() => Promise<void>) | undefined;
}) {
  const { say, language } = useWords();
  const by: FlowBy = view.by ?? 'stage';
  const back = view.back ?? USUAL_LOOK_BACK;
  return (
    <>
      <div className="map-controls">
        <ChoiceBox
          label={say('flow.web.by')}
          choices={[
            { value: 'stage', label: say('flow.web.stages') },
            { value: 'helix', label: say('flow.web.helices') },
            { value: 'cluster', label: say('flow.web.clusters') },
            { value: 'region', label: say('flow.web.regions') },
            { value: 'country', label: say('flow.web.countries') },
          ]}
          value={by}
          onChoose={(next: FlowBy) => go({ by: next === 'stage' ? undefined : next })}
        />
        {by === 'stage' ? (
          <ChoiceBox
            label={say('flow.web.chain')}
            choices={answer.chains.map((chain) => ({ value: chain.id, label: chainName(language, chain) }))}
            value={answer.chain?.id ?? ''}
            onChoose={(chain) => go({ chain })}
          />
        ) : null}
        <ThemeSearch
          chosen={view.theme === undefined ? undefined : answer.options.theme?.[0]?.title}
          onChoose={(theme) => go({ theme: theme?.id })}
        />
        <RegionField value={view.region ?? ''} onSettle={(region) => go({ region })} />
        <ChoiceBox
          label={say('flow.web.firsts')}
          choices={[
            { value: 'told', label: say('flow.web.firstsTold') },
            { value: 'seen', label: say('flow.web.firstsSeen') },
          ]}
          value={view.firsts ?? 'told'}
          onChoose={(firsts: 'told' | 'seen') => go({ firsts: firsts === 'told' ? undefined : firsts })}
        />
        <ChoiceBox
          label={say('flow.web.lookBack')}
          choices={[...new Set([...LOOK_BACKS, back])]
            .sort((a, b) => a - b)
            .map((count) => ({ value: String(count), label: say('flow.web.years', { count }) }))}
          value={String(back)}
          onChoose={(value) => go({ back: Number(value) === USUAL_LOOK_BACK ? undefined : Number(value) })}
        />
      </div>
      <div className="map-controls">
        <Segments
          label={say('flow.web.view')}
          choices={[
            { value: 'bands', label: say('flow.web.sankey') },
            { value: 'organisations', label: say('flow.web.ties') },
            { value: 'table', label: say('flow.web.table') },
          ]}
          value={view.as ?? 'bands'}
          onChoose={(as: NonNullable<FlowView['as']>) => go({ as: as === 'bands' ? undefined : as })}
        />
        <div className="map-actions">
          <CopyLink />
          <Button className="button" isDisabled={onSave === undefined} onPress={() => onSave?.()}>
            <Icon name="download" />
            {say('flow.web.save')}
          </Button>
        </div>
      </div>
    </>
  );
}

/** Counts once it is left or confirmed. What is no list of NUTS codes is put back. */
function RegionField({ value, onSettle }: { value: string; onSettle(region: string | undefined): void }) {
  const { say } = useWords();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const settle = () => {
    const next = FlowView.parse({ region: typed }).region;
    if (next === undefined && typed.trim() !== '') setTyped(value);
    else if ((next ?? '') !== value) onSettle(next);
  };
  return (
    <TextField className="field flow-region" value={typed} onChange={setTyped}>
      <Label className="field-label">{say('flow.web.region')}</Label>
      <Input
        className="input"
        placeholder={say('flow.web.regionHint')}
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle();
        }}
      />
      <Text slot="description" className="hidden-visually">
        {say('flow.web.regionHint')}
      </Text>
    </TextField>
  );
}
