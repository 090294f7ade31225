import { useDeferredValue, useState } from 'react';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { User, Users } from 'lucide-react';
import type { Shareable } from '@datavizpro/contract';
import { color } from '../../ui/theme/color';
import { useShareable } from './api';

interface PrincipalPickerProps {
  readonly value: Shareable | null;
  readonly onChange: (value: Shareable | null) => void;
}

const groupIcon = <Users size={14} aria-hidden />;
const personIcon = <User size={14} aria-hidden />;

/** Finds a person or a group by name or address. */
export function PrincipalPicker({ value, onChange }: PrincipalPickerProps) {
  const [text, setText] = useState('');
  const asked = useDeferredValue(text);
  const found = useShareable(value?.name === asked ? '' : asked);
  return (
    <Autocomplete
      value={value}
      inputValue={text}
      onChange={(_event, next) => onChange(next)}
      onInputChange={(_event, next) => setText(next)}
      options={text.trim() === '' ? [] : [...(found.data ?? [])]}
      loading={found.isFetching}
      filterOptions={(options) => options}
      getOptionLabel={(option) => option.name}
      getOptionKey={(option) => option.id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      noOptionsText={text.trim() === '' ? 'Type a name or an address' : 'Nobody of that name'}
      size="small"
      renderOption={({ key, ...props }, option) => (
        <Box component="li" key={key} {...props} sx={{ gap: 2 }}>
          {option.kind === 'group' ? groupIcon : personIcon}
          <span>{option.name}</span>
          <Box component="span" sx={{ color: color.ink3, fontSize: 12 }}>
            {option.kind === 'group' ? 'Group' : option.email}
          </Box>
        </Box>
      )}
      renderInput={(params) => (
        <TextField {...params} placeholder="Person or group" aria-label="Person or group" hiddenLabel />
      )}
    />
  );
}
