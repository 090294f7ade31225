import { useId, useState, type InputHTMLAttributes, type ReactNode } from 'react';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import FormHelperText from '@mui/material/FormHelperText';
import { color } from '../../ui/theme/color.js';
import { radius } from '../../ui/theme/tokens.js';

interface FormFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  readonly hint?: ReactNode;
}

/** A plain labelled input: light enough for the first page, and always above its label's eye line. */
export function FormField({ label, value, onChange, error, hint, type = 'text', ...input }: FormFieldProps) {
  const id = useId();
  const [shown, setShown] = useState(false);
  const isPassword = type === 'password';
  const note = error ?? hint;
  return (
    <Box sx={{ display: 'grid', gap: '5px' }}>
      <Box component="label" htmlFor={id} sx={{ fontSize: 13, fontWeight: 540 }}>
        {label}
      </Box>
      <Box sx={{ ...boxStyle, ...(error === undefined ? {} : { borderColor: color.bad }) }}>
        <Box
          component="input"
          id={id}
          type={isPassword && shown ? 'text' : type}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          aria-invalid={error !== undefined}
          aria-describedby={note === undefined ? undefined : `${id}-note`}
          sx={inputStyle}
          {...input}
        />
        {isPassword && (
          <ButtonBase onClick={() => setShown(!shown)} aria-pressed={shown} aria-label="Show password" sx={showStyle}>
            {shown ? 'Hide' : 'Show'}
          </ButtonBase>
        )}
      </Box>
      {note !== undefined && (
        <FormHelperText id={`${id}-note`} error={error !== undefined} sx={{ m: 0 }}>
          {note}
        </FormHelperText>
      )}
    </Box>
  );
}

const boxStyle = {
  display: 'flex',
  alignItems: 'center',
  height: 40,
  bgcolor: color.surface,
  border: `1px solid ${color.control}`,
  borderRadius: `${radius.sm}px`,
  '&:focus-within': { outline: `2px solid ${color.brand}`, outlineOffset: -1, borderColor: color.brand },
} as const;

const inputStyle = {
  flex: 1,
  minWidth: 0,
  height: '100%',
  px: '12px',
  border: 0,
  outline: 'none',
  '&:focus-visible': { outline: 'none' },
  bgcolor: 'transparent',
  color: color.ink,
  font: 'inherit',
  fontSize: { xs: 16, sm: 14 },
  borderRadius: 'inherit',
} as const;

const showStyle = {
  height: 28,
  px: '10px',
  mr: '5px',
  fontSize: 12,
  fontWeight: 540,
  fontFamily: 'inherit',
  color: color.ink2,
  borderRadius: `${radius.xs}px`,
  '&:hover': { bgcolor: color.hover },
} as const;
