import { describe, expect, it } from 'vitest';
import type { ColumnProfile } from '@datavizpro/contract';
import { createFacts } from './facts';
import { inferType, missing, typeFits } from './fit';
import { createHistory, record, redo, undo } from '../../../ui/history';
import { columns, facts, source } from './model-arbitraries';
import { placeProblems } from './problems';
import { emptyModel, reduce, type EditorAction } from './reducer';
import { toConfiguration } from './to-configuration';
import type { EditorModel } from './types';

const column = (name: string): EditorAction => ({ do: 'addField', field: { kind: 'column', column: name } });
const after = (...actions: EditorAction[]): EditorModel =>
  actions.reduce((model, action) => reduce(model, action, facts), emptyModel(source));
const names = (model: EditorModel): Record<string, readonly string[]> => toConfiguration(model).configuration.mapping;
const profileOf = (name: string, part: Partial<ColumnProfile>): ColumnProfile => ({
  name,
  type: 'integer',
  nulls: 0,
  distinct: 1000,
  min: 0,
  max: 1000,
  mean: null,
  quantiles: null,
  histogram: null,
  top: [],
  ...part,
});

describe('clicking fields', () => {
  it('draws at once: a text alone is counted', () => {
    const model = after(column('txt1'));
    expect(model.type).toBe('bar');
    expect(names(model)).toEqual({ x: ['txt1'], y: ['Rows'] });
  });

  it('the first real value takes the place of the count', () => {
    expect(names(after(column('txt1'), column('num1')))).toEqual({ x: ['txt1'], y: ['Total num1'] });
  });

  it('a value first and a group then is the same chart', () => {
    const model = after(column('num1'), column('txt1'));
    expect(model.type).toBe('bar');
    expect(names(model)).toEqual({ x: ['txt1'], y: ['Total num1'] });
  });

  it('follows the fields: a time makes a line, a number alone a figure, two numbers a scatter', () => {
    expect(after(column('ts1'), column('num1')).type).toBe('line');
    expect(after(column('num1')).type).toBe('number');
    expect(names(after(column('num1'), column('int1')))).toEqual({ x: ['num1'], y: ['int1'] });
  });

  it('keeps the type that a person picked', () => {
    expect(after({ do: 'setType', type: 'pie' }, column('ts1'), column('num1')).type).toBe('pie');
  });

  it('puts a second dimension on the series, a second value beside the first', () => {
    const model = after(column('ts1'), column('num1'), column('txt1'), column('int1'));
    expect(names(model)).toEqual({ x: ['ts1'], y: ['Total num1', 'Total int1'], series: ['txt1'] });
  });

  it('counts different identifiers instead of adding them up', () => {
    const { query } = toConfiguration(after(column('txt1'), column('id1'))).configuration;
    expect(query.measures).toEqual([{ agg: 'countDistinct', column: 'id1', as: 'Distinct id1' }]);
  });

  it('orders by size for categories, along the axis for times', () => {
    const bars = toConfiguration(after(column('txt1'), column('num1'))).configuration.query;
    expect(bars.sort).toEqual([{ by: 'Total num1', direction: 'desc' }]);
    const line = toConfiguration(after(column('ts1'), column('num1'))).configuration.query;
    expect(line.sort).toEqual([{ by: 'ts1', direction: 'asc' }]);
  });

  it('a column that no role can show changes nothing', () => {
    const pie = after({ do: 'setType', type: 'scatter' });
    expect(reduce(pie, { do: 'addField', field: { kind: 'column', column: 'json1' }, role: 'series' }, facts)).toBe(
      pie,
    );
  });
});

describe('grains and bins', () => {
  it('come from what the column holds', () => {
    const known = createFacts(columns, {
      table: 't',
      rowCount: 1,
      columns: [
        profileOf('ts1', { type: 'timestamp', min: '2026-01-01T00:00:00Z', max: '2026-01-02T00:00:00Z' }),
        profileOf('int1', { min: 0, max: 990 }),
      ],
    });
    const time = reduce(emptyModel(source), column('ts1'), known);
    expect(toConfiguration(time).configuration.query.dimensions).toEqual([{ column: 'ts1', grain: 'hour', as: 'ts1' }]);
    const binned = reduce(
      reduce(emptyModel(source), { do: 'setType', type: 'bar' }, known),
      { do: 'addField', field: { kind: 'column', column: 'int1' }, role: 'x' },
      known,
    );
    expect(toConfiguration(binned).configuration.query.dimensions).toEqual([
      { column: 'int1', bin: { width: 50 }, as: 'int1' },
    ]);
  });

  it('whole numbers with few values stay categories', () => {
    const known = createFacts(columns, { table: 't', rowCount: 1, columns: [profileOf('year', { distinct: 12 })] });
    const model = reduce(emptyModel(source), column('year'), known);
    expect(toConfiguration(model).configuration.query.dimensions).toEqual([{ column: 'year', as: 'year' }]);
  });
});

describe('changing the type', () => {
  it('keeps what has no place, and gives it back', () => {
    const bars = after(column('txt1'), column('num1'), column('txt2'));
    const pie = reduce(bars, { do: 'setType', type: 'pie' }, facts);
    expect(names(pie)).toEqual({ category: ['txt1'], value: ['Total num1'] });
    expect(pie.spare.map((pill) => pill.name)).toEqual(['txt2']);
    const again = reduce(pie, { do: 'setType', type: 'bar' }, facts);
    expect(names(again)).toEqual({ x: ['txt1'], y: ['Total num1'], series: ['txt2'] });
  });

  it('says which types fit, and why others do not', () => {
    const fits = typeFits(after(column('txt1')), facts);
    expect(fits.find((fit) => fit.type === 'bar')?.reason).toBeNull();
    expect(fits.find((fit) => fit.type === 'heatmap')?.reason).toContain('a column to group by');
    expect(fits.find((fit) => fit.type === 'scatter')?.reason).toContain('a number');
    expect(typeFits(emptyModel(source), facts).every((fit) => fit.reason === null)).toBe(true);
  });

  it('raw numbers of a table are summarised for an axis', () => {
    const table = after({ do: 'setType', type: 'table' }, column('txt1'), column('num1'));
    expect(toConfiguration(table).configuration.query.measures).toBeUndefined();
    const bars = reduce(table, { do: 'setType', type: 'bar' }, facts);
    expect(names(bars)).toEqual({ x: ['txt1'], y: ['Total num1'] });
  });

  it('infers a table for more groups than a chart can show', () => {
    const model = after({ do: 'setType', type: 'table' }, column('txt1'), column('txt2'), column('bool1'));
    expect(inferType(model, facts)).toBe('table');
    expect(missing(model)).toBeNull();
  });
});

describe('pills', () => {
  it('an automatic name follows the aggregate, a given one stays', () => {
    const model = after(column('txt1'), column('num1'));
    const id = model.shelves['y']?.[0]?.id ?? '';
    const avg = reduce(model, { do: 'changePill', id, change: { aggregate: 'avg' } }, facts);
    expect(names(avg)['y']).toEqual(['Average num1']);
    const named = reduce(avg, { do: 'changePill', id, change: { name: 'Revenue' } }, facts);
    const summed = reduce(named, { do: 'changePill', id, change: { aggregate: 'sum' } }, facts);
    expect(names(summed)['y']).toEqual(['Revenue']);
    const cleared = reduce(summed, { do: 'changePill', id, change: { name: ' ' } }, facts);
    expect(names(cleared)['y']).toEqual(['Total num1']);
  });

  it('the order follows a renamed pill and goes with a removed one', () => {
    const model = after(column('txt1'), column('num1'));
    const id = model.shelves['y']?.[0]?.id ?? '';
    const sorted = reduce(model, { do: 'sortBy', id, direction: 'asc' }, facts);
    const renamed = reduce(sorted, { do: 'changePill', id, change: { name: 'Revenue' } }, facts);
    expect(toConfiguration(renamed).configuration.query.sort).toEqual([{ by: 'Revenue', direction: 'asc' }]);
    expect(toConfiguration(reduce(renamed, { do: 'removePill', id }, facts)).configuration.query.sort).not.toEqual([
      { by: 'Revenue', direction: 'asc' },
    ]);
  });

  it('a point for each group summarises the axes of a scatter', () => {
    const raw = after({ do: 'setType', type: 'scatter' }, column('num1'), column('int1'));
    expect(names(raw)).toEqual({ x: ['num1'], y: ['int1'] });
    const grouped = reduce(raw, { do: 'addField', field: { kind: 'column', column: 'txt1' }, role: 'detail' }, facts);
    expect(names(grouped)).toEqual({ x: ['Total num1'], y: ['Total int1'], detail: ['txt1'] });
  });
});

describe('undo and redo', () => {
  it('steps back and forth, and joins what belongs together', () => {
    let history = createHistory(1);
    history = record(history, 2);
    history = record(history, 3, 'typing');
    history = record(history, 4, 'typing');
    expect(undo(history).present).toBe(2);
    expect(undo(undo(undo(history))).present).toBe(1);
    expect(redo(undo(history)).present).toBe(4);
    expect(redo(record(undo(history), 9)).present).toBe(9);
  });
});

describe('problems', () => {
  it('are shown at the pill, the filter or the shelf that they speak of', () => {
    const model = after(column('txt1'), column('num1'), { do: 'addFilter', filter: { column: 'txt1', op: 'isNull' } });
    const { places } = toConfiguration(model);
    const placed = placeProblems(
      {
        errors: [
          { path: 'configuration.query.measures.0.column', message: 'a' },
          { path: 'filters[0].value', message: 'b' },
          { path: 'mapping.series', message: 'c' },
          { path: 'query.limit', message: 'd' },
        ],
      },
      places,
    );
    expect(placed.byId.get(model.shelves['y']?.[0]?.id ?? '')?.[0]?.message).toBe('a');
    expect(placed.byId.get(model.filters[0]?.id ?? '')?.[0]?.message).toBe('b');
    expect(placed.byRole.get('series')?.[0]?.message).toBe('c');
    expect(placed.rest.map((error) => error.message)).toEqual(['d']);
  });
});
