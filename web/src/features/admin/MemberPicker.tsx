import { useState } from 'react';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import type { User } from '@datavizpro/contract';
import { PanelRows } from '../../ui/PanelRows.js';
import { SearchField } from '../../ui/SearchField.js';
import { formatCount } from '../../ui/format.js';
import { color } from '../../ui/theme/color.js';
import { useApiList } from '../session/index.js';
import { usersPath } from './people-api.js';

interface MemberPickerProps {
  readonly memberIds: readonly string[];
  readonly onChange: (memberIds: readonly string[]) => void;
}

/** Everybody with a tick box; found by name. */
export function MemberPicker({ memberIds, onChange }: MemberPickerProps) {
  const [q, setQ] = useState('');
  const people = useApiList<User>(usersPath, { q, sort: 'name', limit: 50 });
  const toggle = (id: string): void =>
    onChange(memberIds.includes(id) ? memberIds.filter((one) => one !== id) : [...memberIds, id]);
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
      <Box component="legend" sx={{ p: 0, mb: 2, display: 'flex', gap: 2, alignItems: 'baseline' }}>
        <Box component="span" sx={{ fontSize: 12, fontWeight: 540, color: color.ink2 }}>
          Members
        </Box>
        <Typography component="span" variant="caption" sx={{ color: color.ink3 }}>
          {formatCount(memberIds.length, 'person', 'people')}
        </Typography>
      </Box>
      <SearchField label="Find people" value={q} onChange={setQ} width="100%" />
      <Box sx={{ mt: 2, mx: -4 }}>
        <PanelRows
          list={people}
          empty="Nobody found."
          renderRow={(user) => (
            <FormControlLabel
              sx={{ mr: 0, flex: 1, minWidth: 0 }}
              control={<Checkbox size="small" checked={memberIds.includes(user.id)} onChange={() => toggle(user.id)} />}
              label={
                <Box sx={{ overflowWrap: 'anywhere' }}>
                  {user.name}
                  <Box sx={{ fontSize: 12, color: color.ink2 }}>{user.email}</Box>
                </Box>
              }
            />
          )}
        />
      </Box>
    </Box>
  );
}
