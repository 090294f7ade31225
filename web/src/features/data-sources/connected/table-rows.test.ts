import { describe, expect, it } from 'vitest';
import type { TableSummary } from '@datavizpro/contract';
import { shortName, tableParts, tableRef } from './table-ref';
import { listRows, stepTo } from './table-rows';

const table = (schema: string, name: string): TableSummary => ({ schema, name, kind: 'table', rowCountEstimate: 0 });
const tables = [table('a', 'x'), table('a', 'y'), table('b', 'x')];

describe('the list of tables', () => {
  it('names schemas where there are several, or may be', () => {
    expect(listRows(tables, true).map((row) => (row.kind === 'schema' ? row.schema : row.table.name))).toEqual([
      'a',
      'x',
      'y',
      'b',
      'x',
    ]);
    expect(listRows(tables.slice(0, 2), true).every(({ kind }) => kind === 'table')).toBe(true);
    expect(listRows(tables.slice(0, 2), false)[0]?.kind).toBe('schema');
  });

  it('is walked from table to table', () => {
    const rows = listRows(tables, true);
    expect(stepTo(rows, -1, 1)).toBe(1);
    expect(stepTo(rows, 2, 1)).toBe(4);
    expect(stepTo(rows, 4, -1)).toBe(2);
    expect(stepTo(rows, 1, -1)).toBe(1);
    expect(stepTo(rows, 1, 10)).toBe(4);
    expect(stepTo(rows, rows.length, -1)).toBe(4);
  });

  it('names tables as queries do', () => {
    expect(tableRef('postgres', table('public', 'orders'))).toBe('public.orders');
    expect(tableRef('file', table('main', 'orders'))).toBe('orders');
    expect(shortName('public.orders')).toBe('orders');
    expect(tableParts('postgres', 'public.2024.orders')).toEqual(['public', '2024.orders']);
    expect(tableParts('lake', '2024.orders')).toEqual(['2024.orders']);
  });
});
