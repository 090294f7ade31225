import Box from '@mui/material/Box';
import { color } from './theme/color.js';
import { frame, radius } from './theme/tokens.js';

interface DayInputProps {
  readonly label: string;
  /** `2026-11-23`, or empty. */
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly min?: string;
  readonly max?: string;
}

/** A calendar day by the browser's own picker, its name inside on the left. */
export function DayInput({ label, value, onChange, min, max }: DayInputProps) {
  return (
    <Box component="label" sx={frameStyle}>
      <Box component="span" sx={{ color: color.ink2 }}>
        {label}
      </Box>
      <Box
        component="input"
        type="date"
        value={value}
        min={min === '' ? undefined : min}
        max={max === '' ? undefined : max}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => onChange(event.target.value)}
        sx={inputStyle}
      />
    </Box>
  );
}

const frameStyle = {
  display: 'inline-flex',
  alignItems: 'center',
  gap: '6px',
  height: frame.control,
  pl: '9px',
  pr: '5px',
  fontSize: 13,
  border: `1px solid ${color.control}`,
  borderRadius: `${radius.sm}px`,
  bgcolor: color.surface,
  '&:focus-within': { outline: `2px solid ${color.brand}`, outlineOffset: '-1px' },
} as const;

const inputStyle = {
  border: 0,
  p: 0,
  bgcolor: 'transparent',
  color: color.ink,
  fontFamily: 'inherit',
  fontSize: 13,
  '&:focus-visible': { outline: 'none' },
} as const;
