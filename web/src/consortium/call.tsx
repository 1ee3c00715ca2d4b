/** What is asked: what the call needs, who is on board, and the limits. Every choice goes to the URL at once. */
import { useState } from 'react';
import { Button, Label, Text, TextArea, TextField } from 'react-aria-components';
import type { OrganisationId } from '../../../src/model/ids.ts';
import type { Helix, OrganisationRef } from '../../../src/model/organisation.ts';
import { HELICES } from '../helices.ts';
import { Countries, LineField } from '../partners/filters.tsx';
import { ChoiceBox } from '../parts/controls.tsx';
import { Icon } from '../parts/icon.tsx';
import { OrganisationSearch } from '../parts/organisation-search.tsx';
import { useWords } from '../speaking.tsx';
import type { ConsortiumView } from '../view.ts';
import { helixEntries, leastByHelix, USUAL_NOVELTY, USUAL_SIZE } from './question.ts';

export type Change = (change: Partial<ConsortiumView>) => void;

const SIZES = [3, 4, 5, 6, 8, 10, 12, 15, 20] as const;
const UP_TO = [1, 2, 3, 4, 5, 6] as const;
const SHARES = [0.2, 0.3, 0.4, 0.5] as const;
const NOVELTIES = [0, 0.1, 0.2, 0.3, 0.5] as const;

const some = <T,>(values: T[]) => (values.length === 0 ? undefined : values);

export function Call({
  view,
  onBoard,
  onChange,
}: {
  view: ConsortiumView;
  /** Those on board and those who must be in, as far as their names are known. */
  onBoard: readonly OrganisationRef[];
  onChange: Change;
}) {
  const { say } = useWords();
  const needs = view.need ?? [];
  // What was chosen stays no longer once the question is another.
  const anew: Change = (change) => onChange({ keep: undefined, ...change });
  return (
    <div className="card call">
      <h2>{say('consortium.web.needs')}</h2>
      <LineField
        key={needs.length}
        label={say('consortium.web.theme')}
        hint={say('consortium.web.needsHint')}
        value=""
        onSettle={(need) => anew({ need: some([...new Set([...needs, need])]) })}
      />
      <Removables
        items={needs.map((need) => ({ id: need, name: need }))}
        onRemove={(need) => anew({ need: some(needs.filter((other) => other !== need)) })}
      />
      <CallText value={view.text ?? ''} onSettle={(text) => anew({ text: text === '' ? undefined : text })} />
      <h2>{say('consortium.web.withTitle')}</h2>
      <OrganisationSearch
        label={say('consortium.web.withSearch')}
        onChoose={(id) => anew({ with: [...new Set([...(view.with ?? []), id])] })}
      />
      <Named ids={view.with} names={onBoard} onChoose={(ids) => anew({ with: ids })} />
      {view.must === undefined ? null : (
        <>
          <span className="field-label">{say('consortium.web.must')}</span>
          <Named ids={view.must} names={onBoard} onChoose={(ids) => anew({ must: ids })} />
        </>
      )}
      <h2>{say('consortium.web.limits')}</h2>
      <Limits view={view} onChange={anew} />
    </div>
  );
}

function Limits({ view, onChange }: { view: ConsortiumView; onChange: Change }) {
  const { say, number, helix } = useWords();
  const none = { value: '', label: say('consortium.web.any') };
  const least = leastByHelix(view.helix);
  const numbers = (values: readonly number[], own: number | undefined) =>
    [...new Set([...values, ...(own === undefined ? [] : [own])])]
      .sort((a, b) => a - b)
      .map((value) => ({ value: String(value), label: number(value) }));
  const shares = (values: readonly number[], own: number | undefined) =>
    [...new Set([...values, ...(own === undefined ? [] : [own])])]
      .sort((a, b) => a - b)
      .map((value) => ({ value: String(value), label: `${number(100 * value)} %` }));
  const chosen = (value: string) => (value === '' ? undefined : Number(value));
  return (
    <div className="limits">
      <ChoiceBox
        label={say('consortium.web.size')}
        choices={numbers(SIZES, view.team)}
        value={String(view.team ?? USUAL_SIZE)}
        onChoose={(value) => onChange({ team: Number(value) === USUAL_SIZE ? undefined : Number(value) })}
      />
      <ChoiceBox
        label={say('consortium.web.sme')}
        choices={[none, ...shares(SHARES, view.sme)]}
        value={view.sme === undefined ? '' : String(view.sme)}
        onChoose={(value) => onChange({ sme: chosen(value) })}
      />
      <ChoiceBox
        label={say('consortium.web.minCountries')}
        choices={[none, ...numbers(UP_TO.slice(1), view.minCountries)]}
        value={view.minCountries === undefined ? '' : String(view.minCountries)}
        onChoose={(value) => onChange({ minCountries: chosen(value) })}
      />
      <ChoiceBox
        label={say('consortium.web.perCountry')}
        choices={[none, ...numbers(UP_TO, view.perCountry)]}
        value={view.perCountry === undefined ? '' : String(view.perCountry)}
        onChoose={(value) => onChange({ perCountry: chosen(value) })}
      />
      <ChoiceBox
        label={say('consortium.web.novelty')}
        choices={shares(NOVELTIES, view.novelty)}
        value={String(view.novelty ?? USUAL_NOVELTY)}
        onChoose={(value) =>
          onChange({ novelty: Number(value) === USUAL_NOVELTY ? undefined : Number(value) })
        }
      />
      <fieldset className="by-helix">
        <legend className="field-label">{say('consortium.web.helixLeast')}</legend>
        {HELICES.filter((name) => name !== 'unknown').map((name: Helix) => (
          <ChoiceBox
            key={name}
            label={helix(name)}
            choices={[none, ...numbers(UP_TO, least[name])]}
            value={least[name] === undefined ? '' : String(least[name])}
            onChoose={(value) => onChange({ helix: helixEntries({ ...least, [name]: Number(value) }) })}
          />
        ))}
      </fieldset>
      <Countries chosen={view.country ?? []} onChoose={(codes) => onChange({ country: some(codes) })} />
    </div>
  );
}

function CallText({ value, onSettle }: { value: string; onSettle(text: string): void }) {
  const { say } = useWords();
  const [typed, setTyped] = useState(value);
  return (
    <>
      <TextField className="field" value={typed} onChange={setTyped} maxLength={4000}>
        <Label className="field-label">{say('consortium.web.text')}</Label>
        <TextArea className="input" rows={4} />
        <Text slot="description" className="field-hint">
          {say('consortium.web.textHint')}
        </Text>
      </TextField>
      {typed.trim() === value ? null : (
        <Button className="button" onPress={() => onSettle(typed.trim())}>
          {say('consortium.web.useText')}
        </Button>
      )}
    </>
  );
}

function Named({
  ids = [],
  names,
  onChoose,
}: {
  ids: OrganisationId[] | undefined;
  names: readonly OrganisationRef[];
  onChoose(ids: OrganisationId[] | undefined): void;
}) {
  return (
    <Removables
      items={ids.map((id) => ({ id, name: names.find((known) => known.id === id)?.name ?? id }))}
      onRemove={(id) => onChoose(some(ids.filter((other) => other !== id)))}
    />
  );
}

function Removables({
  items,
  onRemove,
}: {
  items: { id: string; name: string }[];
  onRemove(id: string): void;
}) {
  const { say } = useWords();
  if (items.length === 0) return null;
  return (
    <ul className="chips">
      {items.map(({ id, name }) => (
        <li key={id} className="chip removable">
          {name}
          <button
            type="button"
            className="chip-remove"
            aria-label={say('consortium.web.remove', { name })}
            onClick={() => onRemove(id)}
          >
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  );
}
