import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import type { Grant } from '@datavizpro/contract';

interface AccessSelectProps {
  readonly value: Grant['access'];
  readonly onChange: (access: Grant['access']) => void;
  /** Its name for screen readers. */
  readonly label: string;
}

/** May look at it, or change it as well. */
export function AccessSelect({ value, onChange, label }: AccessSelectProps) {
  return (
    <Select
      value={value}
      onChange={(event) => onChange(event.target.value)}
      inputProps={{ 'aria-label': label }}
      sx={{ height: 30, minWidth: 104 }}
    >
      <MenuItem value="view">Can view</MenuItem>
      <MenuItem value="edit">Can edit</MenuItem>
    </Select>
  );
}
