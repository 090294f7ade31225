import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { X } from 'lucide-react';
import type { Condition, Having, Scalar } from '@datavizpro/contract';
import { Field } from '../../../ui/Field';
import { NativeSelect } from '../../../ui/NativeSelect';
import { color } from '../../../ui/theme/color';
import { useEditor } from '../editor/EditorContext';
import { ConditionEditor } from '../filters/ConditionEditor';
import { ScalarInput } from '../filters/ScalarInput';
import { findColumn } from '../model/facts';
import { describeFilter } from '../../../ui/filter-words';
import { defaultCondition, isCondition } from '../model/filters';
import type { Pill, PillHaving } from '../model/types';

/** What narrows a measure: which rows it is made of, and for which of its values groups are shown. */
function PillConditions({ pill }: { readonly pill: Pill }) {
  return (
    <>
      <RowsField pill={pill} />
      {!pill.parts && <GroupsField pill={pill} />}
    </>
  );
}

function RowsField({ pill }: { readonly pill: Pill }) {
  const { facts, dispatch } = useEditor();
  const { filter } = pill;
  const change = (next: Condition | null): void =>
    dispatch({ do: 'changePill', id: pill.id, change: { filter: next } }, `pill filter ${pill.id}`);
  const begin = (name: string): void => {
    const column = findColumn(facts, name);
    change(name === '' ? null : defaultCondition(column, facts.profile.get(name)));
  };
  if (filter !== null && !isCondition(filter)) {
    return (
      <Removable title="Only rows where" onRemove={() => change(null)}>
        <Box sx={{ fontSize: 12.5 }}>{describeFilter(filter)}</Box>
      </Removable>
    );
  }
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Field label="Only rows where">
        {({ id }) => (
          <NativeSelect
            id={id}
            value={filter?.column ?? ''}
            options={[
              { value: '', label: 'All rows' },
              ...facts.columns.map(({ name }) => ({ value: name, label: name })),
            ]}
            onChange={begin}
          />
        )}
      </Field>
      {filter !== null && <ConditionEditor condition={filter} onChange={change} />}
    </Box>
  );
}

const comparisons: readonly { readonly value: Having['op']; readonly label: string }[] = [
  { value: 'gt', label: 'Above' },
  { value: 'gte', label: 'At least' },
  { value: 'lt', label: 'Below' },
  { value: 'lte', label: 'At most' },
  { value: 'eq', label: 'Exactly' },
  { value: 'neq', label: 'Not' },
  { value: 'between', label: 'Between' },
  { value: 'isNotNull', label: 'There is a value' },
  { value: 'isNull', label: 'There is no value' },
];

function GroupsField({ pill }: { readonly pill: Pill }) {
  const { dispatch } = useEditor();
  const { having } = pill;
  const change = (next: PillHaving | null): void =>
    dispatch({ do: 'changePill', id: pill.id, change: { having: next } }, `pill having ${pill.id}`);
  const choose = (op: Having['op'] | ''): void => {
    if (op === '') change(null);
    else if (op === 'between') change({ op, values: [having?.value ?? 0, having?.value ?? 0] });
    else change(op === 'isNull' || op === 'isNotNull' ? { op } : { op, value: having?.value ?? 0 });
  };
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Field label="Only groups whose value is">
        {({ id }) => (
          <NativeSelect
            id={id}
            value={having?.op ?? ''}
            options={[{ value: '', label: 'Anything' }, ...comparisons]}
            onChange={choose}
          />
        )}
      </Field>
      {having && <HavingValue having={having} onChange={change} />}
    </Box>
  );
}

interface HavingValueProps {
  readonly having: PillHaving;
  readonly onChange: (having: PillHaving) => void;
}

function HavingValue({ having, onChange }: HavingValueProps) {
  if (having.op === 'isNull' || having.op === 'isNotNull') return null;
  if (having.op === 'between') {
    const [from, to] = having.values ?? [0, 0];
    const set = (values: readonly [Scalar, Scalar]): void => onChange({ op: having.op, values });
    return (
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: 2 }}>
        <ScalarInput label="From" type="float" value={from} onChange={(value) => set([value, to])} />
        <ScalarInput label="To" type="float" value={to} onChange={(value) => set([from, value])} />
      </Box>
    );
  }
  return (
    <ScalarInput
      label="Value"
      type="float"
      value={having.value ?? 0}
      onChange={(value) => onChange({ op: having.op, value })}
    />
  );
}

/** Both are rarely wanted: one line until they are. */
export function FoldedConditions({ pill }: { readonly pill: Pill }) {
  const [open, setOpen] = useState(pill.filter !== null || pill.having !== null);
  if (open) return <PillConditions pill={pill} />;
  return (
    <Button onClick={() => setOpen(true)} sx={{ justifySelf: 'start', ml: -1, color: color.ink2 }}>
      {pill.parts ? 'Only some rows…' : 'Only some rows or groups…'}
    </Button>
  );
}

interface RemovableProps {
  readonly title: string;
  readonly onRemove: () => void;
  readonly children: React.ReactNode;
}

const Removable = ({ title, onRemove, children }: RemovableProps) => (
  <Box sx={{ display: 'flex', gap: 2, alignItems: 'flex-start' }}>
    <Box sx={{ flex: 1, minWidth: 0 }}>
      <Box sx={{ fontSize: 12, fontWeight: 540, color: color.ink2 }}>{title}</Box>
      {children}
    </Box>
    <IconButton aria-label={`Remove “${title}”`} onClick={onRemove}>
      <X size={14} />
    </IconButton>
  </Box>
);
