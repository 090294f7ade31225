import type { ChartVisual, ColumnVisual } from '@datavizpro/contract';

type Columns = NonNullable<ChartVisual['columns']>;
export type ColumnChange = { readonly [K in keyof ColumnVisual]?: ColumnVisual[K] | undefined };

/** What is said of one column, changed; fields without a value are no longer said, nor columns without a field. */
export function changeColumn(columns: Columns | undefined, name: string, change: ColumnChange): Columns | undefined {
  const before = columns && Object.hasOwn(columns, name) ? columns[name] : undefined;
  const said = Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined && value !== false);
  const others = Object.entries(columns ?? {}).filter(([other]) => other !== name);
  const all = said.length === 0 ? others : [...others, [name, Object.fromEntries(said) as ColumnVisual] as const];
  return all.length === 0 ? undefined : Object.fromEntries(all);
}
