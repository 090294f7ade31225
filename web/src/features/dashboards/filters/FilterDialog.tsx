import { useMemo, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import type { Chart, Condition, DashboardFilter } from '@datavizpro/contract';
import { Field } from '../../../ui/Field';
import { NativeSelect } from '../../../ui/NativeSelect';
import { TextInput } from '../../../ui/TextInput';
import { useTables } from '../api';
import { conditionLabel, suits } from '../model/conditions';
import { columnChoices, kindFor, tablesOf } from '../model/filter-columns';

interface Props {
  /** Null for a new one. */
  readonly filter: DashboardFilter | null;
  readonly charts: readonly Chart[];
  /** What the filter is set to now: may become its default. */
  readonly condition: Condition | null;
  readonly newId: () => string;
  readonly onSave: (filter: DashboardFilter) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

const kinds: readonly { value: DashboardFilter['kind']; label: string }[] = [
  { value: 'dateRange', label: 'Date range' },
  { value: 'list', label: 'List of values' },
  { value: 'numberRange', label: 'Number range' },
];

/** Which column a filter of the bar is for, and how it is set. */
export function FilterDialog({ filter, charts, condition, newId, onSave, onRemove, onClose }: Props) {
  const tables = useMemo(() => tablesOf(charts), [charts]);
  const { columns, isPending } = useTables(tables, true);
  const choices = useMemo(() => columnChoices(columns, charts), [columns, charts]);
  const [column, setColumn] = useState(filter?.column ?? '');
  const [label, setLabel] = useState(filter?.label ?? '');
  const [kind, setKind] = useState<DashboardFilter['kind']>(filter?.kind ?? 'list');
  const [keep, setKeep] = useState(filter?.default !== undefined);
  const chooseColumn = (name: string): void => {
    setColumn(name);
    if (label === '' || label === column) setLabel(name);
    const type = choices.find((each) => each.name === name)?.type;
    if (type) setKind(kindFor(type));
  };
  const candidate = condition ?? filter?.default ?? null;
  const fitting = candidate && candidate.column === column && suits(kind, candidate) ? candidate : null;
  const save = (): void => {
    const base = { id: filter?.id ?? newId(), label: label.trim() || column, column, kind };
    onSave(keep && fitting ? { ...base, default: fitting } : base);
  };
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby="filter-title">
      <DialogTitle variant="h2" id="filter-title">
        {filter ? 'Filter settings' : 'Add a filter'}
      </DialogTitle>
      <DialogContent>
        <Box
          component="form"
          id="filter-form"
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
          sx={{ display: 'grid', gap: 3 }}
        >
          <Field label="Column" hint="It filters every chart whose data has a column of this name.">
            {({ id, describedBy }) => (
              <NativeSelect
                id={id}
                describedBy={describedBy}
                value={column}
                onChange={chooseColumn}
                options={[
                  { value: '', label: isPending ? 'Loading…' : 'Choose a column', disabled: true },
                  ...choices.map((each) => ({ value: each.name, label: each.name })),
                  ...(column !== '' && !choices.some((each) => each.name === column)
                    ? [{ value: column, label: column }]
                    : []),
                ]}
              />
            )}
          </Field>
          <TextInput label="Label" value={label} onChange={setLabel} maxLength={100} />
          <Field label="Set by">
            {({ id }) => <NativeSelect id={id} value={kind} onChange={setKind} options={kinds} />}
          </Field>
          {fitting ? (
            <FormControlLabel
              control={<Switch size="small" checked={keep} onChange={(_, checked) => setKeep(checked)} />}
              label={`Start with “${conditionLabel(fitting)}”`}
            />
          ) : null}
        </Box>
      </DialogContent>
      <DialogActions>
        {filter ? (
          <Button color="error" onClick={onRemove} sx={{ mr: 'auto' }}>
            Remove
          </Button>
        ) : null}
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" form="filter-form" variant="contained" color="primary" disabled={column === ''}>
          {filter ? 'Done' : 'Add'}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
