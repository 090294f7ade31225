import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import OutlinedInput from '@mui/material/OutlinedInput';
import Popover from '@mui/material/Popover';
import { Trash2 } from 'lucide-react';
import { Field } from '../../../ui/Field';
import { NativeSelect } from '../../../ui/NativeSelect';
import { color } from '../../../ui/theme/color';
import { useEditor } from '../editor/EditorContext';
import { FormulaDialog } from '../formula/FormulaDialog';
import { autoName } from '../model/names';
import { findRole, refusal, roleOfPill, rolesOf } from '../model/shelves';
import type { Pill } from '../model/types';
import { valueFormats } from '../look/value-formats';
import { CalculationFields } from './CalculationFields';
import { DimensionFields } from './DimensionFields';
import { MeasureFields } from './MeasureFields';
import { FoldedConditions } from './PillConditions';
import { TopField } from './TopField';

interface PillPopoverProps {
  readonly pill: Pill;
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
}

/** Everything about one pill: its name, how it is summarised or cut, its order, its place. */
export function PillPopover({ pill, anchor, onClose }: PillPopoverProps) {
  const { dispatch } = useEditor();
  const [editing, setEditing] = useState(false);
  if (editing) return <FormulaDialog pill={pill} onClose={onClose} />;
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
      slotProps={{ paper: { role: 'dialog', 'aria-label': `Settings of ${pill.name}`, sx: paperStyle } }}
    >
      <NameField pill={pill} />
      <UseField pill={pill} />
      {pill.use === 'measure' ? <MeasureFields pill={pill} /> : <DimensionFields pill={pill} />}
      {pill.use === 'measure' && <CalculationFields pill={pill} />}
      {pill.use === 'dimension' && <TopField pill={pill} />}
      <SortField pill={pill} />
      {pill.use === 'measure' && <FormatField />}
      {pill.use === 'measure' && <FoldedConditions pill={pill} />}
      <PlaceField pill={pill} onMoved={onClose} />
      <Box sx={{ display: 'flex', gap: 2, justifyContent: 'space-between', mx: -1 }}>
        <Button
          color="error"
          startIcon={<Trash2 size={14} />}
          onClick={() => {
            onClose();
            dispatch({ do: 'removePill', id: pill.id });
          }}
        >
          Remove
        </Button>
        {pill.field.kind === 'formula' && <Button onClick={() => setEditing(true)}>Edit the formula</Button>}
      </Box>
    </Popover>
  );
}

function NameField({ pill }: { readonly pill: Pill }) {
  const { dispatch } = useEditor();
  const [text, setText] = useState(pill.named ? pill.name : '');
  return (
    <Field label="Name">
      {({ id }) => (
        <OutlinedInput
          id={id}
          fullWidth
          value={text}
          placeholder={autoName(pill)}
          inputProps={{ maxLength: 120 }}
          onChange={(event) => {
            setText(event.target.value);
            dispatch({ do: 'changePill', id: pill.id, change: { name: event.target.value } }, `name ${pill.id}`);
          }}
        />
      )}
    </Field>
  );
}

/** Only where the chart takes both: the values as they stand in the rows, or one figure for many rows. */
function UseField({ pill }: { readonly pill: Pill }) {
  const { model, dispatch } = useEditor();
  const role = findRole(model.type, roleOfPill(model, pill.id) ?? '');
  if (role?.kind !== 'either' || role.beside || pill.field.kind !== 'column') return null;
  return (
    <Field label="Show">
      {({ id }) => (
        <NativeSelect
          id={id}
          value={pill.use === 'measure' ? 'measure' : 'raw'}
          options={[
            { value: 'raw', label: 'Values as they are' },
            { value: 'measure', label: 'Summarised' },
          ]}
          onChange={(use) => dispatch({ do: 'setPillUse', id: pill.id, use })}
        />
      )}
    </Field>
  );
}

function SortField({ pill }: { readonly pill: Pill }) {
  const { model, dispatch } = useEditor();
  const item = model.sort === 'auto' ? undefined : model.sort.find(({ pillId }) => pillId === pill.id);
  return (
    <Field label="Order">
      {({ id }) => (
        <NativeSelect
          id={id}
          value={item?.direction ?? 'auto'}
          options={[
            { value: 'auto', label: model.sort === 'auto' ? 'Automatic' : 'Not by this' },
            { value: 'asc', label: 'Smallest or first on top' },
            { value: 'desc', label: 'Largest or last on top' },
          ]}
          onChange={(value) => dispatch({ do: 'sortBy', id: pill.id, direction: value === 'auto' ? null : value })}
        />
      )}
    </Field>
  );
}

function FormatField() {
  const { model, dispatch } = useEditor();
  const value = model.visual.valueFormat ?? 'auto';
  const known = valueFormats.some((format) => format.value === value);
  return (
    <Field label="Format of values">
      {({ id }) => (
        <NativeSelect
          id={id}
          value={value}
          options={known ? valueFormats : [...valueFormats, { value, label: value }]}
          onChange={(format) =>
            dispatch({ do: 'setVisual', change: { valueFormat: format === 'auto' ? undefined : format } })
          }
        />
      )}
    </Field>
  );
}

const here = '';

/** The keyboard's way to another shelf. */
function PlaceField({ pill, onMoved }: { readonly pill: Pill; readonly onMoved: () => void }) {
  const { model, facts, dispatch } = useEditor();
  const current = roleOfPill(model, pill.id);
  const roles = rolesOf(model.type);
  if (roles.length < 2) return null;
  return (
    <Field label="Put on…">
      {({ id }) => (
        <NativeSelect
          id={id}
          value={current ?? here}
          options={[
            ...(current === undefined ? [{ value: here, label: 'Not on the chart' }] : []),
            ...roles.map((role) => ({
              value: role.role,
              label: role.title,
              disabled: role.role !== current && refusal(model, role, pill.field, facts) !== null,
            })),
          ]}
          onChange={(role) => {
            if (role === here) return;
            dispatch({ do: 'movePill', id: pill.id, role });
            onMoved();
          }}
        />
      )}
    </Field>
  );
}

const paperStyle = {
  width: 268,
  maxHeight: 'calc(100% - 32px)',
  overflowY: 'auto',
  mt: 1,
  p: 4,
  display: 'grid',
  gap: 3,
  color: color.ink,
} as const;
