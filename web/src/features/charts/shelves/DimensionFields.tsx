import { useState } from 'react';
import OutlinedInput from '@mui/material/OutlinedInput';
import type { Bin, Grain } from '@datavizpro/contract';
import { Field } from '../../../ui/Field';
import { NativeSelect, type SelectOption } from '../../../ui/NativeSelect';
import { useEditor } from '../editor/EditorContext';
import { countedBin, defaultBin, grainsFor } from '../model/defaults';
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
const mostBins = 1_000;

/** Numbers by ranges: so many, whose round edges the data decides, or of a width that is chosen. */
function BinField({ pill, column }: { readonly pill: Pill; readonly column: string }) {
  const { facts, dispatch } = useEditor();
  const fixed = fixedBin(pill);
  const count = pill.bin && 'count' in pill.bin ? pill.bin.count : null;
  const usual = defaultBin(facts, { ...findColumn(facts, column), role: 'measure' });
  const suggested = fixed?.width ?? (usual && 'width' in usual ? usual.width : 10);
  const change = (bin: Pill['bin'], mergeKey?: string): void =>
    dispatch({ do: 'changePill', id: pill.id, change: { bin } }, mergeKey && `${mergeKey} ${pill.id}`);
  const choose = (how: string): void => {
    if (how === 'count') change(countedBin(column));
    else change(how === 'width' ? { width: suggested } : null);
  };
  return (
    <>
      <Field label="Grouped by">
        {({ id }) => (
          <NativeSelect
            id={id}
            value={pill.bin ? (fixed ? 'width' : 'count') : everyValue}
            options={[
              { value: everyValue, label: 'Every value: no bins' },
              { value: 'count', label: `${count ?? countedBin(column).count} bins` },
              { value: 'width', label: 'Bins of a width' },
            ]}
            onChange={choose}
          />
        )}
      </Field>
      {count !== null && (
        <NumberField
          label="About how many bins"
          wrong={`A whole number from 2 to ${mostBins}`}
          value={count}
          isValid={(number) => Number.isInteger(number) && number >= 2 && number <= mostBins}
          onChange={(number) => change({ ...countedBin(column), ...pill.bin, count: number }, 'bin')}
        />
      )}
      {fixed && (
        <NumberField
          label="Width of a bin"
          wrong="A number above 0"
          value={fixed.width}
          isValid={(number) => Number.isFinite(number) && number > 0}
          onChange={(number) => change({ ...fixed, width: number }, 'bin')}
        />
      )}
    </>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly wrong: string;
  readonly value: number;
  readonly isValid: (value: number) => boolean;
  readonly onChange: (value: number) => void;
}

/** What is typed stays as it is typed; only what makes sense is taken over. */
function NumberField({ label, wrong, value, isValid, onChange }: NumberFieldProps) {
  const [text, setText] = useState(String(value));
  const read = (typed: string): number => (typed.trim() === '' ? NaN : Number(typed.replace(',', '.')));
  const valid = isValid(read(text));
  return (
    <Field label={label} error={valid ? undefined : wrong}>
      {({ id, describedBy }) => (
        <OutlinedInput
          id={id}
          fullWidth
          value={text}
          error={!valid}
          inputProps={{ inputMode: 'decimal', 'aria-describedby': describedBy }}
          onChange={(event) => {
            setText(event.target.value);
            const next = read(event.target.value);
            if (isValid(next)) onChange(next);
          }}
        />
      )}
    </Field>
  );
}
