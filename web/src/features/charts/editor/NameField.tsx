import Box from '@mui/material/Box';
import { VisuallyHidden } from '../../../ui/VisuallyHidden';
import { color } from '../../../ui/theme/color';
import { radius } from '../../../ui/theme/tokens';

interface NameFieldProps {
  readonly value: string;
  /** Shown while nobody has named it. */
  readonly suggestion: string;
  readonly readOnly: boolean;
  readonly onChange: (name: string) => void;
}

/** The page's title, typed in place. */
export function NameField({ value, suggestion, readOnly, onChange }: NameFieldProps) {
  return (
    <Box component="h1" sx={headingStyle}>
      <VisuallyHidden>{value || suggestion}</VisuallyHidden>
      <Box
        component="input"
        value={value}
        placeholder={suggestion}
        readOnly={readOnly}
        aria-label="Name of the chart"
        maxLength={200}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => onChange(event.target.value)}
        sx={inputStyle}
      />
    </Box>
  );
}

const headingStyle = { m: 0, flex: '1 1 auto', minWidth: 0, position: 'relative' } as const;

const inputStyle = {
  display: 'block',
  typography: 'h1',
  width: '100%',
  maxWidth: 640,
  minWidth: 0,
  p: '3px 8px',
  my: '-4px',
  ml: '-9px',
  border: '1px solid transparent',
  borderRadius: `${radius.sm}px`,
  color: color.ink,
  bgcolor: 'transparent',
  textOverflow: 'ellipsis',
  '&::placeholder': { color: color.ink3, opacity: 1 },
  '&:hover:not([readonly])': { borderColor: color.hairStrong },
  '&:focus': { bgcolor: color.surface, borderColor: color.control },
} as const;
