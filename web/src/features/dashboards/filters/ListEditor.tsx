import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import type { CellValue, Condition, FilterValues, Scalar } from '@datavizpro/contract';
import { ErrorState } from '../../../ui/ErrorState';
import { SearchField } from '../../../ui/SearchField';
import { formatInteger } from '../../../ui/format';
import { color } from '../../../ui/theme/color';
import { useFilterValues } from '../api';
import { valueLabel } from '../model/conditions';
import type { FilterEditorProps } from './editor-props';

/** The values of the column, most frequent first, with a search over all of them. */
export function ListEditor({ dashboardId, filter, condition, onApply }: FilterEditorProps) {
  const [q, setQ] = useState('');
  const [chosen, setChosen] = useState<readonly Scalar[]>(() => chosenOf(condition));
  const values = useFilterValues(dashboardId, filter.id, q, true);
  const apply = (): void => onApply(conditionOf(filter.column, chosen));
  const toggle = (value: CellValue): void =>
    setChosen((before) => (before.includes(value) ? before.filter((each) => each !== value) : [...before, value]));
  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
      sx={{ display: 'grid', gap: 2, width: 276 }}
    >
      <SearchField label={`Find in ${filter.label}`} value={q} onChange={setQ} width="100%" autoFocus />
      {values.isError ? (
        <ErrorState error={values.error} onRetry={() => void values.refetch()} compact />
      ) : (
        <Choices values={values.data} chosen={chosen} searching={q !== ''} onToggle={toggle} />
      )}
      <Box sx={{ display: 'flex', justifyContent: 'space-between' }}>
        <Button onClick={() => onApply(null)}>All values</Button>
        <Button type="submit" variant="contained" color="primary">
          {chosen.length === 0 ? 'Apply' : `Apply ${chosen.length}`}
        </Button>
      </Box>
    </Box>
  );
}

interface ChoicesProps {
  readonly values: FilterValues | undefined;
  readonly chosen: readonly Scalar[];
  readonly searching: boolean;
  readonly onToggle: (value: CellValue) => void;
}

function Choices({ values, chosen, searching, onToggle }: ChoicesProps) {
  if (!values) return <Box sx={{ ...listStyle, color: color.ink3, p: 2 }}>Loading…</Box>;
  const listed = new Set(values.values.map((each) => each.value));
  // What is chosen stays in sight, even when it is not among the most frequent.
  const extra = searching ? [] : chosen.filter((value) => !listed.has(value)).map((value) => ({ value, count: null }));
  const rows = [...extra, ...values.values];
  if (rows.length === 0) return <Box sx={{ ...listStyle, color: color.ink3, p: 2 }}>Nothing found.</Box>;
  return (
    <Box component="ul" sx={listStyle} aria-label="Values">
      {rows.map(({ value, count }) => (
        <Box component="li" key={`${typeof value} ${String(value)}`}>
          <Box component="label" sx={rowStyle}>
            <Checkbox
              size="small"
              checked={chosen.includes(value)}
              onChange={() => onToggle(value)}
              sx={{ p: '3px' }}
            />
            <Box
              component="span"
              sx={{ flex: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' }}
              title={valueLabel(value)}
            >
              {valueLabel(value)}
            </Box>
            {count === null ? null : (
              <Box component="span" sx={{ color: color.ink3, fontSize: 12 }}>
                {formatInteger(count)}
              </Box>
            )}
          </Box>
        </Box>
      ))}
      {values.truncated ? (
        <Box component="li" sx={{ color: color.ink3, fontSize: 12, p: 2 }}>
          There are more: search for them.
        </Box>
      ) : null}
    </Box>
  );
}

const listStyle = { m: 0, p: 0, listStyle: 'none', maxHeight: 260, overflowY: 'auto', fontSize: 13 } as const;
const rowStyle = {
  display: 'flex',
  alignItems: 'center',
  gap: '6px',
  pr: 2,
  borderRadius: '4px',
  cursor: 'pointer',
  whiteSpace: 'nowrap',
  '&:hover': { bgcolor: color.hover },
} as const;

const chosenOf = (condition: Condition | null): readonly Scalar[] => {
  if (condition?.op === 'in') return condition.values;
  if (condition?.op === 'eq') return [condition.value];
  return condition?.op === 'isNull' ? [null] : [];
};

const conditionOf = (column: string, chosen: readonly Scalar[]): Condition | null =>
  chosen.length === 0 ? null : { column, op: 'in', values: chosen };
