import { describe, expect, it } from 'vitest';
import type { CellValue, ColumnType, ResultColumn } from '../result.js';
import { shapeSeries } from './series.js';
import { column, shapeInput } from './test/inputs.js';

const of = (mapping: Record<string, readonly string[]>, ...columns: ResultColumn[]) =>
  shapeSeries(shapeInput('bar', mapping, columns));
const x = (values: readonly CellValue[], type: ColumnType = 'string') => column('x', type, values);

describe('the shape of series', () => {
  it('has each category once, in the order of the result', () => {
    const shape = of({ x: ['x'], y: ['n'] }, x(['b', 'a']), column('n', 'integer', [1, '2']));
    expect(shape).toEqual({ categories: ['b', 'a'], series: [{ measure: 'n', values: [1, 2] }], notes: [] });
  });

  it('has a series for each value of the column that splits it, with gaps', () => {
    const shape = of(
      { x: ['x'], y: ['n'], series: ['k'] },
      x(['a', 'a', 'b']),
      column('k', 'string', ['p', null, 'p']),
      column('n', 'integer', [1, 2, 3]),
    );
    expect(shape?.series).toEqual([
      { measure: 'n', value: 'p', values: [1, 3] },
      { measure: 'n', value: null, values: [2, null] },
    ]);
  });

  it('tells a number, its text, a truth and nothing apart', () => {
    const shape = of({ x: ['x'], y: ['n'] }, x([1, '1', true, null]), column('n', 'integer', [1, 2, 3, 4]));
    expect(shape?.categories).toEqual([1, '1', true, null]);
  });

  it('adds up what falls together, and says so; what is no number is nothing', () => {
    const shape = of({ x: ['x'], y: ['n'] }, x(['a', 'a', 'b']), column('n', 'float', [1, 2, 'NaN']));
    expect(shape?.series[0]?.values).toEqual([3, null]);
    expect(shape?.notes).toEqual(['Several rows share a value of x: they are added up.']);
  });

  it('is not there without its roles', () => {
    expect(of({ x: ['x'] }, x(['a']))).toBeNull();
    expect(of({ x: ['gone'], y: ['n'] }, column('n', 'integer', [1]))).toBeNull();
  });
});
