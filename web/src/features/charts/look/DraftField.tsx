import { useState } from 'react';
import OutlinedInput from '@mui/material/OutlinedInput';
import { Field } from '../../../ui/Field';

/** What a text means, or what is wrong with it. */
export type Reading<Value> = { readonly value: Value | undefined } | { readonly fault: string };

interface DraftFieldProps<Value extends string | number> {
  readonly label: string;
  readonly value: Value | undefined;
  readonly read: (text: string) => Reading<Value>;
  readonly onChange: (value: Value | undefined) => void;
  readonly placeholder?: string;
  readonly numeric?: boolean;
}

/** A text that becomes a value; while it means none it stays in the field, says why, and changes nothing. */
export function DraftField<Value extends string | number>(props: DraftFieldProps<Value>) {
  const { label, value, read, onChange, placeholder = '', numeric = false } = props;
  const stored = value === undefined ? '' : String(value);
  const [text, setText] = useState(stored);
  const reading = read(text);
  // Undo and other fields change the value from outside: then the text follows it.
  const [before, setBefore] = useState(stored);
  if (before !== stored) {
    setBefore(stored);
    if ('fault' in reading || reading.value !== value) setText(stored);
  }
  const fault = 'fault' in reading ? reading.fault : undefined;
  return (
    <Field label={label} error={fault}>
      {({ id, describedBy }) => (
        <OutlinedInput
          id={id}
          fullWidth
          value={text}
          error={fault !== undefined}
          placeholder={placeholder}
          inputProps={{
            'aria-describedby': describedBy,
            maxLength: 300,
            ...(numeric ? { inputMode: 'decimal' } : {}),
          }}
          onChange={(event) => {
            setText(event.target.value);
            const next = read(event.target.value);
            if ('value' in next && next.value !== value) onChange(next.value);
          }}
        />
      )}
    </Field>
  );
}
