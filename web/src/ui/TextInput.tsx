import OutlinedInput, { type OutlinedInputProps } from '@mui/material/OutlinedInput';
import { Field, type FieldProps } from './Field.js';

interface TextInputProps extends Pick<FieldProps, 'label' | 'hint' | 'error'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'email' | 'password' | 'number';
  readonly autoComplete?: string;
  readonly autoFocus?: boolean;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly maxLength?: number;
  readonly minLength?: number;
  readonly placeholder?: string;
}

/** A line of text with its name above. */
export function TextInput({ label, hint, error, onChange, maxLength, minLength, ...input }: TextInputProps) {
  const lengths: NonNullable<OutlinedInputProps['inputProps']> = {
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(minLength === undefined ? {} : { minLength }),
  };
  return (
    <Field label={label} hint={hint} error={error}>
      {({ id, describedBy }) => (
        <OutlinedInput
          id={id}
          fullWidth
          error={error !== undefined}
          onChange={(event) => onChange(event.target.value)}
          inputProps={{ ...lengths, 'aria-describedby': describedBy }}
          {...input}
        />
      )}
    </Field>
  );
}
