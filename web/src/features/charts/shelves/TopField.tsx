import type { Top } from '@datavizpro/contract';
import { Field } from '../../../ui/Field';
import { NativeSelect, type SelectOption } from '../../../ui/NativeSelect';
import { useEditor } from '../editor/EditorContext';
import { findColumn } from '../model/facts';
import { queryPills } from '../model/shelves';
import type { Pill } from '../model/types';

const counts = [5, 10, 20, 50] as const;
const all = '';

/** Many groups are few that matter and a rest: the largest by the first value, with or without the others as one. */
export function TopField({ pill }: { readonly pill: Pill }) {
  const { model, facts, dispatch } = useEditor();
  if (pill.field.kind !== 'column' || pill.grain !== null || pill.bin !== null) return null;
  const pills = queryPills(model);
  const elsewhere = pills.some((other) => other.id !== pill.id && other.top);
  if (!pills.some(({ use }) => use === 'measure') || elsewhere) return null;
  // A name for the rest has a place only among texts.
  const isText = findColumn(facts, pill.field.column).type === 'string';
  const choices = [...new Set([...counts, ...(pill.top ? [pill.top.count] : [])])].sort((a, b) => a - b);
  const options: readonly SelectOption<string>[] = [
    { value: all, label: 'All' },
    ...(isText
      ? choices.map((count) => ({ value: `${count} others`, label: `The ${count} largest, and the others` }))
      : []),
    ...choices.map((count) => ({ value: `${count} only`, label: `Only the ${count} largest` })),
  ];
  const change = (value: string): void =>
    dispatch({ do: 'changePill', id: pill.id, change: { top: value === all ? null : topOf(value, pill.top) } });
  return (
    <Field label="Groups">
      {({ id }) => (
        <NativeSelect id={id} value={pill.top ? valueOf(pill.top) : all} options={options} onChange={change} />
      )}
    </Field>
  );
}

const valueOf = ({ count, others }: Top): string => `${count} ${others === null ? 'only' : 'others'}`;

/** What else was said of it (by which measure, which direction) stays. */
function topOf(value: string, before: Top | null): Top {
  const { others, ...rest } = before ?? {};
  const next = { ...rest, count: Number.parseInt(value, 10) };
  if (value.endsWith('only')) return { ...next, others: null };
  return typeof others === 'string' ? { ...next, others } : next;
}
