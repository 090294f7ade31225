import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import OutlinedInput from '@mui/material/OutlinedInput';
import { Check } from 'lucide-react';
import type { Condition } from '@datavizpro/contract';
import { color } from '../../../ui/theme/color';
import { dayRange } from '../model/conditions';
import { datePresets, presetOf } from '../model/relative-dates';
import type { FilterEditorProps } from './editor-props';

/** Spans that end now, or two days of one's own. */
export function DateRangeEditor({ filter, condition, onApply }: FilterEditorProps) {
  const chosen = condition?.op === 'relative' ? presetOf(condition)?.id : undefined;
  const [range, setRange] = useState(() => daysOf(condition));
  const apply = (): void => onApply(dayRange(filter.column, range.from, range.to));
  return (
    <Box sx={{ display: 'grid', gap: 3, width: 268 }}>
      <Box role="group" aria-label="Spans" sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1 }}>
        {datePresets.map((preset) => (
          <Button
            key={preset.id}
            aria-pressed={chosen === preset.id}
            onClick={() => onApply({ column: filter.column, op: 'relative', last: preset.last, unit: preset.unit })}
            endIcon={chosen === preset.id ? <Check size={13} /> : undefined}
            sx={{
              justifyContent: 'space-between',
              ...(chosen === preset.id ? { bgcolor: color.brandSoft, color: color.brand } : {}),
            }}
          >
            {preset.label}
          </Button>
        ))}
      </Box>
      <Box
        component="form"
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
        sx={{ display: 'grid', gap: 2, borderTop: `1px solid ${color.hair}`, pt: 3 }}
      >
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 }}>
          <DayInput label="From" value={range.from} onChange={(from) => setRange({ ...range, from })} />
          <DayInput label="To" value={range.to} onChange={(to) => setRange({ ...range, to })} />
        </Box>
        <Box sx={{ display: 'flex', justifyContent: 'space-between' }}>
          <Button onClick={() => onApply(null)}>Any time</Button>
          <Button type="submit" variant="contained" color="primary" disabled={range.from === '' && range.to === ''}>
            Apply
          </Button>
        </Box>
      </Box>
    </Box>
  );
}

interface DayInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function DayInput({ label, value, onChange }: DayInputProps) {
  return (
    <Box component="label" sx={{ display: 'grid', gap: '2px', fontSize: 12, color: color.ink2, minWidth: 0 }}>
      {label}
      <OutlinedInput
        type="date"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        inputProps={{ 'aria-label': label }}
        sx={{ '& input': { px: '7px', minWidth: 0 } }}
      />
    </Box>
  );
}

const dayOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 10) : '');
const dayBefore = (day: string): string =>
  day === '' ? '' : new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/** The days that a condition stands for: both ends included, as people mean them. */
function daysOf(condition: Condition | null): { from: string; to: string } {
  if (condition?.op === 'between') return { from: dayOf(condition.values[0]), to: dayOf(condition.values[1]) };
  if (condition?.op === 'gte') return { from: dayOf(condition.value), to: '' };
  if (condition?.op === 'lte') return { from: '', to: dayOf(condition.value) };
  if (condition?.op === 'lt') return { from: '', to: dayBefore(dayOf(condition.value)) };
  return { from: '', to: '' };
}
