import { Field } from '../../../../ui/Field';
import { NativeSelect, type SelectOption } from '../../../../ui/NativeSelect';

interface ChoiceFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly SelectOption<Value>[];
  readonly onChange: (value: Value) => void;
}

/** One of a few. */
export function ChoiceField<Value extends string>({ label, ...select }: ChoiceFieldProps<Value>) {
  return <Field label={label}>{({ id }) => <NativeSelect id={id} {...select} />}</Field>;
}
