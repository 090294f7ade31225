import { describe, expect, it } from 'vitest';
import { contextAt, tablesRead } from './context-at';
import { wordAt } from './problems';

/** The context at the mark `|`. */
const at = (marked: string) => contextAt(marked.replace('|', ''), marked.indexOf('|'));

describe('what can be written at a place', () => {
  it.each([
    ['select * from |', { kind: 'table', schema: null, prefix: '' }],
    ['select * from or|', { kind: 'table', schema: null, prefix: 'or' }],
    ['select * from shop.or|', { kind: 'table', schema: 'shop', prefix: 'or' }],
    ['select * from "My Shop".|', { kind: 'table', schema: 'My Shop', prefix: '' }],
    ['select o.| from orders o', { kind: 'member', of: 'o', prefix: '' }],
    ['select `o`.na| from orders o', { kind: 'member', of: 'o', prefix: 'na' }],
    ['sel|', { kind: 'any', prefix: 'sel' }],
    ['where a = {{pe|', { kind: 'parameter', prefix: 'pe' }],
  ])('%s', (text, context) => {
    expect(at(text)).toMatchObject(context);
  });

  it.each(["select 'fr|", 'select 1 -- fro|', 'select /* fro|'])('nothing in %s', (text) => {
    expect(at(text)).toBeNull();
  });
});

describe('the tables of a statement', () => {
  it('are found with their schemas and other names', () => {
    const sql = 'select * from shop.orders o join "Customers" as c on c.id = o.c -- join x\nleft join t where 1=1';
    expect(tablesRead(sql)).toEqual([
      { schema: 'shop', name: 'orders', alias: 'o' },
      { schema: null, name: 'Customers', alias: 'c' },
      { schema: null, name: 't', alias: null },
    ]);
  });
});

describe('the place of a problem', () => {
  it('is the word there, or at least a character', () => {
    expect(wordAt('select colr from t', 7)).toEqual({ from: 7, to: 11 });
    expect(wordAt('select "my colr"', 7)).toEqual({ from: 7, to: 16 });
    expect(wordAt('select ', 99)).toEqual({ from: 6, to: 7 });
    expect(wordAt('', 0)).toBeNull();
  });
});
