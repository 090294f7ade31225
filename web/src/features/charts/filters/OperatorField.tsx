import type { Column, Condition } from '@datavizpro/contract';
import { Field } from '../../../ui/Field';
import { NativeSelect } from '../../../ui/NativeSelect';
import { useEditor } from '../editor/EditorContext';
import { operatorsFor, withOperator } from './operators';

interface OperatorFieldProps {
  readonly column: Column;
  readonly condition: Condition;
  readonly onChange: (condition: Condition) => void;
}

export function OperatorField({ column, condition, onChange }: OperatorFieldProps) {
  const { facts } = useEditor();
  return (
    <Field label={column.name}>
      {({ id }) => (
        <NativeSelect
          id={id}
          value={condition.op}
          options={operatorsFor(column)}
          onChange={(op) => onChange(withOperator(condition, op, facts.profile.get(column.name)))}
        />
      )}
    </Field>
  );
}
