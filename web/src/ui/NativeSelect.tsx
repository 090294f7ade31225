import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import { ChevronDown } from 'lucide-react';
import { color } from './theme/color';
import { frame, radius } from './theme/tokens';

export interface SelectOption<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly disabled?: boolean;
}

interface NativeSelectProps<V extends string> {
  readonly value: V;
  readonly options: readonly SelectOption<V>[];
  readonly onChange: (value: V) => void;
  readonly id?: string;
  /** Its name, where no label points to it. */
  readonly label?: string;
  readonly describedBy?: string | undefined;
  readonly disabled?: boolean;
  readonly invalid?: boolean;
  readonly startIcon?: ReactNode;
  readonly width?: number | string;
}

/** The browser's own select in our look: light enough for hundreds on a page, and at home on a phone. */
export function NativeSelect<V extends string>(props: NativeSelectProps<V>) {
  const { value, options, onChange, startIcon, width = '100%' } = props;
  return (
    <Box sx={{ ...frameStyle, width, ...(props.invalid ? { borderColor: color.bad } : {}) }}>
      {startIcon !== undefined && (
        <Box aria-hidden sx={{ ...iconStyle, left: 9 }}>
          {startIcon}
        </Box>
      )}
      <Box
        component="select"
        id={props.id}
        aria-label={props.label}
        aria-describedby={props.describedBy}
        aria-invalid={props.invalid}
        disabled={props.disabled}
        value={value}
        onChange={(event) => onChange(event.target.value as V)}
        sx={{ ...selectStyle, pl: startIcon === undefined ? '9px' : '30px' }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </Box>
      <Box aria-hidden sx={{ ...iconStyle, right: 8 }}>
        <ChevronDown size={14} />
      </Box>
    </Box>
  );
}

const frameStyle = {
  position: 'relative',
  display: 'inline-flex',
  height: frame.control,
  minWidth: 0,
  maxWidth: '100%',
  borderRadius: `${radius.sm}px`,
  border: `1px solid ${color.control}`,
  bgcolor: color.surface,
  '&:focus-within': { outline: `2px solid ${color.brand}`, outlineOffset: '-1px' },
  '&:has(select:disabled)': { opacity: 0.6 },
} as const;

const selectStyle = {
  appearance: 'none',
  border: 0,
  m: 0,
  width: '100%',
  minWidth: 0,
  pr: '26px',
  fontFamily: 'inherit',
  fontSize: 13,
  color: color.ink,
  bgcolor: 'transparent',
  borderRadius: `${radius.sm}px`,
  textOverflow: 'ellipsis',
  cursor: 'pointer',
  '&:focus-visible': { outline: 'none' },
  '&:disabled': { cursor: 'default' },
  '& option': { color: color.ink, backgroundColor: color.raised },
} as const;

const iconStyle = {
  position: 'absolute',
  top: 0,
  bottom: 0,
  display: 'grid',
  placeItems: 'center',
  pointerEvents: 'none',
  color: color.ink3,
} as const;
