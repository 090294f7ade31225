import OutlinedInput from '@mui/material/OutlinedInput';
import { Field } from '../../../ui/Field';
import type { FilterEditorProps } from './filter-editor';

/** A part of a text. */
export function TextFilter({ condition, onChange }: FilterEditorProps) {
  if (condition.op !== 'contains' && condition.op !== 'startsWith' && condition.op !== 'endsWith') return null;
  return (
    <Field label="Text">
      {({ id }) => (
        <OutlinedInput
          id={id}
          fullWidth
          value={condition.value}
          inputProps={{ maxLength: 1000 }}
          onChange={(event) => onChange({ ...condition, value: event.target.value })}
        />
      )}
    </Field>
  );
}
