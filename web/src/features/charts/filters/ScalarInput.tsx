import { useState } from 'react';
import OutlinedInput from '@mui/material/OutlinedInput';
import type { ColumnType, Scalar } from '@datavizpro/contract';
import { Field } from '../../../ui/Field';
import { isTemporal } from '../model/facts';
import { parseScalar } from '../model/filters';

interface ScalarInputProps {
  readonly label: string;
  readonly type: ColumnType;
  readonly value: Scalar;
  readonly onChange: (value: Scalar) => void;
  /** Nothing typed means an open end. */
  readonly optional?: boolean;
}

/** One value of the column's type, checked while it is typed. */
export function ScalarInput({ label, type, value, onChange, optional = false }: ScalarInputProps) {
  const shown = inputText(value, type);
  const [text, setText] = useState(shown);
  const [known, setKnown] = useState(shown);
  if (known !== shown) {
    // Changed from elsewhere, by undo say.
    setKnown(shown);
    if (parseScalar(text, type) !== value) setText(shown);
  }
  const open = optional && text.trim() === '';
  const wrong = !open && parseScalar(text, type) === undefined;
  return (
    <Field label={label} error={wrong ? (isTemporal(type) ? 'A date' : 'A number') : undefined}>
      {({ id, describedBy }) => (
        <OutlinedInput
          id={id}
          fullWidth
          type={isTemporal(type) ? 'date' : 'text'}
          value={text}
          error={wrong}
          placeholder={optional ? 'Open' : ''}
          inputProps={{ inputMode: isTemporal(type) ? undefined : 'decimal', 'aria-describedby': describedBy }}
          sx={isTemporal(type) ? { '& input': { px: '8px' } } : {}}
          onChange={(event) => {
            const next = event.target.value;
            setText(next);
            const parsed = optional && next.trim() === '' ? null : parseScalar(next, type);
            if (parsed !== undefined) onChange(parsed);
          }}
        />
      )}
    </Field>
  );
}

/** A date field takes days: a whole day means all of it. */
const inputText = (value: Scalar, type: ColumnType): string =>
  value === null ? '' : isTemporal(type) ? String(value).slice(0, 10) : String(value);
