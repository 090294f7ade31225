import { describe, expect, it } from 'vitest';
import type { ChartConfiguration, Column } from '@datavizpro/contract';
import { emptyModel, reduce, type EditorAction } from './reducer';
import { toConfiguration } from './to-configuration';
import type { EditorModel, TableFacts } from './types';

const columnOf = (name: string, type: Column['type'], role: NonNullable<Column['role']>): Column => ({
  name,
  type,
  role,
  nullable: true,
});
const facts: TableFacts = {
  columns: [
    columnOf('country', 'string', 'dimension'),
    columnOf('capital', 'string', 'dimension'),
    columnOf('sales', 'integer', 'measure'),
    columnOf('price', 'float', 'measure'),
  ],
  profile: new Map(),
};
const add = (column: string, role?: string): EditorAction => ({
  do: 'addField',
  field: { kind: 'column', column },
  ...(role === undefined ? {} : { role }),
});
const made = (...actions: readonly EditorAction[]): EditorModel =>
  actions.reduce((model, action) => reduce(model, action, facts), emptyModel({ dataSourceId: 'd', table: 't' }));
const built = (model: EditorModel): ChartConfiguration => toConfiguration(model).configuration;

describe('a field of the tooltip', () => {
  const bars = [{ do: 'setType', type: 'bar' } as const, add('country', 'x'), add('sales', 'y')];

  it('is one value of each group, and no group of its own', () => {
    const { query, mapping } = built(made(...bars, add('capital', 'tooltip'), add('price', 'tooltip')));
    expect(mapping['tooltip']).toEqual(['capital', 'Average price']);
    expect(query.dimensions?.map(({ column }) => column)).toEqual(['country']);
    expect(query.measures?.map(({ agg, column }) => [agg, column])).toEqual([
      ['sum', 'sales'],
      ['min', 'capital'],
      ['avg', 'price'],
    ]);
    expect(query.sort).toEqual(built(made(...bars)).query.sort);
  });

  it('stands as it is where rows are drawn one by one, and follows when they are grouped', () => {
    const scatter = { do: 'setType', type: 'scatter' } as const;
    const points = made(scatter, add('sales', 'x'), add('price', 'y'), add('capital', 'tooltip'));
    expect(built(points).query).toMatchObject({
      dimensions: [{ column: 'sales' }, { column: 'price' }, { column: 'capital' }],
    });
    expect(built(points).query.measures).toBeUndefined();
    const groups = built(reduce(points, add('country', 'detail'), facts));
    expect(groups.query.dimensions?.map(({ column }) => column)).toEqual(['country']);
    expect(groups.query.measures?.at(-1)).toMatchObject({ agg: 'min', column: 'capital' });
  });

  it('comes only to where it was put, and stays there with another type', () => {
    const line = built(made(...bars, add('capital', 'tooltip'), { do: 'setType', type: 'pie' }));
    expect(line.mapping).toEqual({ category: ['country'], value: ['Total sales'], tooltip: ['capital'] });
    const untold = built(made(...bars, add('price'), { do: 'setType', type: 'pie' }));
    expect(untold.mapping['tooltip']).toBeUndefined();
  });

  it('is called as its column, until something else is made of it', () => {
    const model = made(...bars, add('capital', 'tooltip'));
    const [{ id } = { id: '' }] = model.shelves['tooltip'] ?? [];
    const counted = built(reduce(model, { do: 'changePill', id, change: { aggregate: 'countDistinct' } }, facts));
    expect(counted.mapping['tooltip']).toEqual(['Distinct capital']);
    const renamed = reduce(model, { do: 'changePill', id, change: { name: 'Seat' } }, facts);
    const again = built(reduce(renamed, { do: 'changePill', id, change: { aggregate: 'max' } }, facts));
    expect(again.mapping['tooltip']).toEqual(['Seat']);
  });

  it('does not choose the type', () => {
    const { type, mapping } = built(made(add('sales'), add('country'), add('capital', 'tooltip')));
    expect([type, mapping['tooltip']]).toEqual(['bar', ['capital']]);
  });

  it('is there again when the chart is opened', () => {
    const saved = built(made(...bars, add('capital', 'tooltip')));
    const opened = made({ do: 'load', configuration: saved });
    expect(built(opened)).toEqual(saved);
  });
});
