import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';

interface SqlRightProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** Its name for screen readers: who it is about. */
  readonly label: string;
}

/** May send SQL of their own, besides what access gives. */
export const SqlRight = ({ checked, onChange, label }: SqlRightProps) => (
  <FormControlLabel
    control={
      <Checkbox
        size="small"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
        slotProps={{ input: { 'aria-label': label } }}
        sx={{ p: '4px', mr: '2px' }}
      />
    }
    label="SQL"
    title="May write SQL of their own"
    sx={{ m: 0 }}
  />
);
