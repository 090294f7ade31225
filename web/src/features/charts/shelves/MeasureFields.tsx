import type { Aggregate } from '@datavizpro/contract';
import { Field } from '../../../ui/Field';
import { NativeSelect } from '../../../ui/NativeSelect';
import { useEditor } from '../editor/EditorContext';
import { aggregateExtras, aggregatesFor } from '../model/defaults';
import { findColumn } from '../model/facts';
import { aggregateTitles } from '../model/names';
import type { Pill } from '../model/types';

const quantiles = [
  { value: '0.05', label: '5 %' },
  { value: '0.25', label: '25 %' },
  { value: '0.5', label: '50 %' },
  { value: '0.75', label: '75 %' },
  { value: '0.9', label: '90 %' },
  { value: '0.95', label: '95 %' },
  { value: '0.99', label: '99 %' },
];

/** How many rows become one figure. */
export function MeasureFields({ pill }: { readonly pill: Pill }) {
  const { facts, dispatch } = useEditor();
  if (pill.field.kind !== 'column') return null;
  const { column } = pill.field;
  const type = findColumn(facts, column).type;
  const change = (aggregate: Aggregate): void =>
    dispatch({ do: 'changePill', id: pill.id, change: { aggregate, ...aggregateExtras(aggregate, column, facts) } });
  const q = String(pill.q ?? 0.9);
  const order = <OrderField pill={pill} column={column} />;
  if (pill.parts) return pill.orderBy === null ? null : order;
  return (
    <>
      <Field label="Summarise by">
        {({ id }) => (
          <NativeSelect
            id={id}
            value={pill.aggregate ?? 'sum'}
            options={aggregatesFor(type).map((value) => ({ value, label: aggregateTitles[value] }))}
            onChange={change}
          />
        )}
      </Field>
      {pill.aggregate === 'quantile' && (
        <Field label="At">
          {({ id }) => (
            <NativeSelect
              id={id}
              value={q}
              options={
                quantiles.some((option) => option.value === q) ? quantiles : [...quantiles, { value: q, label: q }]
              }
              onChange={(value) => dispatch({ do: 'changePill', id: pill.id, change: { q: Number(value) } })}
            />
          )}
        </Field>
      )}
      {(pill.aggregate === 'first' || pill.aggregate === 'last') && order}
    </>
  );
}

/** What decides which row is the first, and which the last. */
function OrderField({ pill, column }: { readonly pill: Pill; readonly column: string }) {
  const { facts, dispatch } = useEditor();
  return (
    <Field label="In the order of">
      {({ id }) => (
        <NativeSelect
          id={id}
          value={pill.orderBy ?? column}
          options={facts.columns.map(({ name }) => ({ value: name, label: name }))}
          onChange={(orderBy) => dispatch({ do: 'changePill', id: pill.id, change: { orderBy } })}
        />
      )}
    </Field>
  );
}
