/** What the suggestions are narrowed by. Every choice goes to the URL at once. */
import { useEffect, useState } from 'react';
import {
  Button,
  ComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
  TextField,
} from 'react-aria-components';
import { Sought } from '../../../src/model/answers.ts';
import { OrganisationSize } from '../../../src/model/organisation.ts';
import { soughtName } from '../../../src/words/sought-names.ts';
import { HELICES } from '../helices.ts';
import { ChipChoice, ChoiceBox } from '../parts/controls.tsx';
import { Icon } from '../parts/icon.tsx';
import { useWords } from '../speaking.tsx';
import type { PartnersView } from '../view.ts';
import { countries } from './countries.ts';
import { RankingControls } from './ranking.tsx';

export type Change = (change: Partial<PartnersView>) => void;

export const USUAL_K = 20;
const HOW_MANY = [10, 20, 50, 100, 200] as const;
/** Empty lists leave the URL. */
const some = <T,>(values: T[]) => (values.length === 0 ? undefined : values);

export function Filters({ view, onChange }: { view: PartnersView; onChange: Change }) {
  const { say, helix, size, number } = useWords();
  const k = view.k ?? USUAL_K;
  return (
    <div className="filters">
      <Seeking view={view} onChange={onChange} />
      <ChipChoice
        label={say('web.filter.helix')}
        choices={HELICES.map((value) => ({
          value,
          label: helix(value),
          mark: <span className="dot" data-helix={value} aria-hidden="true" />,
        }))}
        values={view.helix ?? []}
        onChoose={(values) => onChange({ helix: some(values) })}
      />
      <Countries chosen={view.country ?? []} onChoose={(codes) => onChange({ country: some(codes) })} />
      <LineField
        label={say('web.filter.region')}
        hint={say('web.filter.regionHint')}
        value={view.region ?? ''}
        onSettle={(region) => onChange({ region: region === '' ? undefined : region.toUpperCase() })}
      />
      <LineField
        label={say('web.filter.theme')}
        hint={say('web.filter.themeHint')}
        value={view.theme ?? ''}
        onSettle={(theme) => onChange({ theme: theme === '' ? undefined : theme })}
      />
      <ChipChoice
        label={say('web.filter.size')}
        choices={OrganisationSize.options.map((value) => ({ value, label: size(value) }))}
        values={view.size ?? []}
        onChoose={(values) => onChange({ size: some(values) })}
      />
      <RankingControls view={view} onChange={onChange} />
      <ChoiceBox
        label={say('web.filter.howMany')}
        choices={[...new Set([...HOW_MANY, k])]
          .sort((a, b) => a - b)
          .map((count) => ({ value: String(count), label: number(count) }))}
        value={String(k)}
        onChoose={(value) => onChange({ k: Number(value) === USUAL_K ? undefined : Number(value) })}
      />
    </div>
  );
}

/** What is sought, what it is about, and whether competitors stay. */
function Seeking({ view, onChange }: { view: PartnersView; onChange: Change }) {
  const { say, language } = useWords();
  const choices: { value: Sought | ''; label: string }[] = [
    { value: '', label: say('seek.web.any') },
    ...Sought.options.map((value) => ({ value, label: soughtName(language, value) })),
  ];
  return (
    <>
      <ChoiceBox
        label={say('seek.web.label')}
        choices={choices}
        value={view.seek ?? ''}
        onChoose={(seek) => onChange({ seek: seek === '' ? undefined : seek })}
      />
      <LineField
        label={say('seek.web.about')}
        hint={say('seek.web.aboutHint')}
        value={view.text ?? ''}
        onSettle={(text) => onChange({ text: text === '' ? undefined : text })}
      />
      <ChipChoice
        label={say('seek.web.competitors')}
        choices={[{ value: 'without', label: say('seek.web.without') }]}
        values={view.withoutCompetitors === undefined ? [] : ['without']}
        onChoose={(values) => onChange({ withoutCompetitors: values.length === 0 ? undefined : true })}
      />
    </>
  );
}

/** A line of text that counts once it is left or confirmed, not at every letter. */
export function LineField({
  label,
  hint,
  value,
  onSettle,
}: {
  label: string;
  hint: string;
  value: string;
  onSettle(value: string): void;
}) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const settle = () => {
    if (typed.trim() !== value) onSettle(typed.trim());
  };
  return (
    <TextField className="field" value={typed} onChange={setTyped}>
      <Label className="field-label">{label}</Label>
      <Input
        className="input"
        onBlur={settle}
        onKeyDown={(event) => {
          if (event.key === 'Enter') settle();
        }}
      />
      <Text slot="description" className="field-hint">
        {hint}
      </Text>
    </TextField>
  );
}

export function Countries({
  chosen,
  onChoose,
}: {
  chosen: readonly string[];
  onChoose(codes: string[]): void;
}) {
  const { say, locale, country } = useWords();
  const [typed, setTyped] = useState('');
  // After one is chosen the field begins anew, with the focus still on it and its list closed.
  const [added, setAdded] = useState(0);
  const open = countries(locale).filter(({ code }) => !chosen.includes(code));
  return (
    <div className="field">
      <ComboBox
        key={added}
        className="field"
        menuTrigger={added > 0 ? 'input' : 'focus'}
        inputValue={typed}
        onInputChange={setTyped}
        selectedKey={null}
        defaultItems={open}
        onSelectionChange={(key) => {
          if (key === null) return;
          onChoose([...chosen, String(key)]);
          setTyped('');
          setAdded(added + 1);
        }}
      >
        <Label className="field-label">{say('web.filter.country')}</Label>
        <Input className="input" placeholder={say('web.filter.countryAny')} autoFocus={added > 0} />
        <Button className="hidden-visually" excludeFromTabOrder>
          {say('web.search.open')}
        </Button>
        <Popover className="popover">
          <ListBox className="listbox">
            {({ code, name }: { code: string; name: string }) => (
              <ListBoxItem id={code} textValue={name} className="option">
                {name}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      {chosen.length === 0 ? null : (
        <ul className="chips">
          {chosen.map((code) => (
            <li key={code} className="chip removable">
              {country(code)}
              <button
                type="button"
                className="chip-remove"
                aria-label={say('web.filter.remove', { name: country(code) })}
                onClick={() => onChoose(chosen.filter((other) => other !== code))}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
