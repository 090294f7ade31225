import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import OutlinedInput from '@mui/material/OutlinedInput';
import type { Condition, RelativeUnit } from '@datavizpro/contract';
import { Field } from '../../../ui/Field';
import { NativeSelect } from '../../../ui/NativeSelect';
import type { FilterEditorProps } from './filter-editor';
import { NumberFilter } from './NumberFilter';

const units: readonly { readonly value: RelativeUnit; readonly label: string }[] = [
  { value: 'minute', label: 'minutes' },
  { value: 'hour', label: 'hours' },
  { value: 'day', label: 'days' },
  { value: 'week', label: 'weeks' },
  { value: 'month', label: 'months' },
  { value: 'quarter', label: 'quarters' },
  { value: 'year', label: 'years' },
];

const presets: readonly { readonly last: number; readonly unit: RelativeUnit; readonly label: string }[] = [
  { last: 7, unit: 'day', label: '7 days' },
  { last: 30, unit: 'day', label: '30 days' },
  { last: 12, unit: 'week', label: '12 weeks' },
  { last: 12, unit: 'month', label: '12 months' },
  { last: 1, unit: 'year', label: 'This year' },
];

type Relative = Extract<Condition, { op: 'relative' }>;

/** A span up to now, or days on the calendar. */
export function DateFilter({ condition, onChange }: FilterEditorProps) {
  if (condition.op !== 'relative') return <NumberFilter condition={condition} onChange={onChange} />;
  return <RelativeFilter condition={condition} onChange={onChange} />;
}

function RelativeFilter({ condition, onChange }: FilterEditorProps<Relative>) {
  return (
    <>
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1.4fr', gap: 2 }}>
        <Field label="The last">
          {({ id }) => (
            <OutlinedInput
              id={id}
              type="number"
              value={condition.last}
              inputProps={{ min: 1, max: 10_000 }}
              onChange={(event) => {
                const last = Math.round(Number(event.target.value));
                if (last >= 1 && last <= 10_000) onChange({ ...condition, last });
              }}
            />
          )}
        </Field>
        <Field label="Units">
          {({ id }) => (
            <NativeSelect
              id={id}
              value={condition.unit}
              options={units}
              onChange={(unit) => onChange({ ...condition, unit })}
            />
          )}
        </Field>
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {presets.map(({ last, unit, label }) => (
          <Chip key={label} label={label} onClick={() => onChange({ ...condition, last, unit })} />
        ))}
      </Box>
    </>
  );
}
