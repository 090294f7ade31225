import OutlinedInput from '@mui/material/OutlinedInput';
import { calculationKinds, timeGrains, type CalculationKind, type TimeGrain } from '@datavizpro/contract';
import { useState } from 'react';
import { Field } from '../../../ui/Field';
import { NativeSelect, type SelectOption } from '../../../ui/NativeSelect';
import { useEditor } from '../editor/EditorContext';
import { alongOf, groupingPills, runsAlong, startCalculation } from '../model/calculations';
import { calculationTitles, movingTitles } from '../model/names';
import type { Pill, PillCalculation } from '../model/types';

const none = 'none';

/** What is made of a measure, group by group: a running total, a share, a rank. Of several in a row, the last one. */
export function CalculationFields({ pill }: { readonly pill: Pill }) {
  const { dispatch } = useEditor();
  const { calculations = [] } = pill;
  const last = calculations.at(-1);
  if (pill.parts) return null;
  const change = (next: PillCalculation | null, mergeKey?: string): void => {
    const before = calculations.slice(0, -1);
    dispatch(
      { do: 'changePill', id: pill.id, change: { calculations: next ? [...before, next] : before } },
      mergeKey && `${mergeKey} ${pill.id}`,
    );
  };
  return (
    <>
      <Field label="Calculation">
        {({ id }) => (
          <NativeSelect
            id={id}
            value={last?.kind ?? none}
            options={[
              { value: none, label: calculations.length > 1 ? 'One step less' : 'None: the value itself' },
              ...calculationKinds.map((kind) => ({ value: kind, label: calculationTitles[kind] })),
            ]}
            onChange={(kind: CalculationKind | typeof none) => change(kind === none ? null : startCalculation(kind))}
          />
        )}
      </Field>
      {last && <Settings calculation={last} onChange={change} />}
    </>
  );
}

interface SettingsProps {
  readonly calculation: PillCalculation;
  readonly onChange: (next: PillCalculation, mergeKey?: string) => void;
}

function Settings({ calculation, onChange }: SettingsProps) {
  switch (calculation.kind) {
    case 'moving':
      return (
        <>
          <MovingFields calculation={calculation} onChange={onChange} />
          <PlaceFields calculation={calculation} onChange={onChange} />
        </>
      );
    case 'rank':
      return (
        <>
          <RankField calculation={calculation} onChange={onChange} />
          <PlaceFields calculation={calculation} onChange={onChange} />
        </>
      );
    case 'previous':
    case 'difference':
    case 'percentDifference':
      return (
        <>
          <PlaceFields calculation={calculation} onChange={onChange} />
          <PeriodField calculation={calculation} onChange={onChange} />
        </>
      );
    default:
      return <PlaceFields calculation={calculation} onChange={onChange} />;
  }
}

type Of<K extends CalculationKind> = Extract<PillCalculation, { readonly kind: K }>;
interface FieldsOf<K extends CalculationKind> {
  readonly calculation: Of<K>;
  readonly onChange: SettingsProps['onChange'];
}

const aggregates = (['avg', 'sum', 'min', 'max'] as const).map((value) => ({
  value,
  label: `Moving ${movingTitles[value]}`,
}));
const mostGroups = 1_000;

function MovingFields({ calculation, onChange }: FieldsOf<'moving'>) {
  const { agg, before = 0, after = 0 } = calculation;
  const [text, setText] = useState(String(before + after + 1));
  const isValid = (count: number): boolean => Number.isInteger(count) && count >= 2 && count <= mostGroups;
  const valid = isValid(Number(text));
  return (
    <>
      <Field label="Of the groups around">
        {({ id }) => (
          <NativeSelect
            id={id}
            value={agg}
            options={aggregates}
            onChange={(next) => onChange({ ...calculation, agg: next })}
          />
        )}
      </Field>
      <Field label="Over how many groups" error={valid ? undefined : `A whole number from 2 to ${mostGroups}`}>
        {({ id, describedBy }) => (
          <OutlinedInput
            id={id}
            fullWidth
            value={text}
            error={!valid}
            inputProps={{ inputMode: 'numeric', 'aria-describedby': describedBy }}
            onChange={(event) => {
              setText(event.target.value);
              const count = Number(event.target.value);
              // This group and those before it, unless some after it were asked for.
              if (isValid(count)) onChange({ ...calculation, before: Math.max(0, count - 1 - after) }, 'moving');
            }}
          />
        )}
      </Field>
    </>
  );
}

function RankField({ calculation, onChange }: FieldsOf<'rank'>) {
  return (
    <Field label="First is">
      {({ id }) => (
        <NativeSelect
          id={id}
          value={calculation.direction ?? 'desc'}
          options={[
            { value: 'desc', label: 'The largest' },
            { value: 'asc', label: 'The smallest' },
          ]}
          onChange={(direction) => onChange({ ...calculation, direction })}
        />
      )}
    </Field>
  );
}

const automatic = 'auto';
const together = 'all';

/** Where it runs along, and where it starts anew: both have a good answer of their own. */
function PlaceFields({ calculation, onChange }: SettingsProps) {
  const { model, facts } = useEditor();
  const pills = groupingPills(model);
  // Of one column there is nothing to choose.
  if (pills.length < 2) return null;
  const along = runsAlong(calculation) ? alongOf(model, calculation, facts) : undefined;
  const others = pills.filter(({ id }) => id !== along?.id);
  return (
    <>
      {along && (
        <Field label="Runs along">
          {({ id }) => (
            <NativeSelect
              id={id}
              value={along.id}
              options={pills.map((pill) => ({ value: pill.id, label: pill.name }))}
              onChange={(next) => {
                const { by: _elsewhere, ...rest } = calculation;
                onChange({ ...rest, along: next } as PillCalculation);
              }}
            />
          )}
        </Field>
      )}
      <Field label="Each by itself">
        {({ id }) => (
          <NativeSelect
            id={id}
            value={partsOf(calculation)}
            options={partOptions(calculation, others)}
            onChange={(next) => onChange(withParts(calculation, next))}
          />
        )}
      </Field>
    </>
  );
}

function partsOf({ by }: PillCalculation): string {
  if (by === undefined) return automatic;
  return by.length === 0 ? together : by.join(' ');
}

function partOptions(calculation: PillCalculation, others: readonly Pill[]): readonly SelectOption<string>[] {
  const every = others.map(({ name }) => name).join(', ');
  const { by = [] } = calculation;
  const usual = runsAlong(calculation) ? `Automatic: ${every}` : 'Automatic: all groups together';
  return [
    { value: automatic, label: usual },
    { value: together, label: 'All groups together' },
    ...others.map(({ id, name }) => ({ value: id, label: name })),
    ...(by.length > 1 ? [{ value: by.join(' '), label: every }] : []),
  ];
}

function withParts(calculation: PillCalculation, choice: string): PillCalculation {
  const { by: _before, ...rest } = calculation;
  if (choice === automatic) return rest;
  return { ...rest, by: choice === together ? [] : choice.split(' ') };
}

/** Over a time: with the group before, or with what was so many units earlier by the calendar. */
function PeriodField({ calculation, onChange }: FieldsOf<'previous' | 'difference' | 'percentDifference'>) {
  const { model, facts } = useEditor();
  const grain = timeGrains.find((each) => each === alongOf(model, calculation, facts)?.grain);
  const { period } = calculation;
  if (grain === undefined && !period) return null;
  const value = period ? `${period.count} ${period.unit ?? ''}` : none;
  const usual = [`1 ${grain ?? 'year'}`, '1 year'];
  const options = [...new Set([...usual, ...(period ? [value] : [])])];
  return (
    <Field label="Compared with">
      {({ id }) => (
        <NativeSelect
          id={id}
          value={value}
          options={[
            { value: none, label: 'The group before' },
            ...options.map((each) => ({ value: each, label: periodWords(each, grain) })),
          ]}
          onChange={(next) => {
            const { period: _before, ...rest } = calculation;
            onChange(next === none ? rest : { ...rest, period: periodOf(next) });
          }}
        />
      )}
    </Field>
  );
}

function periodOf(text: string): { readonly count: number; readonly unit?: TimeGrain } {
  const [count, unit] = text.split(' ');
  const known = timeGrains.find((grain) => grain === unit);
  return { count: Number(count), ...(known ? { unit: known } : {}) };
}

function periodWords(text: string, grain: TimeGrain | undefined): string {
  const { count, unit = grain ?? 'group' } = periodOf(text);
  if (count !== 1) return `${count} ${unit}s before`;
  return unit === 'year' && grain !== 'year' ? `The same ${grain ?? 'time'} of the year before` : `The ${unit} before`;
}
