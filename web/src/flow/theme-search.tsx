/** Chooses a theme by words of its title; the server knows them all. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import type { ThemesAnswer } from '../../../src/model/flow-answer.ts';
import { Icon } from '../parts/icon.tsx';
import { themesQuery } from '../queries.ts';
import { useWords } from '../speaking.tsx';

type Theme = ThemesAnswer['themes'][number];

export function ThemeSearch({
  label,
  opens = 'focus',
  autoFocus = false,
  chosen,
  onChoose,
}: {
  /** What the field is called; a theme, unless said otherwise. */
  label?: string;
  /** Whether the list opens as soon as the field has the focus, or when something is typed. */
  opens?: 'focus' | 'input';
  autoFocus?: boolean;
  /** Title of the theme that is chosen. */
  chosen: string | undefined;
  onChoose(theme: Theme | undefined): void;
}) {
  const { say } = useWords();
  const [typed, setTyped] = useState('');
  const { data } = useQuery(themesQuery(typed.trim()));
  if (chosen !== undefined)
    return (
      <div className="field">
        <span className="field-label">{say('flow.web.theme')}</span>
        <Button
          className="button flow-theme"
          aria-label={`${chosen}. ${say('flow.web.themeClear')}`}
          onPress={() => onChoose(undefined)}
        >
          <span className="flow-theme-name">{chosen}</span>
          <Icon name="close" />
        </Button>
      </div>
    );
  return (
    <ComboBox
      className="field"
      menuTrigger={opens}
      allowsEmptyCollection
      inputValue={typed}
      onInputChange={setTyped}
      selectedKey={null}
      items={data?.themes ?? []}
      onSelectionChange={(key) => {
        const theme = data?.themes.find(({ id }) => id === key);
        if (theme === undefined) return;
        setTyped('');
        onChoose(theme);
      }}
    >
      <Label className="field-label">{label ?? say('flow.web.theme')}</Label>
      <div className="combo">
        <Input className="input" placeholder={say('flow.web.themeHint')} autoFocus={autoFocus} />
        <Button className="hidden-visually" excludeFromTabOrder>
          {say('flow.web.themeAll')}
        </Button>
      </div>
      <Popover className="popover">
        <ListBox
          className="listbox"
          renderEmptyState={() => <div className="listbox-note">{say('flow.web.themeNone')}</div>}
        >
          {(theme: Theme) => (
            <ListBoxItem id={theme.id} textValue={theme.title} className="option">
              <div className="hit">
                <span className="hit-name">{theme.title}</span>
                <span className="hit-count">{say('web.count.projects', { count: theme.projects })}</span>
                <span className="hit-detail">{theme.path.join(' › ')}</span>
              </div>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
