import { useState } from 'react';
import OutlinedInput from '@mui/material/OutlinedInput';
import { Field } from '../../../ui/Field';

interface NumberSettingProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
  readonly placeholder?: string;
  readonly min?: number;
  readonly max?: number;
  /** Only whole numbers. */
  readonly whole?: boolean;
}

/** A number or nothing; what is no number yet stays in the field, and changes nothing. */
export function NumberSetting({ label, value, onChange, placeholder = 'Automatic', ...bounds }: NumberSettingProps) {
  const stored = value === undefined ? '' : String(value);
  const [text, setText] = useState(stored);
  const parsed = parse(text, bounds);
  const shown = parsed !== null && parsed !== value ? stored : text;
  return (
    <Field label={label} error={parsed === null ? wanted(bounds) : undefined}>
      {({ id, describedBy }) => (
        <OutlinedInput
          id={id}
          fullWidth
          value={shown}
          error={parsed === null}
          placeholder={placeholder}
          inputProps={{ inputMode: 'decimal', 'aria-describedby': describedBy }}
          onChange={(event) => {
            setText(event.target.value);
            const next = parse(event.target.value, bounds);
            if (next !== null) onChange(next);
          }}
        />
      )}
    </Field>
  );
}

type Bounds = Pick<NumberSettingProps, 'min' | 'max' | 'whole'>;

/** Undefined: nothing. Null: not such a number. */
function parse(text: string, { min = -Infinity, max = Infinity, whole = false }: Bounds): number | undefined | null {
  if (text.trim() === '') return undefined;
  const number = Number(text.trim().replace(',', '.'));
  if (!Number.isFinite(number) || (whole && !Number.isInteger(number))) return null;
  return number >= min && number <= max ? number : null;
}

function wanted({ min, max, whole }: Bounds): string {
  const what = whole === true ? 'A whole number' : 'A number';
  return min === undefined || max === undefined ? `${what}, or nothing` : `${what} from ${min} to ${max}, or nothing`;
}
