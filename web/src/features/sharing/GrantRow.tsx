import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { User, Users, X } from 'lucide-react';
import type { Grant } from '@datavizpro/contract';
import { color } from '../../ui/theme/color';
import { AccessSelect } from './AccessSelect';
import { SqlRight } from './SqlRight';

interface GrantRowProps {
  readonly grant: Grant;
  /** Data sources have a right of their own for SQL. */
  readonly withSql: boolean;
  readonly onChange: (change: Pick<Grant, 'access' | 'sql'>) => void;
  readonly onRevoke: () => void;
}

export function GrantRow({ grant, withSql, onChange, onRevoke }: GrantRowProps) {
  const { name, email, kind } = grant.principal;
  const Icon = kind === 'group' ? Users : User;
  return (
    <Box component="li" sx={rowStyle}>
      <Box aria-hidden sx={iconStyle}>
        <Icon size={15} />
      </Box>
      <Box sx={{ flex: '1 1 150px', minWidth: 0 }}>
        <Box sx={{ fontSize: 13, fontWeight: 540, overflowWrap: 'anywhere' }}>{name}</Box>
        <Box sx={{ fontSize: 11.5, color: color.ink2, overflowWrap: 'anywhere' }}>
          {kind === 'group' ? 'Group' : email}
        </Box>
      </Box>
      {withSql && (
        <SqlRight
          checked={grant.sql === true}
          label={`${name} may write SQL`}
          onChange={(sql) => onChange({ access: grant.access, sql })}
        />
      )}
      <AccessSelect
        value={grant.access}
        onChange={(access) => onChange({ access, ...(withSql ? { sql: grant.sql === true } : {}) })}
        label={`What ${name} may do`}
      />
      <IconButton aria-label={`Stop sharing with ${name}`} onClick={onRevoke}>
        <X size={15} />
      </IconButton>
    </Box>
  );
}

const rowStyle = {
  display: 'flex',
  alignItems: 'center',
  flexWrap: 'wrap',
  gap: 2,
  py: 2,
  borderBottom: `1px solid ${color.hair}`,
} as const;

const iconStyle = {
  width: 28,
  height: 28,
  borderRadius: '50%',
  display: 'grid',
  placeItems: 'center',
  bgcolor: color.sunken,
  color: color.ink2,
  flexShrink: 0,
} as const;
