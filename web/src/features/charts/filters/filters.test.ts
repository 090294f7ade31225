import { describe, expect, it } from 'vitest';
import type { Column, Condition } from '@datavizpro/contract';
import { describeFilter } from '../../../ui/filter-words';
import { defaultCondition, editorKind, isIdle, parseScalar } from '../model/filters';
import { columns } from '../model/model-arbitraries';
import { operatorsFor, withOperator } from './operators';

const column = (name: string): Column => columns.find((each) => each.name === name)!;
const profile = {
  name: '',
  type: 'integer',
  nulls: 0,
  distinct: 5,
  min: 3,
  max: 9,
  mean: 5,
  quantiles: null,
  histogram: null,
  top: [],
} as const;

describe('filters', () => {
  it('begin with all rows', () => {
    expect(isIdle(defaultCondition(column('txt1')))).toBe(true);
    expect(isIdle({ column: 'num1', op: 'between', values: [null, null] })).toBe(true);
    expect(defaultCondition(column('int1'), profile)).toEqual({ column: 'int1', op: 'between', values: [3, 9] });
    expect(defaultCondition(column('ts1'))).toMatchObject({ op: 'relative' });
  });

  it('read like a sentence, groups included', () => {
    expect(describeFilter({ column: 'txt1', op: 'in', values: ['a', null, 'c', 'd'] })).toBe(
      'txt1 is a, empty, c and 1 more',
    );
    expect(describeFilter({ column: 'num1', op: 'between', values: [1, null] })).toBe('num1 from 1');
    expect(
      describeFilter({
        or: [{ column: 'a', op: 'isNull' }, { not: { and: [{ column: 'b', op: 'gt', value: 3 }] } }],
      }),
    ).toBe('a is empty or (not (b above 3))');
    expect(describeFilter({ column: 'ts1', op: 'relative', last: 1, unit: 'day' })).toBe('ts1 last 1 day');
  });

  it('offer only what the type can be asked', () => {
    expect(operatorsFor(column('json1')).map(({ value }) => value)).toEqual(['isNull', 'isNotNull']);
    expect(operatorsFor(column('txt1')).map(({ value }) => value)).toContain('contains');
    expect(operatorsFor(column('num1')).map(({ value }) => value)).not.toContain('contains');
  });

  it('every operator gives a condition that its own editor takes', () => {
    for (const each of columns) {
      for (const { value } of operatorsFor(each)) {
        const condition = withOperator(defaultCondition(each), value, profile);
        expect(condition.op).toBe(value);
        expect(['list', 'number', 'date', 'text']).toContain(editorKind(each, condition));
      }
    }
  });

  it('another operator keeps what was typed where it fits', () => {
    const list: Condition = { column: 'txt1', op: 'in', values: ['a'] };
    expect(withOperator(list, 'notIn')).toEqual({ column: 'txt1', op: 'notIn', values: ['a'] });
    expect(withOperator({ column: 'n', op: 'gt', value: 5 }, 'lte')).toEqual({ column: 'n', op: 'lte', value: 5 });
  });

  it('take values of the type only', () => {
    expect(parseScalar(' 12.5 ', 'float')).toBe(12.5);
    expect(parseScalar('12,5', 'float')).toBeUndefined();
    expect(parseScalar('12345678901234567890', 'integer')).toBe('12345678901234567890');
    expect(parseScalar('2026-01-31', 'date')).toBe('2026-01-31');
    expect(parseScalar('soon', 'date')).toBeUndefined();
    expect(parseScalar(' kept ', 'string')).toBe(' kept ');
  });
});
