import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { MousePointerClick, Plus, RotateCcw } from 'lucide-react';
import type { Condition, DashboardFilter } from '@datavizpro/contract';
import { FieldChip } from '../../../ui/FieldChip';
import { currentCondition, isChanged, type FilterState } from '../model/filter-state';
import { FilterControl } from './FilterControl';

export interface FilterBarProps {
  readonly dashboardId: string;
  readonly filters: readonly DashboardFilter[];
  readonly state: FilterState;
  readonly onChange: (filter: DashboardFilter, condition: Condition | null) => void;
  readonly onReset: () => void;
  /** What a clicked mark filters the others by. */
  readonly crossFilter: { readonly label: string; readonly onRemove: () => void } | null;
  readonly editing: { readonly onAdd: () => void; readonly onSettings: (filter: DashboardFilter) => void } | null;
}

/** The row of filters. Nothing at all where there is nothing to filter by. */
export function FilterBar(props: FilterBarProps) {
  const { filters, state, crossFilter, editing } = props;
  if (filters.length === 0 && !crossFilter && !editing) return null;
  return (
    <Box role="toolbar" aria-label="Filters" sx={barStyle}>
      {filters.map((filter) => (
        <FilterControl
          key={filter.id}
          dashboardId={props.dashboardId}
          filter={filter}
          condition={currentCondition(filter, state)}
          onApply={(condition) => props.onChange(filter, condition)}
          onSettings={editing ? () => editing.onSettings(filter) : undefined}
        />
      ))}
      {crossFilter ? (
        <FieldChip
          label={crossFilter.label}
          icon={<MousePointerClick size={14} aria-hidden />}
          active
          onClick={crossFilter.onRemove}
          onRemove={crossFilter.onRemove}
        />
      ) : null}
      {editing ? (
        <Button startIcon={<Plus size={14} />} onClick={editing.onAdd}>
          Filter
        </Button>
      ) : null}
      {isChanged(state) ? (
        <Button startIcon={<RotateCcw size={13} />} onClick={props.onReset}>
          Reset
        </Button>
      ) : null}
    </Box>
  );
}

const barStyle = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 2,
  mb: 4,
  minWidth: 0,
  '@media print': { '& button svg:last-of-type': { display: 'none' } },
} as const;
