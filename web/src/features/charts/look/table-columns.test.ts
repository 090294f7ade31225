import { expect, it } from 'vitest';
import { changeColumn } from './table-columns';

it('says of a column what is new, and no longer what is off', () => {
  const columns = changeColumn(undefined, 'price', { bar: true, width: 90 });
  expect(columns).toEqual({ price: { bar: true, width: 90 } });
  expect(changeColumn(columns, 'price', { bar: false })).toEqual({ price: { width: 90 } });
});

it('forgets columns of which nothing is said', () => {
  const columns = { a: { pinned: true }, b: { hidden: true } } as const;
  expect(changeColumn(columns, 'a', { pinned: undefined })).toEqual({ b: { hidden: true } });
  expect(changeColumn({ b: { hidden: true } }, 'b', { hidden: false })).toBeUndefined();
});

it('takes names that objects have', () =>
  expect(changeColumn({}, 'constructor', { pinned: true })).toEqual({ constructor: { pinned: true } }));
