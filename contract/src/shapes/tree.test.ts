import { describe, expect, it } from 'vitest';
import type { CellValue } from '../result.js';
import { column, shapeInput } from './test/inputs.js';
import { shapeTree } from './tree.js';

const of = (
  first: readonly CellValue[],
  second: readonly CellValue[],
  values: readonly CellValue[],
  agg: 'sum' | 'avg' = 'sum',
) =>
  shapeTree(
    shapeInput(
      'treemap',
      { category: ['a', 'b'], value: ['n'] },
      [column('a', 'string', first), column('b', 'string', second), column('n', 'decimal', values)],
      { query: { measures: [{ agg, column: 'n', as: 'n' }] } },
    ),
  );

describe('the shape of a tree', () => {
  it('is as deep as there are columns, the largest first on every level', () => {
    const shape = of(['x', 'y', 'x'], ['1', '2', '3'], [1, 9, '4.5']);
    expect(shape).toEqual({
      levels: ['a', 'b'],
      total: 14.5,
      children: [
        { category: 'y', value: 9, children: [{ category: '2', value: 9 }] },
        {
          category: 'x',
          value: 5.5,
          children: [
            { category: '3', value: 4.5 },
            { category: '1', value: 1 },
          ],
        },
      ],
      notes: [],
    });
  });

  it('ends early where there is nothing but null below', () => {
    const shape = of(['x', 'y', 'y'], [null, null, 'z'], [1, 2, 3]);
    expect(shape?.children.find(({ category }) => category === 'x')?.children).toBeUndefined();
    expect(shape?.children.find(({ category }) => category === 'y')?.children).toHaveLength(2);
  });

  it('adds up rows of one path, and leaves out what is below zero, told', () => {
    const shape = of(['x', 'x', 'y', 'z'], ['1', '1', '2', '3'], [1, 2, -5, 0]);
    expect(shape?.children).toEqual([{ category: 'x', value: 3, children: [{ category: '1', value: 3 }] }]);
    expect(shape?.notes).toEqual(['1 negative value cannot be a part of a whole and is left out.']);
  });

  it('says when groups add up averages', () => {
    expect(of(['x'], ['1'], [1], 'avg')?.notes).toEqual(['n is not a sum or a count: groups add it up.']);
  });

  it('takes names that objects know for names', () => {
    expect(of(['__proto__'], ['constructor'], [1])?.children[0]?.category).toBe('__proto__');
  });
});
