import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import type { QuerySpec, Scalar } from '@datavizpro/contract';
import { ErrorState } from '../../../ui/ErrorState';
import { formatCompact, formatCount } from '../../../ui/format';
import { SearchField } from '../../../ui/SearchField';
import { color } from '../../../ui/theme/color';
import { radius } from '../../../ui/theme/tokens';
import { useColumnValues, type ColumnValue } from '../api';
import { useEditor } from '../editor/EditorContext';
import { findColumn } from '../model/facts';
import type { EditorModel } from '../model/types';
import type { FilterEditorProps } from './filter-editor';

/** Picks values from those that are there, commonest first. */
export function ListFilter({ condition, onChange }: FilterEditorProps) {
  const { model, facts } = useEditor();
  const [text, setText] = useState('');
  const searchable = findColumn(facts, condition.column).type === 'string';
  const found = useColumnValues(rowsOf(model), condition.column, searchable ? text : '');
  if (condition.op !== 'in' && condition.op !== 'notIn') return null;
  const chosen = condition.values;
  const change = (values: readonly Scalar[]): void => onChange({ ...condition, values });
  const toggle = (value: Scalar): void =>
    change(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);
  return (
    <>
      {searchable && <SearchField value={text} onChange={setText} label="Find a value" width="100%" />}
      <Box sx={listStyle} role="group" aria-label={`Values of ${condition.column}`}>
        {found.isError && <ErrorState compact error={found.error} onRetry={() => void found.refetch()} />}
        {shownValues(found.data ?? [], chosen, text).map(({ value, count }) => (
          <FormControlLabel
            key={JSON.stringify(value)}
            control={
              <Checkbox
                size="small"
                checked={chosen.includes(value)}
                onChange={() => toggle(value)}
                sx={{ p: '4px' }}
              />
            }
            label={<ValueLabel value={value} count={count} />}
            sx={labelStyle}
            disableTypography
          />
        ))}
        {found.isSuccess && found.data.length === 0 && (
          <Box sx={{ p: 2, color: color.ink2, fontSize: 12.5 }}>No such value</Box>
        )}
      </Box>
      <Box
        sx={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', fontSize: 12, color: color.ink2 }}
      >
        {chosen.length === 0 ? 'Nothing chosen: all rows' : formatCount(chosen.length, 'value')}
        <Button disabled={chosen.length === 0} onClick={() => change([])}>
          Clear
        </Button>
      </Box>
    </>
  );
}

const rowsOf = ({ source, rest }: EditorModel): Pick<QuerySpec, 'source' | 'joins'> =>
  rest.joins ? { source, joins: rest.joins } : { source };

/** What is chosen stays in sight, even if the search would hide it. */
function shownValues(
  found: readonly ColumnValue[],
  chosen: readonly Scalar[],
  text: string,
): readonly { value: Scalar; count: number | null }[] {
  if (text !== '') return found;
  const missing = chosen.filter((value) => !found.some((entry) => entry.value === value));
  return [...missing.map((value) => ({ value, count: null })), ...found];
}

function ValueLabel({ value, count }: { readonly value: Scalar; readonly count: number | null }) {
  return (
    <Box component="span" sx={{ display: 'flex', flex: 1, minWidth: 0, gap: 2 }}>
      <Box
        component="span"
        sx={{ flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
      >
        {value === null ? <em>empty</em> : value === '' ? '“”' : String(value)}
      </Box>
      {count !== null && (
        <Box component="span" sx={{ color: color.ink2, fontSize: 12 }}>
          {formatCompact(count)}
        </Box>
      )}
    </Box>
  );
}

const listStyle = {
  height: 220,
  overflowY: 'auto',
  border: `1px solid ${color.hair}`,
  borderRadius: `${radius.sm}px`,
  py: 1,
} as const;

const labelStyle = {
  m: 0,
  px: 1,
  pr: 2,
  display: 'flex',
  fontSize: 13,
  minHeight: 28,
  '&:hover': { bgcolor: color.hover },
} as const;
