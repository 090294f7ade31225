import { describe, expect, it } from 'vitest';
import { columnsInSight, placeColumns } from '../parts/table-columns';
import { filteredRows } from '../parts/table-filter';
import { toTsv } from '../parts/table-selection';
import { nextSort, sortedRows } from '../parts/table-sort';
import { column, drawn, inputOf, resultOf } from '../test/inputs';
import { computeTable, type TableModel } from './table';

const tableOf = (visual = {}): TableModel =>
  drawn<TableModel>(
    computeTable(
      inputOf({
        type: 'table',
        mapping: { columns: ['name', 'amount', 'rate', 'at'] },
        visual,
        query: {
          dimensions: [{ column: 'name' }, { column: 'at' }],
          measures: [
            { agg: 'sum', column: 'amount', as: 'amount' },
            { agg: 'avg', column: 'rate', as: 'rate' },
          ],
        },
        result: resultOf(
          column('name', 'string', ['shop 10', 'shop 2', null, 'Äpfel']),
          column('amount', 'decimal', ['1.5', '-20', '3.25', null]),
          column('rate', 'float', [0.5, 2, 4, 1]),
          column('at', 'date', ['2026-05-04', '2025-01-01', '2026-12-24', null]),
        ),
      }),
    ),
  );
const model = tableOf();
const all = Uint32Array.of(0, 1, 2, 3);
const rowsBy = (by: string, direction: 'ascending' | 'descending' = 'ascending') => [
  ...sortedRows(model.columns, all, { by, direction }),
];
const filtered = (filters: Record<string, string>) => [...filteredRows(model.columns, model.rowCount, filters)];

describe('table', () => {
  it('is sorted by numbers, times and names as people count, what is empty last', () => {
    expect(rowsBy('amount')).toEqual([1, 0, 2, 3]);
    expect(rowsBy('amount', 'descending')).toEqual([2, 0, 1, 3]);
    expect(rowsBy('name')).toEqual([3, 1, 0, 2]);
    expect(rowsBy('at')).toEqual([1, 0, 2, 3]);
    expect(nextSort({ by: 'at', direction: 'descending' }, 'at')).toBeNull();
  });

  it('is filtered by what was typed: text, comparisons, ranges, emptiness', () => {
    expect(filtered({ name: 'SHOP' })).toEqual([0, 1]);
    expect(filtered({ amount: '> 0' })).toEqual([0, 2]);
    expect(filtered({ amount: '-20..2' })).toEqual([0, 1]);
    expect(filtered({ amount: 'empty' })).toEqual([3]);
    expect(filtered({ name: 'not empty', rate: '<= 1' })).toEqual([0, 3]);
    expect(filtered({ at: 'Dec 24' })).toEqual([2]);
    expect(filtered({ amount: '  ' })).toHaveLength(4);
    expect(filtered({ amount: '> x' })).toEqual([]);
  });

  it('writes decimals below each other', () => {
    expect([0, 1, 2].map((row) => model.columns[1]?.text(row))).toEqual(['1.50', '−20.00', '3.25']);
  });

  it('writes exact numbers digit for digit, without noughts that say nothing', () => {
    const values = ['30000.0000000000', '-1.5000000000000000', '12345678901234567.89'];
    const { columns } = drawn<TableModel>(
      computeTable(
        inputOf({
          type: 'table',
          mapping: { columns: ['sum'] },
          visual: {},
          query: { measures: [{ agg: 'sum', column: 'amount', as: 'sum' }] },
          result: resultOf(column('sum', 'decimal', values)),
        }),
      ),
    );
    expect([0, 1, 2].map((row) => columns[0]?.text(row))).toEqual(['30,000', '−1.5', '12345678901234567.89']);
  });

  it('pins columns to the left, but never so many that nothing else is seen', () => {
    const placed = placeColumns(model.columns, { at: { pinned: true }, rate: { width: 200 } }, 640);
    expect(placed.map(({ name, pinned }) => `${name}${pinned ? ' pinned' : ''}`)).toEqual([
      'at pinned',
      'name',
      'amount',
      'rate',
    ]);
    placed.forEach((each, index) => {
      const before = placed[index - 1];
      expect(each.left).toBe(before ? before.left + before.width : 0);
    });
    expect(placeColumns(model.columns, { at: { pinned: true } }, 100).every(({ pinned }) => !pinned)).toBe(true);
  });

  it('draws only columns in sight, and pinned ones', () => {
    const placed = placeColumns(model.columns, { name: { pinned: true } }, 640);
    const last = placed[3];
    expect(columnsInSight(placed, (last?.left ?? 0) + 1, (last?.left ?? 0) + 20)).toEqual([0, 3]);
  });

  it('has totals of what adds up, and others where they are wished for', () => {
    expect(model.columns.map(({ total }) => total)).toEqual([null, 'sum', null, null]);
    expect(
      tableOf({ columns: { rate: { total: 'avg' }, amount: { total: 'none' } } }).columns.map(({ total }) => total),
    ).toEqual([null, null, 'avg', null]);
    expect([model.totals, tableOf({ totals: true }).totals]).toEqual([false, true]);
  });

  it('takes titles, widths, order and hiding from its settings', () => {
    const { columns } = tableOf({
      columns: { name: { hidden: true }, at: { pinned: true, title: 'When', width: 99 } },
    });
    expect(columns.map(({ title }) => title)).toEqual(['When', 'amount', 'rate']);
  });

  it('paints cells by rules, shades and bars', () => {
    const [, amount, rate] = tableOf({
      columns: { amount: { bar: true }, rate: { shade: true, rules: [{ is: 'eq', value: 2, look: 'bad' }] } },
    }).columns;
    const bar = amount?.dress(amount.visual)?.('-20').bar;
    expect([bar?.from, bar?.to.toFixed(2)]).toEqual([0, '0.86']);
    const dress = rate?.dress(rate.visual);
    expect([dress?.(2).look, dress?.(2).ground, dress?.(4).look]).toEqual(['bad', null, null]);
    expect(dress?.(4).ground).not.toBe(dress?.(1).ground);
  });

  it('is copied as it is shown', () => {
    const range = { from: { row: 0, column: 0 }, to: { row: 1, column: 1 } };
    expect(toTsv(model.columns, Uint32Array.of(1, 0, 2, 3), range)).toBe('name\tamount\nshop 2\t-20\nshop 10\t1.5');
  });
});
