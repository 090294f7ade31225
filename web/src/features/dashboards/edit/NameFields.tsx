import Box from '@mui/material/Box';
import InputBase from '@mui/material/InputBase';
import { VisuallyHidden } from '../../../ui/VisuallyHidden';
import { color } from '../../../ui/theme/color';
import { fonts } from '../../../ui/theme/tokens';

interface Props {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The title, renamed where it stands. */
export function NameField({ value, onChange }: Props) {
  return (
    <Box component="h1" sx={{ m: 0, flex: 1, minWidth: 120, maxWidth: 560 }}>
      <VisuallyHidden>{value}</VisuallyHidden>
      <InputBase
        value={value}
        fullWidth
        onChange={(event) => onChange(event.target.value)}
        inputProps={{ 'aria-label': 'Name of the dashboard', maxLength: 200 }}
        sx={{ ...fieldStyle, fontFamily: fonts.head, fontSize: 22, fontWeight: 620, letterSpacing: '-0.02em' }}
      />
    </Box>
  );
}

export function DescriptionField({ value, onChange }: Props) {
  return (
    <InputBase
      value={value}
      fullWidth
      multiline
      placeholder="Describe what it is for"
      onChange={(event) => onChange(event.target.value)}
      inputProps={{ 'aria-label': 'Description', maxLength: 5000 }}
      sx={{ ...fieldStyle, fontSize: 13, color: color.ink2, maxWidth: 720 }}
    />
  );
}

const fieldStyle = {
  px: '6px',
  mx: '-6px',
  borderRadius: '6px',
  border: '1px solid transparent',
  '&:hover': { borderColor: color.hairStrong },
  '&.Mui-focused': { borderColor: color.brand, bgcolor: color.surface },
  '& input, & textarea': { py: '2px', '&:focus-visible': { outline: 'none' } },
} as const;
