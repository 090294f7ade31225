import { describe, expect, it } from 'vitest';
import type { Column, ColumnType } from '@datavizpro/contract';
import { differenceOf, unionColumns } from './schema-difference.js';

const column = (name: string, type: ColumnType): Column => ({
  name,
  type,
  nullable: false,
  role: type === 'string' ? 'dimension' : 'measure',
});

describe('differenceOf', () => {
  it('finds nothing in the same columns, whatever their order', () => {
    const table = [column('a', 'integer'), column('b', 'string')];
    expect(differenceOf(table, [...table].reverse())).toEqual([]);
  });

  it('takes narrower types without a question', () => {
    const table = [column('price', 'float'), column('at', 'timestamp'), column('postcode', 'string')];
    const file = [column('price', 'integer'), column('at', 'date'), column('postcode', 'integer')];
    expect(differenceOf(table, file)).toEqual([]);
  });

  it('names columns that are missing, new, or too wide', () => {
    const table = [column('a', 'integer'), column('gone', 'date')];
    const file = [column('a', 'float'), column('new', 'string')];
    expect(differenceOf(table, file)).toEqual([
      { column: 'a', change: 'type', from: 'integer', to: 'float' },
      { column: 'gone', change: 'removed', from: 'date' },
      { column: 'new', change: 'added', to: 'string' },
    ]);
  });
});

describe('unionColumns', () => {
  it('keeps the order, widens types and lets new and missing columns be null', () => {
    const union = unionColumns(
      [column('a', 'integer'), column('b', 'date'), column('gone', 'float')],
      [column('b', 'boolean'), column('a', 'float'), column('new', 'string')],
    );
    expect(union.map(({ name, type, nullable }) => [name, type, nullable])).toEqual([
      ['a', 'float', false],
      ['b', 'string', false],
      ['gone', 'float', true],
      ['new', 'string', true],
    ]);
    expect(union[1]?.role).toBe('dimension');
  });
});
