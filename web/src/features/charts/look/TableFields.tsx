import { useState } from 'react';
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import OutlinedInput from '@mui/material/OutlinedInput';
import Switch from '@mui/material/Switch';
import { chartTypes, columnTotals, type ColumnTotal, type ColumnType, type ColumnVisual } from '@datavizpro/contract';
import { Field } from '../../../ui/Field';
import { NativeSelect, type SelectOption } from '../../../ui/NativeSelect';
import { useEditor } from '../editor/EditorContext';
import type { Drawn } from '../stage/use-chart-result';
import { LookSection } from './LookSection';
import { NumberSetting } from './NumberSetting';
import { RuleFields } from './RuleFields';
import { changeColumn, type ColumnChange } from './table-columns';
import { valueFormats } from './value-formats';

const auto = 'auto';
const totals: Readonly<Record<ColumnTotal, string>> = {
  none: 'None',
  sum: 'Sum',
  avg: 'Mean',
  min: 'Smallest',
  max: 'Largest',
};

interface NamedColumn {
  readonly name: string;
  readonly type: ColumnType;
}

/** How single columns of a table look; of a pivot table, its measures. */
export function TableFields({ drawn }: { readonly drawn: Drawn | null }) {
  const { model } = useEditor();
  const [chosen, setChosen] = useState('');
  const columns = columnsOf(drawn);
  const current = columns.find(({ name }) => name === chosen) ?? columns[0];
  if (!chartTypes[model.type].settings.includes('columns') || !current) return null;
  const count = Object.keys(model.visual.columns ?? {}).length;
  return (
    <LookSection title="Columns" summary={count === 0 ? undefined : `${count} changed`}>
      <Field label="Column">
        {({ id }) => (
          <NativeSelect
            id={id}
            value={current.name}
            options={columns.map(({ name }) => ({ value: name, label: name }))}
            onChange={setChosen}
          />
        )}
      </Field>
      <ColumnFields key={current.name} column={current} />
    </LookSection>
  );
}

/** Those that lie in the role whose columns have settings; without a mapping all of the result. */
function columnsOf(drawn: Drawn | null): readonly NamedColumn[] {
  if (!drawn) return [];
  const { type, mapping } = drawn.configuration;
  const names = mapping[type === 'pivot' ? 'values' : 'columns'] ?? [];
  const all = drawn.result.columns.map(({ name, type: columnType }) => ({ name, type: columnType }));
  return names.length === 0 ? all : all.filter(({ name }) => names.includes(name));
}

const isNumeric = ({ type }: NamedColumn): boolean => type === 'integer' || type === 'decimal' || type === 'float';

function ColumnFields({ column }: { readonly column: NamedColumn }) {
  const { model, dispatch } = useEditor();
  const { columns } = model.visual;
  const visual = columns && Object.hasOwn(columns, column.name) ? (columns[column.name] ?? {}) : {};
  const isTable = model.type === 'table';
  const change = (next: ColumnChange): void =>
    dispatch(
      { do: 'setVisual', change: { columns: changeColumn(columns, column.name, next) } },
      `column ${column.name} ${Object.keys(next).join()}`,
    );
  const fields = { visual, onChange: change };
  return (
    <>
      <TitleField {...fields} name={column.name} />
      {isNumeric(column) && <FormatField {...fields} />}
      {isTable && (
        <NumberSetting
          label="Width in pixels"
          whole
          min={40}
          max={2_000}
          value={visual.width}
          onChange={(width) => change({ width })}
        />
      )}
      {isTable && isNumeric(column) && <TotalField {...fields} />}
      <Box sx={{ display: 'grid' }}>
        {isTable && <Flag {...fields} name="pinned" label="Keep at the left" />}
        {isTable && <Flag {...fields} name="hidden" label="Hide" />}
        {isNumeric(column) && <Flag {...fields} name="bar" label="Bars in the cells" />}
        {isNumeric(column) && <Flag {...fields} name="shade" label="Shade by value" />}
      </Box>
      <RuleFields
        rules={visual.rules ?? []}
        numeric={isNumeric(column)}
        onChange={(rules) => change({ rules: rules.length === 0 ? undefined : rules })}
      />
    </>
  );
}

interface FieldsProps {
  readonly visual: ColumnVisual;
  readonly onChange: (change: ColumnChange) => void;
}

function TitleField({ visual, onChange, name }: FieldsProps & { readonly name: string }) {
  const stored = visual.title ?? '';
  // A space at the end is on its way to another word: it stays here, and is not stored.
  const [text, setText] = useState(stored);
  return (
    <Field label="Title">
      {({ id }) => (
        <OutlinedInput
          id={id}
          fullWidth
          value={text.trim() === stored ? text : stored}
          placeholder={name}
          inputProps={{ maxLength: 200 }}
          onChange={(event) => {
            setText(event.target.value);
            const title = event.target.value.trim();
            onChange({ title: title === '' ? undefined : title });
          }}
        />
      )}
    </Field>
  );
}

function FormatField({ visual, onChange }: FieldsProps) {
  const value = visual.valueFormat ?? auto;
  const known = valueFormats.some((option) => option.value === value);
  return (
    <Field label="Format">
      {({ id }) => (
        <NativeSelect
          id={id}
          value={value}
          options={known ? valueFormats : [...valueFormats, { value, label: value }]}
          onChange={(next) => onChange({ valueFormat: next === auto ? undefined : next })}
        />
      )}
    </Field>
  );
}

const totalOptions: readonly SelectOption<ColumnTotal | typeof auto>[] = [
  { value: auto, label: 'Automatic' },
  ...columnTotals.map((value) => ({ value, label: totals[value] })),
];

function TotalField({ visual, onChange }: FieldsProps) {
  return (
    <Field label="Total below">
      {({ id }) => (
        <NativeSelect
          id={id}
          value={visual.total ?? auto}
          options={totalOptions}
          onChange={(total) => onChange({ total: total === auto ? undefined : total })}
        />
      )}
    </Field>
  );
}

interface FlagProps extends FieldsProps {
  readonly name: 'pinned' | 'hidden' | 'bar' | 'shade';
  readonly label: string;
}

function Flag({ visual, onChange, name, label }: FlagProps) {
  return (
    <FormControlLabel
      control={
        <Switch
          size="small"
          checked={visual[name] ?? false}
          onChange={(_event, checked) => onChange({ [name]: checked ? true : undefined })}
        />
      }
      label={label}
      sx={{ m: 0, gap: 2, minHeight: 30 }}
    />
  );
}
