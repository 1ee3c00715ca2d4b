/** Which regions: NUTS codes, asked for by Enter or the button. */
import { useState } from 'react';
import { Button, Input, Label, Text, TextField } from 'react-aria-components';
import type { z } from 'zod';
import { useWords } from '../speaking.tsx';
import { regions } from '../view.ts';

export function Where({
  label,
  region,
  fitting = regions,
  hint,
  onChoose,
}: {
  label: string;
  region: string | undefined;
  /** What is let through; else NUTS codes by comma. */
  fitting?: z.ZodType;
  hint?: string;
  onChoose(region?: string): void;
}) {
  const { say } = useWords();
  const [typed, setTyped] = useState(region ?? '');
  const codes = typed.replaceAll(' ', '').toUpperCase();
  const fits = codes === '' || fitting.safeParse(codes).success;
  return (
    <form
      className="where"
      onSubmit={(event) => {
        event.preventDefault();
        if (codes === '') onChoose();
        else if (fits) onChoose(codes);
      }}
    >
      <TextField className="field" value={typed} onChange={setTyped} isInvalid={!fits}>
        <Label className="field-label">{label}</Label>
        <Input className="input" spellCheck="false" />
        <Text slot="description" className="hidden-visually">
          {hint ?? say('fragmentation.web.whereHint')}
        </Text>
      </TextField>
      <Button type="submit" className="button" isDisabled={!fits}>
        {say('fragmentation.web.apply')}
      </Button>
    </form>
  );
}
