import type { DataSource, TableSummary } from '@datavizpro/contract';

/** How a table is named in addresses and queries: with its schema where it has one that means something. */
export const tableRef = (type: DataSource['type'], { schema, name }: Pick<TableSummary, 'schema' | 'name'>): string =>
  type === 'file' || schema === '' ? name : `${schema}.${name}`;

/** The schema, where there is one, and the name: a schema has no dot in it, a table may. */
export function tableParts(type: DataSource['type'], ref: string): readonly string[] {
  const dot = type === 'file' || type === 'lake' ? -1 : ref.indexOf('.');
  return dot < 0 ? [ref] : [ref.slice(0, dot), ref.slice(dot + 1)];
}

/** `public.orders` → `orders`, for places where there is little room. */
export const shortName = (ref: string): string => ref.slice(ref.lastIndexOf('.') + 1);
