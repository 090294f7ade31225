import type { Condition } from '@datavizpro/contract';
import Box from '@mui/material/Box';
import { useEditor } from '../editor/EditorContext';
import { findColumn } from '../model/facts';
import type { FilterEditorProps } from './filter-editor';
import { ScalarInput } from './ScalarInput';

type Comparison = Extract<Condition, { op: 'eq' | 'neq' | 'lt' | 'lte' | 'gt' | 'gte' }>;
const isComparison = (condition: Condition): condition is Comparison =>
  ['eq', 'neq', 'lt', 'lte', 'gt', 'gte'].includes(condition.op);

/** A number to compare with, or a range. */
export function NumberFilter({ condition, onChange }: FilterEditorProps) {
  const { facts } = useEditor();
  const { type } = findColumn(facts, condition.column);
  if (condition.op === 'between') {
    const [from, to] = condition.values;
    return (
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: 2 }}>
        <ScalarInput
          label="From"
          type={type}
          optional
          value={from}
          onChange={(value) => onChange({ ...condition, values: [value, to] })}
        />
        <ScalarInput
          label="To"
          type={type}
          optional
          value={to}
          onChange={(value) => onChange({ ...condition, values: [from, value] })}
        />
      </Box>
    );
  }
  if (!isComparison(condition)) return null;
  return (
    <ScalarInput
      label="Value"
      type={type}
      value={condition.value}
      onChange={(value) => onChange({ ...condition, value })}
    />
  );
}
