import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { X } from 'lucide-react';
import { DayInput } from '../../ui/DayInput.js';
import { NativeSelect } from '../../ui/NativeSelect.js';
import { SearchField } from '../../ui/SearchField.js';
import { hasFilters, type AuditFilters } from './audit-filters.js';

const outcomes = [
  { value: '', label: 'Any outcome' },
  { value: 'ok', label: 'Done' },
  { value: 'denied', label: 'Refused' },
  { value: 'failed', label: 'Failed' },
] as const satisfies readonly { value: AuditFilters['outcome']; label: string }[];

const none: AuditFilters = { action: '', outcome: '', actorId: '', objectId: '', from: '', to: '' };

interface AuditFilterBarProps {
  readonly filters: AuditFilters;
  readonly onChange: (filters: AuditFilters) => void;
}

export function AuditFilterBar({ filters, onChange }: AuditFilterBarProps) {
  const change = (part: Partial<AuditFilters>): void => onChange({ ...filters, ...part });
  return (
    <Box
      role="search"
      aria-label="Filter events"
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}
    >
      <SearchField
        label="Action, e.g. charts.delete"
        value={filters.action}
        onChange={(action) => change({ action: action.replace(/[^\w.-]/g, '') })}
        width={220}
      />
      <NativeSelect
        label="Outcome"
        value={filters.outcome}
        options={outcomes}
        onChange={(outcome) => change({ outcome })}
        width={140}
      />
      <DayInput label="From" value={filters.from} max={filters.to} onChange={(from) => change({ from })} />
      <DayInput label="To" value={filters.to} min={filters.from} onChange={(to) => change({ to })} />
      {hasFilters(filters) && (
        <Button startIcon={<X size={14} />} onClick={() => onChange(none)}>
          Clear
        </Button>
      )}
    </Box>
  );
}
