import type { AxisPlace } from '@datavizpro/contract';
import { Field } from '../../../../ui/Field';
import { NativeSelect } from '../../../../ui/NativeSelect';
import type { AxisFacts } from './axis-facts';
import { DraftField } from '../DraftField';
import { readMoment, readNumber } from '../readings';

interface PlaceFieldProps {
  readonly label: string;
  readonly facts: AxisFacts;
  readonly value: AxisPlace | undefined;
  readonly required?: boolean;
  readonly onChange: (value: AxisPlace | undefined) => void;
}

/** A place on the horizontal axis: a number, a day, or one of the categories. */
export function PlaceField({ label, facts, value, required = false, onChange }: PlaceFieldProps) {
  const placeholder = required ? '' : 'The end';
  if (facts.places === 'number') {
    const number = typeof value === 'number' ? value : undefined;
    const read = readNumber({ required });
    return <DraftField label={label} numeric {...{ placeholder, read, onChange }} value={number} />;
  }
  if (facts.places === 'time') {
    const text = value === undefined ? undefined : String(value);
    return (
      <DraftField
        label={label}
        placeholder={required ? '2026-01-31' : placeholder}
        read={readMoment(required)}
        onChange={onChange}
        value={text}
      />
    );
  }
  const chosen = value === undefined ? undefined : String(value);
  const names =
    chosen === undefined || facts.categories.includes(chosen) ? facts.categories : [chosen, ...facts.categories];
  const none = ' none';
  return (
    <Field label={label}>
      {({ id }) => (
        <NativeSelect
          id={id}
          value={chosen ?? none}
          options={[
            ...(required ? [] : [{ value: none, label: placeholder }]),
            ...names.map((name) => ({ value: name, label: name === '' ? '(empty)' : name })),
          ]}
          onChange={(next) => onChange(next === none ? undefined : next)}
        />
      )}
    </Field>
  );
}
