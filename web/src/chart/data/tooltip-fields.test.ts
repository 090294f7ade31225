import { describe, expect, it } from 'vitest';
import type { QuerySpec } from '@datavizpro/contract';
import { column, inputOf, resultOf, type Given } from '../test/inputs';
import type { ChartInput, ChartModel } from '../model';
import { computeBar } from '../types/bar';
import { computeScatter } from '../types/scatter';
import { computeTreemap } from '../types/treemap';
import { withTooltipFields } from './tooltip-fields';

const query: Partial<QuerySpec> = {
  dimensions: [{ column: 'Country' }, { column: 'Kind' }],
  measures: [
    { agg: 'sum', column: 'Sales', as: 'Sales' },
    { agg: 'count', as: 'Orders' },
    { agg: 'min', column: 'Day', as: 'First order' },
    { agg: 'avg', column: 'Price', as: 'Price' },
  ],
};
const result = resultOf(
  column('Country', 'string', ['Chile', 'Peru', 'Chile']),
  column('Kind', 'string', ['new', 'new', 'old']),
  column('Sales', 'integer', [10, 20, 5]),
  column('Orders', 'integer', [1200, 3, 4]),
  column('First order', 'date', ['2026-01-31', '2025-02-01', null]),
  column('Price', 'decimal', ['1.50', '2.25', '3.00']),
);
const told = ['Orders', 'First order', 'Price'];
const marksOf = (compute: (input: ChartInput) => ChartModel, given: Given): ChartModel => {
  const input = inputOf(given);
  return withTooltipFields(input, compute(input));
};
const rowsOf = (model: ChartModel, index: number): (readonly [string, string])[] =>
  (model.marks.mark(index)?.told ?? []).map(({ label, value }) => [label, value]);

describe('fields of tooltips', () => {
  const mapping = { x: ['Country'], y: ['Sales'], series: ['Kind'], tooltip: told };

  it('are those of the mark’s own row, told and read out', () => {
    const model = marksOf(computeBar, { mapping, query, result });
    const first = Array.from({ length: model.marks.count }, (_, index) => model.marks.mark(index)).find(
      (mark) => mark?.values['Country'] === 'Peru',
    );
    expect(first?.told?.map(({ label, value }) => `${label} ${value}`)).toEqual([
      'Orders 3',
      'First order Feb 1, 2025',
      'Price 2.25',
    ]);
    expect(first?.reading).toContain('Orders 3, First order Feb 1, 2025, Price 2.25');
    expect(model.description).toContain('Tooltips tell Orders, First order, Price as well.');
  });

  it('leave the marks themselves as they are', () => {
    const { tooltip: _told, ...drawn } = mapping;
    const plain = computeBar(inputOf({ mapping: drawn, query, result }));
    const model = marksOf(computeBar, { mapping, query, result });
    expect(model.marks.count).toBe(plain.marks.count);
    expect(model.marks.mark(0)?.rows).toEqual(plain.marks.mark(0)?.rows);
  });

  it('of several rows are added up where that means something, and else left out', () => {
    const model = marksOf(computeBar, { mapping: { x: ['Country'], y: ['Sales'], tooltip: told }, query, result });
    const chile = Array.from({ length: model.marks.count }, (_, index) => index).find(
      (index) => model.marks.mark(index)?.values['Country'] === 'Chile',
    );
    expect(rowsOf(model, chile ?? -1)).toEqual([['Orders', '1,204']]);
  });

  it('say nothing of a part that has parts', () => {
    const levels = { category: ['Country', 'Kind'], value: ['Sales'], tooltip: told };
    const model = marksOf(computeTreemap, { type: 'treemap', mapping: levels, query, result });
    const marks = Array.from({ length: model.marks.count }, (_, index) => model.marks.mark(index));
    for (const mark of marks) expect(mark?.told !== undefined).toBe(mark?.values['Kind'] !== undefined);
  });

  it('are columns as they stand where each row is a point', () => {
    const rows: Partial<QuerySpec> = { dimensions: [{ column: 'Sales' }, { column: 'Price' }, { column: 'Country' }] };
    const points = { x: ['Sales'], y: ['Price'], tooltip: ['Country'] };
    const model = marksOf(computeScatter, { type: 'scatter', mapping: points, query: rows, result });
    expect([0, 1, 2].map((index) => rowsOf(model, index))).toEqual([
      [['Country', 'Chile']],
      [['Country', 'Peru']],
      [['Country', 'Chile']],
    ]);
  });
});
