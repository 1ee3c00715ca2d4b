/** The controls that the pages share: React Aria's behaviour in the app's clothes. */
import type { ReactNode } from 'react';
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  ToggleButton,
  ToggleButtonGroup,
} from 'react-aria-components';
import { Icon } from './icon.tsx';

export interface Choice<T extends string> {
  value: T;
  label: string;
}

/** One of several, from a list that opens. `hideLabel` keeps the label for screen readers only. */
export function ChoiceBox<T extends string>({
  label,
  hideLabel = false,
  choices,
  value,
  onChoose,
}: {
  label: string;
  hideLabel?: boolean;
  choices: readonly Choice<T>[];
  value: T;
  onChoose(value: T): void;
}) {
  return (
    <Select
      className="field"
      selectedKey={value}
      onSelectionChange={(key) => {
        const chosen = choices.find((choice) => choice.value === key);
        if (chosen !== undefined) onChoose(chosen.value);
      }}
    >
      <Label className={hideLabel ? 'hidden-visually' : 'field-label'}>{label}</Label>
      <Button className="select-button">
        <SelectValue />
        <Icon name="down" />
      </Button>
      <Popover className="popover">
        <ListBox className="listbox" items={choices}>
          {(choice) => (
            <ListBoxItem id={choice.value} textValue={choice.label} className="option">
              {choice.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}

/** One of a few, side by side. */
export function Segments<T extends string>({
  label,
  choices,
  value,
  onChoose,
}: {
  label: string;
  choices: readonly Choice<T>[];
  value: T;
  onChoose(value: T): void;
}) {
  return (
    <ToggleButtonGroup
      className="segments"
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = choices.find((choice) => keys.has(choice.value));
        if (chosen !== undefined) onChoose(chosen.value);
      }}
    >
      {choices.map((choice) => (
        <ToggleButton key={choice.value} id={choice.value} className="segment">
          {choice.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

/** Any of a few, as chips. None chosen means no filter. */
export function ChipChoice<T extends string>({
  label,
  choices,
  values,
  onChoose,
}: {
  label: string;
  choices: readonly (Choice<T> & { mark?: ReactNode })[];
  values: readonly T[];
  onChoose(values: T[]): void;
}) {
  return (
    <div className="field">
      <span className="field-label" aria-hidden="true">
        {label}
      </span>
      <ToggleButtonGroup
        className="chips"
        aria-label={label}
        selectionMode="multiple"
        selectedKeys={values}
        onSelectionChange={(keys) =>
          onChoose(choices.filter((choice) => keys.has(choice.value)).map((choice) => choice.value))
        }
      >
        {choices.map((choice) => (
          <ToggleButton key={choice.value} id={choice.value} className="chip">
            {choice.mark}
            {choice.label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
