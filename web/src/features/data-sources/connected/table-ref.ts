import type { DataSource, TableSummary } from '@datavizpro/contract';

/** How a table is named in addresses and queries: with its schema where it has one that means something. */
export const tableRef = (type: DataSource['type'], { schema, name }: Pick<TableSummary, 'schema' | 'name'>): string =>
  type === 'file' || schema === '' ? name : `${schema}.${name}`;

/** `public.orders` → `orders`, for places where there is little room. */
export const shortName = (ref: string): string => ref.slice(ref.lastIndexOf('.') + 1);
