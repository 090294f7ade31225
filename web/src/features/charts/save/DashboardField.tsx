import type { Dashboard } from '@datavizpro/contract';
import { Field } from '../../../ui/Field';
import { NativeSelect } from '../../../ui/NativeSelect';
import { TextInput } from '../../../ui/TextInput';
import { useApiList } from '../../session';

export type DashboardChoice =
  | { readonly kind: 'none' }
  | { readonly kind: 'existing'; readonly id: string }
  | { readonly kind: 'new'; readonly name: string };

interface DashboardFieldProps {
  readonly value: DashboardChoice;
  readonly onChange: (choice: DashboardChoice) => void;
  /** A dashboard must be chosen. */
  readonly required?: boolean;
}

const none = '';
const another = 'new';

/** One of the dashboards that may be changed, or a new one. */
export function DashboardField({ value, onChange, required = false }: DashboardFieldProps) {
  const list = useApiList<Dashboard>('/api/dashboards', { limit: 100, sort: '-updatedAt' });
  const editable = list.items.filter((dashboard) => dashboard.access !== 'view' && !dashboard.sample);
  const selected = value.kind === 'existing' ? value.id : value.kind === 'new' ? another : none;
  const choose = (id: string): void => {
    if (id === none) onChange({ kind: 'none' });
    else onChange(id === another ? { kind: 'new', name: '' } : { kind: 'existing', id });
  };
  return (
    <>
      <Field label="Dashboard">
        {({ id }) => (
          <NativeSelect
            id={id}
            value={selected}
            options={[
              { value: none, label: required ? 'Choose one' : 'None for now', disabled: required },
              { value: another, label: 'A new dashboard' },
              ...editable.map((dashboard) => ({ value: dashboard.id, label: dashboard.name })),
            ]}
            onChange={choose}
          />
        )}
      </Field>
      {value.kind === 'new' && (
        <TextInput
          label="Name of the new dashboard"
          value={value.name}
          onChange={(name) => onChange({ kind: 'new', name })}
          maxLength={200}
          autoFocus
        />
      )}
    </>
  );
}
