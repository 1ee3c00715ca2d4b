/** "Describe yourself": for who has no ties in the data yet. What is said goes to the URL and is kept nowhere else. */
import { useState } from 'react';
import { Button, Form, Input, Label, Text, TextArea, TextField } from 'react-aria-components';
import type { Helix } from '../../../src/model/organisation.ts';
import { ThemeSearch } from '../flow/theme-search.tsx';
import { HELICES } from '../helices.ts';
import { ChoiceBox } from '../parts/controls.tsx';
import { Icon } from '../parts/icon.tsx';
import { useWords } from '../speaking.tsx';
import { type Said, saysEnough } from './asker.ts';
import { countries } from './countries.ts';

const MOST_THEMES = 8;
const MOST_TEXT = 1000;
const MOST_LINE = 400;

export function ProfileForm({ said, onSay }: { said: Said; onSay(said: Said): void }) {
  const { say, helix } = useWords();
  const [draft, setDraft] = useState<Said>(said);
  const set = (change: Partial<Said>) => setDraft((before) => ({ ...before, ...change }));
  const enough = saysEnough(tidied(draft));
  return (
    <Form
      className="profile-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (enough) onSay(tidied(draft));
      }}
    >
      <div className="profile-grid">
        <Line label={say('shortlist.profile.name')} value={draft.you} onChange={(you) => set({ you })} />
        <ChoiceBox
          label={say('shortlist.profile.helix')}
          choices={HELICES.map((value) => ({ value, label: helix(value) }))}
          value={draft.youHelix ?? 'company'}
          onChoose={(youHelix: Helix) => set({ youHelix })}
        />
        <TextField
          className="field profile-wide"
          value={draft.youDo ?? ''}
          onChange={(youDo) => set({ youDo })}
        >
          <Label className="field-label">{say('shortlist.profile.does')}</Label>
          <TextArea className="input" rows={3} maxLength={MOST_TEXT} />
          <Text slot="description" className="field-hint">
            {say('shortlist.profile.doesHint')}
          </Text>
        </TextField>
        <Themes chosen={draft.youThemes ?? []} onChoose={(youThemes) => set({ youThemes })} />
        <Line
          label={say('shortlist.profile.seeks')}
          value={draft.youSeek}
          onChange={(youSeek) => set({ youSeek })}
        />
        <Line
          label={say('shortlist.profile.offers')}
          value={draft.youOffer}
          onChange={(youOffer) => set({ youOffer })}
        />
        <CountryBox value={draft.youCountry} onChoose={(youCountry) => set({ youCountry })} />
        <Line
          label={say('shortlist.profile.region')}
          hint={say('shortlist.profile.regionHint')}
          value={draft.youRegion}
          onChange={(youRegion) => set({ youRegion })}
        />
        <Line
          label={say('shortlist.profile.city')}
          value={draft.youCity}
          onChange={(youCity) => set({ youCity })}
        />
      </div>
      <div className="actions profile-actions">
        <Button type="submit" className="button primary" isDisabled={!enough}>
          {say('shortlist.profile.ask')}
        </Button>
        {enough ? null : <p className="soft small">{say('shortlist.profile.nameNeeded')}</p>}
      </div>
    </Form>
  );
}

/** Themes of EuroSciVoc, searched by words of their titles; those chosen as chips that can be taken out. */
function Themes({ chosen, onChoose }: { chosen: readonly string[]; onChoose(titles: string[]): void }) {
  const { say } = useWords();
  // After one is chosen the field begins anew, with the focus still on it and its list closed.
  const [added, setAdded] = useState(0);
  return (
    <div className="field">
      {chosen.length < MOST_THEMES ? (
        <ThemeSearch
          key={added}
          label={say('shortlist.profile.theme')}
          opens="input"
          autoFocus={added > 0}
          chosen={undefined}
          onChoose={(theme) => {
            setAdded(added + 1);
            if (theme !== undefined && !chosen.includes(theme.title)) onChoose([...chosen, theme.title]);
          }}
        />
      ) : null}
      {chosen.length === 0 ? null : (
        <ul className="chips" aria-label={say('shortlist.profile.themes')}>
          {chosen.map((title) => (
            <li key={title}>
              <Button
                className="chip"
                aria-label={say('web.filter.remove', { name: title })}
                onPress={() => onChoose(chosen.filter((other) => other !== title))}
              >
                {title}
                <Icon name="close" />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function CountryBox({
  value,
  onChoose,
}: {
  value: string | undefined;
  onChoose(code: string | undefined): void;
}) {
  const { say, locale } = useWords();
  return (
    <ChoiceBox
      label={say('shortlist.profile.country')}
      choices={[
        { value: '', label: say('shortlist.profile.countryNone') },
        ...countries(locale).map(({ code, name }) => ({ value: code, label: name })),
      ]}
      value={value ?? ''}
      onChoose={(code) => onChoose(code === '' ? undefined : code)}
    />
  );
}

/** Without blanks around what was typed, and without what was left empty. */
function tidied(draft: Said): Said {
  return Object.fromEntries(
    Object.entries(draft).map(([name, value]) => {
      const kept = typeof value === 'string' ? value.trim() : value;
      return [name, kept === undefined || kept.length === 0 ? undefined : kept];
    }),
  );
}

function Line({
  label,
  hint,
  value,
  onChange,
}: {
  label: string;
  hint?: string;
  value: string | undefined;
  onChange(value: string): void;
}) {
  return (
    <TextField className="field" value={value ?? ''} onChange={onChange}>
      <Label className="field-label">{label}</Label>
      <Input className="input" maxLength={MOST_LINE} />
      {hint === undefined ? null : (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
    </TextField>
  );
}
