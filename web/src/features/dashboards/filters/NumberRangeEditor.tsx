import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Condition } from '@datavizpro/contract';
import { TextInput } from '../../../ui/TextInput';
import { useFilterValues } from '../api';
import { valueLabel } from '../model/conditions';
import type { FilterEditorProps } from './editor-props';

/** Least and most; either may stay open. */
export function NumberRangeEditor({ dashboardId, filter, condition, onApply }: FilterEditorProps) {
  const [range, setRange] = useState(() => rangeOf(condition));
  const { data } = useFilterValues(dashboardId, filter.id, '', true);
  const known = data?.min !== undefined && data.min !== null && data.max !== undefined && data.max !== null;
  const next = conditionOf(filter.column, range.from, range.to);
  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (next !== 'invalid') onApply(next);
      }}
      sx={{ display: 'grid', gap: 3, width: 252 }}
    >
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 }}>
        <TextInput
          label="From"
          type="number"
          value={range.from}
          onChange={(from) => setRange({ ...range, from })}
          autoFocus
        />
        <TextInput label="To" type="number" value={range.to} onChange={(to) => setRange({ ...range, to })} />
      </Box>
      {known ? (
        <Box sx={{ fontSize: 12, color: 'text.secondary' }}>
          The data runs from {valueLabel(Number(data.min))} to {valueLabel(Number(data.max))}.
        </Box>
      ) : null}
      <Box sx={{ display: 'flex', justifyContent: 'space-between' }}>
        <Button onClick={() => onApply(null)}>Any value</Button>
        <Button type="submit" variant="contained" color="primary" disabled={next === 'invalid'}>
          Apply
        </Button>
      </Box>
    </Box>
  );
}

function conditionOf(column: string, fromText: string, toText: string): Condition | null | 'invalid' {
  const [from, to] = [fromText, toText].map((text) => (text.trim() === '' ? null : Number(text)));
  if (Number.isNaN(from) || Number.isNaN(to)) return 'invalid';
  if (from === null || from === undefined)
    return to === null || to === undefined ? null : { column, op: 'lte', value: to };
  if (to === null || to === undefined) return { column, op: 'gte', value: from };
  return { column, op: 'between', values: from <= to ? [from, to] : [to, from] };
}

const textOf = (value: unknown): string =>
  typeof value === 'number' || typeof value === 'string' ? String(value) : '';

function rangeOf(condition: Condition | null): { from: string; to: string } {
  switch (condition?.op) {
    case 'between':
      return { from: textOf(condition.values[0]), to: textOf(condition.values[1]) };
    case 'gte':
    case 'gt':
      return { from: textOf(condition.value), to: '' };
    case 'lte':
    case 'lt':
      return { from: '', to: textOf(condition.value) };
    case 'eq':
      return { from: textOf(condition.value), to: textOf(condition.value) };
    default:
      return { from: '', to: '' };
  }
}
