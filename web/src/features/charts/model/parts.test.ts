import { describe, expect, it } from 'vitest';
import type { ChartConfiguration } from '@datavizpro/contract';
import { missing, typeFits } from './fit';
import { fromConfiguration } from './from-configuration';
import { facts, source } from './model-arbitraries';
import { emptyModel, reduce, type EditorAction } from './reducer';
import { shelf } from './shelves';
import { toConfiguration } from './to-configuration';
import type { EditorModel } from './types';

const column = (name: string, role?: string): EditorAction => ({
  do: 'addField',
  field: { kind: 'column', column: name },
  ...(role === undefined ? {} : { role }),
});
const type = (kind: ChartConfiguration['type']): EditorAction => ({ do: 'setType', type: kind });
const after = (...actions: EditorAction[]): EditorModel =>
  actions.reduce((model, action) => reduce(model, action, facts), emptyModel(source));
const configurationOf = (model: EditorModel): ChartConfiguration => toConfiguration(model).configuration;

const boxNames = [
  'Minimum of num1',
  'Lower quartile of num1',
  'Median of num1',
  'Upper quartile of num1',
  'Maximum of num1',
  'Count of num1',
];

describe('a column that becomes several measures', () => {
  const box = after(type('boxPlot'), column('num1'), column('txt1'));

  it('is one pill, and all measures of the query', () => {
    expect(shelf(box, 'value').map((pill) => pill.name)).toEqual(['num1']);
    const { query, mapping } = configurationOf(box);
    expect(mapping).toEqual({ value: boxNames, x: ['txt1'] });
    expect(query.measures?.map(({ agg, q }) => [agg, q])).toEqual([
      ['min', undefined],
      ['quantile', 0.25],
      ['median', undefined],
      ['quantile', 0.75],
      ['max', undefined],
      ['count', undefined],
    ]);
    expect(missing(box)).toBeNull();
  });

  it('is one pill again when the chart is opened, and may be called otherwise', () => {
    const opened = fromConfiguration(configurationOf(box));
    expect(shelf(opened, 'value').map(({ name, named }) => [name, named])).toEqual([['num1', false]]);
    const id = shelf(opened, 'value')[0]?.id ?? '';
    const renamed = reduce(opened, { do: 'changePill', id, change: { name: 'Weight' } }, facts);
    expect(configurationOf(renamed).mapping['value']?.[2]).toBe('Median of Weight');
    expect(shelf(fromConfiguration(configurationOf(renamed)), 'value')[0]).toMatchObject({
      name: 'Weight',
      named: true,
    });
  });

  it('takes the place of the one before it', () => {
    const other = reduce(box, column('int1', 'value'), facts);
    expect(shelf(other, 'value').map((pill) => pill.name)).toEqual(['int1']);
  });

  it('stays with the column when the type changes, and comes back with its aggregate', () => {
    const bars = after(column('txt1'), column('num1'));
    const pill = shelf(bars, 'y')[0];
    const changed = reduce(bars, { do: 'changePill', id: pill?.id ?? '', change: { aggregate: 'avg' } }, facts);
    const spread = reduce(changed, type('boxPlot'), facts);
    expect(configurationOf(spread).mapping).toEqual({ value: boxNames, x: ['txt1'] });
    const again = reduce(spread, type('bar'), facts);
    expect(configurationOf(again).mapping).toEqual({ x: ['txt1'], y: ['Average num1'] });
  });

  it('is ordered by the part that is asked for', () => {
    const sorted = { ...configurationOf(box) };
    const by = { ...sorted, query: { ...sorted.query, sort: [{ by: 'Maximum of num1', direction: 'desc' as const }] } };
    expect(configurationOf(fromConfiguration(by)).query.sort).toEqual(by.query.sort);
    const id = shelf(box, 'value')[0]?.id ?? '';
    const model = reduce(box, { do: 'sortBy', id, direction: 'asc' }, facts);
    expect(configurationOf(model).query.sort).toEqual([{ by: 'Median of num1', direction: 'asc' }]);
  });

  it('orders first and last by time', () => {
    const candles = configurationOf(after(type('candlestick'), column('ts1'), column('num1')));
    expect(candles.query.measures).toEqual([
      { agg: 'first', column: 'num1', orderBy: 'ts1', as: 'First of num1' },
      { agg: 'max', column: 'num1', as: 'Highest of num1' },
      { agg: 'min', column: 'num1', as: 'Lowest of num1' },
      { agg: 'last', column: 'num1', orderBy: 'ts1', as: 'Last of num1' },
    ]);
  });

  it('must be a number: a text, a formula and a count of rows are refused', () => {
    const empty = after(type('boxPlot'));
    expect(reduce(empty, column('txt1', 'value'), facts)).toBe(empty);
    expect(reduce(empty, { do: 'addField', field: { kind: 'rows' }, role: 'value' }, facts)).toBe(empty);
    const formula = { kind: 'formula', expression: 'sum(num1) / count()' } as const;
    expect(reduce(empty, { do: 'addField', field: formula, role: 'value' }, facts)).toBe(empty);
  });
});

describe('a role of ranges', () => {
  it('cuts a number into bins, and counts the rows', () => {
    const model = after(type('histogram'), column('num1'));
    expect(configurationOf(model).query.dimensions?.[0]).toMatchObject({ column: 'num1', as: 'num1' });
    expect(configurationOf(model).query.dimensions?.[0]?.bin).toBeDefined();
    expect(configurationOf(model).mapping).toEqual({ x: ['num1'], y: ['Rows'] });
  });

  it('takes the values of bars, and both numbers of a scatter', () => {
    const bars = after(column('txt1'), column('num1'), type('histogram'));
    expect(configurationOf(bars).mapping).toEqual({ x: ['num1'], y: ['Rows'], series: ['txt1'] });
    const points = after(type('scatter'), column('num1'), column('int1'), type('histogram2d'));
    expect(configurationOf(points).mapping).toEqual({ x: ['num1'], y: ['int1'], value: ['Rows'] });
    expect(configurationOf(points).query.dimensions?.every(({ bin }) => bin !== undefined)).toBe(true);
  });

  it('needs a column of numbers, and says so', () => {
    const fits = typeFits(after(column('txt1')), facts);
    expect(fits.find((fit) => fit.type === 'histogram')?.reason).toContain('a column of numbers');
    expect(fits.find((fit) => fit.type === 'boxPlot')?.reason).toContain('a column of numbers');
  });
});

it('the count of rows completes a chart once, not twice', () => {
  const fits = typeFits(after(column('txt1')), facts);
  expect(fits.find((fit) => fit.type === 'bar')?.reason).toBeNull();
  expect(fits.find((fit) => fit.type === 'combo')?.reason).toContain('a value');
});

it('a calendar has days, however long the time is', () => {
  expect(configurationOf(after(type('calendar'), column('ts1'))).query.dimensions).toEqual([
    { column: 'ts1', grain: 'day', as: 'ts1' },
  ]);
});
