import { useState } from 'react';
import OutlinedInput from '@mui/material/OutlinedInput';
import type { Bin, Grain } from '@datavizpro/contract';
import { Field } from '../../../ui/Field';
import { NativeSelect, type SelectOption } from '../../../ui/NativeSelect';
import { useEditor } from '../editor/EditorContext';
import { defaultBin, grainsFor } from '../model/defaults';
import { findColumn, isNumeric } from '../model/facts';
import { grainTitles } from '../model/names';
import type { Pill } from '../model/types';

const everyValue = 'none';

/** How a column is cut into groups: times by a grain, numbers into bins. */
export function DimensionFields({ pill }: { readonly pill: Pill }) {
  const { facts } = useEditor();
  if (pill.field.kind !== 'column') return null;
  const column = findColumn(facts, pill.field.column);
  const grains = grainsFor(column.type);
  if (grains.length > 0) return <GrainField pill={pill} grains={grains} />;
  return isNumeric(column.type) ? <BinField pill={pill} column={pill.field.column} /> : null;
}

function GrainField({ pill, grains }: { readonly pill: Pill; readonly grains: readonly Grain[] }) {
  const { dispatch } = useEditor();
  const options: readonly SelectOption<string>[] = [
    { value: everyValue, label: 'Every value' },
    ...grains.map((grain) => ({ value: grain, label: grainTitles[grain] })),
  ];
  return (
    <Field label="Grouped by">
      {({ id }) => (
        <NativeSelect
          id={id}
          value={pill.grain ?? everyValue}
          options={options}
          onChange={(value) =>
            dispatch({
              do: 'changePill',
              id: pill.id,
              change: { grain: grains.find((grain) => grain === value) ?? null },
            })
          }
        />
      )}
    </Field>
  );
}

const fixedBin = ({ bin }: Pill): Bin | null => (bin && 'width' in bin ? bin : null);

function BinField({ pill, column }: { readonly pill: Pill; readonly column: string }) {
  const { facts, dispatch } = useEditor();
  const suggested = defaultBin(facts, { ...findColumn(facts, column), role: 'measure' })?.width ?? 10;
  const [text, setText] = useState(String(fixedBin(pill)?.width ?? suggested));
  const width = Number(text.replace(',', '.'));
  const valid = Number.isFinite(width) && width > 0;
  const change = (bin: Pill['bin']): void =>
    dispatch({ do: 'changePill', id: pill.id, change: { bin } }, `bin ${pill.id}`);
  return (
    <>
      <Field label="Grouped by">
        {({ id }) => (
          <NativeSelect
            id={id}
            value={pill.bin ? 'bins' : everyValue}
            options={[
              { value: everyValue, label: 'Every value' },
              { value: 'bins', label: 'Ranges of equal width' },
            ]}
            onChange={(value) => change(value === 'bins' && valid ? { width } : null)}
          />
        )}
      </Field>
      {pill.bin && (
        <Field label="Width of a range" error={valid ? undefined : 'A number above 0'}>
          {({ id, describedBy }) => (
            <OutlinedInput
              id={id}
              fullWidth
              value={text}
              error={!valid}
              inputProps={{ inputMode: 'decimal', 'aria-describedby': describedBy }}
              onChange={(event) => {
                setText(event.target.value);
                const next = Number(event.target.value.replace(',', '.'));
                if (Number.isFinite(next) && next > 0) change({ ...fixedBin(pill), width: next });
              }}
            />
          )}
        </Field>
      )}
    </>
  );
}
