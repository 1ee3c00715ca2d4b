/**
 * The search box over every organisation: asks the server while one types, keeps the last hits until the next
 * ones are there, and says how many there are.
 */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import type { SearchAnswer } from '../../../src/model/answers.ts';
import type { OrganisationId } from '../../../src/model/ids.ts';
import { searchQuery } from '../queries.ts';
import { useWords } from '../speaking.tsx';
import { Icon } from './icon.tsx';
import { HelixMark, SyntheticBadge } from './marks.tsx';

const DEBOUNCE_MS = 80;

function useDebounced(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), DEBOUNCE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

export function OrganisationSearch({
  label,
  large = false,
  autoFocus = false,
  onChoose,
}: {
  label: string;
  large?: boolean;
  autoFocus?: boolean;
  onChoose(id: OrganisationId): void;
}) {
  const { say } = useWords();
  const [typed, setTyped] = useState('');
  const asked = useDebounced(typed.trim());
  const { data, isFetching, error } = useQuery({ ...searchQuery(asked), enabled: asked !== '' });
  const hits = typed.trim() === '' ? [] : (data?.hits ?? []);
  const field = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const statusId = useId();

  const choose = (id: OrganisationId) => {
    setTyped('');
    field.current?.blur();
    onChoose(id);
  };
  // Enter may come before the answer to the last letter: it takes the best hit as soon as that is there.
  const [entered, setEntered] = useState(false);
  const settled = data !== undefined && data.query === typed.trim();
  const best = data?.hits[0]?.organisation.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: choosing depends on nothing that changes here
  useEffect(() => {
    if (!entered || !settled) return;
    setEntered(false);
    if (best !== undefined) choose(best);
  }, [entered, settled, best]);

  return (
    <div className={large ? 'search large' : 'search'}>
      <ComboBox
        aria-label={label}
        aria-describedby={statusId}
        inputValue={typed}
        onInputChange={(next) => {
          setTyped(next);
          setEntered(false);
        }}
        items={hits.map((hit) => ({ ...hit, id: hit.organisation.id }))}
        selectedKey={null}
        onSelectionChange={(key) => {
          const hit = hits.find(({ organisation }) => organisation.id === key);
          if (hit !== undefined) choose(hit.organisation.id);
        }}
        allowsEmptyCollection={typed.trim() !== ''}
        allowsCustomValue
        menuTrigger="input"
      >
        <Label className="hidden-visually">{label}</Label>
        <div className="search-box" ref={box}>
          <Icon name="search" />
          <Input
            ref={field}
            className="search-input"
            placeholder={say('web.search.placeholder')}
            // The start page is opened to search: a person expects to type at once.
            autoFocus={autoFocus}
            autoComplete="off"
            spellCheck={false}
            onKeyDown={(event) => {
              // Enter without walking the list takes the best hit.
              const walked = field.current?.getAttribute('aria-activedescendant');
              if (event.key === 'Enter' && !walked && typed.trim() !== '') {
                event.preventDefault();
                setEntered(true);
              }
            }}
          />
          {typed === '' ? null : (
            <button
              type="button"
              className="search-clear"
              aria-label={say('web.search.clear')}
              onClick={() => {
                setTyped('');
                field.current?.focus();
              }}
            >
              <Icon name="close" />
            </button>
          )}
        </div>
        <Popover
          className="popover"
          triggerRef={box}
          offset={6}
          style={{ width: box.current?.offsetWidth ?? 0 }}
        >
          <ListBox
            className="listbox"
            renderEmptyState={() => (
              <div className="listbox-note">
                {error !== null
                  ? say('web.failure.connection')
                  : isFetching || asked !== typed.trim()
                    ? say('web.search.searching')
                    : say('web.search.none', { query: asked })}
              </div>
            )}
          >
            {(hit: Hit & { id: OrganisationId }) => (
              <ListBoxItem id={hit.id} textValue={hit.organisation.name} className="option">
                <HitLine hit={hit} />
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
        <Button className="hidden-visually" excludeFromTabOrder>
          {say('web.search.open')}
        </Button>
      </ComboBox>
      <span id={statusId} role="status" className="hidden-visually">
        {typed.trim() === '' || data === undefined || isFetching
          ? ''
          : say('web.search.count', { shown: hits.length, total: data.total })}
      </span>
    </div>
  );
}

type Hit = SearchAnswer['hits'][number];

function HitLine({ hit }: { hit: Hit }) {
  const { say, country } = useWords();
  const { organisation, city, matched, projects } = hit;
  const place = [city, organisation.country && country(organisation.country)].filter(Boolean).join(', ');
  return (
    <div className="hit">
      <span className="hit-name">
        {organisation.name} {organisation.synthetic ? <SyntheticBadge /> : null}
      </span>
      <span className="hit-count">{say('web.count.projects', { count: projects })}</span>
      <span className="hit-detail">
        <HelixMark helix={organisation.helix} />
        {place === '' ? '' : ` · ${place}`}
        {matched === undefined ? '' : ` · ${say('web.search.matched', { name: matched })}`}
      </span>
    </div>
  );
}
